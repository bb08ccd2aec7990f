import type { StepId } from "../../core/procedure/pack/steps.js";
import { chosenOf } from "../../core/records/planned-reservation.js";
import type { SeenOnPortal } from "../../core/records/portal-sync.js";
import type { Model } from "../state/app-state.js";
import type { Slice, Write } from "../state/slices.js";

/** The scales that are to go into one booking, until it is handed in. */
export class Bookings {
  /** The booking the portal showed before: last year's. */
  #earlier: string | null = null;

  readonly #write: Write<"booking">;

  constructor(private readonly model: Model) {
    this.#write = model.writer("booking");
  }

  /** @param ids scales of one company; also a single one: it is the case at hand */
  prepare(ids: readonly string[]): void {
    this.#earlier = this.model.state.guide.reservation?.id ?? null;
    this.#write({ booking: ids.length > 0 ? { ids: [...ids], chosen: [] } : null });
  }

  leave(): void {
    this.#write({ booking: null });
  }

  /** Goes on with what stood before the tour. */
  restore(before: Slice<"booking">): void {
    this.#write(before);
  }

  /** @param step what the portal shows: a list of scales is the booking's own only where it is submitted */
  seen({ ledger, reservation }: SeenOnPortal, step: StepId): void {
    const { booking, instruments } = this.model.state;
    if (!booking) return;
    // Handed in: it stays the case at hand until another is begun.
    if (reservation?.id && reservation.id !== this.#earlier) return;
    if (step !== "submit-reservation" || !ledger) return;
    const chosen = chosenOf(instruments, booking.ids, ledger);
    if (chosen.join() !== booking.chosen.join()) this.#write({ booking: { ...booking, chosen } });
  }
}
