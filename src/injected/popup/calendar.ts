import { MONTHS } from "../../core/text/dates.js";
import { anyToken, tokensOf } from "../dom/class-tokens.js";
import { ancestorsOf, queryDeep } from "../dom/composed-tree.js";
import type { StyleCache } from "../dom/style-cache.js";
import { hasWords, textOf } from "../dom/text.js";
import { lookAround } from "../model/control-at-hand.js";
import { panelFor } from "./popup.js";
import { dayIn } from "./popup-items.js";

export type CalendarStep =
  | "previous-year"
  | "next-year"
  | "previous-month"
  | "next-month"
  | "day"
  | "confirm";

/** What to click next in an open calendar to come to a date; null when there is no way. */
export interface CalendarView {
  open: boolean;
  step: CalendarStep | null;
  /** Months from the one shown to the date's; null where the heading names none. */
  months: number | null;
}

interface Month {
  year: number;
  month: number;
}

const CHINESE = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"];
const ENGLISH = new RegExp(`\\b(${MONTHS.join("|")})`, "i");
const YEARLY = /year|double|super|dbl|年|«|»|<<|>>/i;

/** The month a calendar's heading names: 2024年5月, 五月 2024, May 2024, 2024-05; null when it names none. */
export function monthIn(heading: string): Month | null {
  const year = Number(/(?:19|20)\d{2}/.exec(heading)?.[0]);
  const rest = heading.replace(/(?:19|20)\d{2}\s*年?/, " ");
  const digits = /(\d{1,2})\s*月/.exec(rest)?.[1] ?? /(?:^|[^\d])(\d{1,2})(?:[^\d]|$)/.exec(rest)?.[1];
  const chinese = /([一二三四五六七八九十]{1,2})\s*月/.exec(rest)?.[1] ?? "";
  const english = ENGLISH.exec(rest)?.[1]?.toLowerCase() ?? "";
  const month = digits ? Number(digits) : CHINESE.indexOf(chinese) + 1 || MONTHS.indexOf(english) + 1;
  return year && month >= 1 && month <= 12 ? { year, month } : null;
}

/** Everything in a calendar that bears a day's number alone. */
const numbersIn = (popup: Element, styles: StyleCache): Element[] =>
  queryDeep(popup, "*").filter(
    (element) =>
      dayIn(element.textContent ?? "") > 0 && element.childElementCount === 0 && styles.shown(element),
  );

const isFirst = (cell: Element): boolean => dayIn(cell.textContent ?? "") === 1;

/** Cells of the month shown, first to last: a run from 1 up to the next month's 1. */
export function daysOf(cells: readonly Element[]): Element[] {
  const from = cells.findIndex(isFirst);
  if (from < 0) return [];
  const next = cells.findIndex((cell, index) => index > from && isFirst(cell));
  return cells.slice(from, next < 0 ? undefined : next);
}

/** What stands in one column differs by no more, in CSS pixels. */
const COLUMN = 8;
/** So many days at least stand below one another. */
const WEEKS = 4;

/** Without what counts the weeks: in its column each is one more than the one above, where a day is seven more. */
export function withoutWeeks(numbers: readonly Element[], styles: Pick<StyleCache, "rect">): Element[] {
  const center = (element: Element): number => styles.rect(element).left + styles.rect(element).width / 2;
  const columns: Element[][] = [];
  for (const one of numbers) {
    const column = columns.find(([first]) => first && Math.abs(center(first) - center(one)) <= COLUMN);
    if (column) column.push(one);
    else columns.push([one]);
  }
  const weeks = columns.filter((column) => {
    const counted = [...column]
      .sort((a, b) => styles.rect(a).top - styles.rect(b).top)
      .map((one) => dayIn(one.textContent ?? ""));
    return (
      counted.length < WEEKS || counted.every((one, at) => at === 0 || one === (counted[at - 1] ?? 0) + 1)
    );
  });
  const dropped = new Set(weeks.flat());
  // Days all in one line, or each week in a column: nothing beside them counts the weeks.
  return dropped.size < numbers.length ? numbers.filter((one) => !dropped.has(one)) : [...numbers];
}

const named = (element: Element): string =>
  [
    element.getAttribute("class"),
    element.getAttribute("aria-label"),
    element.getAttribute("title"),
    element.textContent,
  ]
    .map((part) => part ?? "")
    .join(" ");

/** Names and signs of buttons that lead back, and on. */
const LEADS = { left: /prev|\bback|[上前]|[<‹«]/i, right: /next|[下后]|[>›»]/i } as const;
/** Words that stand in such a button where an icon is drawn over them. */
const ARROW_WORDS = /^(?:[上下前后]一?个?[年月]|(?:prev(?:ious)?|next)(?:\s?(?:year|month))?)$/i;

