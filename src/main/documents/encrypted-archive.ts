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
const HEADER = MAGIC.length + 1 + SALT + CHECK + PREFIX + CHECK;
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
    const length = Buffer.alloc(4);
    length.writeUInt32BE(text.byteLength);
    cipher.setAAD(Buffer.concat([header, length]));
    yield Buffer.concat([length, cipher.update(text), cipher.final(), cipher.getAuthTag()]);
  }
}

/**
 * Opens a sealed file whole.
 * @throws SealError when it is none, is of a newer version, is damaged, or the passphrase is another
 */
export async function decryptArchive(passphrase: string, file: Buffer): Promise<Buffer[]> {
  if (file.length < HEADER || !file.subarray(0, MAGIC.length).equals(MAGIC))
    throw new ArchiveError("backup-foreign");
  const header = file.subarray(0, HEADER);
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
  const records: Buffer[] = [];
  let position = HEADER;
  while (position < file.length || records.length === 0) {
    const record = recordAt(file, position);
    const nonce = nonceOf(prefix, records.length, record.end === file.length);
    const decipher = createDecipheriv("aes-256-gcm", key, nonce, { authTagLength: TAG });
    decipher.setAAD(Buffer.concat([header, record.size]));
    decipher.setAuthTag(record.tag);
    try {
      records.push(Buffer.concat([decipher.update(record.text), decipher.final()]));
    } catch {
      throw new ArchiveError("backup-damaged");
    }
    position = record.end;
  }
  return records;
}

function recordAt(file: Buffer, from: number): { size: Buffer; text: Buffer; tag: Buffer; end: number } {
  if (from + 4 > file.length) throw new ArchiveError("backup-damaged");
  const text = from + 4;
  const tag = text + file.readUInt32BE(from);
  const end = tag + TAG;
  if (end > file.length) throw new ArchiveError("backup-damaged");
  return {
    size: file.subarray(from, text),
    text: file.subarray(text, tag),
    tag: file.subarray(tag, end),
    end,
  };
}
