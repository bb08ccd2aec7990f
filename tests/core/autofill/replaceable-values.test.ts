import { expect, it } from "vitest";
import { mayReplace } from "../../../src/core/autofill/replaceable-values.js";

it.each([
  ["app", "text", true],
  ["app", "date", true],
  ["page", "select", true],
  ["page", "radio", true],
  ["page", "combobox", true],
  ["page", "text", false],
  ["page", "date", false],
  ["user", "select", false],
  ["user", "text", false],
] as const)("a value of the %s in a %s is replaced unasked: %s", (owner, kind, replaced) => {
  expect(mayReplace({ owner, kind })).toBe(replaced);
});
