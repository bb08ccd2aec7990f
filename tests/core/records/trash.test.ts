import { expect, it } from "vitest";
import { daysLeft } from "../../../src/core/records/trash.js";

it.each([
  ["2026-11-30T12:00:00Z", 30],
  ["2026-11-29T13:00:00Z", 30],
  ["2026-11-29T11:00:00Z", 29],
  ["2026-11-01T11:00:00Z", 1],
  ["2026-10-31T12:00:00Z", null],
  // The clock was set back.
  ["2027-01-01T00:00:00Z", 30],
  ["not a time", null],
])("what was deleted at %s can be taken back for %s days", (deletedAt, days) => {
  expect(daysLeft(deletedAt, new Date("2026-11-30T12:00:00Z"))).toBe(days);
});
