import { enter } from "../control-api/switches-and-state.js";
import { systemOf } from "../model/portal-systems.js";
import { accountInUse, type Store } from "../model/store.js";
import { loginPage } from "../pages/classic-pages.js";
import { modernLoginPage } from "../pages/modern-pages.js";
import { thirdLoginPage } from "../pages/third-pages.js";
import { captchaSvg, newCaptcha } from "./captcha.js";
import { NEW_PASSWORD } from "./new-password.js";
import { html, redirect } from "./reply.js";
import { type Call, portalUrl, type Route } from "./route.js";

/** Where the login page lives: a host of its own, as CAS has, or the portal's. */
export const loginUrl = (store: Store): string => {
  const path = systemOf(store).login;
  return store.switches.ssoHost ? `practice://sso${path}` : portalUrl(path);
};

const LOGIN_PAGES = { classic: loginPage, modern: modernLoginPage, third: thirdLoginPage };

const show = (store: Store, message: string, username = ""): Response => {
  store.captcha.login = newCaptcha();
  const parts = { message, username, captcha: captchaSvg(store.captcha.login) };
  return html(LOGIN_PAGES[store.switches.skin](store, parts), message ? 401 : 200);
};

/** Accounts moved over from an older platform know their credit code only: both names are taken. */
const logIn = ({ store, form }: Call): Response => {
  const [username, password] = [form.get("username") ?? "", form.get("password") ?? ""];
  const captcha = (form.get("captcha") ?? "").toUpperCase();
  if (!username || !password) return show(store, "请输入用户名和密码", username);
  if (systemOf(store).hasCaptcha && captcha !== store.captcha.login)
    return show(store, "验证码错误", username);
  const found = store.accounts.find(
    (each) =>
      (each.account.username === username || each.account.creditCode === username) &&
      each.password === password,
  );
  if (!found) return show(store, "用户名或密码错误", username);
  const { refuseLogin } = store.switches;
  store.switches.refuseLogin = null;
  if (refuseLogin) return show(store, refuseLogin, username);
  store.captcha.login = "";
  store.loggedInAs = found.account.username;
  return redirect(portalUrl("/cas/arrived"));
};

const arrived = ({ store }: Call): Response => {
  // Where to go on is remembered until then.
  if (accountInUse(store)?.isInitial) return redirect(portalUrl(NEW_PASSWORD));
  const wanted = store.wanted ?? systemOf(store).services;
  store.wanted = null;
  return redirect(portalUrl(wanted));
};

const logOut = ({ store }: Call): Response => {
  store.loggedInAs = null;
  store.wanted = null;
  return redirect(portalUrl("/"));
};

/** For who takes the tour: registration and login are left out. */
const takeTour = ({ store }: Call): Response => {
  enter(store);
  return redirect(portalUrl(systemOf(store).services));
};

const LOGIN = /^\/(?:cas|oauth)\/login$/;

export const loginRoutes: Route[] = [
  { method: "GET", path: /^\/login$/, access: "login", run: ({ store }) => redirect(loginUrl(store)) },
  { method: "GET", path: LOGIN, access: "login", run: ({ store }) => show(store, "") },
  { method: "POST", path: LOGIN, access: "login", run: logIn },
  { method: "GET", path: /^\/cas\/arrived$/, access: "login", run: arrived },
  { method: "GET", path: /^\/tour$/, access: "login", run: takeTour },
  { method: "GET", path: /^\/logout$/, access: "login", run: logOut },
];
