import { readFileSync, writeFileSync } from "node:fs";
import { type BenchLine, table } from "./line.js";

/** The benchmarks by name; each is loaded when it runs. */
const PARTS: Record<string, () => Promise<BenchLine[]>> = {
  start: async () => (await import("./start.js")).benchStart(),
  idle: async () => (await import("./idle.js")).benchIdle(),
  size: async () => (await import("./size.js")).benchSize(),
  fill: async () => (await import("./fill.js")).benchFill(),
  forms: async () => (await import("./forms/index.js")).benchForms(),
  highlight: async () => (await import("./highlight.js")).benchHighlight(),
  large: async () => (await import("./large.js")).benchLarge(),
  ledger: async () => (await import("./ledger.js")).benchLedger(),
  reading: async () => (await import("./reading.js")).benchReading(),
};

const words = process.argv.slice(2);
// `forms --tell=word,word`: the product alone on the form pages tuned on, field by field; nothing is recorded.
const told = words.find((word) => word.startsWith("--tell"));
if (told) {
  const [, list = ""] = told.split("=");
  await (await import("./forms/tell.js")).tellForms(list.split(",").filter(Boolean));
  process.exit();
}
const names = words.filter((word) => !word.startsWith("--"));
const wrong = names.filter((name) => !(name in PARTS));
if (wrong.length > 0) {
  console.error(`no such benchmark: ${wrong.join(", ")}; there are ${Object.keys(PARTS).join(", ")}`);
  process.exit(2);
}
/** A line of the record, with the part it came from. */
type Recorded = BenchLine & { part?: string };
const RECORD = "bench/latest.json";
const lines: Recorded[] = [];
const secondsSince = (begin: number): string => `${Math.round((performance.now() - begin) / 1000)} s`;
const begin = performance.now();
for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
  const partBegin = performance.now();
  const own = (await PARTS[name]?.()) ?? [];
  lines.push(...own.map((line) => ({ part: name, ...line })));
  if (!words.includes("--json")) console.log(`${table(own)}\n${name}: ${secondsSince(partBegin)}\n`);
}
if (!words.includes("--json")) console.log(`in all: ${secondsSince(begin)}`);
if (words.includes("--json")) console.log(JSON.stringify(lines));
/** The record with the parts named put in place of their former lines. */
const merged = (): Recorded[] => {
  const former = JSON.parse(readFileSync(RECORD, "utf8")) as Recorded[];
  return [...former.filter(({ part }) => !part || !names.includes(part)), ...lines];
};
// A whole run is the record; parts replace their own lines in it on request (`--keep`).
if (names.length === 0 || words.includes("--keep"))
  writeFileSync(RECORD, `${JSON.stringify(names.length === 0 ? lines : merged(), null, 2)}\n`);
