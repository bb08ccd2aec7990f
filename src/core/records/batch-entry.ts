import { foldSerial } from "../text/fold-serial.js";
import type { StoredInstrument } from "./instrument.js";

/** Scales entered into the portal's ledger one after the other; see `batchSchema`. */
export interface Batch {
  ids: string[];
  taken: string[];
  at: string | null;
}

export const batchOf = (ids: readonly string[]): Batch => ({ ids: [...ids], taken: [], at: ids[0] ?? null });

/** Whose turn comes after the present one: those left behind do not come again. */
export function following({ ids, taken, at }: Batch): string | null {
  if (at === null) return null;
  return ids.slice(ids.indexOf(at) + 1).find((id) => !taken.includes(id)) ?? null;
}

export const skipped = (batch: Batch): Batch => ({ ...batch, at: following(batch) });

/** Those that neither had their turn nor are to have it, and those skipped: not seen in the portal's ledger. */
export const left = ({ ids, taken }: Batch): string[] => ids.filter((id) => !taken.includes(id));

/**
 * The batch after the portal's ledger was seen: what it shows is taken, and once the scale in turn is, the next
 * one's turn has come. The same object when nothing of it is new.
 * @param scales of the company whose portal session it is
 * @param ledger serial numbers as the portal writes them
 */
export function withLedger(
  batch: Batch,
  scales: readonly Pick<StoredInstrument, "id" | "serial">[],
  ledger: readonly string[],
): Batch {
  const shown = new Set(ledger.map(foldSerial));
  const open = new Set(left(batch));
  const fresh = scales.filter(({ id, serial }) => open.has(id) && shown.has(foldSerial(serial)));
  if (fresh.length === 0) return batch;
  const next = { ...batch, taken: [...batch.taken, ...fresh.map(({ id }) => id)] };
  return next.at !== null && next.taken.includes(next.at) ? skipped(next) : next;
}
