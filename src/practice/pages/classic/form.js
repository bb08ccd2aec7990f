import { emptyOnce } from "../shared/behaviour.js";
import { postBack } from "./post-back.js";
import { byId, call, tell } from "./ui.js";
import { complain, dressAll } from "./widgets.js";

/** How long the second list takes after the first was chosen, besides the server's own time. */
const SUBCATEGORY_DELAY_MS = 250;

const form = byId("instrument-form");
const id = form.dataset.id;
/** What the form begins with: `fields` as the widgets hold them, `texts` as the ledger does. */
const start = JSON.parse(form.dataset.start);
const widgets = dressAll(form);
const label = (name) =>
  widgets[name].wrap.closest("td").previousElementSibling.textContent.replace(/[\s*：]/g, "");

let asked = 0;
const loadSubcategories = async (category, delay = SUBCATEGORY_DELAY_MS) => {
  const mine = ++asked;
  widgets.subcategory.set("");
  widgets.subcategory.fill([]);
  if (!category) return;
  await new Promise((resolve) => setTimeout(resolve, delay));
  const options = await call(`/api/categories/${category}`);
  // A later choice may have overtaken this answer.
  if (mine === asked) widgets.subcategory.fill(options);
};

const showStart = async () => {
  const { fields = {}, texts = {}, regionText } = start;
  await Promise.all([widgets.category.ready, widgets.region.ready]);
  const put = (name) => {
    if (name in texts) (widgets[name].setText ?? widgets[name].set)(texts[name]);
    else if (name in fields) widgets[name].set(fields[name]);
  };
  put("category");
  if (widgets.category.get()) await loadSubcategories(widgets.category.get(), 0);
  for (const name of Object.keys(widgets)) if (name !== "category" && name !== "region") put(name);
  if (regionText) widgets.region.set(fields.region, regionText);
};

await showStart();
widgets.category.onChange((category) => loadSubcategories(category));
for (const [name, widget] of Object.entries(widgets))
  widget.onChange(
    emptyOnce(name, () => {
      widget.hidden.value = "";
      widget.visible.value = "";
    }),
  );
postBack(form, widgets);

/** Called by the page around this frame, whose 确定 stands outside; true when saved. */
window.saveForm = async () => {
  const required = Object.keys(widgets).filter((name) => name !== "purchaseDate" && name !== "validUntil");
  const empty = required.filter((name) => widgets[name].get() === "");
  for (const name of [...empty].reverse()) complain(widgets[name], `${label(name)}：该输入项为必输项`);
  if (empty.length > 0) return false;
  const fields = Object.fromEntries(Object.entries(widgets).map(([name, widget]) => [name, widget.get()]));
  const answer = await call(id ? `/api/instruments/${id}` : "/api/instruments", fields);
  if (!answer.ok) {
    tell(answer.message);
    if (answer.field) complain(widgets[answer.field], answer.message);
  }
  return answer.ok;
};
