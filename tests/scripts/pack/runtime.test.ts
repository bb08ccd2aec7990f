import { join } from "node:path";
import { beforeEach, expect, it, vi } from "vitest";

const stands = vi.hoisted(() => ({ pinned: false }));
vi.mock("../../../scripts/setup/electron/pinned.mjs", () => ({
  pinnedStands: () => stands.pinned,
  pinnedVersion: () => "45.4.1",
}));
const { distFor, runtimeToPack } = await import("../../../scripts/pack/runtime.mjs");
const { SUBSTITUTE, substituteDist } = await import("../../../scripts/setup/electron/substitute.mjs");

const substitute = join(substituteDist(), "electron");

beforeEach(() => {
  stands.pinned = false;
});

it("packs the pinned version, for installers and for trying", () => {
  stands.pinned = true;
  for (const unpacked of [true, false])
    expect(runtimeToPack("/app/dist/electron", unpacked)).toEqual({
      dist: "/app/dist",
      version: "45.4.1",
      trial: false,
    });
});

it("packs the substitute for trying only, and marks it", () => {
  expect(runtimeToPack(substitute, true)).toEqual({
    dist: substituteDist(),
    version: SUBSTITUTE.electron,
    trial: true,
  });
});

it.each([
  ["the substitute", substitute],
  ["a runtime from elsewhere", "/opt/electron/electron"],
])("makes no installers of %s", (_name, program) => {
  expect(() => runtimeToPack(program, false)).toThrow(/45\.4\.1/);
});

it("puts this machine's runtime into packages of its own kind only", () => {
  const here = { platformName: process.platform, arch: process.arch };
  expect(distFor("/app/dist", here)).toBe("/app/dist");
  expect(distFor("/app/dist", { ...here, arch: "sparc" })).toBeNull();
  expect(distFor("/app/dist", { ...here, platformName: "plan9" })).toBeNull();
});
