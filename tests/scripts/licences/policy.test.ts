import { expect, it } from "vitest";
import { obstacleTo } from "../../../scripts/licences/policy.mjs";

const shipped = (name: string, licence: string) => ({
  place: `node_modules/${name}`,
  name,
  version: "1.0.0",
  licence,
});

it.each([
  ["react", "MIT"],
  ["jszip", "(MIT OR GPL-3.0-or-later)"],
  ["some-lib", "MIT AND Apache-2.0"],
  ["libheif-js", "LGPL-3.0"],
  ["@img/sharp-libvips-linux-x64", "LGPL-3.0-or-later"],
  ["@img/sharp-win32-x64", "Apache-2.0 AND LGPL-3.0-or-later"],
])("%s (%s) may ship", (name, licence) => {
  expect(obstacleTo(shipped(name, licence))).toBeNull();
});

it.each([
  ["copyleft", "GPL-3.0-or-later"],
  ["network-copyleft", "AGPL-3.0-only"],
  ["bundled-lgpl", "LGPL-3.0-or-later"],
  ["mixed", "MIT AND GPL-2.0-only"],
  ["silent", ""],
  ["odd", "SEE LICENSE IN eula.txt"],
])("%s (%s) may not", (name, licence) => {
  expect(obstacleTo(shipped(name, licence))).toContain(`${name}@1.0.0`);
});
