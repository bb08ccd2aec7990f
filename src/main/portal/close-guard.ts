import type { BrowserWindow } from "electron";
import type { PortalHost } from "./portal-host.js";

/** Before the window closes on pages with filled boxes, the user is asked; the first such page comes to the front. */
export function askBeforeClosing(
  window: BrowserWindow,
  { tabs, guard }: Pick<PortalHost, "tabs" | "guard">,
): void {
  let mayClose = false;
  let asking = false;
  const ask = async () => {
    for (const tab of tabs.tabs) {
      if (!(await guard.hasWork(tab))) continue;
      tabs.select(tab.id);
      if (!(await guard.confirm(tab))) return;
      break;
    }
    mayClose = true;
    if (!window.isDestroyed()) window.close();
  };
  window.on("close", (event) => {
    // Nobody could answer where the wizard is gone.
    if (mayClose || window.webContents.isCrashed() || !tabs.tabs.some(({ id }) => guard.isTouched(id)))
      return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void ask().finally(() => {
      asking = false;
    });
  });
}
