import { tool } from "../build/run.mjs";
import { runWithReport } from "./report.mjs";

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors
 * @property {Suite[]} suites
 */

/**
 * A file of tests, or a `describe` in it.
 * @typedef {object} Suite
 * @property {string} title
 * @property {Suite[]} [suites]
 * @property {{ title: string, ok: boolean }[]} [specs]
 */

/**
 * The sums of Playwright's report. Errors outside any test count as failures, and so do flaky tests.
 * @param {PlaywrightReport} report
 */
export const e2eSums = ({ stats, errors, suites }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
  failures: [
    ...suites.flatMap((suite) => failuresOf(suite, [])),
    ...errors.map(() => "an error outside any test"),
  ],
});

/**
 * @param {Suite} suite
 * @param {readonly string[]} above the titles it stands under
 * @returns {string[]}
 */
function failuresOf({ title, suites = [], specs = [] }, above) {
  const titles = [...above, title];
  return [
    ...specs.filter(({ ok }) => !ok).map((spec) => [...titles, spec.title].join(": ")),
    ...suites.flatMap((suite) => failuresOf(suite, titles)),
  ];
}

/**
 * @param {readonly string[]} [only] parts of the paths of the test files to run; all by default
 * @returns {import("./check.mjs").Check}
 */
export const e2eTests = (only = []) => ({
  zh: "端到端测试（真实程序）",
  en: "end-to-end tests (the real app)",
  run: () =>
    runWithReport(
      () =>
        tool("@playwright/test/cli.js", ["test", ...only, "--pass-with-no-tests", "--reporter=list,json"]),
      (file) => ({ PLAYWRIGHT_JSON_OUTPUT_FILE: file }),
      e2eSums,
    ),
});
