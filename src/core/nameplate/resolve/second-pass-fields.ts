import { centre, holds } from "../../geometry/quad.js";
import type { TextLine } from "../../recognized-text/text-line.js";
import { weakest } from "../../recognized-text/text-span.js";
import type { CandidateField, ExtractedPlate } from "../model/candidates.js";
import type { PlateFields } from "../model/reading.js";
import type { Pass } from "./merge-passes.js";

/** Fields the user would have to type, and below which confidence a second pass is worth its time. */
const WANTED = ["model", "serial", "manufacturer", "date", "accuracyClass", "max", "min", "e"] as const;
const DOUBTFUL = 0.8;
/** A line whose every character is this likely reads the same at a second look. */
const CLEAR = 0.85;
/** One or two characters cost next to nothing to read again, and Mi may be what is left of Min. */
const SHORT = { length: 3, clear: 0.97 };

/**
 * The wanted fields that are missing, calculated or hardly believed. Many plates bear no date: where its label is
 * not seen either, it is not looked for. The class alone is not worth a second look: of 105 photos none gained a
 * right one by it, and it took a quarter of the time (docs/reading.md).
 */
export function secondPassFields(
  fields: PlateFields,
  labelled: ReadonlySet<CandidateField>,
): CandidateField[] {
  const doubtful = WANTED.filter((name) => {
    const field = fields[name];
    if (!field) return name !== "date" || labelled.has(name);
    return field.calculated || field.confidence < DOUBTFUL;
  });
  return doubtful.every((name) => name === "accuracyClass") ? [] : doubtful;
}

/** Lines that need no second look: clearly read, and none of them holds a value that is in doubt. */
export function clearLines(lines: TextLine[], { plate }: Pass, doubtful: CandidateField[]): TextLine[] {
  const inDoubt = doubtful.map((field) => plate.candidates[field]?.whole.box);
  if (doubtful.includes("accuracyClass")) inDoubt.push(plate.classMarkRegion?.box);
  const middles = inDoubt.filter((box) => box !== undefined).map(centre);
  const clear = ({ glyphs }: TextLine) =>
    weakest(glyphs) >= (glyphs.length <= SHORT.length ? SHORT.clear : CLEAR);
  return lines.filter((line) => clear(line) && !middles.some((at) => holds(line.box, at)));
}

/** A second pass in which only what was in doubt is new: what the first one resolved stands. */
export function renewed(first: Pass, second: Pass, doubtful: CandidateField[]): Pass {
  const resolved = Object.entries(first.plate.candidates).filter(
    ([f]) => !doubtful.includes(f as CandidateField),
  );
  return {
    ...second,
    plate: { ...second.plate, candidates: { ...second.plate.candidates, ...Object.fromEntries(resolved) } },
  };
}

/** Of a plate extracted anew, the values that were in doubt. */
export const only = (plate: ExtractedPlate, doubtful: CandidateField[]): ExtractedPlate => ({
  ...plate,
  candidates: Object.fromEntries(
    doubtful.flatMap((f) => (plate.candidates[f] ? [[f, plate.candidates[f]]] : [])),
  ),
});
