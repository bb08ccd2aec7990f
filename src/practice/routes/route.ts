import type { Store } from "../model/store.js";

/** One request as a route sees it. */
export interface Call {
  store: Store;
  /** "portal" or "sso". */
  host: string;
  path: string;
  /** The groups of the route's pattern. */
  groups: string[];
  /** The urlencoded body; empty for GET. */
  form: URLSearchParams;
}

export interface Route {
  method: "GET" | "POST";
  path: RegExp;
  /**
   * `open`: anybody. `login`: the login itself, never redirected. `member`: only when logged in.
   */
  access: "open" | "login" | "member";
  run: (call: Call) => Response | Promise<Response>;
}

/** Uses up the switch that refuses the next save. */
export const takeRefusal = (store: Store): string | null => {
  const message = store.switches.refuse;
  store.switches.refuse = null;
  return message;
};

/** A portal path as an address on the main host. */
export const portalUrl = (path: string): string => `practice://portal${path}`;
