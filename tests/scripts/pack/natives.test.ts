import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { nativesOf } from "../../../scripts/pack/natives.mjs";

const { packages } = JSON.parse(readFileSync("package-lock.json", "utf8"));

it.each(["linux", "darwin"])(
  "packages for %s hold the reader's native part for both kinds of machine",
  (platform) => {
    const named = nativesOf(packages, platform).map((name) => name.replace(/@[^@]*$/, ""));
    expect(named.sort()).toEqual(
      ["", "libvips-"]
        .flatMap((part) => ["arm64", "x64"].map((cpu) => `@img/sharp-${part}${platform}-${cpu}`))
        .sort(),
    );
  },
);
