/** Bootstrap's native controls: `.form-group` rows with `.control-label`, or tables of them. */
import "bootstrap/dist/css/bootstrap.css";
import {
  config,
  decoys,
  el,
  fieldBy,
  fillList,
  initial,
  labelParts,
  list,
  none,
  postback,
  rowsOf,
  sectionsOf,
  showRegion,
  submit,
  valuesIn,
} from "./page.js";

const start = initial();
/** Every county in one list, with its code as old systems write it: 南湖区[330402]. */
const counties = (nodes = config.regions) =>
  nodes.flatMap(({ value, text, children }) =>
    children ? counties(children) : [{ value, text: `${text}[${value}]` }],
  );

function regionLists(field, id) {
  const lists = [0, 1, 2].map((level) =>
    el(
      "select",
      {
        class: "form-select",
        id: level === 0 ? id : `${id}${level}`,
        name: level === 2 ? field.name : `${field.name}_${level}`,
      },
      none(),
    ),
  );
  const show = async (level, code, value) => {
    for (const below of lists.slice(level)) {
      fillList(below, []);
      below.disabled = level > 0;
    }
    if (level > 0 && !code) return;
    fillList(lists[level], await list("regions", code), value);
    lists[level].disabled = false;
  };
  for (const [level, select] of lists.slice(0, 2).entries())
    select.addEventListener("change", () => void show(level + 1, select.value));
  void showRegion(show, start.region);
  return el("div", { class: "d-flex" }, lists);
}

function controlOf(field, id) {
  const { name, kind, value } = field;
  const box = { class: "form-control", id, name };
  if (kind === "password") return el("input", { ...box, type: "password" });
  if (kind === "date") return el("input", { ...box, type: "date", value });
  if (kind === "number")
    return el(
      "div",
      { class: "input-group" },
      el("input", { ...box, type: "number", min: 1, value }),
      el("span", { class: "input-group-text" }, "台"),
    );
  if (kind === "radio")
    return field.options.map((option, index) =>
      el(
        "div",
        { class: "form-check form-check-inline" },
        el("input", {
          class: "form-check-input",
          type: "radio",
          name,
          id: `${id}-${index}`,
          value: option.value,
          checked: option.value === value,
        }),
        el("label", { class: "form-check-label", for: `${id}-${index}` }, option.text),
      ),
    );
  if (kind === "region" && !config.regions) return regionLists(field, id);
  if (kind === "choice" || kind === "region") {
    const select = el("select", { ...box, class: "form-select" });
    fillList(select, kind === "region" ? counties() : field.options, value);
    if (field.url) {
      select.disabled = field.parent && !start[field.parent];
      if (!select.disabled)
        void list(field.url, field.parent ? start[field.parent] : "").then((options) =>
          fillList(select, options, value),
        );
    }
    return select;
  }
  return el("input", { ...box, type: "text", value, placeholder: config.star === "before" ? "" : "请输入" });
}

const linked = config.star !== "before";
const group = (field) => {
  const id = `inp_${field.name}`;
  const label = el(
    "label",
    {
      class: `control-label ${config.above ? "" : "col-4 text-end"} ${config.star === "style" && field.required ? "required" : ""}`,
      for: linked && id,
    },
    labelParts(field, ""),
  );
  return config.above
    ? el("div", { class: `form-group mb-2 col-${12 / config.columns}` }, label, controlOf(field, id))
    : el(
        "div",
        { class: `form-group mb-2 row col-${12 / config.columns}` },
        label,
        el("div", { class: "col-8" }, controlOf(field, id)),
      );
};
const grid = (fields) => rowsOf(fields).map((row) => el("div", { class: "row" }, row.map(group)));

const panes = sectionsOf().map(({ title, fields }) => ({ title, pane: el("div", {}, grid(fields)) }));
function sectioned() {
  if (!config.sections) return panes.map(({ pane }) => pane);
  const show = (which) =>
    panes.forEach(({ pane }, index) => {
      pane.hidden =
        config.sections.kind === "tabs" ? index !== which : index === which ? !pane.hidden : pane.hidden;
    });
  panes[1].pane.hidden = true;
  const head = (index) =>
    el(
      "button",
      {
        type: "button",
        class: "nav-link btn btn-link",
        role: config.sections.kind === "tabs" && "tab",
        onclick: () => show(index),
      },
      panes[index].title,
    );
  return config.sections.kind === "tabs"
    ? [el("div", { class: "nav nav-tabs", role: "tablist" }, head(0), head(1)), panes[0].pane, panes[1].pane]
    : [head(0), panes[0].pane, head(1), panes[1].pane];
}

const form = el(
  "form",
  { class: "form-horizontal container-fluid", onsubmit: (event) => event.preventDefault() },
  sectioned(),
);
const values = () => valuesIn(form);
form.addEventListener("change", ({ target }) => {
  for (const child of config.fields)
    if (child.parent && target.name === fieldBy(child.parent).name) {
      const select = form.elements[child.name];
      fillList(select, []);
      select.disabled = true;
      if (target.value)
        void list(child.url, target.value).then((options) => {
          fillList(select, options);
          select.disabled = false;
        });
    }
  if (config.postback && target.name === fieldBy(config.postback).name && target.value)
    void postback(values());
});
const panel = el(
  "div",
  { class: "panel p-3" },
  el("h4", { class: "panel-title" }, config.title),
  form,
  el(
    "div",
    { class: "text-center" },
    el(
      "button",
      {
        type: "button",
        class: "btn btn-primary me-2",
        "data-bench": "submit",
        onclick: () => void submit(values()),
      },
      el("i", { class: "fa fa-check" }),
      ` ${config.submit}`,
    ),
    el("button", { type: "button", class: "btn btn-default" }, "返回"),
  ),
);
document.getElementById("app").append(...decoys(), panel);
