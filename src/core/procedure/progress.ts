import { foldSerial } from "../text/fold-serial.js";
import { compact } from "../text/normalize.js";
import { type CaseAtHand, keyOf, serialsOf, statusesOf } from "./case/case-at-hand.js";
import type { Evidence } from "./detection/page-evidence.js";
import { type Booking, type Reservation, reservationOf } from "./detection/reservations.js";
import { strongestFirst } from "./detection/step-signals.js";
import type { GuidePack } from "./pack/schema.js";
import { STEP_IDS, type StepId } from "./pack/steps.js";

/** What the guide remembers beside the current step; plain data, survives a restart. */
export interface Progress {
  done: StepId[];
  /** True after the user picked the step by hand, until the portal shows another. */
  picked: boolean;
  /** The step the portal showed last, whatever was picked. */
  shown: StepId | null;
  /** Steps whose form was opened and has not been seen to succeed. */
  opened: StepId[];
  /** Serial numbers the ledger was seen to hold, without the form open or below it at first; null before. */
  ledger: string[] | null;
  /** Serial numbers in the list in front at the last look; null when there was none. */
  listed: string[] | null;
  /** Bookings known to be handed in before this one; null before the list was seen. */
  booked: string[] | null;
  /** A booking was being put together and has not been seen to be handed in. */
  editing: boolean;
  reservation: Reservation | null;
  serial: string | null;
  /** The portal has shown pages that need a login. */
  signedIn: boolean;
  /** How it is known that there is an account on this portal; null while it is not. */
  account: "registration" | "login" | "user" | null;
  /** Which case this progress is of (`keyOf`); "" before there was any. */
  caseKey: string;
}

export const NO_PROGRESS: Progress = {
  done: [],
  picked: false,
  shown: null,
  opened: [],
  ledger: null,
  listed: null,
  booked: null,
  editing: false,
  reservation: null,
  serial: null,
  signedIn: false,
  account: null,
  caseKey: "",
};

/** Serial numbers kept of the portal's ledger, which shows ten a page. */
const LEDGER_LIMIT = 20_000;

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
const without = <T>(a: readonly T[], b: readonly NoInfer<T>[]): T[] => a.filter((each) => !b.includes(each));

const isDraft = (pack: GuidePack, { status }: Booking): boolean =>
  status === "" || pack.reservation.draft.some((word) => compact(status).includes(compact(word)));

/** What is known of the case's own booking before the portal shows it. */
const reservationKept = ({ scales }: CaseAtHand): Reservation | null => {
  const [first] = scales;
  const id = first?.bookingNumber ?? "";
  if (id === "" || scales.some(({ bookingNumber }) => bookingNumber !== id)) return null;
  const instruments = scales.map(({ serial, status }) => [serial, status].filter(Boolean).join(" "));
  return { id, status: "", instruments };
};

/** Another case is at hand: what was done for the last one says nothing of it. */
function forCase(progress: Progress, evidence: Evidence): Progress {
  const at = evidence.case;
  const caseKey = keyOf(at);
  const serial = at.serial === null ? null : foldSerial(at.serial);
  const other = progress.serial !== null && serial !== null && serial !== progress.serial;
  if (!other && (caseKey === progress.caseKey || at.scales.length === 0))
    return { ...progress, serial: serial ?? progress.serial };
  // Before the first case there was none whose results could be mistaken for its own.
  const isFirst = progress.caseKey === "" && !other;
  const kept = reservationKept(at);
  const before = isFirst ? progress.done : progress.done.filter((step) => !OF_ONE_SCALE.has(step));
  const reservation = isFirst ? (progress.reservation ?? kept) : kept;
  const done = kept ? union(before, ["submit-reservation" as const]) : before;
  return {
    ...progress,
    serial: serial ?? progress.serial,
    caseKey: at.scales.length > 0 ? caseKey : progress.caseKey,
    done,
    opened: isFirst ? progress.opened : without(progress.opened, ["add-instrument"]),
    editing: isFirst && progress.editing,
    reservation,
  };
}

