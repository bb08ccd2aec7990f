import type { ReaderReply } from "../contract/reader.js";
import type { PlateDraft } from "../core/plate/draft.js";
import type { PlateFields, PlateReading, Quad } from "../core/plate/reading.js";
import { settle } from "../core/plate/settle.js";
import { takeApart } from "../core/plate/take-apart.js";
import { readCodes } from "./codes.js";
import { gatherEvidence } from "./evidence.js";
import { ReadFailure } from "./failure.js";
import { decodePhoto, previewOf } from "./image/decode.js";
import { Pyramid } from "./image/raster.js";
import type { Ocr } from "./ocr/ocr.js";
import type { QuarterTurn } from "./ocr/upright.js";
import type { SecondReader } from "./second/tesseract.js";

type Stage = Extract<ReaderReply, { kind: "progress" }>["stage"];

export interface Engines {
  ocr: Ocr;
  second: SecondReader | null;
}

/** Long side, in pixels, at which the plate is read. */
const READ_AT = 960;

/**
 * Reads one photo: decode, find and right the plate, read its lines, take them for fields, look again.
 * Throws `ReadFailure` with the reason when there is nothing to show.
 */
export async function readPhoto(
  bytes: Uint8Array,
  turn: QuarterTurn | undefined,
  engines: Engines,
  progress: (stage: Stage) => void,
): Promise<{ reading: PlateReading; preview: Uint8Array<ArrayBuffer> }> {
  const since = performance.now();
  progress("decode");
  const photo = await decodePhoto(bytes);
  const pyramid = new Pyramid(photo.raster);
  progress("detect");
  const place = await engines.ocr.locate(pyramid, turn);
  if (!place) throw new ReadFailure("no-text", "no text was found in the photo");
  progress("read");
  const lines = await engines.ocr.read(pyramid, place, READ_AT);
  if (lines.length === 0) throw new ReadFailure("no-text", "no text could be read in the photo");
  const codes = await readCodes(pyramid.level(photo.raster.width > 2000 ? 1 : 0).raster);
  const plate: PlateDraft = takeApart(lines);
  progress("second");
  const texts = codes.map((c) => c.text);
  const evidence = await gatherEvidence(plate, pyramid, engines.ocr, engines.second, texts);
  progress("parse");
  const { fields, warnings } = settle(plate, evidence);
  const preview = await previewOf(photo.raster, place.rotation);
  return {
    reading: {
      ms: Math.round(performance.now() - since),
      rotation: place.rotation,
      size: { width: photo.width, height: photo.height },
      fields: inPhoto(fields, photo.width / photo.raster.width),
      codes,
      warnings,
    },
    preview,
  };
}

/** Boxes from working pixels to the photo's own. */
function inPhoto(fields: PlateFields, scale: number): PlateFields {
  const point = ([x, y]: readonly [number, number]): [number, number] => [
    Math.round(x * scale * 10) / 10,
    Math.round(y * scale * 10) / 10,
  ];
  const moved = Object.entries(fields).map(([name, field]) => {
    const box = field?.box;
    return [name, field && box ? { ...field, box: box.map(point) as Quad } : field];
  });
  return Object.fromEntries(moved) as PlateFields;
}
