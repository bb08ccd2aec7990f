import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { AgreedStates } from "../../../src/main/shared-folder/merge-base-states.js";
import { WriteFailed } from "../../../src/main/store/write-whole-file.js";
import { NO_ENCRYPTION } from "../../support/store/encryption.js";

it("sharing in a profile whose drive is gone says so, and begins none in its place", () => {
  const folder = mkdtempSync(join(tmpdir(), "agreed-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const memory = new AgreedStates(join(folder, "drive", "shared"), NO_ENCRYPTION);
  expect(() => memory.begin("/somewhere", "a passphrase")).toThrow(WriteFailed);
  expect(readdirSync(folder)).toEqual([]);
});
