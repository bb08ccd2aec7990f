import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runtimeInWords } from "../../../../scripts/setup/electron/electron.mjs";
import { SUBSTITUTE, substituteDist } from "../../../../scripts/setup/electron/substitute.mjs";

test("a runtime is named by its version file, the substitute by what it is, another without one as unknown", () => {
  const dist = mkdtempSync(join(tmpdir(), "runtime-"));
  expect(runtimeInWords(dist)).toMatch(/unknown|不明/);
  writeFileSync(join(dist, "version"), "v1.2.3\n");
  expect(runtimeInWords(dist)).toContain("Electron 1.2.3");
  expect(runtimeInWords(substituteDist())).toContain(`Electron ${SUBSTITUTE.electron}`);
});
