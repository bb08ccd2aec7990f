import { expect, it } from "vitest";
import type { StoredInstrument } from "../../../src/core/records/instrument.js";
import { seenOnPortal } from "../../../src/core/records/portal-sync.js";

const TODAY = "2026-11-24";
const scale = (id: string, more: Partial<StoredInstrument> = {}) =>
  ({ id, serial: `A ${id}00`, bookingNumber: "", status: "", ...more }) as StoredInstrument;
const booking = (...instruments: string[]) => ({ id: "YY1", status: "已提交", instruments });

it.each([
  ["nothing seen", [scale("1")], { ledger: null, reservation: null }, []],
  [
    "its row in the ledger",
    [scale("1"), scale("2")],
    { ledger: ["A100"], reservation: null },
    [{ id: "1", patch: { registeredOn: TODAY } }],
  ],
  ["seen before", [scale("1", { registeredOn: "2025-01-01" })], { ledger: ["A100"], reservation: null }, []],
  [
    "its booking",
    [scale("1"), scale("2")],
    { ledger: null, reservation: booking("A100 待检定") },
    [{ id: "1", patch: { bookingNumber: "YY1", bookedOn: TODAY, status: "待检定" } }],
  ],
  [
    "an earlier booking is not of today",
    [scale("1")],
    { ledger: null, reservation: { ...booking("A100 检定合格"), madeOn: "2025-11-20" } },
    [{ id: "1", patch: { bookingNumber: "YY1", bookedOn: "2025-11-20", status: "检定合格" } }],
  ],
  [
    "another status, verbatim",
    [scale("1", { bookingNumber: "YY1", status: "待检定" })],
    { ledger: null, reservation: booking("A100 已 受理") },
    [{ id: "1", patch: { status: "已 受理" } }],
  ],
  [
    "a booking without a number",
    [scale("1")],
    { ledger: null, reservation: { ...booking("A100 待检定"), id: "" } },
    [],
  ],
  ["a status without a serial", [scale("1")], { ledger: null, reservation: booking("待检定") }, []],
  [
    "a serial that only begins alike",
    [scale("1")],
    { ledger: ["A1001"], reservation: booking("A1001 待检定") },
    [],
  ],
])("%s", (_name, scales, seen, patches) => {
  expect(seenOnPortal(scales, seen, TODAY)).toEqual(patches);
});
