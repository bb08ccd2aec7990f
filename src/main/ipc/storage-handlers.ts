import { shell } from "electron";
import type { CommandName } from "../../ipc/commands.js";
import type { Services } from "./handler-services.js";
import type { Handlers } from "./serve-commands.js";

type Names = Extract<CommandName, `storage.${string}` | "portal.forget">;

/** Commands over what is stored on this PC. */
export function storageHandlers({ storage, companies, portal }: Services): Pick<Handlers, Names> {
  return {
    "storage.keep": (choice) => storage.keep(choice),
    "storage.seen": () => storage.seen(),
    "storage.overview": () => storage.overview(),
    "storage.discard-put-aside": () => storage.discardPutAside(),
    "storage.open-folder": async () => {
      await shell.openPath(storage.folder);
    },
    "portal.forget": async () => {
      await portal.forget(companies.session);
      await portal.home();
    },
  };
}
