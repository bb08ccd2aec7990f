import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Collection } from "../../../src/main/photos/collected-on-round.js";
import { openRecords } from "../../support/store/desk.js";

const PHOTO = new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]);
const AT = { host: "192.168.1.20", port: 40000, path: "/secret", proof: "proof" };
const entry = (digit: string, shop: string) => ({
  id: digit.repeat(32),
  market: "样例菜场",
  shop,
  stall: "",
});

let desk: ReturnType<typeof openRecords>;
let collection: Collection;
beforeEach(() => {
  // Nothing comes of a reading here: what waits stays in the queue.
  desk = openRecords(undefined, undefined, { read: () => new Promise(() => {}) });
  collection = new Collection(desk.store, desk.photos);
});
afterEach(() => rmSync(desk.folder, { recursive: true, force: true }));

const photosKept = () => readdirSync(join(desk.folder, "photos"));

it("an entry is on the disk before the phone hears of it, once however often it is sent", async () => {
  expect(await collection.take(entry("1", "样例肉铺"), PHOTO)).toBe(true);
  expect(await collection.take(entry("1", "样例肉铺"), PHOTO)).toBe(true);
  const again = openRecords(desk.folder);
  expect(again.store.get().collected).toMatchObject([{ shop: "样例肉铺", market: "样例菜场" }]);
  expect(again.model.state.collected).toBe(1);
  // Nor does a sweep take its photo.
  await again.photos.sweep(again.store.photos);
  expect(photosKept()).toHaveLength(1);
});

it("comes into the queue by shop, once, and is gone with its photo when it is done with", async () => {
  collection.opened(AT);
  await collection.take(entry("2", "样例鱼摊"), PHOTO);
  await collection.take(entry("1", "样例菜摊"), new Uint8Array([...PHOTO, 4]));
  collection.review();
  collection.review();
  expect(desk.model.state.photos.map(({ from }) => from?.shop)).toEqual(["样例菜摊", "样例鱼摊"]);
  for (const { id } of desk.model.state.photos) desk.photos.discard(id);
  expect(desk.model.state.collected).toBe(0);
  await vi.waitFor(() => expect(photosKept()).toEqual([]));
  // The phone did not hear that it had arrived.
  expect(await collection.take(entry("2", "样例鱼摊"), PHOTO)).toBe(true);
  expect(desk.model.state.collected).toBe(0);
});

it("keeps the address that the phone knows until the round is over, and a week at most", () => {
  collection.opened(AT);
  const { at } = collection.address ?? {};
  collection.opened(AT);
  expect(collection.address).toMatchObject({ at, ...AT });
  // The phone knows the first host, unless the user chose another because the phone could not come there.
  collection.opened({ ...AT, host: "192.168.1.35" });
  expect(collection.address).toMatchObject(AT);
  collection.opened({ ...AT, host: "10.0.0.3" }, true);
  expect(collection.address).toMatchObject({ ...AT, host: "10.0.0.3" });
  vi.setSystemTime(new Date(Date.now() + 8 * 86_400_000));
  expect(collection.address).toBeNull();
  vi.useRealTimers();
  collection.end();
  expect(collection.address).toBeNull();
});
