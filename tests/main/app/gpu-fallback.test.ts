import { readdirSync, utimesSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { applyGpuFallback } from "../../../src/main/app/gpu-fallback.js";

const DAY = 24 * 3600 * 1000;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "graphics-"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** One start on a PC whose graphics are so. @returns whether they were tried */
function start(gpu_compositing: string, within = folder): boolean {
  const disableHardwareAcceleration = vi.fn();
  const getGPUFeatureStatus = () => ({ gpu_compositing }) as Electron.GPUFeatureStatus;
  applyGpuFallback({ disableHardwareAcceleration, getGPUFeatureStatus }, within)();
  return disableHardwareAcceleration.mock.calls.length === 0;
}

test.each(["disabled_software", "disabled_off", "unavailable_software"])(
  "graphics found %s are not tried again at the next starts",
  (status) => {
    expect([start(status), start(status), start(status)]).toEqual([true, false, false]);
  },
);

test("graphics that work are used at every start", () => {
  expect([start("enabled"), start("enabled_on"), start("enabled")]).toEqual([true, true, true]);
  expect(readdirSync(folder)).toEqual([]);
});

test("after a month they are tried once more, and used again where they work by then", () => {
  start("disabled_software");
  const [note = ""] = readdirSync(folder);
  const agedBy = (days: number) => {
    const then = new Date(Date.now() - days * DAY);
    utimesSync(join(folder, note), then, then);
  };
  agedBy(29);
  expect(start("enabled")).toBe(false);
  agedBy(31);
  expect(start("disabled_software")).toBe(true);
  expect(start("disabled_software")).toBe(false);
  agedBy(31);
  expect([start("enabled"), start("enabled")]).toEqual([true, true]);
});

test("a folder that cannot be written to disturbs nothing", () => {
  expect(start("disabled_software", join(folder, "missing"))).toBe(true);
});
