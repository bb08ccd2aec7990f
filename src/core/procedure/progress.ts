import { compact } from "../text/normalize.js";
import type { Evidence } from "./detection/page-evidence.js";
import { type Booking, type Reservation, reservationOf } from "./detection/reservations.js";
import { strongestFirst } from "./detection/step-signals.js";
import type { GuidePack } from "./pack/schema.js";
import { STEP_IDS, type StepId } from "./pack/steps.js";

/** What the guide remembers beside the current step; plain data, survives a restart. */
export interface Progress {
  done: StepId[];
  /** True after the person picked the step by hand, until the portal shows another. */
  picked: boolean;
  /** The step the portal showed last, whatever was picked. */
  shown: StepId | null;
  /** Steps whose form was opened and has not been seen to succeed. */
  opened: StepId[];
  /** Serial numbers in the ledger as last seen without the form, or below it at first; null before. */
  ledger: string[] | null;
  /** Bookings known to be handed in before this one; null before the list was seen. */
  booked: string[] | null;
  /** A booking was being put together and has not been seen to be handed in. */
  editing: boolean;
  reservation: Reservation | null;
  serial: string | null;
  /** The portal has shown pages that need a login. */
  signedIn: boolean;
}

export const NO_PROGRESS: Progress = {
  done: [],
  picked: false,
  shown: null,
  opened: [],
  ledger: null,
  booked: null,
  editing: false,
  reservation: null,
  serial: null,
  signedIn: false,
};

/** Booking numbers kept to tell a new one; the list shows ten a page. */
const BOOKED_LIMIT = 500;

/** A step on the portal's pages shows that these were done before, whoever did them and when. */
const SHOWN_BY: Record<StepId, readonly StepId[]> = {
  "open-portal": [],
  register: ["open-portal"],
  "enter-system": ["open-portal", "register"],
  "open-ledger": ["open-portal", "register", "enter-system"],
  "add-instrument": ["open-portal", "register", "enter-system", "open-ledger"],
  "open-reservation": ["open-portal", "register", "enter-system"],
  "choose-instruments": ["open-portal", "register", "enter-system", "open-reservation"],
  "submit-reservation": STEP_IDS.slice(0, 7),
  "await-verification": STEP_IDS.slice(0, 8),
};

/** What belongs to one scale's way through the ledger and the booking. */
const OF_ONE_SCALE: ReadonlySet<StepId> = new Set(STEP_IDS.slice(4));

const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];
const without = <T>(a: readonly T[], b: readonly T[]): T[] => a.filter((each) => !b.includes(each));

const isDraft = (pack: GuidePack, { status }: Booking): boolean =>
  status === "" || pack.reservation.draft.some((word) => compact(status).includes(compact(word)));

/** Another scale is at hand: what was done for the last one says nothing of it. */
const forScale = (progress: Progress, serial: string | null): Progress => {
  const other = progress.serial !== null && serial !== null && serial !== progress.serial;
  if (!other) return { ...progress, serial: serial ?? progress.serial };
  const done = progress.done.filter((step) => !OF_ONE_SCALE.has(step));
  return { ...progress, serial, done, editing: false, reservation: null };
};

/** A scale is in the ledger when its row is there, or when a row came after the form was open. */
function withLedger(progress: Progress, { serials, forms, serial }: Evidence): Progress {
  if (!serials) return progress;
  // What lies below the open form is the ledger as it was.
  if (forms.includes("add-instrument")) return { ...progress, ledger: progress.ledger ?? serials };
  const isThere = serial !== null && serials.includes(serial);
  const came =
    progress.opened.includes("add-instrument") &&
    progress.ledger !== null &&
    serials.some((each) => !progress.ledger?.includes(each));
  return {
    ...progress,
    ledger: serials,
    ...((isThere || came) && {
      done: union(progress.done, ["add-instrument"]),
      opened: without(progress.opened, ["add-instrument"]),
    }),
  };
}

/**
 * A booking is handed in when, after one was put together, the list shows one that was not there, among
 * those that were: another page of the list shows none of them, and a list seen empty may not have been.
 */
