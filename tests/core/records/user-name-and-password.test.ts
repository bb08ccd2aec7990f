import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  checkUsername,
  passwordRules,
  proposePassword,
} from "../../../src/core/records/user-name-and-password.js";

describe("the user name", () => {
  it.each([
    ["abcd", null],
    ["a".repeat(20), null],
    ["张三的店", "username-characters"],
    ["abc", "username-length"],
    ["a".repeat(21), "username-length"],
    ["", "username-length"],
    ["ab cd", "username-characters"],
  ])("%j → %s", (name, problem) => {
    expect(checkUsername(name)).toBe(problem);
  });
});

describe("the password's rules", () => {
  it.each([
    ["", []],
    ["Aa1@", ["upper", "lower", "digit", "special"]],
    ["Aa1@Aa1@", ["length", "upper", "lower", "digit", "special"]],
    ["aaaaaaaa", ["length", "lower"]],
    ["Aa1 Aa1 ", ["length", "upper", "lower", "digit"]],
    [`Aa1@${"x".repeat(17)}`, ["upper", "lower", "digit", "special"]],
  ])("%j keeps %j", (password, kept) => {
    const rules = passwordRules(password);
    expect(Object.entries(rules).flatMap(([rule, ok]) => (ok ? [rule] : []))).toEqual(kept);
  });

  it("are kept by every proposal, whatever the dice say", () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(0xffff)), (dice) => {
        const password = proposePassword((n) => (dice.next().value ?? 0) % n);
        expect(Object.values(passwordRules(password))).toEqual([true, true, true, true, true]);
        expect(password).not.toMatch(/[0OoIl1]/);
      }),
    );
  });

  it("proposes another password with other dice, and no fixed order of kinds", () => {
    const firsts = new Set(
      Array.from({ length: 40 }, (_, seed) => {
        let state = seed * 7919 + 13;
        return proposePassword((n) => {
          state = (state * 1103515245 + 12345) % 2147483648;
          return Math.floor((state / 2147483648) * n);
        }).replace(/^(.).*/, "$1");
      }).map((char) => (/[A-Z]/.test(char) ? "upper" : /[a-z]/.test(char) ? "lower" : "other")),
    );
    expect(firsts).toEqual(new Set(["upper", "lower", "other"]));
  });
});
