/**
 * jQuery EasyUI as it behaves (rebuilt; its licence keeps the library out): visible text boxes over hidden inputs,
 * panels at the end of the body, values taken over 200 ms after the last key or when the box is left.
 */
import "./easyui.css";
import { KINDS } from "./easyui-boxes.js";
import { values } from "./easyui-combo.js";
import { config, decoys, el, labelParts, ledgerTable, rowsOf, sectionsOf, submit } from "./page.js";

const label = (field) =>
  el(
    "td",
    { class: `tdlabel ${config.star === "style" && field.required ? "must" : ""}` },
    labelParts(field),
  );
const cells = (field) =>
  config.above
    ? el("td", {}, el("div", { class: "tdlabel" }, labelParts(field)), KINDS[field.kind](field))
    : [label(field), el("td", {}, KINDS[field.kind](field))];
const table = (fields) =>
  el(
    "table",
    { class: "form" },
    rowsOf(fields).map((row) => el("tr", {}, row.map(cells))),
  );

function sections() {
  const panes = sectionsOf().map(({ title, fields }) => ({
    title,
    pane: el("div", { class: "panel-body" }, table(fields)),
  }));
  if (!config.sections) return panes.map(({ pane }) => pane);
  panes[1].pane.style.display = "none";
  const show = (which) =>
    panes.forEach(({ pane }, index) => {
      pane.style.display = index === which ? "" : "none";
    });
  if (config.sections.kind === "tabs")
    return [
      el(
        "div",
        { class: "tabs-header" },
        el(
          "ul",
          { class: "tabs" },
          panes.map(({ title }, index) =>
            el(
              "li",
              {},
              el(
                "a",
                { href: "javascript:;", class: "tabs-inner", onclick: () => show(index) },
                el("span", { class: "tabs-title" }, title),
              ),
            ),
          ),
        ),
      ),
      ...panes.map(({ pane }) => pane),
    ];
  return panes.map(({ title, pane }) =>
    el(
      "div",
      { class: "panel" },
      el(
        "div",
        {
          class: "panel-header accordion-header",
          onclick: () => {
            pane.style.display = pane.style.display ? "" : "none";
          },
        },
        el("div", { class: "panel-title" }, title),
      ),
      pane,
    ),
  );
}

const button = (text, attributes = {}) =>
  el(
    "a",
    { href: "javascript:;", class: "l-btn", ...attributes },
    el("span", { class: "l-btn-left" }, el("span", { class: "l-btn-text" }, text)),
  );
const buttons = el(
  "div",
  { class: "dialog-button" },
  button(config.submit, { "data-bench": "submit", onclick: () => void submit(values()) }),
  button("关闭"),
);
const app = document.getElementById("app");
app.append(...decoys());
if (config.form === "ledger") {
  app.append(
    el(
      "div",
      { class: "datagrid" },
      ledgerTable("datagrid-htable"),
      button("新增"),
      button("修改"),
      button("删除"),
    ),
  );
  document.body.append(
    el("div", { class: "window-mask" }),
    el(
      "div",
      { class: "panel window" },
      el(
        "div",
        { class: "panel-header window-header" },
        el("div", { class: "panel-title" }, config.title),
        el("div", { class: "panel-tool" }, el("a", { class: "panel-tool-close", href: "javascript:;" })),
      ),
      el("div", { class: "panel-body window-body" }, sections()),
      buttons,
    ),
  );
} else app.append(el("h2", {}, config.title), ...sections(), buttons);
