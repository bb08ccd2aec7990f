import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, onTestFinished, vi } from "vitest";
import { Rounds } from "../../../src/main/records/rounds.js";
import { openRecords } from "../../support/store/desk.js";
import { shortWrites } from "../../support/store/full-disk.js";
import { SCALE, SHOP } from "../../support/store/samples.js";

const { id: _id, session: _session, ...shop } = SHOP;
let desk: ReturnType<typeof openRecords>;
let photo: string;
beforeEach(async () => {
  desk = openRecords();
  photo = await desk.photos.put(Buffer.from("a photo"));
  const certificate = await desk.photos.put(Buffer.from("a certificate"));
  const certificates = [
    {
      number: "Z1",
      date: "2025-05-01",
      validUntil: "2026-04-30",
      result: "passed" as const,
      file: certificate,
    },
  ];
  desk.store.change({
    companies: [SHOP],
    companyId: SHOP.id,
    instruments: [{ ...SCALE, photo, certificates }],
  });
});
afterEach(() => rmSync(desk.folder, { recursive: true, force: true }));
const photos = () => readdirSync(join(desk.folder, "photos")).length;
const after = (days: number) => new Date(Date.now() + days * 86_400_000);

it("what was deleted comes back as it was, photos and certificates with it", async () => {
  const before = desk.store.get();
  desk.companies.delete(SHOP.id);
  expect(desk.model.state).toMatchObject({ companies: [], instruments: [], ledger: { total: 0 } });
  await desk.trash.expire(after(29));
  desk = openRecords(desk.folder);
  expect(desk.trash.restore([SHOP.id])).toEqual({ restored: 2, left: 0 });
  expect(desk.store.get()).toEqual(before);
  expect(photos()).toBe(2);
});

it("after 30 days it is gone with its photos; a clock set back ends nothing", async () => {
  desk.scales.delete([SCALE.id]);
  await desk.trash.expire(after(-400));
  expect(desk.trash.list()).toMatchObject([{ kind: "instrument", title: SCALE.serial, daysLeft: 30 }]);
  for (const day of [23, 30]) await desk.trash.expire(after(day));
  expect(desk.trash.list()).toEqual([]);
  expect(photos()).toBe(0);
});

it("a clock put forward by years ends nothing at once, and nothing at all once it is right again", async () => {
  desk.companies.delete(SHOP.id);
  await desk.trash.expire(after(4000));
  await desk.trash.expire(after(4006));
  desk = openRecords(desk.folder);
  expect(desk.trash.list(after(4006))).toMatchObject([{ kind: "company", daysLeft: 1 }]);
  await desk.trash.expire();
  expect(desk.trash.list()).toMatchObject([{ kind: "company", daysLeft: 30 }]);
  await desk.trash.expire(after(29));
  expect(desk.trash.restore([SHOP.id])).toEqual({ restored: 2, left: 0 });
  expect(desk.store.get().instruments[0]).not.toHaveProperty("nearEndSince");
  expect(photos()).toBe(2);
});

it("what was taken back and deleted anew while its end waited its turn stays", async () => {
  desk.scales.delete([SCALE.id]);
  await desk.trash.expire(after(23));
  let end = () => {};
  const other = new Promise<void>((resolve) => {
    end = resolve;
  });
  const busy = desk.store.inTurn(() => other);
  const over = desk.trash.expire(after(30));
  desk.trash.restore([SCALE.id]);
  desk.scales.delete([SCALE.id]);
  end();
  await Promise.all([busy, over]);
  expect(desk.trash.list()).toMatchObject([{ kind: "instrument", title: SCALE.serial }]);
});

it("is gone on its day although the app was never closed", async () => {
  vi.useFakeTimers({ toFake: ["Date", "setInterval", "clearInterval"] });
  onTestFinished(() => void vi.useRealTimers());
  await desk.trash.watch();
  desk.scales.delete([SCALE.id]);
  for (const days of [23, 7]) {
    vi.setSystemTime(after(days));
    vi.advanceTimersByTime(3_600_000);
  }
  await vi.waitFor(() => expect(photos()).toBe(0));
  expect(desk.store.get().trash.instruments).toEqual([]);
});

it("stays for now where the disk takes nothing, and keeps nobody from starting", async () => {
  desk.scales.delete([SCALE.id]);
  const [gone] = desk.store.get().trash.instruments;
  const over = { ...gone, deletedAt: after(-40).toISOString(), nearEndSince: after(-10).toISOString() };
  desk.store.change({ trash: { companies: [], instruments: [over as NonNullable<typeof gone>] } });
  shortWrites(100, 64);
  onTestFinished(() => void vi.restoreAllMocks());
  await desk.trash.watch();
  expect(desk.store.get().trash.instruments).toHaveLength(1);
  vi.restoreAllMocks();
  await desk.trash.watch();
  expect(desk.store.get().trash.instruments).toEqual([]);
});

it("goes to the shop that was entered anew, and leaves a serial number alone that is there again", () => {
  desk.companies.delete(SHOP.id);
  const again = desk.companies.save(shop);
  if (!again.ok) throw new Error("not saved");
  expect(desk.trash.restore([SHOP.id])).toEqual({ restored: 1, left: 0 });
  expect(desk.scales.list()).toMatchObject([{ companyId: again.id, serial: SCALE.serial }]);
  desk.scales.delete([desk.scales.list()[0]?.id ?? ""]);
  const [twin = ""] = desk.scales.put([{ ...SCALE, id: "", companyId: again.id }]);
  const [gone] = desk.trash.list();
  expect(desk.trash.restore([gone?.id ?? ""])).toEqual({ restored: 0, left: 1 });
  expect(desk.scales.list().map(({ id }) => id)).toEqual([twin]);
  expect(desk.trash.list()).toHaveLength(1);
});

it("a shop that is gone for good has no turn in the round any more", async () => {
  desk.store.change({
    companies: [SHOP, { ...SHOP, id: "c2", session: "s2" }],
    instruments: [SCALE, { ...SCALE, id: "other", companyId: "c2" }],
  });
  const rounds = new Rounds(desk.store);
  rounds.start([SCALE.id, "other"]);
  desk.companies.delete(SHOP.id);
  await desk.trash.purge([SHOP.id]);
  expect(rounds.round).toMatchObject({ at: "c2", shops: [{ companyId: "c2" }] });
});

it("keeps the photos of what is being saved while the trash is emptied, at every interleaving", async () => {
  for (let round = 0; round < 20; round++) {
    const picture = Buffer.from(`photo ${round}`);
    vi.spyOn(desk.photos, "keep").mockImplementation(() => desk.photos.put(picture));
    const saving = desk.scales.save({ ...formOf(SCALE), serial: `NEW-${round}`, photoId: "p" });
    const sweeping = desk.trash.purge(null);
    const more = desk.scales.save({ ...formOf(SCALE), serial: `MORE-${round}`, photoId: "p" });
    await Promise.all([saving, sweeping, more]);
  }
  for (const one of desk.scales.list())
    expect(await desk.photos.kept(one.photo ?? ""), one.serial).not.toBeNull();
  expect(desk.scales.list()).toHaveLength(41);
});

const formOf = ({ id: _i, companyId: _c, createdAt: _t, ...scale }: typeof SCALE) => scale;
