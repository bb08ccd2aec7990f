import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { expect, it } from "vitest";
import { sourcesIn } from "../../../scripts/checks/sources.mjs";
import { root } from "../../../scripts/setup/paths.mjs";

it("reads the files asked for, and none of packages that a folder set up for itself", () => {
  const folder = mkdtempSync(join(tmpdir(), "sources-"));
  try {
    mkdirSync(join(folder, "pages/node_modules/library"), { recursive: true });
    writeFileSync(join(folder, "pages/own.ts"), "own");
    writeFileSync(join(folder, "pages/own.css"), "style");
    writeFileSync(join(folder, "pages/node_modules/library/theirs.ts"), "theirs");
    expect([...sourcesIn(relative(root, folder), /\.ts$/).values()]).toEqual(["own"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
