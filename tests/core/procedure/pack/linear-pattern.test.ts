import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { linearPattern } from "../../../../src/core/procedure/pack/linear-pattern.js";

const TEXTS = [
  "",
  "a",
  "b",
  "ab",
  "aab",
  "abab",
  "http://psp.e-cqs.cn/a?b=1",
  "about:blank",
  "a.b",
  "A1-9",
  "xyz\n",
];

describe("patterns in linear time", () => {
  it.each([
    "^about:blank$",
    "a*b",
    "(?:ab)+$",
    "a|b$",
    "[^a-c]",
    "\\d{1,2}",
    "^a{2}b?$",
    "e-cqs\\.cn/",
    "\\?b=\\d+",
    "^$",
    "(a|ab)(b|$)",
    ".+\\.b",
    "[\\w-]+$",
    "\\S",
    "x?y?z",
    "a{0,3}b",
    "(?:a|b)*?$",
  ])("mean what they mean elsewhere: %s", (source) => {
    const own = linearPattern(source);
    for (const text of TEXTS) expect([text, own.test(text)]).toEqual([text, new RegExp(source).test(text)]);
  });

  it("mean what they mean elsewhere, whatever they are made of", () => {
    const atom = fc.constantFrom("a", "b", ".", "[ab]", "[^a]", "\\w", "(?:a|b)", "(ab)", "^", "$");
    const part = fc
      .tuple(atom, fc.constantFrom("", "", "*", "+", "?", "{2}", "{1,2}"))
      .map(([one, many]) => (one === "^" || one === "$" ? one : one + many));
    const source = fc.array(part, { maxLength: 6 }).map((parts) => parts.join(""));
    fc.assert(
      fc.property(
        source,
        fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 12 }),
        (pattern, text) => {
          expect(linearPattern(pattern).test(text)).toBe(new RegExp(pattern).test(text));
        },
      ),
      { numRuns: 500 },
    );
  });

  it.each([
    [`${".?".repeat(140)}x`],
    [`^${"(?:.|.)?".repeat(20)}x$`],
    ["^(?:a+)+$"],
    ["^(?:a|a)*b$"],
    ["(?:.*.*.*)*x"],
  ])("never take long: %s", (source) => {
    const before = performance.now();
    expect(linearPattern(source).test(`${"a".repeat(3000)}!`)).toBe(false);
    expect(performance.now() - before).toBeLessThan(2500);
  });

  it.each([
    "(?=a)",
    "(?<n>a)",
    "(a)\\1",
    "a{500}",
    "[b-a]",
    "(a",
    "a)",
    "*a",
    "(?:(?:a{100}){100}){100}",
    "\\u0041",
    "[a",
  ])("refuse what they do not know: %s", (source) =>
    expect(() => linearPattern(source)).toThrow(SyntaxError),
  );
});
