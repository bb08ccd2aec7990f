import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { openRecords } from "../../support/store/desk.js";
import { SCALE, SHOP } from "../../support/store/samples.js";

vi.mock("electron", () => ({ default: {} }));

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

it("a serial number is kept once for a company, however it is written, and once more for another", async () => {
  desk.companies.save(shop);
  const id = await saved({ serial: "AB 123" });
  expect(await desk.scales.save({ ...scale, serial: "ab123" })).toMatchObject({
    ok: false,
    problems: [{ path: "serial", key: "duplicate-serial" }],
  });
  expect(await saved({ id, serial: "ab123" })).toBe(id);
  desk.companies.save({ ...shop, name: "另一家样例店", creditCode: "91330402MA0DEM005X" });
  expect(await saved({ serial: "AB123" })).not.toBe(id);
});

it("changing a scale keeps what the form does not hold", async () => {
  desk.companies.save(shop);
  const id = await saved();
  desk.scales.note({ ids: [id], patch: { status: "待检定", bookingNumber: "YY1" } });
  await saved({ id, model: "ACS-15" });
  expect(desk.scales.list()).toMatchObject([{ id, model: "ACS-15", status: "待检定", bookingNumber: "YY1" }]);
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
  await desk.scales.delete([one]);
  expect(readdirSync(join(desk.folder, "photos"))).toEqual([`${photo}.jpg`]);
  await desk.scales.delete([two]);
  expect(readdirSync(join(desk.folder, "photos"))).toEqual([]);
  expect(desk.scales.list()).toEqual([]);
  expect(desk.model.state.ledger).toMatchObject({ total: 0 });
});
