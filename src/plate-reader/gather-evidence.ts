import type { Candidate, CandidateField, ExtractedPlate } from "../core/nameplate/model/candidates.js";
import type { FieldValue } from "../core/nameplate/parse/parse-field.js";
import { worthReadingAgain } from "../core/nameplate/resolve/confidence.js";
import type { Evidence } from "../core/nameplate/resolve/evidence.js";
import { strokesInRing } from "./class-mark-ring.js";
import { countStrokes } from "./class-mark-strokes.js";
import type { OcrEngine, Place, PlateLocation } from "./engines/ocr-engine.js";
import type { SecondOpinion } from "./engines/second-opinion.js";
import type { Pyramid } from "./image/raster.js";
import { unclip } from "./ocr/unclip.js";

/** Margin around a value when it is read again, in its heights: along the line, and across it. */
const AGAIN = { along: 0.3, across: 0.1 };
const SECOND = { along: 0.12, across: 0.04 };

/** Looks again at the boxes values came from: by another network where letters count or one was not clear, by another engine at each. */
export async function gatherEvidence(
  plate: ExtractedPlate,
  photo: Pyramid,
  ocr: OcrEngine,
  second: SecondOpinion | null,
  codes: string[],
  location?: PlateLocation,
): Promise<Evidence> {
  const evidence: Evidence = {
    again: {},
    second: {},
    other: {},
    strokes: null,
    codes,
    weak: ocr.engine === "tesseract",
  };
  const candidates = Object.entries(plate.candidates) as [CandidateField, Candidate<FieldValue>][];
  const readAgain = async () => {
    const unclear = candidates.filter(([field, candidate]) => worthReadingAgain(field, candidate));
    const places = unclear.map(
      ([
        ,
        {
          span: { box, turned },
        },
      ]): Place => (turned === "column" ? { corners: box, turned } : { corners: unclip(box, AGAIN) }),
    );
    const read = await ocr.again(photo, places);
    unclear.forEach(([field], i) => {
      evidence.again[field] = read[i]?.map((g) => g.char).join("");
    });
  };
  const readBySecond = async () => {
    for (const [field, candidate] of second ? candidates : []) {
      evidence.second[field] = await second?.read(field, photo, unclip(candidate.span.box, SECOND));
    }
  };
  // The second reader is a thread of its own: both work at the same time.
  await Promise.all([readAgain(), readBySecond()]);
  const mark = plate.classMarkRegion;
  if (mark) evidence.strokes = countStrokes(photo, mark.box, mark.exact);
  if (evidence.strokes === null && !plate.candidates.accuracyClass && location)
    evidence.strokes = strokesInRing(photo, location.frame, location.lineHeight);
  return evidence;
}
