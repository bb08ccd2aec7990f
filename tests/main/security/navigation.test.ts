import { EventEmitter } from "node:events";
import { expect, it, vi } from "vitest";
import { guardNavigation, type Refusal } from "../../../src/main/security/navigation.js";

const PORTAL = "http://psp.e-cqs.cn/";
const SECURE = "https://psp.e-cqs.cn/";
const FOREIGN = "http://login.example/";
const FRAME = { frameTreeNodeId: 7 };

/** A frame's way through addresses, each after the first by a redirect: what is refused, and whether it was stopped. */
function go(way: string[], isMainFrame = true): { told: Refusal[]; stopped: boolean } {
  const contents = new EventEmitter();
  const told: Refusal[] = [];
  guardNavigation(
    contents as never,
    () => ({ hosts: ["e-cqs.cn"], portalUrl: PORTAL }),
    (refusal) => told.push(refusal),
  );
  const preventDefault = vi.fn();
  for (const [index, url] of way.entries()) {
    const event = { url, isMainFrame, frame: FRAME, preventDefault };
    if (index === 0) contents.emit("did-start-navigation", event);
    contents.emit(index === 0 ? "will-frame-navigate" : "will-redirect", event);
    if (preventDefault.mock.calls.length > 0) return { told, stopped: true };
    if (index > 0) contents.emit("did-redirect-navigation", event);
  }
  return { told, stopped: false };
}

it.each([
  ["the portal's page", [PORTAL]],
  ["the portal's page led to its secure address", [PORTAL, SECURE]],
])("lets through %s", (_name, way) => expect(go(way)).toEqual({ told: [], stopped: false }));

it.each<[string, string[], boolean]>([
  ["a link elsewhere", [FOREIGN], false],
  ["an answer that leads elsewhere", [PORTAL, FOREIGN], true],
  ["an encrypted answer, which only the portal gives", [SECURE, FOREIGN], false],
  ["an encrypted answer after a plain one", [PORTAL, SECURE, FOREIGN], false],
])("turns away %s, in pages and their parts", (_name, way, asAnswer) => {
  for (const isMainFrame of [true, false])
    expect(go(way, isMainFrame)).toEqual({ told: [{ url: FOREIGN, isMainFrame, asAnswer }], stopped: true });
});

it("lets a page show in a part of it, and in a window, what it made itself; nobody else", () => {
  const made = `blob:${PORTAL}1-2`;
  expect(go([made]).stopped).toBe(false);
  expect(go([made], false).stopped).toBe(false);
  expect(go([`blob:${FOREIGN}1-2`]).stopped).toBe(true);
  expect(go(["data:text/html,x"], false).stopped).toBe(false);
  expect(go(["data:text/html,x"]).stopped).toBe(true);
  expect(go([PORTAL, "data:text/html,x"], false).stopped).toBe(true);
});
