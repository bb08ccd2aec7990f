import { useMemo } from "react";
import { dueOf } from "../../../core/records/due.js";
import { bookingNow, type Findable } from "../../../core/records/ledger-search.js";
import { chineseOrder } from "../../../core/text/chinese-order.js";
import type { LedgerColumn, LedgerOrder } from "../../state/screen.js";

/** The columns of the wide ledger, and of the clerk's desk. */
export const LEDGER_COLUMNS: readonly LedgerColumn[] = [
  "serial",
  "model",
  "company",
  "due",
  "booking",
  "registered",
];
export const DESK_COLUMNS: readonly LedgerColumn[] = [
  "company",
  "market",
  "serial",
  "due",
  "booking",
  "registered",
];

export const DUE_FIRST: LedgerOrder = { by: "due", descending: false };

const KEYS: Record<LedgerColumn, (one: Findable, today: string) => string> = {
  serial: ({ scale }) => scale.serial,
  model: ({ scale }) => scale.model || scale.name,
  company: ({ company }) => company,
  market: ({ market }) => market,
  due: ({ scale }, today) => dueOf(scale, today)?.day ?? "",
  booking: (one) => bookingNow(one).number,
  registered: ({ scale }) => scale.registeredOn ?? "",
};

/** In the order of a column; what is empty there comes last whichever way it runs. */
export function sortScales(
  all: readonly Findable[],
  { by, descending }: LedgerOrder,
  today: string,
): Findable[] {
  const keyed = all.map((one) => ({ one, key: KEYS[by](one, today) }));
  const sign = descending ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === "" || b.key === "") return a.key === b.key ? 0 : a.key === "" ? 1 : -1;
    return sign * chineseOrder(a.key, b.key);
  });
  return keyed.map(({ one }) => one);
}

/** Those found as a table shows them; a list has its own order, and needs no sorting of thousands. */
export const useSorted = (
  found: readonly Findable[],
  order: LedgerOrder,
  today: string,
  isTable: boolean,
): readonly Findable[] =>
  useMemo(() => (isTable ? sortScales(found, order, today) : found), [found, order, today, isTable]);
