import { findHistory, type HistoryEntry, withBooking } from "../../core/records/history.js";
import type { SeenOnPortal } from "../../core/records/portal-sync.js";
import type { Model } from "../state/app-state.js";
import type { Store } from "../store/store.js";

/** What was handed in: for which shop, when, by whom, and what the portal answered. */
export class History {
  constructor(
    private readonly store: Store,
    private readonly model: Model,
  ) {}

  /** Keeps the booking that the portal shows for the active company. @param said its message that stands, verbatim */
  seen({ reservation }: SeenOnPortal, said = ""): void {
    const { companies, companyId, history } = this.store.get();
    const company = companies.find(({ id }) => id === companyId);
    if (!company || !reservation?.id) return;
    const { helperMode, helperName } = this.model.state.settings;
    const next = withBooking(
      history,
      {
        booking: cut(reservation.id),
        companyId: company.id,
        company: company.name,
        status: cut(reservation.status),
        scales: reservation.instruments.map((line) => {
          const [serial = "", ...status] = line.split(" ");
          return { serial: cut(serial), status: cut(status.join(" ")) };
        }),
        by: helperMode ? "helper" : "self",
        ...(helperMode && helperName && { who: helperName }),
        said,
      },
      new Date().toISOString(),
    );
    if (next !== history) this.store.note({ history: [...next] });
  }

  /** @param words each must be there; "" for all */
  find(words: string): HistoryEntry[] {
    return findHistory(this.store.get().history, words);
  }
}

/** As much of the portal's words as is kept. */
const cut = (text: string): string => [...text].slice(0, 60).join("").trim();
