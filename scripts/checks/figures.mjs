import { dirname, join, normalize } from "node:path/posix";

/** No file is longer: what does not fit on a few screens does more than one thing. */
export const MOST_LINES = 300;
/** What puts the app together is read at a glance. */
export const MOST_LINES_OF_A_FACTORY = 60;
/** A module shorter than this that only one other imports may belong into that one. */
const FEW_LINES = 15;
/** A room's folders, and the entry of a feature, are there for their own sake. */
const MODULE = /(?<!\/index)\.(?:tsx?|mjs|cjs)$/;
export const SOURCE = /\.(?:tsx?|mjs|cjs|js|css|html)$/;

/**
 * @typedef {object} Figures
 * @property {[file: string, lines: number][]} largest longest first
 * @property {number} files
 * @property {number} median lines of a file
 * @property {string[]} slight short modules that only one other imports
 * @property {string[]} circles two folders of a room that import each other
 */

/** @param {string} text */
const linesOf = (text) => text.split("\n").length - (text.endsWith("\n") ? 1 : 0);

/**
 * The files of ours that a file imports.
 * @param {string} file
 * @param {string} text
 * @param {ReadonlyMap<string, string>} sources
 */
function importsOf(file, text, sources) {
  const named = [...text.matchAll(/(?:from|import|import\()\s*"(\.{1,2}\/[^"?]+)/g)].map((hit) =>
    String(hit[1]),
  );
  return named.flatMap((name) => {
    const path = normalize(join(dirname(file), name));
    const found = [path, path.replace(/\.js$/, ".ts"), path.replace(/\.js$/, ".tsx")].find((one) =>
      sources.has(one),
    );
    return found ? [found] : [];
  });
}

/**
 * The folder of a room a file stands in: src/core/records/exchange/file-merge.ts is of src/core/records.
 * @param {string} file
 */
const folderOf = (file) => file.split("/").slice(0, -1).slice(0, 3).join("/");

/** @param {ReadonlyMap<string, readonly string[]>} imports */
function foldersInCircles(imports) {
  const arrows = new Set(
    [...imports]
      .filter(([file]) => file.startsWith("src/"))
      .flatMap(([file, targets]) =>
        targets
          .filter((target) => folderOf(file) !== folderOf(target))
          .map((target) => `${folderOf(file)} ⇄ ${folderOf(target)}`),
      ),
  );
  return [...arrows]
    .filter((arrow) => {
      const [from, to] = arrow.split(" ⇄ ");
      const within = `${to}/`.startsWith(`${from}/`) || `${from}/`.startsWith(`${to}/`);
      return String(from) < String(to) && !within && arrows.has(`${to} ⇄ ${from}`);
    })
    .sort();
}

/**
 * The functions that put the app together, `compose` and one `create…` a part.
 * @param {ReadonlyMap<string, string>} all texts of files by their path from the root, with slashes
 * @returns {[name: string, lines: number][]} longest first
 */
export function factoriesOf(all) {
  const found = [...all]
    .filter(([file]) => /^src\/main\/(?:compose-app|[^/]+\/create-[^/]+)\.ts$/.test(file))
    .flatMap(([, text]) => [
      // As the formatter leaves it, a function ends with the first brace that is not indented.
      ...text.matchAll(/^export (?:async )?function (compose|create\w+)[\s\S]*?^}$/gm),
    ]);
  return found
    .map(([whole, name]) => /** @type {[string, number]} */ ([name, linesOf(`${whole}\n`)]))
    .sort((a, b) => b[1] - a[1]);
}

/**
 * The slices of the state, each with the files that take the right to write it.
 * @param {ReadonlyMap<string, string>} all texts of files by their path from the root, with slashes
 * @returns {Map<string, string[]>}
 */
export function writersOf(all) {
  const slices = /SLICES = {([\s\S]*?)\n}/.exec(all.get("src/main/state/slices.ts") ?? "")?.[1] ?? "";
  /** @type {Map<string, string[]>} */
  const writers = new Map([...slices.matchAll(/^ {2}(\w+):/gm)].map(([, name]) => [String(name), []]));
  for (const [file, text] of all)
    for (const [, name] of text.matchAll(/\.writer\("(\w+)"\)/g))
      writers.set(String(name), [...(writers.get(String(name)) ?? []), file]);
  return writers;
}

/**
 * What the tree looks like from afar.
 * @param {ReadonlyMap<string, string>} all texts of files by their path from the root, with slashes
 * @returns {Figures}
 */
export function figuresOf(all) {
  const sources = new Map([...all].filter(([file]) => SOURCE.test(file)));
  const lines = [...sources].map(([file, text]) => /** @type {[string, number]} */ ([file, linesOf(text)]));
  const imports = new Map([...sources].map(([file, text]) => [file, importsOf(file, text, sources)]));
  /** How many import a file. @type {Map<string, number>} */
  const importers = new Map();
  for (const targets of imports.values())
    for (const to of new Set(targets)) importers.set(to, (importers.get(to) ?? 0) + 1);
  const sorted = lines.map(([, count]) => count).sort((a, b) => a - b);
  return {
    largest: lines.sort((a, b) => b[1] - a[1]),
    files: lines.length,
    median: sorted[Math.floor(sorted.length / 2)] ?? 0,
    slight: lines
      .filter(([file, count]) => count < FEW_LINES && MODULE.test(file) && importers.get(file) === 1)
      .map(([file]) => file)
      .sort(),
    circles: foldersInCircles(imports),
  };
}
