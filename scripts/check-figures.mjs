// What the tree looks like from afar, and whether a file has grown too long.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  factoriesOf,
  figuresOf,
  MOST_LINES,
  MOST_LINES_OF_A_FACTORY,
  SOURCE,
  writersOf,
} from "./checks/figures.mjs";
import { sourcesIn } from "./checks/sources.mjs";
import { root } from "./setup/paths.mjs";

/** Tests and benchmarks are code too; what they feed in is not. */
const TESTS = /^(?!tests\/fixtures\/).*\.(?:tsx?|mjs|cjs)$/;

const src = new Map(sourcesIn("src", SOURCE));
const figures = figuresOf(new Map([...src, ...sourcesIn("scripts", SOURCE)]));
const factories = factoriesOf(src);
const writers = writersOf(src);
const tests = figuresOf(new Map([...sourcesIn("tests", TESTS), ...sourcesIn("bench", TESTS)]));
const { complexity } = JSON.parse(readFileSync(join(root, "biome.json"), "utf8")).linter.rules;
const [most] = figures.largest;

console.log(
  `${figures.files} files, ${figures.median} lines in the middle, ${most?.[1]} the most (${most?.[0]})`,
);
console.log(
  `tests and benchmarks: ${tests.files} files, ${tests.median} lines in the middle, ${tests.largest[0]?.[1]} the most`,
);
console.log(
  `${figures.slight.length} modules of a few lines that only one other imports: ${figures.slight.join(", ")}`,
);
console.log(
  `cognitive complexity of a function: at most ${complexity.noExcessiveCognitiveComplexity.options.maxAllowedComplexity}`,
);
console.log(
  `lines of what puts the app together: ${factories.map(([name, lines]) => `${name} ${lines}`).join(", ")}`,
);
for (const [name, lines] of factories)
  if (lines >= MOST_LINES_OF_A_FACTORY) {
    console.error(`${name}: ${lines} lines; it takes fewer than ${MOST_LINES_OF_A_FACTORY}`);
    process.exitCode = 1;
  }
console.log(`${writers.size} slices of the state, each with one writer`);
for (const [slice, files] of writers)
  if (files.length !== 1) {
    console.error(`the state's ${slice} is written by ${files.join(", ") || "nobody"}`);
    process.exitCode = 1;
  }
console.log(`${figures.circles.length} pairs of folders that import each other`);
for (const pair of figures.circles) {
  console.error(`folders that import each other: ${pair}`);
  process.exitCode = 1;
}
for (const [file, lines] of [...figures.largest, ...tests.largest])
  if (lines > MOST_LINES) {
    console.error(`${file}: ${lines} lines, more than ${MOST_LINES}`);
    process.exitCode = 1;
  }
