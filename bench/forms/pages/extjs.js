/**
 * ExtJS classic as it behaves (rebuilt; its licence keeps the library out): generated ids, labels with `for` and the
 * text in a child, triggers beside the inputs, pickers at the end of the body, values taken over on blur or select.
 */
import "./extjs.css";
import {
  config,
  decoys,
  el,
  initial,
  labelParts,
  ledgerTable,
  list,
  postback,
  rowsOf,
  sectionsOf,
  submit,
} from "./page.js";
import { nameOf, regionsBelow } from "./region-nodes.js";

const start = initial();
const fields = new Map();
const values = () => Object.fromEntries(config.fields.map(({ id }) => [id, fields.get(id).value()]));
let made = 1009;

/** A field's item: label, body, text wrap and triggers. */
function item(field, kind, { type = "text", trigger = null, readOnly = false } = {}) {
  const id = `${kind}-${made++}`;
  const input = el("input", {
    id: `${id}-inputEl`,
    type,
    name: field.name,
    class: `x-form-field x-form-text ${field.required ? "x-form-required-field" : ""}`,
    autocomplete: "off",
    readonly: readOnly,
    role: trigger ? "combobox" : "textbox",
    "aria-haspopup": trigger ? "true" : false,
    "aria-required": field.required ? "true" : false,
    "data-errorqtip": "",
  });
  const label = el(
    "label",
    {
      id: `${id}-labelEl`,
      class: `x-form-item-label ${config.above ? "x-form-item-label-top" : ""}`,
      for: `${id}-inputEl`,
    },
    el(
      "span",
      { class: "x-form-item-label-inner" },
      el("span", { class: "x-form-item-label-text" }, labelParts(field, ":")),
    ),
  );
  const button =
    trigger &&
    el("div", { id: `${id}-trigger-picker`, class: `x-form-trigger ${trigger}`, role: "presentation" });
  const node = el(
    "div",
    { id, class: "x-field x-form-item", role: "presentation" },
    label,
    el(
      "div",
      { id: `${id}-bodyEl`, class: "x-form-item-body", role: "presentation" },
      el("div", { class: "x-form-trigger-wrap" }, el("div", { class: "x-form-text-wrap" }, input), button),
    ),
  );
  return { id, input, button, node };
}

function text(field, type) {
  const { input, node } = item(field, "textfield", { type });
  input.value = field.value;
  fields.set(field.id, { value: () => input.value });
  return node;
}

/** A picker at the end of the body, closed by a press elsewhere. */
function picker({ input, button }, className, draw) {
  const panel = el("div", { class: `${className} x-layer`, style: "display:none" });
  const hide = () => {
    panel.style.display = "none";
  };
  const show = () => {
    if (!panel.isConnected) document.body.append(panel);
    const { left, bottom, width } = input.getBoundingClientRect();
    Object.assign(panel.style, {
      display: "",
      left: `${left + scrollX}px`,
      top: `${bottom + scrollY}px`,
      minWidth: `${width}px`,
    });
    void draw(panel);
  };
  const open = () => panel.style.display !== "none";
  // Pickers open on mousedown of the trigger, once the field has the focus.
  button.addEventListener("mousedown", (event) => {
    event.preventDefault();
    input.focus();
    if (open()) hide();
    else show();
  });
  document.addEventListener("mousedown", ({ target }) => {
    if (!panel.contains(target) && target !== button && target !== input) hide();
  });
  input.addEventListener("keydown", ({ key }) => {
    if (key === "Tab" || key === "Escape") hide();
  });
  return { show, hide, open, redraw: () => open() && void draw(panel) };
}

