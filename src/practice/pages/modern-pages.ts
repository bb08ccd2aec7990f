import type { Store } from "../model/store.js";
import { behaviourOf } from "./effects-of-switches.js";
import { buildPage, type LoginParts } from "./html-page.js";
import login from "./modern/login.html?raw";
import newPassword from "./modern/new-password.html?raw";
import { settingsOf } from "./single-page-data.js";
import { fillTemplate } from "./template.js";

const styles = ["modern/elements.css", "modern/layers.css", "modern/modern.css"];

/** The one page of the single-page skin; its address and hash say what it draws. */
export const shellPage = (store: Store, title: string): string =>
  buildPage({
    title,
    behaviour: behaviourOf(store),
    body: `<div id="app"></div>\n<script type="application/json" id="settings">${settingsOf(store)}</script>`,
    styles,
    scripts: ["modern/main.js"],
  });

export const modernLoginPage = (store: Store, parts: LoginParts): string =>
  buildPage({
    behaviour: behaviourOf(store),
    title: "统一身份认证",
    body: fillTemplate(login, { ...parts }),
    styles,
    scripts: ["shared/login.js"],
  });

export const modernNewPasswordPage = (store: Store, message: string): string =>
  buildPage({
    behaviour: behaviourOf(store),
    title: "修改密码",
    body: fillTemplate(newPassword, { user: store.loggedInAs ?? "", message }),
    styles,
    scripts: [],
  });
