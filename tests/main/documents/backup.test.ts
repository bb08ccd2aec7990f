import { createHash } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { readBackup, writeBackup } from "../../../src/main/documents/backup.js";
import { ArchiveError, type ByteSource, inMemory } from "../../../src/main/documents/encrypted-archive.js";
import { dice } from "../../support/dice.js";
import { cheapKeys } from "../../support/store/cheap-keys.js";
import { PRIVATE, SCALE, SHOP } from "../../support/store/samples.js";

const PHOTO = Buffer.from("a photo");
const HASH = createHash("sha256").update(PHOTO).digest("hex");
const PASSPHRASE = "一句很长的话 2026";
const keys = cheapKeys();
let file: Buffer;

async function written(photo: Buffer | null): Promise<Buffer> {
  const kept = { companies: [SHOP], instruments: [{ ...SCALE, photo: HASH }] };
  const pieces: Buffer[] = [];
  for await (const piece of await writeBackup(PASSPHRASE, kept, async () => photo)) pieces.push(piece);
  return Buffer.concat(pieces);
}

beforeAll(async () => {
  file = await written(PHOTO);
});

const troubleOf = (bytes: Buffer, passphrase = PASSPHRASE): Promise<string> =>
  readBackup(passphrase, inMemory(bytes)).then(
    () => "read",
    (error) => (error instanceof ArchiveError ? error.key : `crash: ${error}`),
  );
const flipped = (at: number): Buffer => {
  const copy = Buffer.from(file);
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
};

describe("a backup", () => {
  it("holds companies, scales and photos, and shows none of it", async () => {
    const { incoming, photos } = await readBackup(PASSPHRASE, inMemory(file));
    expect(incoming.companies).toMatchObject([{ name: SHOP.name, phone: SHOP.phone }]);
    expect(incoming.companies[0]).not.toHaveProperty("session");
    expect(incoming.instruments).toMatchObject([{ company: SHOP.creditCode, photo: HASH }]);
    expect(await photos.get(HASH)?.()).toEqual(PHOTO);
    for (const value of [...PRIVATE, "a photo"]) expect(file.includes(value)).toBe(false);
  });

  it("makes every guess at its passphrase cost 128 MB", async () => {
    await readBackup(PASSPHRASE, inMemory(file));
    expect(keys.length).toBeGreaterThan(1);
    for (const { N = 0, r = 0 } of keys) expect(128 * N * r).toBe(128 * 1024 * 1024);
  });

  it("holds certificates with their files", async () => {
    const certificate = {
      number: "A-1",
      date: "2026-05-12",
      validUntil: "2027-05-11",
      result: "passed" as const,
    };
    const kept = {
      companies: [SHOP],
      instruments: [{ ...SCALE, certificates: [{ ...certificate, file: HASH }] }],
    };
    const pieces: Buffer[] = [];
    for await (const piece of await writeBackup(PASSPHRASE, kept, async () => PHOTO)) pieces.push(piece);
    const { incoming, photos } = await readBackup(PASSPHRASE, inMemory(Buffer.concat(pieces)));
    expect(await photos.get(HASH)?.()).toEqual(PHOTO);
    expect(incoming.instruments[0]?.entry).toMatchObject({ certificates: [{ ...certificate, file: HASH }] });
  });

  it("of any number of photos has one in memory at a time", async () => {
    const many = Array.from({ length: 40 }, (_, index) => Buffer.alloc(1000, index));
    const byHash = new Map(many.map((photo) => [createHash("sha256").update(photo).digest("hex"), photo]));
    const instruments = [...byHash.keys()].map((photo, index) => ({
      ...SCALE,
      id: `i${index}`,
      serial: `A${index}`,
      photo,
    }));
    const pieces: Buffer[] = [];
    const photoOf = async (hash: string) => byHash.get(hash) ?? null;
    for await (const piece of await writeBackup(PASSPHRASE, { companies: [SHOP], instruments }, photoOf))
      pieces.push(piece);
    const whole = inMemory(Buffer.concat(pieces));
    const asked: number[] = [];
    const file: ByteSource = {
      size: whole.size,
      read: (from, length) => {
        asked.push(length);
        return whole.read(from, length);
      },
    };
    const { photos } = await readBackup(PASSPHRASE, file);
    const longest = Math.max(...pieces.map(({ length }) => length));
    expect(Math.max(...asked)).toBe(longest);
    asked.length = 0;
    for (const [hash, read] of photos) expect(await read()).toEqual(byHash.get(hash));
    expect(asked.length).toBe(many.length);
  });

  it("keeps a scale whose photo is gone, without it", async () => {
    const { incoming, photos } = await readBackup(PASSPHRASE, inMemory(await written(null)));
    expect(photos.size).toBe(0);
    expect(incoming.instruments).toMatchObject([{ company: SHOP.creditCode, photo: undefined }]);
  });

  it("tells a wrong passphrase from a damaged file, a foreign and a newer one", async () => {
    expect(await troubleOf(file, "another passphrase")).toBe("backup-passphrase");
    expect(await troubleOf(flipped(0))).toBe("backup-foreign");
    expect(await troubleOf(Buffer.from("PK"))).toBe("backup-foreign");
    expect(await troubleOf(flipped(file.length - 30))).toBe("backup-damaged");
    const newer = Buffer.from(file);
    newer[8] = 2;
    createHash("sha256").update(newer.subarray(0, 40)).digest().copy(newer, 40, 0, 8);
    expect(await troubleOf(newer)).toBe("backup-newer");
  });

  it("is damaged when a record is cut off, also between two", async () => {
    const second = PHOTO.length + 4 + 16;
    expect(await troubleOf(file.subarray(0, file.length - second))).toBe("backup-damaged");
    expect(await troubleOf(file.subarray(0, file.length - 1))).toBe("backup-damaged");
    expect(await troubleOf(file.subarray(0, 48))).toBe("backup-damaged");
  });

  it("is damaged at once where a sync program left zeros in place of its end", async () => {
    // A megabyte of them would pass for fifty thousand empty records.
    const zeros = inMemory(Buffer.concat([file, Buffer.alloc(1 << 20)]));
    let reads = 0;
    const counted: ByteSource = {
      size: zeros.size,
      read: (from, length) => {
        reads += 1;
        return zeros.read(from, length);
      },
    };
    await expect(readBackup(PASSPHRASE, counted)).rejects.toMatchObject({ key: "backup-damaged" });
    expect(reads).toBeLessThan(10);
  });

  it("never crashes and never reads wrongly when mutated (1,000 seeded)", async () => {
    const roll = dice(20260301);
    for (let run = 0; run < 1000; run++) {
      const copy = Buffer.from(file);
      // Mostly in the header: each of those is told before the costly key is made.
      const at = run % 125 === 0 ? roll(copy.length) : roll(48);
      copy[at] = (copy[at] ?? 0) ^ (1 + roll(255));
      const cut = run % 3 === 0 ? copy.subarray(0, roll(48)) : copy;
      expect(await troubleOf(cut)).toMatch(/^backup-(foreign|damaged)$/);
    }
  }, 120_000);
});
