import { shopAt, unfiled } from "../../../core/records/round-of-shops.js";
import type { AppState } from "../../../ipc/state.js";

/** The shop at hand has all its bookings: what is to be done now is to go on with the round. */
export function roundLeadsOn({ round, companyId, tour, portal }: AppState): boolean {
  const shop = shopAt(round);
  if (!shop || tour || round?.paused || companyId !== shop.companyId) return false;
  if (portal.condition || portal.dialog) return false;
  return unfiled(shop).length === 0;
}
