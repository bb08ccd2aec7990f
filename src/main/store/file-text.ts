import type { StoredInstrument } from "../../core/records/instrument.js";
import type { Keeping } from "../../ipc/storage.js";
import type { Encryption } from "./encryption.js";
import { VERSION } from "./migrate.js";
import type { Stored } from "./schema.js";
import { ListPieces, type Piece } from "./write-list-in-pieces.js";

interface FileOptions {
  encryption: Encryption;
  /** How the private part is kept. */
  keeping: Keeping;
  /** Sealed parts that could not be opened. */
  locked: readonly string[];
}

/** Writes the text of the file that `parseFile` reads back; remembers what it wrote of scales that did not change. */
export class FileText {
  readonly #scales: ListPieces<StoredInstrument>;
  readonly #places = new ListPieces<StoredInstrument>(({ id, place }) =>
    place ? `${JSON.stringify(id)}:${JSON.stringify(place)}` : null,
  );
  /** What was sealed last, open and sealed. */
  #sealed: { open: Buffer; data: string } | null = null;

  /** @param written scales with their text in the file that was read */
  constructor(written: readonly Piece<StoredInstrument>[] = []) {
    this.#scales = new ListPieces((one) => JSON.stringify({ ...one, place: undefined }), written);
  }

  /** The file's bytes. */
  of(stored: Stored, { encryption, keeping, locked }: FileOptions): Buffer {
    const companies: Record<string, object> = {};
    const withoutPrivate = <C extends Stored["companies"][number]>(one: C) => {
      const { creditCode, address, contact, phone, ...rest } = one;
      companies[rest.id] = { creditCode, address, contact, phone };
      return rest;
    };
    const { trash } = stored;
    const inFile = {
      companies: stored.companies.map(withoutPrivate),
      trash: {
        companies: trash.companies.map(withoutPrivate),
        instruments: trash.instruments.map(({ place: _private, ...rest }) => rest),
      },
    };
    const own = () => {
      const inTrash = trash.instruments.flatMap(({ id, place }) => (place ? [[id, place]] : []));
      const deleted = JSON.stringify(Object.fromEntries(inTrash)).slice(1, -1);
      const places = this.#places.of(stored.instruments);
      const between = deleted && places.length > 0 ? "," : "";
      return [`"companies":${JSON.stringify(companies)},"places":{`, ...places, `${between}${deleted}}`];
    };
    const part = {
      sealed: () => [`{"kept":"sealed","data":"${this.#seal(bytesOf(["{", ...own(), "}"]), encryption)}"}`],
      plain: () => ['{"kept":"plain",', ...own(), "}"],
      memory: () => ['{"kept":"memory"}'],
    }[keeping]();
    const { instruments, ...rest } = { ...stored, version: VERSION, ...inFile, locked };
    return bytesOf([
      JSON.stringify(rest).slice(0, -1),
      ',"instruments":[',
      ...this.#scales.of(instruments),
      '],"private":',
      ...part,
      "}",
    ]);
  }

  #seal(open: Buffer, encryption: Encryption): string {
    if (!this.#sealed?.open.equals(open))
      this.#sealed = { open, data: encryption.encrypt(open.toString()).toString("base64") };
    return this.#sealed.data;
  }
}

const bytesOf = (pieces: readonly (Buffer | string)[]): Buffer =>
  Buffer.concat(pieces.map((piece) => (typeof piece === "string" ? Buffer.from(piece) : piece)));