function combobox(field) {
  let options = field.options;
  let value = field.value;
  const parts = item(field, "combobox", { trigger: "x-form-arrow-trigger", readOnly: false });
  const { input } = parts;
  const textOf = (wanted) => options.find((option) => option.value === wanted)?.text ?? "";
  const select = (option) => {
    const changed = value !== option.value;
    value = option.value;
    input.value = option.text;
    if (changed) chosen(field, value);
  };
  let filter = "";
  const list_ = picker(parts, "x-boundlist", (panel) => {
    panel.setAttribute("role", "listbox");
    const shown = options.filter(({ text }) => text.includes(filter));
    panel.replaceChildren(
      el(
        "div",
        { class: "x-boundlist-list-ct" },
        el(
          "ul",
          { class: "x-list-plain" },
          shown.map((option) =>
            el(
              "li",
              {
                role: "option",
                class: `x-boundlist-item ${option.value === value ? "x-boundlist-selected" : ""}`,
                onmousedown: (event) => event.preventDefault(),
                onclick: () => {
                  select(option);
                  list_.hide();
                  filter = "";
                },
              },
              option.text,
            ),
          ),
        ),
      ),
    );
  });
  input.addEventListener("input", () => {
    filter = input.value;
    list_.show();
  });
  input.addEventListener("blur", () => {
    // forceSelection: what no record shows goes back.
    const known = options.find(({ text }) => text === input.value);
    if (known) select(known);
    else input.value = textOf(value);
    filter = "";
  });
  const load = async (parent) => {
    options = field.parent && !parent ? [] : await list(field.url, parent);
    input.value = textOf(value);
    list_.redraw();
  };
  input.value = textOf(value);
  if (field.url) void load(field.parent ? start[field.parent] : "");
  fields.set(field.id, {
    value: () => value,
    reload: (parent) => {
      value = "";
      input.value = "";
      options = [];
      void load(parent);
    },
  });
  return parts.node;
}

function chosen(field, value) {
  for (const child of config.fields) if (child.parent === field.id) fields.get(child.id).reload(value);
  if (config.postback === field.id && value) void postback(values());
}

function treepicker(field) {
  let value = field.value;
  const parts = item(field, "treepicker", { trigger: "x-form-arrow-trigger", readOnly: true });
  void nameOf(value).then((name) => {
    parts.input.value = name;
  });
  const row = (node, depth) => {
    const expander = node.leaf
      ? el("div", { class: "x-tree-elbow-img x-tree-elbow" })
      : el("div", { class: "x-tree-elbow-img x-tree-elbow-plus x-tree-expander" });
    const line = el(
      "table",
      { class: "x-grid-item", role: "presentation" },
      el(
        "tbody",
        {},
        el(
          "tr",
          {
            class: `x-grid-row ${node.leaf ? "x-grid-tree-node-leaf" : ""}`,
            role: "row",
            "aria-level": depth + 1,
            "aria-expanded": node.leaf ? false : "false",
          },
          el(
            "td",
            { class: "x-grid-cell", role: "gridcell" },
            el(
              "div",
              { class: "x-grid-cell-inner x-grid-cell-inner-treecolumn" },
              Array.from({ length: depth }, () =>
                el("div", { class: "x-tree-elbow-img x-tree-elbow-empty" }),
              ),
              expander,
              el("div", { class: "x-tree-icon" }),
              el("span", { class: "x-tree-node-text" }, node.text),
            ),
          ),
        ),
      ),
    );
    let below = null;
    const tr = line.querySelector("tr");
    if (!node.leaf)
      expander.addEventListener("click", async (event) => {
        event.stopPropagation();
        const open = tr.getAttribute("aria-expanded") === "true";
        tr.setAttribute("aria-expanded", String(!open));
        if (open) {
          for (const each of below) each.remove();
          return;
        }
        below ??= (await regionsBelow(node.value)).map((child) => row(child, depth + 1));
        line.after(...below);
      });
    line.addEventListener("click", () => {
      value = node.value;
      parts.input.value = node.text;
      tree.hide();
    });
    return line;
  };
  const tree = picker(parts, "x-panel x-tree-panel", async (panel) => {
    panel.setAttribute("role", "tree");
    if (!panel.firstChild)
      panel.append(
        el(
          "div",
          { class: "x-tree-view" },
          (await regionsBelow("")).map((node) => row(node, 0)),
        ),
      );
  });
  parts.input.addEventListener("click", () => tree.show());
  fields.set(field.id, { value: () => value });
  return parts.node;
}

const iso = (date) =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;

