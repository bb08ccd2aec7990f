// `npm run bench-tables`: writes the figures of bench/latest.json into the tables of docs/, between
// `<!-- bench: part part -->` and `<!-- /bench -->`, so that no figure there is typed by hand.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const MARKED = /(<!-- bench: ([\w -]+) -->\n)[\s\S]*?(<!-- \/bench -->)/g;

/**
 * @typedef {{ part?: string, work: string, product: number, yardstick: number, unit: string, ratio: number, target: number | null }} Line
 */

/** @param {Line} line */
const rowOf = ({ work, product, yardstick, unit, ratio, target }) =>
  `| ${work} | ${product} ${unit} | ${yardstick} ${unit} | ${ratio} | ${target ?? "–"} |`;

/**
 * A document with its tables made anew.
 * @param {string} text
 * @param {readonly Line[]} lines
 */
export const withTables = (text, lines) =>
  text.replace(MARKED, (_, start, parts, end) => {
    const named = parts.trim().split(" ");
    const rows = lines.filter(({ part }) => named.includes(part ?? "other")).map(rowOf);
    return [
      `${start}| Work | Product | Yardstick | Ratio | Aim |`,
      "|---|---:|---:|---:|---:|",
      ...rows,
      end,
    ].join("\n");
  });

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const lines = JSON.parse(readFileSync("bench/latest.json", "utf8"));
  for (const name of readdirSync("docs").filter((one) => one.endsWith(".md"))) {
    const text = readFileSync(`docs/${name}`, "utf8");
    const made = withTables(text, lines);
    if (made !== text) {
      writeFileSync(`docs/${name}`, made);
      console.log(`docs/${name}`);
    }
  }
}
