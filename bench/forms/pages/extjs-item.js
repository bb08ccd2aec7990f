/** ExtJS's field items and their pickers. */
import { config, el, initial, labelParts } from "./page.js";

export const start = initial();
export const fields = new Map();
export const values = () => Object.fromEntries(config.fields.map(({ id }) => [id, fields.get(id).value()]));
let made = 1009;
/** Ext numbers its components through. */
export const nextNumber = () => made++;

/** A field's item: label, body, text wrap and triggers. */
export function item(field, kind, { type = "text", trigger = null, readOnly = false } = {}) {
  const id = `${kind}-${nextNumber()}`;
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

export function text(field, type) {
  const { input, node } = item(field, "textfield", { type });
  input.value = field.value;
  fields.set(field.id, { value: () => input.value });
  return node;
}

/** A picker at the end of the body, closed by a press elsewhere. */
export function picker({ input, button }, className, draw) {
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
