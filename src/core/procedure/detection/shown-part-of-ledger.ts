import { compareDepth, topmost } from "../../snapshot/stacking.js";
import { cellOf, columnOf } from "../../snapshot/tables.js";
import type { Clickable } from "../../snapshot/types.js";
import { compact, compactSeen } from "../../text/normalize.js";
import { asWordSet } from "../../text/normalized-words.js";
import type { GuidePack } from "../pack/schema.js";
import type { PageView } from "./page-view.js";
import { pagerLines } from "./pager-numbers.js";

/** How much of the whole list of instruments the part in front is, as far as the page says. */
export interface LedgerExtent {
  /** Nothing leads to what comes before it. */
  isFirst: boolean;
  /** Nothing leads to what comes behind it: no further page, nothing to load, no rows out of sight. */
  isLast: boolean;
  /** A search leaves something out of it. */
  isNarrowed: boolean;
  /** How many pages and rows there are in all; null where the page does not say so. */
  pages: number | null;
  total: number | null;
  /** The number in its first row, which tells this part from others; "" where it has no rows. */
  first: string;
}

const TOTAL = /共(?:计|有)?(\d{1,6})(?:条|笔|项|台|件|个?记录|个?器具)/g;
const PAGES = /共(\d{1,5})页|\d页?[/／](\d{1,5})页/g;
/** What lists say of themselves that load more as they are scrolled. */
const LOADS =
  /(?:上拉|下拉|上滑|下滑|滚动|滑动|向下|向上).{0,6}(?:加载|查看更多|显示更多)|加载中|^(?:点击|点此)?加载更多/;

const greatest = (texts: readonly string[], pattern: RegExp): number | null => {
  const found = texts.flatMap((text) =>
    [...text.matchAll(pattern)].map((groups) => Number(groups.slice(1).find((one) => one !== undefined))),
  );
  return found.length > 0 ? Math.max(...found) : null;
};

/** How many rows there are in all: other lists of the frame are counted, too, mostly before this one. */
function countedIn(texts: readonly string[], first: string): number | null {
  const from = first === "" ? -1 : texts.indexOf(first);
  return greatest(texts.slice(from + 1), TOTAL) ?? greatest(texts, TOTAL);
}

/**
 * The number of a pager's last page, 0 where it has no numbers. The page shown may be no button: where it is the last,
 * its place behind the others is empty, or all from the first on can be pressed.
 */
function lastNumber(numbers: readonly Clickable[], next: Clickable | undefined): number {
  const [last, ...others] = [...numbers].sort((a, b) => Number(b.text) - Number(a.text));
  if (!last) return 0;
  const most = Number(last.text);
  if (numbers.some(({ current }) => current)) return most;
  const room = next && next.rect.x - last.rect.x - last.rect.width;
  const isBehind = room === undefined ? others.length === most - 1 : room > last.rect.width * 0.6;
  return isBehind ? most + 1 : most;
}

/** How far the list of instruments in front goes; null where there is none. */
export function ledgerExtent(pack: GuidePack, view: PageView): LedgerExtent | null {
  const all = view.grids.flatMap(({ grid, depth, frame }) => {
    const column = columnOf(grid, pack.reservation.serial);
    return column < 0 ? [] : [{ grid, depth, column, frame }];
  });
  const front = topmost(all);
  const lists = front.length > 0 ? front : all;
  const [list] = lists;
  if (!list) return null;
  const beside = view.clickables.filter(({ depth, frame }) =>
    lists.some((one) => one.frame === frame && compareDepth(one.depth, depth) === 0),
  );
  const { next, previous, more } = pack.buttons;
  const named = (words: readonly string[]) =>
    beside.filter(({ clickable }) => asWordSet(words).has(compact(clickable.text)));
  const leads = (words: readonly string[]) => named(words).some(({ clickable }) => !clickable.disabled);
  const texts = view.frames
    .filter(({ id }) => lists.some(({ frame }) => frame === id))
    .flatMap((frame) => frame.texts.map(compactSeen));
  const turns = named([...next, ...previous]).map(({ clickable }) => clickable);
  // Whose several lines are is not told: then there may be as many pages as any says.
  const numbers = pagerLines(
    beside.map(({ clickable }) => clickable),
    turns,
  ).flat();
  const first = list.grid.rows[0] ? cellOf(list.grid, list.grid.rows[0], list.column) : "";
  const numbered = lastNumber(numbers, named(next)[0]?.clickable);
  const counted = countedIn(texts, compactSeen(first));
  const rows = Math.max(...lists.map(({ grid }) => grid.rows.length));
  // A count of fewer than are there is one of something else.
  const total = counted !== null && counted >= rows ? counted : null;
  const isDrawnWhole = total === rows;
  // Pages are turned, whatever of one lies out of sight.
  const hasPager = named([...next, ...previous]).length > 0 || numbers.length > 0;
  const isOpen = (page: number) =>
    numbers.some(({ text, current, disabled }) => Number(text) === page && !current && !disabled);
  const leadsTo = (words: readonly string[], page: number) =>
    named(words).length > 0 ? leads(words) : isOpen(page);
  const scrolls = lists.some(({ grid }) => grid.goesOn === true) || texts.some((text) => LOADS.test(text));
  return {
    isFirst: !leadsTo(previous, 1),
    isLast: isDrawnWhole || (!leadsTo(next, numbered) && !leads(more) && (hasPager || !scrolls)),
    isNarrowed: view.controls.some(
      ({ search, value, kind }) => search && kind !== "checkbox" && value !== "",
    ),
    pages: greatest(numbered > 0 ? [...texts, `共${numbered}页`] : texts, PAGES),
    total,
    first,
  };
}
