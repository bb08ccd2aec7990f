import type { AppState } from "../../ipc/state.js";

/**
 * In a batch the user asks for the first form to be filled; the forms of the others are filled as they open. A scale's
 * form is filled so once, only while the portal asks for nothing else, and only where it is a new one: its box for the
 * serial number is empty. Who undoes or stops one takes that word back until she asks again.
 */
export class BatchFill {
  /** Scales whose form was filled in this run. */
  readonly #filled = new Set<string>();
  #isTakenBack = false;

  constructor(private readonly state: () => AppState) {}

  /** The form of the scale at hand is being filled. */
  began(): void {
    const { instrumentId, fill } = this.state();
    if (instrumentId === null || fill?.form !== "instrument") return;
    this.#filled.add(instrumentId);
    this.#isTakenBack = false;
  }

  /** The user undid the form in front, or stopped its filling. */
  takenBack(): void {
    this.#isTakenBack = true;
  }

  /** Whether the form in front is to be filled now. */
  get isDue(): boolean {
    const { batch, instrumentId, fill, now, portal } = this.state();
    if (!batch || batch.at === null || batch.at !== instrumentId || portal.condition) return false;
    if (this.#isTakenBack) return false;
    if (this.#filled.has(batch.at) || !batch.ids.some((id) => this.#filled.has(id))) return false;
    if (now?.substep !== "fill-form" || fill?.form !== "instrument" || fill.busy) return false;
    const serial = fill.rows.find(({ field }) => field === "serial");
    return serial?.status === "pending" && serial.now === "";
  }
}
