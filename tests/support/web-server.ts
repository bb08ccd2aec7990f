import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** Answers a request; what is returned is the page, and what is answered by hand returns nothing. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => string | undefined;

/** Pages by their path. */
export type WebPages = Record<string, string | Answer>;

export interface WebServer {
  /** An address on this PC. */
  url(path?: string, host?: string): string;
  close(): Promise<void>;
}

/** Serves pages by their path, HTML unless the answer says otherwise. */
export async function serveWeb(pages: WebPages): Promise<WebServer> {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? "/", "http://any").pathname];
    response.setHeader("content-type", "text/html; charset=utf-8");
    if (page === undefined) return response.writeHead(404).end("<p>nothing here");
    const body = typeof page === "string" ? page : page(request, response);
    if (body !== undefined) response.end(body);
  });
  await new Promise<void>((listening) => server.listen(0, listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: (path = "/", host = "127.0.0.1") => `http://${host}:${port}${path}`,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
