/** ExtJS's date field: typed or picked. */
import { fields, item, picker } from "./extjs-item.js";
import { el } from "./page.js";

const iso = (date) =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, "0")}-${String(date.getDate()).padStart(2, "0")}`;

export function datefield(field) {
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