function datefield(field) {
  let value = field.value;
  const parts = item(field, "datefield", { trigger: "x-form-date-trigger" });
  const { input } = parts;
  input.value = value;
  let shown = new Date();
  const calendar = picker(parts, "x-datepicker", (panel) => {
    const go = (by) => () => {
      shown = new Date(shown.getFullYear(), shown.getMonth() + by, 1);
      calendar.redraw();
    };
    const first = new Date(shown.getFullYear(), shown.getMonth(), 1);
    const cell = (week, weekday) => {
      const day = new Date(first.getFullYear(), first.getMonth(), week * 7 + weekday - first.getDay() + 1);
      const own = day.getMonth() === first.getMonth();
      return el(
        "td",
        {
          class: `x-datepicker-cell ${own ? "x-datepicker-active" : "x-datepicker-prevday"}`,
          role: "gridcell",
          title: `${day.getFullYear()}年${day.getMonth() + 1}月${day.getDate()}日`,
          onclick: () => {
            value = input.value = iso(day);
            calendar.hide();
          },
        },
        el("div", { class: "x-datepicker-date" }, String(day.getDate())),
      );
    };
    panel.replaceChildren(
      el(
        "div",
        { class: "x-datepicker-header" },
        el(
          "div",
          {
            class: "x-datepicker-arrow x-datepicker-prev",
            role: "button",
            title: "上月 (Ctrl+左)",
            onclick: go(-1),
          },
          "‹",
        ),
        el(
          "div",
          { class: "x-datepicker-month" },
          el("a", { class: "x-btn", role: "button" }, `${shown.getMonth() + 1}月 ${shown.getFullYear()}`),
        ),
        el(
          "div",
          {
            class: "x-datepicker-arrow x-datepicker-next",
            role: "button",
            title: "下月 (Ctrl+右)",
            onclick: go(1),
          },
          "›",
        ),
      ),
      el(
        "table",
        { class: "x-datepicker-inner", role: "grid" },
        el(
          "tbody",
          {},
          Array.from({ length: 6 }, (_, week) =>
            el(
              "tr",
              {},
              Array.from({ length: 7 }, (_, weekday) => cell(week, weekday)),
            ),
          ),
        ),
      ),
      el("div", { class: "x-datepicker-footer" }, el("a", { class: "x-btn", role: "button" }, "今天")),
    );
  });
  input.addEventListener("blur", () => {
    const [, y, m, d] = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(input.value) ?? [];
    if (y) value = input.value = iso(new Date(Number(y), Number(m) - 1, Number(d)));
    else if (input.value === "") value = "";
  });
  fields.set(field.id, { value: () => value });
  return parts.node;
}

function number(field) {
  const parts = item(field, "numberfield", { trigger: "x-form-spinner" });
  parts.input.setAttribute("role", "spinbutton");
  parts.input.removeAttribute("aria-haspopup");
  parts.input.value = field.value;
  fields.set(field.id, { value: () => parts.input.value });
  return parts.node;
}

function radiogroup(field) {
  const id = `radiogroup-${made++}`;
  let value = field.value;
  const radios = field.options.map((option) => {
    const own = `radio-${made++}`;
    const input = el("input", {
      type: "radio",
      id: `${own}-inputEl`,
      name: field.name,
      class: "x-form-cb-input",
      checked: option.value === value,
      onchange: () => {
        value = option.value;
      },
    });
    return el(
      "div",
      { class: "x-field x-form-item x-form-type-radio" },
      el(
        "div",
        { class: "x-form-cb-wrap" },
        input,
        el("label", { class: "x-form-cb-label", for: `${own}-inputEl` }, option.text),
      ),
    );
  });
  fields.set(field.id, { value: () => value });
  return el(
    "div",
    { id, class: "x-form-item x-form-radio-group", role: "radiogroup", "aria-labelledby": `${id}-labelEl` },
    el(
      "label",
      { id: `${id}-labelEl`, class: "x-form-item-label" },
      el("span", { class: "x-form-item-label-text" }, labelParts(field, ":")),
    ),
    el("div", { class: "x-form-item-body" }, radios),
  );
}

const KINDS = {
  text,
  password: (field) => text(field, "password"),
  number,
  date: datefield,
  choice: combobox,
  region: treepicker,
  radio: radiogroup,
};
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
    { class: "x-btn", role: "button", tabindex: "0", id: `button-${made++}`, ...attributes },
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
  const title = `window-${made++}_header-title-textEl`;
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
