import { expect, it } from "vitest";
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
