import fc from "fast-check";
import { expect, test } from "vitest";
import { masked } from "../../../src/core/records/mask-private-data.js";
import { SHOP } from "../../support/store/samples.js";

test("a list shows the ends of codes and phones, a surname, the beginning of an address", () => {
  expect(masked(SHOP)).toEqual({
    creditCode: "92***T04N",
    contact: "样***",
    phone: "057***00",
    address: "样例路1号样***",
  });
});

test("what is not known stays empty", () => {
  const { contact: _contact, phone: _phone, ...rest } = SHOP;
  expect(masked({ ...rest, creditCode: "", address: " " })).toEqual({
    creditCode: "",
    contact: "",
    phone: "",
    address: "",
  });
});

test("never more than half of anything is in sight, and the length is not told", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 40, unit: "grapheme-ascii" }), (text) => {
      const written = text.trim();
      fc.pre(written !== "" && !written.includes("*"));
      const shown = masked({
        ...SHOP,
        creditCode: written,
        contact: written,
        phone: written,
        address: written,
      });
      for (const value of Object.values(shown)) {
        expect(value.replaceAll("*", "").length).toBeLessThanOrEqual(written.length / 2);
        expect(value.match(/\*+/)?.[0]).toBe("***");
      }
    }),
  );
});
