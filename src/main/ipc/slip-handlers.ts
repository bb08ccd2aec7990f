import { calendarFile } from "../../core/records/calendar-file.js";
import type { CommandName } from "../../ipc/commands.js";
import type { Services } from "./handler-services.js";
import type { Handlers } from "./serve-commands.js";

type Names = Extract<CommandName, `slip.${string}` | `paper.${string}` | `calendar.${string}`>;

/** Commands over what goes on paper, and the files that go with a booking. */
export const slipHandlers = ({ papers, exports, saveText }: Services): Pick<Handlers, Names> => ({
  "paper.save": (paper) => papers.save(paper),
  "slip.table": ({ ids, fileName }) => exports.scales(ids, fileName),
  "paper.print": (paper) => papers.print(paper),
  "calendar.save": ({ fileName, days }) => saveText(calendarFile(days, new Date()), `${fileName}.ics`),
});
