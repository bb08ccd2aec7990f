import { extname, win32 } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { nameForEverySystem } from "../../../src/main/app/file-name.js";

it.each([
  ["送检单 样例水果店 2026-06-01.pdf", "送检单 样例水果店 2026-06-01.pdf"],
  ["样例/水产:摊.json", "样例_水产_摊.json"],
  ["a\tb\u0000.ics", "a_b_.ics"],
  ["CON.json", "_CON.json"],
  ["nul.店.json", "_nul.店.json"],
  ["COM1.xlsx", "_COM1.xlsx"],
  ["lpt³ .xlsx", "_lpt³.xlsx"],
  ["nul .店.json", "_nul .店.json"],
  ["CONTACT.json", "CONTACT.json"],
  ["店. . .json", "店.json"],
  [" ..店.json", "店.json"],
  [".json", "verify-guide.json"],
  ["...json", "verify-guide.json"],
])("%j is saved as %j", (wanted, name) => {
  expect(nameForEverySystem(wanted)).toBe(name);
});

it("is short enough in every system's count, whole characters, with its ending", () => {
  const name = nameForEverySystem(`${"𬭚".repeat(120)}.xlsx`);
  expect(Buffer.byteLength(name)).toBeLessThanOrEqual(200);
  expect(name).toMatch(/^𬭚+\.xlsx$/u);
});

it("whatever is wanted, it is one name of Windows' that is no device and loses nothing at its end", () => {
  const stem = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.constantFrom("con", "AUX ", "com9.", "nul.x", "..", "C:"),
  );
  fc.assert(
    fc.property(stem, fc.constantFrom(".pdf", ".xlsx", ".vgbackup"), (text, ending) => {
      const name = nameForEverySystem(text + ending);
      expect(extname(name)).toBe(ending);
      expect(win32.basename(win32.join("C:\\Users\\样例\\Documents", name))).toBe(name);
      expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d) *(?:\.|$)/i);
      expect(name).not.toMatch(/^[. ]|[. ]\.[a-z]+$/);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(201);
    }),
  );
});
