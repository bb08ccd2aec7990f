import { foldSerial } from "../text/fold-serial.js";
import { type CaseScale, keyOf, serialsOf, statusesOf } from "./case-at-hand.js";
import type { Evidence } from "./detection/page-evidence.js";
import type { ListExtent } from "./detection/shown-part-of-list.js";
import { strongestFirst } from "./detection/step-signals.js";
import { type ListSeen, seenAfter } from "./list-seen.js";
import type { GuidePack } from "./pack/schema.js";
import { STEP_IDS, type StepId } from "./pack/steps.js";
import { NO_PROGRESS, type Progress, union, without } from "./progress.js";
import {
  isEarlier,
  isProven,
  isReady,
  ownOf,
  reservationKept,
  savedBooking,
  withBookings,
  withReservation,
} from "./reservation-progress.js";

/** Serial numbers kept of the portal's ledger, which shows ten a page. */
const LEDGER_LIMIT = 20_000;

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
    saved: isFirst ? progress.saved : without(progress.saved, ["add-instrument"]),
    editing: isFirst && progress.editing,
    absent: [],
    reservation,
  };
}

/** What was seen of the ledger, and whether that is all of it. */
function seenOfLedger(
  { ledgerSeen, ledger: before }: Progress,
  { extent, editing, opened, serials, turned }: Evidence,
  ledger: readonly string[],
): ListSeen {
  // A list to choose from leaves out what is booked, a booking's own all the others.
  if (!extent || editing || opened !== null) return ledgerSeen;
  // More rows at once than one that was added: what was taken for the whole was not.
  const fresh = (serials ?? []).filter((one) => !before?.includes(one));
  const isWhole = ledgerSeen.isWhole && fresh.length < 2;
  return seenAfter({ ...ledgerSeen, isWhole }, extent, ledger.length, turned);
}

/** A tick that is gone, where its page comes up again: the portal keeps none over its pages, or it is opened anew. */
function tickedAfter(before: readonly string[], { ticked, unticked }: ListExtent): string[] {
  const isGone = before.some((serial) => unticked.includes(serial));
  return union(isGone ? [] : before, ticked);
}

/** What was seen of the list to choose from, until another list is in front. */
function withChoices(progress: Progress, evidence: Evidence): Progress {
  const { extent, isToChooseFrom, isBlank, turned, case: at } = evidence;
  // Its next page may be a page of its own, that is on its way.
  if (isBlank) return progress;
  if (!extent) return { ...progress, choices: { ...progress.choices, ticked: [] } };
  if (!isToChooseFrom) return { ...progress, choices: NO_PROGRESS.choices };
  const { serials, page } = extent;
  const known = Object.entries(progress.choices.pages);
  // What stood on this page and does not any more may stand anywhere: so may all the others.
  const isOther = known.some(([serial, at]) => at !== 0 && at === page && !serials.includes(serial));
  const { seen: before } = isOther ? NO_PROGRESS.choices : progress.choices;
  const here = serials.map((serial) => [serial, page ?? 0] as const);
  // Rows that come later, to a list that was taken for whole: it was still on its way.
  const isWhole = before.isWhole && serials.every((serial) => progress.choices.pages[serial] !== undefined);
  const pages = Object.fromEntries([...(isOther ? [] : known), ...here].slice(-LEDGER_LIMIT));
  const seen = seenAfter({ ...before, isWhole }, extent, Object.keys(pages).length, turned);
  const isUnknown = ({ serial, registered, bookingNumber }: CaseScale) =>
    !registered && bookingNumber === "" && !progress.ledger?.includes(foldSerial(serial));
  const absent = seen.isWhole
    ? at.scales.filter(isUnknown).map(({ serial }) => foldSerial(serial))
    : progress.absent;
  const ticked = tickedAfter(isOther ? [] : progress.choices.ticked, extent);
  return { ...progress, choices: { seen, pages, ticked }, absent };
}

/** A scale is in the ledger when its row is there, or when a row came after the form was open. */
function withLedger(progress: Progress, evidence: Evidence): Progress {
  const { serials, forms, case: at } = evidence;
  const { serial } = progress;
  const ledger = serials ? union(serials, progress.ledger ?? []).slice(0, LEDGER_LIMIT) : progress.ledger;
  if (forms.includes("add-instrument")) {
    // What lies below the open form is the ledger as it was; only of the case's own rows is it known that they are in
    // it, and a quick user opens the next form before any look at the list alone.
    const own = at.scales.map((one) => foldSerial(one.serial)).filter((one) => serials?.includes(one));
    return { ...progress, ledger: progress.ledger ? union(progress.ledger, own) : serials };
  }
  const has = (one: string) => ledger?.includes(one) === true;
  const kept =
    at.scales.length > 0 && at.scales.every((one) => one.registered || has(foldSerial(one.serial)));
  const isThere = kept && (serial === null || has(serial) || serialsOf(at).includes(serial));
  const fresh = serials?.filter((each) => !progress.ledger?.includes(each)) ?? [];
  // One row more among those known; another page of the list, or the list sorted anew, shows several or none of these.
  const isAmong = fresh.length === 1 && (serials?.length !== 1 || progress.ledger?.length === 0);
  const came = at.scales.length < 2 && progress.opened.includes("add-instrument") && isAmong;
  const done = isThere || came || (serial !== null && at.scales.length === 0 && has(serial));
  return {
    ...progress,
    ledger,
    absent: progress.absent.filter((one) => !has(one) && one !== progress.entered),
    ledgerSeen: seenOfLedger(progress, evidence, ledger ?? []),
    ...(done && {
      done: union(progress.done, ["add-instrument"]),
      opened: without(progress.opened, ["add-instrument"]),
    }),
  };
}

