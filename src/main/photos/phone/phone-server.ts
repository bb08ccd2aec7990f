import { randomBytes, timingSafeEqual } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { type AddressInfo, isIPv4 } from "node:net";
import {
  type CollectedEntry,
  type Collecting,
  collectedEntrySchema,
} from "../../../core/records/collected-by-phone.js";
import { isPrivateAddress } from "./lan.js";
import { MAX_PHOTO, type Refusal, reasonOf, receivePhoto } from "./receive-photo.js";

/** As many photos one opening takes, and one for a round. */
const MAX_PHOTOS = 50;
const MAX_IN_ROUND = 500;

type Reason = Refusal | "too-many" | "other-phone" | "still-arriving" | "bad-entry" | "round-full";

export interface PhoneHooks {
  /**
   * A photo arrived, with what a round's page noted beside it; `count` of this opening. The phone is told only when
   * this is done, and forgets its own then; a reason: it was not taken.
   */
  received(
    bytes: Uint8Array<ArrayBuffer>,
    count: number,
    entry: CollectedEntry | null,
  ): Reason | null | Promise<Reason | null>;
  isRound?: boolean;
  /** The page it serves; its style and script bear the nonce, a round's the proof by which it knows the PC's answers. */
  page(nonce: string, proof: string): string;
  /** Why a photo was refused, for the phone's page. */
  reason(reason: Reason): string;
}

const STATUS: Record<Reason, number> = {
  "too-large": 413,
  "not-a-photo": 415,
  "broken-off": 400,
  "too-many": 429,
  "other-phone": 409,
  "still-arriving": 409,
  "bad-entry": 400,
  "round-full": 429,
};

/** Bears the proof that it was this PC that kept a round's photo. */
const KEPT = "x-round-kept";

/** SECURITY: a slow or silent sender holds nothing for long; milliseconds. */
const TIMES = { headers: 10_000, whole: 120_000, silent: 20_000, checkedEach: 5_000 };

/**
 * The one port the app ever opens: a page under a random path, on one address of the near network, that takes
 * photos from one phone. Whoever opens it closes it.
 */
export class PhoneServer {
  // SECURITY: 128 random bits; without the path on the PC's screen nothing is answered.
  readonly #path: Buffer;
  readonly #known: Pick<Collecting, "port"> | null;
  /**
   * SECURITY: 128 random bits that the round's page holds and never sends. At home in one network, the phone asks the
   * same address in others; only an answer that bears them lets it forget a photo.
   */
  readonly proof: string;
  readonly #server: Server;
  #phone: string | null = null;
  #count = 0;
  #receiving = false;

