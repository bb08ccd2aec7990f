import type { Session } from "electron";
import { type ClientHints, clientHintHeaders } from "../app/user-agent.js";

const WEB = ["http://*/*", "https://*/*"];

interface TrafficDeps {
  userAgent: string;
  /** What is asked for, the best first, separated by commas. */
  languages: string;
  /** Known soon after the start; null where they cannot be. */
  hints: Promise<ClientHints | null>;
  /** Whether a page's request may go out, where the user is still being asked; null: at once. */
  held(webContentsId: number): Promise<boolean> | null;
  /** A server answered a page, a part of one or a script. */
  answered(): void;
  /** The answer to the page of a web contents came with this `Retry-After` header, or none. */
  pageAnswered(webContentsId: number, retryAfter: string | null): void;
}

/**
 * The portal's session looks like the stock Chromium it is: no names of ours, Chinese first. Electron leaves out the
 * client hints of pages over secure connections, which its scripts' requests have; they are put in.
 */
export function shapeTraffic(
  session: Session,
  { userAgent, languages, hints, held, answered, pageAnswered }: TrafficDeps,
): void {
  session.setUserAgent(userAgent, languages);
  session.webRequest.onBeforeRequest(
    { urls: WEB, types: ["mainFrame", "subFrame"] },
    ({ webContentsId }, send) => {
      const answer = webContentsId === undefined ? null : held(webContentsId);
      if (answer) void answer.then((goes) => send({ cancel: !goes }));
      else send({});
    },
  );
  session.webRequest.onBeforeSendHeaders(
    { urls: WEB, types: ["mainFrame", "subFrame"] },
    ({ url, requestHeaders }, send) => {
      if (!isSecure(url)) return send({ requestHeaders });
      void hints.then((known) =>
        send({ requestHeaders: { ...(known && clientHintHeaders(known)), ...requestHeaders } }),
      );
    },
  );
  session.webRequest.onResponseStarted(
    { urls: WEB, types: ["mainFrame", "subFrame", "xhr"] },
    ({ resourceType, responseHeaders, webContentsId }) => {
      answered();
      if (resourceType === "mainFrame" && webContentsId !== undefined)
        pageAnswered(webContentsId, header(responseHeaders, "retry-after"));
    },
  );
}

/** Chromium's notion of an origin that hints may be told to. */
function isSecure(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return protocol === "https:" || /^(?:127\.\d+\.\d+\.\d+|\[::1\]|(?:.*\.)?localhost)$/.test(hostname);
}

function header(headers: Record<string, string[]> | undefined, name: string): string | null {
  const found = Object.entries(headers ?? {}).find(([key]) => key.toLowerCase() === name);
  return found?.[1][0] ?? null;
}
