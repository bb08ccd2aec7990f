import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { INSTRUMENT_FIELDS } from "../../../src/core/autofill/field-spec.js";
import { parseCompanyFile } from "../../../src/core/records/exchange/company-file.js";
import { readTables } from "../../../src/core/records/exchange/read-tables.js";
import { readBackup } from "../../../src/main/documents/backup.js";
import { inMemory } from "../../../src/main/documents/encrypted-archive.js";
import { Exports } from "../../../src/main/documents/exports.js";
import { readXlsxFile } from "../../../src/main/documents/xlsx.js";
import { openRecords } from "../../support/store/desk.js";
import { COUNTIES, FORMS } from "../../support/store/forms.js";
import { SCALE, SHOP } from "../../support/store/samples.js";

const OTHER = {
  ...SHOP,
  id: "c2",
  session: "second",
  name: "样例/水产:摊",
  creditCode: "91330402MA0DEM005X",
};

let desk: ReturnType<typeof openRecords>;
let exports: Exports;
/** What was suggested as a name, and where the person wants the file. */
let asked: string[];
let answer: string | null;
beforeEach(() => {
  desk = openRecords();
  mkdirSync(join(desk.folder, "out"));
  asked = [];
  answer = join(desk.folder, "out", "file");
  exports = new Exports(
    desk.store,
    desk.photos,
    () => FORMS,
    async (fileName) => {
      asked.push(fileName);
      return answer;
    },
  );
  desk.store.change({
    companies: [SHOP, OTHER],
    companyId: SHOP.id,
    instruments: [SCALE, { ...SCALE, id: "i2", companyId: OTHER.id, serial: "B1" }],
  });
});
afterEach(() => rmSync(desk.folder, { recursive: true, force: true }));

const written = () => readFileSync(answer ?? "");
const left = () => readdirSync(join(desk.folder, "out"));

it("a table holds every company's scales, or one company's alone", async () => {
  const serials = async () => {
    const file = await readXlsxFile(written());
    if (!file.ok) throw new Error(file.key);
    const context = { forms: FORMS, counties: COUNTIES, known: new Set<string>(), active: null };
    const { incoming, problems } = readTables(file.tables, context);
    expect(problems).toEqual([]);
    return incoming.instruments.map(({ company, entry }) => [company, entry.serial]);
  };
  expect(await exports.write({ kind: "xlsx", companyId: null })).toEqual({ ok: true, file: answer });
  expect(await serials()).toEqual([
    [SHOP.creditCode, SCALE.serial],
    [OTHER.creditCode, "B1"],
  ]);
  await exports.write({ kind: "xlsx", companyId: OTHER.id });
  expect(await serials()).toEqual([[OTHER.creditCode, "B1"]]);
});

it("a company file is one company's, and bears its name", async () => {
  expect(await exports.write({ kind: "json", companyId: null })).toEqual({
    ok: false,
    problems: [{ path: "", key: "company-first" }],
  });
  expect(asked).toEqual([]);
  await exports.write({ kind: "json", companyId: OTHER.id });
  expect(asked).toEqual(["样例/水产:摊.json"]);
  const file = parseCompanyFile(written().toString("utf8"), COUNTIES);
  expect(file).toMatchObject({ ok: true, company: { name: OTHER.name }, instruments: [{ serial: "B1" }] });
  expect(written().toString("utf8")).not.toContain(OTHER.session);
});

it("a template is a table with nothing of anybody's in it", async () => {
  await exports.write({ kind: "template", companyId: null });
  const file = await readXlsxFile(written());
  if (!file.ok) throw new Error(file.key);
  expect(JSON.stringify(file.tables)).toContain("出厂编号");
  expect(JSON.stringify(file.tables)).not.toContain(SHOP.name);
});

it("a company file that could not be read back is not written", async () => {
  const many = Array.from({ length: 9000 }, (_, index) => ({
    ...SCALE,
    id: `i${index}`,
    serial: `A${index}`,
  }));
  desk.store.change({ instruments: many });
  const answered = await exports.write({ kind: "json", companyId: SHOP.id });
  expect(answered).toEqual({ ok: false, problems: [{ path: "", key: "too-many-scales" }] });
  expect(left()).toEqual([]);
});

