import { readFileSync, rmSync } from "node:fs";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { clearTour, Tour } from "../../../src/main/guide/tour.js";
import { SettingsKeeper } from "../../../src/main/records/settings.js";
import type { RealAndPractice } from "../../../src/main/store/real-and-practice.js";
import { openRecords } from "../../support/store/desk.js";
import { SCALE, SHOP } from "../../support/store/samples.js";

vi.mock("../../../src/main/app/assets.js", () => ({
  assetPath: (...parts: string[]) => ["assets", ...parts].join("/"),
  readAsset: (...parts: string[]) => JSON.parse(readFileSync(["assets", ...parts].join("/"), "utf8")),
}));

const { id: _id, session: _session, ...shop } = SHOP;
const { id: _scaleId, companyId: _companyId, createdAt: _createdAt, ...scale } = SCALE;

let desk: ReturnType<typeof openRecords>;
let settings: SettingsKeeper;
let used: string[];
const open = () => {
  used = [];
  const use = async (session: string) => void used.push(session);
  desk.model.set({ tour: false, settings: { practice: false } as typeof desk.model.state.settings });
  // Nothing reads here: the photo waits.
  desk.model.set({ photoQueue: { ...desk.model.state.photoQueue, paused: true } });
  vi.spyOn(desk.photos, "add").mockImplementation(async (fileName) => {
    desk.model.set({ photos: [{ id: "sample", fileName } as (typeof desk.model.state.photos)[number]] });
  });
  return new Tour({ ...desk, settings, portal: { use } });
};
beforeEach(() => {
  desk = openRecords();
  settings = new SettingsKeeper(desk.store as RealAndPractice, desk.model, () => {});
});
afterEach(() => rmSync(desk.folder, { recursive: true, force: true }));

/** What is kept and shown, as the person would compare it. */
const whole = () =>
  structuredClone({ stored: desk.store.get(), shown: { ...desk.model.state, toast: null } });

it("leaves nothing: company, scales, photo, work and setting are as before", async () => {
  const saved = desk.companies.save(shop);
  if (!saved.ok) throw new Error("not saved");
  desk.scales.put([{ ...scale, companyId: saved.id }]);
  const tour = open();
  const ids = desk.model.state.instruments.map(({ id }) => id);
  desk.batches.start(ids);
  for (const id of ids) desk.batches.offer(id);
  const { stored, shown } = whole();

  expect(await tour.begin()).toBe(true);
  expect(desk.model.state).toMatchObject({ tour: true, batch: null, settings: { practice: true } });
  const own = desk.companies.session;
  expect(own).toMatch(/^tour-/);
  await desk.scales.save({ ...scale, photoId: undefined });
  expect(desk.model.state.instruments).toHaveLength(1);

  await tour.end();
  const { ledger, ...rest } = desk.model.state;
  expect({ ...rest, toast: null }).toEqual({ ...shown, ledger: undefined, photos: [] });
  expect(ledger).toMatchObject({ total: 1 });
  expect(desk.store.get()).toEqual(stored);
  expect(used).toEqual([own, desk.companies.session]);
  for (const file of [desk.store.path, `${desk.store.path}.bak`])
    expect(readFileSync(file, "utf8")).not.toContain(own);
});

it("leaves no booking in the history, nothing in the trash and no progress", async () => {
  const tour = open();
  const before = desk.store.get();
  await tour.begin();
  await desk.scales.save({ ...scale, photoId: undefined });
  const { companyId } = desk.store.get();
  const reservation = { id: "YY2026", status: "待受理", instruments: [`${scale.serial} 待检定`] };
  desk.history.seen({ ledger: null, reservation } as never);
  desk.store.note({ progress: { [desk.companies.session]: { done: [] } } });
  desk.scales.delete(desk.store.get().instruments.map(({ id }) => id));
  desk.companies.delete(companyId ?? "");
  expect(desk.store.get()).toMatchObject({
    history: [{ booking: "YY2026" }],
    trash: { companies: [{ id: companyId }], instruments: [{ companyId }] },
  });
  await tour.end();
  expect(desk.store.get()).toEqual(before);
});

it("one that was broken off is cleared away at the next start, and the company before is in force again", async () => {
  for (const creditCode of [shop.creditCode, "91330402MA0DEM005X"])
    desk.companies.save({ ...shop, creditCode });
  const second = desk.store.get().companies[1]?.id ?? "";
  desk.companies.select(second);
  const before = desk.store.get();
  await open().begin();
  await desk.scales.save({ ...scale, photoId: undefined });
  expect(desk.store.get().companies).toHaveLength(3);

  const { store } = openRecords(desk.folder);
  expect(clearTour(store)).toBe(true);
  expect(store.get()).toEqual(before);
  expect(clearTour(store)).toBe(false);
});

it("does not begin while photos of the person's own wait", async () => {
  const tour = open();
  desk.model.set({ photos: [{ id: "own" } as (typeof desk.model.state.photos)[number]] });
  expect(await tour.begin()).toBe(false);
  expect(desk.model.state).toMatchObject({ tour: false, toast: { key: "tour-photos-first" } });
  expect(desk.store.get().companies).toEqual([]);
});

it("begins and ends once, however often it is pressed", async () => {
  const tour = open();
  await Promise.all([tour.begin(), tour.begin()]);
  expect(desk.store.get().companies).toHaveLength(1);
  await Promise.all([tour.end(), tour.end()]);
  expect(desk.store.get().companies).toEqual([]);
  expect(used).toHaveLength(2);
});
