import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { capture, onOwnScreen, tool } from "../build/run.mjs";

/**
 * @typedef {object} PlaywrightReport
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors
 */

/**
 * The sums of Playwright's report. Errors outside any test count as failures, and so do flaky tests.
 * @param {PlaywrightReport} report
 */
export const e2eSums = ({ stats, errors }) => ({
  passed: stats.expected,
  failed: stats.unexpected + stats.flaky + errors.length,
  skipped: stats.skipped,
});

/** @type {import("./check.mjs").Check} */
export const e2eTests = {
  zh: "端到端测试（真实程序）",
  en: "end-to-end tests (the real app)",
  run: async () => {
    const folder = await mkdtemp(join(tmpdir(), "e2e-"));
    try {
      const file = join(folder, "report.json");
      const { code, output } = await capture(
        onOwnScreen(tool("@playwright/test/cli.js", ["test", "--reporter=list,json"])),
        { env: { NO_COLOR: "1", PLAYWRIGHT_JSON_OUTPUT_FILE: file } },
      );
      const sums = e2eSums(JSON.parse(await readFile(file, "utf8")));
      if (code !== 0 && sums.failed === 0) sums.failed = 1;
      return { ...sums, details: output };
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
};
