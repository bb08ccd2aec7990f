import type { Control, ControlKind, LabelSource } from "../snapshot/types.js";
import { compact, normaliseLabel, remembering, similarLabel } from "../text/normalize.js";
import { asLabels } from "../text/normalized-words.js";
import type { FieldSpec } from "./field-spec.js";
import { isCaptcha } from "./left-to-the-user.js";
import { optionMatch } from "./match-option.js";

/** Sources that tie a text to one control by the page's own structure. */
const STRONG: readonly LabelSource[] = ["for", "wrap", "aria", "cell-left", "cell-above", "item"];
/** Boxes that are the user's own, whatever else their labels say. */
const NEVER = /密码|口令|password/i;

const NONE: readonly string[] = [];
const NO_CLAIMS: ReadonlyMap<string, Claim> = new Map();

export const isSecret = (control: Control): boolean =>
  control.kind === "password" || isCaptcha(control) || control.labels.some(({ text }) => NEVER.test(text));

/** Kinds a field may take at all: nothing of a form is written into a lone checkbox or a file box. */
export const isFillable = (control: Control): boolean =>
  control.kind !== "checkbox" && control.kind !== "file" && !isSecret(control);

/** A read-only box is for reading, unless it opens something to pick from. */
export const isClosed = (control: Control): boolean =>
  control.disabled || (control.readOnly && ["text", "textarea", "number"].includes(control.kind));

/** A control says with one of its labels, exactly, that it is this field. */
export interface Claim {
  label: string;
  source: LabelSource;
  /** By the pack's first label; else by a synonym. */
  main: boolean;
  strong: boolean;
  /** By a label that may as well mean something else. */
  doubtful: boolean;
}

const isStrong = (source: LabelSource): boolean => STRONG.includes(source);

/** The labels of a control in the order of their weight: what the structure ties to it goes first. */
export const ranked = (control: Control) =>
  [...control.labels].sort((a, b) => Number(isStrong(b.source)) - Number(isStrong(a.source)));

/** A field that a folded label names. */
interface Named {
  field: string;
  main: boolean;
  doubtful: boolean;
}

/** What each label of a form's fields names, in the fields' order; folded once a form. */
const namedBy = new WeakMap<readonly FieldSpec[], Map<string, Named[]>>();

function namesOf(specs: readonly FieldSpec[]): Map<string, Named[]> {
  const known = namedBy.get(specs);
  if (known) return known;
  const names = new Map<string, Named[]>();
  const add = (label: string, one: Named) => {
    const named = names.get(label) ?? [];
    if (!named.some(({ field }) => field === one.field)) names.set(label, [...named, one]);
  };
  for (const { field, labels, doubtful = [] } of specs) {
    asLabels(labels).forEach((label, at) => {
      add(label, { field, main: at === 0, doubtful: false });
    });
    for (const label of asLabels(doubtful)) add(label, { field, main: false, doubtful: true });
  }
  namedBy.set(specs, names);
  return names;
}

/** What several names of one thing stand between: 出厂编号(机身号), 量程/测量范围. */
const BETWEEN = /[()/、,|[\]]|或/;

const namesIn = remembering((text: string): readonly string[] => {
  const whole = compact(text);
  return BETWEEN.test(whole)
    ? whole
        .split(BETWEEN)
        .map(normaliseLabel)
        .filter((name) => name !== "")
    : NONE;
});

/** Fields that a text names by each of several names in it, one of them beyond doubt. */
function namedTwice(text: string, names: Map<string, Named[]>): Named[] {
  const several = namesIn(text);
  const [first, ...rest] = several.map((name) => names.get(name) ?? []);
  if (!first || rest.length === 0) return [];
  return first.flatMap(({ field }) => {
    const own = [first, ...rest].map((named) => named.find((one) => one.field === field));
    const all = own.every((one) => one !== undefined) && own.some((one) => one?.doubtful === false);
    return all ? [{ field, main: false, doubtful: false }] : [];
  });
}

/**
 * Which fields a control claims to be, by exact label. Only its strongest label that is known at all counts:
 * a placeholder cannot make another field of a box that its own label names.
 */
export function claimsOf(control: Control, specs: readonly FieldSpec[]): ReadonlyMap<string, Claim> {
  const names = namesOf(specs);
  for (const { text, source } of ranked(control)) {
    const whole = normaliseLabel(text);
    if (whole === "") continue;
    const own = names.get(whole) ?? [];
    const twice = namedTwice(text, names).filter(({ field }) => !own.some((one) => one.field === field));
    const known = [...own, ...twice];
    const best = known.some(({ main }) => main) ? known.filter(({ main }) => main) : known;
    if (best.length > 0) {
      // 单位性质 may be the type of a company or its legal form: what can be chosen there tells.
      const own = best.filter(({ field }) => !isAnothersList(control, field, specs));
      return new Map(
        own.map(({ field, ...how }) => [field, { label: text, source, strong: isStrong(source), ...how }]),
      );
    }
  }
  return NO_CLAIMS;
}

