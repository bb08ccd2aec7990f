import type { CommandName } from "../../contract/commands.js";
import type { Handlers } from "../ipc.js";
import type { Rooms } from "./rooms.js";

type Names = Extract<CommandName, `slip.${string}`>;

/** Commands over the booking slip. */
export const slipHandlers = ({ slips }: Rooms): Pick<Handlers, Names> => ({
  "slip.save": (slip) => slips.save(slip),
  "slip.print": (slip) => slips.print(slip),
});
