import type { Clickable } from "../../snapshot/types.js";

const NUMBER = /^\d{1,4}$/;
/** What stands in one line, or in one column, differs by no more, in CSS pixels. */
const LEVEL = 8;
/** So many lines, of so many numbers each, stand in columns at least in a calendar. */
const [WEEKS, DAYS] = [4, 3];

const isLevel = ({ rect: a }: Clickable, { rect: b }: Clickable): boolean =>
  Math.abs(a.y + a.height / 2 - b.y - b.height / 2) <= LEVEL;
const isBelow = ({ rect: a }: Clickable, { rect: b }: Clickable): boolean =>
  Math.abs(a.x + a.width / 2 - b.x - b.width / 2) <= LEVEL;
const told = (line: readonly Clickable[]): string => line.map(({ text }) => text.trim()).join();

/** The days of a month stand in columns, too. */
const isOfCalendar = (line: readonly Clickable[], all: readonly Clickable[][]): boolean =>
  all.filter(
    (other) =>
      line.filter((one) => other.some((above) => isBelow(one, above))).length >= Math.min(DAYS, line.length),
  ).length >= WEEKS;

/**
 * The numbers that may be a list's pager, line by line: more than one line where the page does not tell whose they
 * are. A pager stands in one line, shows which page is in front, or has the buttons beside it that turn the list.
 */
export function pagerLines(beside: readonly Clickable[], turns: readonly Clickable[] = []): Clickable[][] {
  const lines: Clickable[][] = [];
  for (const one of beside) {
    // Where each stands in a cell of its own, the others are its row.
    if (![one.text, ...one.row].every((text) => NUMBER.test(text.trim()))) continue;
    const line = lines.find(([first]) => first && isLevel(first, one));
    if (line) line.push(one);
    else lines.push([one]);
  }
  // The same pager may stand above the list and below it.
  const apart = lines
    .filter((line, index) => !lines.slice(0, index).some((one) => told(one) === told(line)))
    .filter((line, _, all) => !isOfCalendar(line, all));
  const own = apart.filter((line) =>
    line.some((one) => one.current === true || turns.some((turn) => isLevel(turn, one))),
  );
  return own.length === 1 ? own : apart;
}

/**
 * The number of a pager's last page, 0 where it has no numbers. The page shown may be no button: where it is the last,
 * its place behind the others is empty, or all from the first on can be pressed.
 * @param next the button to the next page, were it to be pressed or not
 */
export function lastNumber(numbers: readonly Clickable[], next: Clickable | undefined): number {
  const [last, ...others] = [...numbers].sort((a, b) => Number(b.text) - Number(a.text));
  if (!last) return 0;
  const most = Number(last.text);
  if (numbers.some(({ current }) => current)) return most;
  const room = next && next.rect.x - last.rect.x - last.rect.width;
  const isBehind = room === undefined ? others.length === most - 1 : room > last.rect.width * 0.6;
  return isBehind ? most + 1 : most;
}

/**
 * The page shown, of a pager's numbers: it says so of itself, or is the only one that is no button; null where that
 * does not tell.
 * @param last see `lastNumber`
 */
export function numberShown(numbers: readonly Clickable[], last: number): number | null {
  const own = new Set(numbers.map(({ text }) => Number(text)));
  const [current, ...others] = numbers.filter((one) => one.current);
  if (last < 2 || others.length > 0) return null;
  if (current) return Number(current.text);
  const absent = Array.from({ length: last }, (_, index) => index + 1).filter((one) => !own.has(one));
  return absent.length === 1 ? (absent[0] ?? null) : null;
}
