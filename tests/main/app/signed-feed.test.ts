import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { createServer, request as httpRequest } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import electronUpdater from "electron-updater";
import { ElectronHttpExecutor } from "electron-updater/out/electronHttpExecutor.js";
import { afterAll, afterEach, beforeEach, expect, it, vi } from "vitest";
import { signedFeed, updateKey } from "../../../src/main/app/signed-feed.js";

vi.mock("electron", () => ({ app: { isPackaged: false } }));
const { keepUpdated } = await import("../../../src/main/app/updates.js");

const OURS = generateKeyPairSync("ed25519");
const THEIRS = generateKeyPairSync("ed25519");
const NEW_PROGRAM = Buffer.from("#!/bin/sh\necho the new version\n");

/** What the server holds: names and bytes. */
let held: Record<string, Buffer>;
/** What it was asked with. */
let headers: Record<string, unknown>[];
const server = createServer(({ url = "", headers: asked }, response) => {
  headers.push(asked);
  const body = held[new URL(url, "http://x").pathname.slice(1)];
  if (!body) return void response.writeHead(404).end();
  response.setHeader(
    "content-length",
    NEW_PROGRAM.length > body.length && url.includes("AppImage") ? NEW_PROGRAM.length : body.length,
  );
  response.write(body);
  // Fewer bytes than were told: the connection breaks off.
  if (response.getHeader("content-length") === body.length) response.end();
  else setImmediate(() => response.destroy());
});
await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
afterAll(() => server.close());

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "updates-"));
  headers = [];
});
afterEach(() => {
  rmSync(folder, { recursive: true });
  vi.unstubAllEnvs();
});

/** A release as the server holds it. */
function offer(version: string, { by = OURS, program = NEW_PROGRAM, said = "" } = {}) {
  const file = `verify-guide-${version}.AppImage`;
  const sha512 = createHash("sha512").update(NEW_PROGRAM).digest("base64");
  const description = `version: ${version}\nfiles:\n  - url: ${file}\n    sha512: ${sha512}\n    size: ${NEW_PROGRAM.length}\n`;
  const signature = sign(null, Buffer.from(description), by.privateKey).toString("base64");
  held = {
    "latest-linux.yml": Buffer.from(said || description),
    "latest-linux.yml.sig": Buffer.from(signature),
    [file]: program,
  };
}

/** electron-updater's requests, which go through Electron, by Node's means. */
class NodeRequests extends ElectronHttpExecutor {
  override createRequest(options: object, answered: (response: never) => void) {
    return httpRequest(options, answered as never) as never;
  }
}

/** A copy of version 0.2.0 asks; tells what waits to be installed, and what the copy is afterwards. */
async function ask() {
  const copy = join(folder, "verify-guide.AppImage");
  await writeFile(copy, "the version in use");
  await writeFile(join(folder, "app-update.yml"), "updaterCacheDirName: cache\n");
  vi.stubEnv("APPIMAGE", copy);
  let quit = () => {};
  const updater = new electronUpdater.AppImageUpdater(null, {
    version: "0.2.0",
    name: "verify-guide",
    isPackaged: true,
    appUpdateConfigPath: join(folder, "app-update.yml"),
    userDataPath: folder,
    baseCachePath: folder,
    whenReady: async () => {},
    relaunch: () => {},
    quit: () => {},
    onQuit: (handler: (exitCode: number) => void) => {
      quit = () => handler(0);
    },
  });
  const settled = new Promise<string>((done) => {
    updater.once("update-not-available", () => done("nothing newer"));
    updater.once("update-downloaded", () => done("ready"));
    updater.once("error", (error) => done(error.message));
  });
  Object.assign(updater, { httpExecutor: new NodeRequests() });
  const feed = {
    provider: "custom",
    url,
    updateProvider: signedFeed(updateKey(OURS.publicKey.export({ type: "spki", format: "pem" }).toString())),
  };
  updater.setFeedURL(feed as Parameters<typeof updater.setFeedURL>[0]);
  let ready = 0;
  await keepUpdated(updater, () => {
    ready += 1;
  });
  const outcome = await settled;
  quit();
  return { outcome, ready, copy: await readFile(copy, "utf8") };
}

const STANDS = { ready: 0, copy: "the version in use" };

it("takes a newer version that we signed, once the app is closed, and tells the server nothing of the copy", async () => {
  offer("0.3.0");
  expect(await ask()).toEqual({ outcome: "ready", ready: 1, copy: NEW_PROGRAM.toString() });
  expect(headers.flatMap(Object.keys)).not.toContain("x-user-staging-id");
});

const signature = (text: string) => () => {
  offer("0.3.0");
  held["latest-linux.yml.sig"] = Buffer.from(text);
};
const NOT_OURS = /does not bear our signature/;

it.each([
  ["another's signature", () => offer("0.3.0", { by: THEIRS }), NOT_OURS],
  ["an empty signature", signature(""), NOT_OURS],
  ["a signature that is none", signature("<html>not found</html>"), NOT_OURS],
  ["a description changed afterwards", () => offer("0.3.0", { said: "version: 9.9.9\n" }), NOT_OURS],
  ["nothing there", () => {}, /404/],
  [
    "another program under the signed description",
    () => offer("0.3.0", { program: Buffer.from("#!/bin/sh\necho wicked version\n\n") }),
    /sha512 checksum mismatch/,
  ],
  [
    "a program that breaks off",
    () => offer("0.3.0", { program: NEW_PROGRAM.subarray(0, 9) }),
    /aborted|mismatch/,
  ],
])("stays as it is with %s", async (_what, arrange, why) => {
  held = {};
  arrange();
  expect(await ask()).toEqual({ ...STANDS, outcome: expect.stringMatching(why) });
});

it.each(["0.1.9", "0.2.0", "0.2.0-beta.1"])(
  "does not go back to %s, though we signed it",
  async (version) => {
    offer(version);
    expect(await ask()).toEqual({ ...STANDS, outcome: "nothing newer" });
  },
);

it("takes no key of another kind", () => {
  const { publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  expect(() => updateKey(publicKey.export({ type: "spki", format: "pem" }).toString())).toThrow("Ed25519");
  expect(() => updateKey("no key")).toThrow();
});
