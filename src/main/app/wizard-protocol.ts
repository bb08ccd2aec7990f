import { readFile } from "node:fs/promises";
import { extname, join, normalize, sep } from "node:path";
import type { Session } from "electron";
import { APP_SCHEME } from "./urls.js";

const TYPES: Record<string, string> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".woff2": "font/woff2",
};

// SECURITY: the wizard runs its own files only; no inline code, no network.
const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' app: data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "media-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * Serves `app://wizard/…` from the built renderer and `app://photo/<id>` from memory.
 * @param photo the picture of an id, or null
 * @returns when the page has been given its first script
 */
export function serveWizard(
  session: Session,
  root: string,
  photo: (id: string) => Promise<Uint8Array | null>,
): Promise<void> {
  let read = () => {};
  const scriptRead = new Promise<void>((done) => {
    read = done;
  });
  session.protocol.handle(APP_SCHEME, async (request) => {
    const url = new URL(request.url);
    if (url.host === "photo") {
      const bytes = await photo(decodeURIComponent(url.pathname.slice(1)));
      return bytes ? answer(Buffer.from(bytes), "image/jpeg") : missing();
    }
    if (url.host !== "wizard") return missing();
    const file = normalize(join(root, decodeURIComponent(url.pathname)));
    // SECURITY: no way out of the renderer's folder.
    if (!file.startsWith(root + sep)) return missing();
    try {
      return answer(await readFile(file), TYPES[extname(file)] ?? "application/octet-stream");
    } catch {
      return missing();
    } finally {
      // The answer goes first.
      if (extname(file) === ".js") setImmediate(read);
    }
  });
  return scriptRead;
}

const answer = (body: Buffer, type: string) =>
  new Response(new Uint8Array(body), {
    headers: { "content-type": type, "content-security-policy": CSP, "x-content-type-options": "nosniff" },
  });

const missing = () => new Response("not found", { status: 404 });
