import { instrumentLabels, registerLabels } from "../data/labels.js";
import type { InstrumentRecord, Store } from "../model.js";
import { escapeHtml, fillTemplate } from "../reply.js";
import { buildPage, type LoginParts, linkButton } from "./build.js";
import detail from "./classic/detail.html?raw";
import form from "./classic/form.html?raw";
import header from "./classic/header.html?raw";
import help from "./classic/help.html?raw";
import home from "./classic/home.html?raw";
import index from "./classic/index.html?raw";
import items from "./classic/items.html?raw";
import ledger from "./classic/ledger.html?raw";
import login from "./classic/login.html?raw";
import menu from "./classic/menu.html?raw";
import pick from "./classic/pick.html?raw";
import register from "./classic/register.html?raw";
import reservation from "./classic/reservation.html?raw";
import reservations from "./classic/reservations.html?raw";
import services from "./classic/services.html?raw";
import { instrumentRows, registerRows } from "./classic-form.js";
import { METROLOGY_SERVICE, SERVICE_TABS } from "./services.js";

const page = (title: string, body: string, scripts: string[] = [], options = {}): string =>
  buildPage({
    title,
    body,
    styles: ["classic/classic.css", "classic/widgets.css"],
    scripts: scripts.map((name) => `${name === "login" ? "shared" : "classic"}/${name}.js`),
    ...options,
  });

const framed = (title: string, body: string, script?: string): string =>
  page(title, body, script ? [script] : [], { framed: true, bodyClass: "framed" });

const headerOf = (store: Store): string =>
  fillTemplate(header, {
    user: store.loggedInAs
      ? `<span>${escapeHtml(store.loggedInAs)}，您好</span><a href="/logout">退出</a>`
      : '<a href="/register">注册</a><a href="/login">登录</a>',
  });

const search = linkButton("search", "查询") + linkButton("clear", "重置");

export const homePage = (store: Store): string =>
  page("公共服务门户", fillTemplate(home, { header: headerOf(store) }));

export const registerPage = (store: Store): string =>
  page(
    "用户注册",
    fillTemplate(register, {
      header: headerOf(store),
      rows: registerRows(registerLabels(store.switches.labels)),
    }),
    ["register"],
  );

export const loginPage = (parts: LoginParts): string =>
  page("统一身份认证", fillTemplate(login, { ...parts }), ["login"], { bodyClass: "login" });

const serviceTables = SERVICE_TABS.map(
  ({ id, rows }) =>
    `<div class="tab-panel" data-panel="${id}"${id === "quality" ? "" : ' style="display:none"'}><table class="items-table"><thead><tr><th>服务事项名称</th><th>操作</th></tr></thead><tbody>${rows
      .map(
        (row) =>
          `<tr><td>${row}</td><td><a href="javascript:void(0)" class="l-btn online" data-open="${row === METROLOGY_SERVICE ? "/metrology/index" : ""}"><span class="l-btn-left"><span class="l-btn-text">在线办理</span></span></a></td></tr>`,
      )
      .join("")}</tbody></table></div>`,
).join("\n");

export const servicesPage = (store: Store): string =>
  page("网上办事", fillTemplate(services, { header: headerOf(store), tables: serviceTables }), ["services"]);

export const metrologyIndex = (store: Store): string =>
  page("强制检定工作计量器具业务管理系统", fillTemplate(index, { user: store.loggedInAs ?? "" }), [], {
    bodyClass: "metrology",
  });

export const menuPage = (): string => page("菜单", menu, [], { framed: true, bodyClass: "with-side" });
export const itemsPage = (): string => framed("服务事项", items);
export const helpPage = (): string => framed("使用帮助", help);

export const ledgerPage = (store: Store): string => {
  const labels = instrumentLabels(store.switches.labels);
  const buttons = [
    linkButton("add", "新增"),
    linkButton("edit", "修改"),
    linkButton("remove", "删除"),
    linkButton("back", "返回"),
  ].join("");
  return framed(
    "强检器具台帐维护",
    fillTemplate(ledger, { nameLabel: labels.name, serialLabel: labels.serial, search, buttons }),
    "ledger",
  );
};

/** The form alone: 确定 and 关闭 stand in the page around it. */
export const instrumentForm = (store: Store, record: InstrumentRecord | undefined): string => {
  const labels = instrumentLabels(store.switches.labels);
  return framed(
    record ? "器具修改" : "器具新增",
    fillTemplate(form, {
      id: record?.id ?? "",
      values: JSON.stringify(record ? { ...record.fields, regionCode: record.regionCode } : {}),
      rows: instrumentRows(labels),
      region: labels.region,
      category: labels.category,
      subcategory: labels.subcategory,
    }),
    "form",
  );
};

export const reservationsPage = (): string => {
  const buttons = [
    linkButton("add", "新增"),
    linkButton("edit", "修改"),
    linkButton("remove", "删除"),
    linkButton("detail", "预约单详情"),
  ].join("");
  return framed("强检器具预约申请", fillTemplate(reservations, { search, buttons }), "reservations");
};

export const reservationPage = (id: string): string => {
  const buttons = [
    linkButton("pick", "选择器具"),
    linkButton("drop", "删除器具"),
    linkButton("keep", "暂存预约单"),
    linkButton("submit", "提交申请"),
    linkButton("back", "返回"),
  ].join("");
  return framed("预约单", fillTemplate(reservation, { id, buttons }), "reservation");
};

export const pickPage = (): string => framed("选择器具", pick, "pick");
export const detailPage = (id: string): string =>
  framed("预约单详情", fillTemplate(detail, { id }), "detail");
