import type { CommandName } from "../../ipc/commands.js";
import type { Services } from "./handler-services.js";
import type { Handlers } from "./serve-commands.js";

type Names = Extract<CommandName, `import.${string}` | `export.${string}` | `backup.${string}`>;

/** Commands over files in and out. */
export function transferHandlers({ transfers, exports, companies, portal }: Services): Pick<Handlers, Names> {
  return {
    "import.read": (file) => transfers.read(file),
    "backup.read": (file) => transfers.readBackup(file),
    "import.accept": async (decision) => {
      const taken = await transfers.accept(decision);
      await portal.use(companies.session);
      return taken;
    },
    "import.discard": (token) => transfers.discard(token),
    "export.write": (wanted) => exports.write(wanted),
    "backup.write": (wanted) => exports.backup(wanted),
  };
}
