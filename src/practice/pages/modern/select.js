import { watchTyping } from "../shared/typing.js";
import { popup } from "./layers.js";
import { h } from "./ui.js";

const ROW = 34;
const WINDOW = 8 * ROW;
/** Options drawn above and below the window. */
const SPARE = 1;

/**
 * A list to choose from, with a search in its box. Only the options in sight are in the page: others come
 * when scrolled to. `source` is {options: () => [{id, text}], disabled?: () => boolean}.
 */
export const select = (source) => (context) => {
  let query = "";
  const input = h("input", {
    class: "el-select__input",
    id: context.id,
    type: "text",
    role: "combobox",
    autocomplete: "off",
    "aria-expanded": "false",
    "aria-haspopup": "listbox",
    disabled: source.disabled?.() ?? false,
  });
  const chosen = source.options().find((option) => option.id === context.get());
  const shown = h("span", { text: chosen?.text ?? "请选择" });
  const wrapper = h(
    "div",
    { class: `el-select__wrapper${source.disabled?.() ? " is-disabled" : ""}`, tabindex: "-1" },
    h(
      "div",
      { class: "el-select__selection" },
      h("div", { class: "el-select__selected-item el-select__input-wrapper" }, input),
      h(
        "div",
        { class: `el-select__selected-item el-select__placeholder${chosen ? "" : " is-transparent"}` },
        shown,
      ),
    ),
    h("div", { class: "el-select__suffix", text: "▾" }),
  );
  const element = h("div", { class: "el-select" }, wrapper);

  const draw = (root) => {
    const options = source.options().filter((option) => option.text.includes(query));
    const inner = h("div", { class: "el-select-dropdown__space", style: `height:${options.length * ROW}px` });
    const list = h(
      "div",
      {
        class: "el-select-dropdown__list",
        role: "listbox",
        style: `height:${Math.min(WINDOW, Math.max(1, options.length) * ROW)}px`,
      },
      options.length > 0 ? inner : h("div", { class: "el-select-dropdown__empty", text: "无数据" }),
    );
    const drawRows = () => {
      const from = Math.max(0, Math.floor(list.scrollTop / ROW) - SPARE);
      const rows = options.slice(from, from + WINDOW / ROW + 2 * SPARE);
      inner.replaceChildren(
        ...rows.map((option, index) =>
          h(
            "div",
            {
              class: `el-select-dropdown__item${option.id === context.get() ? " is-selected" : ""}`,
              role: "option",
              "aria-selected": String(option.id === context.get()),
              style: `top:${(from + index) * ROW}px`,
              onclick: () => {
                panel.close();
                context.commit(option.id);
              },
            },
            h("span", { text: option.text }),
          ),
        ),
      );
    };
    list.addEventListener("scroll", drawRows);
    drawRows();
    root.replaceChildren(h("div", { class: "el-select-dropdown" }, list));
    // The box keeps the focus while a person points at the list.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    if (!query)
      list.scrollTop = Math.max(0, options.findIndex((option) => option.id === context.get()) * ROW);
  };
  const panel = popup({
    anchor: () => element,
    className: "el-select__popper",
    draw,
    onClose: () => {
      query = "";
      input.value = "";
      input.setAttribute("aria-expanded", "false");
      wrapper.classList.remove("is-focused", "is-filtering");
    },
  });
  const typing = watchTyping(input);
  wrapper.addEventListener("click", () => {
    if (input.disabled) return;
    input.focus();
    if (panel.isOpen() && !query) return panel.close();
    input.setAttribute("aria-expanded", "true");
    wrapper.classList.add("is-focused");
    panel.open();
  });
  input.addEventListener("input", () => {
    if (!typing.typed()) return;
    query = input.value.trim();
    wrapper.classList.toggle("is-filtering", input.value !== "");
    panel.open();
  });
  input.addEventListener("blur", () => panel.close());
  return { element, isOpen: panel.isOpen, remove: panel.remove, focus: () => input.focus() };
};
