import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { LastingCondition } from "../../../src/main/guide/lasting-condition.js";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it("tells a strange page only once it stays strange, and looks again then", () => {
  const lookAgain = vi.fn();
  const condition = new LastingCondition(lookAgain);
  expect(condition.told("changed")).toBeNull();
  vi.advanceTimersByTime(2000);
  expect(condition.told("changed")).toBeNull();
  expect(lookAgain).not.toHaveBeenCalled();
  vi.advanceTimersByTime(600);
  expect(lookAgain).toHaveBeenCalledOnce();
  expect(condition.told("changed")).toBe("changed");
});

it("forgets a page that was strange for a moment, and tells all else at once", () => {
  const lookAgain = vi.fn();
  const condition = new LastingCondition(lookAgain);
  condition.told("changed");
  expect(condition.told("expired")).toBe("expired");
  expect(condition.told(null)).toBeNull();
  vi.advanceTimersByTime(5000);
  expect(lookAgain).not.toHaveBeenCalled();
  expect(condition.told("changed")).toBeNull();
});
