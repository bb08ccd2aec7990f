import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { extractFields } from "../../../src/core/nameplate/extract/extract-fields.js";
import { type PlateFields, SURE_FROM } from "../../../src/core/nameplate/model/reading.js";
import { grams, parseMasses } from "../../../src/core/nameplate/parse/mass.js";
import { NO_EVIDENCE } from "../../../src/core/nameplate/resolve/evidence.js";
import { unfitness } from "../../../src/core/nameplate/resolve/plate-type.js";
import { resolveFields } from "../../../src/core/nameplate/resolve/resolve-fields.js";
import type { TextLine } from "../../../src/core/recognized-text/text-line.js";
import { line } from "./lines.js";

const FOLDER = join(import.meta.dirname, "../../fixtures/plates-as-text");
const NAMES = ["model", "serial", "manufacturer", "date", "accuracyClass", "max", "min", "e", "d"] as const;
type Name = (typeof NAMES)[number];

/** Half a full-width character's width, and from one row to the next, in pixels. */
const COLUMN = 11;
const ROW = 40;

/**
 * Text as it stands on a plate: two blanks or more begin another line of text further right, an empty row leaves one
 * free, `{h=.6}` is print of 0.6 of the usual height.
 */
function linesOf(rows: string[]): TextLine[] {
  return rows.flatMap((row, y) => {
    const small = /^\{h=([.\d]+)\}/.exec(row);
    const text = row.slice(small?.[0].length ?? 0);
    return [...text.matchAll(/\S(?: ?\S)*/g)].map((m) => {
      const column = [...text.slice(0, m.index)].reduce((n, c) => n + (/[\u2e80-\uffef]/.test(c) ? 2 : 1), 0);
      const size = 20 * Number(small?.[1] ?? 1);
      return line(m[0], 100 + column * COLUMN, 100 + y * ROW, { size });
    });
  });
}

/** What a plate must give: `name=value`, `name=-` for nothing read there, `name~` for anything that is not sure. */
function wantedOf(said: string): Map<Name, string> {
  const names = NAMES.join("|");
  const each = said.matchAll(new RegExp(`(${names})(?:=(.*?)|(~))(?= (?:${names})[=~]|$)`, "g"));
  return new Map([...each].map((m) => [m[1] as Name, m[3] ?? (m[2] as string)]));
}

function read(rows: string[]) {
  const plate = extractFields(linesOf(rows));
  // Every other reader agrees: what is in doubt all the same is so by its wording.
  const said = Object.fromEntries(Object.entries(plate.candidates).map(([name, c]) => [name, c.span.text]));
  const { fields, warnings } = resolveFields(plate, { ...NO_EVIDENCE, again: said, second: said });
  return { fields, warnings, unfit: unfitness(plate.texts, fields, plate.labelled) };
}

const masses = (text: string): string =>
  text
    .split("/")
    .map((part) => grams((parseMasses(part)?.value ?? [])[0] as NonNullable<PlateFields["max"]>["value"][0]))
    .join("/");

/** A field as it compares with what is wanted; `sure` where it is said to be. */
function shown(fields: PlateFields, name: Name): { value: string; sure: boolean } {
  const field = fields[name];
  if (!field) return { value: "-", sure: false };
  const value = Array.isArray(field.value) ? field.value.map(grams).join("/") : field.value;
  return { value, sure: !field.calculated && field.confidence >= SURE_FROM };
}

function faultsOf(fields: PlateFields, wanted: Map<Name, string>): string[] {
  return NAMES.flatMap((name) => {
    const { value, sure } = shown(fields, name);
    const want = wanted.get(name);
    const none = want === undefined || want === "-";
    if (want === "~" || none)
      return sure || (want === "-" && value !== "-" && !fields[name]?.calculated)
        ? [`${name}: ${value}`]
        : [];
    const right = /^(?:max|min|[ed])$/.test(name) ? masses(want) : want;
    return value === right ? [] : [`${name}: ${value} for ${right}`];
  });
}

describe.each(readdirSync(FOLDER))("plates as text: %s", (file) => {
  const plates = readFileSync(join(FOLDER, file), "utf8").split(/^----\n/m);
  it.each(
    plates.map((plate): [string, string[]] => [
      plate.replace(/\n/g, " ⏎ ").slice(0, 70),
      plate.trimEnd().split("\n"),
    ]),
  )("%s", (_text, plate) => {
    const said = plate.at(-1)?.replace(/^=> /, "") ?? "";
    const { fields, warnings, unfit } = read(plate.slice(0, -1));
    if (said === "none") return expect(unfit).toBe("not-a-scale");
    expect(unfit).toBeNull();
    expect(faultsOf(fields, wantedOf(said))).toEqual([]);
    // No false conflict on balances whose d is finer than e.
    const told = warnings
      .map(({ code }) => code)
      .filter((code) => code !== "missing" && code !== "calculated");
    if (file === "balances.txt") expect(told).toEqual([]);
  });
});
