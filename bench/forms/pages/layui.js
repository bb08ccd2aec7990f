/** layui: its form, laydate and layer; lists drawn over native ones, a dialog of `layer`'s. */
import "layui/dist/css/layui.css";
import layuiSource from "layui/dist/layui.js?raw";
import {
  config,
  decoys,
  el,
  fillList,
  initial,
  labelParts,
  ledgerTable,
  list,
  none,
  postback,
  rowsOf,
  sectionsOf,
  showRegion,
  submit,
  valuesIn,
} from "./page.js";
import { regionsBelow } from "./region-nodes.js";

// It looks for its own script among the document's: a classic script, as portals load it.
document.head.append(el("script", { html: layuiSource }));
const { layui } = window;
const start = initial();
function controlOf(field) {
  const { name, kind, value } = field;
  if (kind === "radio")
    return el(
      "div",
      { class: "layui-input-block" },
      field.options.map((option) =>
        el("input", {
          type: "radio",
          name,
          value: option.value,
          title: option.text,
          checked: option.value === value,
        }),
      ),
    );
  if (kind === "region")
    return ["province", "city", name].map((own, level) =>
      el(
        "div",
        { class: "layui-input-inline", style: "width:130px" },
        el("select", { name: own, "lay-filter": `region${level}`, "data-level": level }, none()),
      ),
    );
  if (kind === "choice") {
    const select = el("select", { name, "lay-filter": name, "lay-search": field.id === "category" });
    fillList(select, field.options, value);
    return el("div", { class: "layui-input-block" }, select);
  }
  const type = kind === "password" ? "password" : kind === "number" ? "number" : "text";
  return el(
    "div",
    { class: "layui-input-block" },
    el("input", {
      type,
      name,
      value,
      class: `layui-input ${kind === "date" ? "date" : ""}`,
      autocomplete: "off",
      placeholder: kind === "date" ? "yyyy-MM-dd" : config.star === "before" ? "" : "请输入",
      id: kind === "date" && name,
    }),
  );
}

const item = (field) =>
  el(
    "div",
    { class: "layui-form-item" },
    el(
      "label",
      {
        class: `layui-form-label ${config.star === "style" && field.required ? "layui-form-required" : ""}`,
        style: config.above ? "float:none;display:block;text-align:left;width:auto" : "width:130px",
      },
      labelParts(field, ""),
    ),
    el("div", { style: config.above ? "" : "margin-left:30px" }, controlOf(field)),
  );
const grid = (fields) =>
  rowsOf(fields).map((row) =>
    el(
      "div",
      { class: "layui-row" },
      row.map((field) => el("div", { class: `layui-col-xs${12 / config.columns}` }, item(field))),
    ),
  );

const panes = sectionsOf();
const sections = !config.sections
  ? grid(panes[0].fields)
  : config.sections.kind === "tabs"
    ? el(
        "div",
        { class: "layui-tab", "lay-filter": "sections" },
        el(
          "ul",
          { class: "layui-tab-title" },
          panes.map(({ title }, index) => el("li", { class: index === 0 && "layui-this" }, title)),
        ),
        el(
          "div",
          { class: "layui-tab-content" },
          panes.map(({ fields }, index) =>
            el("div", { class: `layui-tab-item ${index === 0 ? "layui-show" : ""}` }, grid(fields)),
          ),
        ),
      )
    : el(
        "div",
        { class: "layui-collapse", "lay-filter": "sections" },
        panes.map(({ title, fields }, index) =>
          el(
            "div",
            { class: "layui-colla-item" },
            el("h2", { class: "layui-colla-title" }, title),
            el("div", { class: `layui-colla-content ${index === 0 ? "layui-show" : ""}` }, grid(fields)),
          ),
        ),
      );
const form = el(
  "form",
  {
    class: "layui-form",
    "lay-filter": "form",
    style: "padding:16px",
    onsubmit: (event) => event.preventDefault(),
  },
  sections,
  el(
    "div",
    { style: "text-align:center" },
    el(
      "button",
      { type: "button", class: "layui-btn", "data-bench": "submit", onclick: () => void submit(values()) },
      config.submit,
    ),
    el("button", { type: "button", class: "layui-btn layui-btn-primary" }, "关闭"),
  ),
);
const values = () => valuesIn(form);
const app = document.getElementById("app");
app.append(...decoys(), el("h3", {}, config.list));
if (config.form === "ledger") app.append(ledgerTable("layui-table"));

layui.use(["form", "laydate", "layer", "element"], () => {
  const { form: forms, laydate, layer, $ } = layui;
  if (config.form === "ledger") {
    // layer lifts a form out of the page that is there, unseen.
    app.append(el("div", { style: "display:none" }, form));
    layer.open({
      type: 1,
      title: config.title,
      area: ["900px", "680px"],
      offset: "10px",
      content: $(form.parentElement),
      success: () => forms.render(),
    });
  } else app.append(el("h2", {}, config.title), form);
  const redraw = () => forms.render("select", "form");
  for (const field of config.fields)
    if (field.kind === "date") laydate.render({ elem: `#${field.name}`, value: field.value });
  const lists = [...form.querySelectorAll("[data-level]")];
  const show = async (level, code, value) => {
    for (const rest of lists.slice(level)) fillList(rest, []);
    if (level === 0 || code) fillList(lists[level], await regionsBelow(code), value);
    redraw();
  };
  forms.on("select(region0)", ({ value }) => void show(1, value));
  forms.on("select(region1)", ({ value }) => void show(2, value));
  void showRegion(show, start.region);
  const load = async (field, parent) => {
    const select = form.querySelector(`[name=${field.name}]`);
    fillList(select, field.parent && !parent ? [] : await list(field.url, parent), field.value);
    redraw();
  };
  for (const field of config.fields) {
    if (field.url) void load(field, field.parent ? start[field.parent] : "");
    if (field.kind !== "choice") continue;
    forms.on(`select(${field.name})`, ({ value }) => {
      for (const child of config.fields) if (child.parent === field.id) void load(child, value);
      if (config.postback === field.id && value) void postback(values());
    });
  }
  forms.render();
  layui.element.render();
});
