/** A jQuery system's form in its frame: a table of boxes, a region's zTree, dates of a calendar in a frame of its own. */
import "@ztree/ztree_v3/css/zTreeStyle/zTreeStyle.css";
import "./jsp.css";
import "./jqgrid.css";
import ztree from "@ztree/ztree_v3/js/jquery.ztree.core.js?raw";
import jquery from "jquery/dist/jquery.js?raw";
import {
  config,
  decoys,
  el,
  fieldBy,
  fillList,
  initial,
  labelParts,
  list,
  postback,
  rowsOf,
  sectionsOf,
  submit,
  valuesIn,
} from "./page.js";
import { nameOf, regionsBelow } from "./region-nodes.js";
import { wdate } from "./wdate.js";

for (const source of [jquery, ztree]) document.head.append(el("script", { html: source }));
const { jQuery: $ } = window;
const start = initial();
/** zTree's own example of a tree below a read-only box. */
function treeBox(field) {
  const shown = el("input", { type: "text", id: `${field.name}_sel`, readonly: true, class: "tree-box" });
  const hidden = el("input", { type: "hidden", name: field.name, value: field.value });
  const tree = el("ul", { id: `${field.name}_tree`, class: "ztree" });
  const menu = el("div", { class: "menuContent", style: "display:none;position:absolute" }, tree);
  document.body.append(menu);
  void nameOf(field.value).then((name) => {
    shown.value = name;
  });
  const nodesOf = (nodes) =>
    nodes.map(({ value, text, leaf }) => ({ id: value, name: text, isParent: !leaf }));
  const take = (_event, _id, { id, name }) => {
    shown.value = name;
    hidden.value = id;
    menu.style.display = "none";
  };
  let drawn = null;
  shown.addEventListener("click", async () => {
    const { left, bottom } = shown.getBoundingClientRect();
    Object.assign(menu.style, { display: "", left: `${left + scrollX}px`, top: `${bottom + scrollY}px` });
    if (drawn) return;
    drawn = $.fn.zTree.init(
      $(tree),
      {
        view: { dblClickExpand: false },
        callback: {
          onClick: take,
          onExpand: async (_event, _id, node) => {
            if (node.children?.length) return;
            drawn.addNodes(node, nodesOf(await regionsBelow(node.id)));
          },
        },
      },
      nodesOf(await regionsBelow("")),
    );
  });
  document.addEventListener("mousedown", ({ target }) => {
    if (!menu.contains(target) && target !== shown) menu.style.display = "none";
  });
  return [shown, hidden];
}

function controlOf(field) {
  const { name, kind, value } = field;
  if (kind === "region") return treeBox(field);
  if (kind === "date")
    return wdate(el("input", { type: "text", name, value, class: "Wdate", autocomplete: "off" }));
  if (kind === "radio")
    return field.options.map((option) =>
      el(
        "label",
        {},
        el("input", { type: "radio", name, value: option.value, checked: option.value === value }),
        option.text,
      ),
    );
  if (kind === "choice") {
    const select = el("select", { name });
    fillList(select, field.options, value);
    if (field.url && (!field.parent || start[field.parent]))
      void list(field.url, field.parent ? start[field.parent] : "").then((options) =>
        fillList(select, options, value),
      );
    return select;
  }
  return el("input", {
    type: kind === "password" ? "password" : "text",
    name,
    value,
    class: "ui-widget-content",
  });
}

const cells = (field) =>
  config.above
    ? el("td", {}, el("div", {}, labelParts(field)), controlOf(field))
    : [
        el(
          "td",
          { class: `CaptionTD ${config.star === "style" && field.required ? "must" : ""}`, align: "right" },
          labelParts(field),
        ),
        el("td", { class: "DataTD" }, controlOf(field)),
      ];
const panes = sectionsOf().map(({ title, fields }) => ({
  title,
  pane: el(
    "table",
    { class: "EditTable form" },
    rowsOf(fields).map((row) => el("tr", { class: "FormData" }, row.map(cells))),
  ),
}));
function sections() {
  if (!config.sections) return panes.map(({ pane }) => pane);
  panes[1].pane.style.display = "none";
  const tabs = config.sections.kind === "tabs";
  const show = (which) =>
    panes.forEach(({ pane }, index) => {
      if (tabs) pane.style.display = index === which ? "" : "none";
      else if (index === which) pane.style.display = pane.style.display ? "" : "none";
    });
  const heads = panes.map(({ title }, index) =>
    el(
      tabs ? "li" : "h3",
      { class: tabs ? "tab" : "ui-accordion-header", onclick: () => show(index) },
      tabs ? el("a", { href: "#" }, title) : title,
    ),
  );
  return tabs
    ? [el("ul", {}, heads), ...panes.map(({ pane }) => pane)]
    : panes.flatMap(({ pane }, index) => [heads[index], pane]);
}
const form = el("form", { id: "editForm1", onsubmit: (event) => event.preventDefault() }, sections());
const values = () => valuesIn(form);
window.handIn = () => void submit(values());
form.addEventListener("change", ({ target }) => {
  for (const child of config.fields)
    if (child.parent && target.name === fieldBy(child.parent).name)
      void list(child.url, target.value).then((options) =>
        fillList(form.elements[child.name], target.value ? options : []),
      );
  if (config.postback && target.name === fieldBy(config.postback).name && target.value)
    void postback(values());
});
document.getElementById("app").append(...decoys(), form);
if (!config.buttonsOutside)
  document
    .getElementById("app")
    .append(
      el(
        "div",
        { class: "buttons" },
        el("button", { type: "button", "data-bench": "submit", onclick: window.handIn }, config.submit),
        el("button", { type: "button" }, "关闭"),
      ),
    );
