import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import sharp from "sharp";
import { removeFolder } from "./folder.js";

const WIZARD = "app://wizard/";
const UNCAUGHT = "[uncaught in main]";

/** The real app, started fresh, with the wizard and the portal's tabs as Playwright pages. */
export interface RunningApp {
  app: ElectronApplication;
  wizard: Page;
  userData: string;
  /** The portal's open tabs, oldest first. */
  portalPages(): Page[];
  /** The tab in front: the newest. */
  portal(): Page;
  /** The window as a person sees it: the wizard with the portal's page laid over its place. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Waits until the app has looked at the portal once: by then everything that is loaded with it is there. Not long:
 * a portal that cannot be reached may never be looked at.
 */
async function settled(wizard: Page): Promise<void> {
  // A predicate of waitForFunction's that promises an answer would count as true at once.
  const looked = () =>
    wizard.evaluate(
      async () => (await window.verifyGuide.send("state.get", undefined)).guide.target !== null,
    );
  const end = Date.now() + 4_000;
  while (Date.now() < end && !(await looked().catch(() => false))) await setTimeout(50);
}

/**
 * The inspector holds the answer of an `evaluate` weakly: while the main process is busy, V8 may drop it, and
 * Playwright fails. It is asked again then, so what tests do in main bears being done twice.
 */
function keepAsking(app: ElectronApplication): void {
  const ask = app.evaluate.bind(app) as (...args: unknown[]) => Promise<unknown>;
  const again = async (tries: number, args: unknown[]): Promise<unknown> => {
    try {
      return await ask(...args);
    } catch (error) {
      if (tries === 0 || !String(error).includes("garbage collected")) throw error;
      return again(tries - 1, args);
    }
  };
  app.evaluate = ((...args: unknown[]) => again(5, args)) as typeof app.evaluate;
}

/**
 * Starts the built app from the repository's root.
 * @param options.userData keeps this profile folder; without it a new one that is removed at the end
 * @param options.program a packed app to start instead
 */
export async function launchApp(
  options: { args?: string[]; userData?: string; program?: string } = {},
): Promise<RunningApp> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), "verify-guide-")));
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const app = await _electron.launch({
    executablePath: options.program,
    args: [
      ...root,
      ...(options.program ? [] : ["."]),
      `--user-data-dir=${userData}`,
      "--lang=zh-CN",
      ...(options.args ?? []),
    ],
    env: { ...process.env, NODE_ENV: "test" } as Record<string, string>,
  });
  const failures: string[] = [];
  app.process().stderr?.on("data", (chunk) => {
    if (String(chunk).includes(UNCAUGHT)) failures.push(String(chunk));
  });
  const wizard =
    app.windows().find((page) => page.url().startsWith(WIZARD)) ??
    (await app.waitForEvent("window", (page) => page.url().startsWith(WIZARD)));
  const portalPages = () =>
    app.windows().filter((page) => !page.isClosed() && !page.url().startsWith(WIZARD));
  if (portalPages().length === 0) await app.waitForEvent("window", (page) => !page.url().startsWith(WIZARD));
  await settled(wizard);
  keepAsking(app);
  // What nothing catches opens a dialog of Electron's, which would wait for an answer for ever.
  await app.evaluate((_electron, mark) => {
    process.on("uncaughtException", (error) => console.error(mark, error.stack));
  }, UNCAUGHT);
  const portal = () => {
    const page = portalPages().at(-1);
    if (!page) throw new Error("the portal has no open tab");
    return page;
  };
  return {
    app,
    wizard,
    userData,
    portalPages,
    portal,
    screenshot: async (file) => {
      const room = wizard.getByTestId("portal-place");
      const place = (await room.isVisible()) ? await room.boundingBox() : null;
      const whole = sharp(await wizard.screenshot());
      if (place && portalPages().length > 0) {
        const input = await sharp(await portal().screenshot())
          .resize(Math.round(place.width), Math.round(place.height), { fit: "cover", position: "left top" })
          .toBuffer();
        whole.composite([{ input, left: Math.round(place.x), top: Math.round(place.y) }]);
      }
      await whole.png().toFile(file);
    },
    close: async () => {
      // As a person does, by the window: Playwright's own close waits for frames it may never have heard of.
      const ended = new Promise((resolve) => app.process().once("exit", resolve));
      await app
        .evaluate(({ BrowserWindow }) => {
          for (const window of BrowserWindow.getAllWindows()) window.close();
        })
        .catch(() => {});
      await ended;
      if (!options.userData) await removeFolder(userData);
      if (failures.length > 0) throw new Error(`the app failed:\n${failures.join("\n")}`);
    },
  };
}
