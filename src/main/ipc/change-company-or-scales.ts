import { STEP_IDS } from "../../core/procedure/pack/steps.js";
import type { Services } from "./handler-services.js";

export type ChangeCase = ReturnType<typeof createChangeCase>;

/** Turning to another case: a company with its portal session, scales to be entered, scales to be booked. */
export function createChangeCase(services: Services) {
  const { model, companies, scales, batches, bookings, portal, guide, pointing } = services;
  /** A company has its own portal session: another company in force means another session. */
  const inItsSession = async <T>(result: T): Promise<T> => {
    pointing.stop();
    await portal.use(companies.session);
    return result;
  };
  /** Chooses a company; in helper mode nothing of the one before stays logged in. */
  const select = async (id: string | null): Promise<void> => {
    const before = companies.session;
    await inItsSession(companies.select(id));
    if (model.state.settings.helperMode && companies.session !== before) await portal.forget(before);
  };
  return {
    inItsSession,
    select,
    /** These scales of one company are to be in its next booking, together. */
    book: async (ids: readonly string[]): Promise<void> => {
      const companyId = scales.again(ids);
      if (companyId === null) return;
      await select(companyId);
      scales.select(ids[0] ?? null);
      bookings.prepare(ids);
      await guide.changed();
      // Who has the bookings in front is there already, and who has to log in comes there by that.
      const { current } = model.state.guide;
      if (!["enter-system", "choose-instruments", "submit-reservation"].includes(current))
        guide.goto("open-reservation");
    },
    /** These scales of one company go into its ledger on the portal, one after the other. */
    enter: async (ids: readonly string[]): Promise<void> => {
      const companyId = scales.companyOf(ids[0]);
      if (companyId === null) return;
      if (companyId !== model.state.companyId) await select(companyId);
      batches.start(ids);
      await guide.changed();
      // Who was further on is shown the way back to the ledger.
      if (STEP_IDS.indexOf(model.state.guide.current) > STEP_IDS.indexOf("add-instrument"))
        guide.goto("open-ledger");
    },
  };
}
