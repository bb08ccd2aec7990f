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

/**
 * One field of all scales: its values, and which of them each scale has. `same`: all have the one; `own`: each has its
 * own, one after the other.
 */
export interface Column {
  field: string;
  values: unknown[];
  which: number[] | "same" | "own";
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
  const own = scalesOf(columns, added);
  return { list: [...before.slice(0, from), ...own, ...before.slice(from + removed)], revision };
}

function scalesOf(columns: readonly Column[], count: number): StoredInstrument[] {
  const everywhere = columns.filter(({ values, which }) =>
    Array.isArray(which) ? !which.includes(NO_VALUE) : which === "same" || !values.includes(NO_VALUE),
  );
  // Copies of one object are made several times faster than objects that grow field by field.
  const model = JSON.parse(
    JSON.stringify(Object.fromEntries(everywhere.map(({ field, values }) => [field, values[0]]))),
  ) as Record<string, unknown>;
  const varying = columns.filter(({ which }) => which !== "same");
  return Array.from({ length: count }, (_, row) => {
    const scale = { ...model };
    for (const { field, values, which } of varying) {
      const value = Array.isArray(which) ? values[which[row] ?? NO_VALUE] : values[row];
      if (value !== undefined && value !== NO_VALUE) scale[field] = value;
    }
    return scale as unknown as StoredInstrument;
  });
}
