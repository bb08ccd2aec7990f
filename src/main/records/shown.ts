import { countDue, dayAt } from "../../core/ledger/due.js";
import type { StoredInstrument } from "../../core/ledger/instrument.js";
import type { Model } from "../model.js";
import type { Store } from "../store/store.js";

/** Draws what is kept into the state: all companies, the scales of the one in force, the ledger in numbers. */
export class Shown {
  #instruments: readonly StoredInstrument[] | null = null;

  constructor(
    private readonly store: Store,
    private readonly model: Model,
  ) {}

  /** @param instrumentId the scale to be in force; else the company's newest one is */
  update(instrumentId: string | null = this.model.state.instrumentId): void {
    const { companies, companyId, instruments } = this.store.get();
    const own = instruments.filter((one) => one.companyId === companyId);
    this.model.update({
      companies: companies.map(({ session: _session, ...company }) => company),
      companyId,
      instruments: own,
      instrumentId: own.some(({ id }) => id === instrumentId) ? instrumentId : (own.at(-1)?.id ?? null),
    });
    if (instruments === this.#instruments) return;
    this.#instruments = instruments;
    const version = this.model.state.ledger.version + 1;
    const counts = countDue(instruments, dayAt(new Date()));
    this.model.update({ ledger: { version, total: instruments.length, ...counts } });
  }
}
