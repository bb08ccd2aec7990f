import { cellOf, columnOf, saysEmpty } from "../../snapshot/tables.js";
import { compact, normaliseLabel } from "../../text/normalize.js";
import type { GuidePack } from "../pack/schema.js";
import { opinionIn, opinionInRow } from "./booking-opinion.js";
import type { PageView } from "./page-view.js";
import { behindLabel, type Read } from "./value-after-label.js";

/** A booking as the portal writes it: nothing translated, nothing invented. */
export interface Reservation {
  id: string;
  status: string;
  /** One entry per instrument: its serial number, where shown, and its status. */
  instruments: string[];
  /** The day it was made, YYYY-MM-DD, where the portal shows it. */
  madeOn?: string;
  /** What the office wrote to it, verbatim, where the portal shows it. */
  opinion?: string;
}

export interface Booking {
  id: string;
  status: string;
  /** As in `Reservation`. */
  madeOn?: string;
  opinion?: string;
  /** Its row is ticked. */
  checked: boolean;
}

/** A booking shown by itself. */
export interface ReservationDetail {
  id: string | null;
  instruments: string[];
  /** As in `Reservation`. */
  madeOn?: string;
  opinion?: string;
}

/** Beginning of a text that is a day and no more, or a day and its time. */
const DAY = /^\s*(20\d{2})[-/.年](\d{1,2})[-/.月](\d{1,2})(?!\d)/;

