import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fingerprint } from "../../../scripts/build/ensure-built.mjs";

let folder: string;
const print = () => fingerprint(folder, ["src", "package.json", "never-there"]);

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "built-"));
  await mkdir(join(folder, "src/a"), { recursive: true });
  await writeFile(join(folder, "src/a/one.ts"), "1");
  await writeFile(join(folder, "package.json"), "{}");
});
afterEach(() => rm(folder, { recursive: true }));

it("is the same for the same sources", () => {
  expect(print()).toBe(print());
});

it.each([
  ["a file that grew", () => writeFile(join(folder, "src/a/one.ts"), "12")],
  ["a file that was touched", () => utimes(join(folder, "src/a/one.ts"), 1, 1)],
  ["a new file", () => writeFile(join(folder, "src/two.ts"), "")],
  ["a file that is gone", () => rm(join(folder, "src/a/one.ts"))],
  ["another package.json", () => writeFile(join(folder, "package.json"), "{ }")],
])("changes with %s", async (_name, change) => {
  const before = print();
  await change();
  expect(print()).not.toBe(before);
});

it("is not moved by what is no source", async () => {
  const before = print();
  await writeFile(join(folder, "README.md"), "");
  expect(print()).toBe(before);
});
