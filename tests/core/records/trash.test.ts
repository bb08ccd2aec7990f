import { expect, it } from "vitest";
import { daysLeft, noted } from "../../../src/core/records/trash.js";

it.each([
  ["2026-11-30T12:00:00Z", 30],
  ["2026-11-29T13:00:00Z", 30],
  ["2026-11-29T11:00:00Z", 29],
  ["2026-11-07T12:00:00Z", 7],
  // The clock was set back.
  ["2027-01-01T00:00:00Z", 30],
])("what was deleted at %s can be taken back for %s days", (deletedAt, days) => {
  expect(daysLeft({ deletedAt }, new Date("2026-11-30T12:00:00Z"))).toBe(days);
});

const NOW = new Date("2026-11-30T12:00:00Z");

it.each([
  // Seen day by day: gone on its day.
  ["2026-11-01T11:00:00Z", "2026-11-24T12:00:00Z", 1],
  ["2026-10-31T12:00:00Z", "2026-11-23T12:00:00Z", null],
  // Not seen for long, or the clock was put forward: some days are left.
  ["2026-11-01T11:00:00Z", undefined, 7],
  ["2024-10-31T12:00:00Z", undefined, 7],
  ["2024-10-31T12:00:00Z", "2026-11-28T12:00:00Z", 5],
  ["2024-10-31T12:00:00Z", "2026-11-23T12:00:00Z", null],
  // Noted while the clock stood in the future.
  ["2024-10-31T12:00:00Z", "2031-01-01T00:00:00Z", 7],
  ["not a time", undefined, 7],
  ["not a time", "2026-11-20T12:00:00Z", null],
])("what was deleted at %s, its end near since %s, is gone in %s days", (deletedAt, nearEndSince, days) => {
  expect(daysLeft({ deletedAt, nearEndSince }, NOW)).toBe(days);
});

it("is noted once when its end is near, and anew where the clock was wrong", () => {
  const old = { deletedAt: "2026-11-01T11:00:00Z" };
  const first = noted(old, NOW);
  expect(first).toEqual({ ...old, nearEndSince: NOW.toISOString() });
  expect(noted(first, new Date("2026-12-02T12:00:00Z"))).toBe(first);
  const wrong = { ...old, nearEndSince: "2031-01-01T00:00:00Z" };
  expect(noted(wrong, NOW)).toEqual(first);
  expect(noted(wrong, new Date("2026-11-02T12:00:00Z")).nearEndSince).toBeUndefined();
});
