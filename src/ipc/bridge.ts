import type { CommandInput, CommandName, CommandOutput } from "./commands.js";
import type { StateOnWire } from "./state.js";

/** What preload puts on the wizard's `window.verifyGuide`; the portal's pages get nothing. */
export interface Bridge {
  send<N extends CommandName>(name: N, input: CommandInput<N>): Promise<CommandOutput<N>>;
  /** Where a file lies that the user picked; "" where it lies on no disk. */
  pathOf(file: File): string;
  /**
   * Calls back with the parts of the state that changed, each whole, until the returned function is called.
   * The whole state is the answer to `state.get`.
   */
  onState(listener: (changes: Partial<StateOnWire>) => void): () => void;
}

declare global {
  interface Window {
    verifyGuide: Bridge;
  }
}