it("a backup is read back with its photos", async () => {
  const photo = await desk.photos.put(Buffer.from("a photo"));
  desk.store.change({ instruments: [{ ...SCALE, photo }] });
  await exports.backup({ companyId: SHOP.id, passphrase: "eine lange Losung" });
  const { incoming, photos } = await readBackup("eine lange Losung", inMemory(written()));
  expect(incoming.companies.map(({ name }) => name)).toEqual([SHOP.name]);
  expect((await photos.get(photo)?.())?.toString()).toBe("a photo");
});

it("the person may think better of it", async () => {
  answer = null;
  expect(await exports.write({ kind: "template", companyId: null })).toEqual({ ok: false, cancelled: true });
  expect(left()).toEqual([]);
});

it("an older file is replaced whole, for its owner alone, and nothing is left beside it", async () => {
  writeFileSync(answer ?? "", "an older, longer file ".repeat(10_000));
  await exports.write({ kind: "json", companyId: SHOP.id });
  expect(JSON.parse(written().toString("utf8")).company.name).toBe(SHOP.name);
  expect(left()).toEqual(["file"]);
  // Windows has no such bits.
  if (process.platform !== "win32") expect(statSync(answer ?? "").mode & 0o077).toBe(0);
});

it("where nothing can be written, that is said and the file that was there stays", async () => {
  // A folder in the file's place cannot be replaced by it, whoever runs this.
  mkdirSync(join(answer ?? "", "kept"), { recursive: true });
  expect(await exports.write({ kind: "json", companyId: SHOP.id })).toEqual({
    ok: false,
    problems: [{ path: "", key: "cannot-write" }],
  });
  expect(left()).toEqual(["file"]);
  answer = join(desk.folder, "no such folder", "file");
  expect(await exports.write({ kind: "json", companyId: SHOP.id })).toMatchObject({ ok: false });
});

it("a booking's scales become a table in the ledger's order of columns, with nobody's phone", async () => {
  expect(await exports.scales(["i2"], "送检单 样例/水产:摊 2026-06-01")).toEqual({ ok: true, file: answer });
  expect(asked).toEqual(["送检单 样例/水产:摊 2026-06-01.xlsx"]);
  const file = await readXlsxFile(written());
  if (!file.ok) throw new Error(file.key);
  const [{ rows } = { rows: [] }, ...others] = file.tables;
  expect(others).toEqual([]);
  const [headings = [], row = []] = rows;
  const ledger = FORMS.instrument.map(({ labels }) => labels[0]);
  expect(headings.filter((heading) => ledger.includes(String(heading)))).toEqual(
    INSTRUMENT_FIELDS.map((field) => FORMS.instrument.find((spec) => spec.field === field)?.labels[0]),
  );
  expect(row[headings.indexOf("出厂编号")]).toBe("B1");
  expect(rows).toHaveLength(2);
  expect(JSON.stringify(rows)).not.toContain(SHOP.phone);
});

it.each([
  ["pdf", "%PDF-1.7 a certificate as it came", "passed", "检定证书"],
  ["png", "\x89PNG\r\n\x1a\n a picture of the screen", "passed", "检定证书"],
  ["jpg", "\xff\xd8\xff\xe0 a photo of at least 16 bytes", "failed", "检定结果通知书"],
] as const)("a kept certificate goes out as it is: %s", async (extension, text, result, kind) => {
  const bytes = Buffer.from(text, "latin1");
  const file = await desk.photos.put(bytes);
  const certificate = { number: "1", date: "2026-05-12", validUntil: "", result, file };
  desk.store.change({ instruments: [{ ...SCALE, certificates: [certificate] }] });
  expect(await exports.certificate(SCALE.id, file)).toEqual({ ok: true, file: answer });
  expect(asked).toEqual([`${kind} ${SCALE.serial} 2026-05-12.${extension}`]);
  expect(written()).toEqual(bytes);
  // Not another scale's, and not one whose file is gone.
  const gone = { ok: false, problems: [{ path: "", key: "certificate-gone" }] };
  expect(await exports.certificate("i2", file)).toEqual(gone);
  await desk.photos.sweep(new Set());
  expect(await exports.certificate(SCALE.id, file)).toEqual(gone);
});
