import type { CommandName } from "../../ipc/commands.js";
import type { ChangeCase } from "./change-company-or-scales.js";
import type { Services } from "./handler-services.js";
import type { Handlers } from "./serve-commands.js";

type Names = Extract<CommandName, `round.${string}`>;

/** Commands over a round through the portal. */
export function roundHandlers(
  services: Services,
  { select, enter, book }: ChangeCase,
): Pick<Handlers, Names> {
  const { rounds, batches, bookings } = services;
  const goOn = async (): Promise<void> => {
    const work = rounds.work();
    if (!work) return;
    // Whose turn it is may have been at something else.
    if (work.shop.companyId !== services.model.state.companyId) await select(work.shop.companyId);
    bookings.leave();
    if (work.enter.length > 0) await enter(work.enter);
    else {
      batches.leave();
      await book(work.book);
    }
  };
  return {
    "round.start": (ids) => {
      rounds.start(ids);
      return goOn();
    },
    "round.next": () => {
      rounds.next();
      return goOn();
    },
    "round.pause": (paused) => {
      rounds.pause(paused);
      return goOn();
    },
    "round.rest": () => {
      rounds.rest();
      return goOn();
    },
    "round.end": () => rounds.end(),
    "round.export": () => services.exports.round(),
  };
}
