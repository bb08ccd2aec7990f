import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LastingCondition } from "../../../src/main/guide/lasting-portal-condition.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("tells a strange page only once it stays strange, and looks again then", () => {
  const lookAgain = vi.fn();
  const condition = new LastingCondition(lookAgain);
  expect(condition.told("changed", false)).toBeNull();
  vi.advanceTimersByTime(2000);
  expect(condition.told("changed", false)).toBeNull();
  expect(lookAgain).not.toHaveBeenCalled();
  vi.advanceTimersByTime(600);
  expect(lookAgain).toHaveBeenCalledOnce();
  expect(condition.told("changed", false)).toBe("changed");
});

it("forgets a page that was strange for a moment, and tells all else at once", () => {
  const lookAgain = vi.fn();
  const condition = new LastingCondition(lookAgain);
  condition.told("changed", false);
  expect(condition.told("expired", false)).toBe("expired");
  expect(condition.told(null, false)).toBeNull();
  vi.advanceTimersByTime(5000);
  expect(lookAgain).not.toHaveBeenCalled();
  expect(condition.told("changed", false)).toBeNull();
});

it("a page the guide leads on from is not told as changed, however long it stands", () => {
  vi.useFakeTimers();
  const lookAgain = vi.fn();
  const condition = new LastingCondition(lookAgain);
  expect(condition.told("changed", true)).toBeNull();
  vi.runAllTimers();
  expect(condition.told("changed", true)).toBeNull();
  expect(lookAgain).not.toHaveBeenCalled();
  expect(condition.told("expired", true)).toBe("expired");
});
