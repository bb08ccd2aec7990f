import fc from "fast-check";
import { expect, it } from "vitest";
import { findAnything, type Kept } from "../../../src/core/records/find-anything.js";
import type { HistoryEntry } from "../../../src/core/records/history.js";
import { findables } from "../../../src/core/records/ledger-search.js";
import { COMPANY, INSTRUMENT } from "../../renderer/support/samples.js";

const SECOND = { ...COMPANY, id: "c2", name: "乙店（分店）", creditCode: "91330402MA0DEM005X", phone: "" };
const scale = (id: string, serial: string, more = {}) => ({ ...INSTRUMENT, id, serial, ...more });
const booked: HistoryEntry = {
  booking: "YY2025-1",
  companyId: "c1",
  company: COMPANY.name,
  at: "2025-05-01T00:00:00Z",
  changedAt: "2025-05-01T00:00:00Z",
  status: "已完成",
  scales: [{ serial: "OLD-9", status: "" }],
  answers: [],
  by: "self",
};
const KEPT: Kept = {
  companies: [COMPANY, SECOND],
  scales: findables(
    [
      scale("a", "S-001", { bookingNumber: "YY2026-7", status: "待检定" }),
      scale("b", "S-002", { bookingNumber: "YY2026-7" }),
      scale("c", "Ｔ００１", { companyId: "c2", model: "TCS-150" }),
    ],
    [COMPANY, SECOND],
    "2026-06-01",
  ),
  history: [
    booked,
    { ...booked, booking: "YY2026-7", at: "2026-05-01T00:00:00Z", status: "已提交", scales: [] },
  ],
};
const found = (words: string, kept = KEPT) => {
  const { shops, scales, bookings } = findAnything(kept, words);
  return [
    ...shops.map(({ id }) => id),
    ...scales.map((one) => one.scale.id),
    ...bookings.map(({ number }) => number),
  ].join(" ");
};

it.each([
  ["", ""],
  ["   ", ""],
  ["t001", "c"],
  ["乙店(分店)", "c2 c"],
  ["91330402ma0dem005x", "c2"],
  ["yy2026", "a b YY2026-7"],
  ["ＹＹ2026－7", "a b YY2026-7"],
  ["old-9", "YY2025-1"],
  ["VGL1 2027-01-01 S-001", "a"],
  ["示例 001", "a c"],
  ["什么都没有", ""],
])("%j finds %j", (words, expected) => expect(found(words)).toBe(expected));

it("a booking of the history knows its scales of now; one that is over has none", () => {
  const { bookings } = findAnything(KEPT, "yy");
  expect(bookings).toEqual([
    { number: "YY2026-7", companyId: "c1", company: COMPANY.name, status: "已提交", scales: ["a", "b"] },
    { number: "YY2025-1", companyId: "c1", company: COMPANY.name, status: "已完成", scales: [] },
  ]);
});

it("gives eight of each kind and says how many more there are", () => {
  const many = Array.from({ length: 50 }, (_, index) => scale(`i${index}`, `N-${index}`));
  const { scales, more } = findAnything(
    { ...KEPT, scales: findables(many, [COMPANY, SECOND], "2026-06-01") },
    "n-",
  );
  expect([scales.length, more]).toEqual([8, 42]);
});

it("finds each scale by any part of its serial number, and every further word finds no more", () =>
  fc.assert(
    fc.property(fc.nat(2), fc.nat(3), fc.nat(4), fc.string({ maxLength: 4 }), (index, from, length, more) => {
      const one = KEPT.scales[index];
      const part = one?.scale.serial.slice(from, from + length + 1).trim() ?? "";
      if (part === "") return;
      const few = findAnything(KEPT, part);
      expect(few.scales).toContain(one);
      for (const hit of findAnything(KEPT, `${part} ${more}`).scales) expect(few.scales).toContain(hit);
    }),
  ));
