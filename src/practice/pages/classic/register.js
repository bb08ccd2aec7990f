import { byId, call, show, tabs } from "./core.js";
import { dressAll } from "./widgets.js";

const form = byId("register-form");
const picture = byId("captcha-picture");
const widgets = dressAll(form);
const renew = async () => {
  picture.innerHTML = await call("/api/captcha/register");
};

tabs(byId("tabs"));
renew();
picture.addEventListener("click", renew);
byId("submit").addEventListener("click", async () => {
  const fields = Object.fromEntries(Object.entries(widgets).map(([name, widget]) => [name, widget.get()]));
  const answer = await call("/api/register", {
    ...fields,
    organizationType: form.querySelector("[name=organizationType]:checked")?.value ?? "",
    companyType: form.querySelector("[name=companyType]").value,
    consent: byId("consent").checked ? "on" : "",
  });
  if (answer.ok) {
    show(form, false);
    show(byId("done"), true);
    return;
  }
  window.alert(answer.message);
  if (answer.field === "captcha") {
    widgets.captcha.set("");
    renew();
  }
});
