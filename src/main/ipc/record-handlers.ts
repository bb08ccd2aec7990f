import type { CommandName } from "../../ipc/commands.js";
import { sampleCompany } from "../records/sample-company.js";
import type { ChangeCase } from "./change-company-or-scales.js";
import type { Services } from "./handler-services.js";
import { ScalesFeed } from "./scales-feed.js";
import type { Handlers } from "./serve-commands.js";

type Names = Extract<
  CommandName,
  `${"batch" | "booking" | "certificate" | "company" | "history" | "instrument" | "ledger" | "trash"}.${string}`
>;

/** Commands over companies and scales. */
export function recordHandlers(services: Services, changeCase: ChangeCase): Pick<Handlers, Names> {
  const { companies, scales, batches, bookings, trash, history, portal, pointing, model } = services;
  const { inItsSession, select, book, enter } = changeCase;
  const ledger = new ScalesFeed();
  return {
    "company.save": async (company) => inItsSession(companies.save(company)),
    "company.sample": async () => {
      // Made up, it has no place among real records.
      if (!model.state.settings.practice) throw new Error("refused: nothing is practised");
      return inItsSession(companies.save(sampleCompany()));
    },
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
      if (!saved.ok) return saved;
      pointing.stop();
      if (instrument.photoId) batches.offer(saved.id);
      return saved;
    },
    "instrument.select": (id) => {
      pointing.stop();
      scales.select(id);
    },
    "instrument.delete": (id) => scales.delete([id]),
    "certificate.add": (input) => scales.addCertificate(input),
    "certificate.remove": (input) => scales.removeCertificate(input),
    "certificate.save": ({ instrumentId, file }) => services.exports.certificate(instrumentId, file),
    "trash.list": () => trash.list(),
    "trash.restore": async (ids) => inItsSession(trash.restore(ids)),
    "trash.purge": async (ids) => {
      await trash.purge(ids);
      services.storage.checkPutAside();
    },
    "history.list": (words) => history.find(words),
    "history.export": (words) => services.exports.history(words),
    "ledger.list": (known) => ledger.since(scales.list(), known),
    "ledger.note": (note) => scales.note(note),
    "ledger.again": book,
    "batch.start": enter,
    "batch.skip": () => batches.skip(),
    "batch.leave": () => batches.leave(),
    "booking.leave": () => bookings.leave(),
    "ledger.delete": (ids) => scales.delete(ids),
  };
}
