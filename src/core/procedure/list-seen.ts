import type { ListExtent } from "./detection/shown-part-of-list.js";

/** What was seen of a list that the portal shows page by page. */
export interface ListSeen {
  /** All of it: what was not seen is not in it. */
  isWhole: boolean;
  /** Its end was come to past pages not seen: the way leads back to its first page. */
  isBack: boolean;
  /** The number in the first row of each of its pages that was seen. */
  parts: string[];
  /** Those of them that are known to follow one another, from the first page on. */
  chain: string[];
  /** That of the page in front. */
  front: string;
  /** So often the user has turned to a next page since that one came up. */
  turns: number;
}

export const NOTHING_SEEN: ListSeen = {
  isWhole: false,
  isBack: false,
  parts: [],
  chain: [],
  front: "",
  turns: 0,
};

/** Parts kept of a list. */
const MOST_PARTS = 2_000;

/** A page follows the one before it where the user turned once, by its button: who jumps to the end leaves pages out. */
function chainAfter(before: ListSeen, { isFirst, isNarrowed, first }: ListExtent, turns: number): string[] {
  const { chain, front } = before;
  if (isNarrowed || first === "") return chain;
  if (isFirst) return chain[0] === first ? chain : [first];
  const at = chain.indexOf(front);
  if (turns !== 1 || at < 0 || chain.includes(first)) return chain;
  return [...chain.slice(0, at + 1), first].slice(0, MOST_PARTS);
}

/** Whether all of a list was seen once this part of it is, and its end. @param rows how many of its rows were seen */
function isSeenWhole(extent: ListExtent, seen: ListSeen, rows: number): boolean {
  const { isFirst, isLast, isNarrowed, pages, total, first } = extent;
  if (!(isLast || seen.isBack) || isNarrowed) return false;
  if (pages !== null && pages <= Math.max(1, seen.parts.length)) return true;
  if (pages !== null || total !== null) return total !== null && total <= rows;
  return isLast && (isFirst || (first !== "" && seen.chain.at(-1) === first));
}

/**
 * What was seen of a list after one more look at it.
 * @param rows how many of its rows were seen until now
 * @param turned how often the user turned to a next page since the look before
 */
export function seenAfter(before: ListSeen, extent: ListExtent, rows: number, turned: number): ListSeen {
  const { isFirst, isLast, isNarrowed, first } = extent;
  const turns = before.turns + turned;
  // Pages seen before the first one say nothing of those between.
  const isNoted = isFirst || before.parts.length > 0;
  const own = isNarrowed || first === "" || !isNoted ? [] : [first];
  const parts = [...new Set([...(isFirst ? [] : before.parts), ...own])].slice(0, MOST_PARTS);
  const chain = chainAfter(before, extent, turns);
  const isWhole = before.isWhole || isSeenWhole(extent, { ...before, parts, chain }, rows);
  const isOther = first !== "" && first !== before.front;
  return {
    isWhole,
    isBack: !isWhole && !isFirst && (before.isBack || (isLast && !isNarrowed)),
    parts,
    chain,
    front: isOther ? first : before.front,
    turns: isOther ? 0 : turns,
  };
}
