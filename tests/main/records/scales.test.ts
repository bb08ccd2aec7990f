import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { seenOnPortal } from "../../../src/core/records/portal-sync.js";
import { openRecords } from "../../support/store/desk.js";
import { SCALE, SHOP } from "../../support/store/samples.js";

vi.mock("../../../src/core/records/portal-sync.js", { spy: true });

const { id: _id, session: _session, ...shop } = SHOP;
const {
  id: _scaleId,
  companyId: _companyId,
  createdAt: _createdAt,
  status: _status,
  bookingNumber: _bookingNumber,
  certificateDate: _certificateDate,
  ...scale
} = SCALE;

let desk: ReturnType<typeof openRecords>;
beforeEach(() => {
  desk = openRecords();
});
afterEach(() => rmSync(desk.folder, { recursive: true, force: true }));

const saved = async (more: object = {}): Promise<string> => {
  const answer = await desk.scales.save({ ...scale, ...more });
  if (!answer.ok) throw new Error(JSON.stringify(answer.problems));
  return answer.id;
};

it("a scale needs a company", async () => {
  expect(await desk.scales.save(scale)).toEqual({
    ok: false,
    problems: [{ path: "company", key: "company-first" }],
  });
});

it("what was kept last is in force", async () => {
  desk.companies.save(shop);
  await saved({ serial: "A1" });
  const last = await saved({ serial: "A2" });
  expect(desk.model.state.instrumentId).toBe(last);
});

it("a serial number is kept once for a company, and for another only where the user said that these are two", async () => {
  desk.companies.save(shop);
  const id = await saved({ serial: "AB 123" });
  expect(await desk.scales.save({ ...scale, serial: "ab123" })).toMatchObject({
    ok: false,
    problems: [{ path: "serial", key: "duplicate-serial" }],
  });
  expect(await saved({ id, serial: "ab123" })).toBe(id);
  desk.companies.save({ ...shop, name: "另一家样例店", creditCode: "91330402MA0DEM005X" });
  expect(await desk.scales.save({ ...scale, serial: "AB123" })).toEqual({
    ok: false,
    problems: [{ path: "serial", key: "serial-elsewhere", value: shop.name }],
  });
  const twin = await saved({ serial: "AB123", keepTwin: true });
  expect(twin).not.toBe(id);
  // It was asked: what else is changed of it asks no more.
  expect(await saved({ id: twin, serial: "AB123", model: "ACS-15" })).toBe(twin);
});

it("a scale may be kept for a company that is not in force, which stays so", async () => {
  desk.companies.save(shop);
  const first = desk.model.state.companyId ?? "";
  desk.companies.save({ ...shop, name: "另一家样例店", creditCode: "91330402MA0DEM005X" });
  const inForce = desk.model.state.companyId;
  const id = await saved({ companyId: first });
  expect(desk.scales.companyOf(id)).toBe(first);
  expect(desk.model.state.companyId).toBe(inForce);
  expect(await desk.scales.save({ ...scale, companyId: "gone" })).toMatchObject({
    problems: [{ key: "company-first" }],
  });
});

