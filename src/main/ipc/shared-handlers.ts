import type { CommandName } from "../../ipc/commands.js";
import type { Services } from "./handler-services.js";
import type { Handlers } from "./serve-commands.js";

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
      const before = companies.sessions;
      const taken = await shared.take(decision);
      await portal.use(companies.session);
      // A company that another PC deleted leaves no login here either.
      const left = new Set(companies.sessions);
      for (const session of before) if (!left.has(session)) await portal.forget(session);
      return taken;
    },
    "shared.discard": () => shared.discard(),
  };
}
