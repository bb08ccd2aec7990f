import type { CommandName } from "../../ipc/commands.js";
import type { Handlers } from "./serve.js";
import type { Services } from "./services.js";

type Names = Extract<CommandName, `slip.${string}`>;

/** Commands over the booking slip. */
export const slipHandlers = ({ slips }: Services): Pick<Handlers, Names> => ({
  "slip.save": (slip) => slips.save(slip),
  "slip.print": (slip) => slips.print(slip),
});
