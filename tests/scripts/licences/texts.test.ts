import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { shippedPackages } from "../../../scripts/licences/shipped.mjs";
import { licencesFile, textsIn } from "../../../scripts/licences/texts.mjs";

it("takes what ships, nested packages by their own names, and leaves development's out", () => {
  const packages = {
    "": { version: "0.1.0" },
    "node_modules/b": { version: "2.0.0", license: "MIT" },
    "node_modules/b/node_modules/@x/a": { version: "1.0.0", license: "ISC" },
    "node_modules/tool": { version: "3.0.0", license: "MIT", dev: true },
  };
  expect(shippedPackages({ packages }).map(({ name, version }) => `${name}@${version}`)).toEqual([
    "@x/a@1.0.0",
    "b@2.0.0",
  ]);
});

it("finds licence and notice files, whatever their spelling, and nothing else", () => {
  const folder = mkdtempSync(join(tmpdir(), "licences-"));
  for (const [name, text] of [
    ["LICENSE.md", "one\n"],
    ["licence", "two"],
    ["NOTICE", "three"],
    ["index.js", "code"],
  ] as const)
    writeFileSync(join(folder, name), text);
  mkdirSync(join(folder, "licenses"));
  expect(textsIn(folder).sort()).toEqual(["one", "three", "two"]);
  expect(textsIn(join(folder, "missing"))).toEqual([]);
});

it("names every package once, and prints one and the same text once", () => {
  const of = (name: string, licence = "MIT") => ({ place: name, name, version: "1.0.0", licence });
  const texts: Record<string, string[]> = { a: ["the text"], b: ["the text"], c: [] };
  const file = licencesFile([of("a"), of("b"), of("c", "ISC")], (place) => texts[place] ?? [], ["notice"]);
  expect(file.match(/the text/g)).toHaveLength(1);
  for (const name of ["a 1.0.0 (MIT)", "b 1.0.0 (MIT)", "c 1.0.0 (ISC)", "Licence: ISC", "notice"])
    expect(file).toContain(name);
});
