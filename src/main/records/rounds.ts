import {
  type Round,
  type RoundShop,
  roundOf,
  shopAt,
  unfiled,
  withNextShop,
  withPortal,
  withRest,
} from "../../core/records/round-of-shops.js";
import type { Store } from "../store/store.js";

/** Walks the scales of several shops through the portal, shop by shop; kept over a restart. */
export class Rounds {
  constructor(private readonly store: Store) {
    // Nobody knows what the portal shows after a start: the user says when to go on.
    const { round } = store.get();
    if (round?.at && !round.paused) store.note({ round: { ...round, paused: true } });
  }

  get round(): Round | null {
    return this.store.get().round;
  }

  /** @param ids scales of any shops */
  start(ids: readonly string[]): void {
    const { companies, instruments } = this.store.get();
    const byId = new Map(instruments.map((one) => [one.id, one]));
    const round = roundOf(
      ids.flatMap((id) => byId.get(id) ?? []),
      companies,
      new Date().toISOString(),
    );
    this.store.change({ round: round.at === null ? null : round });
  }

  next(): void {
    this.#change((round) => withNextShop(round, new Date().toISOString()));
  }

  pause(paused: boolean): void {
    this.#change((round) => ({ ...round, paused }));
  }

  rest(): void {
    this.#change(withRest);
  }

  end(): void {
    this.store.change({ round: null });
  }

  /**
   * What is to be done for the shop whose turn it is: its scales that the portal's ledger is to get first, and all
   * that are to be booked. Shops that are gone are passed over. Null when the round is over or rests.
   */
  work(): { shop: RoundShop; enter: string[]; book: string[] } | null {
    for (;;) {
      const { round, companies, instruments } = this.store.get();
      const shop = shopAt(round);
      if (!shop || round?.paused) return null;
      const open = new Set(unfiled(shop).map(({ id }) => id));
      const scales = instruments.filter(({ id }) => open.has(id));
      if (companies.some(({ id }) => id === shop.companyId) && scales.length > 0)
        return {
          shop,
          enter: scales.filter(({ registeredOn }) => !registeredOn).map(({ id }) => id),
          book: scales.map(({ id }) => id),
        };
      this.next();
    }
  }

  /** Keeps what the portal showed, and said. */
  seen(said: string): void {
    const { round, companyId, instruments } = this.store.get();
    if (!round?.at) return;
    // What it says to another shop is not this one's.
    const heard = companyId === round.at && !round.paused ? said : "";
    const next = withPortal(round, instruments, heard, new Date().toISOString());
    if (next !== round) this.store.note({ round: next });
  }

  #change(change: (round: Round) => Round): void {
    const { round } = this.store.get();
    if (round) this.store.change({ round: change(round) });
  }
}
