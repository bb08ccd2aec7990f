import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import json from "../../../assets/guides/e-cqs.json" with { type: "json" };
import hubeiJson from "../../../assets/guides/hubei.json" with { type: "json" };
import { parsePack } from "../../../src/core/procedure/pack/parse-pack.js";
import { PackFiles } from "../../../src/main/guide/pack-files.js";
import { EMPTY, type Stored } from "../../../src/main/store/schema.js";
import { WriteFailed } from "../../../src/main/store/write-whole-file.js";

const whole = (pack: unknown) => {
  const parsed = parsePack(pack);
  if (!parsed.ok) throw new Error("the shipped pack is broken");
  return parsed.pack;
};
const shipped = whole(json);
const hubei = whole(hubeiJson);
const textOf = (title: string, hosts = json.hosts) =>
  JSON.stringify({ ...json, title: { "zh-CN": title, en: title }, hosts });

let folder: string;
let stored: Stored;
const store = {
  get: () => stored,
  change: (patch: Partial<Stored>) => {
    stored = { ...stored, ...patch };
  },
};
/** The app, started anew; it comes up, unless it dies before. */
const start = (comesUp = true) => {
  const packs = new PackFiles([shipped, hubei], store, folder);
  if (comesUp) packs.settled();
  return packs;
};
const titleOf = (packs: PackFiles) => packs.active.title.en;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "packs-"));
  stored = structuredClone(EMPTY);
});
afterEach(() => rmSync(folder, { recursive: true }));

it("an imported pack is in force at once and after a restart", () => {
  const packs = start();
  expect(packs.import(`\ufeff${textOf("one")}`, "one.json", [])).toEqual({ outcome: "imported" });
  expect(titleOf(packs)).toBe("one");
  expect(titleOf(start())).toBe("one");
  expect(start().state.imported?.fileName).toBe("one.json");
});

it("a pack with a fault changes nothing", () => {
  const packs = start();
  packs.import(textOf("one"), "one.json", []);
  for (const text of [
    "{",
    "[]",
    JSON.stringify({ ...json, steps: [] }),
    JSON.stringify({ ...json, version: 2 }),
  ])
    expect(packs.import(text, "bad.json", [])).toMatchObject({ outcome: "refused" });
  expect(titleOf(packs)).toBe("one");
  expect(readdirSync(folder)).toHaveLength(1);
});

it("hosts the shipped pack does not have are asked for, each of them", () => {
  const packs = start();
  const text = textOf("one", [...json.hosts, "a.example", "b.example"]);
  const question = { outcome: "ask-hosts", hosts: ["a.example", "b.example"] };
  expect(packs.import(text, "one.json", [])).toEqual(question);
  expect(packs.import(text, "one.json", ["a.example"])).toEqual(question);
  expect(packs.active.hosts).toEqual(json.hosts);
  expect(packs.import(text, "one.json", ["a.example", "b.example"])).toEqual({ outcome: "imported" });
});

it("goes back to the one before, forth again, and to the shipped one", () => {
  const packs = start();
  packs.import(textOf("one"), "one.json", []);
  packs.import(textOf("two"), "two.json", []);
  packs.back("previous");
  expect(titleOf(packs)).toBe("one");
  packs.back("previous");
  expect(titleOf(packs)).toBe("two");
  packs.back("shipped");
  expect(titleOf(packs)).toBe(json.title.en);
  expect(titleOf(start())).toBe(json.title.en);
  packs.back("previous");
  expect(titleOf(start())).toBe("two");
});

it("stays with the one in force where the one before was altered, and offers that no more", () => {
  const packs = start();
  packs.import(textOf("one"), "one.json", []);
  const [one = ""] = readdirSync(folder);
  packs.import(textOf("two"), "two.json", []);
  writeFileSync(join(folder, one), "{}");
  expect(packs.back("previous")).toBe(false);
  expect([titleOf(packs), packs.state.previous]).toEqual(["two", null]);
  expect(titleOf(start())).toBe("two");
});

it("keeps the two at hand and no more", () => {
  const packs = start();
  for (const name of ["one", "two", "three"]) packs.import(textOf(name), `${name}.json`, []);
  expect(readdirSync(folder)).toHaveLength(2);
  packs.import(textOf("three"), "again.json", []);
  expect(packs.state.previous?.fileName).toBe("two.json");
});

it("a file altered since it was imported is put aside at the start, and that is told once", () => {
  start().import(textOf("one"), "one.json", []);
  const file = join(folder, readdirSync(folder)[0] ?? "");
  writeFileSync(file, readFileSync(file, "utf8").replace('"e-cqs.cn"', '"e-cqs.cn","evil.example"'));
  const packs = start();
  expect(packs.putAside).toBe(true);
  expect(packs.active.hosts).toEqual(json.hosts);
  expect(start().putAside).toBe(false);
});

it.each([
  ["330402", null, "e-cqs"],
  ["420106", null, "hubei"],
  [null, null, "e-cqs"],
  ["420106", "e-cqs", "e-cqs"],
  ["330402", "hubei", "hubei"],
  ["420106", "gone", "hubei"],
])("the county %s with the choice %s means %s", (county, chosen, id) => {
  const packs = start();
  packs.follow(county, chosen);
  expect(packs.active.id).toBe(id);
  expect(packs.follow(county, chosen)).toBe(false);
});

it("an imported pack takes the place of its own system's alone", () => {
  const packs = start();
  packs.import(textOf("one"), "one.json", []);
  expect(packs.follow("420106", null)).toBe(true);
  expect(packs.active.id).toBe("hubei");
  expect(packs.state.imported).toBeNull();
  expect(packs.state.systems.map(({ id }) => id)).toEqual(["e-cqs", "hubei"]);
  packs.follow("330402", null);
  expect(packs.state.imported?.fileName).toBe("one.json");
});

it("a pack that is no shipped system's asks for all its hosts", () => {
  const own = { ...hubeiJson, id: "other" };
  expect(start().import(JSON.stringify(own), "other.json", [])).toEqual({
    outcome: "ask-hosts",
    hosts: hubeiJson.hosts,
  });
});

it("a pack with which the app died at its start is put aside at the next one, and said", () => {
  start().import(textOf("Mine"), "mine.json", []);
  const dying = start(false);
  expect([titleOf(dying), dying.putAside]).toEqual(["Mine", false]);
  const next = start();
  expect([titleOf(next), next.putAside]).toEqual([json.title.en, true]);
  expect(start().putAside).toBe(false);
});

it("an import into a profile whose drive is gone says so, and begins none in its place", () => {
  const profile = join(folder, "drive");
  const packs = new PackFiles([shipped], store, join(profile, "packs"));
  expect(() => packs.import(textOf("one"), "one.json", [])).toThrow(WriteFailed);
  expect(readdirSync(folder)).toEqual([]);
  expect(stored.packs.current).toBeNull();
});
