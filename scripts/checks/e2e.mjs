import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { capture, onOwnScreen, tool } from "../build/run.mjs";

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
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), "e2e-"));
    try {
      const file = join(folder, "report.json");
      const { code, output } = await capture(
        onOwnScreen(
          tool("@playwright/test/cli.js", ["test", ...only, "--pass-with-no-tests", "--reporter=list,json"]),
        ),
        { env: { NO_COLOR: "1", PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
      );
      const sums = e2eSums(JSON.parse(await readFile(file, "utf8")));
      if (code !== 0 && sums.failed === 0) {
        sums.failed = 1;
        sums.failures.push("an error outside any test");
      }
      return { ...sums, details: output };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
});
