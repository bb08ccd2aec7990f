import { createForm } from "./form.js";
import { registerSpecs } from "./form-specs.js";
import { button, call, h, settings, tell } from "./ui.js";

const header = () =>
  h(
    "header",
    { class: "top" },
    h(
      "div",
      { class: "top-brand" },
      h("b", { text: "中国电子质量监督（e-CQS）公共服务门户" }),
      h("small", { text: "市场监督管理业务 · 模拟练习系统" }),
    ),
    settings.user
      ? h(
          "nav",
          { class: "top-user" },
          h("span", { text: `${settings.user}，您好` }),
          h("a", { href: "/logout", text: "退出" }),
        )
      : h(
          "nav",
          { class: "top-user" },
          h("a", { href: "#/register", text: "注册" }),
          h("a", { href: "/login", text: "登录" }),
        ),
  );

const nav = () =>
  h(
    "nav",
    { class: "bar" },
    h("a", { href: "/#/home", text: "首页" }),
    h("a", { href: "/services", text: "网上办事" }),
    h("a", { href: "#/home", text: "通知公告" }),
    h("a", { href: "#/home", text: "资料下载" }),
  );

export const home = () => [
  header(),
  nav(),
  h(
    "section",
    { class: "hero" },
    h("h1", { text: "公共服务门户" }),
    h("p", { text: "行政审批 · 质量监督 · 认证认可 · 标准管理" }),
  ),
  h(
    "section",
    { class: "cards" },
    h(
      "article",
      { class: "card" },
      h("h2", { text: "通知公告" }),
      h("p", { text: "关于调整实施强制管理的计量器具目录的公告（练习）" }),
      h("p", { text: "强制检定工作计量器具业务管理系统使用说明（练习）" }),
    ),
    h(
      "article",
      { class: "card" },
      h("h2", { text: "客服支持" }),
      h("p", {
        text: "微信搜索“你呼我应”公众号，点击“我要咨询”，选择“中国电子质量监督(e-CQS)系统”，再选择“计量类”进行咨询。",
      }),
      h("a", { href: "/files/manual", text: "“器具使用单位”用户手册下载" }),
    ),
  ),
];

export const register = () => {
  const picture = h("span", { class: "captcha", title: "点击刷新" });
  const renew = async () => {
    picture.innerHTML = await call("/api/captcha/register");
  };
  picture.addEventListener("click", renew);
  renew();
  const form = createForm(registerSpecs(picture));
  for (const [name, value] of Object.entries(settings.defaults.register)) form.set(name, value);
  const consent = h("input", { class: "el-checkbox__original", type: "checkbox" });
  const card = h("article", { class: "card register-card" });
  const send = async () => {
    if (!form.validate()) return tell("请完善注册信息");
    const answer = await call("/api/register", { ...form.values(), consent: consent.checked ? "on" : "" });
    if (answer.ok) {
      card.replaceChildren(
        h(
          "div",
          { class: "done" },
          h("h2", { text: answer.message }),
          button("去登录", () => location.assign("/login"), "primary"),
        ),
      );
      return;
    }
    tell(answer.message);
    if (answer.field in form.values()) form.complain(answer.field, answer.message);
    if (answer.field === "captcha") {
      form.set("captcha", "");
      renew();
    }
  };
  card.append(
    h(
      "div",
      { class: "el-tabs" },
      h("div", { class: "el-tabs__item is-active", role: "tab", text: "企业注册" }),
      h("div", {
        class: "el-tabs__item",
        role: "tab",
        text: "个人注册",
        onclick: () => tell("个人用户不能办理强制检定业务"),
      }),
    ),
    form.element,
    h(
      "label",
      { class: "el-checkbox consent" },
      h("span", { class: "el-checkbox__input" }, consent, h("span", { class: "el-checkbox__inner" })),
      h("span", { text: "我已阅读并同意《用户注册协议》" }),
    ),
    button("注册", send, "primary"),
  );
  return [header(), nav(), card];
};

export const services = () => {
  const body = h("div", { class: "service-list" });
  const open = (row) => () => {
    if (row === settings.metrologyService) window.open("/app", "_blank");
    else tell("练习门户未开放该事项");
  };
  const choose = (tab) => {
    for (const head of heads) head.classList.toggle("is-active", head.textContent === tab.title);
    body.replaceChildren(
      ...tab.rows.map((row) =>
        h(
          "div",
          { class: "service-row", role: "listitem" },
          h("span", { text: row }),
          button("在线办理", open(row), "primary"),
        ),
      ),
    );
  };
  const heads = settings.tabs.map((tab) =>
    h("div", { class: "el-tabs__item", role: "tab", text: tab.title, onclick: () => choose(tab) }),
  );
  choose(settings.tabs[1]);
  return [
    header(),
    nav(),
    h(
      "article",
      { class: "card" },
      h("div", { class: "el-tabs", role: "tablist" }, ...heads),
      h("div", { class: "service-head" }, h("span", { text: "服务事项名称" }), h("span", { text: "操作" })),
      body,
    ),
  ];
};
