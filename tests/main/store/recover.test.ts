import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { recover } from "../../../src/main/store/recover.js";
import { EMPTY } from "../../../src/main/store/schema.js";

const NOW = new Date("2026-03-01T08:00:00Z");
const GOOD = JSON.stringify({ ...EMPTY, settings: { textSize: 18 } });
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "store-"));
  file = join(folder, "verify-guide.json");
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("recover", () => {
  it("has nothing to do before there is a file", () => {
    expect(recover(file, NOW)).toBe("none");
    expect(readdirSync(folder)).toEqual([]);
  });

  it("proves a good file by a copy", () => {
    writeFileSync(file, GOOD);
    expect(recover(file, NOW)).toBe("none");
    expect(readFileSync(`${file}.bak`, "utf8")).toBe(GOOD);
  });

  it.each([
    ["zeroed", "\0".repeat(200)],
    ["empty", ""],
    ["truncated", GOOD.slice(0, 40)],
    ["garbage", "<html>"],
    ["from a future version", GOOD.replace('"version":1', '"version":99')],
  ])("puts a file that is %s aside and restores the last proven copy", (_what, content) => {
    writeFileSync(file, GOOD);
    recover(file, NOW);
    writeFileSync(file, content);
    expect(recover(file, NOW)).toBe("restored");
    expect(readFileSync(file, "utf8")).toBe(GOOD);
    expect(readFileSync(`${file}.broken-2026-03-01T08-00-00-000Z`, "utf8")).toBe(content);
  });

  it("says so when there is no copy, and still destroys nothing", () => {
    writeFileSync(file, "garbage");
    expect(recover(file, NOW)).toBe("lost");
    expect(readdirSync(folder)).toEqual(["verify-guide.json.broken-2026-03-01T08-00-00-000Z"]);
  });
});