  constructor(
    private readonly address: string,
    private readonly hooks: PhoneHooks,
    {
      times = TIMES,
      known = null,
    }: {
      times?: typeof TIMES;
      /** The address it had before, for a phone that comes back to it. */
      known?: Pick<Collecting, "port" | "path" | "proof"> | null;
    } = {},
  ) {
    this.#known = known;
    this.proof = known?.proof || randomBytes(16).toString("base64url");
    this.#path = Buffer.from(known?.path ?? `/${randomBytes(16).toString("base64url")}`);
    this.#server = createServer(
      {
        headersTimeout: times.headers,
        requestTimeout: times.whole,
        connectionsCheckingInterval: times.checkedEach,
        keepAliveTimeout: 5_000,
        maxHeaderSize: 8_192,
      },
      (request, response) => void this.#answer(request, response),
    );
    this.#server.maxConnections = 16;
    this.#server.setTimeout(times.silent);
  }

  /** Opens the port. @returns the address to open on the phone; rejects when the port cannot be had */
  async open(): Promise<string> {
    await new Promise<void>((resolve, reject) => {
      this.#server.once("error", reject);
      // SECURITY: on this one address only.
      this.#server.listen(this.#known?.port ?? 0, this.address, resolve);
    });
    return `http://${this.#host}${this.#path}`;
  }

  close(): void {
    this.#server.close();
    this.#server.closeAllConnections();
  }

  get port(): number {
    return (this.#server.address() as AddressInfo | null)?.port ?? 0;
  }

  get #host(): string {
    return `${this.address}:${this.port}`;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = Buffer.from(request.url ?? "");
    // SECURITY: the near network only, asked for by this very address (no rebound name), on the very path.
    const known =
      isPrivateAddress(request.socket.remoteAddress ?? "") &&
      request.headers.host === this.#host &&
      path.length === this.#path.length &&
      timingSafeEqual(path, this.#path);
    if (!known) return end(response, 404);
    if (request.method === "GET") return this.#page(response);
    if (this.hooks.isRound) this.#letMovedPageSend(request, response);
    if (request.method === "OPTIONS") return end(response, 204);
    if (request.method === "POST") return this.#take(request, response);
    return end(response, 405);
  }

  /**
   * A round's page that was opened under the address this PC had before sends its photos here.
   * SECURITY: only a page from the near network, under this very port, and still only with the secret path.
   */
  #letMovedPageSend({ headers: { origin = "" } }: IncomingMessage, response: ServerResponse): void {
    const [, host = "", port] = /^http:\/\/([\d.]{7,15}):(\d+)$/.exec(origin) ?? [];
    if (!isIPv4(host) || !isPrivateAddress(host) || Number(port) !== this.port) return;
    response.setHeader("access-control-allow-origin", origin);
    response.setHeader("access-control-allow-headers", "content-type, x-round-entry");
    response.setHeader("access-control-allow-methods", "POST");
    response.setHeader("access-control-expose-headers", KEPT);
  }

  #page(response: ServerResponse): void {
    const nonce = randomBytes(16).toString("base64");
    const { isRound } = this.hooks;
    // SECURITY: a round's page may send to this port alone, at whatever address the PC has by then.
    const sends = isRound ? `'self' http://*:${this.port}` : "'self'";
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader(
      "content-security-policy",
      `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'; connect-src ${sends}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    );
    // A round's page is opened again on the way, where there is no network.
    end(response, 200, this.hooks.page(nonce, this.proof), isRound ? "private, max-age=86400" : "no-store");
  }

  async #take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const refused = this.#refusal(request);
    if (refused) return this.#refuse(request, response, refused);
    this.#receiving = true;
    try {
      const bytes = await receivePhoto(request);
      const not = await this.hooks.received(bytes, this.#count + 1, entryOf(request));
      if (not) return this.#refuse(request, response, not);
      this.#count += 1;
      if (this.hooks.isRound) response.setHeader(KEPT, this.proof);
      end(response, 204);
    } catch (error) {
      this.#refuse(request, response, reasonOf(error));
    } finally {
      this.#receiving = false;
    }
  }

  /** SECURITY: one phone, the first that sends; one photo at a time, so that memory stays bounded. */
  #refusal(request: IncomingMessage): Reason | null {
    this.#phone ??= request.socket.remoteAddress ?? "";
    if (request.socket.remoteAddress !== this.#phone) return "other-phone";
    // Its own last one, of which the network lost the end, counts as arriving until it has been silent for long.
    if (this.#receiving) return "still-arriving";
    return this.#count >= (this.hooks.isRound ? MAX_IN_ROUND : MAX_PHOTOS) ? "too-many" : null;
  }

  #refuse(request: IncomingMessage, response: ServerResponse, reason: Reason): void {
    response.setHeader("content-type", "text/plain; charset=utf-8");
    response.setHeader("connection", "close");
    // A phone that is still sending hears the answer only if a reasonable rest is taken in; the rest is cut off.
    let rest = MAX_PHOTO;
    request.on("data", (chunk: Buffer) => {
      rest -= chunk.length;
      if (rest < 0) request.destroy();
    });
    request.resume();
    end(response, STATUS[reason], this.hooks.reason(reason));
  }
}

/** What a round's page notes beside a photo; null where it is none. */
function entryOf({ headers }: IncomingMessage): CollectedEntry | null {
  const header = headers["x-round-entry"];
  if (typeof header !== "string") return null;
  try {
    // SECURITY: nothing is kept that its schema does not know; the header's size is bounded by the server's.
    return collectedEntrySchema.safeParse(JSON.parse(decodeURIComponent(header))).data ?? null;
  } catch {
    return null;
  }
}

function end(response: ServerResponse, status: number, body = "", cached = "no-store"): void {
  response.statusCode = status;
  response.setHeader("cache-control", cached);
  response.setHeader("referrer-policy", "no-referrer");
  response.setHeader("x-content-type-options", "nosniff");
  response.end(body);
}
