import { expect, it, vi } from "vitest";
import { RetryPacer } from "../../../src/main/portal/retry-pacer.js";

it("a clock set back by a year keeps the portal shut no longer than the server asked for", () => {
  vi.useFakeTimers({ toFake: ["Date", "performance"], now: new Date("2026-11-29") });
  try {
    const pacer = new RetryPacer();
    expect(pacer.answered("tooMany", "30")).toBe(Date.now() + 30_000);
    vi.setSystemTime(new Date("2025-11-29"));
    vi.advanceTimersByTime(29_999);
    expect(pacer.isOpen).toBe(false);
    vi.advanceTimersByTime(1);
    expect(pacer.isOpen).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});
