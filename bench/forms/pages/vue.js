import { createApp, h, reactive, ref } from "vue";
import { config, decoys, initial, list, pathOf, postback, sectionsOf, submit } from "./page.js";

const label = (field) => {
  const star = field.required && config.star === "child";
  return [
    config.star === "child" ? h("span", field.label) : field.label,
    star ? h("i", { style: "color:red" }, "*") : null,
    config.english ? h("small", { style: "color:#888;margin-left:4px" }, field.english) : null,
  ];
};

/** The props of a library's boxes: the value by one name, its change by another, an empty one as the library wants it. */
export const boxes =
  ([value, change], extra = { clearable: true }, shown = (own) => own) =>
  (model) => ({
    [value]: shown(model.value),
    [change]: model.set,
    placeholder: model.placeholder,
    ...extra,
  });

/** A tree of regions as most libraries want it. */
export const labelled = (nodes) =>
  nodes.map(({ value, text, children }) => ({
    value,
    label: text,
    ...(children ? { children: labelled(children) } : {}),
  }));

/** The provinces, asked of the server once; `toNodes` writes a level as the library wants it. */
export function provinces(toNodes) {
  const roots = ref([]);
  let asked = false;
  return (load) => {
    if (!asked) void load("").then((nodes) => (roots.value = toNodes(nodes)));
    asked = true;
    return roots;
  };
}

/**
 * Draws the form with a library's components.
 * @param lib controls (`text`, `password`, `number`, `date`, `choice`, `radio`, `region`), `item`, `form`, `dialog`,
 *   `tabs`, `folds`, `button`; each gives a vnode. A control gets `{ value, set, placeholder }`.
 */
export function mountVue(lib) {
  const start = initial();
  const values = reactive({ ...start, region: pathOf(start.region) });
  const options = reactive({});
  const shown = reactive({ section: 0, open: true });
  const plain = () => ({ ...values, region: values.region?.at(-1) ?? "" });

  async function load(field) {
    if (field.parent && !values[field.parent]) options[field.id] = [];
    else options[field.id] = await list(field.url, field.parent ? values[field.parent] : "");
  }
  for (const field of config.fields) if (field.url) void load(field);

  function set(field, value) {
    const before = values[field.id];
    values[field.id] = value;
    if (before === value) return;
    for (const child of config.fields)
      if (child.parent === field.id) {
        values[child.id] = "";
        void load(child);
      }
    if (config.postback === field.id && value) void postback(plain());
  }

  const kinds = {
    text: (field, model) => lib.text(model, field),
    password: (field, model) => lib.password(model, field),
    number: (field, model) => lib.number(model, field),
    date: (field, model) => lib.date(model, field),
    choice: (field, model) => lib.choice(model, options[field.id] ?? field.options, field),
    radio: (field, model) => lib.radio(model, field.options, field),
    region: (field, model) => lib.region(model, config.regions, (code) => list("regions", code), field),
  };
  const control = (field) =>
    kinds[field.kind](field, {
      value: values[field.id],
      set: (value) => set(field, value),
      placeholder: `${["choice", "date", "region"].includes(field.kind) ? "请选择" : "请输入"}${config.star === "before" ? "" : field.label}`,
    });
  const grid = (fields) =>
    h(
      "div",
      { style: `display:grid;grid-template-columns:repeat(${config.columns},minmax(0,1fr));column-gap:12px` },
      fields.map((field) =>
        lib.item(
          {
            label: () => label(field),
            text: field.label,
            required: field.required && config.star !== "child",
            above: config.above,
          },
          () => control(field),
        ),
      ),
    );
  const body = () => {
    const panes = sectionsOf().map(({ title, fields }) => ({ title, draw: () => grid(fields) }));
    const inner = () =>
      panes.length === 1
        ? panes[0].draw()
        : (config.sections.kind === "tabs" ? lib.tabs : lib.folds)(panes, shown);
    return lib.form({ above: config.above, model: values }, inner);
  };
  const footer = () => [
    lib.button({ onClick: () => (shown.open = false) }, config.form === "ledger" ? "关闭" : "返回"),
    lib.button(
      { type: "primary", "data-bench": "submit", onClick: () => void submit(plain()) },
      config.submit,
    ),
  ];

  const page = () =>
    h("div", { style: "padding:16px" }, [
      h("h3", config.list),
      config.form === "ledger"
        ? lib.dialog(
            { title: config.title, open: shown.open, close: () => (shown.open = false) },
            body,
            footer,
          )
        : h("div", { style: "max-width:900px" }, [
            h("h2", config.title),
            body(),
            h("div", { style: "margin:12px 140px" }, footer()),
          ]),
    ]);
  document.getElementById("app").before(...decoys());
  const app = createApp({ render: () => (lib.root ? lib.root(page) : page()) });
  lib.install?.(app);
  app.mount("#app");
}
