import { watchTyping } from "../shared/typing.js";
import { h } from "./ui.js";

let made = 0;

/**
 * Dresses an input as old widget libraries do: the original is hidden and loses its name, a visible text
 * box without a name stands beside it, and a hidden input carries name and value.
 */
export const dress = (original, { editable = true, arrow = null, width, type = "text" }) => {
  const size = Number(original.dataset.width ?? width ?? 180);
  const visible = h("input", {
    type,
    class: "textbox-text validatebox-text",
    id: `_q_textbox_input${++made}`,
    autocomplete: "off",
    readonly: !editable,
    style: `width:${size - (arrow ? 26 : 8)}px`,
  });
  const hidden = h("input", { type: "hidden", class: "textbox-value", name: original.name, value: "" });
  const addon = h("span", { class: "textbox-addon textbox-addon-right" });
  if (arrow) addon.append(arrow);
  const wrap = h("span", { class: "textbox", style: `width:${size}px` }, addon, visible, hidden);
  original.setAttribute("textboxname", original.name);
  original.removeAttribute("name");
  original.style.display = "none";
  original.after(wrap);
  visible.addEventListener("focus", () => wrap.classList.add("textbox-focused"));
  visible.addEventListener("blur", () => wrap.classList.remove("textbox-focused"));
  const listeners = [];
  return {
    visible,
    hidden,
    wrap,
    /** Puts a value and the text that stands for it into the box. */
    hold: (value, text = value) => {
      hidden.value = value;
      visible.value = text;
      wrap.classList.remove("validatebox-invalid");
      for (const listener of listeners) listener(value);
    },
    get: () => hidden.value,
    onChange: (listener) => listeners.push(listener),
  };
};

/** A plain text box: takes its text on leaving, or on Enter. */
export const textbox = (original) => {
  const dressed = dress(original, { type: original.dataset.type ?? "text" });
  const { visible, hold, get } = dressed;
  const typing = watchTyping(visible);
  const commit = () => hold(typing.typed() ? visible.value.trim() : get());
  visible.addEventListener("blur", commit);
  visible.addEventListener("keydown", (event) => {
    if (event.key === "Enter") commit();
  });
  return { ...dressed, set: hold };
};

/** A text box for whole numbers from 1, with two arrows. */
export const spinner = (original) => {
  const step = (by) => () => {
    if (!visible.readOnly) hold(String(Math.max(1, (Number(get()) || 0) + by)));
  };
  const arrow = h(
    "span",
    { class: "spinner-arrow" },
    h("span", { class: "spinner-arrow-up", onclick: step(1) }),
    h("span", { class: "spinner-arrow-down", onclick: step(-1) }),
  );
  const dressed = dress(original, { arrow });
  const { visible, hold, get } = dressed;
  dressed.wrap.classList.add("spinner");
  const typing = watchTyping(visible);
  visible.addEventListener("keypress", (event) => {
    if (event.key.length === 1 && !/\d/.test(event.key)) event.preventDefault();
  });
  visible.addEventListener("blur", () => {
    const number = Number.parseInt(visible.value, 10);
    if (!typing.typed()) hold(get());
    else hold(visible.value === "" || Number.isNaN(number) ? "" : String(Math.max(1, number)));
  });
  hold(original.dataset.value ?? "");
  return { ...dressed, set: hold };
};
