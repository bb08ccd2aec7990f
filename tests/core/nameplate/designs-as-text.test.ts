import { describe, expect, it } from "vitest";
import { extractFields } from "../../../src/core/nameplate/extract/extract-fields.js";
import { type Mass, SURE_FROM } from "../../../src/core/nameplate/model/reading.js";
import { grams } from "../../../src/core/nameplate/parse/mass.js";
import { NO_EVIDENCE } from "../../../src/core/nameplate/resolve/evidence.js";
import { resolveFields } from "../../../src/core/nameplate/resolve/resolve-fields.js";
import type { TextLine } from "../../../src/core/recognized-text/text-line.js";
import { BASIN, BASIN_TRADES } from "../../plate-reader/generate/basin.js";
import { BAZAAR, BAZAAR_TRADES } from "../../plate-reader/generate/bazaar.js";
import type { Design } from "../../plate-reader/generate/design-parts.js";
import { DOCK, DOCK_TRADES } from "../../plate-reader/generate/dock.js";
import { makeDockSpec } from "../../plate-reader/generate/dock-spec.js";
import { FERRY, FERRY_TRADES } from "../../plate-reader/generate/ferry.js";
import { HALL, HALL_TRADES } from "../../plate-reader/generate/hall.js";
import { makeHallSpec } from "../../plate-reader/generate/hall-spec.js";
import { JETTY, JETTY_TRADES } from "../../plate-reader/generate/jetty.js";
import { LANE, LANE_TRADES, makeLaneSpec } from "../../plate-reader/generate/lane.js";
import { linesOf } from "../../plate-reader/generate/lines.js";
import { MILL, MILL_TRADES } from "../../plate-reader/generate/mill.js";
import { makeMillSpec } from "../../plate-reader/generate/mill-spec.js";
import { PIER, PIER_TRADES } from "../../plate-reader/generate/pier.js";
import { makePierSpec } from "../../plate-reader/generate/pier-spec.js";
import { QUAY, QUAY_TRADES } from "../../plate-reader/generate/quay.js";
import { makeQuaySpec } from "../../plate-reader/generate/quay-spec.js";
import { Random } from "../../plate-reader/generate/random.js";
import type { Spec } from "../../plate-reader/generate/spec.js";
import { WHARF, WHARF_TRADES } from "../../plate-reader/generate/wharf.js";
import { makeWharfSpec } from "../../plate-reader/generate/wharf-spec.js";

/** Plates of each design. */
const EACH = 4;
const NAMES = ["model", "serial", "manufacturer", "date", "max", "min", "e", "d"] as const;
const plain = (value: string | Mass[] | null | undefined): string =>
  Array.isArray(value) ? value.map(grams).join("/") : (value ?? "");

/** Every character read, by each reader alike: what is wrong all the same is so by its wording or its place. */
const asRead = (line: TextLine): TextLine => ({
  ...line,
  glyphs: line.glyphs.flatMap((glyph) =>
    [...glyph.char.normalize("NFKC")].map((char) => ({ ...glyph, char })),
  ),
});

function lossesOf(designs: Record<string, Design>, stating: (r: Random, design: string) => Spec) {
  const lost: string[] = [];
  const sureButWrong: string[] = [];
  for (const [name, design] of Object.entries(designs))
    for (let k = 0; k < EACH; k++) {
      const r = new Random(770_000 + k * 31 + name.length);
      const spec = stating(r, name);
      const plate = extractFields(linesOf(design(spec, r), r).map(asRead));
      const said = Object.fromEntries(Object.entries(plate.candidates).map(([f, c]) => [f, c.span.text]));
      const { fields } = resolveFields(plate, { ...NO_EVIDENCE, again: said, second: said });
      for (const field of NAMES.filter((f) => plain(fields[f]?.value) !== plain(spec[f]))) {
        const told = `${name}.${field}: ${plain(fields[field]?.value)} for ${plain(spec[field])}`;
        lost.push(told);
        if ((fields[field]?.confidence ?? 0) >= SURE_FROM) sureButWrong.push(told);
      }
    }
  return { lost, sureButWrong };
}

describe("plates of many designs, every character read", { timeout: 60_000 }, () => {
  it.each<[string, Record<string, Design>, (r: Random, design: string) => Spec, drawn: RegExp]>([
    // What is drawn rather than written (dots, codes, chips, columns of characters) is no text here.
    ["hall", HALL, (r, name) => makeHallSpec(r, HALL_TRADES[name] ?? "counter"), /^strip\.manufacturer/],
    ["lane", LANE, (r, name) => makeLaneSpec(r, LANE_TRADES[name] ?? "counter"), /^(?:jet|apart)\./],
    ["bazaar", BAZAAR, (r, name) => makeLaneSpec(r, BAZAAR_TRADES[name] ?? "counter"), /^$/],
    ["dock", DOCK, (r, name) => makeDockSpec(r, DOCK_TRADES[name] ?? "stall"), /^etched\./],
    ["jetty", JETTY, (r, name) => makeDockSpec(r, JETTY_TRADES[name] ?? "stall"), /^shelf\.serial/],
    [
      "pier",
      PIER,
      (r, name) => makePierSpec(r, PIER_TRADES[name] ?? "stall"),
      /^tapes\.|^rail\.|^arc\.manufacturer/,
    ],
    [
      "mill",
      MILL,
      (r, name) => makeMillSpec(r, MILL_TRADES[name] ?? "stall"),
      /^sideways\.|^inverted\.serial/,
    ],
    ["ferry", FERRY, (r, name) => makeMillSpec(r, FERRY_TRADES[name] ?? "stall"), /^rim\.serial/],
    ["quay", QUAY, (r, name) => makeQuaySpec(r, QUAY_TRADES[name] ?? "retail"), /^pills\./],
    ["basin", BASIN, (r, name) => makeWharfSpec(r, BASIN_TRADES[name] ?? "stall"), /^$/],
    [
      "wharf",
      WHARF,
      (r, name) => makeWharfSpec(r, WHARF_TRADES[name] ?? "stall"),
      /^overprint\.(?:serial|date)/,
    ],
  ])("%s: nothing lost, nothing sure but wrong", (_set, designs, stating, drawn) => {
    const { lost, sureButWrong } = lossesOf(designs, stating);
    expect(sureButWrong).toEqual([]);
    expect(lost.filter((told) => !drawn.test(told))).toEqual([]);
  });
});
