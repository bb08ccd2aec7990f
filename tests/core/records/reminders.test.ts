import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { calendarFile } from "../../../src/core/records/calendar-file.js";
import { dayAt } from "../../../src/core/records/due.js";
import type { StoredInstrument } from "../../../src/core/records/instrument.js";
import { dueDays, NO_REMINDER, reminderOf, tellsNow } from "../../../src/core/records/reminders.js";
import { INSTRUMENT } from "../../renderer/support/samples.js";

const NOW = new Date(2026, 5, 1, 9);
const TODAY = dayAt(NOW);
const scale = (id: string, validUntil: string, more: Partial<StoredInstrument> = {}): StoredInstrument => ({
  ...INSTRUMENT,
  ...{ id, serial: id, validUntil, bookingNumber: "", companyId: "c1" },
  ...more,
});
const remind = (scales: StoredInstrument[], companyId: string | null = "c1") =>
  reminderOf(scales, companyId, TODAY);

describe("what the user is reminded of", () => {
  it.each<[name: string, scale: StoredInstrument, counted: "due" | "overdue" | null]>([
    ["31 days left", scale("a", "2026-07-02"), null],
    ["30 days left", scale("a", "2026-07-01"), "due"],
    ["its last day", scale("a", "2026-06-01"), "due"],
    ["over since yesterday", scale("a", "2026-05-31"), "overdue"],
    ["nothing known", scale("a", ""), null],
    ["a year from its certificate", scale("a", "", { certificateDate: "2025-06-10" }), "due"],
    ["repaired since", scale("a", "2027-01-01", { repairedOn: "2026-05-01" }), "overdue"],
    [
      "verified after the repair",
      scale("a", "2027-05-19", { repairedOn: "2026-05-01", certificateDate: "2026-05-20" }),
      null,
    ],
  ])("%s: %s", (_name, one, counted) => {
    const { due, overdue, ids } = remind([one]);
    expect({ due, overdue }).toEqual({
      due: counted === "due" ? 1 : 0,
      overdue: counted === "overdue" ? 1 : 0,
    });
    expect(ids).toEqual(counted ? ["a"] : []);
  });

  it("not of what was booked lately; last year's booking, or one before a repair, does not count", () => {
    const booked = (bookedOn: string, more: Partial<StoredInstrument> = {}) =>
      remind([scale("a", "2026-06-10", { bookingNumber: "YY1", bookedOn, ...more })]).ids;
    expect(booked("2026-05-20")).toEqual([]);
    expect(booked("2025-06-20")).toEqual(["a"]);
    expect(booked("")).toEqual(["a"]);
    expect(booked("2026-05-20", { bookingNumber: "" })).toEqual(["a"]);
    expect(booked("2026-05-20", { repairedOn: "2026-05-30" })).toEqual(["a"]);
  });

  it("of a certificate that is to be kept: from two weeks after the booking until the next one", () => {
    const booked = (bookedOn: string, more: Partial<StoredInstrument> = {}) =>
      remind([scale("a", "2026-05-20", { bookingNumber: "YY1", bookedOn, ...more })]);
    const waits = { uncertified: { count: 1, id: "a" }, overdue: 0, ids: [] };
    const none = { uncertified: { count: 0, id: null } };
    expect(booked("2026-05-18")).toMatchObject(waits);
    expect(booked("2026-05-19")).toMatchObject(none);
    // Its end is long over, and whether it was verified nobody knows: not told to be booked again.
    expect(booked("2026-01-10")).toMatchObject(waits);
    expect(booked("2025-06-20")).toMatchObject({ ...none, overdue: 1 });
    expect(booked("2026-05-10", { certificateDate: "2026-05-12" })).toMatchObject(none);
    expect(booked("2026-05-10", { repairedOn: "2026-05-12" })).toMatchObject({ ...none, overdue: 1 });
    // A first booking: nothing else would ever tell when this scale is due.
    expect(booked("2026-05-10", { validUntil: "" })).toMatchObject(waits);
    const two = ["a", "b"].map((id) => scale(id, "", { bookingNumber: "YY1", bookedOn: "2026-05-10" }));
    expect(remind(two)).toMatchObject({ uncertified: { count: 2, id: null } });
  });

  it("leads to the company in force, else to the one whose scales are due first", () => {
    const scales = [
      scale("later", "2026-06-20", { companyId: "c2" }),
      scale("first", "2026-06-02", { companyId: "c3" }),
      scale("own", "2027-06-01"),
    ];
    expect(remind(scales)).toMatchObject({ due: 2, overdue: 0, ids: ["first"], companyId: "c3" });
    expect(remind(scales, "c2")).toMatchObject({ ids: ["later"], companyId: "c2" });
  });
});

describe("the system's notification", () => {
  const later = (hours: number) => new Date(NOW.getTime() + hours * 3_600_000);

  it.each<[name: string, count: number, last: string | null, now: Date, tells: boolean]>([
    ["nothing due", 0, null, NOW, false],
    ["the first time", 1, null, NOW, true],
    ["an hour later", 1, NOW.toISOString(), later(1), false],
    ["almost a week later", 1, NOW.toISOString(), later(7 * 24 - 1), false],
    ["a week later", 1, NOW.toISOString(), later(7 * 24), true],
    ["the clock was set back", 1, later(400 * 24).toISOString(), NOW, true],
    ["what was kept is no time", 1, "yesterday", NOW, true],
  ])("%s", (_name, due, last, now, tells) => {
    expect(tellsNow({ ...NO_REMINDER, due }, last, now)).toBe(tells);
  });

  it("comes once a week however often it is asked", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 80 }), (steps) => {
        let last: string | null = null;
        let hours = 0;
        const told: number[] = [];
        for (const step of steps) {
          hours += step;
          if (!tellsNow({ ...NO_REMINDER, due: 1 }, last, later(hours))) continue;
          last = later(hours).toISOString();
          told.push(hours);
        }
        for (const [i, at] of told.entries())
          if (i > 0) expect(at - (told[i - 1] ?? 0)).toBeGreaterThanOrEqual(168);
      }),
    );
  });
});

describe("all due dates as a calendar", () => {
  const words = ({ serial }: StoredInstrument) => ({ title: `到期：${serial}`, text: "送检" });
  const file = (scales: StoredInstrument[]) => calendarFile(dueDays(scales, TODAY, words), NOW);

  it("one event a scale with a due date, under a name that stays when the date moves", () => {
    const before = file([scale("a", "2026-06-10"), scale("b", "")]);
    const after = file([scale("a", "2027-06-09")]);
    expect(before.match(/BEGIN:VEVENT/g)).toHaveLength(1);
    expect(before).toContain("DTSTART;VALUE=DATE:20260610\r\n");
    expect(after).toContain("DTSTART;VALUE=DATE:20270609\r\n");
    for (const text of [before, after]) expect(text).toContain("UID:due-a@verify-guide\r\n");
  });

  it("ten thousand scales have ten thousand names", () => {
    const many = dueDays(
      Array.from({ length: 10_000 }, (_, i) => scale(`s${i}`, "2026-06-10")),
      TODAY,
      words,
    );
    expect(new Set(many.map(({ uid }) => uid)).size).toBe(10_000);
  });
});
