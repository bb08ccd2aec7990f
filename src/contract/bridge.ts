import type { CommandInput, CommandName, CommandOutput } from "./commands.js";
import type { AppState } from "./state.js";

/** What preload puts on the wizard's `window.verifyGuide`; the portal's pages get nothing. */
export interface Bridge {
  send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutput<N>>;
  /** Calls back with every new state until the returned function is called. */
  onState(listener: (state: AppState) => void): () => void;
}

declare global {
  interface Window {
    verifyGuide: Bridge;
  }
}
