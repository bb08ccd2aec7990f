import { foldSerial } from "../text/fold-serial.js";
import { compact } from "../text/normalize.js";
import { asWords } from "../text/normalized-words.js";
import { type CaseAtHand, serialsOf, statusesOf } from "./case-at-hand.js";
import type { Evidence } from "./detection/page-evidence.js";
import { type Booking, type Reservation, reservationOf } from "./detection/reservations.js";
import type { GuidePack } from "./pack/schema.js";
import { type Progress, union } from "./progress.js";

/** Booking numbers kept to tell a new one; the list shows ten a page. */
const BOOKED_LIMIT = 500;

const isDraft = (pack: GuidePack, { status }: Booking): boolean =>
  status === "" || pack.reservation.draft.some((word) => compact(status).includes(compact(word)));

/** Saved, and not handed in by the user so far; what the office sent back was. */
const isSaved = (pack: GuidePack, booking: Booking): boolean =>
  booking.status !== "" &&
  isDraft(pack, booking) &&
  !pack.reservation.returned.some((word) => compact(booking.status).includes(compact(word)));

/** The booking that was put together and saved, to be handed in from the list: the only draft that was not there before. */
export function savedBooking(
  pack: GuidePack,
  { editing, drafts }: Progress,
  at: CaseAtHand,
  bookings: readonly Booking[] | null,
): Booking | null {
  if (!editing || drafts === null) return null;
  const saved = (bookings ?? []).filter((one) => isSaved(pack, one) && !isEarlier(at, one));
  const [own, ...others] = saved.filter(({ id }) => !drafts.includes(id));
  return others.length === 0 ? (own ?? null) : null;
}

/** What is known of the case's own booking before the portal shows it. */
export const reservationKept = ({ scales }: CaseAtHand): Reservation | null => {
  const [first] = scales;
  const id = first?.bookingNumber ?? "";
  if (id === "" || scales.some(({ bookingNumber }) => bookingNumber !== id)) return null;
  const instruments = scales.map(({ serial, status }) => [serial, status].filter(Boolean).join(" "));
  return { id, status: "", instruments };
};

/** Of a booking's instruments those of the case, where it names any of them. */
export const ownOf = (at: CaseAtHand, instruments: readonly string[]): string[] => {
  const serials = serialsOf(at);
  if (serials.length === 0) return [...instruments];
  return instruments.filter((entry) => serials.includes(foldSerial(entry.split(" ")[0] ?? "")));
};

/** A booking made so long ago that its verification is over. */
export const isEarlier = ({ since }: CaseAtHand, { madeOn = "" }: { madeOn?: string }): boolean =>
  madeOn !== "" && madeOn < since;

/** A booking that was seen to hold the case's scales. */
export const isProven = (at: CaseAtHand, reservation: Reservation | null): boolean =>
  at.scales.length > 0 && ownOf(at, reservation?.instruments ?? []).length > 0;

/** Its number was told, and no list showed it so far. */
const isNamed = ({ reservation, booked }: Progress): boolean =>
  reservation !== null && reservation.id !== "" && booked?.includes(reservation.id) !== true;

/**
 * A booking is handed in when, after one was put together, the list shows one that was not there, among
 * those that were: another page of the list shows none of them, and a list seen empty may not have been.
 */
export function withBookings(
  pack: GuidePack,
  progress: Progress,
  { bookings, case: at }: Evidence,
): Progress {
  if (!bookings) return progress;
  const handedIn = bookings.filter((booking) => !isDraft(pack, booking));
  const fresh = handedIn.filter(({ id }) => !progress.booked?.includes(id));
  const booked = union(
    handedIn.map(({ id }) => id),
    progress.booked ?? [],
  ).slice(0, BOOKED_LIMIT);
  const drafts = progress.editing
    ? progress.drafts
    : union(
        bookings.filter((booking) => isDraft(pack, booking)).map(({ id }) => id),
        progress.drafts ?? [],
      ).slice(0, BOOKED_LIMIT);
  // What was made long before, or before others of the list, is shown for the first time, and not new; of several that
  // may be, none is known to be hers.
  const isNewest = ({ madeOn }: Booking) =>
    handedIn.every((other) => (other.madeOn ?? "") <= (madeOn ?? other.madeOn ?? ""));
  const [own, ...others] = fresh.filter((booking) => !isEarlier(at, booking) && isNewest(booking));
  const among = handedIn.length > fresh.length || (progress.booked?.length === 0 && fresh.length === 1);
  if (!progress.editing || progress.booked === null || !own || others.length > 0 || !among)
    return { ...progress, booked, drafts };
  return {
    ...progress,
    booked,
    drafts,
    editing: false,
    done: union(progress.done, ["submit-reservation"]),
    // One that was seen to hold the case's scales, or that the portal named as it was handed in, stays hers, whatever
    // else the list shows for the first time.
    reservation:
      isProven(at, progress.reservation) || isNamed(progress)
        ? progress.reservation
        : { id: own.id, status: own.status, instruments: [], madeOn: own.madeOn },
  };
}

