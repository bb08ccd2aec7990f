/**
 * ExtJS classic as it behaves (rebuilt; its licence keeps the library out): generated ids, labels with `for` and the
 * text in a child, triggers beside the inputs, pickers at the end of the body, values taken over on blur or select.
 */
import "./extjs.css";
import { KINDS } from "./extjs-fields.js";
import { nextNumber, values } from "./extjs-item.js";
import { config, decoys, el, ledgerTable, rowsOf, sectionsOf, submit } from "./page.js";

const grid = (own) =>
  rowsOf(own).map((row) =>
    el(
      "div",
      { class: "x-column-layout-ct" },
      row.map((field) =>
        el("div", { class: "x-column", style: `width:${100 / config.columns}%` }, KINDS[field.kind](field)),
      ),
    ),
  );

function sections() {
  const panes = sectionsOf().map(({ title, fields: own }) => ({
    title,
    pane: el("div", { class: "x-panel-body" }, grid(own)),
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
        { class: "x-tab-bar", role: "tablist" },
        panes.map(({ title }, index) =>
          el(
            "a",
            { class: "x-tab", role: "tab", onclick: () => show(index) },
            el("span", { class: "x-tab-inner" }, title),
          ),
        ),
      ),
      ...panes.map(({ pane }) => pane),
    ];
  return panes.map(({ title, pane }) =>
    el(
      "fieldset",
      { class: "x-fieldset", role: "group", "aria-label": title },
      el(
        "legend",
        { class: "x-fieldset-header" },
        el(
          "div",
          {
            class: "x-tool",
            role: "checkbox",
            onclick: () => {
              pane.style.display = pane.style.display ? "" : "none";
            },
          },
          "▸",
        ),
        el(
          "div",
          {
            class: "x-fieldset-header-text",
            onclick: () => {
              pane.style.display = pane.style.display ? "" : "none";
            },
          },
          title,
        ),
      ),
      pane,
    ),
  );
}

const button = (words, attributes = {}) =>
  el(
    "a",
    { class: "x-btn", role: "button", tabindex: "0", id: `button-${nextNumber()}`, ...attributes },
    el(
      "span",
      { class: "x-btn-wrap" },
      el("span", { class: "x-btn-button" }, el("span", { class: "x-btn-inner" }, words)),
    ),
  );
const bar = el(
  "div",
  { class: "x-toolbar", role: "toolbar" },
  button(config.submit, { "data-bench": "submit", onclick: () => void submit(values()) }),
  button("关闭"),
);
const app = document.getElementById("app");
app.append(...decoys());
if (config.form === "ledger") {
  const title = `window-${nextNumber()}_header-title-textEl`;
  app.append(
    el(
      "div",
      { class: "x-panel" },
      el("div", { class: "x-toolbar" }, button("新增"), button("修改")),
      ledgerTable("x-grid-table"),
    ),
  );
  document.body.append(
    el("div", { class: "x-mask", role: "presentation" }),
    el(
      "div",
      { class: "x-window x-layer", role: "dialog", "aria-labelledby": title },
      el("div", { class: "x-window-header" }, el("div", { class: "x-title-text", id: title }, config.title)),
      el("div", { class: "x-window-body" }, sections()),
      bar,
    ),
  );
} else
  app.append(
    el("div", { class: "x-panel" }, el("div", { class: "x-panel-header" }, config.title), sections(), bar),
  );
