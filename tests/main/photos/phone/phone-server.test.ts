import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { connect } from "node:net";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { phonePage } from "../../../../src/main/photos/phone/phone-page.js";
import { type PhoneHooks, PhoneServer } from "../../../../src/main/photos/phone/phone-server.js";
import { MAX_PHOTO } from "../../../../src/main/photos/phone/receive-photo.js";

const JPEG = new Uint8Array(4000).fill(7);
JPEG.set([0xff, 0xd8, 0xff, 0xe0]);

let server: PhoneServer;
let url: URL;
let received: { bytes: Uint8Array; count: number }[];

/** Another server instead of the one there is. */
async function open(
  times?: NonNullable<ConstructorParameters<typeof PhoneServer>[2]>["times"],
  more: Partial<PhoneHooks> = {},
): Promise<void> {
  server?.close();
  const hooks: PhoneHooks = {
    page: (nonce) => phonePage((key) => `word:${key}`, "zh-CN", nonce),
    reason: (reason) => reason,
    received: (bytes, count) => {
      received.push({ bytes, count });
      return null;
    },
    ...more,
  };
  server = new PhoneServer("127.0.0.1", hooks, { times });
  url = new URL(await server.open());
}

beforeEach(async () => {
  received = [];
  await open();
});
afterEach(() => server.close());

interface Sent {
  method?: string;
  path?: string;
  body?: Uint8Array;
  headers?: Record<string, string | number>;
  from?: string;
}

/** A request as a phone makes it; `from` is the phone's own address. */
async function send({ method = "POST", path = url.pathname, body, headers, from = "127.0.0.1" }: Sent) {
  const asked = request({
    host: url.hostname,
    port: url.port,
    path,
    method,
    localAddress: from,
    agent: false,
    headers: { ...(body && { "content-length": body.length }), ...headers },
  });
  asked.on("error", () => {});
  asked.end(body);
  const [answer] = (await once(asked, "response")) as [IncomingMessage];
  let text = "";
  for await (const chunk of answer) text += chunk;
  return { status: answer.statusCode, text, headers: answer.headers };
}

it("has a path of 128 random bits", () => {
  expect(url.pathname).toMatch(/^\/[\w-]{22}$/);
});

it("shows its page, which runs its own script and nothing else", async () => {
  const { status, text, headers } = await send({ method: "GET" });
  expect(status).toBe(200);
  expect(text).toContain("word:shoot");
  const nonce = /script-src 'nonce-([^']+)'/.exec(String(headers["content-security-policy"]))?.[1];
  expect(text).toContain(`<script nonce="${nonce}">`);
  expect(headers["content-security-policy"]).toContain("default-src 'none'");
  expect(headers["cache-control"]).toBe("no-store");
});

it("takes a photo whole", async () => {
  expect((await send({ body: JPEG })).status).toBe(204);
  expect(received).toEqual([{ bytes: JPEG, count: 1 }]);
});