/**
 * There is an account: someone is logged in, the page after the registration form asks for a login, or what is
 * kept of the company could only be there with one.
 */
function withAccount(progress: Progress, { login, loggedIn, forms, case: at }: Evidence): Progress {
  // Under another name than the form's, where it was refused since she has one.
  const asked = login && progress.begun.includes("register") && !forms.includes("register");
  const account = progress.account ?? (loggedIn || at.hasAccount || asked ? "login" : null);
  return account === null ? progress : { ...progress, account, done: union(progress.done, ["register"]) };
}

/**
 * A portal's "saved" is believed of the step at hand alone, of a form only once that was open, and of a
 * booking only while one is put together: then whatever step is at hand. While its form is still in front, it was there
 * at the look before, and the success was not: a passing message outlasts the form it is of.
 */
function withSuccess(
  pack: GuidePack,
  progress: Progress,
  before: Progress,
  current: StepId,
  { finished, forms, named, case: at }: Evidence,
): Progress {
  const done = finished.filter((step) => {
    // What a passing message still tells of the booking before is none of the next one's.
    if (step === "submit-reservation") return progress.editing && !before.heard.includes(step);
    // Whether the scale may be brought, its own status says.
    if (step === "await-verification") return false;
    const hasForm = pack.steps.some(({ id, form }) => id === step && form);
    // What was saved is what the form held: another row's may have been corrected in it.
    const { serial, inForm } = progress;
    if (step === "add-instrument" && serial !== null && inForm !== "" && inForm !== serial) return false;
    const isOfForm = !forms.includes(step) || (before.opened.includes(step) && !before.heard.includes(step));
    return step === current && (!hasForm || progress.opened.includes(step)) && isOfForm;
  });
  if (done.length === 0) return progress;
  const account = progress.account ?? (done.includes("register") ? "registration" : null);
  // The page that says so may name the number: the list shows it later, and perhaps beside others.
  const isHandedIn = done.includes("submit-reservation") && named !== null;
  return {
    ...progress,
    account,
    ...(isHandedIn && !isProven(at, progress.reservation) && !progress.booked?.includes(named)
      ? { reservation: { id: named, status: "", instruments: [] }, editing: false }
      : {}),
    done: union(progress.done, done),
    entered: done.includes("add-instrument") ? progress.serial : progress.entered,
    opened: without(progress.opened, done),
    saved: union(
      progress.saved,
      done.filter((step) => forms.includes(step)),
    ),
  };
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

/**
 * What is done, and what this case does not need: of a scale to be verified again the company has an account and a line
 * in the ledger from before, and who opens this year's booking of all of the case's scales handed it in.
 */
function stepsBehind({ done, absent }: Progress, { case: at, opened }: Evidence): ReadonlySet<StepId> {
  const named = statusesOf(opened?.instruments ?? []);
  const isNamed =
    opened !== null && at.scales.length > 0 && serialsOf(at).every((serial) => named.get(serial));
  // A scale to be verified again was in earlier bookings too: only its day tells this year's.
  const isOwn = isNamed && !isEarlier(at, opened) && (at.goal === "enter" || opened.madeOn !== undefined);
  return new Set([
    ...done,
    ...(at.goal === "book" ? (["register"] as const) : []),
    ...(at.goal === "book" && absent.length === 0 ? (["add-instrument"] as const) : []),
    ...(isOwn ? (["submit-reservation"] as const) : []),
  ]);
}

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
  progress = { ...withAccount(progress, evidence), inForm: evidence.serialInForm ?? progress.inForm };
  progress = withLedger(progress, evidence);
  progress = withChoices(progress, evidence);
  progress = withBookings(pack, progress, evidence);
  progress = withSuccess(pack, progress, before, current, evidence);
  progress = {
    ...progress,
    saved: progress.saved.filter((step) => evidence.forms.includes(step)),
    heard: [...evidence.finished],
    // What still stands while its success is told was handed in: it is no form of the next scale's.
    opened: union(progress.opened, without(evidence.forms, evidence.finished)),
    begun: union(progress.begun, evidence.begun),
    editing: progress.editing || evidence.editing,
  };

  const shown = strongestFirst(evidence.holding, stepsBehind(progress, evidence))[0]?.step ?? null;
  if (shown === null) {
    const finished = progress.done.includes(current) && !before.done.includes(current);
    return { progress, current: finished ? following(current) : current };
  }
  const held = progress.picked && (shown === before.shown || shown === current);
  // Once it is handed in, the way to the bookings leads to what became of it.
  const isBack = shown === "open-reservation" && progress.done.includes("submit-reservation");
  // Saved in its own form, it is handed in from the list.
  const isInList = shown === "choose-instruments" && !evidence.editing;
  const isSaved = isInList && savedBooking(pack, progress, evidence.case, evidence.bookings) !== null;
  const seen = isBack ? "await-verification" : isSaved ? "submit-reservation" : shown;
  const next = held ? current : seen;
  progress = {
    ...progress,
    shown,
    picked: held && shown !== current,
    done: union(progress.done, shownDone(shown, progress, evidence)),
    signedIn: progress.signedIn || STEP_IDS.indexOf(shown) >= STEP_IDS.indexOf("open-ledger"),
  };
  if (shown === "await-verification") progress = withReservation(pack, progress, evidence);
  progress = withSuccess(pack, progress, before, next, evidence);
  const ready = isReady(pack, evidence.case, progress.reservation);
  const done = without(progress.done, ["await-verification"]);
  progress = { ...progress, done: ready ? union(done, ["await-verification"]) : done };
  return { progress, current: next };
}
