import type { CommandName } from "../../ipc/commands.js";
import type { Handlers } from "./serve.js";
import type { Services } from "./services.js";

type Names = Extract<CommandName, `shared.${string}`>;

/** Commands over the folder that several PCs share. */
export function sharedHandlers({ shared, askFolder, companies, portal }: Services): Pick<Handlers, Names> {
  return {
    "shared.choose": async ({ passphrase }) => {
      const folder = await askFolder();
      return folder === null ? { ok: false, cancelled: true } : shared.choose(folder, passphrase);
    },
    "shared.unlock": ({ passphrase }) => shared.unlock(passphrase),
    "shared.leave": () => shared.leave(),
    "shared.look": () => shared.look(),
    "shared.read": (copy) => shared.read(copy),
    "shared.take": async (decision) => {
      const taken = await shared.take(decision);
      await portal.use(companies.session);
      return taken;
    },
    "shared.discard": () => shared.discard(),
  };
}
