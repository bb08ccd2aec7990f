import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import type { Opening } from "../../../src/ipc/storage.js";
import { recover } from "../../../src/main/store/recovery.js";
import { Store } from "../../../src/main/store/store.js";
import { encryptionOf } from "../../support/store/encryption.js";
import { SCALE, SHOP } from "../../support/store/samples.js";

const HERE = encryptionOf("this account");
const NOW = new Date("2026-03-01T08:00:00Z");
const SCALES = Array.from({ length: 3_000 }, (_, at) => ({
  ...SCALE,
  id: `i${at}`,
  place: at % 3 === 0 ? "" : `${at}号摊位`,
  serial: `${at}`,
}));
let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "large-"));
  file = join(folder, "verify-guide.json");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = () => new Store(folder, HERE, NOW);
const filled = () => {
  const store = open();
  store.change({ companies: [SHOP], companyId: SHOP.id, instruments: SCALES });
  return store;
};
/** Puts another text in the place of one in the file. */
const spoil = (text: string, other: string) =>
  writeFileSync(file, readFileSync(file, "utf8").replace(text, other));

it("is there again after a restart, and after changes to what was read", () => {
  filled();
  const store = open();
  expect(store.get().instruments).toEqual(SCALES);
  const changed = SCALES.with(1_500, { ...(SCALES[1_500] as typeof SCALE), place: "北门" }).toSpliced(7, 2);
  store.change({
    instruments: store
      .get()
      .instruments.with(1_500, changed[1_498] as typeof SCALE)
      .toSpliced(7, 2),
  });
  expect(open().get().instruments).toEqual(changed);
});

it("is read with pauses, of which each says how far it is", () => {
  filled();
  const pauses: (Opening | undefined)[] = [];
  const reading = recover(folder, HERE, NOW);
  let step = reading.next();
  for (; !step.done; step = reading.next()) pauses.push(step.value);
  expect(step.value.file?.stored.instruments).toEqual(SCALES);
  const said = pauses.flatMap((how) => how ?? []);
  expect(said.length).toBeGreaterThan(5);
  expect(said.map(({ read }) => read)).toEqual(said.map(({ read }) => read).toSorted((a, b) => a - b));
  for (const { read, total } of said) expect(read).toBeLessThanOrEqual(total);
});

it("loses no scale but the one that cannot be read, and writes the others as they were", () => {
  filled();
  spoil('"serial":"1000"', '"serial":1000');
  const store = open();
  expect(store.recovery).toBe("partly");
  const others = SCALES.toSpliced(1_000, 1);
  expect(store.get().instruments).toEqual(others);
  expect(open().get().instruments).toEqual(others);
  expect(open().recovery).toBe("none");
});

it("goes back to the proven state where the list is damaged in its midst", () => {
  filled().change({ companyId: null });
  spoil('"serial":"1000"', '"serial":"1000');
  const store = open();
  expect(store.recovery).toBe("restored");
  expect(store.get().instruments).toEqual(SCALES);
  expect(readdirSync(folder).filter((name) => name.includes("broken"))).toHaveLength(1);
});
