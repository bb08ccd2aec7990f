import { EventEmitter } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { type DownloadOutcome, guardDownloads } from "../../../src/main/security/downloads.js";

const PORTAL = "https://psp.e-cqs.cn";
const FOREIGN = "https://portal.example";

/** One download: where it comes from, on which page, and how it ends. */
function download(urls: string[], page: string, state?: string): { told: string[]; prevented: boolean } {
  const session = new EventEmitter();
  const told: string[] = [];
  const say = (outcome: DownloadOutcome, name: string, path = "") =>
    void told.push([outcome, name, path].filter(Boolean).join(" "));
  guardDownloads(session as never, (url) => URL.canParse(url) && new URL(url).origin === PORTAL, say);
  const item = Object.assign(new EventEmitter(), {
    getFilename: () => "manual.txt",
    getURL: () => urls.at(-1),
    getURLChain: () => urls,
    getSavePath: () => "/home/manual.txt",
  });
  const event = { preventDefault: vi.fn() };
  session.emit("will-download", event, item, { getURL: () => page });
  if (state) item.emit("done", {}, state);
  return { told, prevented: event.preventDefault.mock.calls.length > 0 };
}

describe("files of the portal", () => {
  it.each([
    ["completed", "saved manual.txt /home/manual.txt"],
    ["cancelled", "cancelled manual.txt"],
    ["interrupted", "failed manual.txt"],
  ])("%s is told as %s", (state, outcome) =>
    expect(download([`${PORTAL}/a`], `${PORTAL}/`, state)).toEqual({
      told: [outcome],
      prevented: false,
    }),
  );

  it.each([
    ["another host", [`${FOREIGN}/a`], `${PORTAL}/`],
    ["a redirect to another host", [`${PORTAL}/a`, `${FOREIGN}/a`], `${PORTAL}/`],
    ["a redirect through another host", [`${PORTAL}/a`, `${FOREIGN}/a`, `${PORTAL}/b`], `${PORTAL}/`],
    ["a file", ["file:///etc/passwd"], `${PORTAL}/`],
    ["what another page made", [`blob:${FOREIGN}/1`], `${FOREIGN}/`],
    ["what another page made, in the portal's tab", [`blob:${FOREIGN}/1`], `${PORTAL}/`],
    ["what a page without a host made, on another page", ["blob:null/1"], `${FOREIGN}/`],
    ["data on another page", ["data:text/plain,x"], `${FOREIGN}/`],
  ])("%s is refused", (_name, urls, page) =>
    expect(download(urls, page)).toEqual({ told: ["refused manual.txt"], prevented: true }),
  );

  it.each([
    [`blob:${PORTAL}/1`, `${PORTAL}/`],
    // In a tab opened for it, which has no address then.
    [`blob:${PORTAL}/1`, ""],
    ["blob:null/1", `${PORTAL}/`],
    ["data:text/plain,x", `${PORTAL}/`],
  ])("what the portal's page made is taken: %s, in a tab at %j", (url, page) =>
    expect(download([url], page, "completed").told).toEqual(["saved manual.txt /home/manual.txt"]),
  );
});

it("a page that hands out forty files gets three questions asked, and is told of once", () => {
  const session = new EventEmitter();
  const told: string[] = [];
  guardDownloads(
    session as never,
    () => true,
    (outcome) => told.push(outcome),
  );
  const items = Array.from({ length: 40 }, () => {
    const item = Object.assign(new EventEmitter(), {
      getFilename: () => "a.pdf",
      getURL: () => `${PORTAL}/a`,
      getURLChain: () => [],
      getSavePath: () => "/home/a.pdf",
    });
    const preventDefault = vi.fn();
    session.emit("will-download", { preventDefault }, item, { getURL: () => PORTAL });
    return { item, prevented: preventDefault.mock.calls.length > 0 };
  });
  expect(items.filter(({ prevented }) => !prevented)).toHaveLength(3);
  expect(told).toEqual(["flood"]);
  for (const { item } of items.slice(0, 3)) item.emit("done", {}, "completed");
  expect(told).toEqual(["flood", "saved", "saved", "saved"]);
});
