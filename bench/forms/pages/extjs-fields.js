/** ExtJS's fields by the kind of field. */

import { datefield } from "./extjs-datefield.js";
import { fields, item, nextNumber, picker, start, text, values } from "./extjs-item.js";
import { config, el, labelParts, list, postback } from "./page.js";
import { nameOf, regionsBelow } from "./region-nodes.js";

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

function number(field) {
  const parts = item(field, "numberfield", { trigger: "x-form-spinner" });
  parts.input.setAttribute("role", "spinbutton");
  parts.input.removeAttribute("aria-haspopup");
  parts.input.value = field.value;
  fields.set(field.id, { value: () => parts.input.value });
  return parts.node;
}

function radiogroup(field) {
  const id = `radiogroup-${nextNumber()}`;
  let value = field.value;
  const radios = field.options.map((option) => {
    const own = `radio-${nextNumber()}`;
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

export const KINDS = {
  text,
  password: (field) => text(field, "password"),
  number,
  date: datefield,
  choice: combobox,
  region: treepicker,
  radio: radiogroup,
};
