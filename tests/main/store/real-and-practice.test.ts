import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { RealAndPractice } from "../../../src/main/store/real-and-practice.js";
import { encryptionOf } from "../../support/store/encryption.js";
import { SCALE, SHOP } from "../../support/store/samples.js";

vi.mock("electron", () => ({ default: {} }));

let folder: string;
const open = () => new RealAndPractice(folder, encryptionOf("this account"));
const OTHER = { ...SHOP, id: "8f14e45f-ceea-467f-a0e6-1d2f6a8d8f11", name: "练习用的店" };
const TRAINING = { ...SCALE, companyId: OTHER.id, photo: "b".repeat(64) };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "worlds-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

const realWorld = () => {
  const store = open();
  store.change({ companies: [SHOP], companyId: SHOP.id, instruments: [{ ...SCALE, photo: "a".repeat(64) }] });
  return store;
};

it("begins a practice with nothing, and gives back the real records as they were", () => {
  const store = realWorld();
  const before = store.get();
  expect(store.practise(true)).toBe(true);
  expect(store.get()).toMatchObject({ companies: [], companyId: null, instruments: [], progress: {} });
  store.change({ companies: [OTHER], companyId: OTHER.id, instruments: [TRAINING] });
  expect(store.get().instruments).toEqual([TRAINING]);
  expect(store.practise(false)).toBe(true);
  expect(store.get()).toEqual(before);
});

it("keeps nothing of a practice on the disk, nor for the next one", () => {
  const store = realWorld();
  store.practise(true);
  store.change({ companies: [OTHER], companyId: OTHER.id });
  store.rewrite();
  expect(readFileSync(store.path, "utf8")).not.toContain(OTHER.id);
  expect(open().get().companies).toEqual([SHOP]);
  const first = store.world;
  store.practise(false);
  store.practise(true);
  expect(store.get().companies).toEqual([]);
  expect(store.world).not.toBe(first);
});

it("shares settings between the worlds, and keeps them", async () => {
  const store = realWorld();
  store.practise(true);
  await store.settings.change({ textSize: 20 });
  expect(store.settings.get()).toEqual({ textSize: 20 });
  expect(open().settings.get()).toEqual({ textSize: 20 });
});

it("tells of every change once, in either world, and of going from one to the other", () => {
  const store = realWorld();
  const heard = vi.fn();
  store.onChange(heard);
  store.change({ companyId: null });
  expect(heard).toHaveBeenCalledTimes(1);
  store.practise(true);
  expect(heard).toHaveBeenCalledTimes(2);
  store.change({ companies: [OTHER], choice: "plain" });
  expect(heard).toHaveBeenCalledTimes(3);
  expect(store.practise(true)).toBe(false);
  expect(heard).toHaveBeenCalledTimes(3);
});

it("counts photos of both worlds as needed, and leaves files put aside to the real one", () => {
  const store = realWorld();
  store.practise(true);
  store.change({ instruments: [TRAINING] });
  expect([...store.photos].sort()).toEqual(["a".repeat(64), "b".repeat(64)]);
  expect(store.putAsideWith([SHOP.name])).toEqual([]);
});
