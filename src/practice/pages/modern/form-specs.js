import { cascader, learnPath } from "./cascader.js";
import { number, radios, shadowText, text, textarea } from "./controls.js";
import { datePicker } from "./picker.js";
import { select } from "./select.js";
import { call, settings } from "./ui.js";

/** How long the second list takes after the first was chosen, besides the server's own time. */
const SUBCATEGORY_DELAY_MS = 250;

/** What is chosen rather than typed: with `postBack` each such choice draws the form anew. */
const CHOICES = new Set([
  "kind",
  "category",
  "subcategory",
  "origin",
  "region",
  "purpose",
  "delivery",
  "organizationType",
  "companyType",
]);

const fixed = (options) => select({ options: () => options });

const itemOf =
  (labels) =>
  (name, control, more = {}) => ({
    name,
    label: labels[name],
    required: true,
    control,
    isChoice: CHOICES.has(name),
    ...more,
  });

/** The 17 items of the instrument form; `lists` holds what 一级目录 and 二级目录 offer. */
const instrumentSpecs = (lists) => {
  const { labels, choices } = settings;
  const item = itemOf(labels);
  return [
    item("name", text()),
    item("kind", fixed(choices.kind), { labelled: false }),
    item("category", select({ options: () => lists.category }), { labelled: false }),
    item(
      "subcategory",
      select({ options: () => lists.subcategory, disabled: () => lists.subcategory.length === 0 }),
      { labelled: false },
    ),
    item("model", text()),
    item("range", text()),
    item("accuracyClass", shadowText(), { labelled: false }),
    item("serial", text()),
    item("manufacturer", text()),
    item("origin", radios(choices.origin), { labelled: false }),
    item("region", cascader()),
    item("place", textarea()),
    item("purchaseDate", datePicker(), { required: false }),
    item("quantity", number()),
    item("purpose", fixed(choices.purpose), { labelled: false }),
    item("delivery", radios(choices.delivery, { buttons: true }), { labelled: false }),
    item("validUntil", datePicker(), { required: false }),
  ];
};

/** Builds with `create`; 二级目录 empties and loads anew after every change of 一级目录. */
export const instrumentForm = async (create) => {
  const lists = { category: await call("/api/categories"), subcategory: [] };
  const form = create(instrumentSpecs(lists), { columns: 2 });
  let asked = 0;
  const load = async (category) => {
    const mine = ++asked;
    lists.subcategory = [];
    form.set("subcategory", "");
    if (!category) return;
    await new Promise((resolve) => setTimeout(resolve, SUBCATEGORY_DELAY_MS));
    const options = await call(`/api/categories/${category}`);
    // A later choice may have overtaken this answer.
    if (mine !== asked) return;
    lists.subcategory = options;
    form.set("subcategory", form.values().subcategory);
  };
  form.onChange((name, value) => {
    if (name === "category") load(value);
  });
  const showOld = async ({ fields, regionCode }) => {
    const idOf = (options, text) => options.find((option) => option.text === text)?.id ?? "";
    const category = idOf(lists.category, fields.category);
    await Promise.all([load(category), learnPath(regionCode)]);
    const ids = {
      ...Object.fromEntries(
        Object.entries(settings.choices).map(([name, options]) => [name, idOf(options, fields[name])]),
      ),
      category,
      subcategory: idOf(lists.subcategory, fields.subcategory),
      region: regionCode,
    };
    for (const [name, value] of Object.entries({ ...fields, ...ids })) form.set(name, value);
  };
  for (const [name, value] of Object.entries(settings.defaults.instrument)) form.set(name, value);
  return { ...form, showOld };
};

/** Registration: the captcha's picture stands beside its box. */
export const registerSpecs = (picture) => {
  const { registerLabels: labels, organizationTypes, companyTypes } = settings;
  const item = itemOf(labels);
  return [
    item("organizationType", radios(organizationTypes), { labelled: false }),
    item("creditCode", text()),
    item("username", text(), { hint: "4-20个字符" }),
    item("password", text({ type: "password" }), { hint: "8-20位，须包含大小写字母、数字和特殊字符" }),
    item("password2", text({ type: "password" })),
    item("name", text(), { hint: "请填写与营业执照一致的名称" }),
    item("companyType", fixed(companyTypes), { labelled: false }),
    item("region", cascader()),
    item("address", text()),
    item("contact", text(), { required: false }),
    item("phone", text(), { required: false }),
    item("captcha", text({ suffix: picture })),
  ];
};
