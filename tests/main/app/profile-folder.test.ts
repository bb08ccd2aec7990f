import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { profileProblem, profileWords, startWords } from "../../../src/main/app/profile-folder.js";
import { WriteFailed } from "../../../src/main/store/write-whole-file.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "profile-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it("is none for a folder that can be written or made, and nothing is left of the trial", () => {
  expect(profileProblem(join(folder, "new", "one"))).toBeNull();
  expect(readdirSync(join(folder, "new", "one"))).toEqual([]);
});

it("a disk that took the trial, and not what the start has to write, is told as that", () => {
  expect(startWords(folder, new WriteFailed("SHORT"))).toContain("磁盘满了");
  expect(startWords(folder, Object.assign(new Error(), { code: "EROFS" }))).toContain("只读");
  expect(startWords(folder, Object.assign(new Error("a part"), { code: "ERR_MODULE_NOT_FOUND" }))).toContain(
    "重新安装",
  );
});

it("is told in words with the folder where nothing can be written", () => {
  const file = join(folder, "file");
  writeFileSync(file, "a file where the folder should be");
  expect(profileProblem(file)).toBe("EEXIST");
  expect(profileWords(file, "EROFS")).toContain("只读");
  expect(profileWords(file, "EROFS")).toContain(file);
  expect(profileWords(file, "ENOSPC")).toContain("磁盘满了");
});
