import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { profileProblem, profileWords } from "../../../src/main/app/profile-folder.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "profile-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("is none for a folder that can be written or made, and nothing is left of the trial", () => {
  expect(profileProblem(join(folder, "new", "one"))).toBeNull();
  expect(readdirSync(join(folder, "new", "one"))).toEqual([]);
});

it("is told in words with the folder where nothing can be written", () => {
  const file = join(folder, "file");
  writeFileSync(file, "a file where the folder should be");
  expect(profileProblem(file)).toBe("EEXIST");
  expect(profileWords(file, "EROFS")).toContain("只读");
  expect(profileWords(file, "EROFS")).toContain(file);
  expect(profileWords(file, "ENOSPC")).toContain("磁盘满了");
});
