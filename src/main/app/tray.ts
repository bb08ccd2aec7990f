import { app, type BrowserWindow, Menu, nativeImage, Tray } from "electron";
import type { Model } from "../state/app-state.js";
import { assetPath } from "./assets.js";
import { bringForward } from "./bring-forward.js";
import { wordsIn } from "./i18n.js";

const SIDE = 22;

/**
 * While the user allows it the app stays in the tray when its window is closed, so that it can remind; off, closing
 * ends it as ever.
 * @param onStay hears of a quit that the user, asked about unsaved work, took back
 */
export function keepInTray(
  window: BrowserWindow,
  model: Model,
  { onStay }: { onStay(listener: () => void): void },
): void {
  let tray: Tray | null = null;
  let quitting = false;
  const show = () => bringForward(window);
  const draw = () => {
    const { tray: allowed, language } = model.state.settings;
    if (!allowed) {
      tray?.destroy();
      tray = null;
      return;
    }
    const t = wordsIn(language);
    if (!tray) {
      const icon = nativeImage.createFromPath(assetPath("icons", "icon.png"));
      tray = new Tray(icon.resize({ width: SIDE, height: SIDE }));
      tray.on("click", show);
    }
    tray.setToolTip(t("app.name"));
    tray.setContextMenu(
      Menu.buildFromTemplate([
        { label: t("tray.open"), click: show },
        { label: t("tray.quit"), click: () => app.quit() },
      ]),
    );
  };
  let drawn = "";
  model.onChange(({ settings }) => {
    const wanted = `${settings.tray} ${settings.language}`;
    if (wanted === drawn) return;
    drawn = wanted;
    draw();
  });
  draw();
  app.on("before-quit", () => {
    quitting = true;
  });
  onStay(() => {
    quitting = false;
  });
  // Before whatever asks about work that closing would lose: hiding loses none.
  window.prependListener("close", (event) => {
    // Without a tray there would be no way back to a hidden window.
    if (quitting || !tray) return;
    event.preventDefault();
    window.hide();
  });
}
