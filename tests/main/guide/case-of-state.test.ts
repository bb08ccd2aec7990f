import { expect, it } from "vitest";
import type { AppState } from "../../../src/ipc/state.js";
import { caseAtHand } from "../../../src/main/guide/case-of-state.js";
import { INSTRUMENT, READY } from "../../renderer/support/samples.js";

const scale = (id: string, bookingNumber = "", registeredOn?: string) => ({
  ...INSTRUMENT,
  id,
  serial: id.toUpperCase(),
  bookingNumber,
  registeredOn,
});
const instruments = [scale("a", "YY1"), scale("b"), scale("c", "YY1"), scale("d", "YY2")];
const caseOf = (change: Partial<AppState>) =>
  caseAtHand({ ...READY, instruments, batch: null, booking: null, ...change }, "2026-03-01");
const serials = (change: Partial<AppState>) => caseOf(change).scales.map(({ serial }) => serial);

it("holds what stands in one booking together, else the scale at hand, or none", () => {
  expect(serials({ instrumentId: "c" })).toEqual(["A", "C"]);
  expect(serials({ instrumentId: "b" })).toEqual(["B"]);
  expect(serials({ instrumentId: "gone" })).toEqual([]);
  expect(caseOf({ instrumentId: null })).toMatchObject({ scales: [], serial: null });
});

it("holds the scales of a batch or a booking in the ledger's order", () => {
  const batch = { ids: ["d", "b", "a"], taken: [], at: "b" };
  expect(serials({ instrumentId: "b", batch })).toEqual(["A", "B", "D"]);
});

it("knows all of a batch, those left behind too, until some of it are booked", () => {
  const batch = { ids: ["d", "b", "a"], taken: ["d", "b"], at: null };
  expect([serials({ instrumentId: "b", batch }), caseOf({ instrumentId: "b", batch }).batch]).toEqual([
    ["B", "D"],
    ["D", "B", "A"],
  ]);
  const booking = { ids: ["b", "d"], begunOn: "2026-03-01" } as unknown as AppState["booking"];
  expect(caseOf({ instrumentId: "b", batch, booking }).batch).toEqual([]);
});

it("has an account once a scale was seen on the portal, and never while practising", () => {
  const { settings } = READY;
  expect(caseOf({ instruments: [scale("a")] }).hasAccount).toBe(false);
  expect(caseOf({ instruments: [scale("a", "", "2026-01-01")] }).hasAccount).toBe(true);
  expect(caseOf({ instruments: [scale("a", "YY1")] }).hasAccount).toBe(true);
  expect(caseOf({ settings: { ...settings, practice: true } }).hasAccount).toBe(false);
});
