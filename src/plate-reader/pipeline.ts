import { extractFields } from "../core/nameplate/extract/extract-fields.js";
import type { ExtractedPlate } from "../core/nameplate/model/candidates.js";
import type { TextLine } from "../core/nameplate/model/ocr-line.js";
import {
  type PlateFields,
  type PlateReading,
  type Quad,
  SURE_FROM,
} from "../core/nameplate/model/reading.js";
import { mergePasses, type Pass } from "../core/nameplate/resolve/merge-passes.js";
import { unfitness } from "../core/nameplate/resolve/plate-type.js";
import { resolveFields } from "../core/nameplate/resolve/resolve-fields.js";
import { clearLines, only, renewed, secondPassFields } from "../core/nameplate/resolve/second-pass-fields.js";
import type { ReaderReply } from "../ipc/plate-reader-protocol.js";
import type { OcrEngine, PlateLocation } from "./engines/ocr-engine.js";
import type { SecondOpinion } from "./engines/second-opinion.js";
import { gatherEvidence } from "./gather-evidence.js";
import { BLUR, blurred, STRONGER_BLUR } from "./image/blur.js";
import { decodePhoto, previewOf } from "./image/decode.js";
import { Pyramid } from "./image/raster.js";
import type { QuarterTurn } from "./ocr/orientation.js";
import { advice, hopeless, isLegible, qualityOf } from "./photo-quality.js";
import { ReadFailure } from "./runtime/read-failure.js";
import { readCodes } from "./worker/barcodes.js";

type Stage = Extract<ReaderReply, { kind: "progress" }>["stage"];

export interface Engines {
  ocr: OcrEngine;
  second: SecondOpinion | null;
}

/** What the person asked for besides the photo. */
export interface ReadOptions {
  /** Turn by hand instead of finding out. */
  rotation?: QuarterTurn | undefined;
  /** Which of several plates, as a place in the photo. */
  plate?: Quad | undefined;
}

/**
 * Reads one photo: decode, find and right the plate, read its lines, take them for fields, look again.
 * Throws `ReadFailure` with the reason when there is nothing to show.
 */
export async function readPhoto(
  bytes: Uint8Array,
  options: ReadOptions,
  { ocr, second }: Engines,
  progress: (stage: Stage) => void,
): Promise<{ reading: PlateReading; preview: Uint8Array<ArrayBuffer> }> {
  const since = performance.now();
  progress("decode");
  const photo = await decodePhoto(bytes);
  const scale = photo.width / photo.raster.width;
  const crisp = new Pyramid(photo.raster);
  const soft = new Pyramid(await blurred(photo.raster, BLUR));
  const codesRead = readCodes(crisp.level(photo.raster.width > 2000 ? 1 : 0).raster, ocr.worker);
  progress("detect");
  const within = options.plate && scaled(options.plate, 1 / scale);
  const seenIn = async (pyramid: Pyramid): Promise<Seen | null> => {
    const location = await ocr.locate(pyramid, options.rotation, within);
    progress("read");
    return location && { location, lines: await ocr.read(pyramid, location) };
  };
  let softerCopy: Promise<Pyramid> | undefined;
  const softer = () => {
    softerCopy ??= blurred(photo.raster, STRONGER_BLUR).then((raster) => new Pyramid(raster));
    return softerCopy;
  };
  const { location, lines } = await clearer(await seenIn(soft), async () => seenIn(await softer()));
  const codes = await codesRead;
  progress("second");
  const texts = codes.map((c) => c.text);
  const lookAt = async (plate: ExtractedPlate): Promise<Pass> => ({
    plate,
    evidence: await gatherEvidence(plate, crisp, ocr, second, texts),
  });
  let look = await lookAt(extractFields(lines, texts));
  let resolved = resolveFields(look.plate, look.evidence);
  const doubtful = secondPassFields(resolved.fields, look.plate.labelled);
  if (doubtful.length > 0) {
    const again = extractFields(
      await ocr.read(await softer(), location, clearLines(lines, look, doubtful)),
      texts,
    );
    look = mergePasses(look, renewed(look, await lookAt(only(again, doubtful)), doubtful));
    resolved = resolveFields(look.plate, look.evidence);
  }
  progress("parse");
  const { fields, warnings } = resolved;
  const quality = qualityOf(crisp, location.frame, lines);
  refuse(look, fields, hopeless(quality, fields));
  const preview = await previewOf(photo.raster, location.rotation);
  return {
    reading: {
      ms: Math.round(performance.now() - since),
      rotation: location.rotation,
      size: { width: photo.width, height: photo.height },
      fields: inPhoto(fields, scale),
      codes,
      warnings: [...warnings, ...advice(quality, fields), ...several(location)],
      ...(location.plates.length > 1 ? { plates: location.plates.map((q) => scaled(q as Quad, scale)) } : {}),
    },
    preview,
  };
}

interface Seen {
  location: PlateLocation;
  lines: TextLine[];
}

/**
 * What was seen first, or where that cannot be read what is seen in a softer copy: in strong grain a plate is found
 * in pieces, and upside down. Throws when neither shows any text.
 */
async function clearer(first: Seen | null, look: () => Promise<Seen | null>): Promise<Seen> {
  const sure = first !== null && isLegible(first.lines);
  const other = sure ? null : await look();
  const seen = other && (!first || isLegible(other.lines)) ? other : first;
  if (!seen) throw new ReadFailure("no-text", "no text was found in the photo");
  if (seen.lines.length === 0) throw new ReadFailure("no-text", "no text could be read in the photo");
  return seen;
}

/** Throws when the photo shows no scale's plate, or shows it too badly for even one field. */
function refuse(look: Pass, fields: PlateFields, reason: ReturnType<typeof hopeless>): void {
  const sure = Object.values(fields).some((f) => f && f.confidence >= SURE_FROM);
  const unfit = unfitness(look.plate.texts, fields, look.plate.labelled);
  if (unfit === "not-a-scale" && (reason === null || sure)) {
    throw new ReadFailure("not-a-scale", "this is not the nameplate of a scale");
  }
  if (reason === "too-small") throw new ReadFailure("too-small", "the plate is too small in the photo");
  if (reason === "too-blurred") throw new ReadFailure("too-blurred", "the plate is too blurred to be read");
  if (unfit) throw new ReadFailure(unfit, "no nameplate was found in the photo");
}

const several = (location: PlateLocation) =>
  location.plates.length > 1 ? [{ code: "several-plates", fields: [] }] : [];

const scaled = (box: Quad, scale: number): Quad =>
  box.map(([x, y]) => [Math.round(x * scale * 10) / 10, Math.round(y * scale * 10) / 10]) as Quad;

/** Boxes from working pixels to the photo's own. */
function inPhoto(fields: PlateFields, scale: number): PlateFields {
  const moved = Object.entries(fields).map(([name, field]) => {
    const box = field?.box;
    return [name, field && box ? { ...field, box: scaled(box, scale) } : field];
  });
  return Object.fromEntries(moved) as PlateFields;
}
