import { choice, createForm, date, region, text } from "./form.js";
import { instrumentColumns, instrumentSearch, one, search, system, systemNumber, toolbar } from "./frame.js";
import { grid } from "./grid.js";
import { ask, button, call, h, modal, report, serverRows, settings } from "./ui.js";

const OPTIONAL = ["purchaseDate", "validUntil"];

const instrumentForm = async (record) => {
  const { labels, choices } = settings;
  const item = (name, control = text()) => ({
    name,
    label: labels[name],
    required: !OPTIONAL.includes(name),
    control,
  });
  const form = createForm([
    {
      name: "code",
      label: "赋码",
      required: false,
      control: text({ readonly: true, placeholder: "保存后自动生成" }),
    },
    item("name"),
    item("category", choice(await call("/api/categories"))),
    item("subcategory", choice()),
    item("model"),
    item("range"),
    item("accuracyClass"),
    item("serial"),
    item("manufacturer"),
    item("origin", choice(choices.origin)),
    item("region", region()),
    item("place"),
    item("purpose", choice(choices.purpose)),
    item("delivery", choice(choices.delivery)),
    item("purchaseDate", date()),
    item("validUntil", date()),
  ]);
  const loadSubcategories = async () => {
    const category = form.control("category").get();
    form.control("subcategory").fill(category ? await call(`/api/categories/${category}`) : []);
  };
  form.control("category").element.addEventListener("change", loadSubcategories);
  for (const [name, value] of Object.entries(settings.defaults.instrument)) form.control(name).set(value);
  if (record) await showOld(form, record, loadSubcategories);
  return form;
};

const showOld = async (form, record, loadSubcategories) => {
  const idOf = (list, wanted) =>
    [...list.options].find((option) => option.textContent === wanted)?.value ?? "";
  const put = (name) => {
    const control = form.control(name);
    const value = record.fields[name];
    control.set(control.element.options ? idOf(control.element, value) : value);
  };
  form.control("code").set(systemNumber(record));
  put("category");
  await loadSubcategories();
  const names = Object.keys(form.values()).filter(
    (name) => !["code", "category", "region", "delivery"].includes(name),
  );
  for (const name of names) put(name);
  form.control("delivery").set(record.fields.delivery === "送检" ? "1" : "2");
  await form.control("region").set(record.regionCode);
};

const edit = async (record, saved) => {
  const form = await instrumentForm(record);
  const save = async (close) => {
    if (!form.validate()) return;
    const { code, ...fields } = form.values();
    const answer = await call(record ? `/api/instruments/${record.id}` : "/api/instruments", fields);
    report(answer);
    if (!answer.ok) return form.complain(answer.field, answer.message);
    close();
    saved();
  };
  modal(
    record ? "编辑器具" : settings.words.newInstrument,
    form.element,
    [
      { text: "取消", run: (close) => close() },
      { text: "保存", run: save, look: "primary" },
    ],
    "modal-lg",
  );
};

/** The certificate hides behind an icon without words. */
const certificate = (row) =>
  row.verified
    ? h(
        "a",
        { href: `/files/certificate/${row.id}.pdf`, target: "_blank", title: "检定证书" },
        h("i", { class: "icon icon-pdf" }),
      )
    : "";

export const ledger = () => {
  const { words } = settings;
  const form = instrumentSearch();
  const list = grid({
    columns: [
      ...instrumentColumns(),
      { title: "备案状态", cell: () => "审核通过" },
      { title: "证书", cell: certificate },
    ],
    load: serverRows("/api/instruments/list", () => form.values()),
  });
  const remove = async (row) => {
    if (!(await ask("确定要删除这台器具吗？"))) return;
    report(await call("/api/instruments/delete", [["id", row.id]]));
    list.reload();
  };
  return system(
    words.ledger,
    search(form, () => list),
    toolbar(
      button(words.add, () => edit(null, list.reload), "primary"),
      button(
        "编辑",
        one(list, (row) => edit(row, list.reload)),
      ),
      button("删除", one(list, remove)),
    ),
    list.element,
  );
};
