import { type Batch, batchOf, skipped, withLedger } from "../../core/records/batch-entry.js";
import type { Model } from "../state/app-state.js";
import type { Write } from "../state/slices.js";
import type { Store } from "../store/store.js";
import type { Cases } from "./cases.js";

/** Walks several scales through the portal's form: the user presses, the next scale's turn comes by itself. */
export class Batches {
  readonly #write: Write<"batch">;

  constructor(
    store: Store,
    private readonly model: Model,
    private readonly cases: Cases,
    /** Makes a scale the one at hand. */
    private readonly select: (id: string) => void,
  ) {
    this.#write = model.writer("batch");
    store.onChange(() => this.#draw());
    this.#draw();
  }

  /** @param ids scales of the company in force */
  start(ids: readonly string[]): void {
    const own = new Set(this.model.state.instruments.map(({ id }) => id));
    const batch = batchOf(ids.filter((id) => own.has(id)));
    this.cases.put({ batch: batch.at === null ? null : batch });
    this.#write({ batchOffer: [] });
    if (batch.at !== null) this.select(batch.at);
  }

  skip(): void {
    const { batch } = this.model.state;
    if (batch) this.#become(skipped(batch));
  }

  leave(): void {
    if (this.cases.now.batch) this.cases.put({ batch: null });
    this.offerAgain([]);
  }

  /** What may be entered together, in the world that is turned to. @param batchOffer ids of scales */
  offerAgain(batchOffer: string[]): void {
    this.#write({ batchOffer });
  }

  /** A scale was confirmed from its photo: it may be entered together with others. */
  offer(id: string): void {
    const { batchOffer } = this.model.state;
    if (!batchOffer.includes(id)) this.#write({ batchOffer: [...batchOffer, id] });
  }

  /**
   * @param ledger the portal's as last seen: serial numbers, or null before it was
   * @param entered of which the portal said that it is saved, wherever in its list it stands
   */
  seen(ledger: readonly string[] | null, entered: string | null = null): void {
    const { batch, instruments } = this.model.state;
    const known = [...(ledger ?? []), ...(entered === null ? [] : [entered])];
    if (!batch || known.length === 0) return;
    const next = withLedger(batch, instruments, known);
    if (next !== batch) this.#become(next);
  }

  #become(batch: Batch): void {
    const { batch: before, instrumentId } = this.model.state;
    this.cases.put({ batch });
    // A scale the user went to meanwhile stays in force.
    if (batch.at !== null && batch.at !== before?.at && instrumentId === before?.at) this.select(batch.at);
  }

  #draw(): void {
    const { batch } = this.cases.now;
    if (batch !== this.model.state.batch) this.#write({ batch });
  }
}
