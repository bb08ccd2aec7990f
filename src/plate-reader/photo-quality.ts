import { median } from "../core/geometry/median.js";
import { type Quad, sides } from "../core/geometry/quad.js";
import type { PlateFields, PlateWarning } from "../core/nameplate/model/reading.js";
import type { TextLine } from "../core/recognized-text/text-line.js";
import type { Pyramid } from "./image/raster.js";
import { cut } from "./image/warp.js";

/** Why a plate is hard to read, as far as the photo shows it. */
export interface Quality {
  /** Median height of its lines in the photo's working pixels. */
  textHeight: number;
  legibility: number;
  /** Share of the plate burnt out by a reflection. */
  glare: number;
  /** Mean brightness of the plate, 0–255. */
  light: number;
}

const SMALL_TEXT = 11;
const ILLEGIBLE = 0.72;
const DARK = 45;

/** Median over the lines of the recogniser's mean score; 0 where there are none. */
const legibilityOf = (lines: TextLine[]): number =>
  median(lines.map(({ glyphs }) => glyphs.reduce((sum, g) => sum + g.score, 0) / glyphs.length));

export const isLegible = (lines: TextLine[]): boolean => legibilityOf(lines) >= ILLEGIBLE;

export function qualityOf(photo: Pyramid, frame: Quad, lines: TextLine[]): Quality {
  const heights = lines.map((l) => sides(l.box).height);
  const { data } = cut(photo, frame, 200, 140);
  let [burnt, sum] = [0, 0];
  for (let i = 1; i < data.length; i += 3) {
    const v = data[i] as number;
    sum += v;
    if (v >= 250) burnt += 1;
  }
  const pixels = data.length / 3;
  // A white sticker in good light is bright all over; a reflection is a spot.
  const spot = burnt / pixels < 0.3 ? burnt / pixels : 0;
  return { textHeight: median(heights), legibility: legibilityOf(lines), glare: spot, light: sum / pixels };
}

/** What to tell the user about the photo when fields are missing or unsure: how to take a better one. */
export function advice(quality: Quality, fields: PlateFields): PlateWarning[] {
  const asked = ["model", "serial", "manufacturer", "accuracyClass", "max", "min"] as const;
  const weak = asked.filter((name) => {
    const field = fields[name];
    return !field || field.calculated || field.confidence < 0.6;
  });
  if (weak.length === 0) return [];
  const codes = [
    ...(quality.glare > 0.004 ? ["glare"] : []),
    ...(quality.textHeight < SMALL_TEXT ? ["too-small"] : []),
    ...(quality.legibility < ILLEGIBLE ? ["blurred"] : []),
    ...(quality.light < DARK ? ["dark"] : []),
  ];
  return codes.map((code) => ({ code, fields: [...weak] }));
}

/** The reason a photo is hopeless; null when something of the plate was read. */
export function hopeless(quality: Quality, fields: PlateFields): "too-small" | "too-blurred" | null {
  const read = Object.values(fields).filter((f) => f !== null && !f.calculated && f.confidence >= 0.5);
  if (read.length > 1) return null;
  if (quality.textHeight < SMALL_TEXT) return "too-small";
  return quality.legibility < ILLEGIBLE ? "too-blurred" : null;
}

/** The reason a page on which nothing known was found is hopeless; null where it is legible. */
export function hopelessPage(lines: TextLine[]): "too-small" | "too-blurred" | null {
  if (isLegible(lines)) return null;
  return median(lines.map((line) => sides(line.box).height)) < SMALL_TEXT ? "too-small" : "too-blurred";
}
