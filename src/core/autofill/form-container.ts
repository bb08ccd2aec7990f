import { compareDepth, type PlacedElement } from "../snapshot/stacking.js";
import type { FieldSpec } from "./field-spec.js";
import { type Claim, claimsOf, isClosed, isFillable, isLikeSome } from "./fields-claimed-by-label.js";

/** A control of a form with what it claims to be. */
export interface Candidate {
  placed: PlacedElement;
  claims: ReadonlyMap<string, Claim>;
  /** May be written: reachable, enabled, of an allowed origin, not the user's own. */
  usable: boolean;
  /** Claims nothing, but is named much like some field. */
  alike: boolean;
  /** A list that claims a region: province, city and county may each have one. */
  level: boolean;
}

/** A container whose controls make up one form. */
export interface FormBlock {
  candidates: Candidate[];
  depth: number[];
  score: number;
}

export const candidateOf = (
  placed: PlacedElement,
  specs: readonly FieldSpec[],
  allowed: (origin: string) => boolean,
): Candidate => {
  const claims = claimsOf(placed.item, specs);
  // A list that waits for another's choice is disabled until then: it is to be filled all the same.
  // So do city and county, where these have lists of their own.
  const claimed = claims.size > 0 ? specs.filter(({ field }) => claims.has(field)) : [];
  const isList = placed.item.kind === "select" || placed.item.kind === "combobox";
  const level = isList && claimed.some(({ kind }) => kind === "region");
  const waits = level || claimed.some(({ after }) => after.length > 0);
  // A read-only box for what can be chosen may open a calendar, list or tree, whether or not it looks as if it did.
  const opens =
    placed.item.kind === "text" &&
    !placed.item.disabled &&
    claimed.some(({ kind }) => kind === "date" || kind === "region" || kind === "choice");
  const open = waits || opens || !isClosed(placed.item);
  const usable = placed.reachable && isFillable(placed.item) && open && allowed(placed.frame.origin);
  const alike = usable && claims.size === 0 && isLikeSome(placed.item, specs);
  return { placed: placed, claims, usable, alike, level };
};

/** Fields found in a container, less those it holds twice: a search form beside the form makes doubles. */
function scoreOf(candidates: readonly Candidate[]): number {
  const counts = new Map<string, number>();
  let changed = 0;
  for (const [index, { placed, claims, usable, alike, level }] of candidates.entries()) {
    if (!usable || placed.item.search) continue;
    const before = candidates[index - 1];
    for (const [field, { main }] of claims) {
      // City and county beside the province are one field with it.
      if (level && before?.level && before.claims.has(field) && counts.has(field)) continue;
      if (main || claims.size === 1) counts.set(field, (counts.get(field) ?? 0) + 1);
    }
    if (alike) changed += 0.4;
  }
  const doubles = [...counts.values()].filter((count) => count > 1).length;
  return counts.size + changed - 2 * doubles;
}

/** Every container of every frame and layer, with the controls in it. */
function blocksOf(candidates: readonly Candidate[]): FormBlock[] {
  const blocks = new Map<string, Candidate[]>();
  for (const candidate of candidates) {
    const { frame, item } = candidate.placed;
    for (const group of ["", ...item.groups]) {
      const id = `${frame.id}\n${item.layer}\n${group}`;
      const members = blocks.get(id);
      if (members) members.push(candidate);
      else blocks.set(id, [candidate]);
    }
  }
  return [...blocks.values()].map((members) => ({
    candidates: members,
    depth: members[0]?.placed.depth ?? [],
    score: scoreOf(members),
  }));
}

/** Fields of the form that stand in its tabs or folds that are shut. */
const outOfSight = ({ candidates }: FormBlock): number =>
  new Set(
    candidates.flatMap(({ placed: { item }, claims }) =>
      !item.visible && item.opener && !item.search ? [...claims.keys()] : [],
    ),
  ).size;

/** Which layer of which frame something stands in. */
export const layerKey = (frame: { id: string }, { layer }: { layer: string }): string =>
  JSON.stringify([frame.id, layer]);

/** A tab of a dialog, or the part of a registration that asks for its password, may hold so few of the form's fields. */
const LEAST_IN_PART = 2;

/** A password is chosen there, and typed twice. */
const hasNewPassword = ({ candidates }: FormBlock): boolean =>
  candidates.filter(({ placed: { item, reachable } }) => reachable && item.kind === "password").length === 2;

/**
 * The form in front: the container where most of the fields are found, the smallest such, and one in a
 * dialog before one on the page behind it.
 * @param least how many fields make a form worth filling; those out of sight count as well
 * @param tabbed layers (`layerKey`) with tabs, whose others may not be there yet
 */
export function chooseFormBlock(
  candidates: readonly Candidate[],
  least: number,
  tabbed: ReadonlySet<string> = new Set(),
): FormBlock | null {
  const isTab = ({ candidates: [first] }: FormBlock) =>
    first !== undefined && tabbed.has(layerKey(first.placed.frame, first.placed.item));
  const blocks = blocksOf(candidates).filter((block) => {
    const { score } = block;
    if (score >= least || (score >= LEAST_IN_PART && (isTab(block) || hasNewPassword(block)))) return true;
    return score >= 1 && score + outOfSight(block) >= least;
  });
  const best = Math.max(...blocks.map(({ score }) => score), 0);
  const near = blocks.filter(({ score }) => score >= best / 2);
  const front = near.filter((block) => near.every((other) => compareDepth(block.depth, other.depth) >= 0));
  const field = (front.length > 0 ? front : near).sort(
    (a, b) => b.score - a.score || a.candidates.length - b.candidates.length,
  );
  const [first, second] = field;
  if (!first) return null;
  // Two forms alike side by side, neither in front: which one is meant cannot be known.
  const isRepeated =
    second?.score === first.score &&
    !second.candidates.some((candidate) => first.candidates.includes(candidate));
  return isRepeated ? null : first;
}
