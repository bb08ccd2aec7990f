import { net, type Session } from "electron";

/** How long the portal may take to answer before it counts as out of reach, in milliseconds. */
const ANSWER_MS = 10_000;

/**
 * Asks for an address beside the page in sight, which stays as it is.
 * @param led whether an address that it leads to may be the portal's
 * @returns whether the portal answers, and not the network in between
 */
export function isReachable(session: Session, url: string, led: (url: string) => boolean): Promise<boolean> {
  return new Promise((resolve) => {
    const request = net.request({ session, url, redirect: "manual" });
    const answered = (yes: boolean) => {
      clearTimeout(late);
      resolve(yes);
      request.abort();
    };
    const late = setTimeout(() => answered(false), ANSWER_MS);
    request.on("redirect", (_status, _method, to) => answered(led(to)));
    request.on("response", () => answered(true));
    request.on("error", () => answered(false));
    request.end();
  });
}
