import type { WebContents } from "electron";
import { expect, it, vi } from "vitest";
import { MOST_TABS } from "../../../src/main/portal/tabs.js";
import { Gestures } from "../../../src/main/portal/user-gestures.js";
import { WindowRequests } from "../../../src/main/portal/window-requests.js";

vi.mock("electron", () => ({ app: {}, session: {}, WebContentsView: class {} }));

const PORTAL = "https://psp.e-cqs.cn/";
const FOREIGN = "https://portal.example/";

/** A page's requests for windows, with so many tabs open. */
function page(tabs = 1) {
  const opener = { on: vi.fn(), downloadURL: vi.fn() };
  const deps = {
    model: { state: { toast: null }, toast: vi.fn() },
    externalLinks: { offer: vi.fn() },
    gestures: new Gestures(() => 0),
    allows: (url: string) => url.startsWith(PORTAL),
    count: () => tabs,
    show: vi.fn(),
  };
  const requests = new WindowRequests(deps as never);
  return { ...deps, opener, ask: (url: string) => requests.mayOpen(opener as unknown as WebContents, url) };
}

it("opens the portal's own addresses, and asks of others", () => {
  const { ask, externalLinks } = page();
  expect(ask(`${PORTAL}slip`)).toBe(true);
  expect(externalLinks.offer).not.toHaveBeenCalled();
  expect(ask(FOREIGN)).toBe(false);
  expect(externalLinks.offer).toHaveBeenCalledWith(FOREIGN);
});

it.each(["data:text/html,x", "data:,x", "data:;base64,eA==", "data:application/pdf;base64,JVBERi0="])(
  "shows what a page wrote out in a tab of its own: %s",
  (url) => {
    const { ask, show, opener } = page();
    expect(ask(url)).toBe(false);
    expect(show).toHaveBeenCalledWith(opener, url);
  },
);

it.each(["data:application/octet-stream,x", "data:application/vnd.ms-excel,x"])(
  "saves as a file what no browser shows: %s",
  (url) => {
    const { ask, show, opener } = page();
    expect(ask(url)).toBe(false);
    expect(show).not.toHaveBeenCalled();
    expect(opener.downloadURL).toHaveBeenCalledWith(url);
  },
);

it.each([`${PORTAL}slip`, "data:text/html,x"])(
  "by itself a page opens two windows, and none where twenty are: %s",
  (url) => {
    const { ask, show, model } = page();
    const opened = () => show.mock.calls.length;
    const answers = [1, 2, 3].map(() => {
      const before = opened();
      return ask(url) || opened() > before;
    });
    expect(answers).toEqual([true, true, false]);
    expect(model.toast).toHaveBeenCalledExactlyOnceWith("info", "popup-blocked");
    const full = page(MOST_TABS);
    expect(full.ask(url)).toBe(false);
    expect(full.show).not.toHaveBeenCalled();
    expect(full.model.toast).toHaveBeenCalledExactlyOnceWith("info", "tabs-full");
  },
);