it("saved twice in one press, a photo's scale is kept once", async () => {
  desk.companies.save(shop);
  vi.spyOn(desk.photos, "keep").mockImplementation(() => desk.photos.put(Buffer.from("a photo")));
  const press = () => desk.scales.save({ ...scale, photoId: "p1" });
  // Whichever picture is written first.
  const answers = await Promise.all([press(), press()]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(desk.scales.list()).toHaveLength(1);
});

it("changing a scale keeps what the form does not hold", async () => {
  desk.companies.save(shop);
  const id = await saved();
  desk.scales.note({ ids: [id], patch: { status: "待检定", bookingNumber: "YY1" } });
  desk.scales.seen({ ledger: [scale.serial], reservation: null });
  const [before] = desk.scales.list();
  expect(before?.registeredOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  await saved({ id });
  expect(desk.scales.list()).toEqual([before]);
  await saved({ id, model: "ACS-15" });
  expect(desk.scales.list()).toEqual([{ ...before, model: "ACS-15" }]);
});

it("the new round puts last year's booking away and says whose the scales are", async () => {
  desk.companies.save(shop);
  const id = await saved();
  desk.scales.note({ ids: [id], patch: { status: "待检定", bookingNumber: "YY1" } });
  expect(desk.scales.again([id])).toBe(desk.model.state.companyId);
  expect(desk.scales.list()).toMatchObject([{ status: "", bookingNumber: "", serial: scale.serial }]);
  expect(desk.scales.again(["no such scale"])).toBeNull();
});

it("with the last scale of a photo the photo goes, not before", async () => {
  desk.companies.save(shop);
  const companyId = desk.model.state.companyId ?? "";
  const photo = await desk.photos.put(Buffer.from("a photo"));
  const [one = "", two = ""] = desk.scales.put([
    { ...scale, serial: "1", companyId, photo },
    { ...scale, serial: "2", companyId, photo },
  ]);
  desk.scales.delete([one]);
  await desk.trash.purge([one]);
  expect(readdirSync(join(desk.folder, "photos"))).toEqual([`${photo}.jpg`]);
  desk.scales.delete([two]);
  await desk.trash.expire();
  expect(readdirSync(join(desk.folder, "photos"))).toEqual([`${photo}.jpg`]);
  await desk.trash.purge(null);
  expect(readdirSync(join(desk.folder, "photos"))).toEqual([]);
  expect(desk.scales.list()).toEqual([]);
  expect(desk.model.state.ledger).toMatchObject({ total: 0 });
});

it("what the portal shows is kept, and what is new is found though the portal shows the same", async () => {
  desk.companies.save(shop);
  const id = await saved({ serial: "AB 123" });
  const shown = { ledger: ["AB123", "CD456"], reservation: null };
  desk.scales.seen(shown);
  expect(desk.scales.list()[0]?.registeredOn).toMatch(/^\d{4}-\d\d-\d\d$/);
  const other = await saved({ serial: "CD456" });
  desk.scales.seen({ ...shown });
  expect(desk.scales.list().filter(({ registeredOn }) => registeredOn)).toHaveLength(2);
  desk.scales.seen({ ...shown, reservation: { id: "YY1", status: "", instruments: ["AB123 待检定"] } });
  expect(desk.scales.list()).toMatchObject([
    { id, bookingNumber: "YY1", status: "待检定" },
    { id: other, bookingNumber: "" },
  ]);
});

it("a look at the portal that shows nothing new costs no comparison with ten thousand scales", async () => {
  desk.companies.save(shop);
  await saved({ serial: "AB123" });
  desk.scales.seen({ ledger: ["CD456"], reservation: null });
  vi.mocked(seenOnPortal).mockClear();
  for (let look = 0; look < 5; look += 1) desk.scales.seen({ ledger: ["CD456"], reservation: null });
  expect(seenOnPortal).not.toHaveBeenCalled();
});

it("parts that did not change stay the same objects: they are not sent to the wizard again", async () => {
  desk.companies.save(shop);
  await saved();
  const { companies, instruments } = desk.model.state;
  expect(desk.model.state.companies).toBe(companies);
  expect(desk.model.state.instruments).toBe(instruments);
  await saved({ serial: "AB123" });
  expect(desk.model.state.companies).toBe(companies);
  expect(desk.model.state.instruments).toHaveLength(2);
});

it("what the portal says at length is kept cut, and no look ends in an exception", async () => {
  desk.companies.save(shop);
  await saved({ serial: "AB123" });
  const status = "已受理，请于工作日携带计量器具及上次检定证书到".repeat(9);
  const reservation = { id: "YY".repeat(60), status: "", instruments: [`AB123 ${status}`] };
  desk.scales.seen({ ledger: ["AB123"], reservation });
  expect(desk.scales.list()).toMatchObject([
    { status: status.slice(0, 60), bookingNumber: "YY".repeat(30), registeredOn: expect.any(String) },
  ]);
});
