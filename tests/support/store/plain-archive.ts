type Archive = typeof import("../../../src/main/documents/encrypted-archive.js");

/** In place of the encrypted archive, with the same errors: the passphrase stands in it, and no key is made. */
export const plainArchive = ({ ArchiveError }: Archive): Pick<Archive, "encryptArchive" | "openArchive"> => ({
  async *encryptArchive(word, records) {
    const all = await Promise.all(records.map(async (one) => Buffer.from(await one()).toString("base64")));
    yield Buffer.from(["SEALED", Buffer.from(word).toString("hex"), ...all].join("\n"));
  },
  async openArchive(word, file) {
    const [magic, key, ...all] = (await file.read(0, file.size)).toString().split("\n");
    if (magic === "NEWER") throw new ArchiveError("backup-newer");
    if (magic !== "SEALED") throw new ArchiveError("backup-damaged");
    if (key !== Buffer.from(word).toString("hex")) throw new ArchiveError("backup-passphrase");
    return (async function* () {
      for (const text of all) {
        const bytes = Buffer.from(text, "base64");
        yield { bytes, again: async () => bytes };
      }
    })();
  },
});
