import { expect, test } from "vitest";
import { passphraseStrength } from "../../../src/core/records/passphrase.js";

test.each([
  ["", "short"],
  ["Ab3#xyz", "short"],
  ["12345678", "weak"],
  ["aaaaaaaaaaaaaaaaaaaa", "weak"],
  ["abab1212abab1212", "weak"],
  ["password", "weak"],
  ["shuiguo2026", "fair"],
  ["Shuiguo2026", "strong"],
  ["correct horse battery", "strong"],
] as const)("%j is %s", (passphrase, strength) => {
  expect(passphraseStrength(passphrase)).toBe(strength);
});
