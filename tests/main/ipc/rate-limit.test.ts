import { expect, it, vi } from "vitest";
import { rateLimit } from "../../../src/main/ipc/rate-limit.js";

it("lets a burst through, then so many a second", () => {
  let time = 0;
  const mayPass = rateLimit(10, 5, () => time);
  const passed = (calls: number) => Array.from({ length: calls }, mayPass).filter(Boolean).length;
  expect(passed(20)).toBe(10);
  time += 1000;
  expect(passed(20)).toBe(5);
  time += 60_000;
  expect(passed(20)).toBe(10);
});

it("a clock set back by a year keeps nothing waiting", () => {
  vi.useFakeTimers({ toFake: ["Date", "performance"], now: new Date("2026-11-29") });
  try {
    const mayPass = rateLimit(1, 1);
    expect(mayPass()).toBe(true);
    vi.setSystemTime(new Date("2025-11-29"));
    expect(mayPass()).toBe(false);
    vi.advanceTimersByTime(1000);
    expect(mayPass()).toBe(true);
  } finally {
    vi.useRealTimers();
  }
});
