import fs from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { AgreedStates } from "../../../src/main/shared-folder/merge-base-states.js";
import { namesIn, SHARED_NAME } from "../../../src/main/shared-folder/shared-copy.js";
import { writeWhole } from "../../../src/main/store/write-whole-file.js";
import { encryptionOf } from "../../support/store/encryption.js";

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(join(tmpdir(), "cut-off-"));
});
afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

/** What stands in the folder while a file is written there, as a PC would leave it that loses its power then. */
async function whileWriting(name: string): Promise<string> {
  let part = "";
  async function* pieces() {
    yield Buffer.from("half");
    part = fs.readdirSync(folder).find((one) => one.startsWith(name)) ?? "";
    fs.copyFileSync(join(folder, part), join(folder, `${part}-kept`));
  }
  await writeWhole(join(folder, name), pieces());
  fs.renameSync(join(folder, `${part}-kept`), join(folder, part));
  return part;
}

it("what a PC that lost its power left in the shared folder goes after a day, and nothing else", async () => {
  const part = await whileWriting(SHARED_NAME);
  const others = ["别的.123.part", `${SHARED_NAME}.part`];
  for (const name of others) fs.writeFileSync(join(folder, name), "");
  await namesIn(folder);
  expect(fs.readdirSync(folder).sort()).toEqual([SHARED_NAME, part, ...others].sort());
  await namesIn(folder, Date.now() + 25 * 60 * 60_000);
  expect(fs.readdirSync(folder).sort()).toEqual([SHARED_NAME, ...others].sort());
});

it("what was left of a state beside those agreed on goes at the next start", async () => {
  await whileWriting("a.base");
  expect(fs.readdirSync(folder)).toHaveLength(2);
  new AgreedStates(folder, encryptionOf("an account"));
  expect(fs.readdirSync(folder)).toEqual(["a.base"]);
});

it("what cannot be cleaned up keeps nobody from starting", () => {
  // Stands for a file that another program holds: neither is removed.
  fs.mkdirSync(join(folder, "a.base.1.part"));
  new AgreedStates(folder, encryptionOf("an account"));
  expect(fs.readdirSync(folder)).toEqual(["a.base.1.part"]);
});
