import type { BrowserWindow } from "electron";
import type { PortalHost } from "./portal-host.js";

/** What may still be lost with the window. */
export interface CloseGuard {
  /** @param listener hears that the user would rather stay */
  onStay(listener: () => void): void;
  /** Whether a form of the wizard's holds what the user typed and did not save. */
  unsaved(is: boolean): void;
}

/**
 * Before the window closes on a form of the wizard's or pages with filled boxes, the user is asked, whatever closes it:
 * its button, the menu, the system. The first such page comes to the front; the question names them all.
 */
export function askBeforeClosing(
  window: BrowserWindow,
  { tabs, guard }: Pick<PortalHost, "tabs" | "guard">,
): CloseGuard {
  let mayClose = false;
  let asking = false;
  let isUnsaved = false;
  const mayGo = async () => {
    const { active } = tabs;
    if (isUnsaved && active && !(await guard.confirmUnsaved(active))) return false;
    const open = tabs.tabs;
    const holds = await Promise.all(open.map((tab) => guard.hasWork(tab)));
    const [first, ...others] = open.filter((_tab, index) => holds[index]);
    if (!first) return true;
    tabs.select(first.id);
    return guard.confirmAll([first, ...others]);
  };
  let stay = () => {};
  const ask = async () => {
    mayClose = await mayGo();
    if (!mayClose) stay();
    else if (!window.isDestroyed()) window.close();
    // The answer holds for this once: a window that is still there may hold other work by then.
    mayClose = false;
  };
  const holdUp = (event: { preventDefault(): void; defaultPrevented?: boolean }) => {
    // A window that only hides in the tray loses nothing; nobody could answer where the wizard is gone.
    if (mayClose || event.defaultPrevented || window.webContents.isCrashed()) return;
    if (!isUnsaved && !tabs.tabs.some(({ id }) => guard.isTouched(id))) return;
    event.preventDefault();
    if (asking) return;
    asking = true;
    void ask().finally(() => {
      asking = false;
    });
  };
  window.on("close", holdUp);
  // Windows shuts down: it waits, and says that the app is in the way.
  window.on("query-session-end", holdUp);
  // What was typed went with the page.
  window.webContents.on("render-process-gone", () => {
    isUnsaved = false;
  });
  return {
    onStay(listener) {
      stay = listener;
    },
    unsaved(is) {
      isUnsaved = is;
    },
  };
}
