import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { withTables } from "../../scripts/bench-tables.mjs";

const lines = JSON.parse(readFileSync("bench/latest.json", "utf8"));
const documents = readdirSync("docs").filter((name) => name.endsWith(".md"));
const read = (name: string) => readFileSync(`docs/${name}`, "utf8");

it("writes the lines of the parts named, and nothing else", () => {
  const line = { part: "fill", work: "fill", product: 1, yardstick: 2, unit: "ms", ratio: 0.5, target: null };
  const made = withTables("a\n<!-- bench: fill -->\nold\n<!-- /bench -->\nb", [
    line,
    { ...line, part: "start" },
  ]);
  expect(made.split("\n").filter((one) => one.includes("ms"))).toEqual(["| fill | 1 ms | 2 ms | 0.5 | – |"]);
  expect(made).not.toContain("old");
  expect(withTables(made, [line])).toBe(made);
});

it.each(documents)("the tables of docs/%s are those of the last record", (name) => {
  expect(withTables(read(name), lines)).toBe(read(name));
});

it("some document shows the forms' figures", () => {
  expect(documents.some((name) => read(name).includes("<!-- bench: forms -->"))).toBe(true);
});
