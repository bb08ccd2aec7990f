import { type Batch, batchOf, skipped, withLedger } from "../../core/records/batch-entry.js";
import type { Model } from "../state/app-state.js";

interface Deps {
  model: Model;
  /** Puts a scale in force. */
  select(id: string): void;
}

/** Walks several scales through the portal's form: the person presses, the next scale's turn comes by itself. */
export class Batches {
  constructor(private readonly needs: Deps) {}

  /** @param ids scales of the company in force */
  start(ids: readonly string[]): void {
    const own = new Set(this.needs.model.state.instruments.map(({ id }) => id));
    const batch = batchOf(ids.filter((id) => own.has(id)));
    this.needs.model.update({ batch: batch.at === null ? null : batch, batchOffer: [] });
    if (batch.at !== null) this.needs.select(batch.at);
  }

  skip(): void {
    const { batch } = this.needs.model.state;
    if (batch) this.#become(skipped(batch));
  }

  leave(): void {
    this.needs.model.update({ batch: null, batchOffer: [] });
  }

  /** A scale was confirmed from its photo: it may be entered together with others. */
  offer(id: string): void {
    const { batchOffer } = this.needs.model.state;
    if (!batchOffer.includes(id)) this.needs.model.update({ batchOffer: [...batchOffer, id] });
  }

  /** The portal's ledger as last seen: serial numbers, or null before it was. */
  seen(ledger: readonly string[] | null): void {
    const { batch, instruments } = this.needs.model.state;
    if (!batch || !ledger) return;
    const next = withLedger(batch, instruments, ledger);
    if (next !== batch) this.#become(next);
  }

  #become(batch: Batch): void {
    const { batch: before, instrumentId } = this.needs.model.state;
    this.needs.model.update({ batch });
    // A scale the person went to meanwhile stays in force.
    if (batch.at !== null && batch.at !== before?.at && instrumentId === before?.at)
      this.needs.select(batch.at);
  }
}
