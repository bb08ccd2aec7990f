import { readFileSync, writeFileSync } from "node:fs";
import { type BenchLine, table } from "./result-table.js";

/** The benchmarks by name; each is loaded when it runs. */
const PARTS: Record<string, () => Promise<BenchLine[]>> = {
  start: async () => (await import("./start.js")).benchStart(),
  idle: async () => (await import("./idle.js")).benchIdle(),
  size: async () => (await import("./size.js")).benchSize(),
  fill: async () => (await import("./fill.js")).benchFill(),
  forms: async () => (await import("./forms/index.js")).benchForms(),
  highlight: async () => (await import("./highlight.js")).benchHighlight(),
  large: async () => (await import("./large-page.js")).benchLarge(),
  ledger: async () => (await import("./ledger.js")).benchLedger(),
  reading: async () => (await import("./reading.js")).benchReading(),
};

const words = process.argv.slice(2);
// `forms --tell=word,word`: the product alone on the form pages tuned on, field by field; nothing is recorded.
const told = words.find((word) => word.startsWith("--tell"));
if (told) {
  const [, list = ""] = told.split("=");
  await (await import("./forms/report-by-field.js")).tellForms(list.split(",").filter(Boolean));
  process.exit();
}
const names = words.filter((word) => !word.startsWith("--"));
const wrong = names.filter((name) => !(name in PARTS));
if (wrong.length > 0) {
  console.error(`no such benchmark: ${wrong.join(", ")}; there are ${Object.keys(PARTS).join(", ")}`);
  process.exit(2);
}
/** A line of the record, with the part it came from. */
type Recorded = BenchLine & { part: string };
const RECORD = "bench/latest.json";
const lines: Recorded[] = [];
const secondsSince = (begin: number): string => `${Math.round((performance.now() - begin) / 1000)} s`;
const begin = performance.now();
const asJson = words.includes("--json");
/** How it goes; what is asked for as JSON stands alone. */
const tell = asJson ? console.error : console.log;
const measured: string[] = [];
const asked = names.length > 0 ? names : Object.keys(PARTS);
for (const name of asked) {
  const partBegin = performance.now();
  // One that breaks off takes no other's figures with it.
  const own = await PARTS[name]?.().catch((error) => {
    console.error(`${name} broke off: ${error instanceof Error ? error.stack : error}`);
    process.exitCode = 1;
    return null;
  });
  if (own) {
    measured.push(name);
    lines.push(...own.map((line) => ({ part: name, ...line })));
    if (!asJson) console.log(table(own));
  }
  tell(`${name}: ${secondsSince(partBegin)}\n`);
}
tell(`in all: ${secondsSince(begin)}`);
if (asJson) console.log(JSON.stringify(lines));
// A whole run is recorded, and on request (`--keep`) the parts that were named: what was measured takes the place of
// those parts' former lines, and what broke off keeps its own.
if (names.length === 0 || words.includes("--keep")) {
  const former = JSON.parse(readFileSync(RECORD, "utf8")) as Recorded[];
  const others = former.filter(({ part }) => !measured.includes(part));
  writeFileSync(RECORD, `${JSON.stringify([...others, ...lines], null, 2)}\n`);
}
