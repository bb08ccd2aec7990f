import { compareDepth, type PlacedElement, placedElements, refOf } from "../snapshot/stacking.js";
import type { Control, ElementRef, PageSnapshot } from "../snapshot/types.js";
import { compact, normaliseLabel } from "../text/normalize.js";
import {
  type ClosedSection,
  closedSections,
  type FormWithSections,
  hiddenForm,
} from "./closed-form-sections.js";
import type { Assignment, FieldSpec, FieldValue } from "./field-spec.js";
import { isSecret } from "./fields-claimed-by-label.js";
import { labelOf, NOTHING_REFUSED, ownControl, type RefusedOwn } from "./left-to-the-user.js";
import { rangeEnd } from "./range-ends.js";
import { valueMatches } from "./value-equality.js";

/** Why a field of the form in front is still open; see `openFieldSchema`. */
export type OpenReason = "unknown" | "empty" | "differs" | "rejected" | "unreachable" | "locked" | "own";

/** A thing still open in the form in front, and where. */
export interface OpenControl {
  /** The app's field; one of `OWN_FIELDS`; or "" for a field the app does not know. */
  field: string;
  own: boolean;
  label: string;
  why: OpenReason;
  value: string;
  now: string;
  said: string;
  options: string[];
  ref: ElementRef | null;
}

/** The form in front, as far as it is filled. */
export interface FormProgress {
  /** Where its first field stands. */
  first: ElementRef;
  /** In the order of the page: fields first, then what is the user's own to do. */
  open: OpenControl[];
  /** Its tabs and folds that are shut over fields still open. */
  closed: ClosedSection[];
  /** How many fields of this form have a value of the app's, and how many hold it. */
  known: number;
  held: number;
}

/** Reasons for which a field that has a value is left to the user. */
const UNREACHABLE = new Set(["ambiguous", "foreign-origin"]);

interface FieldState {
  spec: FieldSpec;
  wanted: FieldValue | undefined;
  now: string;
  rejected: boolean;
  /** It must be filled, and can be. */
  asked: boolean;
}

function reasonOf({ spec, wanted, now, rejected, asked }: FieldState): OpenReason | null {
  const isKnown = wanted !== undefined && wanted.value !== "";
  if (now === "") return isKnown ? "empty" : asked ? "unknown" : null;
  if (isKnown && !valueMatches(spec, wanted, now)) return "differs";
  return rejected ? "rejected" : null;
}

/** What the portal did not take of a form when it was handed in, and in what words. */
export interface RefusedValue {
  field: string;
  value: string;
  said: string;
}

/** How one field of the form stands; null when nothing of it is open. */
function openField(
  spec: FieldSpec,
  wanted: FieldValue | undefined,
  found: Assignment,
  refused: RefusedValue | null,
): OpenControl | null {
  const value = wanted?.value ?? "";
  if (found.outcome === "missing") return null;
  if (found.outcome === "refused") {
    const { shown = { ref: null, now: "" }, reason } = found;
    // A locked box that shows something else is wrong all the same; an empty one may be the portal's to fill.
    const isWrong = wanted && shown.now !== "" && !valueMatches(spec, wanted, shown.now);
    if (value === "" || !(UNREACHABLE.has(reason) || isWrong)) return null;
    return {
      field: spec.field,
      own: false,
      label: spec.labels[0] ?? spec.field,
      why: isWrong ? "locked" : "unreachable",
      value,
      now: shown.now,
      said: "",
      options: [],
      ref: shown.ref,
    };
  }
  const { control } = found;
  const boxes = [control, ...(found.parts ?? []).map((part) => part.control)];
  const now = valueIn(found);
  const rejected = boxes.find(({ invalid }) => invalid !== undefined && now !== "");
  // As long as the very value stands there.
  const isRefused = refused?.field === spec.field && now !== "" && now === refused.value;
  const required = !spec.optional || boxes.some((box) => box.required || box.invalid !== undefined);
  const why = reasonOf({
    spec,
    wanted,
    now,
    rejected: rejected !== undefined || isRefused,
    asked: required && !control.disabled,
  });
  if (why === null) return null;
  return {
    field: spec.field,
    own: false,
    label: labelOf({ ...control, labels: [{ text: found.label, source: found.source }] }),
    why,
    value,
    now,
    said: rejected?.invalid || (isRefused ? refused.said : ""),
    options: (control.options ?? [])
      .map(({ text }) => text)
      .filter((text) => text !== "" && !/^[-\s]*请/.test(text)),
    ref: found.ref,
  };
}

const valueIn = ({ control, parts = [] }: Extract<Assignment, { outcome: "match" }>): string =>
  [control, ...parts.map((part) => part.control)]
    .map(({ value }) => value)
    .filter((text) => text !== "")
    .join("/");

/** The fields that hold the value that is meant for them. */
export const heldFields = (
  specs: readonly FieldSpec[],
  values: readonly FieldValue[],
  found: readonly Assignment[],
): string[] =>
  specs.flatMap((spec) => {
    const wanted = values.find(({ field }) => field === spec.field);
    const one = found.find(({ field }) => field === spec.field);
    const held = wanted?.value && one?.outcome === "match" && valueMatches(spec, wanted, valueIn(one));
    return held ? [spec.field] : [];
  });

