import { resolve } from "node:path";
import { afterEach, expect, it, vi } from "vitest";
import { runChecks, tally } from "../../../scripts/checks/check.mjs";
import { e2eSums } from "../../../scripts/checks/e2e.mjs";
import { unitSums } from "../../../scripts/checks/unit.mjs";

afterEach(() => vi.restoreAllMocks());

it("counts a unit test file that cannot be loaded as a failure", () => {
  const report = {
    numPassedTests: 5,
    numFailedTests: 1,
    numPendingTests: 2,
    numTodoTests: 1,
    testResults: [
      {
        name: resolve("a.test.ts"),
        status: "passed",
        assertionResults: [{ status: "passed", fullName: "a" }],
      },
      {
        name: resolve("b.test.ts"),
        status: "failed",
        assertionResults: [{ status: "failed", fullName: "b" }],
      },
      { name: resolve("c.test.ts"), status: "failed", assertionResults: [] },
    ],
  };
  expect(unitSums(report)).toEqual({
    passed: 5,
    failed: 2,
    skipped: 3,
    failures: ["b.test.ts: b", "c.test.ts: cannot be loaded"],
  });
});

it("counts flaky tests and errors outside tests as failures", () => {
  const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 1 };
  const suites = [
    {
      title: "a.spec.ts",
      specs: [{ title: "stands", ok: true }],
      suites: [{ title: "when busy", specs: [{ title: "falls", ok: false }] }],
    },
  ];
  expect(e2eSums({ stats, errors: [{}], suites })).toEqual({
    passed: 3,
    failed: 3,
    skipped: 1,
    failures: ["a.spec.ts: when busy: falls", "an error outside any test"],
  });
});

it("goes on after a check that fails or breaks off, and adds everything up", async () => {
  const lines: string[] = [];
  vi.spyOn(console, "log").mockImplementation((line) => void lines.push(line));
  const check = (
    name: string,
    run: () => Promise<{ passed: number; failed: number; skipped?: number; details: string }>,
  ) => ({
    zh: name,
    en: name,
    run,
  });
  const sum = await runChecks([
    check("first", async () => ({ passed: 0, failed: 1, details: "why it failed" })),
    check("second", () => Promise.reject(new Error("broke off"))),
    check("third", async () => ({ passed: 7, failed: 0, skipped: 2, details: "not shown" })),
  ]);
  expect(sum).toEqual({ passed: 7, failed: 2, skipped: 2 });
  const text = lines.join("\n");
  expect(text).toMatch(/✗ first[\s\S]*why it failed[\s\S]*✗ second[\s\S]*broke off[\s\S]*✓ third/);
  expect(text).not.toContain("not shown");
});

it("runs as many side by side as there are lanes, each once", async () => {
  vi.spyOn(console, "log").mockImplementation(() => {});
  const order: string[] = [];
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  const check = (name: string, until?: Promise<void>) => ({
    zh: name,
    en: name,
    run: async () => {
      order.push(name);
      await until;
      if (name === "last") release();
      return { passed: 1, failed: 0, details: "" };
    },
  });
  const sum = await runChecks([check("long", released), check("short"), check("last")], 2);
  expect(order).toEqual(["long", "short", "last"]);
  expect(sum.passed).toBe(3);
});

it("ends in the agreed form", () => {
  expect(tally({ passed: 12, failed: 0, skipped: 0 })).toBe("12 passed, 0 failed");
  expect(tally({ passed: 12, failed: 1, skipped: 2 })).toBe("12 passed, 1 failed, 2 skipped");
});
