import { spawnSync } from "node:child_process";
import { expect, it } from "vitest";
import { complaint, tooOld } from "../../../scripts/setup/check-node.cjs";

it.each([
  ["v20.19.0", ">=20.19", false],
  ["v20.18.3", ">=20.19", true],
  ["v18.20.4", ">=20.19", true],
  ["v9.9.9", ">=20.19", true],
  ["v20.100.0", ">=20.19", false],
  ["v22.0.0", ">=20.19", false],
  ["v20.19.1", ">=20.19.2", true],
])("Node %s against %s: too old %s", (version, minimum, old) => {
  expect(tooOld(version, minimum)).toBe(old);
});

it("names what there is and what is needed, in one line", () => {
  const line = complaint("v16.20.2", ">=20.19");
  expect(line).toContain("v16.20.2");
  expect(line).toContain("20.19");
  expect(line).not.toContain("\n");
  expect(complaint("v20.19.0", ">=20.19")).toBeNull();
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
