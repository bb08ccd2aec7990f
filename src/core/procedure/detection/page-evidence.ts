import { claimsOf } from "../../autofill/fields-claimed-by-label.js";
import { compareDepth } from "../../snapshot/stacking.js";
import { columnOf } from "../../snapshot/tables.js";
import type { Control, PageSnapshot } from "../../snapshot/types.js";
import { foldSerial } from "../../text/fold-serial.js";
import { compact, compactSeen } from "../../text/normalize.js";
import { asLabelSet } from "../../text/normalized-words.js";
import { type CaseAtHand, NO_CASE } from "../case-at-hand.js";
import type { GuidePack } from "../pack/schema.js";
import type { StepId } from "../pack/steps.js";
import { type PageView, topmostView } from "./page-view.js";
import {
  type Booking,
  bookingNumberIn,
  bookingsOf,
  isBookingsEmpty,
  type ReservationDetail,
  reservationDetailOf,
  serialsOf,
} from "./reservations.js";
import { type ListExtent, listExtent } from "./shown-part-of-list.js";
import { anySignalHolds, type HoldingSignal, holdingSignals, isDone, isOffered } from "./step-signals.js";

/** What else is known when the portal is looked at. */
export interface Circumstances {
  /** The case at hand. */
  case?: CaseAtHand;
  /** Texts of `alert` and `confirm` boxes since the last look. */
  messages?: readonly string[];
  /** How often the user turned a list to its next page since the last look. */
  turned?: number;
}

/** What one look at the portal says, before it is weighed against what was known. */
export interface Evidence {
  holding: readonly HoldingSignal[];
  /** Steps whose signs of being done are visible. */
  finished: readonly StepId[];
  /** Steps whose form is open. */
  forms: readonly StepId[];
  /** The serial number, folded, that the ledger's form holds; null where that is not open. */
  serialInForm: string | null;
  /** Those of them that something was begun with: a registration left empty registers nobody. */
  begun: readonly StepId[];
  login: boolean;
  /** A booking is being put together. */
  editing: boolean;
  /** Serial numbers in visible lists of instruments, folded; null when there is no such list. */
  serials: string[] | null;
  /** How far that list goes; null when there is none. */
  extent: ListExtent | null;
  /** It is one to choose a booking's scales from. */
  isToChooseFrom: boolean;
  /** Nothing is shown, as while another page is loaded. */
  isBlank: boolean;
  /** How often the user turned a list to its next page since the look before. */
  turned: number;
  bookings: Booking[] | null;
  opened: ReservationDetail | null;
  /** A booking's number that the page names by itself, without a list of bookings; null where it names none. */
  named: string | null;
  /** Someone is logged in: the page offers to log out. */
  loggedIn: boolean;
  case: CaseAtHand;
}

const NOTHING = {
  holding: [],
  finished: [],
  forms: [],
  serialInForm: null,
  begun: [],
  login: false,
  editing: false,
  serials: null,
  extent: null,
  isToChooseFrom: false,
  isBlank: true,
  bookings: null,
  opened: null,
  named: null,
  loggedIn: false,
} as const satisfies Omit<Evidence, "case" | "turned">;

/** @param snapshots the portal's tabs, the one in front last: only that one is looked at */
export function evidenceOf(
  pack: GuidePack,
  snapshots: readonly PageSnapshot[],
  { case: at = NO_CASE, messages, turned = 0 }: Circumstances,
): Evidence {
  const view = topmostView(pack, snapshots, messages);
  return { ...(view ? evidenceIn(pack, view) : NOTHING), case: at, turned };
}

/** Someone is logged in: the page offers to log out, and no login. */
export const isLoggedIn = (pack: GuidePack, view: PageView): boolean =>
  isOffered(view, pack.buttons.logout) &&
  !pack.login.some(({ clickable }) => clickable && isOffered(view, clickable));

