import { join } from "node:path";
import { expect } from "vitest";
import { NO_SHARED } from "../../../src/ipc/shared-folder.js";
import { AgreedStates } from "../../../src/main/shared-folder/merge-base-states.js";
import { SharedFolder } from "../../../src/main/shared-folder/shared-folder.js";
import type { Encryption } from "../../../src/main/store/encryption.js";
import { WriteFailed, writeWhole } from "../../../src/main/store/write-whole-file.js";
import { openRecords } from "./desk.js";
import { encryptionOf } from "./encryption.js";
import { SCALE, SHOP } from "./samples.js";

export interface SharedDisk {
  /** Folders to be removed in the end. */
  made: string[];
  /** Codes with which the next writes into the shared folder fail. */
  failing: string[];
  /** What happens while the next write is under way, before it takes its place. */
  meanwhile?: (() => Promise<void>) | undefined;
}

/** A PC with a profile of its own; what it shares is asked for by the test. */
export function sharingPc(disk: SharedDisk, encryption: Encryption, profile?: string) {
  const desk = openRecords(profile, encryption);
  disk.made.push(desk.folder);
  let real = true;
  desk.model.set({ shared: NO_SHARED });
  const shared = new SharedFolder({
    ...desk,
    memory: new AgreedStates(join(desk.folder, "shared"), encryption),
    isReal: () => real,
    // Looks are asked for here.
    settleMs: 1_000_000,
    write: async (...file) => {
      const code = disk.failing.shift();
      if (code) throw new WriteFailed(code);
      const [path, content, options] = file;
      const { meanwhile } = disk;
      disk.meanwhile = undefined;
      return writeWhole(path, content, {
        ...options,
        beforePlacing: async () => {
          await meanwhile?.();
          await options?.beforePlacing?.();
        },
      });
    },
  });
  return {
    ...desk,
    shared,
    practise: (on: boolean) => {
      real = !on;
    },
    state: () => desk.model.state.shared,
    scale: (id: string) => desk.store.get().instruments.find((one) => one.id === id),
    change: (id: string, patch: Partial<typeof SCALE>) =>
      desk.store.change({
        instruments: desk.store.get().instruments.map((one) => (one.id === id ? { ...one, ...patch } : one)),
      }),
    /** Reads, and takes everything in; `theirs`: fields in which the other's value is chosen. */
    takeIn: async (theirs: readonly string[] = [], copy: string | null = null) => {
      const offer = await shared.read(copy);
      if (!offer.ok) throw new Error(offer.problems[0]?.key);
      const chosen = offer.conflicts.filter(({ field }) => theirs.includes(field)).map(({ key }) => key);
      const taken = await shared.take({ token: offer.token, theirs: chosen });
      if (!taken.ok) throw new Error(taken.problems[0]?.key);
      return offer;
    },
  };
}
export type SharingPc = ReturnType<typeof sharingPc>;

/** Two PCs that agree on one shop with one scale and its photo. */
export async function twoPcsSharing(disk: SharedDisk, folder: string, word: string) {
  const a = sharingPc(disk, encryptionOf("an account"));
  const photo = await a.photos.put(Buffer.from("a picture"));
  a.store.change({ companies: [SHOP], companyId: SHOP.id, instruments: [{ ...SCALE, photo }] });
  expect(await a.shared.choose(folder, word)).toEqual({ ok: true, file: folder });
  const b = sharingPc(disk, encryptionOf("an account"));
  expect(await b.shared.choose(folder, word)).toMatchObject({ ok: true });
  expect(b.state().condition).toBe("waiting");
  expect(b.store.get().instruments).toEqual([]);
  await b.takeIn();
  return { a, b, photo };
}
