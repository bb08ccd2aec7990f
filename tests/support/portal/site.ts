import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A page by its path; gets the address of another host of the same server, to point frames at. */
export type Pages = Record<string, (host: (name: string) => string) => string>;

export interface Site {
  /** An address on a host: "portal", "inner" and "foreign" are hosts apart, each in a process of its own. */
  url(host: string, path?: string): string;
  close(): Promise<void>;
}

/** Scripts inline, nothing else: no eval, no connections. */
const STRICT =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; frame-src *; form-action *";

/** Serves pages on as many `*.localhost` hosts as are asked for. */
export async function serve(pages: Pages): Promise<Site> {
  const answer = ({ url: path = "/" }: IncomingMessage, response: ServerResponse) => {
    const page = pages[new URL(path, "http://any.localhost").pathname];
    response.statusCode = page ? 200 : 404;
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.setHeader("content-security-policy", STRICT);
    response.end(page ? `<!doctype html><meta charset=utf-8>${page(host)}` : "");
  };
  const server = createServer(answer);
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  const host = (name: string) => `http://${name}.localhost:${port}`;
  return {
    url: (name, path = "/") => host(name) + path,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
