import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Services } from "../../../src/main/ipc/handler-services.js";
import { photoHandlers } from "../../../src/main/ipc/photo-handlers.js";
import { Collection } from "../../../src/main/photos/collected-on-round.js";
import { openRecords } from "../../support/store/desk.js";
import { SCALE, SHOP } from "../../support/store/samples.js";

const JPEG = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, ...new Uint8Array(20)]);
const PDF = new TextEncoder().encode("%PDF-1.7 a certificate");
const DRAWN = new Uint8Array([1, 2, 3]);
const PASSED = { number: "JX-1", date: "2026-05-02", validUntil: "2027-05-01", result: "passed" as const };

let desk: ReturnType<typeof openRecords>;
let handlers: ReturnType<typeof photoHandlers>;
let collection: Collection;
/** What the reader says of the next paper. */
let paper: { content: object; preview: Uint8Array };
let failing: boolean;
beforeEach(() => {
  failing = false;
  paper = { content: { kind: "certificate" }, preview: DRAWN };
  desk = openRecords(undefined, undefined, {
    read: async () => ({ kind: "failed", code: "not-a-scale" }) as never,
    readPaper: async () =>
      (failing
        ? { kind: "failed", code: "is-licence" }
        : { kind: "paper", paper: { content: paper.content }, preview: paper.preview }) as never,
  });
  collection = new Collection(desk.store, desk.photos);
  handlers = photoHandlers({ ...desk, collection } as unknown as Services);
  desk.store.change({ companies: [SHOP], companyId: SHOP.id, instruments: [SCALE] });
});
afterEach(() => rmSync(desk.folder, { recursive: true, force: true }));

const filesKept = () => readdirSync(join(desk.folder, "photos")).length;
const keep = (token?: string) =>
  desk.scales.addCertificate({
    instrumentId: SCALE.id,
    certificate: PASSED,
    ...(token && { paper: token }),
  });

/** A photo of a round that turned out to be a certificate, read as one. */
async function fromPhone(): Promise<string> {
  await collection.take({ id: "1".repeat(32), market: "", shop: SHOP.name, stall: "" }, JPEG);
  collection.review();
  await vi.waitFor(() => expect(desk.model.state.photos).toMatchObject([{ status: "failed" }]));
  const read = await handlers["scan.photo"](desk.model.state.photos[0]?.id ?? "");
  if (!read.ok) throw new Error(read.error);
  return read.paper.token;
}

it("a phone's photo that was read as a certificate is still there when the certificate is put aside", async () => {
  const token = await fromPhone();
  handlers["scan.discard"](token);
  expect(desk.model.state.photos).toHaveLength(1);
  expect(desk.store.get().collected).toHaveLength(1);
  expect(filesKept()).toBe(1);
});

it("it leaves the queue once its certificate is kept, and stays with the scale", async () => {
  expect(await keep(await fromPhone())).toEqual({ ok: true, id: SCALE.id });
  expect(desk.model.state.photos).toEqual([]);
  expect(desk.store.get()).toMatchObject({
    collected: [],
    instruments: [{ certificates: [{ ...PASSED, file: expect.stringMatching(/^[0-9a-f]{64}$/) }] }],
  });
  await vi.waitFor(() => expect(filesKept()).toBe(1));
});

it("of a PDF both the file and its page are kept; a paper that is gone, or a scale, is refused", async () => {
  const read = await handlers["scan.read"]({ kind: "certificate", fileName: "a.pdf", bytes: PDF });
  if (!read.ok) throw new Error(read.error);
  expect(await keep(read.paper.token)).toMatchObject({ ok: true });
  expect(desk.store.get().instruments[0]?.certificates).toMatchObject([
    { ...PASSED, picture: expect.any(String) },
  ]);
  expect(filesKept()).toBe(2);
  const [kept] = desk.store.get().instruments[0]?.certificates ?? [];
  const { number = "", date = "", file } = kept ?? {};
  await desk.scales.removeCertificate({ instrumentId: SCALE.id, certificate: { number, date, file } });
  expect(filesKept()).toBe(0);
  expect(desk.store.get().instruments[0]?.certificates).toEqual([]);
  expect(await keep(read.paper.token)).toMatchObject({ ok: false, problems: [{ key: "paper-gone" }] });
  desk.scales.delete([SCALE.id]);
  expect(await keep()).toMatchObject({ ok: false, problems: [{ key: "scale-gone" }] });
});

