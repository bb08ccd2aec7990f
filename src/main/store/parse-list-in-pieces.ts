import { randomUUID } from "node:crypto";
import { isObject } from "../../core/text/json.js";

/** About so many bytes a piece: a millisecond of a slow PC to parse. */
const PIECE = 1 << 17;

/** Elements of a list as they stand in a text, with commas between them. */
export interface Cut {
  bytes: Buffer;
  elements: unknown[];
}

interface Around {
  /** The object without the list. */
  rest: Record<string, unknown>;
  list: Buffer;
}

/**
 * A JSON object with a long list of objects in it, the list still as text: so neither has to be parsed in one stretch.
 * @param name of the list, and of the member that stands behind it
 * @returns null where the text is not written so
 */
export function withoutList(bytes: Buffer, name: string, behind: string): Around | null {
  const opening = Buffer.from(`${JSON.stringify(name)}:[`);
  const begin = bytes.lastIndexOf(opening) + opening.length;
  const end = bytes.lastIndexOf(`],${JSON.stringify(behind)}:`);
  if (begin < opening.length || end < begin) return null;
  // A mark that stands nowhere else: where it is found in the list's place, the list is that member and no other.
  const mark = randomUUID();
  const rest = parseJson(
    `${bytes.toString("utf8", 0, begin - 1)}"${mark}"${bytes.toString("utf8", end + 1)}`,
  );
  if (!isObject(rest) || rest[name] !== mark) return null;
  return { rest: { ...rest, [name]: [] }, list: bytes.subarray(begin, end) };
}

/**
 * The elements of a list piece by piece. A text that is JSON up to where two objects seem to meet ends there: within a
 * nested list or a string it would not be, and twice as much is tried. Null, at last, where it is none.
 */
export function* piecesOf(list: Buffer): Generator<Cut | null> {
  for (let from = 0; from < list.length; ) {
    let to = from;
    let elements: unknown;
    for (let size = PIECE; !Array.isArray(elements); size *= 2) {
      if (to === list.length) return yield null;
      const meeting = list.indexOf("},{", Math.max(to, from + size));
      to = meeting < 0 ? list.length : meeting + 1;
      elements = parseJson(`[${list.toString("utf8", from, to)}]`);
    }
    yield { bytes: list.subarray(from, to), elements };
    from = to + 1;
  }
}

/** Undefined for what is no JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
