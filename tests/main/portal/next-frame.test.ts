import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { nextFrame } from "../../../src/main/portal/next-frame.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Whether it is over, by what the page says of its next frame, after so many milliseconds. */
async function isOver(frame: Promise<unknown>, ms: number): Promise<boolean> {
  const over = vi.fn();
  void nextFrame({ executeJavaScript: () => frame }).then(over);
  await vi.advanceTimersByTimeAsync(ms);
  return over.mock.calls.length > 0;
}

it("waits for a page that draws", async () => {
  expect(await isOver(Promise.resolve(), 0)).toBe(true);
  expect(await isOver(new Promise((done) => setTimeout(done, 90)), 80)).toBe(false);
});

it("waits a moment only for a page that draws nothing, and not at all for one that is gone", async () => {
  const never = new Promise(() => {});
  expect(await isOver(never, 100)).toBe(false);
  expect(await isOver(never, 200)).toBe(true);
  expect(await isOver(Promise.reject(new Error("gone")), 0)).toBe(true);
});