/** The day a cell names, as YYYY-MM-DD. */
function dayIn(text: string): string | undefined {
  const [, year, month = "", day = ""] = DAY.exec(text) ?? [];
  return year && `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
}

/** The rows of the reservation list, top first; null when no such list is visible. */
export function bookingsOf(pack: GuidePack, view: PageView): Booking[] | null {
  const { id, status, time } = pack.reservation;
  const ticked = view.clickables.filter(({ clickable }) => clickable.checked).map(({ row }) => row);
  const lists = view.grids.flatMap(({ grid }) => {
    const [idColumn, statusColumn] = [columnOf(grid, id), columnOf(grid, status)];
    if (idColumn < 0 || statusColumn < 0) return [];
    const timeColumn = columnOf(grid, time);
    const bookings = grid.rows.map((row) => ({
      id: cellOf(grid, row, idColumn),
      status: cellOf(grid, row, statusColumn),
      madeOn: timeColumn < 0 ? undefined : dayIn(cellOf(grid, row, timeColumn)),
      opinion: opinionInRow(pack, grid, row),
    }));
    const isTicked = (number: string) => ticked.some((row) => row.split("\n").includes(compact(number)));
    return [
      bookings
        // A detail's labels and values are a table too, whose second row begins with another label.
        .filter((booking) => /\d/.test(booking.id))
        .map((booking) => ({ ...booking, checked: isTicked(booking.id) })),
    ];
  });
  return lists.length > 0 ? lists.flat() : null;
}

/** The list of bookings is in front and holds none: drawn without its columns, but with what is asked of them. */
export function isBookingsEmpty(pack: GuidePack, view: PageView): boolean {
  const { id, empty } = pack.reservation;
  return (
    view.frames.some((frame) => saysEmpty(frame, empty)) &&
    id.some((label) => view.words.includes(compact(label)))
  );
}

/** Serial numbers in any visible list of instruments; null when no such list is visible. */
export function serialsOf(pack: GuidePack, view: PageView): string[] | null {
  const lists = view.grids.flatMap(({ grid }) => {
    const column = columnOf(grid, pack.reservation.serial);
    return column < 0 ? [] : [grid.rows.map((row) => cellOf(grid, row, column))];
  });
  return lists.length > 0 ? lists.flat().filter((serial) => serial !== "") : null;
}

/** Instruments of an opened booking, each "serial status"; bookings' own rows are not instruments. */
function instrumentsOf(pack: GuidePack, view: PageView): string[] {
  const { id, serial, status, ready } = pack.reservation;
  const isBooking = id.some((label) => view.words.includes(compact(label)));
  if (!isBooking) return [];
  const rows = view.grids.flatMap(({ grid }) => {
    const [serialColumn, statusColumn] = [columnOf(grid, serial), columnOf(grid, status)];
    if (serialColumn < 0 || statusColumn < 0) return [];
    return grid.rows.map((row) =>
      // A number's own spaces would be taken for the one before the status.
      [cellOf(grid, row, serialColumn).replace(/\s+/g, ""), cellOf(grid, row, statusColumn)]
        .filter(Boolean)
        .join(" "),
    );
  });
  if (rows.length > 0) return rows;
  // A detail without a table: the words that matter, as they stand, unless they are a booking's own.
  if (view.grids.some(({ grid }) => columnOf(grid, id) >= 0)) return [];
  const isReady = (text: string) => ready.some((word) => compact(text) === compact(word));
  // What a list is asked for by is no status; neither is the name of a tab of it.
  if (view.controls.some(({ value }) => isReady(value))) return [];
  const wanted = new Set(status.map(normaliseLabel));
  const first: Read = (text) => text.trim().split(/\s/)[0];
  return view.frames
    .flatMap(({ texts }) =>
      texts.map((text, at) =>
        wanted.has(normaliseLabel(text)) ? (texts[at + 1] ?? "") : (behindLabel(text, wanted, first) ?? ""),
      ),
    )
    .filter(isReady)
    .slice(0, 1);
}

/** A number as portals write them; what follows it in the same line is the next label's. */
const NUMBER = /^\s*([A-Za-z0-9][\w\-/.]*)(?!\s*[:：])/;

const readNumber: Read = (text) => NUMBER.exec(text)?.[1];

/** What stands beside a label: "预约编号：YY1", the next text, or the next cell; the value's own text alone. */
function besideLabel(view: PageView, labels: readonly string[], read: Read): string | null {
  const wanted = new Set(labels.map(normaliseLabel));
  const runs = [
    // A dialog's own words first: of the page's texts each is kept once, and its labels may stand behind it too.
    ...view.frames.flatMap(({ layers }) => [...layers].reverse().map(({ text = "" }) => text.split(/\s+/))),
    ...view.frames.map((frame) => frame.texts),
    ...view.grids.flatMap(({ grid }) => [grid.headers, ...grid.rows]),
  ];
  for (const run of runs) {
    for (const [index, text] of run.entries()) {
      const value = behindLabel(text, wanted, read);
      if (value) return value;
      if (!wanted.has(normaliseLabel(text))) continue;
      // Only a number may follow: in the list's head the next text is another header.
      const next = run[index + 1] ?? "";
      if (/\d/.test(next)) return read(next) ?? null;
    }
  }
  return null;
}

/** The number that stands beside its label; null where none does. */
export const bookingNumberIn = (pack: GuidePack, view: PageView): string | null =>
  besideLabel(view, pack.reservation.id, readNumber);

/** A booking's own page or dialog: its instruments, and its number where that stands there; null if none is. */
export function reservationDetailOf(pack: GuidePack, view: PageView): ReservationDetail | null {
  const instruments = instrumentsOf(pack, view);
  if (instruments.length === 0) return null;
  const { time } = pack.reservation;
  const madeOn = besideLabel(view, time, dayIn) ?? undefined;
  return { id: bookingNumberIn(pack, view), instruments, madeOn, opinion: opinionIn(pack, view) };
}

/**
 * What is said of a booking. `known` is the booking it should be, if that is known; else the ticked row, else
 * the only one: which of several is meant is not guessed.
 */
export function reservationOf(
  bookings: readonly Booking[],
  opened: ReservationDetail | null,
  known: string | null,
): Reservation | null {
  const ticked = bookings.filter(({ checked }) => checked);
  const row =
    bookings.find(({ id }) => id === known) ??
    (ticked.length === 1 ? ticked[0] : undefined) ??
    (bookings.length === 1 ? bookings[0] : undefined);
  const id = opened?.id ?? row?.id ?? known ?? "";
  if (id === "" && !opened) return null;
  const listed = bookings.find((booking) => booking.id === id);
  const madeOn = listed?.madeOn ?? opened?.madeOn;
  const opinion = opened?.opinion || listed?.opinion || undefined;
  return { id, status: listed?.status ?? "", instruments: opened?.instruments ?? [], madeOn, opinion };
}