/**
 * What the portal shows of the case's own booking. Another booking is not hers: only one whose detail names her
 * scales takes the place of one that was known by less.
 */
export function withReservation(
  pack: GuidePack,
  progress: Progress,
  { bookings, opened, case: at }: Evidence,
): Progress {
  const known = progress.reservation;
  const seen = reservationOf(bookings ?? [], opened, known?.id || null);
  if (!seen || (seen.id !== known?.id && isEarlier(at, seen))) return progress;
  const names =
    at.scales.length > 0 && opened !== null && opened.instruments.some((entry) => entry.includes(" "));
  const own = ownOf(at, seen.instruments);
  // A detail without the scales' numbers speaks of the only scale there is.
  const instruments = names ? own : at.scales.length < 2 ? seen.instruments : [];
  if (!known || (seen.id !== "" && seen.id !== known.id)) {
    // Listed before a new one was asked for, and waiting for nothing.
    const isOver =
      at.goal === "book" &&
      seen.madeOn === undefined &&
      progress.booked?.includes(seen.id) === true &&
      !isReady(pack, at, { ...seen, instruments });
    if (isOver) return progress;
    const isOwn =
      at.scales.length === 0 || own.length > 0 || (known === null && !names && at.goal === "enter");
    const isBetter = !known || at.scales.length === 0 || ownOf(at, known.instruments).length === 0;
    return isOwn && isBetter ? { ...progress, reservation: { ...seen, instruments } } : progress;
  }
  return { ...progress, reservation: seenAgain(known, { ...seen, instruments }, opened !== null) };
}

/** What is known of a booking once it was seen again. @param isOpen by its own page, which says all there is of it */
const seenAgain = (known: Reservation, seen: Reservation, isOpen: boolean): Reservation => ({
  id: known.id,
  status: seen.status || known.status,
  instruments: seen.instruments.length > 0 ? seen.instruments : known.instruments,
  madeOn: seen.madeOn ?? known.madeOn,
  opinion: isOpen ? seen.opinion : (seen.opinion ?? known.opinion),
});

/** What a status goes on with that waits for somebody yet: 待检定机构受理; and what denies it before. */
const WAITS = /^[定验测]?(?:机构|人员|院|所|中心|单位|部门|科|员)?(?:受理|审[核批]|确认|接[收单]|分配|排期)/;
const DENIES = /(?:未|不|非|无|没)[^,，;；]{0,2}$/;

/** Whether a status says that a scale may be brought. */
export const isReadyStatus = ({ reservation }: GuidePack, status: string): boolean =>
  asWords(reservation.ready).some((word) => {
    const words = compact(status);
    const at = words.indexOf(word);
    return at >= 0 && !DENIES.test(words.slice(0, at)) && !WAITS.test(words.slice(at + word.length));
  });

/** The booking was sent or taken back: what its scales were told before no longer counts. */
const isBack = ({ reservation: { draft, returned } }: GuidePack, status: string): boolean =>
  [draft, returned].some((words) => asWords(words).some((word) => compact(status).includes(word)));

/** Whether every scale of the case may be brought, by its own status. */
export function isReady(pack: GuidePack, at: CaseAtHand, reservation: Reservation | null): boolean {
  if (!reservation || isBack(pack, reservation.status)) return false;
  const ready = (status: string) => isReadyStatus(pack, status);
  const statuses = statusesOf(reservation.instruments);
  const [only] = reservation.instruments;
  if (at.scales.length === 0) return only !== undefined && reservation.instruments.every(ready);
  if (at.scales.length === 1 && reservation.instruments.length === 1 && only && !only.includes(" "))
    return ready(only);
  return serialsOf(at).every((serial) => ready(statuses.get(serial) ?? ""));
}
