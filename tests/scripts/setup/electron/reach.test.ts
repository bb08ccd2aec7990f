import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Duplex } from "node:stream";
import { afterEach, expect, it } from "vitest";
import { proxyFor, reachable } from "../../../../scripts/setup/electron/reach.mjs";

let server: Server | undefined;
afterEach(() => {
  server?.close();
});

/** A server of this machine's. @returns its address */
async function serve(made: Server): Promise<string> {
  server = made;
  await new Promise<void>((listening) => made.listen(0, "127.0.0.1", listening));
  return `http://127.0.0.1:${(made.address() as AddressInfo).port}/`;
}

it.each([
  [{}, undefined],
  [{ HTTPS_PROXY: "http://a" }, "http://a"],
  [{ http_proxy: "http://b" }, "http://b"],
  [{ npm_config_https_proxy: "http://c", npm_config_proxy: "http://d" }, "http://c"],
  [{ https_proxy: "10.0.0.1:3128" }, "http://10.0.0.1:3128"],
])("of the names for a proxy %j the download is given one", (env, secure) => {
  expect(proxyFor(env).HTTPS_PROXY).toBe(secure);
});

it.each([
  [200, false, true],
  [404, false, false],
  [404, true, true],
])(
  "a place that answers %i, its folders of another kind: %s, is reached: %s",
  async (status, elsewhere, is) => {
    const place = await serve(createServer((_ask, answer) => answer.writeHead(status).end()));
    expect(await reachable(`${place}a.zip`, { elsewhere })).toBe(is);
  },
);

it.each(["http://", "http://shop:%@127.0.0.1:9"])(
  "behind a proxy that cannot be asked (%s) nothing is reached",
  async (proxy) => {
    expect(await reachable("https://example.invalid/a.zip", { proxy })).toBe(false);
  },
);

it.each([
  ["lets through", (way: Duplex) => way.end("HTTP/1.1 200 OK\r\n\r\n"), true],
  ["refuses", (way: Duplex) => way.end("HTTP/1.1 503 No\r\n\r\n"), false],
  ["hangs up", (way: Duplex) => way.destroy(), false],
])("a proxy that %s is asked once, with its password", async (_what, answer, is) => {
  const asked: unknown[] = [];
  const proxy = createServer().on("connect", ({ url, headers }, way) => {
    asked.push([url, headers["proxy-authorization"]]);
    answer(way);
  });
  const named = (await serve(proxy)).replace("http://", "http://shop:p%40ss@");
  expect(await reachable("https://releases.example/a.zip", { proxy: named })).toBe(is);
  expect(asked).toEqual([["releases.example:443", `Basic ${btoa("shop:p@ss")}`]]);
});

it("nothing is reached where nobody listens, by a proxy or without one", async () => {
  const place = await serve(createServer());
  await new Promise((closed) => server?.close(closed));
  expect(await reachable(place)).toBe(false);
  expect(await reachable("https://releases.example/", { proxy: place })).toBe(false);
});
