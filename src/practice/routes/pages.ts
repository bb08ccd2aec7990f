import * as classic from "../pages/classic-pages.js";
import { shellPage } from "../pages/modern-pages.js";
import { METROLOGY_SERVICE } from "../pages/service-menu.js";
import { thirdRegisterPage, thirdShell } from "../pages/third-pages.js";
import { download, html } from "./reply.js";
import type { Call, Route } from "./route.js";

const page = (path: RegExp, access: Route["access"], build: (call: Call) => string): Route => ({
  method: "GET",
  path,
  access,
  run: (call) => html(build(call)),
});

/** A page that the skins have under the same address. */
const shared = (
  path: RegExp,
  access: Route["access"],
  title: string,
  build: (store: Call["store"]) => string,
): Route =>
  page(path, access, ({ store }) => {
    if (store.switches.skin === "third") return thirdShell(store);
    return store.switches.skin === "classic" ? build(store) : shellPage(store, title);
  });

/** A form sent to its own address by a choice in it (the switch `postBack`), drawn anew. */
const postedBack = (path: RegExp, access: Route["access"], build: (call: Call) => string): Route => ({
  ...page(path, access, build),
  method: "POST",
});

const FORM_PATH = /^\/metrology\/ledger\/form(?:\/(I\d+))?$/;
const instrumentOf = (store: Call["store"], groups: string[]) =>
  store.instruments.find((each) => each.id === groups[0]);

/** The manual that the portal's front page offers. */
const manual = (): Response =>
  download("器具使用单位用户手册.txt", "练习门户：本文件为模拟下载，正式手册请从真实系统下载。\n");

export const pageRoutes: Route[] = [
  { method: "GET", path: /^\/files\/manual$/, access: "open", run: manual },
  shared(/^\/$/, "open", "公共服务门户", classic.homePage),
  shared(/^\/register$/, "open", "用户注册", classic.registerPage),
  shared(/^\/services$/, "member", "网上办事", classic.servicesPage),
  page(/^\/oauth\/register$/, "open", ({ store }) => thirdRegisterPage(store)),
  page(/^\/app$/, "member", ({ store }) => shellPage(store, METROLOGY_SERVICE)),
  page(/^\/metrology\/index$/, "member", ({ store }) => classic.metrologyIndex(store)),
  page(/^\/metrology\/menu$/, "member", ({ store }) => classic.menuPage(store)),
  page(/^\/metrology\/items$/, "member", ({ store }) => classic.itemsPage(store)),
  page(/^\/metrology\/help$/, "member", ({ store }) => classic.helpPage(store)),
  page(/^\/metrology\/ledger$/, "member", ({ store }) => classic.ledgerPage(store)),
  page(FORM_PATH, "member", ({ store, groups }) =>
    classic.instrumentForm(store, instrumentOf(store, groups)),
  ),
  postedBack(FORM_PATH, "member", ({ store, groups, form }) =>
    classic.instrumentForm(store, instrumentOf(store, groups), form),
  ),
  postedBack(/^\/register$/, "open", ({ store, form }) => classic.registerPage(store, form)),
  page(/^\/metrology\/reservations$/, "member", ({ store }) => classic.reservationsPage(store)),
  page(/^\/metrology\/reservation(?:\/(YY\d+))?$/, "member", ({ store, groups }) =>
    classic.reservationPage(store, groups[0] ?? ""),
  ),
  page(/^\/metrology\/pick$/, "member", ({ store }) => classic.pickPage(store)),
  page(/^\/metrology\/detail\/(YY\d+)$/, "member", ({ store, groups }) =>
    classic.detailPage(store, groups[0] ?? ""),
  ),
];
