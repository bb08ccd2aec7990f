import { behaviour } from "../shared/behaviour.js";
import { watchTyping } from "../shared/typing.js";
import { h } from "./ui.js";

const wire = (input, context) => {
  input.value = context.get();
  const typing = watchTyping(input);
  const commit = () => {
    if (typing.typed()) context.commit(input.value.trim());
    else input.value = context.get();
  };
  input.addEventListener("blur", commit);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && input.tagName === "INPUT") commit();
  });
};

/** A text box; takes its text on leaving. */
export const text =
  ({ type = "text", suffix = null } = {}) =>
  (context) => {
    const input = h("input", {
      class: "el-input__inner",
      type,
      id: context.id,
      placeholder: `请输入${context.label}`,
      autocomplete: "off",
    });
    wire(input, context);
    return {
      element: h("div", { class: "el-input" }, h("div", { class: "el-input__wrapper" }, input, suffix)),
      focus: () => input.focus(),
    };
  };

export const textarea = () => (context) => {
  const input = h("textarea", {
    class: "el-textarea__inner",
    id: context.id,
    rows: "2",
    placeholder: `请输入${context.label}`,
  });
  wire(input, context);
  return { element: h("div", { class: "el-textarea" }, input), focus: () => input.focus() };
};

/** A whole number with steps. */
export const number = () => (context) => {
  const input = h("input", {
    class: "el-input__inner",
    type: "text",
    id: context.id,
    role: "spinbutton",
    inputmode: "numeric",
    autocomplete: "off",
  });
  const typing = watchTyping(input);
  const step = (by) => () => context.commit(String(Math.max(1, (Number(context.get()) || 0) + by)));
  input.value = context.get();
  input.addEventListener("blur", () => {
    const value = Number.parseInt(input.value, 10);
    if (!typing.typed()) input.value = context.get();
    else context.commit(Number.isNaN(value) ? "" : String(Math.max(1, value)));
  });
  return {
    element: h(
      "div",
      { class: "el-input-number" },
      h("span", { class: "el-input-number__decrease", role: "button", text: "−", onclick: step(-1) }),
      h("div", { class: "el-input" }, h("div", { class: "el-input__wrapper" }, input)),
      h("span", { class: "el-input-number__increase", role: "button", text: "+", onclick: step(1) }),
    ),
    focus: () => input.focus(),
  };
};

/** Radio buttons that are pictures alone: nothing in the page says what they are but their names. */
const drawnRadios = (options) => (context) => ({
  element: h(
    "div",
    { class: "el-radio-group" },
    ...options.map((option) =>
      h(
        "span",
        {
          class: `el-radio${option.id === context.get() ? " is-checked" : ""}`,
          onclick: () => context.commit(option.id),
        },
        h("span", { class: "el-radio__input" }, h("span", { class: "el-radio__inner" })),
        h("span", { class: "el-radio__label", text: option.text }),
      ),
    ),
  ),
  focus: () => {},
});

/** Radios whose inputs are hidden to the eye: the styled label is what a person presses. */
export const radios =
  (options, { buttons = false } = {}) =>
  (context) => {
    if (behaviour.marks === "drawn") return drawnRadios(options)(context);
    const kind = buttons ? "el-radio-button" : "el-radio";
    const inputs = options.map((option) =>
      h("input", {
        class: `${kind}__original`,
        type: "radio",
        name: context.id,
        value: option.id,
        checked: option.id === context.get(),
        onchange: () => context.commit(option.id),
      }),
    );
    return {
      element: h(
        "div",
        { class: "el-radio-group", role: "radiogroup", "aria-label": context.label },
        ...options.map((option, index) =>
          h(
            "label",
            { class: `${kind}${option.id === context.get() ? " is-checked" : ""}` },
            buttons
              ? inputs[index]
              : h(
                  "span",
                  { class: "el-radio__input" },
                  inputs[index],
                  h("span", { class: "el-radio__inner" }),
                ),
            h("span", { class: `${kind}${buttons ? "__inner" : "__label"}`, text: option.text }),
          ),
        ),
      ),
      focus: () => (inputs.find((input) => input.checked) ?? inputs[0]).focus(),
    };
  };

/** A text box inside a shadow root. */
class PracticeField extends HTMLElement {
  constructor() {
    super();
    const style = h("style", {
      text: "input{width:100%;height:32px;padding:0 11px;border:1px solid #dcdfe6;border-radius:4px;font:inherit;box-sizing:border-box}",
    });
    this.input = h("input", { type: "text", autocomplete: "off", part: "input" });
    this.attachShadow({ mode: "open", delegatesFocus: true }).append(style, this.input);
  }
}
customElements.define("practice-field", PracticeField);

export const shadowText = () => (context) => {
  const element = h("practice-field", { id: context.id });
  element.input.placeholder = `请输入${context.label}`;
  wire(element.input, context);
  return { element, focus: () => element.input.focus() };
};
