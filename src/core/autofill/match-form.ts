import { placedElements, refOf } from "../snapshot/stacking.js";
import type { PageSnapshot } from "../snapshot/types.js";
import { normaliseLabel } from "../text/normalize.js";
import { type FieldMatch, matchByOptions, matchByOrder, matchBySimilarLabels } from "./fallback-matchers.js";
import type { Assignment, FieldSpec, Refusal } from "./field-spec.js";
import { isClosed, isFillable, isSecret, suits } from "./fields-claimed-by-label.js";
import { type Candidate, candidateOf, chooseFormBlock, type FormBlock, layerKey } from "./form-container.js";

/** So many of the fields asked for must be found before a container counts as the form. */
const ENOUGH = 3;

const nameOf = ({ placed }: Candidate): string => placed.item.labels[0]?.text ?? placed.item.kind;

const matched = (field: string, { candidate, label, source, certain, parts }: FieldMatch): Assignment => ({
  field,
  outcome: "match",
  ref: refOf(candidate.placed),
  control: candidate.placed.item,
  label,
  source,
  certain,
  ...(parts ? { parts: parts.map(({ placed }) => ({ ref: refOf(placed), control: placed.item })) } : {}),
});

/** Lists side by side under one label that go down from province to county: one field in two or three boxes. */
function isRegionChain({ kind }: FieldSpec, alternatives: readonly Candidate[], block: FormBlock): boolean {
  const from = alternatives[0] ? block.candidates.indexOf(alternatives[0]) : -1;
  const lists = alternatives.every(
    ({ placed }) => placed.item.kind === "select" || placed.item.kind === "combobox",
  );
  const adjacent = alternatives.every((alternative, index) => block.candidates[from + index] === alternative);
  return kind === "region" && (alternatives.length === 2 || alternatives.length === 3) && lists && adjacent;
}

/** Words for a level of a region's way down, beside the box or in it. */
const LEVEL =
  /^(?:省|省份|省级|市|地市|地级市|城市|市级|市州|盟市|州|区|县|旗|区县|县区|县市|市县|市区|县市区|区县市|县级|市辖区|(?:省)?自治区(?:直辖市)?|直辖市)$/;

/** The page calls a control by its place on a region's way down alone, or by nothing but its placeholder and name. */
const isUnnamed = ({ placed }: Candidate): boolean =>
  placed.item.labels.every(
    ({ source, text }) =>
      ["placeholder", "title", "name"].includes(source) || LEVEL.test(normaliseLabel(text)),
  );

/**
 * City and county beside the province: two more lists that nothing names, in the box that the label names the
 * first of. One list more may be anything (a street, a branch) and is left alone.
 */
function unnamedLevels({ kind }: FieldSpec, first: Candidate, block: FormBlock): Candidate[] {
  const { item } = first.placed;
  if (kind !== "region" || (item.kind !== "select" && item.kind !== "combobox")) return [];
  const from = block.candidates.indexOf(first) + 1;
  const own = (candidate: Candidate | undefined): candidate is Candidate =>
    candidate !== undefined &&
    candidate.placed.item.kind === item.kind &&
    candidate.placed.item.groups.at(-1) === item.groups.at(-1) &&
    candidate.claims.size === 0 &&
    isUnnamed(candidate);
  const rest = block.candidates.slice(from, from + 2).filter(own);
  return rest.length === 2 && !own(block.candidates[from + 2]) ? rest : [];
}

const refused = (field: string, reason: Refusal, candidates: readonly Candidate[]) => ({
  field,
  outcome: "refused" as const,
  reason,
  candidates: candidates.map(nameOf),
});

/** Why a control that bears the field's label may not be written. */
function obstacle(candidate: Candidate, allowed: (origin: string) => boolean): Refusal {
  const { item, frame } = candidate.placed;
  if (!allowed(frame.origin)) return "foreign-origin";
  if (isSecret(item)) return "password";
  if (!candidate.placed.reachable) return "hidden";
  return isClosed(item) ? "disabled" : "hidden";
}

/** A search box inside the form is the form's only where its neighbours are. */
const isStray = (candidate: Candidate, block: FormBlock): boolean =>
  candidate.placed.item.search &&
  !block.candidates.some(
    (other) =>
      !other.placed.item.search &&
      other.claims.size > 0 &&
      other.placed.item.groups.at(-1) === candidate.placed.item.groups.at(-1),
  );

