import { Obstacle, words } from "../setup/words.mjs";

/**
 * @typedef {object} Outcome
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 * @property {string} details worth reading when something failed
 * @property {string[]} [failures] the names of the tests that failed
 */

/**
 * @typedef {object} Check
 * @property {string} zh
 * @property {string} en
 * @property {() => Promise<Outcome>} run
 * @property {boolean} [tells] its details are worth reading even when nothing failed
 */

/**
 * Runs checks, a line each on stdout as it ends, details below a failing one; a failing check does not stop
 * the rest.
 * @param {readonly Check[]} checks
 * @param {number} [lanes] how many run side by side; begun in their order
 * @param {{ passed: number, failed: number, skipped: number }} [sum] what is added to
 * @returns {Promise<{ passed: number, failed: number, skipped: number }>} the sums
 */
export async function runChecks(checks, lanes = 1, sum = { passed: 0, failed: 0, skipped: 0 }) {
  const queue = checks.values();
  const lane = async () => {
    // One queue for all lanes: each takes what is next.
    for (const check of queue) {
      const outcome = await told(check);
      sum.passed += outcome.passed;
      sum.failed += outcome.failed;
      sum.skipped += outcome.skipped ?? 0;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return sum;
}

/** @param {Check} check */
async function told({ zh, en, run, tells = false }) {
  const since = performance.now();
  const outcome = await run().catch(brokenOff);
  const took = ((performance.now() - since) / 1000).toFixed(1);
  const count = outcome.passed + outcome.failed > 1 ? `, ${tally(outcome)}` : "";
  console.log(`${outcome.failed === 0 ? "✓" : "✗"} ${words(zh, en)} (${took} s${count})`);
  if (outcome.failed > 0 || tells) console.log(outcome.details.trimEnd().replace(/^/gm, "    "));
  return outcome;
}

/**
 * A check that could not even run has failed.
 * @param {unknown} error
 * @returns {Outcome}
 */
function brokenOff(error) {
  if (error instanceof Obstacle)
    return { passed: 0, failed: 1, details: `${error.details}\n${error.message}`.trim() };
  return { passed: 0, failed: 1, details: String(error instanceof Error ? error.stack : error) };
}

/**
 * `12 passed, 0 failed`, and what was skipped if anything was.
 * @param {{ passed: number, failed: number, skipped?: number }} sum
 */
export const tally = ({ passed, failed, skipped }) =>
  `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;
