import { formatDate, parseDate, WEEK, weeksOf } from "../shared/dates.js";
import { watchTyping } from "../shared/typing.js";
import { dress } from "./textbox.js";
import { h } from "./ui.js";

/** What old date boxes do with a text that is no whole date: they take today. */
const parse = (text) => parseDate(text) ?? new Date();

/** A date box: typing is allowed, but only keys are heard; a calendar hangs at the end of the body. */
export const datebox = (original) => {
  const arrow = h("a", {
    href: "javascript:void(0)",
    class: "textbox-icon combo-arrow date-arrow",
    tabindex: "-1",
  });
  const dressed = dress(original, { arrow });
  const { visible, wrap, hold: set, get } = dressed;
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
          set(formatDate(new Date()));
          close();
        },
      }),
      h("a", { href: "javascript:void(0)", text: "关闭", onclick: close }),
    ),
  );
  document.body.append(panel);
  const draw = () => {
    title.textContent = `${shown.getFullYear()}年${shown.getMonth() + 1}月`;
    days.replaceChildren(
      ...weeksOf(shown).map((week) =>
        h(
          "tr",
          {},
          ...week.map((date) => {
            const other = date.getMonth() !== shown.getMonth();
            return h("td", {
              class: `calendar-day${other ? " calendar-other-month" : ""}${formatDate(date) === get() ? " calendar-selected" : ""}`,
              abbr: `${date.getFullYear()},${date.getMonth() + 1},${date.getDate()}`,
              text: String(date.getDate()),
              onclick: () => {
                set(formatDate(date));
                close();
              },
            });
          }),
        ),
      ),
    );
  };
  const open = () => {
    shown = parse(get());
    draw();
    const box = wrap.getBoundingClientRect();
    panel.style.display = "block";
    const above = window.innerHeight - box.bottom < panel.offsetHeight && box.top > panel.offsetHeight;
    panel.style.left = `${Math.min(box.left, window.innerWidth - panel.offsetWidth - 4) + window.scrollX}px`;
    panel.style.top = `${(above ? box.top - panel.offsetHeight : box.bottom) + window.scrollY}px`;
  };
  arrow.addEventListener("click", () => (panel.style.display === "none" ? open() : close()));
  const commit = () => {
    if (!typing.typed()) set(get());
    else set(visible.value.trim() === "" ? "" : formatDate(parse(visible.value.trim())));
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
  return { ...dressed, set };
};
