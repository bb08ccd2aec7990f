import { h } from "./core.js";
import { dress, watchTyping } from "./textbox.js";

const two = (value) => String(value).padStart(2, "0");
const format = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;

/** What old date boxes do with a text that is no whole date: they take today. */
const parse = (text) => {
  const [, year, month, day] = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text) ?? [];
  return year ? new Date(Number(year), Number(month) - 1, Number(day)) : new Date();
};

const WEEK = ["日", "一", "二", "三", "四", "五", "六"];

/** A date box: typing is allowed, but only keys are heard; a calendar hangs at the end of the body. */
export const datebox = (original) => {
  const arrow = h("a", {
    href: "javascript:void(0)",
    class: "textbox-icon combo-arrow date-arrow",
    tabindex: "-1",
  });
  const { visible, hidden, wrap } = dress(original, { arrow });
  wrap.classList.add("combo", "datebox");
  const typing = watchTyping(visible);
  const title = h("span", { class: "calendar-text" });
  const days = h("tbody");
  let shown = new Date();
  const move = (months) => () => {
    shown = new Date(shown.getFullYear(), shown.getMonth() + months, 1);
    draw();
  };
  const close = () => {
    panel.style.display = "none";
  };
  const set = (value) => {
    hidden.value = value;
    visible.value = value;
    wrap.classList.remove("validatebox-invalid");
  };
  const nav = (name, months) => h("span", { class: `calendar-nav calendar-${name}`, onclick: move(months) });
  const panel = h(
    "div",
    { class: "panel combo-p datebox-p", style: "display:none" },
    h(
      "div",
      { class: "calendar" },
      h(
        "div",
        { class: "calendar-header" },
        nav("prevyear", -12),
        nav("prevmonth", -1),
        title,
        nav("nextmonth", 1),
        nav("nextyear", 12),
      ),
      h("table", {}, h("thead", {}, h("tr", {}, ...WEEK.map((text) => h("th", { text })))), days),
    ),
    h(
      "div",
      { class: "datebox-button" },
      h("a", {
        href: "javascript:void(0)",
        text: "今天",
        onclick: () => {
          set(format(new Date()));
          close();
        },
      }),
      h("a", { href: "javascript:void(0)", text: "关闭", onclick: close }),
    ),
  );
  document.body.append(panel);
  const draw = () => {
    title.textContent = `${shown.getFullYear()}年${shown.getMonth() + 1}月`;
    const first = new Date(shown.getFullYear(), shown.getMonth(), 1);
    const start = 1 - first.getDay();
    days.replaceChildren(
      ...Array.from({ length: 6 }, (_, week) =>
        h(
          "tr",
          {},
          ...Array.from({ length: 7 }, (_, weekday) => {
            const date = new Date(shown.getFullYear(), shown.getMonth(), start + week * 7 + weekday);
            const other = date.getMonth() !== shown.getMonth();
            return h("td", {
              class: `calendar-day${other ? " calendar-other-month" : ""}${format(date) === hidden.value ? " calendar-selected" : ""}`,
              abbr: `${date.getFullYear()},${date.getMonth() + 1},${date.getDate()}`,
              text: String(date.getDate()),
              onclick: () => {
                set(format(date));
                close();
              },
            });
          }),
        ),
      ),
    );
  };
  const open = () => {
    shown = parse(hidden.value);
    draw();
    const box = wrap.getBoundingClientRect();
    panel.style.display = "block";
    const above = window.innerHeight - box.bottom < panel.offsetHeight && box.top > panel.offsetHeight;
    panel.style.left = `${Math.min(box.left, window.innerWidth - panel.offsetWidth - 4) + window.scrollX}px`;
    panel.style.top = `${(above ? box.top - panel.offsetHeight : box.bottom) + window.scrollY}px`;
  };
  arrow.addEventListener("click", () => (panel.style.display === "none" ? open() : close()));
  const commit = () => {
    if (!typing.typed()) set(hidden.value);
    else set(visible.value.trim() === "" ? "" : format(parse(visible.value.trim())));
  };
  visible.addEventListener("blur", commit);
  visible.addEventListener("keydown", (event) => {
    if (event.key === "Enter") {
      commit();
      close();
    }
  });
  document.addEventListener("mousedown", (event) => {
    if (!panel.contains(event.target) && !wrap.contains(event.target)) close();
  });
  return { visible, wrap, get: () => hidden.value, set };
};
