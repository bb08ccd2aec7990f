import type { KeptCase } from "../store/schema.js";
import type { Store } from "../store/store.js";

const NOTHING: KeptCase = { instrumentId: null, batch: null, booking: null };

/** What is at hand of each company, kept over a restart and while another company is in force. */
export class Cases {
  constructor(private readonly store: Store) {
    this.#dropFinished();
  }

  /** The case of the company in force. */
  get now(): KeptCase {
    const { cases, companyId } = this.store.get();
    return (companyId !== null && cases[companyId]) || NOTHING;
  }

  /** Keeps a part of the case of the company in force; without one there is none. */
  put(part: Partial<KeptCase>): void {
    const { companies, companyId, cases } = this.store.get();
    if (companyId === null) return;
    const there = companies.flatMap(({ id }) => (cases[id] ? [[id, cases[id]] as const] : []));
    this.store.note({ cases: { ...Object.fromEntries(there), [companyId]: { ...this.now, ...part } } });
  }

  /** After a start: a batch of which all had their turn, and a booking that was handed in, are over. */
  #dropFinished(): void {
    const { cases, instruments } = this.store.get();
    if (Object.keys(cases).length === 0) return;
    const booked = new Set(instruments.flatMap(({ id, bookingNumber }) => (bookingNumber ? [id] : [])));
    const open = ({ instrumentId, batch, booking }: KeptCase): KeptCase => ({
      instrumentId,
      batch: batch?.at === null ? null : batch,
      booking: booking?.ids.every((id) => booked.has(id)) ? null : booking,
    });
    const left = Object.fromEntries(Object.entries(cases).map(([company, one]) => [company, open(one)]));
    if (JSON.stringify(left) !== JSON.stringify(cases)) this.store.note({ cases: left });
  }
}
