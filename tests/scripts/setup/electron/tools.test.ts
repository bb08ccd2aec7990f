import { createHash } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import { type AddressInfo, connect } from "node:net";
import { resolve } from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { afterAll, expect, it } from "vitest";
import { capture } from "../../../../scripts/build/run.mjs";
import { PROGRAM } from "../../../../scripts/setup/electron/pinned.mjs";
import { proxyFor } from "../../../../scripts/setup/electron/reach.mjs";
import { zipOf } from "../../../support/store/zip.js";

/*
 * Electron's own tools name a newer Node than package.json does. What they need of it, `require` of ES modules, is in
 * 20.19 too: this shows that on the Node that runs the tests they do what they are used for.
 */
mkdirSync(".cache", { recursive: true });
const folder = mkdtempSync(resolve(".cache", "electron-tools-"));
afterAll(() => rmSync(folder, { recursive: true }));

const { version } = JSON.parse(readFileSync("node_modules/electron/package.json", "utf8"));
const name = `electron-v${version}-${process.platform}-${process.arch}.zip`;
const zip = zipOf(
  Object.entries({ version: `v${version}`, [PROGRAM]: "the program" }).map(([name, text]) => ({
    name,
    packed: deflateRawSync(text),
    size: text.length,
    crc: crc32(text),
  })),
);
const sum = createHash("sha256").update(zip).digest("hex");
const asked: string[] = [];
/** A mirror of Electron's releases; asked as a proxy, it is every host there is. */
const mirror = createServer(({ url = "" }, response) => {
  asked.push(url);
  response.end(url.endsWith("SHASUMS256.txt") ? `${sum} *${name}\n` : zip);
});
mirror.on("connect", ({ url }, socket) => {
  asked.push(String(url));
  // What is meant for another host is answered here.
  const own = connect((mirror.address() as AddressInfo).port, "127.0.0.1");
  socket.write("HTTP/1.1 200 Connection established\r\n\r\n");
  socket.pipe(own).pipe(socket);
});
await new Promise<void>((listening) => mirror.listen(0, "127.0.0.1", listening));
const here = `http://127.0.0.1:${(mirror.address() as AddressInfo).port}/`;
afterAll(() => mirror.close());

/** Runs the installer of a copy beside the repository's packages, where it finds those it needs. */
async function install(place: string, env: Record<string, string>) {
  mkdirSync(place);
  for (const file of ["install.js", "package.json", "checksums.json"])
    cpSync(`node_modules/electron/${file}`, resolve(place, file));
  const { code, output } = await capture([process.execPath, [resolve(place, "install.js")]], {
    env: {
      ELECTRON_OVERRIDE_DIST_PATH: undefined,
      electron_use_remote_checksums: "1",
      electron_config_cache: resolve(place, "cache"),
      NO_PROXY: "",
      ...env,
    },
  });
  // Node 22.12 warns of what it does here; later ones do it in silence.
  expect(code, output).toBe(0);
  return readFileSync(resolve(place, "dist", PROGRAM), "utf8");
}

it("Electron's installer fetches, checks and unpacks a release on this Node", async () => {
  expect(await install(resolve(folder, "direct"), { ELECTRON_MIRROR: here })).toBe("the program");
  expect(asked.map((url) => url.split("/").at(-1)).sort()).toEqual(["SHASUMS256.txt", name]);
});

it("and does so through the proxy that npm is set to", async () => {
  const proxy = proxyFor({ npm_config_proxy: here });
  const away = { ELECTRON_MIRROR: "http://mirror.invalid/", ...proxy };
  expect(await install(resolve(folder, "proxied"), away)).toBe("the program");
  expect(asked.join()).toContain("mirror.invalid");
});
