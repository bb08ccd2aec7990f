import { EventEmitter } from "node:events";
import type { App, WebContents } from "electron";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { redrawAfterGraphics } from "../../../../src/main/app/crash/redraw-after-gpu-crash.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());
vi.mock("node:timers/promises", () => ({
  setTimeout: (ms: number, value: unknown) => new Promise((done) => setTimeout(done, ms, value)),
}));

type Shown = "words" | "background" | "nothing" | "hangs";

/** What a page shows by turns; the last of it stays. */
function pageOf(shows: Shown[], { words = true, destroyed = false } = {}) {
  const pictureOf = (shown: Shown) => ({
    isEmpty: () => shown === "nothing",
    toBitmap: () =>
      Buffer.from(shown === "words" ? [...Array(400).keys()].map((n) => n % 251) : Array(400).fill(244)),
  });
  return {
    isDestroyed: () => destroyed,
    invalidate: vi.fn(),
    capturePage: async () => {
      const shown = (shows.length > 1 ? shows.shift() : shows[0]) as Shown;
      return shown === "hangs" ? new Promise(() => {}) : pictureOf(shown);
    },
    executeJavaScriptInIsolatedWorld: async () => words,
  };
}

function start(...pages: ReturnType<typeof pageOf>[]) {
  const app = Object.assign(new EventEmitter(), {
    getAppMetrics: () => [
      { type: "Browser", pid: 1 },
      { type: "GPU", pid: 7 },
    ],
  });
  const ended: number[] = [];
  redrawAfterGraphics(
    app as unknown as App,
    () => pages as unknown as WebContents[],
    (pid) => {
      ended.push(pid);
      app.emit("child-process-gone", {}, { type: "GPU" });
    },
  );
  return { ended, die: (type = "GPU") => app.emit("child-process-gone", {}, { type }) };
}

const over = () => vi.advanceTimersByTimeAsync(120_000);
const drawn = (page: ReturnType<typeof pageOf>) => page.invalidate.mock.calls.length;

test("everything is drawn anew for a while, and what comes up late is awaited", async () => {
  const [slow, quick, gone] = [
    pageOf(["nothing", "hangs", "background", "words"]),
    pageOf(["words"]),
    pageOf(["background"], { destroyed: true }),
  ];
  const { die, ended } = start(slow, quick, gone);
  die();
  await over();
  expect([slow, quick, gone].map(drawn)).toEqual([10, 10, 0]);
  expect(ended).toEqual([]);
});

test("a page that stays without its words gets another graphics process, which may itself be the last", async () => {
  const stuck = pageOf(Array(10).fill("background").concat("words"));
  const healed = start(stuck);
  healed.die();
  await over();
  expect(healed.ended).toEqual([7]);
  const never = start(pageOf(["background"]));
  never.die();
  await over();
  expect(never.ended).toEqual([7, 7, 7]);
  never.die();
  await over();
  expect(never.ended).toHaveLength(3);
});

test("an empty page, and one in the background, are what they are", async () => {
  const { die, ended } = start(pageOf(["background"], { words: false }), pageOf(["nothing"]));
  die();
  await over();
  expect(ended).toEqual([]);
});

test("nothing is drawn anew at the start, or when another process dies", async () => {
  const page = pageOf(["background"]);
  const { die } = start(page);
  die("Utility");
  await over();
  expect(drawn(page)).toBe(0);
});
