import type { Reservation } from "./detection/reservations.js";
import { type ListSeen, NOTHING_SEEN } from "./list-seen.js";
import type { StepId } from "./pack/steps.js";

/** What the guide remembers beside the current step; plain data, survives a restart. */
export interface Progress {
  done: StepId[];
  /** True after the user picked the step by hand, until the portal shows another. */
  picked: boolean;
  /** The step the portal showed last, whatever was picked. */
  shown: StepId | null;
  /** Steps whose form was opened and has not been seen to succeed. */
  opened: StepId[];
  /** Steps whose form was seen with something begun in it. */
  begun: StepId[];
  /** Steps whose form was seen to succeed and still stands: it is not handed in again. */
  saved: StepId[];
  /** Steps whose success the last look showed: what still shows of it says nothing of another form. */
  heard: StepId[];
  /** The scale, folded, of which the portal said last that it is saved: its row may stand on another page of the list. */
  entered: string | null;
  /** The serial number, folded, that the ledger's form held when it was last seen; "" where it held none. */
  inForm: string;
  /** Serial numbers the ledger was seen to hold, below an open form only at first or the case's own; null before. */
  ledger: string[] | null;
  /** What was seen of the ledger beside those. */
  ledgerSeen: ListSeen;
  /** The list to choose from that is open, or was last: on which of its pages each number stood (0: it does not say). */
  choices: {
    seen: ListSeen;
    pages: Record<string, number>;
    /** Those that were ticked when their page was seen last, while it stays open. */
    ticked: string[];
  };
  /** The case's scales that the whole list to choose from was seen to lack, and nothing else knows of. */
  absent: string[];
  /** Serial numbers in the list in front at the last look; null when there was none. */
  listed: string[] | null;
  /** Bookings known to be handed in before this one; null before the list was seen. */
  booked: string[] | null;
  /** Bookings seen not to be handed in yet, before this one was put together; null before the list was seen. */
  drafts: string[] | null;
  /** A booking was being put together and has not been seen to be handed in. */
  editing: boolean;
  reservation: Reservation | null;
  serial: string | null;
  /** The portal has shown pages that need a login. */
  signedIn: boolean;
  /**
   * How it is known that there is an account on this portal: by a registration that was seen to succeed, by a login that
   * was done or asked for; null while it is not.
   */
  account: "registration" | "login" | "user" | null;
  /** Which case this progress is of (`keyOf`); "" before there was any. */
  caseKey: string;
}

export const NO_PROGRESS: Progress = {
  done: [],
  picked: false,
  shown: null,
  opened: [],
  begun: [],
  saved: [],
  heard: [],
  entered: null,
  inForm: "",
  ledger: null,
  ledgerSeen: NOTHING_SEEN,
  choices: { seen: NOTHING_SEEN, pages: {}, ticked: [] },
  absent: [],
  listed: null,
  booked: null,
  drafts: null,
  editing: false,
  reservation: null,
  serial: null,
  signedIn: false,
  account: null,
  caseKey: "",
};

/** The scale that was saved last, once its form is gone: one that still stands is closed first. */
export const enteredScale = ({ entered, saved }: Progress): string | null =>
  saved.includes("add-instrument") ? null : entered;

export const union = <T>(a: readonly T[], b: readonly T[]): T[] => [...new Set([...a, ...b])];
export const without = <T>(a: readonly T[], b: readonly NoInfer<T>[]): T[] =>
  a.filter((each) => !b.includes(each));
