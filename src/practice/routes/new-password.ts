import { accountInUse } from "../model/store.js";
import { newPasswordPage } from "../pages/classic-pages.js";
import { modernNewPasswordPage } from "../pages/modern-pages.js";
import { thirdNewPasswordPage } from "../pages/third-pages.js";
import { passwordProblem } from "../rules/registration.js";
import { html, redirect } from "./reply.js";
import { type Call, portalUrl, type Route } from "./route.js";

export const NEW_PASSWORD = "/account/password";

const PAGES = { classic: newPasswordPage, modern: modernNewPasswordPage, third: thirdNewPasswordPage };

const show = ({ store }: Call, message: string): Response =>
  html(PAGES[store.switches.skin](store, message), message ? 400 : 200);

const choose = (call: Call): Response => {
  const { store, form } = call;
  const used = accountInUse(store);
  if (!used) return redirect(portalUrl("/login"));
  const password = form.get("password") ?? "";
  // Not every skin asks for the old one.
  if ((form.get("old") ?? used.password) !== used.password) return show(call, "原密码不正确");
  const problem = passwordProblem(password, form.get("password2") ?? "");
  if (problem) return show(call, problem.message);
  if (password === used.password) return show(call, "新密码不能与原密码相同");
  Object.assign(used, { password, isInitial: false });
  return redirect(portalUrl("/cas/arrived"));
};

const path = new RegExp(`^${NEW_PASSWORD}$`);

export const newPasswordRoutes: Route[] = [
  { method: "GET", path, access: "login", run: (call) => show(call, "") },
  { method: "POST", path, access: "login", run: choose },
];
