import { placeOf, spotsOf } from "../snapshot/stacking.js";
import type { PageSight } from "../snapshot/types.js";
import { type Found, likeRound, optionRound, orderRound } from "./fallback-matchers.js";
import type { Assignment, FieldSpec, Refusal } from "./field-spec.js";
import { type Block, type Candidate, candidateOf, chooseBlock } from "./form-block.js";
import { isClosed, isFillable, isSecret, suits } from "./label-claims.js";

/** So many of the fields asked for must be found before a container counts as the form. */
const ENOUGH = 3;

const nameOf = ({ spot }: Candidate): string => spot.item.labels[0]?.text ?? spot.item.kind;

const matched = (field: string, { candidate, label, source, certain, parts }: Found): Assignment => ({
  field,
  outcome: "match",
  place: placeOf(candidate.spot),
  control: candidate.spot.item,
  label,
  source,
  certain,
  ...(parts ? { parts: parts.map(({ spot }) => ({ place: placeOf(spot), control: spot.item })) } : {}),
});

/** Lists side by side under one label that go down from province to county: one field in two or three boxes. */
function isRegionChain({ kind }: FieldSpec, rivals: readonly Candidate[], block: Block): boolean {
  const from = rivals[0] ? block.candidates.indexOf(rivals[0]) : -1;
  const lists = rivals.every(({ spot }) => spot.item.kind === "select" || spot.item.kind === "combobox");
  const adjacent = rivals.every((rival, index) => block.candidates[from + index] === rival);
  return kind === "region" && (rivals.length === 2 || rivals.length === 3) && lists && adjacent;
}

const refused = (field: string, reason: Refusal, candidates: readonly Candidate[]): Assignment => ({
  field,
  outcome: "refused",
  reason,
  candidates: candidates.map(nameOf),
});

/** Why a control that bears the field's label may not be written. */
function obstacle(candidate: Candidate, allowed: (origin: string) => boolean): Refusal {
  const { item, frame } = candidate.spot;
  if (!allowed(frame.origin)) return "foreign-origin";
  if (isSecret(item)) return "password";
  if (!candidate.spot.reachable) return "hidden";
  return isClosed(item) ? "disabled" : "hidden";
}

/** A search box inside the form is the form's only where its neighbours are. */
const isStray = (candidate: Candidate, block: Block): boolean =>
  candidate.spot.item.search &&
  !block.candidates.some(
    (other) =>
      !other.spot.item.search &&
      other.claims.size > 0 &&
      other.spot.item.groups.at(-1) === candidate.spot.item.groups.at(-1),
  );

/** The one control that says it is the field, or those that all say so. */
function exact(spec: FieldSpec, block: Block): { found?: Found; rivals: Candidate[] } {
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
  const fitting = open ? [] : equals.filter(({ spot }) => suits(spot.item, spec));
  const rivals = fitting.length === 1 ? fitting : equals;
  const [candidate] = rivals;
  const claim = candidate?.claims.get(field);
  const chain = isRegionChain(spec, rivals, block);
  if (!candidate || !claim || (rivals.length > 1 && !chain)) return { rivals };
  // A label that two fields of the pack share says which pair it is, not which of the two.
  if (candidate.claims.size > 1) return { rivals: [candidate] };
  const found = { candidate, label: claim.label, source: claim.source, certain: !claim.doubtful };
  return { found: chain ? { ...found, parts: rivals.slice(1) } : found, rivals };
}

/**
 * Which control of the form in front is which field. Exact labels first, then what changed labels leave no
 * doubt about (`certain: false`); everything else is refused with a reason or missing. No control is given
 * to two fields.
 * @param sights the portal's tabs, the one in front last: only that one is filled
 * @param specs the form's fields in the portal's order
 * @param allowed whether a frame of this origin may be written to
 */
export function matchForm(
  sights: readonly PageSight[],
  specs: readonly FieldSpec[],
  allowed: (origin: string) => boolean,
): Assignment[] {
  const page = sights.at(-1);
  const all = (page ? spotsOf(page, "controls") : []).map((spot) => candidateOf(spot, specs, allowed));
  const block = chooseBlock(all, Math.min(ENOUGH, specs.length));
  const answers = new Map<string, Assignment>();
  const found = new Map<string, Found>();

  if (block) {
    for (const spec of specs) {
      const { field } = spec;
      const { found: one, rivals } = exact(spec, block);
      if (one) found.set(field, one);
      else if (rivals.length > 0) answers.set(field, refused(field, "ambiguous", rivals));
    }
    // A label that is there, on a control that may not be written, settles its field too.
    for (const { field } of specs) {
      if (found.has(field) || answers.has(field)) continue;
      const barred = block.candidates.filter((candidate) => !candidate.usable && candidate.claims.has(field));
      const [first] = barred;
      if (first && (first.spot.reachable || isSecret(first.spot.item)))
        answers.set(field, refused(field, obstacle(first, allowed), barred));
    }
    const open = () => specs.filter(({ field }) => !found.has(field) && !answers.has(field));
    const free = () => {
      const taken = new Set(
        [...found.values()].flatMap(({ candidate, parts = [] }) => [candidate, ...parts]),
      );
      return block.candidates.filter(
        (candidate) =>
          candidate.usable &&
          candidate.claims.size === 0 &&
          !candidate.spot.item.search &&
          !taken.has(candidate),
      );
    };
    for (const round of [likeRound, optionRound, orderRound]) {
      for (const [field, one] of round({ specs, open: open(), free: free(), found, block })) {
        found.set(field, one);
      }
    }
  }
  return specs.map(({ field }) => {
    const one = found.get(field);
    if (one) return matched(field, one);
    const answer = answers.get(field);
    if (answer) return answer;
    const barred = all.filter(
      (candidate) => !candidate.usable && isFillable(candidate.spot.item) && candidate.claims.has(field),
    );
    const [first] = barred;
    return first ? refused(field, obstacle(first, allowed), barred) : { field, outcome: "missing" };
  });
}