/** The small buttons of the heading that lead one way, by their names, else by their side; outermost first. */
function arrows(popup: Element, styles: StyleCache, bottom: number, side: "left" | "right"): Element[] {
  const frame = styles.rect(popup);
  const middle = frame.left + frame.width / 2;
  const center = (element: Element): number => styles.rect(element).left + styles.rect(element).width / 2;
  const small = queryDeep(popup, "*").filter((element) => {
    const { width, height, bottom: end } = styles.rect(element);
    const fits = width >= 5 && width <= 44 && height >= 5 && end <= bottom + 4;
    return (
      fits &&
      !element.matches("select,option,input:not([type=button])") &&
      styles.shown(element) &&
      (!hasWords(element.textContent ?? "") || ARROW_WORDS.test(element.textContent?.trim() ?? ""))
    );
  });
  const outer = small.filter((element) => !small.some((one) => one !== element && one.contains(element)));
  // Both may stand on one side, beside boxes with arrows of their own.
  const told = outer.filter((element) => LEADS[side].test(named(element)));
  const there = outer.filter((element) =>
    side === "left" ? center(element) < middle : center(element) > middle,
  );
  const sorted = (told.length > 0 ? told : there).sort((a, b) => styles.rect(a).left - styles.rect(b).left);
  return side === "left" ? sorted : sorted.reverse();
}

function arrow(list: readonly Element[], unit: "year" | "month"): Element | null {
  const yearly = list.filter((element) => YEARLY.test(named(element)));
  if (unit === "year") return yearly[0] ?? (list.length >= 2 ? (list[0] ?? null) : null);
  return list.filter((element) => !yearly.includes(element)).at(-1) ?? null;
}

/** What stands above the days; year and month may be in boxes of their own. */
function headingOf(
  popup: Element,
  numbers: readonly Element[],
  days: readonly Element[],
  styles: StyleCache,
): string {
  const [first] = days.map((day) => styles.rect(day));
  // Days of the month before may fill a row of their own above the first.
  const isDay = (element: Element): boolean =>
    numbers.includes(element) &&
    first !== undefined &&
    styles.rect(element).top > first.top - 1.2 * first.height;
  const above = textOf(popup, styles, (element) => isDay(element) || element.matches("tbody,td"), 200);
  // Old calendars are one table: its first row is the heading.
  const isBelow = (element: Element): boolean =>
    numbers.includes(element) ||
    (element.matches("td") &&
      first !== undefined &&
      styles.rect(element).bottom > first.top - first.height / 2);
  const words = monthIn(above) ? above : `${above} ${textOf(popup, styles, isBelow, 200)}`;
  const boxes = queryDeep(popup, "select,input").filter((box) => styles.shown(box));
  const held = boxes.map((box) =>
    box instanceof HTMLSelectElement
      ? (box.selectedOptions[0]?.textContent ?? "")
      : (box as HTMLInputElement).value,
  );
  return `${held.join(" ")} ${words}`;
}

const isChosen = (cell: Element): boolean =>
  [cell, ...[...ancestorsOf(cell)].slice(0, 2)].some(
    (one) =>
      one?.getAttribute("aria-selected") === "true" ||
      (one && anyToken(tokensOf(one), /^(?:selected|current|active|checked|this)$/)),
  );

const confirmOf = (popup: Element, styles: StyleCache): Element | null =>
  queryDeep(popup, "button,a,span,[role=button]").find(
    (one) =>
      styles.shown(one) && /^(?:确\s*[定认]|完\s*成|选\s*定|ok|done)$/i.test(one.textContent?.trim() ?? ""),
  ) ?? null;

/** The next click on the way to a date (YYYY-MM-DD) in the calendar that hangs open from a control. */
export function calendarStep(key: string, date: string): CalendarView & { element: Element | null } {
  const { widget, page } = lookAround(key);
  const { styles } = page;
  const looked = new Map<Element, Element[]>();
  const numbersOf = (panel: Element): Element[] => {
    const numbers = looked.get(panel) ?? numbersIn(panel, styles);
    looked.set(panel, numbers);
    return numbers;
  };
  const daysIn = (panel: Element): Element[] => daysOf(withoutWeeks(numbersOf(panel), styles));
  const hasMonth = (panel: Element): boolean => daysIn(panel).length >= 28;
  const popup = panelFor(key, page, widget, hasMonth);
  const numbers = popup ? numbersOf(popup) : [];
  const days = popup ? daysIn(popup) : [];
  const [first] = days;
  if (!popup || !first || days.length < 28) return { open: false, step: null, months: null, element: null };
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  const shown = monthIn(headingOf(popup, numbers, days, styles));
  if (!shown) return { open: true, step: null, months: null, element: null };
  const months = (year - shown.year) * 12 + month - shown.month;
  if (months === 0) {
    const cell = days[day - 1] ?? null;
    const confirm = cell && isChosen(cell) ? confirmOf(popup, styles) : null;
    return { open: true, step: confirm ? "confirm" : cell && "day", months, element: confirm ?? cell };
  }
  const list = arrows(popup, styles, styles.rect(first).top, months < 0 ? "left" : "right");
  const yearly = Math.abs(months) >= 12 ? arrow(list, "year") : null;
  const element = yearly ?? arrow(list, "month");
  const unit = yearly ? "year" : "month";
  return { open: true, step: element && (months < 0 ? `previous-${unit}` : `next-${unit}`), months, element };
}
