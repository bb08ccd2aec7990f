import type { Draft, DraftField, PlateDraft } from "../core/nameplate/model/candidates.js";
import type { FieldValue } from "../core/nameplate/parse/field.js";
import { worthReadingAgain } from "../core/nameplate/resolve/confidence.js";
import type { Evidence } from "../core/nameplate/resolve/evidence.js";
import { countStrokes } from "./class-mark-strokes.js";
import type { TextReader } from "./engines/ocr-engine.js";
import type { SecondReader } from "./engines/second-opinion.js";
import type { Pyramid } from "./image/raster.js";
import { widen } from "./image/unclip.js";

/** Margin around a value when it is read again, in its heights: along the line, and across it. */
const AGAIN = { along: 0.3, across: 0.1 };
const SECOND = { along: 0.12, across: 0.04 };

/** Looks again at the boxes values came from: by the same reader where one was not clear, by the second at each. */
export async function gatherEvidence(
  plate: PlateDraft,
  photo: Pyramid,
  ocr: TextReader,
  second: SecondReader | null,
  codes: string[],
): Promise<Evidence> {
  const evidence: Evidence = {
    again: {},
    second: {},
    other: {},
    strokes: null,
    codes,
    weak: ocr.engine === "tesseract",
  };
  const drafts = Object.entries(plate.drafts) as [DraftField, Draft<FieldValue>][];
  const readAgain = async () => {
    const unclear = drafts.filter(([, draft]) => worthReadingAgain(draft));
    const places = unclear.map(([, draft]) => widen(draft.cell.box, AGAIN));
    const read = await ocr.again(photo, places);
    unclear.forEach(([field], i) => {
      evidence.again[field] = read[i]?.map((g) => g.char).join("");
    });
  };
  const readBySecond = async () => {
    for (const [field, draft] of second ? drafts : []) {
      evidence.second[field] = await second?.read(field, photo, widen(draft.cell.box, SECOND));
    }
  };
  // The second reader is a thread of its own: both work at the same time.
  await Promise.all([readAgain(), readBySecond()]);
  const mark = plate.classPlace;
  if (mark) evidence.strokes = countStrokes(photo, mark.box, mark.exact);
  return evidence;
}
