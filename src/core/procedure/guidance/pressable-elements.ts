import { compareDepth, type PlacedElement, placedElements, refOf, topmost } from "../../snapshot/stacking.js";
import { columnOf, gridsOf } from "../../snapshot/tables.js";
import type { Clickable, ElementRef, PageSnapshot } from "../../snapshot/types.js";
import { compact, normaliseLabel } from "../../text/normalize.js";
import { asLabelSet, asWordSet } from "../../text/normalized-words.js";

export type Pressable = PlacedElement<Clickable>;

/** A button's words as they are compared: "1 直接办理", "新增 +" and "同意(5s)" are 直接办理, 新增 and 同意. */
const wordsOf = (text: string): string =>
  normaliseLabel(text).replace(/^\d{1,2}(?=\D)|(?<=\D)\d{1,3}(?:s|秒)?$/g, "");

const isNamed = (text: string, wanted: readonly string[]): boolean => {
  const words = wordsOf(text);
  const raw = compact(text);
  return asLabelSet(wanted).has(words) || asWordSet(wanted).has(raw);
};

/** What can be pressed in the tab in front now. */
export const pressables = (page: PageSnapshot): Pressable[] =>
  placedElements(page, "clickables").filter(({ item, reachable }) => reachable && !item.disabled);

/** Buttons and links with one of these texts that lie in front of all others of that text. */
export const buttons = (
  page: PageSnapshot,
  wanted: readonly string[],
  row?: readonly string[],
): Pressable[] =>
  topmost(
    pressables(page).filter(
      ({ item }) =>
        item.role !== "checkbox" &&
        isNamed(item.text, wanted) &&
        (!row || row.some((text) => item.row.some((cell) => compact(cell).includes(compact(text))))),
    ),
  );

/** More words than these are no row's name. */
const LONGEST_ROW = 30;

/** The words on the page by which a button was found in its row; "" where it was found by its own. */
export function rowWords({ item }: Pressable, row: readonly string[] = []): string {
  for (const text of row) {
    const cell = item.row.find((one) => compact(one).includes(compact(text)));
    if (cell !== undefined) return cell.trim().length > LONGEST_ROW ? text : cell.trim();
  }
  return "";
}

/** Those of some buttons with the first of the words that any bears: lists begin with the surest. */
export function firstNamed(all: Pressable[], wanted: readonly string[]): Pressable[] {
  if (all.length < 2) return all;
  const word = wanted.find((one) => all.some(({ item }) => isNamed(item.text, [one])));
  return word === undefined ? all : all.filter(({ item }) => isNamed(item.text, [word]));
}

/** Of some buttons those in the frame of the list with one of these headers: a menu's entry may be called like them. */
export function besideList(
  all: Pressable[],
  headers: readonly string[],
  empty: readonly string[],
): Pressable[] {
  const own = all.filter(({ frame }) => gridsOf(frame, empty).some((grid) => columnOf(grid, headers) >= 0));
  return own.length > 0 ? own : all;
}

/** A button that cannot be pressed yet: it counts down, or waits for something else to be done. */
export const waiting = (page: PageSnapshot, wanted: readonly string[]): Pressable[] =>
  topmost(
    placedElements(page, "clickables").filter(
      ({ item, reachable }) => reachable && item.disabled && isNamed(item.text, wanted),
    ),
  );

/** The head of a menu that is folded over an entry with one of these texts. */
export const foldedHeads = (page: PageSnapshot, wanted: readonly string[]): Pressable[] =>
  topmost(pressables(page).filter(({ item }) => item.folded?.some((entry) => isNamed(entry, wanted)))).slice(
    0,
    1,
  );

/** Those of some buttons that stand in the same layer as `depth`. */
export const inLayer = (all: readonly Pressable[], depth: readonly number[]): Pressable[] =>
  all.filter((one) => compareDepth(one.depth, depth) === 0);

export const refs = (all: readonly Pressable[]): ElementRef[] => all.map(refOf);

/** The button's own words, for the sentence. A cross is named in English to screen readers alone. */
export const labelOf = (button: Pressable | undefined, usual = ""): string =>
  button?.item.text
    .replace(/^\s*[×✕✖╳]?\s*close\s*$/iu, "×")
    .replace(/^\s*\d{1,2}\s+(?=\D)|^[+＋]\s*|\s*[+＋]$/g, "")
    .replace(/\s+/g, "") || usual;
