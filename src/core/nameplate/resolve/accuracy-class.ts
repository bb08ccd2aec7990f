import type { ExtractedPlate } from "../model/candidates.js";
import { ACCURACY_CLASSES, type AccuracyClass, type PlateFields } from "../model/reading.js";
import { rawConfidence } from "./confidence.js";
import type { Evidence } from "./evidence.js";
import { classesFor, classFromRatings, type Ratings } from "./oiml-r76-rules.js";

/**
 * The accuracy class from three sources: the text, the strokes counted in the mark, and Max, Min and e. The
 * mark in its oval is misread more often than anything else on a plate, so two must agree to be sure.
 */
export function resolveAccuracyClass(
  plate: ExtractedPlate,
  ratings: Ratings,
  evidence: Evidence,
): PlateFields["accuracyClass"] {
  const candidate = plate.candidates.accuracyClass;
  const read = candidate?.value ?? null;
  const counted = evidence.strokes === null ? null : (ACCURACY_CLASSES[evidence.strokes - 1] ?? null);
  const inferred = classFromRatings(ratings);
  const votes = new Map<AccuracyClass, number>();
  const vote = (name: AccuracyClass | null, weight: number) => {
    if (name) votes.set(name, (votes.get(name) ?? 0) + weight);
  };
  // A single stroke is what is left of any mark that was read badly.
  const proper = candidate !== undefined && candidate.fit >= 0.9 && read !== "I";
  const legible = candidate ? rawConfidence("accuracyClass", candidate, evidence, "none") : 0;
  // A stroke is lost more easily than Max, Min and e are all misread.
  const options = classesFor(ratings);
  vote(
    read,
    proper && read !== null && options.includes(read) ? 0.4 + 0.5 * legible : read === "I" ? 0.1 : 0.35,
  );
  vote(counted, counted !== null && options.includes(counted) ? 0.8 : 0.5);
  vote(inferred, ratings.min ? 0.75 : 0.5);
  const [value, weight] = [...votes].sort((a, b) => b[1] - a[1])[0] ?? [null, 0];
  if (!value) return null;
  const total = [...votes.values()].reduce((a, b) => a + b, 0);
  const clash = weight < total || !options.includes(value);
  const sources = { read, counted, inferred };
  // Strokes run together, or pass for a frame, in reading; counting and reckoning have no slip in common.
  const outvoted =
    options.includes(value) &&
    value === counted &&
    value === inferred &&
    !inWords(candidate?.whole.text ?? "");
  const resolved = !clash || outvoted;
  return {
    value,
    text: candidate?.whole.text.trim() ?? "",
    confidence: resolved ? agreed(value, sources, proper) : 0.6,
    box: plate.classMarkRegion?.box ?? null,
    ...(resolved ? {} : { alternatives: [...votes.keys()].filter((v) => v !== value) }),
    ...(read === null && counted === null ? { calculated: true } : {}),
  };
}

/** "三级" is read as it stands or not at all; only strokes are read as fewer or more. */
const inWords = (text: string): boolean => /[一二三四]/.test(text);

type EvidenceSources = Record<"read" | "counted" | "inferred", AccuracyClass | null>;

/** How sure a class is that some sources name and none, or only misread strokes, speaks against. */
function agreed(value: AccuracyClass, { read, counted, inferred }: EvidenceSources, proper: boolean): number {
  const agreeing = [read, counted, inferred].filter((w) => w === value).length;
  if (agreeing >= 3) return 0.99;
  if (agreeing === 2) return read !== null && read !== value ? 0.95 : 0.96;
  if (read) return proper ? 0.9 : 0.5;
  return counted ? 0.85 : 0.7;
}
