import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { LIBRARIES } from "../../../scripts/setup/libraries.mjs";

it("the deb names a homepage, without which electron-builder makes none where git knows no GitHub", () => {
  expect(readFileSync("electron-builder.yml", "utf8")).toMatch(
    /^extraMetadata:\n(?: {2}.*\n)*? {2}homepage: https:/m,
  );
});

it("the deb asks for every library that the set-up installs for Electron", () => {
  const config = readFileSync("electron-builder.yml", "utf8");
  const depends = /^deb:\n(?:.*\n)*? {2}depends:\n((?: {4}- .*\n)+)/m.exec(config)?.[1] ?? "";
  const asked = depends.split("\n").map((line) => line.replace("    - ", ""));
  expect(asked).toEqual(expect.arrayContaining(LIBRARIES.map((names) => names.join(" | "))));
});