/** A scale is in the ledger when its row is there, or when a row came after the form was open. */
function withLedger(progress: Progress, { serials, forms, case: at }: Evidence): Progress {
  const { serial } = progress;
  const ledger = serials ? union(serials, progress.ledger ?? []).slice(0, LEDGER_LIMIT) : progress.ledger;
  // What lies below the open form is the ledger as it was.
  if (forms.includes("add-instrument")) return { ...progress, ledger: progress.ledger ?? serials };
  const has = (one: string) => ledger?.includes(one) === true;
  const kept =
    at.scales.length > 0 && at.scales.every((one) => one.registered || has(foldSerial(one.serial)));
  const isThere = kept && (serial === null || has(serial) || serialsOf(at).includes(serial));
  const came =
    serials !== null &&
    at.scales.length < 2 &&
    progress.opened.includes("add-instrument") &&
    progress.ledger !== null &&
    serials.some((each) => !progress.ledger?.includes(each));
  const done = isThere || came || (serial !== null && at.scales.length === 0 && has(serial));
  return {
    ...progress,
    ledger,
    ...(done && {
      done: union(progress.done, ["add-instrument"]),
      opened: without(progress.opened, ["add-instrument"]),
    }),
  };
}

/** Of a booking's instruments those of the case, where it names any of them. */
const ownOf = (at: CaseAtHand, instruments: readonly string[]): string[] => {
  const serials = serialsOf(at);
  if (serials.length === 0) return [...instruments];
  return instruments.filter((entry) => serials.includes(foldSerial(entry.split(" ")[0] ?? "")));
};

/** A booking that was seen to hold the case's scales. */
const isProven = (at: CaseAtHand, reservation: Reservation | null): boolean =>
  at.scales.length > 0 && ownOf(at, reservation?.instruments ?? []).length > 0;

/**
 * A booking is handed in when, after one was put together, the list shows one that was not there, among
 * those that were: another page of the list shows none of them, and a list seen empty may not have been.
 */
function withBookings(pack: GuidePack, progress: Progress, { bookings, case: at }: Evidence): Progress {
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
    // One that was seen to hold the case's scales stays hers, whatever else the list shows for the first time.
    reservation: isProven(at, progress.reservation)
      ? progress.reservation
      : { id: own.id, status: own.status, instruments: [] },
  };
}

/**
 * There is an account: someone is logged in, the page after the registration form asks for a login, or what is
 * kept of the company could only be there with one.
 */
function withAccount(progress: Progress, { login, loggedIn, forms, case: at }: Evidence): Progress {
  const registered = login && progress.opened.includes("register") && !forms.includes("register");
  const seen = loggedIn || at.hasAccount ? "login" : registered ? "registration" : null;
  const account = progress.account ?? seen;
  return account === null ? progress : { ...progress, account, done: union(progress.done, ["register"]) };
}

/**
 * A portal's "saved" is believed of the step at hand alone, of a form only once that was open, and of a
 * booking only while one is put together: then whatever step is at hand.
 */
function withSuccess(pack: GuidePack, progress: Progress, current: StepId, { finished }: Evidence): Progress {
  const done = finished.filter((step) => {
    if (step === "submit-reservation") return progress.editing;
    // Whether the scale may be brought, its own status says.
    if (step === "await-verification") return false;
    const hasForm = pack.steps.some(({ id, form }) => id === step && form);
    return step === current && (!hasForm || progress.opened.includes(step));
  });
  if (done.length === 0) return progress;
  return { ...progress, done: union(progress.done, done), opened: without(progress.opened, done) };
}

/**
 * What the portal shows of the case's own booking. Another booking is not hers: only one whose detail names her
 * scales takes the place of one that was known by less.
 */
