import { describe, expect, it } from "vitest";
import type { StyleCache } from "../../../src/injected/dom/style-cache.js";
import { daysOf, withoutWeeks } from "../../../src/injected/popup/calendar.js";
import { dayIn } from "../../../src/injected/popup/popup-items.js";

/** A month drawn row by row, a cell an element, each in its column; what is no day's number is none. */
function drawn(rows: readonly (readonly string[])[]) {
  const places = new Map<Element, DOMRect>();
  const cells = rows.flatMap((row, y) =>
    row.flatMap((text, x) => {
      if (dayIn(text) === 0) return [];
      const cell = document.createElement("span");
      cell.textContent = text;
      // Words in the middle of their cells: narrower where there is one digit.
      const width = 8 * text.length;
      places.set(cell, { left: 30 * x + 15 - width / 2, top: 24 * y, width } as DOMRect);
      return [cell];
    }),
  );
  const styles = { rect: (element: Element) => places.get(element) } as unknown as StyleCache;
  return daysOf(withoutWeeks(cells, styles)).map(({ textContent }) => Number(textContent));
}

/** The rows of a month that begins on a weekday, with what counts the weeks before each. */
function month(length: number, from: number, week: number, others: boolean): string[][] {
  const cells = Array.from({ length: Math.ceil((from + length) / 7) * 7 }, (_, at) => {
    const day = at - from + 1;
    if (day >= 1 && day <= length) return String(day);
    return others ? String(day < 1 ? 30 + day : day - length) : "";
  });
  return Array.from({ length: cells.length / 7 }, (_, row) => [
    String(week + row),
    ...cells.slice(7 * row, 7 * row + 7),
  ]);
}

describe("a day is never taken from the column that counts the weeks", () => {
  it.each([
    ["January, whose weeks count from one", 31, 3, 1, true],
    ["weeks that are days' numbers as well, nothing of other months", 30, 2, 23, false],
    ["weeks of which the first alone is a day's number", 31, 0, 31, true],
    ["weeks that no month has days for", 28, 0, 40, false],
  ] as const)("%s", (_, length, from, week, others) => {
    const days = Array.from({ length }, (_, at) => at + 1);
    expect(drawn(month(length, from, week, others)).slice(0, length)).toEqual(days);
    expect(drawn(month(length, from, week, others).map((row) => row.slice(1))).slice(0, length)).toEqual(
      days,
    );
    expect(
      drawn(month(length, from, week, others).map(([first = "", ...row]) => [...row, first])).slice(
        0,
        length,
      ),
    ).toEqual(days);
  });
});

it.each([
  ["in one line", [Array.from({ length: 31 }, (_, at) => String(at + 1))]],
  ["below one another", Array.from({ length: 31 }, (_, at) => [String(at + 1)])],
  [
    "each week in a column",
    Array.from({ length: 7 }, (_, row) => [1, 8, 15, 22].map((first) => String(first + row))),
  ],
])("days that stand otherwise than in weeks below one another are days: %s", (_, rows) => {
  expect(drawn(rows)).toHaveLength(rows.flat().length);
});