/** A password that is being chosen is checked by the page as it is typed. */
const isRefusedByPage = ({ kind, invalid }: Control): boolean => kind === "password" && invalid !== undefined;

const unfilled = (one: PlacedElement): PlacedElement => ({ ...one, item: { ...one.item, filled: false } });

const inOrder = (a: PlacedElement, b: PlacedElement): number =>
  Math.abs(a.item.rect.y - b.item.rect.y) > 8 ? a.item.rect.y - b.item.rect.y : a.item.rect.x - b.item.rect.x;

/** A form of which another tab is shown than those with its fields: it is in front all the same. */
function outOfSight(form: Omit<FormWithSections, "at">): FormProgress | null {
  const hidden = hiddenForm(form.page, form.specs);
  if (!hidden) return null;
  const closed = closedSections({ ...form, at: hidden.at });
  return { first: closed[0]?.ref ?? hidden.head, open: [], closed, known: 0, held: 0 };
}

/**
 * What is still open in the form in front: each field that is required (by the page's own marks or the pack) or
 * known to us and does not hold the right value *as the page has it*. Fields that this form does not have are not
 * asked for. Null when no such form is in front.
 * @param snapshots the portal's tabs, the one in front last
 * @param found which control is which field there (`matchForm`)
 * @param before fields seen to hold their value since the form was opened (`heldFields`)
 * @param refused what the portal's last word about the form did not take
 * @param refusedOwn what the portal did not take of the user's own
 */
export function formProgress(
  snapshots: readonly PageSnapshot[],
  specs: readonly FieldSpec[],
  values: readonly FieldValue[],
  found: readonly Assignment[],
  before: ReadonlySet<string> = new Set(),
  refused: RefusedValue | null = null,
  refusedOwn: RefusedOwn = NOTHING_REFUSED,
): FormProgress | null {
  const page = snapshots.at(-1);
  const placed = page ? placedElements(page, "controls").filter(({ reachable }) => reachable) : [];
  const at = (ref: ElementRef) =>
    placed.find(({ item, frame }) => item.key === ref.key && frame.id === ref.frame);
  const matches = found.flatMap((one) => (one.outcome === "match" ? [one] : []));
  const anchors = matches.flatMap(({ ref }) => at(ref) ?? []).sort(inOrder);
  const [first] = anchors;
  if (!page) return null;
  if (!first) return outOfSight({ page, specs, values, found, before });

  const matched = new Set(
    matches.flatMap(({ ref, parts = [] }) => [ref.key, ...parts.map((part) => part.ref.key)]),
  );
  const around = placed
    .filter(
      ({ frame, depth, item }) =>
        frame.id === first.frame.id && compareDepth(depth, first.depth) === 0 && !item.search,
    )
    .sort(inOrder);
  const fields = specs.flatMap((spec) => {
    const wanted = values.find(({ field }) => field === spec.field);
    const one = found.find(({ field }) => field === spec.field);
    return (one && openField(spec, wanted, one, refused)) ?? [];
  });
  const extra = around
    .filter(
      ({ item }) =>
        !matched.has(item.key) &&
        item.kind !== "checkbox" &&
        item.kind !== "password" &&
        !isSecret(item) &&
        (item.required || rangeEnd(labelOf(item), values) !== null) &&
        item.value === "" &&
        !item.disabled &&
        normaliseLabel(labelOf(item)) !== "",
    )
    // A field that no spec claimed but one refused is told of already.
    .filter(({ item }) => !fields.some(({ label }) => compact(label) === compact(labelOf(item))))
    .map((one): OpenControl => {
      const end = rangeEnd(labelOf(one.item), values);
      return {
        field: "",
        own: false,
        label: labelOf(one.item),
        why: end === null ? "unknown" : "unreachable",
        value: end ?? "",
        now: "",
        said: one.item.invalid ?? "",
        options: [],
        ref: refOf(one),
      };
    });
  const own = around.flatMap((one): OpenControl[] => {
    const what = ownControl(isRefusedByPage(one.item) ? unfilled(one) : one, refusedOwn);
    return what
      ? [
          {
            ...what,
            own: true,
            why: "own",
            value: "",
            now: "",
            said: one.item.invalid ?? "",
            options: [],
            ref: refOf(one),
          },
        ]
      : [];
  });
  const top = (one: OpenControl): number => {
    const spot = one.ref && at(one.ref);
    return spot ? spot.item.rect.y * 10_000 + spot.item.rect.x : Number.POSITIVE_INFINITY;
  };
  const known = matches.filter(({ field }) =>
    values.some((one) => one.field === field && one.value !== ""),
  ).length;
  const wrong = fields.filter(
    ({ value, why }) => value !== "" && why !== "unreachable" && why !== "locked" && why !== "rejected",
  ).length;
  return {
    first: refOf(first),
    open: [...[...fields, ...extra].sort((a, b) => top(a) - top(b)), ...own],
    closed: closedSections({ page, specs, values, found, before, at: first }),
    known,
    held: known - wrong,
  };
}
