import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { expect } from "@playwright/test";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import sharp from "sharp";
import { received } from "../../src/ipc/scales-on-wire.js";
import type { AppState } from "../../src/ipc/state.js";
import { removeFolder } from "./folder.js";

const WIZARD = "app://wizard/";
/** Accounts on Windows have Chinese names, and names with spaces. */
const PROFILE = "秤检 资料-";
const UNCAUGHT = "[uncaught in main]";
/** An app that asks something before it closes would hold up all other tests. */
const CLOSES_WITHIN_MS = 30_000;

/** The real app, started fresh, with the wizard and the portal's tabs as Playwright pages. */
export interface RunningApp {
  app: ElectronApplication;
  wizard: Page;
  userData: string;
  /** The portal's open tabs, oldest first. */
  portalPages(): Page[];
  /** The tab in front: the newest. Waits for it where the app is about to open it. */
  portal(): Promise<Page>;
  /** All that the app wrote to its terminal. */
  said(): string;
  /** What the app says of itself. */
  state(): Promise<AppState>;
  /** The window as a person sees it: the wizard with the portal's page laid over its place. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/**
 * Waits until the app has looked at the portal once, or says why it cannot: by then everything that is loaded with
 * it is there.
 */
const looked = (wizard: Page): Promise<void> =>
  // A predicate of waitForFunction's that promises an answer would count as true at once.
  expect
    .poll(
      () =>
        // In the page: a ledger may be large.
        wizard.evaluate(async () => {
          const { guide, portal } = await window.verifyGuide.send("state.get", undefined);
          return guide.target !== null || portal.condition !== null || portal.dialog !== null;
        }),
      { message: "the app has looked at the portal", timeout: 30_000 },
    )
    .toBe(true);

/** What the app says of itself. */
export async function stateOf(wizard: Page): Promise<AppState> {
  const state = await wizard.evaluate(() => window.verifyGuide.send("state.get", undefined));
  return { ...state, instruments: received(state.instruments, null)?.list ?? [] };
}

/** The devtools' name of a page; asked for once, for it stays. */
const targets = new WeakMap<Page, string>();
async function targetOf(page: Page): Promise<string> {
  const known = targets.get(page);
  if (known) return known;
  const devtools = await page.context().newCDPSession(page);
  const { targetInfo } = await devtools.send("Target.getTargetInfo");
  await devtools.detach();
  targets.set(page, targetInfo.targetId);
  return targetInfo.targetId;
}

/**
 * The newest of the portal's pages, once the pages Playwright knows of are those the app has: it hears a moment
 * later, and on a busy machine long after, that one was opened or closed.
 */
async function newest(app: ElectronApplication, pages: () => Page[]): Promise<Page> {
  let front: Page | undefined;
  const agreed = async () => {
    const open = pages();
    const names = await Promise.all(open.map(targetOf)).catch(() => null);
    if (!names) return false;
    const { known, there } = await app.evaluate(
      ({ webContents }, all) => ({
        known: all.map((name) => webContents.fromDevToolsTargetId(name)?.id ?? 0),
        there: webContents
          .getAllWebContents()
          .filter((contents) => !contents.getURL().startsWith("app:"))
          .map(({ id }) => id),
      }),
      names,
    );
    front = open[known.indexOf(Math.max(...known))];
    return there.length > 0 && [...known].sort().join() === there.sort().join();
  };
  await expect.poll(agreed, { message: "Playwright knows the portal's tabs", timeout: 30_000 }).toBe(true);
  if (!front) throw new Error("the portal has no open tab");
  return front;
}

/**
 * A frame that goes away while main asks it never answers; V8 then drops the answer main was to give, and Playwright
 * fails. Main is asked again, so what tests do in main bears being done twice.
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
 * @param options.home another home folder than this account's
 * @param mayRepeat whether the app is started once more where Playwright does not hear of a page that the app has
 */
export async function launchApp(
  options: { args?: string[]; userData?: string; program?: string; home?: string } = {},
  mayRepeat = true,
): Promise<RunningApp> {
  const userData = options.userData ?? (await mkdtemp(join(tmpdir(), PROFILE)));
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
    env: { ...process.env, NODE_ENV: "test", ...(options.home && { HOME: options.home }) } as Record<
      string,
      string
    >,
  });
  const failures: string[] = [];
  const said: Buffer[] = [];
  app.process().stdout?.on("data", (chunk: Buffer) => said.push(chunk));
  app.process().stderr?.on("data", (chunk: Buffer) => {
    said.push(chunk);
    if (String(chunk).includes(UNCAUGHT)) failures.push(String(chunk));
  });
  const wizard =
    app.windows().find((page) => page.url().startsWith(WIZARD)) ??
    (await app.waitForEvent("window", (page) => page.url().startsWith(WIZARD)));
  const portalPages = () =>
    app.windows().filter((page) => !page.isClosed() && !page.url().startsWith(WIZARD));
  const isHeard =
    portalPages().length > 0 ||
    (await app
      .waitForEvent("window", (page) => !page.url().startsWith(WIZARD))
      .then(() => true)
      .catch(() => false));
  await looked(wizard);
  if (!isHeard) {
    const { tabs } = await stateOf(wizard);
    const child = app.process();
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill("SIGKILL");
    await ended;
    if (!options.userData) await removeFolder(userData);
    if (tabs.length === 0 || !mayRepeat) throw new Error(`no portal page is open: ${Buffer.concat(said)}`);
    // The app has looked at its page, and Playwright was never told of it: once in some thousand starts.
    return launchApp(options, false);
  }
  keepAsking(app);
  // What nothing catches opens a dialog of Electron's, which would wait for an answer for ever.
  await app.evaluate((_electron, mark) => {
    process.on("uncaughtException", (error) => console.error(mark, error.stack));
  }, UNCAUGHT);
  const portal = () => newest(app, portalPages);
  return {
    app,
    wizard,
    userData,
    portalPages,
    portal,
    said: () => Buffer.concat(said).toString("utf8"),
    state: () => stateOf(wizard),
    screenshot: async (file) => {
      const room = wizard.getByTestId("portal-place");
      const place = (await room.isVisible()) ? await room.boundingBox() : null;
      const whole = sharp(await wizard.screenshot());
      if (place && portalPages().length > 0) {
        await portal();
        // Not Playwright's own: of a zoomed page it takes a part.
        const page = await app.evaluate(async ({ webContents }) => {
          const [newest] = webContents
            .getAllWebContents()
            .filter((contents) => !contents.getURL().startsWith("app:"))
            .sort((one, other) => other.id - one.id);
          return (await newest?.capturePage())?.toPNG().toString("base64") ?? "";
        });
        const input = await sharp(Buffer.from(page, "base64"))
          .resize(Math.round(place.width), Math.round(place.height), { fit: "fill" })
          .toBuffer();
        whole.composite([{ input, left: Math.round(place.x), top: Math.round(place.y) }]);
      }
      await whole.png().toFile(file);
    },
    close: async () => {
      // By the window: Playwright's own close waits for frames it may never have heard of.
      const child = app.process();
      const ended = new Promise((resolve) => child.once("exit", resolve));
      await app
        .evaluate(({ BrowserWindow }) => {
          // Past the question whether filled work may be left, which nobody would answer.
          for (const window of BrowserWindow.getAllWindows()) window.destroy();
        })
        .catch(() => {});
      const late = setTimeout(CLOSES_WITHIN_MS, "late", { ref: false });
      if (child.exitCode === null && (await Promise.race([ended, late])) === "late") {
        child.kill("SIGKILL");
        failures.push("its window does not close");
      }
      if (!options.userData) await removeFolder(userData);
      if (failures.length > 0) throw new Error(`the app failed:\n${failures.join("\n")}`);
    },
  };
}