function withReservation(progress: Progress, { bookings, opened, case: at }: Evidence): Progress {
  const known = progress.reservation;
  const seen = reservationOf(bookings ?? [], opened, known?.id || null);
  if (!seen) return progress;
  const names =
    at.scales.length > 0 && opened !== null && opened.instruments.some((entry) => entry.includes(" "));
  const own = ownOf(at, seen.instruments);
  // A detail without the scales' numbers speaks of the only scale there is.
  const instruments = names ? own : at.scales.length < 2 ? seen.instruments : [];
  if (!known || (seen.id !== "" && seen.id !== known.id)) {
    const isOwn =
      at.scales.length === 0 || own.length > 0 || (known === null && !names && at.goal === "enter");
    const isBetter = !known || at.scales.length === 0 || ownOf(at, known.instruments).length === 0;
    return isOwn && isBetter ? { ...progress, reservation: { ...seen, instruments } } : progress;
  }
  return {
    ...progress,
    reservation: {
      id: known.id,
      status: seen.status || known.status,
      instruments: instruments.length > 0 ? instruments : known.instruments,
    },
  };
}

/** Whether every scale of the case may be brought, by its own status. */
export function isReady(pack: GuidePack, at: CaseAtHand, reservation: Reservation | null): boolean {
  if (!reservation) return false;
  const ready = (status: string) =>
    pack.reservation.ready.some((word) => compact(status).includes(compact(word)));
  const statuses = statusesOf(reservation.instruments);
  const [only] = reservation.instruments;
  if (at.scales.length === 0) return reservation.instruments.some((entry) => ready(entry));
  if (at.scales.length === 1 && reservation.instruments.length === 1 && only && !only.includes(" "))
    return ready(only);
  return serialsOf(at).every((serial) => ready(statuses.get(serial) ?? ""));
}

/**
 * What a page shows to have been done before. Of one scale's own way it proves only what it says of the case's own
 * scales: another's booking shows nothing of hers.
 */
function shownDone(
  shown: StepId,
  progress: Progress,
  { serials, opened, case: at }: Evidence,
): readonly StepId[] {
  const before = SHOWN_BY[shown];
  const wanted = serialsOf(at);
  if (wanted.length === 0) return before;
  const isChosen = shown === "submit-reservation" && wanted.every((serial) => serials?.includes(serial));
  const named = shown === "await-verification" ? ownOf(at, opened?.instruments ?? []) : [];
  const isNamed = named.length > 0;
  const areAll = wanted.every((serial) => statusesOf(named).has(serial));
  const isBooked =
    isNamed || (shown === "await-verification" && progress.done.includes("submit-reservation"));
  return before.filter((step) => {
    if (step === "add-instrument") return isChosen || areAll;
    if (step === "choose-instruments") return isChosen || isBooked;
    return step !== "submit-reservation" || isBooked;
  });
}

/** What is done, and what this case does not need: a scale to be verified again is in the ledger from before. */
const stepsBehind = ({ done }: Progress, { goal }: CaseAtHand): ReadonlySet<StepId> =>
  new Set(goal === "book" ? [...done, "add-instrument" as const] : done);

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
  let progress = { ...forCase(before, evidence), listed: evidence.serials };
  progress = withAccount(progress, evidence);
  progress = withLedger(progress, evidence);
  progress = withBookings(pack, progress, evidence);
  progress = withSuccess(pack, progress, current, evidence);
  progress = {
    ...progress,
    opened: union(progress.opened, evidence.forms),
    editing: progress.editing || evidence.editing,
  };

  const shown = strongestFirst(evidence.holding, stepsBehind(progress, evidence.case))[0]?.step ?? null;
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
    done: union(progress.done, shownDone(shown, progress, evidence)),
    signedIn: progress.signedIn || STEP_IDS.indexOf(shown) >= STEP_IDS.indexOf("open-ledger"),
  };
  if (shown === "await-verification") progress = withReservation(progress, evidence);
  progress = withSuccess(pack, progress, next, evidence);
  const ready = isReady(pack, evidence.case, progress.reservation);
  const done = without(progress.done, ["await-verification"]);
  progress = { ...progress, done: ready ? union(done, ["await-verification"]) : done };
  return { progress, current: next };
}
