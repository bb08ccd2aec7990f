import { once } from "node:events";
import { url as inspectorUrl } from "node:inspector";
import { join } from "node:path";
import { app, dialog, ipcMain, Menu } from "electron";
import { COMMAND_CHANNEL } from "../ipc/channels.js";
import { giveScriptsRoom, removeLeakingSwitches, speakChinese } from "./app/chromium-switches.js";
import { type Options, parseOptions } from "./app/cli-options.js";
import { applyGpuFallback } from "./app/gpu-fallback.js";
import { profileProblem, profileWords, startWords } from "./app/profile-folder.js";
import { registerSchemes } from "./app/protocols.js";
import { lacksSandbox, SANDBOX_WORDS } from "./app/sandbox.js";
import { WIZARD_URL } from "./app/urls.js";
import { stockUserAgent } from "./app/user-agent.js";
import { serveWizard } from "./app/wizard-protocol.js";
import { applyWebContentsDefaults } from "./security/web-contents-defaults.js";
import { createWindow } from "./window.js";

/** Entry: what must be settled before Electron is ready, then the app itself. */
function main(): void {
  let options: Options;
  try {
    options = parseOptions(process.argv.slice(1));
  } catch (error) {
    console.error((error as Error).message);
    process.exit(2);
  }
  // A name of plain letters: the product's own is lost where the locale is not UTF-8, and the folder with it.
  app.setPath("userData", options.userDataDir ?? join(app.getPath("appData"), "verify-guide"));
  // Chromium's own caches stand apart from what the user entered.
  app.setPath("sessionData", join(app.getPath("userData"), "browser"));
  // SECURITY: the fuses shut Node's inspector out of users' copies, but not Chromium's own ways of reading along.
  if (app.isPackaged && inspectorUrl() === undefined) removeLeakingSwitches(app.commandLine, process.env);
  speakChinese(app.commandLine);
  giveScriptsRoom(app.commandLine);
  // The default is what a service worker's requests bear, whatever their session says.
  const ownUserAgent = app.userAgentFallback;
  app.userAgentFallback = stockUserAgent(ownUserAgent);
  registerSchemes();
  applyWebContentsDefaults(app);
  const folder = app.getPath("userData");
  if (lacksSandbox(app.commandLine, app.isPackaged)) {
    void giveUp(SANDBOX_WORDS);
    return;
  }
  const problem = profileProblem(folder);
  if (problem !== null) {
    void giveUp(profileWords(folder, problem));
    return;
  }
  // One running instance per profile folder; a second start shows the first one's window.
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  app.on("window-all-closed", () => app.quit());
  // Else Electron builds a menu of its own as soon as it is ready, before anything is shown.
  Menu.setApplicationMenu(null);
  const noteGraphics = applyGpuFallback(app, app.getPath("sessionData"));
  app
    .whenReady()
    .then(() => start(options, ownUserAgent, noteGraphics))
    .catch((error: Error) => giveUp(startWords(folder, error)));
}

/** Ends what cannot be started, once its words were read. */
async function giveUp(words: string): Promise<void> {
  await app.whenReady();
  dialog.showErrorBox("秤检助手", words);
  app.exit(1);
}

/**
 * The window first, so that its page's process starts at once. That process asks main for its page, its preload and
 * its script, one after the other: main reads its parts and puts them together only then, while the page compiles
 * the script. What the page asks of them waits. The portal's view and its driver come once the wizard is drawn.
 * @param ownUserAgent what the wizard's own pages call themselves
 * @param drawn is told then
 */
async function start(options: Options, ownUserAgent: string, drawn: () => void): Promise<void> {
  const window = createWindow(app.getPath("userData"));
  window.webContents.setUserAgent(ownUserAgent);
  const scriptRead = serveWizard(
    window.webContents.session,
    join(import.meta.dirname, "../renderer"),
    async (id) => (await parts).picture(id),
  );
  const painted = once(window, "ready-to-show");
  const loaded = window.loadURL(WIZARD_URL);
  const parts = scriptRead
    .then(() => import("./compose-app.js"))
    .then(({ compose }) => compose(window, options));
  ipcMain.handle(COMMAND_CHANNEL, async (event, name, input) => (await parts).answer(event, name, input));
  const [{ openPortal }] = await Promise.all([parts, loaded, painted]);
  drawn();
  await openPortal();
}

main();