it.each<[string, Sent, number]>([
  ["another path", { method: "GET", path: "/" }, 404],
  ["a path out", { method: "GET", path: "/../../etc/passwd" }, 404],
  ["a longer path", { method: "GET", path: "/AAAAAAAAAAAAAAAAAAAAAA/x" }, 404],
  ["a photo to another path", { path: "/AAAAAAAAAAAAAAAAAAAAAA", body: JPEG }, 404],
  ["a rebound name", { method: "GET", headers: { host: "evil.example" } }, 404],
  ["another method", { method: "PUT", body: JPEG }, 405],
  ["a page named as a photo", { body: Buffer.from("<!doctype html><script>alert(1)</script>") }, 415],
  ["a picture that runs scripts", { body: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>") }, 415],
  ["nothing", { body: new Uint8Array(0) }, 415],
  ["too much", { headers: { "content-length": MAX_PHOTO + 1 } }, 413],
  ["no length", { headers: { "transfer-encoding": "chunked" } }, 413],
])("refuses %s", async (_name, sent, status) => {
  expect((await send(sent)).status).toBe(status);
  expect(received).toEqual([]);
});

it("keeps to the phone that sent first", async () => {
  await send({ body: JPEG, from: "127.0.0.2" });
  expect((await send({ body: JPEG, from: "127.0.0.3" })).status).toBe(409);
  expect((await send({ body: JPEG, from: "127.0.0.2" })).status).toBe(204);
  expect(received).toHaveLength(2);
});

describe("a round's page from the address that the PC had before", () => {
  const FROM = () => `http://127.0.0.9:${url.port}`;
  beforeEach(() => open(undefined, { isRound: true }));

  it("may send here, is asked before, and is kept for where there is no network", async () => {
    const asked = await send({ method: "OPTIONS", headers: { origin: FROM() } });
    expect(asked.status).toBe(204);
    expect(asked.headers).toMatchObject({
      "access-control-allow-origin": FROM(),
      "access-control-allow-headers": "content-type, x-round-entry",
    });
    const sent = await send({ body: JPEG, headers: { origin: FROM() } });
    expect(sent.headers["access-control-allow-origin"]).toBe(FROM());
    // By this the page knows that it was this PC, and no other under its address.
    expect(sent.headers["x-round-kept"]).toBe(server.proof);
    expect(sent.headers["access-control-expose-headers"]).toBe("x-round-kept");
    expect(received).toHaveLength(1);
    const page = await send({ method: "GET" });
    expect(page.headers["cache-control"]).toBe("private, max-age=86400");
    expect(page.headers["content-security-policy"]).toContain(`connect-src 'self' http://*:${url.port};`);
  });

  it.each([
    ["a site of the internet", () => "http://8.8.8.8:80"],
    ["a name", () => `http://evil.example:${url.port}`],
    ["another port", () => "http://127.0.0.9:1"],
    ["no page", () => "null"],
    ["no address", () => `http://999.1.1.1:${url.port}`],
  ])("%s may not", async (_who, origin) => {
    const { headers } = await send({ method: "OPTIONS", headers: { origin: origin() } });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("nobody may without the secret path", async () => {
    const path = "/AAAAAAAAAAAAAAAAAAAAAA";
    const { status, headers } = await send({ method: "OPTIONS", path, headers: { origin: FROM() } });
    expect(status).toBe(404);
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });

  it("a page for single photos has no other to send for it", async () => {
    await open();
    const { headers } = await send({ method: "OPTIONS", headers: { origin: FROM() } });
    expect(headers["access-control-allow-origin"]).toBeUndefined();
  });
});

it("takes fifty photos and no more", async () => {
  for (let i = 0; i < 50; i += 1) expect((await send({ body: JPEG })).status).toBe(204);
  expect((await send({ body: JPEG })).status).toBe(429);
  expect(received.map(({ count }) => count)).toEqual(Array.from({ length: 50 }, (_, i) => i + 1));
});

it("tells a phone whose last photo is still coming in so, and another one that there is one already", async () => {
  const socket = connect(Number(url.port), url.hostname);
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.write(`POST ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Length: 4000\r\n\r\n`);
  socket.write(JPEG.subarray(0, 1000));
  await expect.poll(async () => (await send({ body: JPEG })).text).toBe("still-arriving");
  expect((await send({ body: JPEG, from: "127.0.0.3" })).text).toBe("other-phone");
  socket.destroy();
});

it("holds nothing of a photo that broke off, and takes the next", async () => {
  const socket = connect(Number(url.port), url.hostname);
  socket.on("error", () => {});
  await once(socket, "connect");
  socket.write(`POST ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Length: 4000\r\n\r\n`);
  socket.write(JPEG.subarray(0, 1000));
  const { status } = await send({ body: JPEG });
  socket.destroy();
  // While one photo comes in no other does; once it broke off there is room again.
  expect([204, 409]).toContain(status);
  await expect.poll(async () => (await send({ body: JPEG })).status).toBe(204);
  expect(received.every(({ bytes }) => bytes.length === JPEG.length)).toBe(true);
});

it.each([
  ["falls silent", { silent: 100, whole: 60_000 }, 0],
  ["drips", { silent: 60_000, whole: 300 }, 20],
])("lets go of a photo that %s, and takes the next", async (_how, limits, dripping) => {
  await open({ headers: 200, checkedEach: 50, ...limits });
  const socket = connect(Number(url.port), url.hostname);
  socket.on("error", () => {});
  await once(socket, "connect");
  const closed = once(socket, "close");
  socket.write(`POST ${url.pathname} HTTP/1.1\r\nHost: ${url.host}\r\nContent-Length: 4000\r\n\r\n`);
  socket.write(JPEG.subarray(0, 1000));
  const drip = dripping > 0 ? setInterval(() => socket.write("7"), dripping) : undefined;
  // What the server says before it hangs up is read away.
  socket.resume();
  await closed;
  clearInterval(drip);
  expect(received).toEqual([]);
  await expect.poll(async () => (await send({ body: JPEG })).status).toBe(204);
});

it("hears nobody once it is closed, and lets go of who is connected", async () => {
  const socket = connect(Number(url.port), url.hostname);
  await once(socket, "connect");
  const closed = once(socket, "close");
  server.close();
  await closed;
  await expect(once(connect(Number(url.port), url.hostname), "connect")).rejects.toThrow();
});

it("answers any bytes without falling over", { timeout: 60_000 }, async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      "GET ",
      "POST ",
      url.pathname,
      " HTTP/1.1\r\n",
      `Host: ${url.host}\r\n`,
      "\r\n\r\n",
      "Content-Length: 99999999999\r\n",
      "Transfer-Encoding: chunked\r\n",
      "Content-Length: -1\r\n",
    ),
    fc.string(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (pieces) => {
      const socket = connect(Number(url.port), url.hostname);
      socket.on("error", () => {});
      socket.end(pieces.join(""));
      socket.resume();
      await once(socket, "close");
    }),
    { numRuns: 150 },
  );
  expect((await send({ method: "GET" })).status).toBe(200);
  expect(received).toEqual([]);
});
