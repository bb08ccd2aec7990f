import { app, BaseWindow, WebContentsView } from "electron";
import { createCdpHub } from "../../../src/main/cdp.js";
import { servePractice } from "../../../src/main/practice-host.js";
import { registerSchemes } from "../../../src/main/schemes.js";
import { openPortal } from "../../../src/portal/index.js";

/** A bare app around the portal's driver: one window, tabs, and what the driver says of them. */
registerSchemes();
app.on("window-all-closed", () => app.quit());

const PLACE = { x: 0, y: 0, width: 1000, height: 800 };

async function start() {
  await app.whenReady();
  const window = new BaseWindow(PLACE);
  const hub = createCdpHub();
  const tabs = new Map<string, WebContentsView>();
  const told = { changes: 0, dialogs: [] as (string | null)[] };
  let made = 0;

  const add = (view: WebContentsView) => {
    const id = `tab-${++made}`;
    tabs.set(id, view);
    window.contentView.addChildView(view);
    view.setBounds(PLACE);
    view.webContents.setWindowOpenHandler(() => ({
      action: "allow",
      createWindow: (options) => {
        const made = options as typeof options & { webContents: Electron.WebContents };
        const popup = new WebContentsView({ webContents: made.webContents } as never);
        add(popup);
        return popup.webContents;
      },
    }));
    view.webContents.on("destroyed", () => tabs.delete(id));
    hub.add(id, view.webContents);
  };

  const view = new WebContentsView({ webPreferences: { sandbox: true, backgroundThrottling: false } });
  servePractice(view.webContents.session);
  add(view);
  const portal = await openPortal(hub.transport, {
    allowed: (origin) => !origin.startsWith("http://foreign."),
    changed: () => {
      told.changes += 1;
    },
    dialog: (open) => told.dialogs.push(open?.message ?? null),
    front: () => [...tabs.keys()].at(-1) ?? null,
  });
  const front = () => [...tabs.values()].at(-1)?.webContents ?? view.webContents;
  return { portal, told, first: view.webContents, front };
}

export type BenchApp = Awaited<ReturnType<typeof start>>;

/** Reached from the tests by evaluating in this process. */
Object.assign(globalThis, { benchApp: start() });
