/** Native controls in a table, sent as a form, as JSP pages do: labels in cells, no `for`, regions in three lists. */
import "./jsp.css";
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
  valuesIn,
} from "./page.js";
import { regionsBelow } from "./region-nodes.js";

const start = initial();
const NONE = "--请选择--";
const offer = (select, options, value) => fillList(select, options, value, NONE);
/** Province, city and county in lists side by side; the county's is what is sent. */
function regionLists(field) {
  const lists = ["province", "city", field.name].map((name) => el("select", { name }, none(NONE)));
  const show = async (level, code, value) => {
    for (const below of lists.slice(level)) offer(below, []);
    if (level === 0 || code) offer(lists[level], await regionsBelow(code), value);
  };
  lists.slice(0, 2).forEach((select, level) => {
    select.addEventListener("change", () => void show(level + 1, select.value));
  });
  void showRegion(show, start.region);
  return lists;
}

function controlOf(field) {
  const { name, kind } = field;
  switch (kind) {
    case "password":
      return el("input", { type: "password", name });
    case "date":
      return el("input", { type: "date", name, value: field.value });
    case "number":
      return el("input", { type: "text", name, size: 6, value: field.value });
    case "radio":
      return field.options.map(({ value, text }) =>
        el("label", {}, el("input", { type: "radio", name, value, checked: value === field.value }), text),
      );
    case "region":
      return regionLists(field);
    case "choice": {
      const select = el("select", { name });
      offer(select, field.options, field.value);
      if (field.url)
        void list(field.url, field.parent ? start[field.parent] : "").then(
          (options) => (!field.parent || start[field.parent]) && offer(select, options, field.value),
        );
      return select;
    }
    default:
      return el("input", { type: "text", name, maxlength: 60, value: field.value });
  }
}

function table(fields) {
  const cells = (field) =>
    config.above
      ? el(
          "td",
          { class: "above" },
          el(
            "div",
            { class: config.star === "style" && field.required ? "bt must" : "bt" },
            labelParts(field),
          ),
          controlOf(field),
        )
      : [
          el(
            "td",
            {
              class: config.star === "style" && field.required ? "bt must" : "bt",
              align: "right",
              nowrap: true,
            },
            labelParts(field),
          ),
          el("td", { class: "nr" }, controlOf(field)),
        ];
  return el(
    "table",
    { class: "form", border: 1 },
    rowsOf(fields).map((row) => el("tr", {}, row.map(cells))),
  );
}

const panes = sectionsOf().map(({ title, fields }, index) => {
  const pane = el("div", { style: index > 0 ? "display:none" : "" }, table(fields));
  return { title, pane };
});
const show = (which) =>
  panes.forEach(({ pane }, index) => {
    if (config.sections.kind === "tabs") pane.style.display = index === which ? "" : "none";
    else if (index === which) pane.style.display = pane.style.display === "none" ? "" : "none";
  });
const heads = config.sections
  ? panes.map(({ title }, index) => el("a", { href: "#", class: "tab", onclick: () => show(index) }, title))
  : [];
const body =
  config.sections?.kind === "fold"
    ? panes.map(({ pane }, index) => el("div", {}, el("div", { class: "fold" }, heads[index]), pane))
    : [el("div", { class: "tabs" }, heads), ...panes.map(({ pane }) => pane)];

const form = el(
  "form",
  { method: "post", action: `${config.here}/submit`, name: "form1" },
  body,
  el(
    "div",
    { class: "buttons" },
    el("input", { type: "submit", value: config.submit, "data-bench": "submit" }),
    el("input", { type: "button", value: "返回" }),
  ),
);
const values = () => valuesIn(form);
form.addEventListener("change", ({ target }) => {
  for (const child of config.fields)
    if (child.parent && target.name === fieldBy(child.parent).name)
      void list(child.url, target.value).then((options) =>
        offer(form.elements[child.name], target.value ? options : []),
      );
  if (config.postback && target.name === fieldBy(config.postback).name && target.value)
    void postback(values());
});
document
  .getElementById("app")
  .append(el("div", { class: "where" }, `当前位置：${config.list} > ${config.title}`), ...decoys(), form);