/** Whether a control offers nothing that a field may hold, and at least half of it is another field's. */
function isAnothersList(control: Control, field: string, specs: readonly FieldSpec[]): boolean {
  const own = specs.find((spec) => spec.field === field);
  if (own?.kind !== "choice" || !control.options || optionShare(control, own) > 0) return false;
  return specs.some((spec) => spec !== own && spec.kind === "choice" && optionShare(control, spec) >= 0.5);
}

/** Which of a list's labels hold a character. */
const byCharacter = new WeakMap<readonly string[], Map<string, string[]>>();

function holdersOf(labels: readonly string[]): Map<string, string[]> {
  const known = byCharacter.get(labels);
  if (known) return known;
  const holders = new Map<string, string[]>();
  for (const label of asLabels(labels))
    for (const char of new Set(label)) holders.set(char, [...(holders.get(char) ?? []), label]);
  byCharacter.set(labels, holders);
  return holders;
}

/** The labels that share two characters with what is seen; no other is like it, and most pages share none. */
function mayBeLike(seen: string, labels: readonly string[]): readonly string[] {
  const holders = holdersOf(labels);
  const held: string[] = [];
  for (const char of seen) if (holders.has(char)) held.push(char);
  if (held.length < 2) return NONE;
  const shared = new Map<string, number>();
  for (const char of held)
    for (const label of holders.get(char) ?? []) shared.set(label, (shared.get(label) ?? 0) + 1);
  return [...shared].flatMap(([label, count]) => (count >= 2 ? [label] : []));
}

/** How much a label of this source says of its control. */
const weightOf = (source: LabelSource): number => (isStrong(source) || source === "near" ? 1 : 0.8);
/** Labels less alike than this are not alike. */
const LEAST = 0.6;

/** By form, how like a folded label the most similar one of its fields' is. */
const likenessIn = new WeakMap<readonly FieldSpec[], (seen: string) => number>();

function mostAlike(specs: readonly FieldSpec[]): (seen: string) => number {
  const known = likenessIn.get(specs);
  if (known) return known;
  const all = specs.flatMap(({ labels }) => labels);
  const alike = remembering((seen: string) =>
    Math.max(0, ...mayBeLike(seen, all).map((words) => similarLabel(seen, words))),
  );
  likenessIn.set(specs, alike);
  return alike;
}

/** Whether a control is named much like some field of a form. */
export function isLikeSome(control: Control, specs: readonly FieldSpec[]): boolean {
  const alike = mostAlike(specs);
  return control.labels.some(({ text, source }) => alike(normaliseLabel(text)) * weightOf(source) >= LEAST);
}

/** How like the field's labels a control's best label is: 0 or 0.6–1. */
export function labelSimilarity(
  control: Control,
  spec: FieldSpec,
): { score: number; label: string; source: LabelSource } {
  let best = { score: 0, label: "", source: "name" as LabelSource };
  for (const { text, source } of ranked(control)) {
    const seen = normaliseLabel(text);
    for (const words of mayBeLike(seen, spec.labels)) {
      const score = similarLabel(seen, words) * weightOf(source);
      if (score > best.score && score >= LEAST) best = { score, label: text, source };
    }
  }
  return best;
}

const KINDS: Record<FieldSpec["kind"], readonly ControlKind[]> = {
  text: ["text", "textarea"],
  choice: ["select", "combobox", "tree", "radio"],
  region: ["tree", "combobox", "select"],
  date: ["date"],
  number: ["number", "text"],
};

/** Whether a control is of the very kind a field wants: asked for when its label alone does not tell. */
export const suits = (control: Control, spec: FieldSpec): boolean =>
  KINDS[spec.kind].includes(control.kind) &&
  (spec.kind !== "choice" || control.options === undefined || optionShare(control, spec) > 0);

/** Share of a control's shown options that the field knows: 0–1; 0 when it shows none. */
export function optionShare(control: Control, spec: FieldSpec): number {
  if (!control.options || !spec.options) return 0;
  const shown = control.options
    .map(({ text }) => text)
    .filter((text) => text.trim() !== "" && !/^[-\s]*(?:请|全部|--)/.test(text));
  const values = Object.entries(spec.options);
  if (shown.length === 0 || values.length === 0) return 0;
  const known = values.filter(
    ([value, synonyms]) => optionMatch({ value, synonyms }, shown).outcome === "match",
  );
  return Math.min(1, known.length / shown.length);
}
