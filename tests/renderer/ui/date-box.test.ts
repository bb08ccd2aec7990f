import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf } from "../../../src/renderer/ui/DateBox.js";

test.each([
  ["20261128", "2026-11-28"],
  ["2026-11-28", "2026-11-28"],
  ["2026/1/8", "2026-01-08"],
  ["2026.01.08", "2026-01-08"],
  ["2026年11月28日", "2026-11-28"],
  ["２０２６１１２８", "2026-11-28"],
  [" 20261128 ", "2026-11-28"],
  ["202611", null],
  ["2026111", null],
  ["20260230", null],
  ["20261301", null],
  ["明年", null],
  ["", null],
])("%s is the day %s", (typed, day) => {
  expect(dayOf(typed)).toBe(day);
});

test("every real day is understood with and without hyphens, and no other day comes out", () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }),
      (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(dayOf(day)).toBe(day);
        expect(dayOf(day.replaceAll("-", ""))).toBe(day);
      },
    ),
  );
});
