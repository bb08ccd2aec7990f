import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Encryption } from "../../../src/main/store/encryption.js";
import { VERSION } from "../../../src/main/store/migrate.js";
import { Store } from "../../../src/main/store/store.js";
import { encryptionOf, NO_ENCRYPTION } from "../../support/store/encryption.js";
import { PRIVATE, SCALE, SHOP, VERSION_1 } from "../../support/store/samples.js";

const NOW = new Date("2026-03-01T08:00:00Z");
const HERE = encryptionOf("this account");
const ASIDE = "2026-03-01T08-00-00-000Z";
let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "store-"));
  file = join(folder, "verify-guide.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (encryption: Encryption = HERE) => new Store(folder, encryption, NOW);
const text = (name = file) => readFileSync(name, "utf8");
const everything = () =>
  readdirSync(folder)
    .map((name) => text(join(folder, name)))
    .join("\n");

function filled(encryption: Encryption = HERE): Store {
  const store = open(encryption);
  store.change({ companies: [SHOP], companyId: "c1", instruments: [SCALE] });
  return store;
}

describe("what is kept", () => {
  it("is there again after a restart", () => {
    filled();
    expect(open().get()).toMatchObject({ companies: [SHOP], companyId: "c1", instruments: [SCALE] });
    expect(open().recovery).toBe("none");
  });

  it("is refused when it could not be read again, and then nothing changes", () => {
    const store = filled();
    const before = text();
    expect(() => store.change({ instruments: [{ ...SCALE, id: "i2", serial: "" }] })).toThrow();
    expect(store.get().instruments).toEqual([SCALE]);
    expect(text()).toBe(before);
  });

  it("stays as it was when it cannot be written", () => {
    const store = filled();
    rmSync(folder, { recursive: true });
    writeFileSync(folder, "a file where the folder was");
    expect(() => store.change({ companyId: null })).toThrow();
    expect(store.get().companyId).toBe("c1");
  });

  it("has the state before it as backup", () => {
    const store = filled();
    const before = text();
    store.change({ companyId: null });
    expect(text(`${file}.bak`)).toBe(before);
  });
});

describe("a stored file that cannot be used", () => {
  it.each([
    ["zeroed", (good: string) => "\0".repeat(good.length), "broken"],
    ["empty", () => "", "broken"],
    ["truncated", (good: string) => good.slice(0, good.length / 2), "broken"],
    ["garbage", () => "<html>", "broken"],
    ["no stored file", () => "{}", "broken"],
    [
      "from a future version",
      (good: string) => good.replace(`"version":${VERSION}`, '"version":99'),
      "newer",
    ],
  ])("is put aside whole when it is %s, and the last proven state is back", (_what, spoil, name) => {
    filled().change({ companyId: null });
    const spoilt = spoil(text());
    expect(spoilt).not.toBe(text());
    writeFileSync(file, spoilt);
    const store = open();
    expect(store.recovery).toBe(name === "newer" ? "newer" : "restored");
    expect(store.get().companies).toEqual([SHOP]);
    expect(store.putAside).toBe(`verify-guide.json.${name}-${ASIDE}`);
    expect(text(join(folder, store.putAside ?? ""))).toBe(spoilt);
    expect(open().get().companies).toEqual([SHOP]);
    expect(open().recovery).toBe("none");
  });

  it("is told as lost when there is no backup, and still nothing is destroyed", () => {
    writeFileSync(file, "garbage");
    const store = open();
    expect(store.recovery).toBe("lost");
    expect(store.listPutAside()).toEqual([{ file: `verify-guide.json.broken-${ASIDE}`, bytes: 7 }]);
    store.discardPutAside();
    expect(everything()).not.toContain("garbage");
  });

  it("is replaced by the backup without a word when only the name is missing", () => {
    filled().change({ companyId: null });
    rmSync(file);
    const store = open();
    expect(store.recovery).toBe("none");
    expect(store.get().companies).toEqual([SHOP]);
  });

  it("does not spoil the backup when both are broken", () => {
    filled().change({ companyId: null });
    writeFileSync(file, "garbage");
    writeFileSync(`${file}.bak`, "more garbage");
    expect(open().recovery).toBe("lost");
  });
});

describe("a file of version 1", () => {
  it("is read, and written anew with everything that was in it", () => {
    writeFileSync(file, VERSION_1);
    const store = open();
    const { companies, instruments, progress } = store.get();
    const settings = store.settings.get();
    expect(companies).toEqual([SHOP]);
    expect(instruments).toEqual([{ ...SCALE, certificateDate: "" }]);
    expect(settings).toEqual({ textSize: 18 });
    expect(progress).toEqual({ first: { current: "register" } });
    expect(JSON.parse(text())).toMatchObject({ version: VERSION, private: { kept: "sealed" } });
  });

  it("is no longer readable anywhere once it could be sealed", () => {
    writeFileSync(file, VERSION_1);
    writeFileSync(`${file}.bak`, VERSION_1);
    open();
    for (const value of PRIVATE) expect(everything()).not.toContain(value);
  });
});

describe("what points to a person", () => {
  it("stands nowhere readable where the system can encrypt", () => {
    const store = filled();
    store.change({ companyId: null });
    expect([store.keeping, store.mustAsk]).toEqual(["sealed", false]);
    for (const value of PRIVATE) expect(everything()).not.toContain(value);
  });

  it("is kept readable where the system cannot, until the person has chosen", () => {
    const store = filled(NO_ENCRYPTION);
    expect([store.keeping, store.mustAsk]).toEqual(["plain", true]);
    expect(open(NO_ENCRYPTION).get().companies).toEqual([SHOP]);
    store.change({ choice: "plain" });
    expect([open(NO_ENCRYPTION).keeping, open(NO_ENCRYPTION).mustAsk]).toEqual(["plain", false]);
  });

  it("is in memory only when she chose so, and gone from the files", () => {
    const store = filled(NO_ENCRYPTION);
    store.change({ choice: "memory" });
    store.rewrite();
    expect(store.get().companies).toEqual([SHOP]);
    for (const value of PRIVATE) expect(everything()).not.toContain(value);
    const { contact: _contact, phone: _phone, ...rest } = SHOP;
    expect(open(NO_ENCRYPTION).get().companies).toEqual([{ ...rest, creditCode: "", address: "" }]);
    expect(open(NO_ENCRYPTION).get().instruments).toEqual([{ ...SCALE, place: "" }]);
  });

  it("is sealed as soon as the system can", () => {
    filled(NO_ENCRYPTION).change({ choice: "plain" });
    expect(everything()).toContain(PRIVATE[0]);
    expect(open().get().companies).toEqual([SHOP]);
    for (const value of PRIVATE) expect(everything()).not.toContain(value);
  });

  it("comes back when it can be opened again, with what was entered meanwhile", () => {
    filled();
    const elsewhere = open(encryptionOf("another account"));
    expect(elsewhere.recovery).toBe("unreadable");
    expect(elsewhere.get().companies[0]).toMatchObject({ name: SHOP.name, creditCode: "", address: "" });
    elsewhere.change({
      companies: elsewhere.get().companies.map((one) => ({ ...one, address: "新地址2号" })),
    });
    const back = open().get();
    expect(back.companies[0]).toMatchObject({ creditCode: SHOP.creditCode, phone: SHOP.phone });
    expect(back.instruments[0]?.place).toBe(SCALE.place);
  });

  it("is dropped with the last company, also where it could not be opened", () => {
    filled();
    const elsewhere = open(encryptionOf("another account"));
    elsewhere.change({ companies: [], companyId: null, instruments: [] });
    elsewhere.rewrite();
    expect(JSON.parse(text()).locked).toEqual([]);
    expect(JSON.parse(text(`${file}.bak`)).locked).toEqual([]);
  });
});
