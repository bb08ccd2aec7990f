// Locales: all languages have the same keys with the same placeholders, every key asked for exists, and every
// key is asked for. Keys made from a value (`toast.${key}`) are a family: each member's value stands somewhere in
// the sources as a text or a property.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const LOCALES = "assets/locales";
const SOURCES = ["src/renderer", "src/main"];
const VALUES = [...SOURCES, "src/core", "src/ipc"];
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** @typedef {Map<string, string>} Texts by key, nested keys joined by dots */

/**
 * @param {object} tree
 * @param {string} [above]
 * @returns {Texts}
 */
const flat = (tree, above = "") =>
  new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[above + key, value]] : [...flat(value, `${above}${key}.`)],
    ),
  );

/** @param {string} language */
const texts = (language) => flat(JSON.parse(readFileSync(join(LOCALES, `${language}.json`), "utf8")));

/** @param {Texts} all */
const plain = (all) => new Set([...all.keys()].map((key) => key.replace(PLURAL, "")));

/** @param {string} text */
const placeholders = (text) =>
  [...text.matchAll(/\{\{(\w+)\}\}/g)]
    .map((hit) => hit[1])
    .sort()
    .join();

const zh = texts("zh-CN");
const others = readdirSync(LOCALES)
  .map((file) => file.replace(/\.json$/, ""))
  .filter((language) => language !== "zh-CN")
  .map((language) => ({ language, all: texts(language) }));
/** @param {string} folder */
const sourcesIn = (folder) =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
const source = SOURCES.map(sourcesIn).join("\n");
// Where the values come from that families are made of.
const everywhere = VALUES.map(sourcesIn).join("\n");
const literals = new Set([...source.matchAll(/"([\w-]+(?:\.[\w-]+)+)"/g)].map((hit) => String(hit[1])));
const families = [...source.matchAll(/`([\w.-]*)\$\{[^`}]*\}([\w.-]*)`/g)].map((hit) => ({
  start: String(hit[1]),
  end: String(hit[2]),
}));
const asked = [...source.matchAll(/\bt\(\s*"([^"]+)"/g)].map((hit) => String(hit[1]));

/** @param {string} value */
const isValue = (value) => new RegExp(`"${value}"|\\b${value}:`).test(everywhere);

/** @param {string} key */
const isUsed = (key) =>
  literals.has(key) ||
  families.some(
    ({ start, end }) =>
      start.includes(".") &&
      key.startsWith(start) &&
      key.endsWith(end) &&
      isValue(key.slice(start.length, key.length - end.length)),
  );

const keys = plain(zh);

/** @param {{ language: string, all: Texts }} other */
function differencesOf({ language, all }) {
  const own = plain(all);
  return [
    ...[...keys].filter((key) => !own.has(key)).map((key) => `${language}.json lacks ${key}`),
    ...[...own].filter((key) => !keys.has(key)).map((key) => `zh-CN.json lacks ${key}`),
    ...[...all]
      .filter(([key, text]) => {
        const base = key.replace(PLURAL, "");
        const counterpart = zh.get(key) ?? zh.get(base) ?? zh.get(`${base}_other`);
        return counterpart !== undefined && placeholders(counterpart) !== placeholders(text);
      })
      .map(([key]) => `${key}: the languages have different placeholders`),
  ];
}

const faults = [
  ...others.flatMap(differencesOf),
  ...[...zh, ...others.flatMap(({ all }) => [...all])]
    .filter(([, text]) => text.trim() === "")
    .map(([key]) => `${key} is empty`),
  ...asked.filter((key) => !keys.has(key)).map((key) => `${key} is asked for and missing`),
  ...[...keys].filter((key) => !isUsed(key)).map((key) => `${key} is never asked for`),
];
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
else console.log(`${keys.size} keys in ${others.length + 1} languages`);
