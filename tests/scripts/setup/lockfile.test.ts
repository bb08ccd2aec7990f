import { expect, it } from "vitest";
import { stalePackages } from "../../../scripts/setup/lockfile.mjs";

const a = { version: "1.0.0", integrity: "sha512-a" };
const lock = (packages: Record<string, object>) => ({ packages: { "": {}, ...packages } });

it.each([
  ["the same", { "node_modules/a": a }, { "node_modules/a": a }, []],
  ["a package missing", { "node_modules/a": a }, {}, ["node_modules/a"]],
  [
    "another version",
    { "node_modules/a": a },
    { "node_modules/a": { ...a, version: "1.0.1" } },
    ["node_modules/a"],
  ],
  [
    "other bytes",
    { "node_modules/a": a },
    { "node_modules/a": { ...a, integrity: "sha512-b" } },
    ["node_modules/a"],
  ],
  ["another platform's", { "node_modules/a": { ...a, optional: true } }, {}, []],
  [
    "an optional one out of date",
    { "node_modules/a": { ...a, optional: true } },
    { "node_modules/a": { version: "0" } },
    ["node_modules/a"],
  ],
  ["more than was locked", {}, { "node_modules/a": a }, []],
])("%s", (_name, locked, installed, stale) => {
  expect(stalePackages(lock(locked), { packages: installed })).toEqual(stale);
});
