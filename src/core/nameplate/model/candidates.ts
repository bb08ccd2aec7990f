import type { AccuracyClass, Mass, Quad } from "./reading.js";
import type { Cell } from "./text-span.js";

/** How a value came to its field: behind its label, right of it, under it, over it, or by its own looks alone. */
export type Bond = "inline" | "right" | "below" | "above" | "bare";

/** A value on its way to being a field, with what speaks for it. */
export interface Draft<T> {
  value: T;
  /** The characters it was read from. */
  cell: Cell;
  /** The whole value the plate shows there, which a second reader is given. */
  whole: Cell;
  /** How well it kept to its grammar, 0–1. */
  fit: number;
  /** How surely its label was recognised, 0–1. */
  label: number;
  bond: Bond;
  /** Which weighing interval its label names (Max1, e2); null for all others. */
  interval: number | null;
  /** Texts of other values that fitted nearly as well. */
  rivals: string[];
}

export interface Drafts {
  model?: Draft<string>;
  serial?: Draft<string>;
  manufacturer?: Draft<string>;
  date?: Draft<string>;
  accuracyClass?: Draft<AccuracyClass>;
  max?: Draft<Mass[]>;
  min?: Draft<Mass[]>;
  e?: Draft<Mass[]>;
  d?: Draft<Mass[]>;
}
export type DraftField = keyof Drafts;

/** A plate's text taken apart, before the second look. */
export interface PlateDraft {
  drafts: Drafts;
  /** Fields whose label is on the plate, whether or not a value was found. */
  labelled: Set<DraftField>;
  /** Where the class mark is, or must be: its own box, or the room right of its label. */
  classPlace: { box: Quad; exact: boolean } | null;
  /** All text, for telling what kind of plate it is. */
  texts: string[];
}
