import { dayOf } from "../model/format-time.js";
import type { Store } from "../model/store.js";

/** The number of a new booking: its day, and a count. */
export const newNumber = (store: Store, now: Date): string =>
  `YY${dayOf(now).replaceAll("-", "")}${String(++store.given).padStart(4, "0")}`;

/** Instruments in bookings that are not over yet. */
export const openlyBooked = (store: Store, except?: string): string[] =>
  store.reservations
    .filter((each) => each.id !== except && each.status !== "已完成")
    .flatMap((each) => each.instruments.map(({ id }) => id));

/** Instruments that an institution has verified: they have certificates. */
export const verifiedOnce = (store: Store): string[] =>
  store.reservations
    .filter((each) => each.status === "已完成")
    .flatMap((each) => each.instruments.map(({ id }) => id));
