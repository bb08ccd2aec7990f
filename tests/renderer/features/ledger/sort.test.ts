import { expect, test } from "vitest";
import { findables } from "../../../../src/core/records/ledger-search.js";
import { sortScales } from "../../../../src/renderer/features/ledger/sort.js";
import { INSTRUMENT } from "../../support/samples.js";

const TODAY = "2026-11-29";
const all = findables(
  [
    { ...INSTRUMENT, id: "a", serial: "SN10", validUntil: "2026-12-01", bookingNumber: "YY2" },
    { ...INSTRUMENT, id: "b", serial: "SN9", validUntil: "", bookingNumber: "" },
    { ...INSTRUMENT, id: "c", serial: "SN11", validUntil: "2026-01-01", bookingNumber: "YY1" },
    { ...INSTRUMENT, id: "over", serial: "SN12", bookingNumber: "YY3", bookedOn: "2025-01-01" },
  ],
  [],
  TODAY,
);
const order = (by: "serial" | "due" | "booking", descending = false) =>
  sortScales(all, { by, descending }, TODAY).map(({ scale }) => scale.id);

test("numbers in a serial count as numbers; what is empty comes last both ways", () => {
  expect(order("serial")).toEqual(["b", "a", "c", "over"]);
  expect(order("serial", true)).toEqual(["over", "c", "a", "b"]);
  expect(order("due")).toEqual(["c", "a", "b", "over"]);
  expect(order("due", true)).toEqual(["a", "c", "b", "over"]);
  expect(order("booking", true)).toEqual(["a", "c", "b", "over"]);
});
