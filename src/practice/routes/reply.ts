/** Answers of the practice server. */

const withType = (body: string, type: string, status: number): Response =>
  new Response(body, {
    status,
    headers: { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" },
  });

export const html = (body: string, status = 200): Response => withType(body, "text/html", status);
export const json = (value: unknown, status = 200): Response =>
  withType(JSON.stringify(value), "application/json", status);
export const asset = (body: string, type: string): Response => withType(body, type, 200);
/** A file to be saved, not shown; the name as RFC 6266 wants it. */
export const download = (name: string, body: string): Response =>
  new Response(body, {
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-disposition": `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    },
  });
export const redirect = (location: string): Response =>
  new Response(null, { status: 302, headers: { location, "cache-control": "no-store" } });

/** What a save answers when it is refused; the page shows `message` as it is. */
export const refused = (message: string, field?: string): Response => json({ ok: false, message, field });
