import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { complaint, unfit } from "../../../scripts/setup/check-node.cjs";

const RANGES = "^20.19 || >=22.12";

it.each([
  ["v20.19.0", RANGES, false],
  ["v20.100.0", RANGES, false],
  ["v20.18.3", RANGES, true],
  ["v18.20.4", RANGES, true],
  ["v9.9.9", RANGES, true],
  // Electron's installer needs `require` of ES modules, which these do not have.
  ["v21.7.3", RANGES, true],
  ["v22.11.0", RANGES, true],
  ["v22.12.0", RANGES, false],
  ["v26.0.0", RANGES, false],
  ["v20.19.1", ">=20.19.2", true],
])("Node %s against %s will not do: %s", (version, ranges, will) => {
  expect(unfit(version, ranges)).toBe(will);
});

it("names what there is and what is needed, in one line", () => {
  const line = complaint("v16.20.2", RANGES);
  for (const version of ["v16.20.2", "20.19", "22.12"]) expect(line).toContain(version);
  expect(line).not.toContain("\n");
  expect(complaint("v20.19.0", RANGES)).toBeNull();
});

it("ends an old Node before anything else is read", () => {
  const script = `
    Object.defineProperty(process, "version", { value: "v12.22.9" });
    require("./scripts/setup/check-node.cjs");
    console.log("went on");`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
  expect({ status, stdout }).toEqual({ status: 1, stdout: "" });
  expect(stderr).toMatch(/v12\.22\.9.*20\.19/);
});
