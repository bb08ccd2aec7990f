import { stripVTControlCharacters } from "node:util";

/** Field names as people know them. */
const NAMES = {
  model: "型号规格 model",
  serial: "出厂编号 serial",
  manufacturer: "生产厂家 manufacturer",
  date: "日期 date",
  accuracyClass: "准确度等级 class",
  max: "最大称量 Max",
  min: "最小称量 Min",
  e: "检定分度值 e",
  d: "实际分度值 d",
  range: "测量范围 range",
};

/**
 * @typedef {import("../../src/core/nameplate/model/reading.js").PlateReading} PlateReading
 * @param {{ file: string, ok: true } & PlateReading | { file: string, ok: false, error: { code: string, message: string } }} line
 * @returns {string} what a user reads
 */
export function tableOf(line) {
  if (!line.ok) return `${line.file}\n  ✗ ${line.error.code}: ${line.error.message}\n`;
  const rows = Object.entries(NAMES).map(([key, name]) => {
    const field = line.fields[/** @type {keyof typeof NAMES} */ (key)];
    if (!field) return `  ${wide(name, 26)}—`;
    const sure = field.calculated ? "算出 calculated" : field.confidence >= 0.95 ? "" : "请核对 check";
    const value = stripVTControlCharacters(textOf(field.value));
    return `  ${wide(name, 26)}${wide(value, 34)}${field.confidence.toFixed(2)}  ${sure}`.trimEnd();
  });
  const codes = line.codes.map((c) => `  ${wide(c.format, 26)}${stripVTControlCharacters(c.text)}`);
  const warnings = line.warnings.map((w) => `  ! ${w.code}: ${w.fields.join(", ")}`);
  return [`${line.file}  (${line.ms} ms)`, ...rows, ...codes, ...warnings, ""].join("\n");
}

/** @param {string | { value: number, unit: string }[]} value */
const textOf = (value) =>
  typeof value === "string" ? value : value.map((m) => `${m.value}${m.unit}`).join(" / ");

/**
 * Pads to a width in columns; Chinese characters take two.
 * @param {string} text
 * @param {number} width
 */
function wide(text, width) {
  const columns = [...text].reduce((n, c) => n + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0);
  return text + " ".repeat(Math.max(1, width - columns));
}
