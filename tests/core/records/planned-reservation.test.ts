import { expect, test } from "vitest";
import { chosenOf } from "../../../src/core/records/planned-reservation.js";

const scales = ["1", "2", "3"].map((id) => ({ id, serial: `SN ${id}` }));

test.each([
  ["none", [], []],
  ["written otherwise", ["sn1", "ＳＮ２"], ["1", "2"]],
  ["one that is not to be booked", ["SN3", "SN1"], ["1"]],
  ["a number that only begins the same", ["SN11"], []],
])("of two to be booked, with %s in the booking", (_name, serials, chosen) => {
  expect(chosenOf(scales, ["1", "2"], serials)).toEqual(chosen);
});
