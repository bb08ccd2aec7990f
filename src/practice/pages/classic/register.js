import { emptyOnce } from "../shared/behaviour.js";
import { postBack } from "./post-back.js";
import { byId, call, show, tabs, tell } from "./ui.js";
import { dressAll } from "./widgets.js";

const form = byId("register-form");
const picture = byId("captcha-picture");
const widgets = dressAll(form);
const renew = async () => {
  picture.innerHTML = await call("/api/captcha/register");
};

const { fields, regionText } = JSON.parse(form.dataset.start);
for (const [name, value] of Object.entries(fields)) {
  if (name === "region") widgets.region.set(value, regionText);
  else if (name === "organizationType") {
    const radio = form.querySelector(`[name=organizationType][value="${value}"]`);
    if (radio) radio.checked = true;
  } else if (name === "companyType") form.querySelector("[name=companyType]").value = value;
  else widgets[name].set(value);
}
for (const [name, widget] of Object.entries(widgets))
  widget.onChange(
    emptyOnce(name, () => {
      widget.hidden.value = "";
      widget.visible.value = "";
    }),
  );
postBack(form, widgets);

tabs(byId("tabs"));
renew();
picture.addEventListener("click", renew);
byId("submit").addEventListener("click", async () => {
  const values = Object.fromEntries(Object.entries(widgets).map(([name, widget]) => [name, widget.get()]));
  const answer = await call("/api/register", {
    ...values,
    organizationType: form.querySelector("[name=organizationType]:checked")?.value ?? "",
    companyType: form.querySelector("[name=companyType]").value,
    consent: byId("consent").checked ? "on" : "",
  });
  if (answer.ok) {
    show(form, false);
    show(byId("done"), true);
    return;
  }
  tell(answer.message);
  if (answer.field === "captcha") {
    widgets.captcha.set("");
    renew();
  }
});