/** The one control that says it is the field, or those that all say so. */
function exact(spec: FieldSpec, block: FormBlock): { found?: FieldMatch; alternatives: Candidate[] } {
  const { field } = spec;
  const claimants = block.candidates.filter(
    (candidate) => candidate.usable && candidate.claims.has(field) && !isStray(candidate, block),
  );
  const ranks = claimants.map((candidate) => {
    const claim = candidate.claims.get(field);
    if (claim?.doubtful) return -1;
    return (claim?.strong ? 2 : 0) + (claim?.main ? 1 : 0);
  });
  const best = Math.max(...ranks);
  const equals = claimants.filter((_, index) => ranks[index] === best);
  // 器具数量 [1][台]: the list of units beside a number is no number. Free text could go into either.
  const open = spec.kind === "text" || spec.kind === "region";
  const fitting = open ? [] : equals.filter(({ placed }) => suits(placed.item, spec));
  const alternatives = fitting.length === 1 ? fitting : equals;
  const [candidate] = alternatives;
  const claim = candidate?.claims.get(field);
  const chain = isRegionChain(spec, alternatives, block);
  if (!candidate || !claim || (alternatives.length > 1 && !chain)) return { alternatives };
  // A label that two fields of the pack share says which pair it is, not which of the two.
  if (candidate.claims.size > 1) return { alternatives: [candidate] };
  const found = { candidate, label: claim.label, source: claim.source, certain: !claim.doubtful };
  const parts = chain ? alternatives.slice(1) : unnamedLevels(spec, candidate, block);
  return { found: parts.length > 0 ? { ...found, parts } : found, alternatives };
}

/** The block's controls that no label claims and no field has. */
function unclaimed(block: FormBlock, found: ReadonlyMap<string, FieldMatch>): Candidate[] {
  const taken = new Set([...found.values()].flatMap(({ candidate, parts = [] }) => [candidate, ...parts]));
  return block.candidates.filter(
    (candidate) =>
      candidate.usable &&
      candidate.claims.size === 0 &&
      !candidate.placed.item.search &&
      !taken.has(candidate),
  );
}

/** What the form's own controls say of the fields; a field that none of them speaks of is left out. */
function matchInBlock(
  block: FormBlock,
  specs: readonly FieldSpec[],
  allowed: (origin: string) => boolean,
): Map<string, Assignment> {
  const answers = new Map<string, Assignment>();
  const found = new Map<string, FieldMatch>();
  for (const spec of specs) {
    const { field } = spec;
    const { found: one, alternatives } = exact(spec, block);
    if (one) found.set(field, one);
    else if (alternatives.length > 0) answers.set(field, refused(field, "ambiguous", alternatives));
  }
  // A label that is there, on a control that may not be written, settles its field too.
  for (const { field } of specs) {
    if (found.has(field) || answers.has(field)) continue;
    const barred = block.candidates.filter((candidate) => !candidate.usable && candidate.claims.has(field));
    const [first] = barred;
    if (!first || !(first.placed.reachable || isSecret(first.placed.item))) continue;
    const reason = obstacle(first, allowed);
    const { item } = first.placed;
    const isOnly = reason === "disabled" && barred.length === 1;
    const shown = isOnly ? { shown: { ref: refOf(first.placed), now: item.value } } : {};
    answers.set(field, { ...refused(field, reason, barred), ...shown });
  }
  const open = () => specs.filter(({ field }) => !found.has(field) && !answers.has(field));
  for (const round of [matchBySimilarLabels, matchByOptions, matchByOrder]) {
    const free = unclaimed(block, found);
    for (const [field, one] of round({ specs, open: open(), free, found, block })) found.set(field, one);
  }
  for (const [field, one] of found) answers.set(field, matched(field, one));
  return answers;
}

/** Why a field that no control in front fits has none: one elsewhere has its label, or nothing has. */
function barredOrMissing(
  field: string,
  all: readonly Candidate[],
  allowed: (origin: string) => boolean,
): Assignment {
  const barred = all.filter(
    (candidate) => !candidate.usable && isFillable(candidate.placed.item) && candidate.claims.has(field),
  );
  const [first] = barred;
  return first ? refused(field, obstacle(first, allowed), barred) : { field, outcome: "missing" };
}

/** Dialogs with tabs of which one is shown. */
const tabbedLayers = (page: PageSnapshot): Set<string> =>
  new Set(
    page.frames.flatMap((frame) =>
      frame.clickables.flatMap((one) =>
        one.open && one.visible && one.layer !== frame.layers[0]?.id ? [layerKey(frame, one)] : [],
      ),
    ),
  );

/**
 * Which control of the form in front is which field. Exact labels first, then what changed labels leave no
 * doubt about (`certain: false`); everything else is refused with a reason or missing. No control is given
 * to two fields.
 * @param snapshots the portal's tabs, the one in front last: only that one is filled
 * @param specs the form's fields in the portal's order
 * @param allowed whether a frame of this origin may be written to
 */
export function matchForm(
  snapshots: readonly PageSnapshot[],
  specs: readonly FieldSpec[],
  allowed: (origin: string) => boolean,
): Assignment[] {
  const page = snapshots.at(-1);
  // Asked once an origin, not once a control.
  const origins = new Set(page?.frames.map(({ origin }) => origin).filter(allowed));
  const all = (page ? placedElements(page, "controls") : []).map((placed) =>
    candidateOf(placed, specs, (origin) => origins.has(origin)),
  );
  const block = chooseFormBlock(all, Math.min(ENOUGH, specs.length), page ? tabbedLayers(page) : undefined);
  const inBlock = block ? matchInBlock(block, specs, allowed) : new Map<string, Assignment>();
  return specs.map(({ field }) => inBlock.get(field) ?? barredOrMissing(field, all, allowed));
}
