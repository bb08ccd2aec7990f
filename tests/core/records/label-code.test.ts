import fc from "fast-check";
import { expect, it } from "vitest";
import { labelCode, serialOfLabel } from "../../../src/core/records/label-code.js";

it.each([
  ["VGL1 2027-03-01 2023799696", "2023799696"],
  ["vgl1 - SN 01/2", "SN 01/2"],
  ["VGL1 2027-03-01", null],
  ["2023799696", null],
  ["https://example.test/VGL1 - 1", null],
])("%j is the label of %j", (text, serial) => expect(serialOfLabel(text)).toBe(serial));

it("reads back every serial number", () =>
  fc.assert(
    fc.property(
      fc.stringMatching(/^[\w/.-]([\w /.-]{0,20}[\w/.-])?$/),
      fc.constantFrom("", "2027-03-01"),
      (serial, due) => {
        expect(serialOfLabel(labelCode(serial, due))).toBe(serial.replace(/\s+/g, " "));
      },
    ),
  ));
