import type { StepId } from "../../core/procedure/pack/steps.js";
import { chosenOf } from "../../core/records/planned-reservation.js";
import type { SeenOnPortal } from "../../core/records/portal-sync.js";
import type { Model } from "../state/app-state.js";
import type { Write } from "../state/slices.js";
import type { KeptCase } from "../store/schema.js";
import type { Store } from "../store/store.js";
import type { Cases } from "./cases.js";

/** The scales that are to go into one booking, until it is handed in. */
export class Bookings {
  readonly #write: Write<"booking">;
  #drawn: KeptCase["booking"] = null;

  constructor(
    store: Store,
    private readonly model: Model,
    private readonly cases: Cases,
  ) {
    this.#write = model.writer("booking");
    store.onChange(() => this.#draw());
    this.#draw();
  }

  /** @param ids scales of one company; also a single one: it is the case at hand */
  prepare(ids: readonly string[]): void {
    // The booking the portal showed before is last year's.
    const earlier = this.model.state.guide.reservation?.id ?? null;
    this.cases.put({ booking: ids.length > 0 ? { ids: [...ids], chosen: [], earlier } : null });
  }

  leave(): void {
    if (this.cases.now.booking) this.cases.put({ booking: null });
  }

  /** @param step what the portal shows: a list of scales is the booking's own only where it is submitted */
  seen({ ledger, reservation }: SeenOnPortal, step: StepId): void {
    const { booking } = this.cases.now;
    if (!booking) return;
    // Handed in: it stays the case at hand until another is begun.
    if (reservation?.id && reservation.id !== booking.earlier) return;
    if (step !== "submit-reservation" || !ledger) return;
    const chosen = chosenOf(this.model.state.instruments, booking.ids, ledger);
    if (chosen.join() !== booking.chosen.join()) this.cases.put({ booking: { ...booking, chosen } });
  }

  #draw(): void {
    const { booking } = this.cases.now;
    if (booking === this.#drawn) return;
    this.#drawn = booking;
    this.#write({ booking: booking && { ids: booking.ids, chosen: booking.chosen } });
  }
}
