import { shopAt, unfiled } from "../../../core/records/round-of-shops.js";
import type { AppState } from "../../../ipc/state.js";

/**
 * What is to be booked once these scales are in the portal's ledger: with those of the round's shop that were there
 * before.
 */
export function roundBooking(
  { round, companyId, instruments }: AppState,
  taken: readonly string[],
): string[] {
  const shop = shopAt(round);
  if (!shop || round?.paused || shop.companyId !== companyId) return [...taken];
  const registered = new Set(instruments.filter(({ registeredOn }) => registeredOn).map(({ id }) => id));
  const others = unfiled(shop).map(({ id }) => id);
  return [...new Set([...taken, ...others.filter((id) => registered.has(id))])];
}
