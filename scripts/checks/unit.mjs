import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { capture, tool } from "../build/run.mjs";

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults
 */

/**
 * The sums of vitest's report. A file that could not even be loaded counts as one failure.
 * @param {VitestReport} report
 */
export function unitSums(report) {
  const broken = report.testResults.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** @type {import("./check.mjs").Check} */
export const unitTests = {
  zh: "单元测试",
  en: "unit tests",
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), "unit-"));
    try {
      const file = join(folder, "report.json");
      const { code, output } = await capture(
        tool("vitest/vitest.mjs", [
          "run",
          "--reporter=default",
          "--reporter=json",
          `--outputFile.json=${file}`,
        ]),
        { env: { NO_COLOR: "1" } },
      );
      const sums = unitSums(JSON.parse(await readFile(file, "utf8")));
      // An error outside any test fails the run without failing a test.
      if (code !== 0 && sums.failed === 0) sums.failed = 1;
      return { ...sums, details: output };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
