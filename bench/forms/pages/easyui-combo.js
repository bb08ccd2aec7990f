/** EasyUI's text boxes and the panels under them. */
import { config, el, initial } from "./page.js";

export const DELAY = 200;
export const start = initial();
export const boxes = new Map();
export const values = () => Object.fromEntries(config.fields.map(({ id }) => [id, boxes.get(id).value()]));

/** The frame all boxes share: a text, what lies beside it, and the hidden input that is sent. */
export function textbox(field, { type = "text", addon = null, editable = true } = {}) {
  const text = el("input", {
    type,
    class: "textbox-text validatebox-text",
    autocomplete: "off",
    readonly: !editable,
  });
  const hidden = el("input", { type: "hidden", class: "textbox-value", name: field.name });
  const box = el(
    "span",
    { class: "textbox" },
    addon && el("span", { class: "textbox-addon textbox-addon-right" }, addon),
    text,
    hidden,
  );
  const original = el("input", { class: "textbox-f", style: "display:none", textboxname: field.name });
  return { text, hidden, box, nodes: [original, box] };
}

export function plain(field, type) {
  const { text, hidden, nodes } = textbox(field, { type });
  text.value = hidden.value = field.value;
  text.addEventListener("blur", () => {
    hidden.value = text.value;
  });
  boxes.set(field.id, { value: () => hidden.value });
  return nodes;
}

export function spinner(field) {
  const step = (by) => () => {
    text.value = hidden.value = String(Math.max(1, Number(text.value || 0) + by));
  };
  const { text, hidden, nodes } = textbox(field, {
    addon: [
      el("a", { class: "spinner-arrow-up", href: "javascript:;", onclick: step(1) }),
      el("a", { class: "spinner-arrow-down", href: "javascript:;", onclick: step(-1) }),
    ],
  });
  text.value = hidden.value = field.value;
  text.addEventListener("blur", () => {
    const number = Number.parseInt(text.value, 10);
    text.value = hidden.value = Number.isNaN(number) ? "" : String(number);
  });
  boxes.set(field.id, { value: () => hidden.value });
  return nodes;
}

/** A box with a panel under it, drawn at the end of the body while it is open. */
export function combo(field, draw, { editable = true, query } = {}) {
  const arrow = el("a", { class: "textbox-icon combo-arrow", href: "javascript:;", tabindex: "-1" });
  const parts = textbox(field, { addon: arrow, editable });
  const { text, box } = parts;
  const inner = el("div", { class: "combo-panel panel-body" });
  const panel = el("div", { class: "panel combo-p", style: "display:none" }, inner);
  let timer = 0;
  const hide = () => {
    panel.style.display = "none";
  };
  const show = () => {
    if (!panel.isConnected) document.body.append(panel);
    const { left, bottom, width } = box.getBoundingClientRect();
    Object.assign(panel.style, {
      display: "",
      left: `${left + scrollX}px`,
      top: `${bottom + scrollY}px`,
      minWidth: `${width}px`,
    });
    draw(inner, text.value);
  };
  const toggle = () => (panel.style.display === "none" ? show() : hide());
  arrow.addEventListener("click", toggle);
  if (!editable) text.addEventListener("click", toggle);
  text.addEventListener("keydown", ({ key }) => {
    clearTimeout(timer);
    if (key === "Tab" || key === "Enter") return hide();
    timer = setTimeout(() => {
      if (query) query(text.value);
      show();
    }, DELAY);
  });
  document.addEventListener("mousedown", ({ target }) => {
    if (!panel.contains(target) && !box.contains(target)) hide();
  });
  return { ...parts, hide, show, redraw: () => panel.style.display !== "none" && draw(inner, "") };
}
