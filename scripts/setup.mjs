// Old syntax only, up to the check: a Node too old for the rest must still be able to read this file.
import "./setup/check-node.cjs";

/**
 * Sets up whatever is missing: dependencies, an Electron runtime, system libraries. Idempotent; says each
 * step in one line on stderr. Needs nothing but Node. Exports the runtime found to child processes as
 * `ELECTRON_OVERRIDE_DIST_PATH` where they would not find it themselves.
 *
 * @param {import("./setup/setup-steps.mjs").Needs} [needs] what the caller is about to do; all of it by default
 * @returns {Promise<import("./setup/setup-steps.mjs").Ready>}
 * @throws {import("./setup/words.mjs").Obstacle} with a line that says what to do; nothing is half-installed
 */
export function setup(needs) {
  return import("./setup/setup-steps.mjs").then((steps) => steps.setup(needs));
}

if (/[\\/]setup\.mjs$/.test(process.argv[1] || "")) {
  import("./setup/words.mjs").then((words) => words.main(() => setup()));
}
