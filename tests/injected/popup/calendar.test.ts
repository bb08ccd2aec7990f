import { expect, it } from "vitest";
import { monthIn } from "../../../src/injected/popup/calendar.js";
import { dayIn } from "../../../src/injected/popup/popup-items.js";

it.each([
  ["2024 年 5 月", 2024, 5],
  ["五月 2024", 2024, 5],
  ["十二月 2024", 2024, 12],
  ["十月 2024", 2024, 10],
  ["May 2024", 2024, 5],
  ["2024-05", 2024, 5],
  ["2024年12月 一 二 三 四 五 六 日", 2024, 12],
])("%s is %i-%i", (heading, year, month) => {
  expect(monthIn(heading)).toEqual({ year, month });
});

it.each(["", "2024", "选择日期", "2024年13月"])("%s names no month", (heading) => {
  expect(monthIn(heading)).toBeNull();
});

it.each([
  ["1", 1],
  ["01", 1],
  [" 09 ", 9],
  ["31", 31],
  ["32", 0],
  ["00", 0],
  ["001", 0],
  ["", 0],
])("%j is the day %i", (text, day) => expect(dayIn(text)).toBe(day));
