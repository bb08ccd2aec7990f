import { compareDepth, depthOf, placedElements, topmost } from "../../snapshot/stacking.js";
import { cellOf, columnOf, gridsOf } from "../../snapshot/tables.js";
import type { PageSnapshot } from "../../snapshot/types.js";
import { foldSerial } from "../../text/fold-serial.js";
import { compact } from "../../text/normalize.js";
import { topmostView } from "../detection/page-view.js";
import { pagerFrame } from "../detection/pager-in-other-frame.js";
import { pagerLines } from "../detection/pager-numbers.js";
import { isInRowOf, names } from "../detection/row-of-serial.js";
import { listExtent } from "../detection/shown-part-of-list.js";
import type { GuidePack } from "../pack/schema.js";
import { buttons, type Pressable, pressables } from "./pressable-elements.js";

/** A list of scales as the portal shows it now: one page of it. */
export interface ScaleRows {
  /** Folded serial number → the row's tick boxes; a grid with fixed columns may draw a row's box twice. */
  ticks: ReadonlyMap<string, Pressable[]>;
  /** Those looked for whose rows are in the list without a tick box in sight, though others have theirs. */
  outOfSight: readonly string[];
  /** Folded serial numbers in the list. */
  serials: readonly string[];
  /** Ticked rows that bear none of the serials looked for. */
  strangers: readonly Pressable[];
  /** The box in the head that ticks every row, where these are the list's only rows and each bears a number. */
  all: Pressable | null;
  depth: readonly number[];
  /** Rows are drawn, whether or not their numbers could be read. */
  hasRows: boolean;
  /** The pager's button to the next page, or what loads more, where it can be pressed. */
  next: Pressable | null;
  /** The pager's button to the page before, or its number, likewise. */
  previous: Pressable | null;
  /** What leads to one of its pages, by its number. */
  toPage: ReadonlyMap<number, Pressable>;
}

const isTick = ({ item }: Pressable): boolean => item.role === "checkbox";

/** Tick boxes of one row that are not the same box drawn twice: the one with the larger face is pressed. */
const once = (ticks: readonly Pressable[]): Pressable[] => {
  const [first, ...others] = [...ticks].sort(
    (a, b) => b.item.rect.width * b.item.rect.height - a.item.rect.width * a.item.rect.height,
  );
  if (!first) return [];
  return [first, ...others.filter(({ item }) => Math.abs(item.rect.y - first.item.rect.y) > 12)];
};

/** The one box above the rows' own, in line with them. */
function headTick(own: readonly Pressable[], serials: readonly string[]): Pressable | null {
  const isRow = ({ item }: Pressable) => serials.some((serial) => names(item.row, serial));
  const [first] = own.filter(isRow).sort((a, b) => a.item.rect.y - b.item.rect.y);
  if (!first) return null;
  const centre = ({ item: { rect } }: Pressable) => rect.x + rect.width / 2;
  const heads = once(
    own.filter(
      (one) =>
        !isRow(one) && one.item.rect.y < first.item.rect.y && Math.abs(centre(one) - centre(first)) <= 12,
    ),
  );
  return heads.length === 1 && heads[0] && !heads[0].item.checked ? heads[0] : null;
}

/** The numbers of a list's pages that can be pressed; none where it is not told whose they are. */
function pageNumbers(own: readonly Pressable[]): ReadonlyMap<number, Pressable> {
  const [pager = [], ...others] = pagerLines(own.map(({ item }) => item));
  const numbers = others.length > 0 ? [] : own.filter(({ item }) => pager.includes(item));
  return new Map(numbers.map((one) => [Number(one.item.text), one]));
}

/**
 * The list of scales in front, by its column of serial numbers, whatever kind of grid it is: a row is known by its
 * cells' texts, the tick box by its row.
 * @param wanted serial numbers looked for, folded
 */
