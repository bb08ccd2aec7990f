import { countDue, dayAt } from "../../core/records/due.js";
import type { Model } from "../state/app-state.js";
import type { Stored } from "../store/schema.js";
import type { Store } from "../store/store.js";

/** Draws what is kept into the state: all companies, the scales of the one in force, the ledger in numbers. */
export class Projection {
  /** What was drawn last: a part that is the same is not sent to the wizard again. */
  #kept: Readonly<Stored> | null = null;

  constructor(
    private readonly store: Store,
    private readonly model: Model,
  ) {}

  /** @param instrumentId the scale to be in force; else the company's newest one is */
  update(instrumentId: string | null = this.model.state.instrumentId): void {
    const before = this.#kept;
    const stored = this.store.get();
    this.#kept = stored;
    const { companies, companyId, instruments } = stored;
    if (companies !== before?.companies)
      this.model.update({ companies: companies.map(({ session: _session, ...company }) => company) });
    if (instruments !== before?.instruments || companyId !== before.companyId)
      this.model.update({ instruments: instruments.filter((one) => one.companyId === companyId) });
    const own = this.model.state.instruments;
    this.model.update({
      companyId,
      instrumentId: own.some(({ id }) => id === instrumentId) ? instrumentId : (own.at(-1)?.id ?? null),
    });
    if (instruments === before?.instruments) return;
    const version = this.model.state.ledger.version + 1;
    const counts = countDue(instruments, dayAt(new Date()));
    this.model.update({ ledger: { version, total: instruments.length, ...counts } });
  }
}
