import { byId, call } from "./core.js";
import { complain, dressAll } from "./widgets.js";

/** How long the second list takes after the first was chosen, besides the server's own time. */
const SUBCATEGORY_DELAY_MS = 250;

const form = byId("instrument-form");
const id = form.dataset.id;
const old = JSON.parse(form.dataset.values || "{}");
const widgets = dressAll(form);
const label = (name) =>
  widgets[name].wrap.closest("td").previousElementSibling.textContent.replace(/[\s*：]/g, "");

let asked = 0;
const loadSubcategories = async (category) => {
  const mine = ++asked;
  widgets.subcategory.set("");
  widgets.subcategory.fill([]);
  if (!category) return;
  await new Promise((resolve) => setTimeout(resolve, SUBCATEGORY_DELAY_MS));
  const options = await call(`/api/categories/${category}`);
  // A later choice may have overtaken this answer.
  if (mine === asked) widgets.subcategory.fill(options);
};

const showOld = async () => {
  await Promise.all([widgets.category.ready, widgets.region.ready]);
  widgets.category.setText(old.category);
  await loadSubcategories(widgets.category.get());
  widgets.subcategory.setText(old.subcategory);
  for (const [name, widget] of Object.entries(widgets)) {
    if (name === "region") widget.set(old.regionCode, old.region);
    else if (name === "category" || name === "subcategory") continue;
    else (widget.setText ?? widget.set)(old[name]);
  }
};

if (id) await showOld();
widgets.category.onChange(loadSubcategories);

/** Called by the page around this frame, whose 确定 stands outside; true when saved. */
window.saveForm = async () => {
  const required = Object.keys(widgets).filter((name) => name !== "purchaseDate" && name !== "validUntil");
  const empty = required.filter((name) => widgets[name].get() === "");
  for (const name of [...empty].reverse()) complain(widgets[name], `${label(name)}：该输入项为必输项`);
  if (empty.length > 0) return false;
  const fields = Object.fromEntries(Object.entries(widgets).map(([name, widget]) => [name, widget.get()]));
  const answer = await call(id ? `/api/instruments/${id}` : "/api/instruments", fields);
  if (!answer.ok) {
    window.alert(answer.message);
    if (answer.field) complain(widgets[answer.field], answer.message);
  }
  return answer.ok;
};
