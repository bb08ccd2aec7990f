import { compareDepth, topmost } from "../../snapshot/stacking.js";
import { cellOf, columnOf } from "../../snapshot/tables.js";
import type { Control } from "../../snapshot/types.js";
import { foldSerial } from "../../text/fold-serial.js";
import { compact, compactSeen } from "../../text/normalize.js";
import { asWordSet } from "../../text/normalized-words.js";
import { pagePosition } from "../../text/page-position.js";
import type { GuidePack } from "../pack/schema.js";
import type { PageView } from "./page-view.js";
import { pagerFrame } from "./pager-in-other-frame.js";
import { lastNumber, numberShown, pagerLines } from "./pager-numbers.js";
import { isInRowOf } from "./row-of-serial.js";

/** How much of the whole list of instruments the part in front is, as far as the page says. */
export interface ListExtent {
  /** Where it stands: see `PlacedElement.depth`. */
  depth: readonly number[];
  /** The serial numbers in its rows, folded. */
  serials: readonly string[];
  /** Those of them whose rows are ticked. */
  ticked: readonly string[];
  /** Those whose rows are not, as far as their boxes are in sight. */
  unticked: readonly string[];
  /** Which of its pages it is, from 1; null where the page does not say so. */
  page: number | null;
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
const RANGE = /(\d{1,6})(?:条|行)?(?:到|至|-|–|—|~|～)第?(\d{1,6})(?:条|行)?[^\d]{0,4}共/;
/** What lists say of themselves that load more as they are scrolled. */
const LOADS =
  /(?:上拉|下拉|上滑|下滑|滚动|滑动|向下|向上).{0,6}(?:加载|查看更多|显示更多)|加载中|^(?:点击|点此)?加载更多/;

const greatest = (texts: readonly string[], pattern: RegExp): number | null => {
  const found = texts.flatMap((text) =>
    [...text.matchAll(pattern)].map((groups) => Number(groups.slice(1).find((one) => one !== undefined))),
  );
  return found.length > 0 ? Math.max(...found) : null;
};

/** What is told behind a list's first row: of other lists it is mostly told before. */
const behind = (texts: readonly string[], first: string): readonly string[] =>
  texts.slice((first === "" ? -1 : texts.indexOf(first)) + 1);

/** How many rows there are in all. */
const countedIn = (texts: readonly string[], first: string): number | null =>
  greatest(behind(texts, first), TOTAL) ?? greatest(texts, TOTAL);

/** Which page is shown, by words: 第 2/3 页, or 显示 11 到 20 共 25 记录. */
function pageIn(
  texts: readonly string[],
  { pages, total }: Pick<ListExtent, "pages" | "total">,
): number | null {
  for (const text of texts) {
    const position = pagePosition(text);
    if (position) return position.at;
    const [, from, to] = (RANGE.exec(text) ?? []).map(Number);
    if (from === undefined || to === undefined || to < from) continue;
    if (from === 1) return 1;
    if (to === total) return pages;
    const page = (from - 1) / (to - from + 1) + 1;
    if (Number.isInteger(page)) return page;
  }
  return null;
}

/** A pager's own boxes hold the number of a page, or how many rows one has: they leave nothing out. */
const isOfPager = ({ labels, value }: Control): boolean =>
  labels.some(({ text }) => /页码|页数|每页|跳[转到至]|\bpage\b/i.test(text)) ||
  /^\d+(?:条|行)?[/／]页$/.test(compact(value));

/** Asked for more than once a look. */
const extents = new WeakMap<PageView, { pack: GuidePack; extent: ListExtent | null }>();

/** How far the list of instruments in front goes; null where there is none. */
export function listExtent(pack: GuidePack, view: PageView): ListExtent | null {
  const known = extents.get(view);
  if (known?.pack === pack) return known.extent;
  const extent = extentIn(pack, view);
  extents.set(view, { pack, extent });
  return extent;
}

function extentIn(pack: GuidePack, view: PageView): ListExtent | null {
  const all = view.grids.flatMap(({ grid, depth, frame }) => {
    const column = columnOf(grid, pack.reservation.serial);
    return column < 0 ? [] : [{ grid, depth, column, frame }];
  });
  const front = topmost(all);
  const lists = front.length > 0 ? front : all;
  const [list] = lists;
  if (!list) return null;
  const { next, previous, more } = pack.buttons;
  const frame = view.frames.find(({ id }) => id === list.frame);
  const pager = frame ? pagerFrame(view.frames, frame, [...next, ...previous]) : null;
  const isBeside = (id: string) => id === pager || lists.some((one) => one.frame === id);
  const beside = view.clickables.filter(
    (one) => isBeside(one.frame) && compareDepth(one.depth, list.depth) === 0,
  );
  const named = (words: readonly string[]) =>
    beside.filter(({ clickable }) => asWordSet(words).has(compact(clickable.text)));
  const leads = (words: readonly string[]) => named(words).some(({ clickable }) => !clickable.disabled);
  // A page around the list's frame tells of more than that list.
  const texts = view.frames
    .filter(({ id }) => isBeside(id) && id !== frame?.parent)
    .flatMap((one) => one.texts.map(compactSeen));
  const turns = named([...next, ...previous]).map(({ clickable }) => clickable);
  // Whose several lines are is not told: then there may be as many pages as any says.
  const lines = pagerLines(
    beside.map(({ clickable }) => clickable),
    turns,
  );
  const numbers = lines.flat();
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
  const pages = greatest(numbered > 0 ? [...texts, `共${numbered}页`] : texts, PAGES);
  const told =
    (lines.length === 1 ? numberShown(numbers, numbered) : null) ??
    pageIn(behind(texts, compactSeen(first)), { pages, total });
  const isFirst = told === 1 || !leadsTo(previous, 1);
  const scaleRows = lists.flatMap(({ grid, column }) =>
    grid.rows.map((cells) => ({ serial: foldSerial(cellOf(grid, cells, column)), cells })),
  );
  const serials = scaleRows.map(({ serial }) => serial).filter((serial) => serial !== "");
  const ticks = beside
    .filter(({ clickable }) => clickable.role === "checkbox")
    .map(({ clickable }) => ({
      isOn: clickable.checked === true,
      row: clickable.row,
      cells: new Set(clickable.row.map(foldSerial)),
    }));
  const boxesOf = (serial: string) =>
    ticks.filter(({ cells, row }) => cells.has(serial) && isInRowOf(row, serial, scaleRows));
  const ticked = serials.filter((serial) => {
    const own = boxesOf(serial);
    return own.length > 0 && own.every(({ isOn }) => isOn);
  });
  const isLast = isDrawnWhole || (!leadsTo(next, numbered) && !leads(more) && (hasPager || !scrolls));
  return {
    depth: list.depth,
    serials,
    ticked,
    unticked: serials.filter((serial) => boxesOf(serial).some(({ isOn }) => !isOn)),
    page: told ?? (isFirst ? 1 : isLast ? pages : null),
    isFirst,
    isLast,
    isNarrowed: view.controls.some(
      (one) => one.search && one.kind !== "checkbox" && one.value !== "" && !isOfPager(one),
    ),
    pages,
    total,
    first,
  };
}
