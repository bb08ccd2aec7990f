import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkCreditCode, usualOrganizationType } from "../../../src/core/records/credit-code.js";

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
const sound = ["92330402MA0TEXT04N", "91330402MA0DEM005X", "92330411000000000K"];

/** The check digit by the standard's words, written apart from the code under test. */
const digit = (body: string): string => {
  let weight = 1;
  let sum = 0;
  for (const char of body) {
    sum += ALPHABET.indexOf(char) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? "";
};
const code = fc
  .array(fc.constantFrom(...ALPHABET), { minLength: 17, maxLength: 17 })
  .map((chars) => chars.join("") + digit(chars.join("")));

describe("the check of a credit code", () => {
  it.each(sound)("takes %s", (text) => {
    expect(checkCreditCode(text)).toEqual({ kind: "ok", code: text });
  });

  it.each([
    [" 92330402 ma0text04n ", "92330402MA0TEXT04N"],
    ["９２３３０４０２ＭＡ０ＴＥＸＴ０４Ｎ", "92330402MA0TEXT04N"],
    // An organisation code with its hyphen, by GB 11714's own example.
    ["D2143569-X", "D2143569X"],
  ])("reads %s", (text, expected) => {
    expect(checkCreditCode(text)).toEqual({ kind: "ok", code: expected });
  });

  it.each([
    ["923304O2MAOTEXT04N", "characters", "92330402MA0TEXT04N"],
    ["9233O4O2MA0TEXTO4N", "characters", "92330402MA0TEXT04N"],
    ["9I330402MA0DEM00SX", "characters", "91330402MA0DEM005X"],
    ["9Z330402MA0TEXT04N", "characters", "92330402MA0TEXT04N"],
    ["92330402MADTEXT04N", "check-digit", "92330402MA0TEXT04N"],
    ["92330420MA0TEXT04N", "check-digit", "92330402MA0TEXT04N"],
    ["91330402MA0DEM00SX", "characters", "91330402MA0DEM005X"],
  ])("warns of %s and offers the right one", (text, reason, expected) => {
    const check = checkCreditCode(text);
    expect(check).toMatchObject({ kind: "warning", reason });
    expect(check.kind === "warning" && check.corrections).toContain(expected);
  });

  it("offers nothing that does not differ and nothing that fails", () => {
    const check = checkCreditCode("D21435699");
    expect(
      check.kind === "warning" && check.corrections.every((one) => checkCreditCode(one).kind === "ok"),
    ).toBe(true);
  });

  it.each(["", "9233", "92330402MA0TEXT04N1", "92330402-MA0TEXT*4N", "三"])("cannot use %j", (text) => {
    expect(checkCreditCode(text).kind).toBe("unusable");
  });

  it("takes every code with the right digit and none with one character changed", () => {
    fc.assert(
      fc.property(code, fc.nat(17), fc.constantFrom(...ALPHABET), (text, at, char) => {
        expect(checkCreditCode(text).kind).toBe("ok");
        if (text[at] === char) return;
        const wrong = text.slice(0, at) + char + text.slice(at + 1);
        const check = checkCreditCode(wrong);
        expect(check.kind).toBe("warning");
        if (check.kind !== "warning") return;
        expect(check.corrections.length).toBeLessThanOrEqual(5);
        for (const offer of check.corrections) expect(checkCreditCode(offer).kind).toBe("ok");
      }),
    );
  });

  it("knows what is usual for a code, and nothing for others", () => {
    expect(usualOrganizationType("92330402MA0TEXT04N")).toBe("non-legal");
    expect(usualOrganizationType("91330402ma0dem005x")).toBe("legal");
    expect(usualOrganizationType("12330402MA0DEM005X")).toBeNull();
    expect(usualOrganizationType("92")).toBeNull();
  });
});
