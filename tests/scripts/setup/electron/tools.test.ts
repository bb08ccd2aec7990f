import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { capture } from "../../../../scripts/build/run.mjs";
import { PROGRAM } from "../../../../scripts/setup/electron/pinned.mjs";
import { zipOf } from "../../../support/store/zip.js";

/*
 * Electron's own tools name a newer Node than package.json does. What they need of it, `require` of ES modules, is in
 * every Node from 20.19 on: this shows that on the Node that runs the tests they do what they are used for.
 */
mkdirSync(".cache", { recursive: true });
const folder = mkdtempSync(resolve(".cache", "electron-tools-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("Electron's installer fetches, checks and unpacks a release on this Node", async () => {
  const { version } = JSON.parse(readFileSync("node_modules/electron/package.json", "utf8"));
  const name = `electron-v${version}-${process.platform}-${process.arch}.zip`;
  const files = { version: `v${version}`, [PROGRAM]: "the program" };
  const zip = zipOf(
    Object.entries(files).map(([name, text]) => ({
      name,
      packed: deflateRawSync(text),
      size: text.length,
      crc: crc32(text),
    })),
  );
  const sum = createHash("sha256").update(zip).digest("hex");
  const asked: string[] = [];
  const mirror = createServer(({ url = "" }, response) => {
    asked.push(url);
    response.end(url.endsWith("SHASUMS256.txt") ? `${sum} *${name}\n` : zip);
  });
  await new Promise<void>((listening) => mirror.listen(0, "127.0.0.1", listening));
  // Beside the repository's packages, where it finds those it needs.
  const place = resolve(folder, "electron");
  mkdirSync(place);
  for (const file of ["install.js", "package.json", "checksums.json"])
    cpSync(`node_modules/electron/${file}`, resolve(place, file));
  try {
    const { code, output } = await capture([process.execPath, [resolve(place, "install.js")]], {
      env: {
        ELECTRON_MIRROR: `http://127.0.0.1:${(mirror.address() as AddressInfo).port}/`,
        ELECTRON_OVERRIDE_DIST_PATH: undefined,
        electron_use_remote_checksums: "1",
        electron_config_cache: resolve(folder, "cache"),
      },
    });
    expect({ code, output }).toEqual({ code: 0, output: "" });
  } finally {
    mirror.close();
  }
  expect(asked.map((url) => url.split("/").at(-1)).sort()).toEqual(["SHASUMS256.txt", name]);
  expect(readFileSync(resolve(place, "dist", PROGRAM), "utf8")).toBe("the program");
});
