import * as z from "zod";
import { filesOf } from "../../core/records/certificate.js";
import { storedCompanySchema } from "../../core/records/company.js";
import { companyKey, type Incoming } from "../../core/records/exchange/file-merge.js";
import { type StoredInstrument, storedInstrumentSchema } from "../../core/records/instrument.js";
import type { Photos } from "../photos/queue.js";
import { digestOf } from "../store/write-whole-file.js";
import { ArchiveError, type ByteSource, encryptArchive, openArchive } from "./encrypted-archive.js";

/** Where a copy that several PCs share comes from: its own id, and those of the copies it goes back to, newest first. */
const lineageSchema = z.strictObject({ id: z.string(), ancestors: z.array(z.string()).max(200) });
export type Lineage = z.infer<typeof lineageSchema>;

const contentShape = {
  format: z.literal("verify-guide/backup"),
  companies: z.array(storedCompanySchema),
  instruments: z.array(storedInstrumentSchema),
  /** Hashes of the photos, in the order of the records. */
  photos: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
};
/** First record of a backup; the photos it names follow, one a record. Version 2 is a copy that several PCs share. */
const manifestSchema = z.discriminatedUnion("version", [
  z.strictObject({ ...contentShape, version: z.literal(1) }),
  z.strictObject({ ...contentShape, version: z.literal(2), lineage: lineageSchema }),
]);
type Manifest = z.infer<typeof manifestSchema>;

/**
 * A backup file, piece by piece.
 * @param photoOf a kept photo's bytes, or null when it is gone
 * @param lineage of a copy that several PCs share
 */
export async function writeBackup(
  passphrase: string,
  kept: Pick<Manifest, "companies" | "instruments">,
  photoOf: (hash: string) => Promise<Uint8Array | null>,
  lineage?: Lineage,
): Promise<AsyncGenerator<Buffer>> {
  const photos = [...new Set(kept.instruments.flatMap(filesOf))];
  const companies = kept.companies.map((one) => storedCompanySchema.strip().parse(one));
  const version = lineage ? { version: 2, lineage } : { version: 1 };
  const manifest = { format: "verify-guide/backup", ...version, ...kept, companies, photos };
  return encryptArchive(passphrase, [
    async () => Buffer.from(JSON.stringify(manifest)),
    // One that is gone leaves an empty record, which is no photo when read back.
    ...photos.map((hash) => async () => (await photoOf(hash)) ?? new Uint8Array()),
  ]);
}

/** The photos a backup holds by their hashes; each is read from the file when it is asked for. */
export type BackupPhotos = ReadonlyMap<string, () => Promise<Buffer>>;

/**
 * Keeps a backup's photos. @returns false when the file is gone, or is another by now
 * @throws WriteFailed where they cannot be kept
 */
export async function takePhotos(photos: BackupPhotos, kept: Pick<Photos, "put">): Promise<boolean> {
  for (const read of photos.values()) {
    const bytes = await read().catch(() => null);
    if (!bytes) return false;
    await kept.put(bytes);
  }
  return true;
}

export interface BackupContent {
  incoming: Incoming;
  photos: BackupPhotos;
}

/**
 * A backup as it was kept, ids and all. Every record is opened once, for a file is taken whole or not at all; one
 * photo is in memory at a time.
 * @throws ArchiveError telling why the file cannot be used
 */
export async function openBackup(
  passphrase: string,
  file: ByteSource,
): Promise<{ manifest: Manifest; photos: BackupPhotos }> {
  let manifest: Manifest | null = null;
  let index = 0;
  const photos = new Map<string, () => Promise<Buffer>>();
  for await (const { bytes, again } of await openArchive(passphrase, file)) {
    if (!manifest) {
      manifest = parse(bytes);
      continue;
    }
    const hash = manifest.photos[index++];
    // A photo is named by what it holds; another one under its name would be kept for ever.
    if (hash !== undefined && digestOf(bytes) === hash) photos.set(hash, again);
  }
  if (!manifest) throw new ArchiveError("backup-damaged");
  return { manifest, photos };
}

/** What a backup brings. @throws ArchiveError telling why the file cannot be used */
export async function readBackup(passphrase: string, file: ByteSource): Promise<BackupContent> {
  const { manifest, photos } = await openBackup(passphrase, file);
  const { companies, instruments } = manifest;
  const keys = new Map(companies.map((one) => [one.id, companyKey(one)]));
  return {
    incoming: {
      companies: companies.map(({ id: _id, ...company }) => company),
      instruments: instruments.flatMap((one) => {
        const company = keys.get(one.companyId);
        return company === undefined ? [] : [{ company, ...entryOf(one, photos) }];
      }),
    },
    photos,
  };
}

function parse(record: Buffer): Manifest {
  let json: unknown;
  try {
    json = JSON.parse(record.toString("utf8"));
  } catch {
    throw new ArchiveError("backup-damaged");
  }
  const manifest = manifestSchema.safeParse(json);
  if (manifest.success) return manifest.data;
  const newer = z.object({ version: z.number().min(3) }).safeParse(json).success;
  throw new ArchiveError(newer ? "backup-newer" : "backup-damaged");
}

function entryOf(
  { id: _id, companyId: _company, createdAt: _created, photo, ...entry }: StoredInstrument,
  photos: BackupPhotos,
): Pick<Incoming["instruments"][number], "entry" | "photo"> {
  return { entry, photo: photo !== undefined && photos.has(photo) ? photo : undefined };
}
