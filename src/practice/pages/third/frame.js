import { createForm, text } from "./form.js";
import { button, call, h, modal, settings, tell } from "./ui.js";

export const go = (hash) => () => {
  location.hash = hash;
};

/** The portal around the system. */
export const portal = (...content) => [
  h(
    "nav",
    { class: "navbar" },
    h("span", { class: "navbar-brand", text: "计量业务服务平台" }),
    h("small", { text: "模拟练习系统" }),
    settings.user
      ? h(
          "span",
          { class: "navbar-right" },
          h("a", { href: "#/portal/apps", text: "业务办理" }),
          h("span", { text: settings.user }),
          h("a", { href: "/logout", text: "退出" }),
        )
      : h(
          "span",
          { class: "navbar-right" },
          h("a", { href: "/oauth/register", text: "注册" }),
          h("a", { href: "/login", text: "登录" }),
        ),
  ),
  h("main", { class: "container" }, ...content),
];

const MENU = [
  ["#/asset/strongcheck/home", "首页"],
  ["#/asset/strongcheck/ledger", "强检器具备案"],
  ["#/asset/strongcheck/booking", "检定申报"],
];

/** A page of the system: the menu at the left stays. */
export const system = (title, ...content) => [
  h(
    "nav",
    { class: "navbar" },
    h("span", { class: "navbar-brand", text: "强制检定计量器具管理" }),
    h(
      "span",
      { class: "navbar-right" },
      h("span", { text: settings.user }),
      h("a", { href: "/logout", text: "退出" }),
    ),
  ),
  h(
    "div",
    { class: "wrapper" },
    h(
      "aside",
      { class: "sidebar" },
      h(
        "ul",
        { class: "sidebar-menu" },
        ...MENU.map(([hash, text]) =>
          h(
            "li",
            { class: location.hash === hash ? "active" : "" },
            h("a", { href: hash }, h("i", { class: "icon" }), h("span", { text })),
          ),
        ),
      ),
    ),
    h(
      "section",
      { class: "content" },
      h(
        "ol",
        { class: "breadcrumb" },
        h("li", { text: "强检管理" }),
        h("li", { class: "active", text: title }),
      ),
      ...content,
    ),
  ),
];

export const toolbar = (...buttons) => h("div", { class: "toolbar" }, ...buttons);

/** Runs with the one row that is ticked. */
export const one = (grid, run) => () => {
  const rows = grid.chosen();
  if (rows.length === 1) run(rows[0]);
  else tell("请选择一条数据");
};

/** A number that the system itself gives each instrument: not what the maker engraved. */
export const systemNumber = ({ id }) => `42${id.replace(/\D/g, "").padStart(12, "0")}`;
export const codeColumn = { title: "赋码", cell: systemNumber };
const column = (name) => ({ name, title: settings.labels[name], cell: (row) => row.fields[name] });
export const instrumentColumns = () => [codeColumn, ...["name", "model", "serial", "place"].map(column)];

/** The boxes by which an instrument is looked for. */
export const instrumentSearch = () =>
  createForm(["name", "serial"].map((name) => ({ name, label: settings.labels[name], control: text() })));

/** The boxes over a list; `form` is looked at when the list loads. */
export const search = (form, grid) =>
  h(
    "div",
    { class: "search-bar" },
    form.element,
    button("查询", () => grid().search(), "primary"),
  );

const EVENTS = { ledger: "强检器具备案", booking: "检定申报" };
export const home = () =>
  system(
    "首页",
    h(
      "div",
      { class: "panel" },
      h("h4", { text: "办理流程" }),
      ...Object.values(EVENTS).map((text, index) => h("p", { text: `${index + 1}. ${text}` })),
    ),
  );

export const front = () =>
  portal(
    h(
      "div",
      { class: "jumbotron" },
      h("h2", { text: "计量业务服务平台" }),
      h("p", { text: "器具备案 · 检定申报 · 证书查询" }),
    ),
    h(
      "div",
      { class: "panel" },
      h("h4", { text: "通知公告" }),
      h("p", { text: "关于开展强制检定计量器具备案工作的通知（练习）" }),
    ),
  );

export const apps = () => {
  const card = (title, run) =>
    h("div", { class: "app-card panel" }, h("h4", { text: title }), button("进入系统", run, "primary"));
  return portal(
    card("强制检定计量器具管理", go("#/asset/strongcheck/home")),
    card("计量标准考核", () => tell("练习门户未开放该业务")),
    card("型式批准", () => tell("练习门户未开放该业务")),
  );
};

/** Asks for news without end, as pages with a socket do: the network never rests. */
export const listen = async () => {
  for (;;) {
    const { note } = await call("/api/messages");
    if (note) modal("消息", h("p", { text: note }), [{ text: "知道了", run: (close) => close() }]);
  }
};
