import { readFile, stat } from "node:fs/promises";
import { resolve } from "node:path";
import { ReaderProcess } from "./reader-process.mjs";
import { tableOf } from "./table.mjs";

/** No photo is larger; what is would only fill memory on its way to being refused. */
const MAX_BYTES = 100_000_000;

/**
 * Prints one line (or table) a file on stdout and nothing else.
 *
 * @param {string[]} files
 * @param {boolean} json
 * @returns {Promise<number>} exit status: 0 unless every file failed
 */
export async function readPlates(files, json) {
  if (files.length === 0) {
    process.stderr.write("用法 usage: npm run --silent plate -- [--json] FILE…\n");
    return 2;
  }
  const reader = new ReaderProcess();
  let read = 0;
  try {
    for (const file of files) {
      const line = await lineFor(file, reader);
      if (line.ok) read += 1;
      process.stdout.write(`${json ? JSON.stringify(line) : tableOf(line)}\n`);
    }
  } finally {
    reader.stop();
  }
  return read > 0 ? 0 : 1;
}

/**
 * @param {string} file
 * @param {ReaderProcess} reader
 */
async function lineFor(file, reader) {
  const since = performance.now();
  const ms = () => Math.round(performance.now() - since);
  let bytes;
  try {
    // npm moves to the repository's root; names are meant from where the user stands.
    const path = resolve(process.env.INIT_CWD ?? "", file);
    const { size } = await stat(path);
    if (size > MAX_BYTES) return failed(file, ms(), "too-large", "the file is over 100 MB");
    bytes = await readFile(path);
  } catch (error) {
    return failed(file, ms(), "no-file", error instanceof Error ? error.message : String(error));
  }
  const answer = await reader.read(new Uint8Array(bytes));
  if (answer.kind === "failed") return failed(file, ms(), answer.code, answer.message);
  return { file, ok: /** @type {const} */ (true), ...answer.reading };
}

/**
 * @param {string} file
 * @param {number} ms
 * @param {string} code
 * @param {string} message
 */
const failed = (file, ms, code, message) => ({
  file,
  ok: /** @type {const} */ (false),
  ms,
  error: { code, message },
});
