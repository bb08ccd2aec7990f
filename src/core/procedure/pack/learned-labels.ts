import * as z from "zod";
import type { FieldSpec } from "../../autofill/field-spec.js";
import { isFillable, isSecret, ranked } from "../../autofill/fields-claimed-by-label.js";
import { findTarget } from "../../autofill/locate-target.js";
import { matchForm } from "../../autofill/match-form.js";
import type { Clickable, Control, ElementRef, PageSnapshot } from "../../snapshot/types.js";
import { normaliseLabel, sameLabel } from "../../text/normalize.js";
import type { GuidePack, StepLocator } from "./schema.js";
import { STEP_IDS, type StepId } from "./steps.js";

/** A label the user pointed at: one more synonym of a field, kept beside the pack. Names no page and no user. */
export const learnedLabelSchema = z.strictObject({
  form: z.enum(["company", "instrument"]),
  field: z.string().min(1).max(40),
  label: z.string().min(1).max(40),
});
export type LearnedLabel = z.infer<typeof learnedLabelSchema>;
type Form = LearnedLabel["form"];

/** What the user pointed at for a step: the words on it, and of its row where they alone do not tell. */
export const learnedPlaceSchema = z.strictObject({
  step: z.enum(STEP_IDS),
  text: z.string().min(1).max(40),
  row: z.string().min(1).max(40).optional(),
});
export type LearnedPlace = z.infer<typeof learnedPlaceSchema>;

/** What was learned for one pack. */
export const learnedSchema = z.strictObject({
  labels: z.array(learnedLabelSchema).max(200),
  places: z.array(learnedPlaceSchema).max(200),
});
export type Learned = z.infer<typeof learnedSchema>;
export const NOTHING_LEARNED: Learned = { labels: [], places: [] };

/** The field of the form a label belongs to already. */
export const ownerOf = (specs: readonly FieldSpec[], label: string): FieldSpec | undefined =>
  specs.find(({ labels }) => labels.some((known) => sameLabel(known, label)));

const addLabel = (specs: readonly FieldSpec[], { field, label }: LearnedLabel): FieldSpec[] =>
  specs.map((spec) => (spec.field === field ? { ...spec, labels: [...spec.labels, label] } : spec));

const wayOf = ({ text, row }: LearnedPlace): StepLocator => ({
  what: "clickable",
  text: [text],
  ...(row === undefined ? {} : { row: [row] }),
});

/**
 * The pack with what was learned as last synonyms and last ways. The pack's own word stands: a label it gives
 * to another field is left out.
 */
export function withLearned(pack: GuidePack, { labels, places }: Learned): GuidePack {
  const forms = { ...pack.forms };
  for (const one of labels)
    if (!ownerOf(forms[one.form], one.label)) forms[one.form] = addLabel(forms[one.form], one);
  const steps = pack.steps.map((step) => ({
    ...step,
    ways: [...step.ways, ...places.filter((place) => place.step === step.id).map(wayOf)],
  }));
  return { ...pack, forms, steps };
}

/** Why a control's label is not learned. */
export const UNLEARNABLE = [
  /** A password, captcha, checkbox or file box. */
  "not-fillable",
  /** The page names it in no words that could be known again. */
  "no-label",
  /** Its label is that of another field of this form. */
  "other-field",
  /** Another box of the form bears the same label: which is meant would never be clear. */
  "not-unique",
  /** It is not part of the form in front. */
  "not-in-form",
] as const;
export type Unlearnable = (typeof UNLEARNABLE)[number];

/** Asks without saying for what. */
const NAMELESS = /^(?:请?(?:您)?(?:先)?(?:输入|选择|填写|录入|点选|点击选择)(?:内容)?|pleaseselect|select)$/;
/** Numbers so long may be somebody's. */
const PERSONAL_NUMBER = /\d{5,}/;
const LONGEST = 30;

/** Whether a text may be kept: short, and none of what the company or the scale is called. */
function isKeepable(text: string, personal: readonly string[]): boolean {
  const label = normaliseLabel(text);
  if (label === "" || text.length > LONGEST || PERSONAL_NUMBER.test(label)) return false;
  return !personal.map(normaliseLabel).some((value) => value.length > 1 && label.includes(value));
}

const plain = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/\s+/g, "")
    .replace(/^[*★:]+|[*★:]+$/g, "");

/** The control's labels that may be remembered, the one its place in the page ties to it first. */
function namesOf(control: Control, personal: readonly string[]): string[] {
  return ranked(control)
    .filter(({ source }) => source !== "name")
    .map(({ text }) => plain(text))
    .filter((text) => isKeepable(text, personal) && !NAMELESS.test(normaliseLabel(text)));
}

interface Pointed {
  form: Form;
  field: string;
  control: Control;
  place: ElementRef;
  /** What names the company or its scale: nothing is learned that bears any of it. */
  personal: readonly string[];
}

export type Answer<T> =
  | { ok: true; learned: T }
  | { ok: false; reason: Unlearnable /** The label of the field it belongs to. */; other?: string };

const isSame = (a: ElementRef, b: ElementRef): boolean =>
  a.page === b.page && a.frame === b.frame && a.key === b.key;

/**
 * Whether the label of the control that was pointed at can stand for the field from now on. It is tried before
 * it is believed: with it, the matcher must give the field this very control, by the rules for all labels.
 * @param pack the pack in force, learned labels included
 */
export function learnLabel(
  pack: GuidePack,
  snapshots: readonly PageSnapshot[],
  { form, field, control, place, personal }: Pointed,
  allowed: (origin: string) => boolean,
): Answer<LearnedLabel> {
  if (!isFillable(control) || isSecret(control)) return { ok: false, reason: "not-fillable" };
  const specs = pack.forms[form];
  let reason: Unlearnable = "no-label";
  for (const label of namesOf(control, personal)) {
    const owner = ownerOf(specs, label);
    if (owner && owner.field !== field)
      return { ok: false, reason: "other-field", other: owner.labels[0] ?? owner.field };
    const learned = { form, field, label };
    const tried = owner ? [...specs] : addLabel(specs, learned);
    const answer = matchForm(snapshots, tried, allowed).find((one) => one.field === field);
    if (answer?.outcome === "match" && answer.certain && isSame(answer.ref, place))
      return { ok: true, learned };
    reason = answer?.outcome === "refused" && answer.reason === "ambiguous" ? "not-unique" : "not-in-form";
  }
  return { ok: false, reason };
}

/**
 * Whether the words of what was pointed at find it, and it alone: by themselves, else with those of its row.
 * @param personal as with `learnLabel`
 */
export function learnPlace(
  snapshots: readonly PageSnapshot[],
  {
    step,
    clickable,
    place,
    personal,
  }: { step: StepId; clickable: Clickable; place: ElementRef; personal: readonly string[] },
): Answer<LearnedPlace> {
  const text = plain(clickable.text);
  if (!isKeepable(text, personal)) return { ok: false, reason: "no-label" };
  const rows = clickable.row.map(plain).filter((row) => row.length > 1 && isKeepable(row, personal));
  const longestFirst = rows.sort((a, b) => b.length - a.length);
  for (const learned of [{ step, text }, ...longestFirst.map((row) => ({ step, text, row }))]) {
    const { outcome, refs } = findTarget(snapshots, [wayOf(learned)]);
    if (outcome === "found" && refs[0] && isSame(refs[0], place)) return { ok: true, learned };
  }
  return { ok: false, reason: "not-unique" };
}
