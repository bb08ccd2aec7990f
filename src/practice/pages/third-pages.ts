import type { Store } from "../model/store.js";
import { behaviourOf } from "./effects-of-switches.js";
import { buildPage } from "./html-page.js";
import { settingsOf } from "./single-page-data.js";
import { fillTemplate } from "./template.js";
import login from "./third/login.html?raw";
import newPassword from "./third/new-password.html?raw";
import register from "./third/register.html?raw";

const page = (store: Store, title: string, body: string, scripts: string[]): string =>
  buildPage({
    title,
    body,
    behaviour: behaviourOf(store),
    styles: ["third/third.css"],
    scripts: scripts.map((name) => `third/${name}.js`),
  });

const settingsScript = (store: Store): string =>
  `<script type="application/json" id="settings">${settingsOf(store)}</script>`;

/** The one page of the portal and its system; the hash says what it draws. */
export const thirdShell = (store: Store): string =>
  page(store, "计量业务服务平台", `<div id="app"></div>\n${settingsScript(store)}`, ["main"]);

export const thirdLoginPage = (store: Store, parts: { message: string; username: string }): string =>
  page(store, "统一身份认证", fillTemplate(login, { ...parts }), ["login"]);

export const thirdRegisterPage = (store: Store): string =>
  page(store, "法人注册", `${register}\n${settingsScript(store)}`, ["register"]);

export const thirdNewPasswordPage = (store: Store, message: string): string =>
  page(store, "修改密码", fillTemplate(newPassword, { user: store.loggedInAs ?? "", message }), []);
