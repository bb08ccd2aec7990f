import { relative } from "node:path";
import { tool } from "../build/run.mjs";
import { root } from "../setup/paths.mjs";
import { runWithReport } from "./report.mjs";

/**
 * @typedef {object} VitestReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {VitestFile[]} testResults
 */

/**
 * @typedef {object} VitestFile
 * @property {string} name its path
 * @property {string} status
 * @property {{ status: string, fullName: string }[]} assertionResults
 */

/**
 * The sums of vitest's report. A file that could not even be loaded counts as one failure.
 * @param {VitestReport} report
 */
export function unitSums(report) {
  const broken = report.testResults.filter(isBroken);
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + report.numTodoTests,
    failures: report.testResults.flatMap(({ name, status, assertionResults }) => {
      const file = relative(root, name);
      if (isBroken({ name, status, assertionResults })) return [`${file}: cannot be loaded`];
      return assertionResults
        .filter((one) => one.status === "failed")
        .map(({ fullName }) => `${file}: ${fullName}`);
    }),
  };
}

/** @param {VitestFile} file */
const isBroken = ({ status, assertionResults }) => status === "failed" && assertionResults.length === 0;

/**
 * @param {readonly string[]} args of vitest's
 * @param {import("../build/run.mjs").Setting} [setting]
 */
const vitest = (args, setting) =>
  runWithReport(
    (file) =>
      tool("vitest/vitest.mjs", [
        "run",
        ...args,
        "--passWithNoTests",
        "--reporter=default",
        "--reporter=json",
        `--outputFile.json=${file}`,
      ]),
    () => ({}),
    unitSums,
    setting,
  );

/**
 * @param {readonly string[]} [only] parts of the paths of the test files to run; all by default
 * @returns {import("./check.mjs").Check}
 */
export const unitTests = (only = []) => ({ zh: "单元测试", en: "unit tests", run: () => vitest(only) });

/** The same in two parts: photos through the networks keep a core for a minute, and wait for nothing. */
export const unitTestsButPhotos = {
  ...unitTests(),
  run: () => vitest(["--project=!photos"]),
};
/** What others leave of the cores is enough for these. */
export const photoTests = {
  zh: "单元测试：照片",
  en: "unit tests: photos",
  run: () => vitest(["--project=photos", "--maxWorkers=1"], { isAside: true }),
};
