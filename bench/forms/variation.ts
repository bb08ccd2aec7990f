/** What a page has beside its family's plain form. */
export interface Variation {
  /** Synonyms of other systems, another order, stars in children of the label. */
  relabelled?: boolean;
  /** Fields a row. */
  columns?: 1 | 2 | 3;
  above?: boolean;
  english?: boolean;
  /** The form comes with values: right ones, wrong ones, and today's date. */
  defaults?: boolean;
  /** Lists that another field's choice, or the server, fills. */
  dependent?: boolean;
  /** The second half stands in a tab or a fold of its own. */
  sections?: "tabs" | "fold";
  /** The page is sent to the server and comes back when 一级目录 was chosen. */
  postback?: boolean;
  /** A search bar with the same labels, and a hidden duplicate of the form. */
  decoys?: boolean;
  /** So many frames around the form's own. */
  frames?: number;
  /** Longer answers of the server, in ms. */
  latency?: number;
}

export const VARIATIONS = {
  plain: {},
  relabelled: { relabelled: true },
  "three a row": { columns: 3 },
  "labels above": { above: true },
  "English beside": { english: true },
  defaults: { defaults: true },
  "dependent lists": { dependent: true },
  tabs: { sections: "tabs" },
  folds: { sections: "fold", columns: 1 },
  postback: { postback: true, dependent: true },
  decoys: { decoys: true },
  "frames in frames": { frames: 2 },
  "400 ms": { latency: 400, dependent: true },
} as const satisfies Record<string, Variation>;

export type VariationName = keyof typeof VARIATIONS;
export const VARIATION_NAMES = Object.keys(VARIATIONS) as VariationName[];
