import { writeFileSync } from "node:fs";
import { type BenchLine, lineOf, table } from "./line.js";

/** The benchmarks by name; each is loaded when it runs. */
const PARTS: Record<string, () => Promise<BenchLine[]>> = {
  start: async () => (await import("./start.js")).benchStart(),
  idle: async () => (await import("./idle.js")).benchIdle(),
  size: async () => (await import("./size.js")).benchSize(),
  fill: async () => (await import("./fill.js")).benchFill(),
  highlight: async () => (await import("./highlight.js")).benchHighlight(),
  reading: async () => readingLines(),
};

async function readingLines(): Promise<BenchLine[]> {
  const { full, yardstick } = await (await import("./reading.js")).benchReading();
  const share = ({ right, all }: { right: number; all: number }) => (100 * right) / all;
  return [
    lineOf({
      work: "read a photo (median), against plain tesseract.js",
      product: full.ms.median,
      yardstick: yardstick.ms.median,
      unit: "ms",
      target: null,
    }),
    lineOf({
      work: "fields read right, against plain tesseract.js",
      product: share(full.all),
      yardstick: share(yardstick.all),
      unit: "%",
      target: 1,
    }),
    lineOf({
      work: "peak memory of the reader, against plain tesseract.js",
      product: full.memory.peak,
      yardstick: yardstick.memory.peak,
      unit: "MB",
      target: null,
    }),
  ];
}

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
