import { type BaseWindow, Menu, type MenuItemConstructorOptions, type WebContents } from "electron";
import type { wordsIn } from "./i18n.js";
import { type Action, actionOf, SHORTCUTS } from "./shortcuts.js";

type Words = ReturnType<typeof wordsIn>;

/** Carries out what the user chose from the menu or by a key. */
export type Act = (action: Action) => void;

/** The app's own menu, in the user's language; Alt shows it. Without it Electron's own would be in force. */
export function setMenu(t: Words, act: Act): void {
  const item = (action: Action): MenuItemConstructorOptions => ({
    label: t(`menu.${action}`),
    accelerator: SHORTCUTS[action][0],
    // Keys are heard before the page hears them (see `hearShortcuts`); macOS leaves them to the menu.
    registerAccelerator: process.platform === "darwin",
    click: () => act(action),
  });
  const role = (name: NonNullable<MenuItemConstructorOptions["role"]>): MenuItemConstructorOptions => ({
    role: name,
    label: t(`menu.${name}` as "menu.cut"),
  });
  const line: MenuItemConstructorOptions = { type: "separator" };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: t("menu.page"),
        submenu: [
          item("back"),
          item("forward"),
          item("reload"),
          item("stop"),
          item("home"),
          line,
          item("zoom-in"),
          item("zoom-out"),
          item("zoom-reset"),
          line,
          item("next-tab"),
          item("close-tab"),
          line,
          // Alt+F4 and the window's own button do the same; no key of ours ends the app.
          { label: t("menu.quit"), role: "quit", registerAccelerator: false },
        ],
      },
      {
        label: t("menu.edit"),
        submenu: [
          role("undo"),
          role("redo"),
          line,
          role("cut"),
          role("copy"),
          role("paste"),
          role("selectAll"),
        ],
      },
      {
        label: t("menu.window"),
        submenu: [item("search"), item("switch-side"), role("minimize"), role("togglefullscreen")],
      },
    ]),
  );
}

/** The app's keys work wherever the focus is, and no page can take them away. */
export function hearShortcuts(contents: WebContents, act: Act): void {
  if (process.platform === "darwin") return;
  contents.on("before-input-event", (event, input) => {
    // As in a browser: what the key means to the page it still means.
    if (input.key === "Escape" && input.type !== "keyUp" && contents.isLoading()) return act("stop");
    const action = actionOf(input);
    if (!action) return;
    event.preventDefault();
    act(action);
  });
}

/** The menu of the right mouse button, in the portal's pages and the wizard: in boxes, and on selected text. */
export function offerContextMenu(contents: WebContents, window: BaseWindow, words: () => Words): void {
  contents.on("context-menu", (_event, { isEditable, selectionText, editFlags }) => {
    if (!isEditable && selectionText === "") return;
    const t = words();
    const template: MenuItemConstructorOptions[] = [
      ...(isEditable
        ? [{ label: t("menu.cut"), enabled: editFlags.canCut, click: () => contents.cut() }]
        : []),
      { label: t("menu.copy"), enabled: editFlags.canCopy, click: () => contents.copy() },
      ...(isEditable
        ? [
            { label: t("menu.paste"), enabled: editFlags.canPaste, click: () => contents.paste() },
            { label: t("menu.delete"), enabled: editFlags.canDelete, click: () => contents.delete() },
          ]
        : []),
      { type: "separator" },
      { label: t("menu.selectAll"), enabled: editFlags.canSelectAll, click: () => contents.selectAll() },
    ];
    Menu.buildFromTemplate(template).popup({ window });
  });
}
