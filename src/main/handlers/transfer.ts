import type { CommandName } from "../../contract/commands.js";
import type { Handlers } from "../ipc.js";

type Names = Extract<CommandName, `import.${string}` | `export.${string}` | `backup.${string}`>;

const REFUSED = { ok: false as const, problems: [{ path: "", key: "unexpected" }] };

/** Commands over files in and out. */
export function transferHandlers(): Pick<Handlers, Names> {
  return {
    "import.read": () => REFUSED,
    "import.accept": () => REFUSED,
    "import.discard": () => {},
    "backup.read": () => REFUSED,
    "export.write": () => REFUSED,
    "backup.write": () => REFUSED,
  };
}
