import { writeFileSync } from "node:fs";
import { type BenchLine, table } from "./line.js";

/** The benchmarks by name; each is loaded when it runs. */
const PARTS: Record<string, () => Promise<BenchLine[]>> = {
  start: async () => (await import("./start.js")).benchStart(),
  idle: async () => (await import("./idle.js")).benchIdle(),
  size: async () => (await import("./size.js")).benchSize(),
  fill: async () => (await import("./fill.js")).benchFill(),
  forms: async () => (await import("./forms/index.js")).benchForms(),
  highlight: async () => (await import("./highlight.js")).benchHighlight(),
  ledger: async () => (await import("./ledger.js")).benchLedger(),
  reading: async () => (await import("./reading.js")).benchReading(),
};

const words = process.argv.slice(2);
const names = words.filter((word) => word !== "--json");
const wrong = names.filter((name) => !(name in PARTS));
if (wrong.length > 0) {
  console.error(`no such benchmark: ${wrong.join(", ")}; there are ${Object.keys(PARTS).join(", ")}`);
  process.exit(2);
}
const lines: BenchLine[] = [];
for (const name of names.length > 0 ? names : Object.keys(PARTS)) {
  const own = (await PARTS[name]?.()) ?? [];
  lines.push(...own);
  if (!words.includes("--json")) console.log(table(own));
}
if (words.includes("--json")) console.log(JSON.stringify(lines));
// Only a whole run is the record.
if (names.length === 0) writeFileSync("bench/latest.json", `${JSON.stringify(lines, null, 2)}\n`);
