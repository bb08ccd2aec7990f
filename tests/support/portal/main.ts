import { app, BaseWindow, WebContentsView } from "electron";
import type { FillRow } from "../../../src/core/autofill/field-spec.js";
import { matchForm } from "../../../src/core/autofill/match-form.js";
import { registerSchemes } from "../../../src/main/app/protocols.js";
import { createCdpHub } from "../../../src/main/portal/cdp-hub.js";
import { servePractice } from "../../../src/main/portal/serve-practice.js";
import { type HighlightRequest, openPortal } from "../../../src/portal-driver/index.js";

/** A bare app around the portal's driver: one window, tabs, and commands from the test over IPC. */
registerSchemes();
app.on("window-all-closed", () => app.quit());

const allowed = (origin: string) => !origin.startsWith("http://foreign.");
const PLACE = { x: 0, y: 0, width: 1000, height: 800 };
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

async function start() {
  await app.whenReady();
  const window = new BaseWindow(PLACE);
  const hub = createCdpHub();
  const tabs = new Map<string, WebContentsView>();
  const told = { changes: 0, turned: 0, dialogs: [] as (string | null)[] };
  let made = 0;
  /** The tab the user went to; null: the one opened last. */
  let chosen: string | null = null;

  const add = (view: WebContentsView) => {
    const id = `tab-${++made}`;
    tabs.set(id, view);
    window.contentView.addChildView(view);
    view.setBounds(PLACE);
    view.webContents.setWindowOpenHandler(() => ({
      action: "allow",
      createWindow: (options) => {
        const { webContents } = options as typeof options & { webContents: Electron.WebContents };
        const popup = new WebContentsView({ webContents } as never);
        add(popup);
        return popup.webContents;
      },
    }));
    chosen = null;
    view.webContents.on("destroyed", () => tabs.delete(id));
    hub.add(id, view.webContents);
  };

  const view = new WebContentsView({ webPreferences: { sandbox: true, backgroundThrottling: false } });
  servePractice(view.webContents.session);
  add(view);
  const portal = await openPortal(hub.transport, {
    allowed,
    changed: () => {
      told.changes += 1;
    },
    turned: () => {
      told.turned += 1;
    },
    dialog: (_tab, open) => told.dialogs.push(open?.message ?? null),
    front: () => chosen ?? [...tabs.keys()].at(-1) ?? null,
  });
  const first = view.webContents;
  const front = () => [...tabs.values()].at(-1)?.webContents ?? first;

  return {
    /** Loads a page in the first tab, anew even where only the hash differs; other tabs are closed. */
    async load(url: string): Promise<void> {
      for (const tab of tabs.values()) if (tab !== view) tab.webContents.close();
      await first.loadURL("about:blank");
      // It is told loaded before it is told stopped, and a load begun in between takes that stop for its own.
      while (first.isLoading()) await pause(5);
      await first.loadURL(url);
      // The driver meets a tab with its first page, and the view has its size a moment after.
      const met = async () => (await portal.snapshot())[0]?.frames[0];
      for (const end = Date.now() + 30_000; Date.now() < end; await pause(20)) {
        const frame = await met();
        if (frame?.visible && frame.url !== "about:blank") return;
      }
      throw new Error(`${url} is not seen`);
    },
    /** The user goes to the first tab, whatever others are open. */
    async toFirst(): Promise<void> {
      chosen = [...tabs].find(([, one]) => one === view)?.[0] ?? null;
    },
    /** Runs an expression in the first tab's main frame. */
    inFirst: (expression: string): Promise<unknown> => first.executeJavaScript(expression),
    /** Runs an expression in each frame of the tab in front until one gives something true; gives that. */
    async inFrames(expression: string): Promise<unknown> {
      for (const end = Date.now() + 30_000; Date.now() < end; await pause(50)) {
        for (const frame of front().mainFrame.framesInSubtree) {
          const answer = await frame.executeJavaScript(expression).catch(() => undefined);
          if (answer) return answer;
        }
      }
      throw new Error(`no frame says yes to ${expression}`);
    },
    snapshot: () => portal.snapshot(),
    preview: async (job: { specs: object[]; values: object[] }) =>
      portal.preview(matchForm(await portal.snapshot(), job.specs as never, allowed), job as never),
    /** @param job `stopAt`: the user gives up filling once this field is settled */
    async fill(job: { specs: object[]; values: object[]; overwrite?: string[]; stopAt?: string }) {
      const { specs, values, overwrite, stopAt } = job;
      const begin = performance.now();
      const settled: Record<string, number> = {};
      const stop = new AbortController();
      const request = { specs, values, overwrite: new Set(overwrite), signal: stop.signal } as never;
      const rows = await portal.fill(request, (now: FillRow[]) => {
        for (const { field, status } of now)
          if (status !== "pending") settled[field] ??= Math.round(performance.now() - begin);
        if (stopAt !== undefined && stopAt in settled) stop.abort();
      });
      return { rows, ms: performance.now() - begin, settled };
    },
    undo: (field?: string) => portal.undo(field),
    undoable: () => portal.undoable(),
    highlight: (request: HighlightRequest) => portal.highlight(request),
    clearHighlight: () => portal.clearHighlight(),
    pick: () => portal.pick(),
    /** Clicks with the mouse in the tab in front. */
    async click(x: number, y: number): Promise<void> {
      for (const type of ["mousePressed", "mouseReleased"])
        await front().debugger.sendCommand("Input.dispatchMouseEvent", {
          type,
          x,
          y,
          button: "left",
          clickCount: 1,
        });
    },
    /** Types with the keyboard into what has the focus in the tab in front; letters and digits. */
    async type(text: string): Promise<void> {
      for (const letter of text)
        for (const type of ["keyDown", "keyUp"])
          await front().debugger.sendCommand("Input.dispatchKeyEvent", {
            type,
            key: letter,
            ...(type === "keyDown" ? { text: letter } : {}),
          });
    },
    /** Answers the open dialog of the tab in front as the person would, with OK. */
    answerDialog: () => front().debugger.sendCommand("Page.handleJavaScriptDialog", { accept: true }),
    told: async () => told,
  };
}

export type Commands = Awaited<ReturnType<typeof start>>;

const commands = start();
commands.then(
  () => process.send?.({ ready: true }),
  (error) => {
    process.send?.({ ready: false, error: String(error) });
    app.exit(1);
  },
);
process.on("message", async ({ id, name, args }: { id: number; name: keyof Commands; args: unknown[] }) => {
  try {
    const run = (await commands)[name] as (...args: unknown[]) => Promise<unknown>;
    process.send?.({ id, result: await run(...args) });
  } catch (error) {
    process.send?.({ id, error: String(error instanceof Error ? error.stack : error) });
  }
});
