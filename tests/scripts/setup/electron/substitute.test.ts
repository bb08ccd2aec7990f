import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fileIntegrity } from "../../../../scripts/setup/electron/integrity.mjs";
import { nameInRuntime } from "../../../../scripts/setup/electron/substitute.mjs";
import { unzip } from "../../../../scripts/setup/electron/unzip.mjs";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "substitute-"));
});
afterEach(() => rm(folder, { recursive: true }));

it.each([
  ["Cypress/Cypress", "electron"],
  ["Cypress/icudtl.dat", "icudtl.dat"],
  ["Cypress/locales/zh-CN.pak", "locales/zh-CN.pak"],
  ["Cypress/v8_context_snapshot.bin", "v8_context_snapshot.bin"],
  ["Cypress/resources/app.txt", "resources/app.txt"],
  ["Cypress/resources/app/index.js", null],
  ["Cypress/resources/app-update.yml", null],
  ["Cypress/browser_v8_context_snapshot.bin", null],
  ["Cypress/", null],
  ["Cypress/locales/", null],
])("%s becomes %s", (entry, name) => {
  expect(nameInRuntime(entry)).toBe(name);
});

it("writes a digest as lock files do", async () => {
  await writeFile(join(folder, "a"), "abc");
  expect(await fileIntegrity(join(folder, "a"), "sha512")).toBe(
    "sha512-3a81oZNherrMQXNJriBBMRLm+k6JqX6iCp7u5ktV05ohkpkqJ0/BqDa6PCOj/uu9RU1EI2Q86A4qmslPpUyknw==",
  );
});

it("unpacks what has a name, with its permissions, and nothing else", async () => {
  await writeFile(join(folder, "a.zip"), Buffer.from(ARCHIVE, "base64"));
  await unzip(join(folder, "a.zip"), join(folder, "out"), nameInRuntime);
  expect((await readdir(join(folder, "out"), { recursive: true })).sort()).toEqual([
    "electron",
    "locales",
    "locales/en.pak",
  ]);
  expect(await readFile(join(folder, "out/locales/en.pak"), "utf8")).toBe("words");
  expect((await stat(join(folder, "out/electron"))).mode & 0o111).not.toBe(0);
});

it("writes nothing outside its folder", async () => {
  await writeFile(join(folder, "a.zip"), Buffer.from(ARCHIVE, "base64"));
  await expect(unzip(join(folder, "a.zip"), join(folder, "out"), (entry) => `../${entry}`)).rejects.toThrow(
    "outside",
  );
  expect(await readdir(folder)).toEqual(["a.zip"]);
});

it("stops when asked to", async () => {
  await writeFile(join(folder, "a.zip"), Buffer.from(ARCHIVE, "base64"));
  const stopped = unzip(join(folder, "a.zip"), join(folder, "out"), nameInRuntime, AbortSignal.abort());
  await expect(stopped).rejects.toThrow();
});

/** Cypress/Cypress (executable), Cypress/locales/en.pak, Cypress/resources/app/index.js */
const ARCHIVE = [
  "UEsDBBQAAAAAAAAAIVCEd+2SBwAAAAcAAAAPAAAAQ3lwcmVzcy9DeXByZXNzcHJvZ3JhbVBLAwQUAAAAAAAAACFQjB59cQUA",
  "AAAFAAAAFgAAAEN5cHJlc3MvbG9jYWxlcy9lbi5wYWt3b3Jkc1BLAwQUAAAAAAAAACFQIDVY2QUAAAAFAAAAHgAAAEN5cHJl",
  "c3MvcmVzb3VyY2VzL2FwcC9pbmRleC5qc290aGVyUEsBAhQDFAAAAAAAAAAhUIR37ZIHAAAABwAAAA8AAAAAAAAAAAAAAO2B",
  "AAAAAEN5cHJlc3MvQ3lwcmVzc1BLAQIUAxQAAAAAAAAAIVCMHn1xBQAAAAUAAAAWAAAAAAAAAAAAAACkgTQAAABDeXByZXNz",
  "L2xvY2FsZXMvZW4ucGFrUEsBAhQDFAAAAAAAAAAhUCA1WNkFAAAABQAAAB4AAAAAAAAAAAAAAKSBbQAAAEN5cHJlc3MvcmVz",
  "b3VyY2VzL2FwcC9pbmRleC5qc1BLBQYAAAAAAwADAM0AAACuAAAAAAA=",
].join("");
