import { describe, expect, it } from "vitest";
import { extractFields } from "../../../src/core/nameplate/extract/extract-fields.js";
import { type PlateFields, SURE_FROM } from "../../../src/core/nameplate/model/reading.js";
import { massText } from "../../../src/core/nameplate/parse/mass.js";
import { NO_EVIDENCE } from "../../../src/core/nameplate/resolve/evidence.js";
import { unfitness } from "../../../src/core/nameplate/resolve/plate-type.js";
import { resolveFields } from "../../../src/core/nameplate/resolve/resolve-fields.js";
import { BALANCES, SOUND } from "./wordings/balances.js";
import { CODES } from "./wordings/codes.js";
import { INTERVALS } from "./wordings/intervals.js";
import { LAYOUTS } from "./wordings/layouts.js";
import { MAKERS } from "./wordings/makers.js";
import { NOT_PLATES } from "./wordings/not-plates.js";
import { NUMBERS_AND_DATES } from "./wordings/numbers-and-dates.js";
import { PAIRED } from "./wordings/paired.js";
import { SEVERAL } from "./wordings/several.js";
import { UNLABELLED } from "./wordings/unlabelled.js";
import { linesOf, type Wording } from "./wordings/wording.js";

const read = ({ text, codes = [] }: Pick<Wording, "text" | "codes">) => {
  const plate = extractFields(linesOf(text), codes);
  // Every other reader agrees: what is in doubt all the same is so by its wording.
  const said = Object.fromEntries(Object.entries(plate.candidates).map(([name, c]) => [name, c.span.text]));
  return { plate, ...resolveFields(plate, { ...NO_EVIDENCE, again: said, second: said, codes }) };
};

const shown = (fields: PlateFields, name: keyof PlateFields): string | null => {
  const field = fields[name];
  if (!field || field.calculated) return null;
  return Array.isArray(field.value) ? field.value.map(massText).join("/") : field.value;
};

const TABLES = {
  "1 pairs": PAIRED,
  "2 intervals": INTERVALS,
  "3 several plates": SEVERAL,
  "4 codes": CODES,
  "5 makers": MAKERS,
  "6 balances": BALANCES,
  "7 without labels": UNLABELLED,
  "8 numbers and dates": NUMBERS_AND_DATES,
  "9 layouts": LAYOUTS,
};

describe.each(Object.entries(TABLES))("wordings: %s", (_kind, wordings) => {
  it.each(wordings.map((w) => [w.name, w] as const))("%s", (_name, wording) => {
    const { fields } = read(wording);
    const names = Object.keys(wording.wanted) as (keyof PlateFields)[];
    expect(Object.fromEntries(names.map((name) => [name, shown(fields, name)]))).toEqual(wording.wanted);
    const sure = (wording.doubtful ?? []).filter((name) => (fields[name]?.confidence ?? 0) >= SURE_FROM);
    expect(sure).toEqual([]);
  });
});

describe("a maker's name that two networks agree on", () => {
  it("is sure behind its label, and not where its beginning may be lost", () => {
    const sure = (text: string) => (read({ text }).fields.manufacturer?.confidence ?? 0) >= SURE_FROM;
    expect(sure("型号 ACS-30\nMax 30kg\n制造商:杭州某源电子科技有限公司")).toBe(true);
    expect(sure("型号 ACS-30\nMax 30kg\n源电子科技有限公司")).toBe(false);
  });
});

describe("balances that fit together", () => {
  it.each(SOUND.map((w) => [w.name, w] as const))("%s", (_name, wording) => {
    const { warnings } = read(wording);
    const told = warnings.map((w) => w.code).filter((code) => code !== "missing" && code !== "calculated");
    expect(told).toEqual([]);
  });
});

describe("wordings: 10 what is no scale's plate", () => {
  it.each(Object.entries(NOT_PLATES))("%s", (_name, text) => {
    const { fields, plate } = read({ text });
    expect(unfitness(plate.texts, fields, plate.labelled)).toBe("not-a-scale");
  });

  it.each(Object.entries(TABLES).flatMap(([, list]) => list.map((w) => [w.name, w] as const)))(
    "a scale's: %s",
    (_name, wording) => {
      const { fields, plate } = read(wording);
      expect(unfitness(plate.texts, fields, plate.labelled)).toBeNull();
    },
  );
});
