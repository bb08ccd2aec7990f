import { EventEmitter } from "node:events";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import {
  type FirstSight,
  type LoadCondition,
  monitorLoading,
} from "../../../src/main/portal/load-monitor.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const PORTAL = "http://psp.e-cqs.cn/";
const navigation = { isMainFrame: true, isSameDocument: false };

/** A tab, and what was told of it so far, without repetitions. */
function tab(look: () => Promise<FirstSight> = async () => null) {
  const contents = new EventEmitter();
  const told: (LoadCondition | null)[] = [null];
  let absent = false;
  monitorLoading(
    contents as never,
    () => told.at(-1) ?? null,
    (trouble, isAbsent = false) => {
      absent = isAbsent;
      if (trouble !== told.at(-1)) told.push(trouble);
    },
    look,
  );
  const happen = (event: string, ...details: unknown[]) => contents.emit(event, ...details);
  const begin = () => {
    happen("did-start-loading");
    happen("did-start-navigation", navigation);
  };
  const fail = (code: number, isMainFrame = true) =>
    happen("did-fail-load", {}, code, "", PORTAL, isMainFrame);
  return { told: () => told.slice(1), isAbsent: () => absent, happen, begin, fail };
}

it("a page that takes 30 seconds is told as slow after ten, and over once it is there", () => {
  const { told, happen, begin } = tab();
  begin();
  vi.advanceTimersByTime(9_900);
  expect(told()).toEqual([]);
  vi.advanceTimersByTime(20_000);
  expect(told()).toEqual(["slow"]);
  happen("did-navigate", {}, PORTAL, 200);
  happen("did-stop-loading");
  expect(told()).toEqual(["slow", null]);
});

it("nothing stands where no page came or one died; what breaks off leaves what came of it", () => {
  const { isAbsent, happen, begin, fail } = tab();
  begin();
  fail(-102);
  expect(isAbsent()).toBe(true);
  begin();
  expect(isAbsent()).toBe(false);
  happen("did-navigate", {}, PORTAL, 200);
  fail(-355);
  expect(isAbsent()).toBe(false);
  happen("render-process-gone");
  expect(isAbsent()).toBe(true);
});

it("a server that says nothing for three minutes is told as silent, until the page comes or is given up", () => {
  for (const comes of [true, false]) {
    const { told, happen, begin } = tab();
    begin();
    vi.advanceTimersByTime(179_000);
    expect(told()).toEqual(["slow"]);
    vi.advanceTimersByTime(2_000);
    expect(told()).toEqual(["slow", "silent"]);
    if (comes) happen("did-navigate", {}, PORTAL, 200);
    happen("did-stop-loading");
    vi.advanceTimersByTime(600_000);
    expect(told()).toEqual(["slow", "silent", null]);
  }
});

it("a page that came slowly and whose parts never do is late, not silent", () => {
  const { told, happen, begin } = tab();
  begin();
  vi.advanceTimersByTime(11_000);
  happen("did-navigate", {}, PORTAL, 200);
  vi.advanceTimersByTime(200_000);
  expect(told()).toEqual(["slow", null, "late"]);
});

it("a page that is there in time is never slow; a part of it may be late, and the next page slow", () => {
  const { told, happen, begin } = tab();
  begin();
  happen("did-navigate", {}, PORTAL, 200);
  happen("did-stop-loading");
  vi.advanceTimersByTime(60_000);
  expect(told()).toEqual([]);
  happen("did-start-loading");
  vi.advanceTimersByTime(11_000);
  expect(told()).toEqual(["late"]);
  // The next page is asked for while a part of this one is still missing.
  happen("did-start-navigation", navigation);
  vi.advanceTimersByTime(11_000);
  expect(told()).toEqual(["late", null, "slow"]);
  happen("did-stop-loading");
  expect(told()).toEqual(["late", null, "slow", null]);
});

it.each<[string, number, LoadCondition]>([
  ["no network", -106, "disconnected"],
  ["a name not found", -105, "noSuchHost"],
  ["a connection reset", -101, "broken"],
  ["a bad certificate", -202, "certificate"],
  ["a wrong clock", -201, "clock"],
])("%s is told, and gone with the next attempt", (_name, code, trouble) => {
  const { told, begin, fail } = tab();
  begin();
  fail(code);
  expect(told()).toEqual([trouble]);
  begin();
  expect(told()).toEqual([trouble, null]);
});

it("what fails in a part of the page, or is broken off by another page, is no trouble", () => {
  const { told, begin, fail } = tab();
  begin();
  fail(-106, false);
  fail(-3);
  expect(told()).toEqual([]);
});

it.each([
  [200, []],
  [500, ["closed"]],
  [503, ["closed"]],
])("an answer of %i", (status, expected) => {
  const { told, happen } = tab();
  happen("did-navigate", {}, PORTAL, status);
  expect(told()).toEqual(expected);
});

it("a page that hangs may come back; one that died may not", () => {
  const { told, happen } = tab();
  happen("unresponsive");
  happen("responsive");
  happen("render-process-gone");
  happen("responsive");
  expect(told()).toEqual(["hanging", null, "crashed"]);
});

it.each<[number, LoadCondition | null]>([
  [200, null],
  [304, null],
  [401, "loginRequired"],
  [403, "forbidden"],
  [404, "notFound"],
  [407, "proxyLogin"],
  [412, "firewall"],
  [429, "tooMany"],
  [451, "notFound"],
  [500, "closed"],
  [503, "closed"],
])("an answer with %i is told as %s, and gone with the next page", (status, condition) => {
  const { told, happen, begin } = tab();
  begin();
  happen("did-navigate", {}, PORTAL, status);
  expect(told()).toEqual(condition ? [condition] : []);
  begin();
  expect(told().at(-1) ?? null).toBeNull();
});

it("a page that stays blank is told after a while, and over once it shows something", async () => {
  let sight: FirstSight = "blank";
  const { told, happen, begin } = tab(async () => sight);
  begin();
  happen("did-navigate", {}, PORTAL, 200);
  happen("did-stop-loading");
  await vi.advanceTimersByTimeAsync(3_000);
  expect(told()).toEqual([]);
  await vi.advanceTimersByTimeAsync(2_000);
  expect(told()).toEqual(["blank"]);
  sight = null;
  await vi.advanceTimersByTimeAsync(5_000);
  expect(told()).toEqual(["blank", null]);
});

it("a look at a page that has gone meanwhile says nothing of the next one", async () => {
  let say = (_sight: FirstSight) => {};
  const { told, happen, begin } = tab(() => new Promise((done) => (say = done)));
  begin();
  happen("did-stop-loading");
  await vi.advanceTimersByTimeAsync(5_000);
  begin();
  say("blank");
  await vi.advanceTimersByTimeAsync(0);
  expect(told()).toEqual([]);
});
