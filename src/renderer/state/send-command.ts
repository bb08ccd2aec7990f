import { SAVE_FAILED } from "../../ipc/channels.js";
import type { CommandInput, CommandName, CommandOutput } from "../../ipc/commands.js";

type Listener = () => void;
const listeners = new Set<Listener>();

/** Calls back when main refused a command or did not answer, until the returned function is called. */
export function onSendFailure(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Sends a command; a failure is told to the user once, in one place, and answered with undefined. */
export async function send<N extends CommandName>(
  name: N,
  input: CommandInput<N>,
): Promise<CommandOutput<N> | undefined> {
  try {
    return await window.verifyGuide.send(name, input);
  } catch (error) {
    console.error(name, error);
    if (!String(error).includes(SAVE_FAILED)) for (const listener of listeners) listener();
    return undefined;
  }
}
