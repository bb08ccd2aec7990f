import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** A portal of the user's own with one page: for what is kept in the real world, since a practice keeps nothing. */
export async function openOwnPortal(): Promise<{ args: string[]; close(): void }> {
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end("<h1>自己的网站</h1>");
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return {
    args: [`--portal-url=http://127.0.0.1:${(server.address() as AddressInfo).port}/`],
    close: () => void server.close(),
  };
}
