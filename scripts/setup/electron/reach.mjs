import { request } from "node:http";
import { request as secureRequest } from "node:https";

/** So long is waited for an answer: a closed network is to cost little. */
const ANSWERS_WITHIN_MS = 5_000;

/** Many name a proxy without what it speaks, as curl lets them. @param {string | undefined} proxy */
const asUrl = (proxy) => proxy && (proxy.includes("://") ? proxy : `http://${proxy}`);

/**
 * The proxy that the user or npm named, in the names that @electron/get's downloads go by; it asks for one only
 * when told to.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Record<string, string>} empty without one
 */
export function proxyFor(env = process.env) {
  const open = asUrl(env.HTTP_PROXY || env.http_proxy || env.npm_config_proxy);
  const secure = asUrl(env.HTTPS_PROXY || env.https_proxy || env.npm_config_https_proxy) || open;
  if (!secure) return {};
  return { ELECTRON_GET_USE_PROXY: "true", HTTPS_PROXY: secure, HTTP_PROXY: open || secure };
}

/**
 * Whether a download would begin at all. Electron's own installer asks a proxy that lets nobody through again and
 * again, without a pause and for a quarter of an hour.
 * @param {string} url
 * @param {{ proxy?: string, elsewhere?: boolean }} [how] `elsewhere`: the server may have it in a folder of its own
 *   kind (ELECTRON_CUSTOM_DIR), so that any answer will do
 */
export async function reachable(url, { proxy, elsewhere = false } = {}) {
  try {
    if (proxy) return await letsThrough(new URL(proxy), new URL(url));
    const answer = await fetch(url, { method: "HEAD", signal: AbortSignal.timeout(ANSWERS_WITHIN_MS) });
    return answer.ok || elsewhere;
  } catch {
    return false;
  }
}

/** @param {URL} proxy */
const basic = ({ username, password }) =>
  Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString("base64");

/**
 * Whether a proxy opens a way to a place.
 * @param {URL} proxy
 * @param {URL} to
 * @returns {Promise<boolean>}
 */
const letsThrough = (proxy, to) =>
  new Promise((answer) => {
    const ask = (proxy.protocol === "https:" ? secureRequest : request)({
      host: proxy.hostname,
      port: proxy.port,
      method: "CONNECT",
      path: `${to.hostname}:${to.port || (to.protocol === "https:" ? 443 : 80)}`,
      headers: proxy.username ? { "proxy-authorization": `Basic ${basic(proxy)}` } : {},
      // No proxy's connection is kept for another question.
      agent: false,
      signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
    });
    ask.on("connect", ({ statusCode }, socket) => {
      socket.destroy();
      answer(statusCode === 200);
    });
    ask.on("error", () => answer(false));
    ask.end();
  });
