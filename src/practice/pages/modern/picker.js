import { formatDate, parseDate, WEEK, weeksOf } from "../shared/dates.js";
import { watchTyping } from "../shared/typing.js";
import { popup } from "./layers.js";
import { h } from "./ui.js";

/** A date box: typing is allowed, but only keys are heard; a text that is no date falls back to the old one. */
export const datePicker = () => (context) => {
  const input = h("input", {
    class: "el-input__inner",
    id: context.id,
    type: "text",
    placeholder: "选择日期",
    autocomplete: "off",
  });
  input.value = context.get();
  const typing = watchTyping(input);
  const element = h(
    "div",
    { class: "el-date-editor el-input" },
    h("div", { class: "el-input__wrapper" }, h("span", { class: "el-input__prefix", text: "▦" }), input),
  );
  let month = new Date();
  const draw = (root) => {
    const move = (months) => () => {
      month = new Date(month.getFullYear(), month.getMonth() + months, 1);
      draw(root);
    };
    const arrow = (text, label, months) =>
      h("button", {
        type: "button",
        class: "el-picker-panel__icon-btn",
        "aria-label": label,
        text,
        onclick: move(months),
      });
    const cell = (date) => {
      const other = date.getMonth() !== month.getMonth();
      return h(
        "td",
        {
          class: `el-date-table-cell ${other ? "prev-month" : "available"}${formatDate(date) === context.get() ? " current" : ""}`,
          onclick: () => {
            panel.close();
            context.commit(formatDate(date));
          },
        },
        h("span", { class: "el-date-table-cell__text", text: String(date.getDate()) }),
      );
    };
    root.replaceChildren(
      h(
        "div",
        { class: "el-picker-panel", onmousedown: (event) => event.preventDefault() },
        h(
          "div",
          { class: "el-date-picker__header" },
          arrow("«", "上一年", -12),
          arrow("‹", "上个月", -1),
          h("span", {
            class: "el-date-picker__header-label",
            text: `${month.getFullYear()} 年 ${month.getMonth() + 1} 月`,
          }),
          arrow("›", "下个月", 1),
          arrow("»", "下一年", 12),
        ),
        h(
          "table",
          { class: "el-date-table" },
          h(
            "tbody",
            {},
            h("tr", {}, ...WEEK.map((text) => h("th", { text }))),
            ...weeksOf(month).map((week) => h("tr", {}, ...week.map(cell))),
          ),
        ),
      ),
    );
  };
  const panel = popup({ anchor: () => element, className: "el-picker__popper", draw });
  input.addEventListener("focus", () => {
    month = parseDate(context.get()) ?? new Date();
    panel.open();
  });
  const commit = () => {
    const text = input.value.trim();
    const date = parseDate(text);
    panel.close();
    if (typing.typed() && (date || text === "")) context.commit(date ? formatDate(date) : "");
    else input.value = context.get();
  };
  input.addEventListener("blur", commit);
  input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") commit();
  });
  return { element, isOpen: panel.isOpen, remove: panel.remove };
};
