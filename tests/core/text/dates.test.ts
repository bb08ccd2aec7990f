import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dateOf, dayAfter, dayOf, daysBetween } from "../../../src/core/text/dates.js";

describe("a date", () => {
  it.each([
    ["2026-1-2", "2026-01-02"],
    ["2026/01/02", "2026-01-02"],
    ["2026.1.2", "2026-01-02"],
    ["2026 01 02", "2026-01-02"],
    ["2026 - 1 - 2", "2026-01-02"],
    ["20260102", "2026-01-02"],
    ["２０２６０１０２", "2026-01-02"],
    [" 20260102 ", "2026-01-02"],
    ["2026年1月2日", "2026-01-02"],
    ["2026年1月2号", "2026-01-02"],
    ["2026 年 1 月 2 日", "2026-01-02"],
    ["2026/1/2 0:00:00", "2026-01-02"],
    ["2026-01-02 00:00", "2026-01-02"],
    ["2026-01-02T08:00:00.000Z", "2026-01-02"],
    ["20260102 08:00", "2026-01-02"],
    ["2024-02-29", "2024-02-29"],
    ["2026-01", "2026-01"],
    ["2026年1月", "2026-01"],
    ["2026", "2026"],
    ["2026年", "2026"],
    ["2026-01-02T16:00:00Z", null],
    ["2026-02-29", null],
    ["20260230", null],
    ["2026-13-01", null],
    ["2026-13", null],
    ["2026-00", null],
    ["202601", null],
    ["2026112", null],
    ["1/2/2026", null],
    ["2026-01-02 8", null],
    ["明年", null],
    ["", null],
  ])("%j is %s", (text, date) => {
    expect(dateOf(text)).toBe(date);
    expect(dayOf(text)).toBe(date?.length === 10 ? date : null);
  });

  it("is the same day in every way of writing it, with an hour behind it or none", () => {
    const from = { min: new Date("1990-01-01"), max: new Date("2090-01-01"), noInvalidDate: true };
    const hours = ["", " 0:00", " 08:00:00", "T23:59:59.999", "T15:59:59.999Z"];
    fc.assert(
      fc.property(fc.date(from), fc.constantFrom(...hours), (date, hour) => {
        const day = date.toISOString().slice(0, 10);
        const [y, m, d] = day.split("-");
        const short = [y, Number(m), Number(d)];
        const spelt = [day, `${y}${m}${d}`, short.join("/"), short.join("."), `${y}年${m}月${d}日`];
        for (const text of spelt) expect(dayOf(text + hour)).toBe(day);
        expect(dateOf(`${y}-${Number(m)}`)).toBe(`${y}-${m}`);
      }),
    );
  });

  it("comes out of nothing that no calendar has", () => {
    const part = fc.integer({ min: 0, max: 99 });
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 9999 }), part, part, (y, m, d) => {
        const day = dayOf(`${y}-${m}-${d}`);
        if (day === null) return;
        expect(day.split("-").map(Number)).toEqual([y, m, d]);
        expect(new Date(day).getUTCDate()).toBe(d);
      }),
    );
  });
});

it("counts days across months, leap years and the turn of a year, there and back", () => {
  expect(dayAfter("2026-12-31", 1)).toBe("2027-01-01");
  expect(dayAfter("2028-03-01", -1)).toBe("2028-02-29");
  expect(daysBetween("2026-03-01", "2026-02-01")).toBe(-28);
  expect(daysBetween("2026-03-01", "")).toBeNaN();
  fc.assert(
    fc.property(fc.integer({ min: -40_000, max: 40_000 }), (days) => {
      expect(daysBetween("2026-11-30", dayAfter("2026-11-30", days))).toBe(days);
    }),
  );
});
