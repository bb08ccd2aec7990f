import { escaped } from "../../core/text/escape-html.js";
import { regionByCode, regionText } from "../data/regions.js";
import { KEPT_REGISTER_FIELDS } from "../data/register-fields.js";
import { labelsOf } from "../model/labels-in-force.js";
import type { InstrumentRecord, Store } from "../model/store.js";
import detail from "./classic/detail.html?raw";
import detailCells from "./classic/detail-cells.html?raw";
import form from "./classic/form.html?raw";
import header from "./classic/header.html?raw";
import help from "./classic/help.html?raw";
import home from "./classic/home.html?raw";
import index from "./classic/index.html?raw";
import items from "./classic/items.html?raw";
import ledger from "./classic/ledger.html?raw";
import login from "./classic/login.html?raw";
import menu from "./classic/menu.html?raw";
import newPassword from "./classic/new-password.html?raw";
import pick from "./classic/pick.html?raw";
import register from "./classic/register.html?raw";
import reservation from "./classic/reservation.html?raw";
import reservations from "./classic/reservations.html?raw";
import services from "./classic/services.html?raw";
import { instrumentRows, registerRows } from "./classic-form.js";
import { behaviourOf, defaultsOf, wordsOf } from "./effects-of-switches.js";
import { buildPage, type LoginParts, linkButton } from "./html-page.js";
import { METROLOGY_SERVICE, SERVICE_TABS } from "./service-menu.js";
import { fillTemplate } from "./template.js";

const page = (store: Store, title: string, body: string, scripts: string[] = [], options = {}): string =>
  buildPage({
    title,
    body,
    behaviour: behaviourOf(store),
    styles: ["classic/site.css", "classic/classic.css", "classic/fields.css", "classic/widgets.css"],
    scripts: scripts.map((name) => `${name === "login" ? "shared" : "classic"}/${name}.js`),
    ...options,
  });

const framed = (store: Store, title: string, body: string, script?: string): string =>
  page(store, title, body, script ? [script] : [], { framed: true, bodyClass: "framed" });

const headerOf = (store: Store): string =>
  fillTemplate(header, {
    user: store.loggedInAs
      ? `<span>${escaped(store.loggedInAs)}，您好</span><a href="/logout">退出</a>`
      : '<a href="/register">注册</a><a href="/login">登录</a>',
  });

const search = linkButton("search", "查询") + linkButton("clear", "重置");

export const homePage = (store: Store): string =>
  page(store, "公共服务门户", fillTemplate(home, { header: headerOf(store) }));

const regionTextOf = (code: string | undefined): string => {
  const region = regionByCode(code ?? "");
  return region ? regionText(region) : "";
};

/** @param posted what the form held when a choice sent it here; passwords and captcha are not given back */
export const registerPage = (store: Store, posted?: URLSearchParams): string => {
  const fields = posted
    ? Object.fromEntries(KEPT_REGISTER_FIELDS.map((name) => [name, posted.get(name) ?? ""]))
    : defaultsOf(store).register;
  return page(
    store,
    "用户注册",
    fillTemplate(register, {
      header: headerOf(store),
      start: JSON.stringify({ fields, regionText: regionTextOf(fields.region) }),
      rows: registerRows(labelsOf(store.switches).register, store.switches.stars),
    }),
    ["register"],
  );
};

export const loginPage = (store: Store, parts: LoginParts): string =>
  page(store, "统一身份认证", fillTemplate(login, { ...parts }), ["login"], { bodyClass: "login" });

export const newPasswordPage = (store: Store, message: string): string =>
  page(store, "修改密码", fillTemplate(newPassword, { header: headerOf(store), message }));

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
  page(store, "网上办事", fillTemplate(services, { header: headerOf(store), tables: serviceTables }), [
    "services",
  ]);

export const metrologyIndex = (store: Store): string =>
  page(store, "强制检定工作计量器具业务管理系统", fillTemplate(index, { user: store.loggedInAs ?? "" }), [], {
    bodyClass: "metrology",
  });

export const menuPage = (store: Store): string =>
  page(store, "菜单", menu, [], { framed: true, bodyClass: "with-side" });
export const itemsPage = (store: Store): string => framed(store, "服务事项", items);
export const helpPage = (store: Store): string => framed(store, "使用帮助", help);

const buttonBar = (buttons: Record<string, string>): string =>
  Object.entries(buttons)
    .map(([id, text]) => linkButton(id, text))
    .join("");

export const ledgerPage = (store: Store): string => {
  const labels = labelsOf(store.switches).instrument;
  const words = wordsOf(store);
  const buttons = buttonBar({ add: words.add, edit: "修改", remove: "删除", back: "返回" });
  return framed(
    store,
    words.ledger,
    fillTemplate(ledger, {
      title: words.ledger,
      newInstrument: words.newInstrument,
      nameLabel: labels.name,
      serialLabel: labels.serial,
      search,
      buttons,
    }),
    "ledger",
  );
};

/**
 * The form alone: 确定 and 关闭 stand in the page around it.
 * @param posted what it held when a choice sent it here
 */
export const instrumentForm = (
  store: Store,
  record: InstrumentRecord | undefined,
  posted?: URLSearchParams,
): string => {
  const labels = labelsOf(store.switches).instrument;
  const held = posted && Object.fromEntries(posted);
  const fields = held ?? (record ? { region: record.regionCode } : defaultsOf(store).instrument);
  const texts = posted ? {} : (record?.fields ?? {});
  return framed(
    store,
    record ? "器具修改" : wordsOf(store).newInstrument,
    fillTemplate(form, {
      id: record?.id ?? "",
      start: JSON.stringify({ fields, texts, regionText: regionTextOf(fields.region) }),
      rows: instrumentRows(labels, store.switches.stars),
      region: labels.region,
      category: labels.category,
      subcategory: labels.subcategory,
    }),
    "form",
  );
};

export const reservationsPage = (store: Store): string => {
  const buttons = buttonBar({
    add: wordsOf(store).add,
    edit: "修改",
    remove: "删除",
    detail: "预约单详情",
  });
  return framed(store, "强检器具预约申请", fillTemplate(reservations, { search, buttons }), "reservations");
};

export const reservationPage = (store: Store, id: string): string => {
  const buttons = buttonBar({
    pick: "选择器具",
    drop: "删除器具",
    keep: "暂存预约单",
    submit: "提交申请",
    back: "返回",
  });
  return framed(store, "预约单", fillTemplate(reservation, { id, buttons }), "reservation");
};

export const pickPage = (store: Store): string =>
  framed(store, "选择器具", fillTemplate(pick, { search }), "pick");

export const detailPage = (store: Store, id: string): string => {
  const values =
    store.switches.detail === "cells" ? detailCells : '<div class="detail-line" id="d-line"></div>';
  return framed(store, "预约单详情", fillTemplate(detail, { id, values }), "detail");
};
