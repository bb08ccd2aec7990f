import { calendarFile } from "../../core/records/calendar-file.js";
import type { CommandName } from "../../ipc/commands.js";
import type { Handlers } from "./serve.js";
import type { Services } from "./services.js";

type Names = Extract<CommandName, `slip.${string}` | `calendar.${string}`>;

/** Commands over the booking slip and the calendar file that goes with it. */
export const slipHandlers = ({ slips, saveText }: Services): Pick<Handlers, Names> => ({
  "slip.save": (slip) => slips.save(slip),
  "slip.print": (slip) => slips.print(slip),
  "calendar.save": ({ fileName, days }) => saveText(calendarFile(days, new Date()), `${fileName}.ics`),
});