/** The list of bookings, empty: a booking's own page has no button for a new one. */
function isEmptyList(pack: GuidePack, view: PageView): boolean {
  const ways = pack.steps.find(({ id }) => id === "choose-instruments")?.ways ?? [];
  const add = ways.findLast(({ what }) => what === "clickable")?.text ?? [];
  return isOffered(view, add) && isBookingsEmpty(pack, view);
}

/** The list in the booking itself: beside it stands the button that opens the one to choose from. */
function isOfBooking(pack: GuidePack, view: PageView, { depth }: ListExtent): boolean {
  const ways = pack.steps.find(({ id }) => id === "choose-instruments")?.ways ?? [];
  const open = asLabelSet(ways.find(({ what }) => what === "clickable")?.text ?? []);
  return view.clickables.some((one) => open.has(one.text) && compareDepth(one.depth, depth) === 0);
}

/** Lists and radios hold something from the start. */
const isTyped = ({ kind, search, value, filled }: Control): boolean =>
  !search && (filled === true || (value !== "" && (kind === "text" || kind === "textarea")));

/** What the box for the serial number holds; "" where there is none, or another beside it. */
function serialInForm(pack: GuidePack, { controls }: PageView): string {
  const specs = pack.forms.instrument;
  const [box, ...others] = controls.filter(
    (control) => !control.search && claimsOf(control, specs).get("serial")?.doubtful === false,
  );
  return box && others.length === 0 ? foldSerial(box.value) : "";
}

/**
 * A view's words without those in the rows of lists, or on what is pressed: 预约成功 is an earlier booking's status
 * there, or the name of a tab, and answers nothing. What is told over the page answers, whatever it looks like.
 */
function wordsThatTell({ reservation }: GuidePack, { grids, clickables, words, told }: PageView): string {
  const lists = grids.filter(({ grid }) =>
    [reservation.id, reservation.serial].some((headers) => columnOf(grid, headers) >= 0),
  );
  const others = new Set([
    ...lists.flatMap(({ grid }) => grid.rows.flat().map(compactSeen)),
    ...clickables.map(({ clickable }) => compactSeen(clickable.text)),
  ]);
  const lines = words.split("\n").filter((line) => !others.has(line));
  return [...lines, told].join("\n");
}

/** What one look says; the view is built once and handed on. */
function evidenceIn(pack: GuidePack, view: PageView): Omit<Evidence, "case" | "turned"> {
  const telling = { ...view, words: wordsThatTell(pack, view) };
  const holding = holdingSignals(pack, view);
  const opensForm = ({ mark }: HoldingSignal) =>
    mark.fields !== undefined || mark.dialog !== undefined || mark.passwordTwice === true;
  const withForm = pack.steps.filter(({ form }) => form).map(({ id }) => id);
  const forms = withForm.filter((id) => holding.some((each) => each.step === id && opensForm(each)));
  const editing = anySignalHolds(pack, view, pack.reservation.editing);
  const extent = listExtent(pack, view);
  const bookings = bookingsOf(pack, view) ?? (!editing && isEmptyList(pack, view) ? [] : null);
  return {
    holding,
    finished: pack.steps
      .filter(({ id, done }) => isDone(pack, telling, done, forms.includes(id)))
      .map(({ id }) => id),
    forms,
    serialInForm: forms.includes("add-instrument") ? serialInForm(pack, view) : null,
    begun: forms.filter((id) => id !== "register" || view.controls.some(isTyped)),
    login: anySignalHolds(pack, view, pack.login),
    editing,
    serials: serialsOf(pack, view)?.map(compact) ?? null,
    extent,
    isToChooseFrom: editing && extent !== null && !isOfBooking(pack, view, extent),
    isBlank: view.amount + view.clickables.length + view.grids.length === 0,
    bookings,
    opened: reservationDetailOf(pack, view),
    named: bookings ? null : bookingNumberIn(pack, view),
    loggedIn: isLoggedIn(pack, view),
  };
}
