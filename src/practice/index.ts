import { stateOf, turnSwitches } from "./control-api/switches-and-state.js";
import { newStore, type PracticeState } from "./model/store.js";
import type { Switches } from "./model/switches.js";
import { serve } from "./server.js";

export type { PracticeState } from "./model/store.js";
export type { Switches } from "./model/switches.js";

export interface Practice {
  /** Answers a request to `practice://portal/…` or `practice://sso/…`; never rejects on a bad request. */
  handle(request: Request): Promise<Response>;
  /** A copy of all the portal holds. */
  state(): PracticeState;
  /** Turns switches; throws on unknown names or values. */
  set(switches: Partial<Switches>): void;
  /** Forgets accounts, instruments, bookings and switches; the skin stays as created. */
  reset(): void;
}

/**
 * A replica of e-CQS for training and tests, to be served under the scheme `practice`. One instance is
 * one portal seen by one browser: such schemes carry no cookies, so who is logged in is kept here.
 */
export const createPractice = (options: { now?: () => Date; skin?: Switches["skin"] } = {}): Practice => {
  const fresh = () => newStore(options.now ?? (() => new Date()), options.skin ?? "classic");
  const store = fresh();
  const reset = () => {
    Object.assign(store, fresh());
  };
  return {
    handle: (request) => serve(store, request, reset),
    state: () => stateOf(store),
    set: (switches) => turnSwitches(store, switches),
    reset,
  };
};
