/** EasyUI's date box: typed or picked in its calendar. */
import { boxes, combo, DELAY } from "./easyui-combo.js";
import { el } from "./page.js";

const MONTHS = [
  "一月",
  "二月",
  "三月",
  "四月",
  "五月",
  "六月",
  "七月",
  "八月",
  "九月",
  "十月",
  "十一月",
  "十二月",
];
const iso = (year, month, day) => `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;

export function datebox(field) {
  const now = new Date();
  let [year, month] = [now.getFullYear(), now.getMonth() + 1];
  const take = (value) => {
    parts.text.value = parts.hidden.value = value;
  };
  const draw = (inner) => {
    const go = (by) => () => {
      const at = new Date(year, month - 1 + by, 1);
      [year, month] = [at.getFullYear(), at.getMonth() + 1];
      draw(inner);
    };
    const first = new Date(year, month - 1, 1).getDay();
    const weeks = Array.from({ length: 6 }, (_, week) =>
      el(
        "tr",
        {},
        Array.from({ length: 7 }, (_, weekday) => {
          const day = new Date(year, month - 1, week * 7 + weekday - first + 1);
          const own = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
          return el(
            "td",
            {
              class: `calendar-day ${day.getMonth() === month - 1 ? "" : "calendar-other-month"}`,
              abbr: own.join(","),
              onclick: () => {
                take(iso(...own));
                parts.hide();
              },
            },
            String(own[2]),
          );
        }),
      ),
    );
    inner.replaceChildren(
      el(
        "div",
        { class: "calendar" },
        el(
          "div",
          { class: "calendar-header" },
          el("div", { class: "calendar-nav calendar-prevyear", onclick: go(-12) }),
          el("div", { class: "calendar-nav calendar-prevmonth", onclick: go(-1) }),
          el(
            "div",
            { class: "calendar-title" },
            el("span", { class: "calendar-text" }, `${MONTHS[month - 1]} ${year}`),
          ),
          el("div", { class: "calendar-nav calendar-nextmonth", onclick: go(1) }),
          el("div", { class: "calendar-nav calendar-nextyear", onclick: go(12) }),
        ),
        el("div", { class: "calendar-body" }, el("table", {}, el("tbody", {}, weeks))),
      ),
      el(
        "div",
        { class: "datebox-button" },
        el(
          "a",
          {
            href: "javascript:;",
            onclick: () => {
              take(iso(now.getFullYear(), now.getMonth() + 1, now.getDate()));
              parts.hide();
            },
          },
          "今天",
        ),
        el("a", { href: "javascript:;", onclick: () => parts.hide() }, "关闭"),
      ),
    );
  };
  const parts = combo(field, draw, {
    query(typed) {
      const [, y, m, d] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed) ?? [];
      if (!y) return;
      [year, month] = [Number(y), Number(m)];
      parts.hidden.value = iso(y, m, d);
    },
  });
  parts.text.addEventListener("blur", () =>
    setTimeout(() => {
      // What is no date goes back to the last one.
      parts.text.value = parts.hidden.value;
    }, DELAY + 100),
  );
  take(field.value);
  boxes.set(field.id, { value: () => parts.hidden.value });
  return parts.nodes;
}
