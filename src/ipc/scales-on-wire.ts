import type { StoredInstrument } from "../core/records/instrument.js";

/**
 * A long list of scales on its way to the wizard: what changed since a list the wizard has, as one text. The bridge
 * copies what passes it property by property; of ten thousand scales that costs a second, of one text nothing.
 */
export interface PackedScales {
  /** Number of the list as it is now. */
  revision: number;
  /** Number of the list that the text changes; null: there is nothing before it. */
  base: number | null;
  /** See `Splice`. */
  text: string;
}

/** A list of scales as it goes to the wizard. */
export type ScalesOnWire = StoredInstrument[] | PackedScales;

/** What a packed text says: where the list changed, and the scales that stand there now, column by column. */
export interface Splice {
  from: number;
  removed: number;
  added: number;
  columns: Column[];
}

/** One field of all scales: its values, and which of them each scale has (null: its own, one after the other). */
export interface Column {
  field: string;
  values: unknown[];
  which: number[] | null;
}

/** In `which`, or among a column's own values: the scale says nothing of this field. */
export const NO_VALUE = -1;

/** The list as the wizard has it, with its number where it has one. */
export interface HeldScales {
  list: StoredInstrument[];
  revision: number | null;
}

/**
 * What the wizard has after a message. The scales that did not change are the same objects as before.
 * @returns what was held where the message is older; null where one between them was lost: then all is to be asked for
 */
export function received(message: ScalesOnWire, held: HeldScales | null): HeldScales | null {
  if (Array.isArray(message)) return { list: message, revision: null };
  const { revision, base, text } = message;
  if (held?.revision != null && revision <= held.revision) return held;
  if (base !== null && base !== held?.revision) return null;
  const { from, removed, added, columns } = JSON.parse(text) as Splice;
  const before = base === null || !held ? [] : held.list;
  if (removed === 0 && added === 0) return { list: before, revision };
  const own: StoredInstrument[] = Array.from({ length: added }, (_, row) => scaleOf(columns, row));
  return { list: [...before.slice(0, from), ...own, ...before.slice(from + removed)], revision };
}

function scaleOf(columns: readonly Column[], row: number): StoredInstrument {
  const scale: Record<string, unknown> = {};
  for (const { field, values, which } of columns) {
    const value = which ? values[which[row] ?? NO_VALUE] : values[row];
    if (value !== undefined && value !== NO_VALUE) scale[field] = value;
  }
  return scale as unknown as StoredInstrument;
}
