import { promisify } from "node:util";
import { type Entry, fromBuffer, type ZipFile } from "yauzl";

const MAX_ENTRIES = 2000;
/** A sheet of 20,000 scales is about 30 MB unpacked. */
const MAX_BYTES = 120_000_000;

const open = promisify<Buffer, { lazyEntries: boolean }, ZipFile>(fromBuffer);

/**
 * SECURITY: whether an archive unpacks to a bearable size, found by unpacking it and keeping nothing: what an
 * archive says of itself may be a lie.
 * @returns "too-large" for a bomb, "not-a-table" for no archive or a damaged one
 */
export async function checkArchive(bytes: Buffer): Promise<"fine" | "too-large" | "not-a-table"> {
  try {
    const zip = await open(bytes, { lazyEntries: true });
    return await measure(zip);
  } catch {
    return "not-a-table";
  }
}

function measure(zip: ZipFile): Promise<"fine" | "too-large"> {
  return new Promise((resolve, reject) => {
    let entries = 0;
    let size = 0;
    const tooLarge = () => {
      zip.close();
      resolve("too-large");
    };
    zip.on("error", reject);
    zip.on("end", () => resolve("fine"));
    zip.on("entry", (entry: Entry) => {
      entries += 1;
      if (entries > MAX_ENTRIES || entry.uncompressedSize > MAX_BYTES) return tooLarge();
      zip.openReadStream(entry, (error, stream) => {
        if (error) return reject(error);
        stream.on("data", (chunk: Buffer) => {
          size += chunk.length;
          if (size <= MAX_BYTES) return;
          stream.destroy();
          tooLarge();
        });
        stream.on("error", reject);
        stream.on("end", () => zip.readEntry());
      });
    });
    zip.readEntry();
  });
}
