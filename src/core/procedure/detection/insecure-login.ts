import type { PageSnapshot } from "../../snapshot/types.js";

/**
 * Whether a page in sight asks for a password over a connection that others can read along: plain http, other
 * than from this PC itself.
 */
export const isLoginInsecure = (snapshots: readonly PageSnapshot[]): boolean =>
  snapshots.some(({ frames }) =>
    frames.some(
      ({ url, controls }) =>
        isOpen(url) && controls.some(({ kind, visible }) => kind === "password" && visible),
    ),
  );

function isOpen(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "http:" && !/^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}
