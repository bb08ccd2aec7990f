import { describe, expect, it } from "vitest";
import { byDue, countDue, dayAt, dueOf, isDueAgain } from "../../../src/core/records/due.js";

const TODAY = "2026-03-01";
const scale = (validUntil: string, certificateDate = "") => ({ validUntil, certificateDate });

describe("when a scale is due", () => {
  it.each([
    ["2026-03-31", "", { day: "2026-03-31", days: 30, state: "due", calculated: false }],
    ["2026-04-01", "", { day: "2026-04-01", days: 31, state: "ok", calculated: false }],
    ["2026-02-28", "", { day: "2026-02-28", days: -1, state: "overdue", calculated: false }],
    ["2026-03-31", "2020-01-01", { day: "2026-03-31", days: 30, state: "due", calculated: false }],
    ["", "2025-03-02", { day: "2026-03-01", days: 0, state: "due", calculated: true }],
    ["", "2024-03-01", { day: "2025-02-28", days: -366, state: "overdue", calculated: true }],
    ["", "2024-02-29", { day: "2025-02-28", days: -366, state: "overdue", calculated: true }],
    ["", "", null],
    ["", "unknown", null],
  ])("valid until %j, certificate of %j", (validUntil, certificateDate, due) => {
    expect(dueOf(scale(validUntil, certificateDate), TODAY)).toEqual(due && { ...due, ended: null });
  });

  it("a repair or an exchange ends it, until a certificate of that day or later is kept", () => {
    const repaired = { ...scale("2026-12-31", "2026-01-01"), repairedOn: "2026-02-01" };
    expect(dueOf(repaired, TODAY)).toMatchObject({ state: "overdue", day: "2026-02-01", ended: "repaired" });
    expect(dueOf({ ...repaired, certificateDate: "2026-02-02" }, TODAY)).toMatchObject({
      state: "ok",
      ended: null,
    });
  });
});

describe("whether a scale is to be booked again", () => {
  const known = { ...scale("2026-03-20"), bookingNumber: "", registeredOn: "2025-03-10" };
  it.each([
    ["due, in the portal's ledger", known, true],
    ["due, only its certificate known", { ...known, registeredOn: "", certificateDate: "2025-03-20" }, true],
    ["due, but never verified", { ...known, registeredOn: "" }, false],
    ["not due yet", { ...known, validUntil: "2026-06-01" }, false],
    ["nothing known of its year", { ...known, validUntil: "" }, false],
    ["booked last week", { ...known, bookingNumber: "YY26", bookedOn: "2026-02-22" }, false],
    [
      "booked, and failed since",
      {
        ...known,
        validUntil: "2026-02-25",
        certificateDate: "2026-02-25",
        bookingNumber: "YY26",
        bookedOn: "2026-02-22",
      },
      true,
    ],
    ["booked last year", { ...known, bookingNumber: "YY25", bookedOn: "2025-03-01" }, true],
    ["booked, nobody knows when", { ...known, bookingNumber: "YY25" }, true],
  ])("%s", (_what, one, again) => {
    expect(isDueAgain(one, TODAY)).toBe(again);
  });
});

it("lists the soonest first, what is unknown last, else as they came", () => {
  const scales = ["", "2026-05-01", "2025-01-01", "2026-05-01"].map((day, id) => ({ ...scale(day), id }));
  expect(byDue(scales, TODAY).map(({ id }) => id)).toEqual([2, 1, 3, 0]);
});

it("counts what is due and what is over", () => {
  const scales = [
    scale("2026-03-02"),
    scale("2026-03-30"),
    scale("2025-03-02"),
    scale("2027-01-01"),
    scale(""),
  ];
  expect(countDue(scales, TODAY)).toEqual({ due: 2, overdue: 1 });
});

it("takes the day where the person is", () => {
  expect(dayAt(new Date(2026, 0, 5, 23, 59))).toBe("2026-01-05");
});
