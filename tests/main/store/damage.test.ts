import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { Store } from "../../../src/main/store/store.js";
import { WriteFailed } from "../../../src/main/store/write-whole-file.js";
import { encryptionOf } from "../../support/store/encryption.js";
import { shortWrites } from "../../support/store/full-disk.js";
import { PRIVATE, SCALE, SHOP } from "../../support/store/samples.js";

vi.mock("electron", () => ({ default: {} }));

const NOW = new Date("2026-03-01T08:00:00Z");
const ASIDE = "verify-guide.json.broken-2026-03-01T08-00-00-000Z";
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "damage-"));
  file = join(folder, "verify-guide.json");
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});
const open = () => new Store(folder, encryptionOf("this account"), NOW);
const filled = () => {
  const store = open();
  store.change({ companies: [SHOP], companyId: SHOP.id, instruments: [SCALE] });
  return store;
};
const text = (name: string) => readFileSync(join(folder, name), "utf8");

describe("a nearly full disk", () => {
  it("loses nothing over many saves, and none of them is said to be safe", () => {
    const store = filled();
    for (let save = 0; save < 12; save++) {
      shortWrites(400 + save, 64);
      expect(() => store.change({ instruments: [{ ...SCALE, model: `save ${save}` }] })).toThrow(WriteFailed);
      vi.restoreAllMocks();
      expect(open().get()).toMatchObject({ companies: [SHOP], instruments: [SCALE] });
      expect(open().recovery).toBe("none");
    }
    expect(readdirSync(folder).sort()).toEqual(
      ["settings.json", "verify-guide.json", "verify-guide.json.bak"].filter((name) =>
        readdirSync(folder).includes(name),
      ),
    );
  });

  it("keeps in memory what the app noticed, says it once, and writes it with the next change", () => {
    const store = filled();
    const failed = vi.fn();
    store.onSaveFailed(failed);
    shortWrites(10, 10);
    store.note({ progress: { first: { current: "register" } } });
    store.note({ progress: { first: { current: "open-ledger" } } });
    expect(failed).toHaveBeenCalledTimes(1);
    vi.restoreAllMocks();
    store.change({ companyId: null });
    expect(open().get()).toMatchObject({ progress: { first: { current: "open-ledger" } }, companyId: null });
  });

  it("changes no setting that could not be kept", async () => {
    const store = filled();
    await store.settings.change({ textSize: 18 });
    shortWrites(10, 10);
    await expect(store.settings.change({ textSize: 20 })).rejects.toThrow(WriteFailed);
    vi.restoreAllMocks();
    expect(store.settings.get()).toEqual({ textSize: 18 });
    expect(open().settings.get()).toEqual({ textSize: 18 });
  });
});

describe("damage", () => {
  it("a file cut by another program is no backup: it is put aside, the backup stays", () => {
    const store = filled();
    store.change({ companyId: null });
    const proven = text("verify-guide.json.bak");
    writeFileSync(file, text("verify-guide.json").slice(0, 100));
    store.change({ companyId: SHOP.id });
    expect(text("verify-guide.json.bak")).toBe(proven);
    expect(store.listPutAside()).toHaveLength(1);
    expect(open().get()).toMatchObject({ companies: [SHOP], companyId: SHOP.id });
  });

  it("the file gone and the backup damaged: said, and the backup put aside", () => {
    filled().change({ companyId: null });
    rmSync(file);
    writeFileSync(`${file}.bak`, "garbage");
    const store = open();
    expect([store.recovery, store.putAside]).toEqual(["lost", `${ASIDE}-bak`]);
    expect(text(`${ASIDE}-bak`)).toBe("garbage");
  });

  it("a folder in the backup's place keeps nothing from being saved", () => {
    const store = filled();
    rmSync(`${file}.bak`, { force: true });
    mkdirSync(`${file}.bak`);
    writeFileSync(join(`${file}.bak`, "something"), "of somebody's");
    store.change({ companyId: null });
    expect(open().get()).toMatchObject({ companies: [SHOP], companyId: null });
  });

  it.each(["settings.json", "settings.json.bak"])("nor does one in the place of %s", async (name) => {
    await filled().settings.change({ helperName: "前台" });
    rmSync(join(folder, name), { force: true });
    mkdirSync(join(folder, name));
    writeFileSync(join(folder, name, "something"), "of somebody's");
    const { settings } = open();
    expect(settings.get()).toMatchObject({ helperName: "前台" });
    await settings.change({ helperName: "后台" });
    expect(open().settings.get()).toMatchObject({ helperName: "后台" });
    expect(readdirSync(folder).filter((one) => one.startsWith(`${name}.folder-`))).toHaveLength(1);
  });

  it("one bad scale takes no other with it: it is put aside with the file, and said", () => {
    filled().change({ instruments: [SCALE, { ...SCALE, id: "i2", serial: "A2" }] });
    const spoilt = text("verify-guide.json").replace('"serial":"A2"', '"serial":7');
    writeFileSync(file, spoilt);
    const store = open();
    expect([store.recovery, store.putAside]).toEqual(["partly", ASIDE]);
    expect(store.get()).toMatchObject({ companies: [SHOP], instruments: [SCALE] });
    expect(text(ASIDE)).toBe(spoilt);
    expect(open().recovery).toBe("none");
  });

  it("one bad scale in the trash takes nothing with it either", () => {
    const deletedAt = "2026-11-30T12:00:00.000Z";
    const deleted = { ...SCALE, id: "i2", serial: "A2", deletedAt };
    const kept = { ...SCALE, id: "i3", serial: "A3", deletedAt };
    filled().change({ instruments: [SCALE], trash: { companies: [], instruments: [deleted, kept] } });
    const spoilt = text("verify-guide.json").replace('"serial":"A2"', '"serial":7');
    writeFileSync(file, spoilt);
    const store = open();
    expect([store.recovery, store.putAside]).toEqual(["partly", ASIDE]);
    expect(store.get()).toMatchObject({ instruments: [SCALE], trash: { instruments: [kept] } });
    expect(text(ASIDE)).toBe(spoilt);
  });
});

it("what cut-off saves left goes at the start: it holds what the user entered", () => {
  filled();
  for (const name of [
    "verify-guide.json.tmp-1234567890",
    "verify-guide.json.new",
    "verify-guide.json.bak.new",
  ])
    writeFileSync(join(folder, name), JSON.stringify(SHOP));
  open();
  expect(readdirSync(folder).filter((name) => /tmp-|new/.test(name))).toEqual([]);
  for (const name of readdirSync(folder))
    for (const value of PRIVATE) expect(text(name)).not.toContain(value);
});

it("a profile of version 2 opens with nothing lost, and its settings get a file of their own", () => {
  const { settings, change } = {
    settings: { textSize: 18, portalUrl: "http://psp.e-cqs.cn/" },
    change: filled(),
  };
  change.change({ progress: { first: { current: "register" } }, learned: {} });
  const now = JSON.parse(text("verify-guide.json"));
  const { trash: _trash, history: _history, ...old } = now;
  writeFileSync(file, JSON.stringify({ ...old, version: 2, settings }));
  rmSync(join(folder, "settings.json"), { force: true });
  const store = open();
  expect(store.get()).toMatchObject({
    companies: [SHOP],
    companyId: SHOP.id,
    instruments: [SCALE],
    progress: { first: { current: "register" } },
  });
  expect(store.settings.get()).toEqual(settings);
  expect(store.recovery).toBe("none");
  expect(text("verify-guide.json")).not.toContain("textSize");
  expect(open().settings.get()).toEqual(settings);
});
