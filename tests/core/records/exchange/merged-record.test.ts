import { describe, expect, it } from "vitest";
import {
  planShared,
  resolveShared,
  type Side,
} from "../../../../src/core/records/exchange/three-way-merge.js";
import type { StoredInstrument } from "../../../../src/core/records/instrument.js";
import { COMPANY, INSTRUMENT } from "../../../renderer/support/samples.js";

const side = (scales: readonly Partial<StoredInstrument>[] = [{}]): Side => ({
  companies: [COMPANY],
  instruments: scales.map((one) => ({ ...INSTRUMENT, certificates: [], ...one })),
});
const BASE = side();

describe("what two PCs noted each by itself", () => {
  const passed = (number: string, date: string, validUntil: string) =>
    ({ number, date, validUntil, result: "passed" }) as const;

  it("of two verifications the newest says how the scale stands, and nobody is asked", () => {
    const [older, newer] = [passed("1", "2026-05-02", "2027-05-01"), passed("2", "2026-06-02", "2027-06-01")];
    const noted = (one: typeof older) =>
      side([{ certificates: [one], certificateDate: one.date, validUntil: one.validUntil }]);
    for (const [mine, theirs] of [
      [noted(older), noted(newer)],
      [noted(newer), noted(older)],
    ] as const)
      for (const base of [BASE, null]) {
        const plan = planShared(base, mine, theirs);
        expect(plan.conflicts.map(({ field }) => field)).toEqual([]);
        expect(plan.instruments).toMatchObject([
          { certificates: [older, newer], certificateDate: newer.date, validUntil: newer.validUntil },
        ]);
      }
  });

  it("what was first seen on the portal was there by the earlier day", () => {
    const seen = (day: string) => ({ registeredOn: day, bookingNumber: "YY1", bookedOn: day });
    const { conflicts, instruments } = planShared(
      BASE,
      side([seen("2026-05-04")]),
      side([seen("2026-05-02")]),
    );
    expect(conflicts).toEqual([]);
    expect(instruments).toMatchObject([seen("2026-05-02")]);
  });

  it("a day beats none", () => {
    const seen = (registeredOn: string) => side([{ registeredOn }]);
    const plan = planShared(seen("2026-05-02"), seen(""), seen("2026-05-04"));
    expect(plan.conflicts).toEqual([]);
    expect(plan.instruments).toMatchObject([{ registeredOn: "2026-05-04" }]);
  });

  it("a booking's day goes with the number that is chosen", () => {
    const booked = (bookingNumber: string, bookedOn: string) => ({ bookingNumber, bookedOn });
    const [mine, theirs] = [booked("YY1", "2026-05-02"), booked("YY2", "2026-05-04")];
    const plan = planShared(BASE, side([mine]), side([theirs]));
    expect(plan.conflicts.map(({ field }) => field)).toEqual(["bookingNumber"]);
    expect(plan.instruments).toMatchObject([mine]);
    const [{ key } = { key: "" }] = plan.conflicts;
    expect(resolveShared(plan, new Set([key])).instruments).toMatchObject([theirs]);
  });

  it("the same shops entered on both are no change", () => {
    const { changes, conflicts } = planShared(
      null,
      side([{ createdAt: "2026-05-04T08:00:00.000Z" }]),
      side([{ createdAt: "2026-05-02T08:00:00.000Z" }]),
    );
    expect([changes, conflicts]).toEqual([[], []]);
  });

  it("what comes back though it was deleted here is told to", () => {
    const deleted = planShared(BASE, side([]), side([{ place: "2" }]));
    expect(deleted.changes).toMatchObject([{ outcome: "new", back: true }]);
    const added = planShared(BASE, BASE, side([{}, { id: "n", serial: "N" }]));
    expect(added.changes.map(({ back }) => back)).toEqual([undefined]);
  });
});

it("a shop that one deleted and the other changed stays with all its scales; both PCs come to that", () => {
  const scales = [{}, { id: "i2", serial: "B2" }];
  const [base, gone] = [side(scales), { companies: [], instruments: [] }];
  const moved = { ...base, companies: [{ ...COMPANY, phone: "0573-82000001" }] };
  const edited = side([{}, { id: "i2", serial: "B2", place: "2 号" }]);
  for (const other of [moved, edited])
    for (const [mine, theirs] of [
      [gone, other],
      [other, gone],
    ] as const) {
      const { companies, instruments, changes } = planShared(base, mine, theirs);
      expect(companies).toEqual(other.companies);
      expect(instruments).toEqual(other.instruments);
      expect(changes.filter(({ outcome }) => outcome === "deleted")).toEqual([]);
    }
  // One scale deleted alone stays deleted.
  const without = side([{}]);
  expect(planShared(base, without, { ...moved, instruments: base.instruments }).instruments).toEqual(
    without.instruments,
  );
});

it("keeps every certificate that either added, and drops what one of them took away", () => {
  const of = (number: string, date: string) => ({ number, date, validUntil: "", result: "passed" as const });
  const [old, gone, mine, theirs] = [of("1", "2024"), of("2", "2023"), of("3", "2026"), of("4", "2025")];
  const { instruments, conflicts } = planShared(
    side([{ certificates: [gone, old] }]),
    side([{ certificates: [old, mine] }]),
    side([{ certificates: [gone, old, theirs] }]),
  );
  expect(conflicts).toEqual([]);
  expect(instruments[0]?.certificates).toEqual([old, theirs, mine]);
});
