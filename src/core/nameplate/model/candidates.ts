import type { Quad } from "../../geometry/quad.js";
import type { TextSpan } from "../../recognized-text/text-span.js";
import type { AccuracyClass, Mass } from "./reading.js";

/** How a value came to its field: behind its label, right of it, under it, over it, or by its own looks alone. */
export type ValuePlacement = "inline" | "right" | "below" | "above" | "unlabelled";

/** A value on its way to being a field, with what speaks for it. */
export interface Candidate<T> {
  value: T;
  /** The characters it was read from. */
  span: TextSpan;
  /** The whole value the plate shows there, which a second reader is given. */
  whole: TextSpan;
  /** How well it kept to its grammar, 0–1. */
  fit: number;
  /** How surely its label was recognised, 0–1. */
  label: number;
  placement: ValuePlacement;
  /** Which weighing interval its label names (Max1, e2); null for all others. */
  interval: number | null;
  /** True where other weighing intervals are printed that were not seen. */
  partial?: boolean;
  /** Texts of other values that fitted nearly as well. */
  alternatives: string[];
}

export interface Candidates {
  model?: Candidate<string>;
  serial?: Candidate<string>;
  manufacturer?: Candidate<string>;
  date?: Candidate<string>;
  accuracyClass?: Candidate<AccuracyClass>;
  max?: Candidate<Mass[]>;
  min?: Candidate<Mass[]>;
  e?: Candidate<Mass[]>;
  d?: Candidate<Mass[]>;
}
export type CandidateField = keyof Candidates;

/** What a plate's text says, before any evidence is gathered. */
export interface ExtractedPlate {
  candidates: Candidates;
  /** Fields whose label is on the plate, whether or not a value was found. */
  labelled: Set<CandidateField>;
  /** Where the class mark is, or must be: its own box, or the room right of its label. */
  classMarkRegion: { box: Quad; exact: boolean } | null;
  /** All text, for telling what kind of plate it is. */
  texts: string[];
  /** True where the text is of more than one plate: then nothing is sure. */
  several?: boolean;
}
