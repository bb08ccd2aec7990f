import { createForm, text } from "./form.js";
import { button, byId, call, h, settings, tell } from "./ui.js";

const { registerLabels: labels } = settings;
const item = (name, control = text()) => ({ name, label: labels[name], required: true, control });
const form = createForm(
  [
    item("creditCode"),
    item("name"),
    item("password", text({ type: "password", placeholder: "8-20位，须包含大小写字母、数字和特殊字符" })),
    item("password2", text({ type: "password" })),
    item("contact"),
    item("phone"),
  ],
  { columns: 1 },
);
const consent = h("input", { type: "checkbox", name: "consent" });
const place = byId("register");

const send = async () => {
  if (!form.validate()) return;
  const answer = await call("/api/register", { ...form.values(), consent: consent.checked ? "on" : "" });
  if (!answer.ok) {
    tell(answer.message);
    form.complain(answer.field, answer.message);
    return;
  }
  place.replaceChildren(
    h("p", { class: "text-success", text: answer.message }),
    h("a", { class: "btn btn-primary", href: "/oauth/login", text: "去登录" }),
  );
};

place.append(
  form.element,
  h("div", { class: "checkbox" }, h("label", {}, consent, " 我已阅读并同意《用户服务协议》")),
  button("立即注册", send, "primary"),
  h("a", { href: "/oauth/login", text: "已有账号，去登录" }),
);
