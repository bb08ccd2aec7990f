import { compareDepth, type PlacedElement, placedElements, refOf, topmost } from "../snapshot/stacking.js";
import type { Control, ElementRef, PageSnapshot } from "../snapshot/types.js";
import type { Assignment, FieldSpec, FieldValue } from "./field-spec.js";
import { claimsOf } from "./fields-claimed-by-label.js";
import { valueMatches } from "./value-equality.js";

/** A tab or fold of the form in front that is shut, with fields in it that are still open. */
export interface ClosedSection {
  /** Its head: pressing it shows the fields and does nothing else. */
  ref: ElementRef;
  label: string;
  fields: string[];
}

export interface FormWithSections {
  page: PageSnapshot;
  specs: readonly FieldSpec[];
  values: readonly FieldValue[];
  found: readonly Assignment[];
  /** Fields seen to hold their value since the form was opened, also where their tab is gone from the page. */
  before: ReadonlySet<string>;
  /** Where the form stands. */
  at: Pick<PlacedElement, "frame" | "depth">;
}

const isOpen = (spec: FieldSpec, wanted: FieldValue | undefined, control: Control): boolean => {
  if (control.disabled) return false;
  if (wanted && wanted.value !== "") return !valueMatches(spec, wanted, control.value);
  return control.value === "" && (!spec.optional || control.required);
};

/**
 * Tabs and folds of the form that are shut over fields still open. What holds the form's fields once more is another
 * form, not more of it. A library that makes a tab's fields only when it is opened leaves nothing to go by but that
 * fields are missing: then the next tab after the one shown is meant, in a dialog alone.
 */
export function closedSections({
  page,
  specs,
  values,
  found,
  before,
  at,
}: FormWithSections): ClosedSection[] {
  const isHere = ({ frame, depth }: Pick<PlacedElement, "frame" | "depth">) =>
    frame.id === at.frame.id && compareDepth(depth, at.depth) === 0;
  const heads = placedElements(page, "clickables").filter((one) => isHere(one) && one.reachable);
  const seen = placedElements(page, "controls").filter((one) => isHere(one));
  const matched = new Set(found.flatMap(({ field, outcome }) => (outcome === "match" ? [field] : [])));
  const asksPassword = seen.some(({ item }) => item.kind === "password" && item.visible);
  const wantedOf = (spec: FieldSpec) => values.find(({ field }) => field === spec.field);

  const shut = new Map<string, Control[]>();
  for (const { item } of seen)
    if (!item.visible && item.opener && !item.search)
      shut.set(item.opener, [...(shut.get(item.opener) ?? []), item]);
  const there = new Set<string>();
  const sections = [...shut].flatMap(([opener, controls]): ClosedSection[] => {
    const head = heads.find(({ item }) => item.key === opener);
    const claimed = controls.map((control) => ({ control, claims: claimsOf(control, specs) }));
    const isOther = claimed.some(
      ({ control, claims }) =>
        (control.kind === "password" && asksPassword) ||
        [...claims.keys()].some((field) => matched.has(field)),
    );
    if (!head || isOther) return [];
    for (const { claims } of claimed) for (const field of claims.keys()) there.add(field);
    const fields = claimed.flatMap(({ control, claims }) => {
      const own = specs.filter(({ field }) => claims.has(field));
      const open = own.find((spec) => isOpen(spec, wantedOf(spec), control));
      if (open) return [open.labels[0] ?? open.field];
      const name = control.labels[0]?.text ?? "";
      return own.length === 0 && control.required && control.value === "" && name !== "" ? [name] : [];
    });
    return fields.length > 0
      ? [{ ref: refOf(head), label: head.item.text, fields: [...new Set(fields)] }]
      : [];
  });
  if (sections.length > 0) return sections;

  const missing = specs.filter(
    (spec) =>
      !spec.optional &&
      !there.has(spec.field) &&
      !before.has(spec.field) &&
      (wantedOf(spec)?.value ?? "") !== "" &&
      found.some(({ field, outcome }) => field === spec.field && outcome === "missing"),
  );
  const tabs = heads.filter(({ item }) => item.open !== undefined);
  const shown = tabs.findLastIndex(({ item }) => item.open === true);
  const next = shown < 0 ? undefined : tabs[shown + 1];
  if (missing.length === 0 || !next || !at.depth.some((layer) => layer > 0)) return [];
  return [
    {
      ref: refOf(next),
      label: next.item.text,
      fields: missing.map(({ labels, field }) => labels[0] ?? field),
    },
  ];
}

/** So many fields out of sight make a form. */
const ENOUGH = 3;

/** A dialog's form whose fields are all in tabs or folds that are shut, and the head of one of them. */
export function hiddenForm(
  page: PageSnapshot,
  specs: readonly FieldSpec[],
): { at: FormWithSections["at"]; head: ElementRef } | null {
  const shut = topmost(
    placedElements(page, "controls").filter(({ item }) => !item.visible && item.opener && !item.search),
  );
  const claimed = shut.filter(({ item }) => claimsOf(item, specs).size > 0);
  const fields = new Set(claimed.flatMap(({ item }) => [...claimsOf(item, specs).keys()]));
  const [at] = claimed;
  if (!at?.depth.some((layer) => layer > 0) || fields.size < ENOUGH) return null;
  const head = placedElements(page, "clickables").find(
    (one) => one.reachable && one.frame.id === at.frame.id && one.item.key === at.item.opener,
  );
  return head ? { at, head: refOf(head) } : null;
}
