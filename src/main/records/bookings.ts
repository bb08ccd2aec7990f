import type { StepId } from "../../core/procedure/pack/steps.js";
import { chosenOf } from "../../core/records/planned-reservation.js";
import type { SeenOnPortal } from "../../core/records/portal-sync.js";
import type { Model } from "../state/app-state.js";

/** The scales that are to go into one booking, until it is handed in. */
export class Bookings {
  /** The booking the portal showed before: last year's. */
  #earlier: string | null = null;

  constructor(private readonly model: Model) {}

  /** @param ids scales of one company; also a single one: it is the case at hand */
  prepare(ids: readonly string[]): void {
    this.#earlier = this.model.state.guide.reservation?.id ?? null;
    this.model.update({ booking: ids.length > 0 ? { ids: [...ids], chosen: [] } : null });
  }

  leave(): void {
    this.model.update({ booking: null });
  }

  /** @param step what the portal shows: a list of scales is the booking's own only where it is submitted */
  seen({ ledger, reservation }: SeenOnPortal, step: StepId): void {
    const { booking, instruments } = this.model.state;
    if (!booking) return;
    // Handed in: it stays the case at hand until another is begun.
    if (reservation?.id && reservation.id !== this.#earlier) return;
    if (step !== "submit-reservation" || !ledger) return;
    const chosen = chosenOf(instruments, booking.ids, ledger);
    if (chosen.join() !== booking.chosen.join()) this.model.update({ booking: { ...booking, chosen } });
  }
}
