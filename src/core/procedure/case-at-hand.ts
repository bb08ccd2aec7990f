import { foldSerial } from "../text/fold-serial.js";

/** One of the scales to be dealt with. */
export interface CaseScale {
  /** As the user writes it. */
  serial: string;
  /** The portal's ledger was seen to hold it. */
  registered: boolean;
  /** The booking it was seen in, and its status there, verbatim; "" before. */
  bookingNumber: string;
  status: string;
}

/** Whose job it is: every target, sentence and "done" follows from this and from what the portal shows. */
export interface CaseAtHand {
  hasCompany: boolean;
  /** Name of the account on this portal; "" when not known. */
  username: string;
  /** What is kept of the company shows that it has an account. */
  hasAccount: boolean;
  /** The scale whose turn in the ledger's form it is; null when none is chosen. */
  serial: string | null;
  /** The scales to be booked together. */
  scales: readonly CaseScale[];
  /** Numbers of the scales entered one after the other, those left behind included: none of them is booked over a fault. */
  batch: readonly string[];
  /** `book`: the scales are in the ledger from before, only the booking is to be made. */
  goal: "enter" | "book";
  /** A booking made before this day (YYYY-MM-DD) is an earlier one; "" when not known. */
  since: string;
}

export const NO_CASE: CaseAtHand = {
  hasCompany: false,
  username: "",
  hasAccount: false,
  serial: null,
  scales: [],
  batch: [],
  goal: "enter",
  since: "",
};

/** The case's serial numbers, folded. */
export const serialsOf = ({ scales }: CaseAtHand): string[] => scales.map(({ serial }) => foldSerial(serial));

/** Tells cases apart: the same scales for the same purpose are the same case. */
export const keyOf = (one: CaseAtHand): string => [one.goal, ...serialsOf(one).sort()].join("\n");

/** Statuses by folded serial; an entry is "serial status", as the portal writes both, and the first counts. */
export function statusesOf(entries: readonly string[]): ReadonlyMap<string, string> {
  const statuses = new Map<string, string>();
  for (const entry of entries) {
    const [first = "", ...status] = entry.split(" ");
    const serial = foldSerial(first);
    if (!statuses.has(serial)) statuses.set(serial, status.join(" "));
  }
  return statuses;
}
