/** Records a piece is made of, at most: few enough that a change is written anew at once, enough that pieces are few. */
const PIECE = 256;
const COMMA = Buffer.from(",");

/** Records with the text that stands for them, one after the other. */
export interface Piece<T> {
  records: readonly T[];
  bytes: Buffer;
}

/**
 * The text of a long list of records, kept in pieces: where one of a hundred thousand changed, its own piece alone is
 * written anew. Records are never changed in place, so the same object has the same text.
 */
export class ListPieces<T extends object> {
  #pieces: readonly Piece<T>[];

  /**
   * @param textOf a record's text; null: it has none here
   * @param written what a file has of them already
   */
  constructor(
    private readonly textOf: (record: T) => string | null,
    written: readonly Piece<T>[] = [],
  ) {
    this.#pieces = written;
  }

  /** The records' texts with commas between them. */
  of(list: readonly T[]): Buffer[] {
    const known = new Map(this.#pieces.map((piece) => [piece.records[0], piece]));
    const pieces: Piece<T>[] = [];
    for (let at = 0; at < list.length; ) {
      const before = known.get(list[at]);
      const piece = before && standsAt(before.records, list, at) ? before : this.#piece(list, at, known);
      pieces.push(piece);
      at += piece.records.length;
    }
    this.#pieces = pieces;
    return pieces
      .filter(({ bytes }) => bytes.length > 0)
      .flatMap(({ bytes }, index) => (index === 0 ? [bytes] : [COMMA, bytes]));
  }

  /** From here to where a piece that is known may begin again. */
  #piece(list: readonly T[], from: number, known: ReadonlyMap<T | undefined, unknown>): Piece<T> {
    let end = from + 1;
    while (end < list.length && end - from < PIECE && !known.has(list[end])) end += 1;
    const records = list.slice(from, end);
    const texts = records.map(this.textOf).filter((text) => text !== null);
    return { records, bytes: Buffer.from(texts.join(",")) };
  }
}

const standsAt = <T>(records: readonly T[], list: readonly T[], at: number): boolean =>
  records.every((record, index) => list[at + index] === record);
