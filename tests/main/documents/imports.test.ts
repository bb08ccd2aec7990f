import { rmSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { writeCompanyFile } from "../../../src/core/records/exchange/company-file.js";
import { templateTables, writeTables } from "../../../src/core/records/exchange/write-tables.js";
import type { LedgerEntry } from "../../../src/core/records/instrument.js";
import { writeBackup } from "../../../src/main/documents/backup.js";
import { Imports } from "../../../src/main/documents/imports.js";
import { writeXlsxFile } from "../../../src/main/documents/xlsx.js";
import { cheapKeys } from "../../support/store/cheap-keys.js";
import { openRecords } from "../../support/store/desk.js";
import { COUNTIES, FORMS } from "../../support/store/forms.js";
import { SCALE, SHOP } from "../../support/store/samples.js";

cheapKeys();
const CODE = SHOP.creditCode;
const { id: _id, companyId: _company, createdAt: _created, ...entry } = SCALE;

let desk: ReturnType<typeof openRecords>;
let transfers: Imports;
beforeEach(() => {
  desk = openRecords();
  transfers = new Imports(desk.store, desk.model, desk.photos, () => FORMS, COUNTIES);
});
afterEach(() => rmSync(desk.folder, { recursive: true, force: true }));

/** The shop and its one scale are kept already. */
const keepShop = () => desk.store.change({ companies: [SHOP], companyId: SHOP.id, instruments: [SCALE] });
const tableOf = async (scales: LedgerEntry[]) =>
  new Uint8Array(
    await writeXlsxFile(
      writeTables(
        [SHOP],
        scales.map((one) => ({ owner: CODE, entry: one })),
        FORMS,
      ),
    ),
  );
const read = (bytes: Uint8Array<ArrayBuffer>) => transfers.read({ fileName: "a file", bytes });
/** What was read, and that it could be. */
const offered = async (bytes: Uint8Array<ArrayBuffer>) => {
  const reading = await read(bytes);
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading;
};
const outcomes = ({ rows }: { rows: { title: string; outcome: string }[] }) =>
  Object.fromEntries(rows.map(({ title, outcome }) => [title, outcome]));
const accept = (token: string, more: { overwrite?: string[]; goodRowsOnly?: boolean } = {}) =>
  transfers.accept({ token, overwrite: [], goodRowsOnly: false, ...more });

it("reading changes nothing; on the person's word what is new comes, and of what differs only what she ticked", async () => {
  keepShop();
  const before = desk.store.get();
  const offer = await offered(
    await tableOf([
      { ...entry, model: "ACS-15" },
      { ...entry, serial: "A2" },
      { ...entry, serial: "A3" },
    ]),
  );
  expect(outcomes(offer)).toMatchObject({
    [SHOP.name]: "same",
    [SCALE.serial]: "differs",
    A2: "new",
    A3: "new",
  });
  expect(desk.store.get()).toBe(before);
  expect(await accept(offer.token)).toEqual({ ok: true, companies: 0, instruments: 2 });
  expect(desk.scales.list().map(({ serial, model }) => [serial, model])).toEqual([
    [SCALE.serial, SCALE.model],
    ["A2", SCALE.model],
    ["A3", SCALE.model],
  ]);

  const again = await offered(await tableOf([{ ...entry, model: "ACS-15" }]));
  const differing = again.rows.find(({ outcome }) => outcome === "differs");
  expect(differing?.differences).toEqual([{ field: "model", mine: "ACS-30", theirs: "ACS-15" }]);
  expect(await accept(again.token, { overwrite: [differing?.key ?? ""] })).toMatchObject({ instruments: 1 });
  expect(desk.scales.list()[0]).toMatchObject({ id: SCALE.id, model: "ACS-15" });
});

it("a company file comes whole: the company, put in force where there was none, and its scales", async () => {
  const { id: _shop, session: _session, ...company } = SHOP;
  const text = writeCompanyFile(company, [entry]);
  const offer = await offered(new TextEncoder().encode(text));
  expect(await accept(offer.token)).toEqual({ ok: true, companies: 1, instruments: 1 });
  const { companies, companyId } = desk.store.get();
  expect(companies).toMatchObject([{ name: SHOP.name, creditCode: CODE }]);
  expect(companyId).toBe(companies[0]?.id);
  expect(desk.model.state.instruments).toMatchObject([{ serial: SCALE.serial, companyId }]);
});

it("rows with problems are told by their place, and the good ones come only when that is agreed to", async () => {
  keepShop();
  const offer = await offered(
    await tableOf([
      { ...entry, serial: "A2" },
      { ...entry, serial: "A2" },
    ]),
  );
  expect(offer.problems).toMatchObject([{ key: "duplicate-serial", value: "A2", row: 3 }]);
  expect(await accept(offer.token)).toMatchObject({ ok: false, problems: [{ key: "problems-left" }] });
  expect(desk.scales.list()).toHaveLength(1);
  expect(await accept(offer.token, { goodRowsOnly: true })).toMatchObject({ ok: true, instruments: 1 });
  expect(desk.scales.list().map(({ serial }) => serial)).toEqual([SCALE.serial, "A2"]);
});

it("what was kept meanwhile is not brought a second time", async () => {
  keepShop();
  const offer = await offered(await tableOf([{ ...entry, serial: "A2" }]));
  desk.store.change({ instruments: [SCALE, { ...SCALE, id: "i2", serial: "a 2" }] });
  expect(await accept(offer.token)).toEqual({ ok: true, companies: 0, instruments: 0 });
  expect(desk.scales.list()).toHaveLength(2);
});

it("only what was read last waits, once, and no longer after it was dropped", async () => {
  keepShop();
  const gone = { ok: false, problems: [{ path: "", key: "import-gone" }] };
  const first = await offered(await tableOf([{ ...entry, serial: "A2" }]));
  const second = await offered(await tableOf([{ ...entry, serial: "A3" }]));
  expect(await accept(first.token)).toEqual(gone);
  transfers.discard(first.token);
  expect(await accept(second.token)).toMatchObject({ ok: true });
  expect(await accept(second.token)).toEqual(gone);
  const third = await offered(await tableOf([{ ...entry, serial: "A4" }]));
  transfers.discard(third.token);
  expect(await accept(third.token)).toEqual(gone);
  expect(desk.scales.list().map(({ serial }) => serial)).toEqual([SCALE.serial, "A3"]);
});

it.each<[string, () => Uint8Array<ArrayBuffer> | Promise<Uint8Array<ArrayBuffer>>, string]>([
  ["text that is no file of ours", () => new TextEncoder().encode("hello"), "not-json"],
  ["an archive that is no table", () => new Uint8Array([0x50, 0x4b, 3, 4, 9, 9, 9, 9]), "not-a-table"],
  [
    "the empty template",
    async () => new Uint8Array(await writeXlsxFile(templateTables(FORMS).slice(0, 1))),
    "no-rows",
  ],
])("%s is refused with a reason", async (_name, bytes, key) => {
  const reading = await read(await bytes());
  expect(reading).toMatchObject({ ok: false, problems: [{ key }] });
});

const WORD = "eine lange Losung";
/** A backup file of one scale with its photo, which is gone from here since. */
async function backupWithPhoto() {
  const hash = await desk.photos.put(Buffer.from("a photo"));
  const kept = { companies: [SHOP], instruments: [{ ...SCALE, photo: hash }] };
  const path = join(desk.folder, "a.vgbackup");
  await writeFile(path, await writeBackup(WORD, kept, (name) => desk.photos.kept(name)));
  await desk.photos.sweep(new Set());
  expect(await desk.photos.kept(hash)).toBeNull();
  return { hash, path };
}

it("a backup that cannot be read says so", async () => {
  const keyOf = async (path: string) => {
    const reading = await transfers.readBackup({ path, passphrase: WORD });
    return reading.ok ? "read" : reading.problems.map(({ key }) => key).join();
  };
  expect(await keyOf(join(desk.folder, "gone.vgbackup"))).toBe("cannot-read");
  expect(await keyOf(desk.folder)).toBe("cannot-read");
  expect(await keyOf("")).toBe("cannot-read");
});

it("a backup that is gone or another by the time it is taken changes nothing", async () => {
  const { path } = await backupWithPhoto();
  const before = desk.store.get();
  const taken = async (meanwhile: () => Promise<unknown>) => {
    const offer = await transfers.readBackup({ path, passphrase: WORD });
    if (!offer.ok) throw new Error("not read");
    await meanwhile();
    return accept(offer.token);
  };
  const gone = { ok: false, problems: [{ path: "", key: "import-gone" }] };
  expect(await taken(backupWithPhoto)).toEqual(gone);
  expect(await taken(() => rm(path))).toEqual(gone);
  expect(desk.store.get()).toBe(before);
});

it("a backup brings its photos, and a wrong passphrase says so", async () => {
  const { hash, path } = await backupWithPhoto();
  const wrong = await transfers.readBackup({ path, passphrase: "another one" });
  expect(wrong).toEqual({ ok: false, problems: [{ path: "", key: "backup-passphrase" }] });
  const offer = await transfers.readBackup({ path, passphrase: WORD });
  if (!offer.ok) throw new Error("not read");
  expect(await desk.photos.kept(hash)).toBeNull();
  expect(await accept(offer.token)).toEqual({ ok: true, companies: 1, instruments: 1 });
  expect(desk.scales.list()).toMatchObject([{ serial: SCALE.serial, photo: hash }]);
  expect(Buffer.from((await desk.photos.kept(hash)) ?? [])).toEqual(Buffer.from("a photo"));
});

it("a company file of a new company is taken at once and whole; one that differs waits to be looked at", async () => {
  const file = (more: object = {}) => writeCompanyFile({ ...SHOP, ...more }, [entry]);
  expect(await transfers.readCompany(file())).toMatchObject({ ok: true });
  expect(desk.model.state.instruments).toMatchObject([{ serial: SCALE.serial }]);
  const before = desk.store.get();
  expect(await transfers.readCompany(file({ name: "改了名的店" }))).toEqual({ ok: "compare" });
  expect(desk.store.get()).toBe(before);
  expect(await transfers.readCompany(file({ name: "" }))).toMatchObject({ ok: false });
  expect(desk.store.get()).toBe(before);
});

it("a company file's new company is the one to go on with; one that is known changes nothing of that", async () => {
  desk.store.change({ companies: [SHOP], companyId: SHOP.id });
  const { id: _id, session: _session, ...shop } = SHOP;
  const other = { ...shop, name: "另一家练习店", creditCode: "91330402MA0DEM005X" };
  const taken = await transfers.readCompany(writeCompanyFile(other, []));
  expect(taken).toMatchObject({ ok: true, id: desk.store.get().companyId });
  expect(desk.store.get().companies.find(({ id }) => id === desk.store.get().companyId)).toMatchObject(other);
  await transfers.readCompany(writeCompanyFile(SHOP, []));
  expect(desk.store.get().companyId).not.toBe(SHOP.id);
});

it("taking a file writes once, and keeps what the file says nothing of", async () => {
  desk.store.change({
    companies: [SHOP],
    companyId: SHOP.id,
    instruments: [{ ...SCALE, registeredOn: "2025-05-02" }],
  });
  const offer = await offered(
    new TextEncoder().encode(writeCompanyFile(SHOP, [{ ...entry, model: "ACS-15" }])),
  );
  const change = vi.spyOn(desk.store, "change");
  await accept(offer.token, { overwrite: offer.rows.map(({ key }) => key) });
  expect(change).toHaveBeenCalledTimes(1);
  expect(desk.store.get().instruments).toEqual([{ ...SCALE, model: "ACS-15", registeredOn: "2025-05-02" }]);
});

it("photos of a backup are there though the trash is emptied and a scale deleted meanwhile", async () => {
  const { hash: photo, path } = await backupWithPhoto();
  desk.store.change({
    companies: [SHOP],
    companyId: SHOP.id,
    instruments: [{ ...SCALE, id: "other", serial: "A9" }],
  });
  const reading = await transfers.readBackup({ path, passphrase: WORD });
  if (!reading.ok) throw new Error("not read");
  const { put, sweep } = desk.photos;
  const order: string[] = [];
  let purging: Promise<void> | undefined;
  vi.spyOn(desk.photos, "sweep").mockImplementation((used) => {
    order.push(used.has(photo) ? "spared" : "swept");
    return sweep.call(desk.photos, used);
  });
  // At the worst moment: the photo lies there, and no scale refers to it yet.
  vi.spyOn(desk.photos, "put").mockImplementation(async (picture) => {
    const hash = await put.call(desk.photos, picture);
    desk.scales.delete(["other"]);
    purging = desk.trash.purge(null);
    return hash;
  });
  await accept(reading.token);
  await purging;
  expect(order).toEqual(["spared"]);
  expect(desk.store.get().instruments.map(({ serial }) => serial)).toEqual([SCALE.serial]);
  expect(await desk.photos.kept(photo)).not.toBeNull();
});

it("a company file with a scale whose number another company has too is looked at first", async () => {
  keepShop();
  const { id: _shop, session: _session, ...company } = SHOP;
  const other = { ...company, name: "另一家样例店", creditCode: "91330402MA0DEM005X" };
  const text = writeCompanyFile(other, [entry]);
  expect(await transfers.readCompany(text)).toEqual({ ok: "compare" });
  expect(desk.scales.list()).toHaveLength(1);
  const reading = await transfers.read({ fileName: "company.json", bytes: new TextEncoder().encode(text) });
  if (!reading.ok) throw new Error("not read");
  expect(reading.rows).toMatchObject([{ kind: "company" }, { title: SCALE.serial, twin: SHOP.name }]);
  await accept(reading.token);
  expect(desk.scales.list()).toHaveLength(1);
});