const readAs = async (fileName: string): Promise<string> => {
  const read = await handlers["scan.read"]({ kind: "certificate", fileName, bytes: PDF });
  if (!read.ok) throw new Error(read.error);
  return read.paper.token;
};
const isHeld = (token: string) => handlers["scan.get"](token) !== null;

it("a round's worth of certificates waits together; of more the oldest go first", async () => {
  const tokens: string[] = [];
  for (let count = 0; count < 201; count += 1) tokens.push(await readAs(`${count}.pdf`));
  expect(tokens.map(isHeld)).toEqual([false, ...Array(200).fill(true)]);
});

it("what would fill the memory goes before, the newest never", async () => {
  paper.preview = { byteLength: 90_000_000 } as Uint8Array;
  const tokens = [await readAs("1.pdf"), await readAs("2.pdf"), await readAs("3.pdf")];
  expect(tokens.map(isHeld)).toEqual([false, true, true]);
});

it("of a photo only what is kept of it waits: as many as PDFs do", async () => {
  const bytes = new Uint8Array(80_000_000);
  bytes.set(JPEG);
  const tokens: string[] = [];
  for (const fileName of ["1.jpg", "2.jpg", "3.jpg"]) {
    const read = await desk.scans.read({ kind: "certificate", fileName, bytes });
    tokens.push(read.ok ? read.paper.token : "");
  }
  expect(tokens.map(isHeld)).toEqual([true, true, true]);
});

it("a certificate is offered for the scale of the shop whose portal handed it out", async () => {
  paper.content = { kind: "certificate", serial: { value: SCALE.serial }, numbers: [] };
  const other = { ...SCALE, id: "twin", companyId: "c2" };
  desk.store.change({
    companies: [SHOP, { ...SHOP, id: "c2", session: "s2", creditCode: "92330402000000003X" }],
    instruments: [SCALE, other],
    companyId: "c2",
  });
  const file = join(desk.folder, "certificate.pdf");
  writeFileSync(file, PDF);
  await desk.scans.caught(file, "certificate.pdf", () => desk.scales.list());
  expect(desk.model.state.caught).toMatchObject([{ instrumentId: "twin", serial: SCALE.serial }]);
});

it("what is still being read when its world is left is offered in no other", async () => {
  paper.content = { kind: "certificate", serial: { value: SCALE.serial }, numbers: [] };
  const file = join(desk.folder, "certificate.pdf");
  writeFileSync(file, PDF);
  const begun = [
    desk.scans.arrived(SCALE.id, JPEG),
    desk.scans.caught(file, "certificate.pdf", () => desk.scales.list()),
    handlers["scan.offer"]({ fileName: "a.pdf", bytes: PDF }),
  ];
  desk.scans.leave();
  await Promise.all(begun);
  expect(desk.model.state.caught).toEqual([]);
  await desk.scans.arrived(SCALE.id, JPEG);
  expect(desk.model.state.caught).toHaveLength(1);
});

it("one of several given together is offered for its scale; what is no certificate is refused", async () => {
  paper.content = { kind: "certificate", serial: { value: SCALE.serial }, numbers: [] };
  expect(await handlers["scan.offer"]({ fileName: "a.pdf", bytes: PDF })).toMatchObject({ ok: true });
  expect(desk.model.state.caught).toMatchObject([{ fileName: "a.pdf", instrumentId: SCALE.id }]);
  failing = true;
  expect(await handlers["scan.offer"]({ fileName: "b.pdf", bytes: PDF })).toMatchObject({ ok: false });
  expect(desk.model.state.caught).toHaveLength(1);
});
