import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { capture } from "../build/run.mjs";

/**
 * Runs tests that leave a report as JSON.
 * @template Report
 * @param {(file: string) => import("../build/run.mjs").Command} command
 * @param {(file: string) => NodeJS.ProcessEnv} env
 * @param {(report: Report) => Omit<import("./check.mjs").Outcome, "details"> & { failures: string[] }} sumsOf
 * @param {import("../build/run.mjs").Setting} [setting]
 * @returns {Promise<import("./check.mjs").Outcome>}
 */
export async function runWithReport(command, env, sumsOf, setting = {}) {
  const folder = await mkdtemp(join(tmpdir(), "report-"));
  try {
    const file = join(folder, "report.json");
    const { code, output } = await capture(command(file), {
      ...setting,
      env: { NO_COLOR: "1", ...env(file) },
    });
    const sums = sumsOf(JSON.parse(await readFile(file, "utf8")));
    // An error outside any test fails the run without failing a test.
    if (code !== 0 && sums.failed === 0) {
      sums.failed = 1;
      sums.failures.push("an error outside any test");
    }
    return { ...sums, details: output };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
