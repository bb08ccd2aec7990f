import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { userMoves } from "../../src/injected/highlight/user-moves.js";

let moves: ReturnType<typeof userMoves>;
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("PointerEvent", MouseEvent);
  moves = userMoves();
});
afterEach(() => {
  moves.stop();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

it.each<[string, Event, boolean]>([
  ["a wheel", new Event("wheel"), true],
  ["a finger", new Event("touchmove"), true],
  ["a drag", new MouseEvent("pointermove", { buttons: 1 }), true],
  ["a key that scrolls", new KeyboardEvent("keydown", { key: "PageDown" }), true],
  ["a pointer that passes", new MouseEvent("pointermove"), false],
  ["a letter", new KeyboardEvent("keydown", { key: "a" }), false],
])("%s moves the page or not", (_what, event, isMove) => {
  expect(moves.isRecent()).toBe(false);
  window.dispatchEvent(event);
  expect(moves.isRecent()).toBe(isMove);
  vi.advanceTimersByTime(800);
  expect(moves.isRecent()).toBe(false);
});
