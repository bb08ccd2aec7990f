import { countDue, dayAt } from "../../core/records/due.js";
import type { StoredInstrument } from "../../core/records/instrument.js";
import { reminderOf } from "../../core/records/reminders.js";
import type { Model } from "../state/app-state.js";
import type { Write } from "../state/slices.js";
import type { Stored } from "../store/schema.js";
import type { Store } from "../store/store.js";
import type { Cases } from "./cases.js";

/**
 * Draws what is kept into the state, by itself with every change of the store: all companies, the scales of the
 * active one, the ledger in numbers.
 */
export class Projection {
  /** What was drawn last: a part that is the same is not sent to the wizard again. */
  #stored: Readonly<Stored> | null = null;
  readonly #write: Write<"records">;

  constructor(
    private readonly store: Store,
    private readonly model: Model,
    private readonly cases: Cases,
  ) {
    this.#write = model.writer("records");
    store.onChange(() => this.#draw());
    this.#draw();
  }

  /** Makes a scale of the active company the one at hand; another's, or null: the company's newest one. */
  select(id: string | null): void {
    const own = this.model.state.instruments;
    const instrumentId = own.some((one) => one.id === id) ? id : (own.at(-1)?.id ?? null);
    if (instrumentId !== this.cases.now.instrumentId) this.cases.put({ instrumentId });
  }

  /** The scale at hand: the one that was chosen; before any was, the one there was, or the newest. */
  #atHand(own: readonly StoredInstrument[]): string | null {
    const known = [this.cases.now.instrumentId, this.model.state.instrumentId];
    const id = known.find((one) => own.some((scale) => scale.id === one));
    return id ?? own.at(-1)?.id ?? null;
  }

  /** Counts anew what is due, as the day is now. */
  remind(): void {
    const { instruments, companyId } = this.store.get();
    const reminder = reminderOf(instruments, companyId, dayAt(new Date()));
    if (JSON.stringify(reminder) !== JSON.stringify(this.model.state.reminder)) this.#write({ reminder });
  }

  #draw(): void {
    const before = this.#stored;
    const stored = this.store.get();
    this.#stored = stored;
    const { companies, companyId, instruments, round } = stored;
    if (round !== before?.round) this.#write({ round });
    if (stored.collected !== before?.collected) this.#write({ collected: stored.collected.length });
    if (companies !== before?.companies)
      this.#write({ companies: companies.map(({ session: _session, ...company }) => company) });
    const isOther = instruments !== before?.instruments || companyId !== before.companyId;
    if (isOther) {
      const own = instruments.filter((one) => one.companyId === companyId);
      this.#write({ companyId, instruments: own });
      this.remind();
    }
    // Of what is noted at every look at the portal hardly anything is: a ledger may be large.
    if (isOther || stored.cases !== before?.cases) {
      const instrumentId = this.#atHand(this.model.state.instruments);
      if (instrumentId !== this.model.state.instrumentId) this.#write({ instrumentId });
    }
    if (instruments === before?.instruments) return;
    const version = this.model.state.ledger.version + 1;
    const counts = countDue(instruments, dayAt(new Date()));
    this.#write({ ledger: { version, total: instruments.length, ...counts } });
  }
}
