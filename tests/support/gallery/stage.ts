import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import sharp from "sharp";
import { dayAt } from "../../../src/core/records/due.js";
import { COMMAND_CHANNEL, STATE_CHANNEL } from "../../../src/ipc/channels.js";
import type { AppState, Settings } from "../../../src/ipc/state.js";
import type { Opening } from "../../../src/ipc/storage.js";
import { FRESH } from "../../renderer/support/samples.js";
import { launchApp, type RunningApp } from "../app.js";
import type { Scene } from "./scene.js";

type Look = Pick<Settings, "language" | "theme"> & Partial<Pick<Settings, "textSize">>;

/** The real app whose wizard is shown states that would take long to reach. */
export interface Stage {
  wizard: Page;
  /** Begins a scene anew, in Chinese and light, and does what leads to it. */
  open(scene: Scene): Promise<void>;
  /** The scene's state in another look. */
  dress(look: Look): Promise<void>;
  /** The size of the window's inside, in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  /** The wizard with a portal page over its place, unless none came. */
  picture(): Promise<Buffer>;
  close(): Promise<void>;
}

/** From here on the wizard hears only of states from here; main goes on answering its commands. */
const takeOver = (running: RunningApp): Promise<void> =>
  running.app.evaluate(({ BrowserWindow }, channel) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    if (!contents) throw new Error("no window");
    const send = contents.send.bind(contents);
    contents.send = (to: string, ...rest: unknown[]) => {
      const ours = rest[1] === "gallery";
      if (to !== channel || ours) send(to, ...rest);
    };
  }, STATE_CHANNEL);

/** Main answers these commands so, until other answers are given; all others as ever. While `opening` no state. */
const answerWith = (running: RunningApp, answers: Scene["answers"] = {}, opening = false): Promise<void> =>
  running.app.evaluate(
    ({ ipcMain }, [channel, given, isOpening]) => {
      type Handler = (event: unknown, name: string, input: unknown) => unknown;
      type Stage = { galleryHandler?: Handler; _invokeHandlers: Map<string, Handler> };
      const stage = ipcMain as unknown as Stage;
      stage.galleryHandler ??= stage._invokeHandlers.get(channel);
      const before = stage.galleryHandler;
      if (!before) throw new Error("main answers nothing");
      ipcMain.removeHandler(channel);
      ipcMain.handle(channel, (event, name: string, input: unknown) => {
        if (isOpening && name === "state.get") return new Promise(() => {});
        return Object.hasOwn(given, name) ? given[name as keyof typeof given] : before(event, name, input);
      });
    },
    [COMMAND_CHANNEL, answers, opening] as const,
  );

/** A company with scales that are over, due and fine. */
async function keepSome(wizard: Page): Promise<void> {
  const file = JSON.parse(await readFile("assets/samples/company.json", "utf8"));
  file.company = { ...file.company, name: "示例水产摊", creditCode: "92330411MA0TEXT12P" };
  const model = (serial: string, name: string, days: number) => ({
    serial,
    model: name,
    range: "100g-15kg",
    region: "330402",
    validUntil: dayAt(new Date(Date.now() + days * 24 * 60 * 60 * 1000)),
  });
  file.instruments = [
    model("2024110031", "ACS-15", -40),
    model("2024110032", "ACS-30", 12),
    model("2025020771", "TCS-150", 200),
  ];
  await wizard.evaluate((text) => window.verifyGuide.send("company.import", text), JSON.stringify(file));
}

