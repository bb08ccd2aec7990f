import { STEP_IDS } from "../../core/procedure/pack/steps.js";
import type { CommandName } from "../../ipc/commands.js";
import type { Handlers } from "./serve.js";
import type { Services } from "./services.js";

type Names = Extract<
  CommandName,
  `${"batch" | "booking" | "certificate" | "company" | "history" | "instrument" | "ledger" | "trash"}.${string}`
>;

/** Commands over companies and scales. */
export function recordHandlers(services: Services): Pick<Handlers, Names> {
  const { model, companies, scales, batches, bookings, trash, history, portal, guide, pointing } = services;
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
    "company.save": async (company) => inItsSession(companies.save(company)),
    "company.select": select,
    "company.delete": async (id) => {
      const session = companies.delete(id);
      await inItsSession(undefined);
      if (session) await portal.forget(session);
    },
    "company.holdings": (id) => companies.holdings(id),
    // Whoever brings a company along means to work with it.
    "company.import": async (text) => {
      const read = await services.transfers.readCompany(text);
      if (read.ok !== true) return inItsSession(read);
      await select(read.id);
      return read;
    },
    "instrument.save": async (instrument) => {
      const saved = await scales.save(instrument);
      if (saved.ok && instrument.photoId) batches.offer(saved.id);
      return saved;
    },
    "instrument.select": (id) => {
      pointing.stop();
      scales.select(id);
    },
    "instrument.delete": (id) => scales.delete([id]),
    "certificate.add": (input) => scales.addCertificate(input),
    "trash.list": () => trash.list(),
    "trash.restore": async (ids) => inItsSession(trash.restore(ids)),
    "trash.purge": async (ids) => {
      await trash.purge(ids);
      services.storage.checkPutAside();
    },
    "history.list": (words) => history.find(words),
    "history.export": (words) => services.exports.history(words),
    "ledger.list": () => scales.list(),
    "ledger.note": (note) => scales.note(note),
    "ledger.again": async (ids) => {
      const companyId = scales.again(ids);
      if (companyId === null) return;
      await select(companyId);
      scales.select(ids[0] ?? null);
      bookings.prepare(ids);
      guide.goto("open-reservation");
    },
    "batch.start": async (ids) => {
      const companyId = scales.companyOf(ids[0]);
      if (companyId === null) return;
      if (companyId !== model.state.companyId) await select(companyId);
      batches.start(ids);
      await guide.changed();
      // Who was further on is shown the way back to the ledger.
      if (STEP_IDS.indexOf(model.state.guide.current) > STEP_IDS.indexOf("add-instrument"))
        guide.goto("open-ledger");
    },
    "batch.skip": () => batches.skip(),
    "batch.leave": () => batches.leave(),
    "booking.leave": () => bookings.leave(),
    "ledger.delete": (ids) => scales.delete(ids),
  };
}