export function scaleRows(pack: GuidePack, page: PageSnapshot, wanted: readonly string[]): ScaleRows | null {
  const lists = page.frames.flatMap((frame) =>
    gridsOf(frame, pack.reservation.empty).flatMap((grid) => {
      const column = columnOf(grid, pack.reservation.serial);
      if (column < 0) return [];
      const rows = grid.rows.map((cells) => ({ serial: foldSerial(cellOf(grid, cells, column)), cells }));
      const serials = rows.map(({ serial }) => serial);
      return [{ rows, serials, frame, depth: depthOf(page, frame, grid.layer) }];
    }),
  );
  const boxes = placedElements(page, "clickables").filter((one) => one.reachable && isTick(one));
  const front = topmost(lists);
  const shown = front.length > 0 ? front : lists;
  const [list] = shown;
  if (!list) return null;
  const inList = boxes.filter(
    ({ depth, frame }) => compareDepth(depth, list.depth) === 0 && frame.id === list.frame.id,
  );
  const own = inList.filter(({ item }) => !item.disabled);
  const rows = shown.flatMap((one) => one.rows);
  const isOf = ({ item }: Pressable, serial: string): boolean => isInRowOf(item.row, serial, rows);
  const ticks = new Map(
    wanted.map((serial) => [serial, once(own.filter((one) => isOf(one, serial)))] as const),
  );
  const serials = [...new Set(shown.flatMap((one) => one.serials))].filter((serial) => serial !== "");
  const hasBox = (serial: string): boolean => inList.some((one) => isOf(one, serial));
  const outOfSight = serials.some(hasBox)
    ? wanted.filter((serial) => serials.includes(serial) && !hasBox(serial))
    : [];
  const strange = own.filter(
    (one) =>
      one.item.checked === true &&
      // The box in the head is ticked with all rows, and bears no number.
      serials.some((serial) => names(one.item.row, serial)) &&
      !wanted.some((serial) => isOf(one, serial)),
  );
  const rowsOf = new Set(strange.map(({ item }) => item.row.join("\n")));
  const strangers = [...rowsOf].flatMap((row) =>
    once(strange.filter(({ item }) => item.row.join("\n") === row)),
  );
  const pager = pagerFrame(page.frames, list.frame, [...pack.buttons.next, ...pack.buttons.previous]);
  const isBeside = ({ frame, depth }: Pressable) =>
    (frame.id === list.frame.id || frame.id === pager) && compareDepth(depth, list.depth) === 0;
  const beside = (words: readonly string[]) => buttons(page, words).find(isBeside) ?? null;
  const toPage = pageNumbers(pressables(page).filter(isBeside));
  const view = topmostView(pack, [page]);
  const extent = view && listExtent(pack, view);
  const at = extent?.page ?? null;
  const number = (by: number) => (at === null ? null : (toPage.get(at + by) ?? null));
  // On the first page some pagers let it be pressed all the same, for nothing.
  const previous = extent?.isFirst ? null : (beside(pack.buttons.previous) ?? number(-1));
  const next = beside(pack.buttons.next) ?? beside(pack.buttons.more) ?? number(1);
  const isWhole = next === null && previous === null && shown.length === 1;
  const numbered = isWhole && serials.length === list.serials.length;
  return {
    ticks,
    outOfSight,
    serials,
    strangers,
    all: numbered ? headTick(own, serials) : null,
    depth: list.depth,
    hasRows: serials.length > 0 || own.some(({ item }) => item.row.some((cell) => cell.trim() !== "")),
    next,
    previous,
    toPage,
  };
}

/** Serial numbers in the booking being put together: the list in the layer of the button that submits it. */
export function chosenSerials(pack: GuidePack, page: PageSnapshot, submit: Pressable | undefined): string[] {
  if (!submit) return [];
  const serials = page.frames.flatMap((frame) =>
    gridsOf(frame, pack.reservation.empty).flatMap((grid) => {
      const column = columnOf(grid, pack.reservation.serial);
      if (column < 0 || compareDepth(depthOf(page, frame, grid.layer), submit.depth) !== 0) return [];
      return grid.rows.map((row) =>
        compact(row[column + Math.max(0, row.length - grid.headers.length)] ?? ""),
      );
    }),
  );
  return [...new Set(serials)].filter((serial) => serial !== "");
}