function withBookings(pack: GuidePack, progress: Progress, { bookings }: Evidence): Progress {
  if (!bookings) return progress;
  const handedIn = bookings.filter((booking) => !isDraft(pack, booking));
  const fresh = handedIn.filter(({ id }) => !progress.booked?.includes(id));
  const booked = union(
    handedIn.map(({ id }) => id),
    progress.booked ?? [],
  ).slice(0, BOOKED_LIMIT);
  const [own] = fresh;
  const among = handedIn.length > fresh.length || (progress.booked?.length === 0 && fresh.length === 1);
  if (!progress.editing || progress.booked === null || !own || !among) return { ...progress, booked };
  return {
    ...progress,
    booked,
    editing: false,
    done: union(progress.done, ["submit-reservation"]),
    reservation: { id: own.id, status: own.status, instruments: [] },
  };
}

/** The page after the registration form that asks for a login: she has an account, new or old. */
const withAccount = (progress: Progress, { login, forms }: Evidence): Progress =>
  login && progress.opened.includes("register") && !forms.includes("register")
    ? { ...progress, done: union(progress.done, ["register"]) }
    : progress;

/**
 * A portal's "saved" is believed of the step at hand alone, of a form only once that was open, and of a
 * booking only while one is put together: then whatever step is at hand.
 */
function withSuccess(pack: GuidePack, progress: Progress, current: StepId, { finished }: Evidence): Progress {
  const done = finished.filter((step) => {
    if (step === "submit-reservation") return progress.editing;
    const hasForm = pack.steps.some(({ id, form }) => id === step && form);
    return step === current && (!hasForm || progress.opened.includes(step));
  });
  if (done.length === 0) return progress;
  return { ...progress, done: union(progress.done, done), opened: without(progress.opened, done) };
}

const withReservation = (progress: Progress, { bookings, opened }: Evidence): Progress => {
  const known = progress.reservation;
  const seen = reservationOf(bookings ?? [], opened, known?.id || null);
  if (!seen) return progress;
  if (!known || (seen.id !== "" && seen.id !== known.id)) return { ...progress, reservation: seen };
  return {
    ...progress,
    reservation: {
      id: known.id,
      status: seen.status || known.status,
      instruments: seen.instruments.length > 0 ? seen.instruments : known.instruments,
    },
  };
};

const following = (step: StepId): StepId => STEP_IDS[STEP_IDS.indexOf(step) + 1] ?? step;

/**
 * Weighs one look at the portal against what was known.
 * @returns the new memory and the step to be at: the one the portal shows, unless another was picked while
 * it showed this very one; when it shows none, the same as before or, once that is done, the next
 */
export function reduce(
  pack: GuidePack,
  before: Progress,
  current: StepId,
  evidence: Evidence,
): { progress: Progress; current: StepId } {
  let progress = forScale(before, evidence.serial);
  progress = withAccount(progress, evidence);
  progress = withLedger(progress, evidence);
  progress = withBookings(pack, progress, evidence);
  progress = withSuccess(pack, progress, current, evidence);
  progress = {
    ...progress,
    opened: union(progress.opened, evidence.forms),
    editing: progress.editing || evidence.editing,
  };

  const shown = strongestFirst(evidence.holding, new Set(progress.done))[0]?.step ?? null;
  if (shown === null) {
    const finished = progress.done.includes(current) && !before.done.includes(current);
    return { progress, current: finished ? following(current) : current };
  }
  const held = progress.picked && (shown === before.shown || shown === current);
  const next = held ? current : shown;
  progress = {
    ...progress,
    shown,
    picked: held && shown !== current,
    done: union(progress.done, SHOWN_BY[shown]),
    signedIn: progress.signedIn || STEP_IDS.indexOf(shown) >= STEP_IDS.indexOf("open-ledger"),
  };
  if (shown === "await-verification") progress = withReservation(progress, evidence);
  return { progress: withSuccess(pack, progress, next, evidence), current: next };
}
