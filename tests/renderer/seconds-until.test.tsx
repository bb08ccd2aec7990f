import { act, renderHook } from "@testing-library/react";
import { expect, it, vi } from "vitest";
import { useSecondsUntil } from "../../src/renderer/ui/seconds-until.js";

it("a wait is counted down though the clock is set back by a year meanwhile", () => {
  vi.useFakeTimers({
    toFake: ["Date", "performance", "setInterval", "clearInterval"],
    now: new Date("2026-11-29"),
  });
  try {
    const moment = Date.now() + 30_000;
    const { result } = renderHook(() => useSecondsUntil(moment));
    expect(result.current).toBe(30);
    vi.setSystemTime(new Date("2025-11-29"));
    act(() => void vi.advanceTimersByTime(10_000));
    expect(result.current).toBe(20);
    act(() => void vi.advanceTimersByTime(20_000));
    expect(result.current).toBe(0);
  } finally {
    vi.useRealTimers();
  }
});
