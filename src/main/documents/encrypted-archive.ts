import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  scrypt,
  timingSafeEqual,
} from "node:crypto";

/**
 * A sealed file: a header, then records, each encrypted and authenticated by itself with AES-256-GCM under a key
 * that scrypt makes of the passphrase. A record's nonce holds its number and whether it is the last, so that none
 * can be left out, moved or cut off unseen.
 *
 *   header  "VGBACKUP" · version 1 B · salt 16 B · key check 8 B · nonce prefix 7 B · checksum 8 B
 *   record  length of the text 4 B · encrypted text · tag 16 B
 */
const MAGIC = Buffer.from("VGBACKUP");
const VERSION = 1;
const SALT = 16;
const CHECK = 8;
const PREFIX = 7;
const TAG = 16;
/** Before each record: how long its text is. */
const LENGTH = 4;
const HEADER = MAGIC.length + 1 + SALT + CHECK + PREFIX + CHECK;
/** More than any photo or list of records: what says more was damaged. */
const MAX_RECORD = 500_000_000;
/** Cost of a guess: 128 MB and about half a second on a counter PC. */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1, maxmem: 160 * 1024 * 1024 };

export type ArchiveProblem = "backup-foreign" | "backup-newer" | "backup-damaged" | "backup-passphrase";

export class ArchiveError extends Error {
  constructor(readonly key: ArchiveProblem) {
    super(key);
  }
}

/** Makes the key, and eight bytes that show whether a passphrase is the right one without telling the key. */
async function keyOf(passphrase: string, salt: Buffer): Promise<{ key: Buffer; check: Buffer }> {
  const both = await new Promise<Buffer>((resolve, reject) => {
    // Two keyboards may spell the same letters differently.
    scrypt(passphrase.normalize("NFKC"), salt, 64, SCRYPT, (error, made) =>
      error ? reject(error) : resolve(made),
    );
  });
  const check = createHmac("sha256", both.subarray(32)).update("verify-guide key check").digest();
  return { key: both.subarray(0, 32), check: check.subarray(0, CHECK) };
}

const checksum = (bytes: Buffer): Buffer => createHash("sha256").update(bytes).digest().subarray(0, CHECK);

const nonceOf = (prefix: Buffer, index: number, last: boolean): Buffer => {
  const nonce = Buffer.alloc(12);
  prefix.copy(nonce);
  nonce.writeUInt32BE(index, PREFIX);
  nonce[11] = last ? 1 : 0;
  return nonce;
};

/** Seals records under a passphrase; yields the file piece by piece. */
export async function* encryptArchive(
  passphrase: string,
  records: readonly (() => Promise<Uint8Array>)[],
): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT);
  const prefix = randomBytes(PREFIX);
  const { key, check } = await keyOf(passphrase, salt);
  const body = Buffer.concat([MAGIC, Buffer.from([VERSION]), salt, check, prefix]);
  const header = Buffer.concat([body, checksum(body)]);
  yield header;
  for (const [index, record] of records.entries()) {
    const text = await record();
    const cipher = createCipheriv("aes-256-gcm", key, nonceOf(prefix, index, index + 1 === records.length));
    const length = Buffer.alloc(LENGTH);
    length.writeUInt32BE(text.byteLength);
    cipher.setAAD(Buffer.concat([header, length]));
    yield Buffer.concat([length, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  }
}

/** A file that is read piece by piece, where it is needed: one with thousands of photos has no room in memory. */
export interface ByteSource {
  readonly size: number;
  /** Fewer bytes than asked for where the file ends. */
  read(from: number, length: number): Promise<Buffer>;
}

/** What is in memory already. */
export const inMemory = (file: Buffer): ByteSource => ({
  size: file.length,
  read: async (from, length) => file.subarray(from, from + length),
});

/** A record of a sealed file. */
export interface OpenedRecord {
  bytes: Buffer;
  /** Reads it once more. @throws ArchiveError `backup-damaged` when it is anything else by now */
  again(): Promise<Buffer>;
}

/**
 * Opens a sealed file; its records are decrypted one at a time, in turn, when they are asked for. What was not sealed
 * as the next record ends it at once: a file whose end is lost is not walked through.
 * @throws ArchiveError when it is none, is of a newer version, or the passphrase is another; while its records are
 * read, when it is damaged or cut off
 */
export async function openArchive(
  passphrase: string,
  file: ByteSource,
): Promise<AsyncIterable<OpenedRecord>> {
  const header = await file.read(0, HEADER);
  if (header.length < HEADER || !header.subarray(0, MAGIC.length).equals(MAGIC))
    throw new ArchiveError("backup-foreign");
  const body = header.subarray(0, HEADER - CHECK);
  // Damage to the header must not look like a wrong passphrase.
  if (!checksum(body).equals(header.subarray(HEADER - CHECK))) throw new ArchiveError("backup-damaged");
  if (header[MAGIC.length] !== VERSION) throw new ArchiveError("backup-newer");
  const at = (from: number, length: number) => header.subarray(from, from + length);
  const salt = at(MAGIC.length + 1, SALT);
  const expected = at(MAGIC.length + 1 + SALT, CHECK);
  const prefix = at(MAGIC.length + 1 + SALT + CHECK, PREFIX);
  const { key, check } = await keyOf(passphrase, salt);
  if (!timingSafeEqual(check, expected)) throw new ArchiveError("backup-passphrase");
  return recordsOf(file, (sealed, index, isLast) => {
    const size = sealed.subarray(0, LENGTH);
    const text = sealed.subarray(LENGTH, sealed.length - TAG);
    try {
      const decipher = createDecipheriv("aes-256-gcm", key, nonceOf(prefix, index, isLast), {
        authTagLength: TAG,
      });
      decipher.setAAD(Buffer.concat([header, size]));
      decipher.setAuthTag(sealed.subarray(sealed.length - TAG));
      return Buffer.concat([decipher.update(text), decipher.final()]);
    } catch {
      throw new ArchiveError("backup-damaged");
    }
  });
}

/** @param open decrypts what was sealed as the record of a number, as the last one or not */
async function* recordsOf(
  file: ByteSource,
  open: (sealed: Buffer, index: number, isLast: boolean) => Buffer,
): AsyncGenerator<OpenedRecord> {
  for (let from = HEADER, index = 0; from < file.size || index === 0; index++) {
    const size = await file.read(from, LENGTH);
    if (size.length < LENGTH) throw new ArchiveError("backup-damaged");
    const length = size.readUInt32BE();
    const end = from + LENGTH + length + TAG;
    if (length > MAX_RECORD || end > file.size) throw new ArchiveError("backup-damaged");
    const [start, number] = [from, index];
    const again = async () => open(await file.read(start, end - start), number, end === file.size);
    yield { bytes: await again(), again };
    from = end;
  }
}
