import type { BrowserWindow } from "electron";

/** Puts the window before the user, wherever it is: minimized, in the tray, behind others. */
export function bringForward(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
