import type { IncomingMessage } from "node:http";
import { photoFormat } from "../../../core/photo-format.js";

/** No photo a phone takes is larger, in bytes. */
export const MAX_PHOTO = 20_000_000;

export type Refusal = "too-large" | "not-a-photo" | "broken-off";

/** A photo from a request's body. Rejects with a `Refusal` as soon as the body shows that it is none. */
export async function receivePhoto(request: IncomingMessage): Promise<Uint8Array<ArrayBuffer>> {
  const announced = Number(request.headers["content-length"]);
  // SECURITY: a body that says no length, or too great a one, is not even begun.
  if (!Number.isInteger(announced) || announced > MAX_PHOTO) throw refusal("too-large");
  const bytes = new Uint8Array(announced);
  let length = 0;
  let checked = false;
  // The stream outlives a refusal, so that the phone can be told.
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    if (length + chunk.length > announced) throw refusal("too-large");
    bytes.set(chunk, length);
    length += chunk.length;
    if (!checked && length >= 16) {
      // SECURITY: by what it holds, not by what it is called; the reader looks again, in its own process.
      if (!photoFormat(bytes)) throw refusal("not-a-photo");
      checked = true;
    }
  }
  if (length < announced) throw refusal("broken-off");
  if (!checked) throw refusal("not-a-photo");
  return bytes;
}

class Refused extends Error {
  constructor(readonly reason: Refusal) {
    super(reason);
  }
}
const refusal = (reason: Refusal) => new Refused(reason);

/** Why a photo was not received; a connection that broke off counts as such. */
export const reasonOf = (error: unknown): Refusal => (error instanceof Refused ? error.reason : "broken-off");
