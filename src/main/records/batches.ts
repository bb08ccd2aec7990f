import { type Batch, batchOf, skipped, withLedger } from "../../core/records/batch-entry.js";
import type { Model } from "../state/app-state.js";
import type { Slice, Write } from "../state/slices.js";

/** Walks several scales through the portal's form: the user presses, the next scale's turn comes by itself. */
export class Batches {
  readonly #write: Write<"batch">;

  constructor(
    private readonly model: Model,
    /** Makes a scale the one at hand. */
    private readonly select: (id: string) => void,
  ) {
    this.#write = model.writer("batch");
  }

  /** @param ids scales of the company in force */
  start(ids: readonly string[]): void {
    const own = new Set(this.model.state.instruments.map(({ id }) => id));
    const batch = batchOf(ids.filter((id) => own.has(id)));
    this.#write({ batch: batch.at === null ? null : batch, batchOffer: [] });
    if (batch.at !== null) this.select(batch.at);
  }

  skip(): void {
    const { batch } = this.model.state;
    if (batch) this.#become(skipped(batch));
  }

  leave(): void {
    this.#write({ batch: null, batchOffer: [] });
  }

  /** Goes on with what stood before the tour. */
  restore(before: Slice<"batch">): void {
    this.#write(before);
  }

  /** A scale was confirmed from its photo: it may be entered together with others. */
  offer(id: string): void {
    const { batchOffer } = this.model.state;
    if (!batchOffer.includes(id)) this.#write({ batchOffer: [...batchOffer, id] });
  }

  /** The portal's ledger as last seen: serial numbers, or null before it was. */
  seen(ledger: readonly string[] | null): void {
    const { batch, instruments } = this.model.state;
    if (!batch || !ledger) return;
    const next = withLedger(batch, instruments, ledger);
    if (next !== batch) this.#become(next);
  }

  #become(batch: Batch): void {
    const { batch: before, instrumentId } = this.model.state;
    this.#write({ batch });
    // A scale the user went to meanwhile stays in force.
    if (batch.at !== null && batch.at !== before?.at && instrumentId === before?.at) this.select(batch.at);
  }
}
