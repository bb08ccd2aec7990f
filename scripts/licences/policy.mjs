import satisfies from "spdx-satisfies";

/** Licences under which a package may ship inside the app. */
const ALLOWED = [
  "0BSD",
  "Apache-2.0",
  "BlueOak-1.0.0",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "CC0-1.0",
  "ISC",
  "MIT",
  "MIT-0",
  "Python-2.0",
  "Unlicense",
  "Zlib",
];

/** Libraries under the LGPL: they ship as files of their own beside the archive, which a user may replace. */
const REPLACEABLE = /^(libheif-js|@img\/sharp-(libvips-.+|win32-.+|wasm32))$/;
const REPLACEABLE_LICENCES = [...ALLOWED, "LGPL-3.0-only", "LGPL-3.0-or-later"];

/** Spellings that are no SPDX expression. @type {Record<string, string>} */
const SPELT = { "LGPL-3.0": "LGPL-3.0-only", "(MIT OR WTFPL)": "MIT", "MIT*": "MIT" };

/**
 * What forbids a package to ship.
 * @param {import("./shipped.mjs").Shipped} shipped
 * @returns {string | null} a line, or null when it may
 */
export function obstacleTo({ name, version, licence }) {
  const expression = SPELT[licence] ?? licence;
  const allowed = REPLACEABLE.test(name) ? REPLACEABLE_LICENCES : ALLOWED;
  try {
    if (satisfies(expression, allowed)) return null;
  } catch {
    // Not an expression: refused like any other unknown licence.
  }
  return `${name}@${version}: ${licence || "no licence named"}`;
}
