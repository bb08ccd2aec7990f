/** What the scripts say to the user at the terminal: one line each, in the terminal's language. */

/**
 * Whether Chinese can be read at a terminal: Node writes UTF-8, which one of GBK or the like shows garbled. (On Windows
 * it hands the console letters, not bytes, whatever that is set to.)
 * @param {NodeJS.ProcessEnv} env
 * @param {string} [system] the system's language, for terminals that name none
 */
export function readsChinese(env, system = Intl.DateTimeFormat().resolvedOptions().locale) {
  const [language = "", letters = "utf-8"] = (env.LC_ALL || env.LC_MESSAGES || env.LANG || system).split(
    /[.@]/,
  );
  return /^zh/i.test(language) && /^utf-?8$/i.test(letters);
}

const chinese = readsChinese(process.env);

/**
 * @param {string} zh
 * @param {string} en
 */
export const words = (zh, en) => (chinese ? zh : en);

/** Something only the user can clear away; its message says what to do. */
export class Obstacle extends Error {
  /**
   * @param {string} zh
   * @param {string} en
   * @param {{ details?: string, code?: number }} [more] `details`: output worth reading below the line
   */
  constructor(zh, en, { details = "", code = 1 } = {}) {
    super(words(zh, en));
    this.details = details;
    this.code = code;
  }
}

/**
 * A line on stderr: stdout belongs to the command's own output.
 * @param {string} mark
 * @param {string} zh
 * @param {string} en
 */
export function tell(mark, zh, en) {
  process.stderr.write(`${mark} ${words(zh, en)}\n`);
}

/** @param {number} since milliseconds, from `Date.now()` */
export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

/**
 * Runs a command's body; an obstacle ends it with its line and exit status.
 * @param {() => Promise<unknown>} body a number returned becomes the exit status
 */
export async function main(body) {
  try {
    const code = await body();
    if (typeof code === "number") process.exitCode = code;
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    if (error.details) process.stderr.write(`${error.details.trimEnd()}\n`);
    process.stderr.write(`✗ ${error.message}\n`);
    process.exitCode = error.code;
  }
}