export async function openStage(): Promise<Stage> {
  const running = await launchApp({ args: ["--practice"] });
  const { wizard, app } = running;
  await wizard.getByTestId("language-switch").waitFor();
  // Whenever a state comes, no colour is found half way to its next one.
  await wizard.emulateMedia({ reducedMotion: "reduce" });
  await keepSome(wizard);
  const portal = await (await running.portal()).screenshot();
  await takeOver(running);
  let shown: AppState | null = null;

  /** Drawn, and drawn again after what effects changed. */
  const drawn = () =>
    wizard.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))");
  const push = async (state: AppState) => {
    shown = state;
    // The one before may have had the same language and look: that this one came is told apart.
    const before = await wizard.evaluate(() => {
      const page = window as unknown as { statesHeard?: number };
      if (page.statesHeard === undefined) {
        page.statesHeard = 0;
        window.verifyGuide.onState(() => {
          page.statesHeard = (page.statesHeard ?? 0) + 1;
        });
      }
      return page.statesHeard;
    });
    await app.evaluate(
      ({ BrowserWindow }, [channel, next]) =>
        BrowserWindow.getAllWindows()[0]?.webContents.send(channel as string, next, "gallery"),
      [STATE_CHANNEL, state] as const,
    );
    await wizard.waitForFunction(
      (count) => ((window as unknown as { statesHeard: number }).statesHeard ?? 0) > count,
      before,
    );
    const { language, theme, textSize } = state.settings;
    await wizard.waitForFunction(
      ([lang, look, size]) => {
        const { lang: now, dataset, style } = document.documentElement;
        return now === lang && dataset.theme === look && style.fontSize === size;
      },
      [language, theme, `${textSize}px`],
    );
    await drawn();
  };
  const SYSTEM_LANGUAGE = "gallery-language";
  await wizard.addInitScript((kept) => {
    const language = sessionStorage.getItem(kept);
    if (language) Object.defineProperty(navigator, "language", { value: language });
  }, SYSTEM_LANGUAGE);
  /** Without a state the language is the system's, and the rest of the look is not known. */
  const showOpening = async (opening: Opening, { language, theme, textSize = 16 }: Look) => {
    await wizard.evaluate(([key, tag]) => sessionStorage.setItem(key, tag), [
      SYSTEM_LANGUAGE,
      language,
    ] as const);
    await wizard.reload();
    const tell = () =>
      app.evaluate(
        ({ BrowserWindow }, [channel, told]) =>
          BrowserWindow.getAllWindows()[0]?.webContents.send(channel as string, told, "gallery"),
        [STATE_CHANNEL, { opening }] as const,
      );
    const ledger = wizard.getByTestId("opening-ledger");
    const isHeard = () =>
      ledger.waitFor({ timeout: 500 }).then(
        () => true,
        () => false,
      );
    // As main does while it reads: what is told before the wizard listens is lost.
    do await tell();
    while (!(await isHeard()));
    await wizard.evaluate(
      ([look, size]) => {
        document.documentElement.dataset.theme = look;
        document.documentElement.style.fontSize = size;
      },
      [theme, `${textSize}px`] as const,
    );
  };
  let opened: Opening | undefined;
  const dress = (look: Look) => {
    if (opened) return showOpening(opened, look);
    if (!shown) throw new Error("no scene is open");
    return push({ ...shown, settings: { ...shown.settings, textSize: 16, ...look } });
  };

  return {
    wizard,
    dress,
    open: async ({ state, answers, opening, lead }) => {
      await answerWith(running, answers, opening !== undefined);
      opened = opening;
      if (opening) return showOpening(opening, { language: "zh-CN", theme: "light" });
      await wizard.reload();
      await wizard.getByTestId("language-switch").waitFor();
      // From the top, whatever main's own state had scrolled to.
      await push({ ...FRESH, settings: { ...state.settings, theme: "light" } });
      await wizard.evaluate(() => {
        for (const element of document.querySelectorAll("main *")) element.scrollTop = 0;
      });
      await push({ ...state, settings: { ...state.settings, theme: "light" } });
      await lead?.(wizard, (patch) => push({ ...(shown ?? state), ...patch }));
    },
    resize: async (width, height) => {
      await app.evaluate(
        ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size[0], size[1]),
        [width, height] as const,
      );
      await wizard.waitForFunction(
        ([wide, high]) => innerWidth === wide && innerHeight === high,
        [width, height],
      );
      await drawn();
    },
    picture: async () => {
      const whole = sharp(await wizard.screenshot({ animations: "disabled" }));
      const room = wizard.getByTestId("portal-place");
      // Where no page came, what stands in its place is seen.
      const isCovered = await wizard.getByTestId("portal-absent").isVisible();
      const place = !isCovered && (await room.isVisible()) ? await room.boundingBox() : null;
      if (place && place.width > 1) {
        const [width, height] = [Math.round(place.width), Math.round(place.height)];
        const input = await sharp(portal)
          .resize(width, height, { fit: "cover", position: "left top" })
          .toBuffer();
        whole.composite([{ input, left: Math.round(place.x), top: Math.round(place.y) }]);
      }
      return whole.png({ compressionLevel: 9, palette: true }).toBuffer();
    },
    close: () => running.close(),
  };
}
