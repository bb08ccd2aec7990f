import { mapQuad, type Quad } from "../core/geometry/quad.js";
import { extractFields } from "../core/nameplate/extract/extract-fields.js";
import type { ExtractedPlate } from "../core/nameplate/model/candidates.js";
import { type PlateFields, type PlateReading, SURE_FROM } from "../core/nameplate/model/reading.js";
import { mergePasses, type Pass } from "../core/nameplate/resolve/merge-passes.js";
import { saysOther, unfitness } from "../core/nameplate/resolve/plate-type.js";
import { resolveFields } from "../core/nameplate/resolve/resolve-fields.js";
import { clearLines, only, renewed, secondPassFields } from "../core/nameplate/resolve/second-pass-fields.js";
import type { TextLine } from "../core/recognized-text/text-line.js";
import type { ReaderReply } from "../ipc/plate-reader-protocol.js";
import type { OcrEngine, PlateLocation } from "./engines/ocr-engine.js";
import type { SecondOpinion } from "./engines/second-opinion.js";
import { gatherEvidence } from "./gather-evidence.js";
import { BLUR, blurred, STRONGER_BLUR } from "./image/blur.js";
import { decodePhoto, previewOf } from "./image/decode.js";
import { evened } from "./image/even-lighting.js";
import { isBlank, Pyramid, type Raster } from "./image/raster.js";
import type { QuarterTurn } from "./ocr/orientation.js";
import { advice, hopeless, isLegible, qualityOf } from "./photo-quality.js";
import { reachedOver, widened } from "./plate-outline.js";
import { ReadFailure } from "./runtime/read-failure.js";
import { readCodes } from "./worker/barcodes.js";

export type Stage = Extract<ReaderReply, { kind: "progress" }>["stage"];

export interface Engines {
  ocr: OcrEngine;
  second: SecondOpinion | null;
}

/** What the user asked for besides the photo. */
export interface ReadOptions {
  /** Turn by hand instead of finding out. */
  rotation?: QuarterTurn | undefined;
  /** Which of several plates, as a place in the photo. */
  plate?: Quad | undefined;
  /** A page of text instead of a plate. */
  page?: boolean;
}

/**
 * Reads one photo in stages: decode → orient, detect, recognize → extract → gather evidence → resolve → second pass.
 * Fields are resolved once a pass. Throws `ReadFailure` with the reason when there is nothing to show.
 */
export async function readPhoto(
  bytes: Uint8Array,
  options: ReadOptions,
  engines: Engines,
  progress: (stage: Stage) => void,
): Promise<{ reading: PlateReading; preview: Uint8Array<ArrayBuffer> }> {
  const since = performance.now();
  progress("decode");
  const photo = await prepare(bytes);
  const codesRead = readCodes(
    photo.crisp.level(photo.raster.width > 2000 ? 1 : 0).raster,
    engines.ocr.worker,
  );
  const seen = await recognizeText(photo, options, engines.ocr, progress);
  const codes = await codesRead;
  progress("second");
  const texts = codes.map((code) => code.text);
  const read = async (look: Seen) => {
    const last = await bothPasses(photo, look, engines, texts);
    const quality = qualityOf(photo.crisp, look.location.frame, look.lines);
    const refusal = refusalOf(last.pass, last.resolved.fields, hopeless(quality, last.resolved.fields));
    return { ...last, ...look, quality, refusal };
  };
  let done = await read(seen);
  // Nothing known was read, and nothing says it is something else: look in other ways before refusing it.
  if (done.refusal && !saysOther(done.pass.plate.texts))
    for await (const look of otherLooks(photo, options, engines.ocr, seen.location)) {
      const again = await read(look);
      if (!again.refusal) {
        done = again;
        break;
      }
    }
  progress("parse");
  if (done.refusal) throw new ReadFailure(...done.refusal);
  const { fields, warnings } = done.resolved;
  const { location, quality } = done;
  return {
    reading: {
      ms: Math.round(performance.now() - since),
      rotation: location.rotation,
      size: photo.size,
      fields: inPhoto(fields, photo.scale),
      codes,
      warnings: [...warnings, ...advice(quality, fields), ...several(location, done.pass.plate)],
      ...(location.plates.length > 1
        ? { plates: location.plates.map((frame) => scaled(frame as Quad, photo.scale)) }
        : {}),
    },
    preview: await previewOf(photo.raster, location.rotation),
  };
}

/** A decoded photo with the copies that are looked at. */
export interface Prepared {
  raster: Raster;
  size: { width: number; height: number };
  /** The photo's own pixels for one working pixel. */
  scale: number;
  crisp: Pyramid;
  soft: Pyramid;
  /** For strong grain; made when first asked for. */
  softer(): Promise<Pyramid>;
  /** With light and contrast alike everywhere; made when first asked for. */
  even(): Promise<Pyramid>;
}

/** A photo's file, decoded. Throws `ReadFailure` where it is none. */
export async function prepare(bytes: Uint8Array): Promise<Prepared> {
  return prepared(await decodePhoto(bytes));
}

/** The copies of a decoded picture. @param width of the photo itself, as `height` */
export async function prepared({
  raster,
  width,
  height,
}: Awaited<ReturnType<typeof decodePhoto>>): Promise<Prepared> {
  const copy = async (sigma: number) => new Pyramid(await blurred(raster, sigma));
  let softer: Promise<Pyramid> | undefined;
  let even: Promise<Pyramid> | undefined;
  const soft = await copy(BLUR);
  return {
    ...{ raster, size: { width, height }, scale: width / raster.width },
    ...{ crisp: new Pyramid(raster), soft },
    even: () => {
      even ??= Promise.resolve(new Pyramid(evened(soft)));
      return even;
    },
    softer: () => {
      softer ??= copy(STRONGER_BLUR);
      return softer;
    },
  };
}

export interface Seen {
  location: PlateLocation;
  lines: TextLine[];
}

/**
 * Orients the photo, detects the plate's text and recognizes it. Where nothing legible comes of it, looks closer (a
 * small plate on its side is found in pieces), then at a softer copy (so is one in strong grain), then at one whose
 * light is even. Throws when no look shows any text.
 */
export async function recognizeText(
  photo: Prepared,
  { rotation, plate, page }: ReadOptions,
  ocr: OcrEngine,
  progress: (stage: Stage) => void,
): Promise<Seen> {
  progress("detect");
  const within = plate && scaled(plate, 1 / photo.scale);
  // The networks would search it at every size, which takes longer than any plate.
  if (isBlank(photo.raster)) throw new ReadFailure("no-text", "the photo is of one colour");
  const look = async (pyramid: Pyramid, closer = false): Promise<Seen | null> => {
    const location = await ocr.locate(pyramid, { turn: rotation, within, closer, ...(page && { page }) });
    progress("read");
    if (!location) return null;
    const lines = await ocr.read(pyramid, location);
    const reaching = plate || page ? null : reachedOver(location, lines);
    return reaching
      ? { location: reaching, lines: await ocr.read(pyramid, reaching, lines) }
      : { location, lines };
  };
  let seen: Seen | null = null;
  for (const next of [
    () => look(photo.soft),
    () => look(photo.soft, true),
    async () => look(await photo.softer()),
    async () => look(await photo.even(), true),
  ]) {
    const found = await next();
    if (found && (!seen || isLegible(found.lines))) seen = found;
    if (seen && isLegible(seen.lines)) return seen;
  }
  if (!seen) throw new ReadFailure("no-text", "no text was found in the photo");
  if (seen.lines.length === 0) throw new ReadFailure("no-text", "no text could be read in the photo");
  return seen;
}

/** Looks that show what the first ones did not: closer with light and contrast alike everywhere, then the other way up. */
async function* otherLooks(
  photo: Prepared,
  { rotation, plate }: ReadOptions,
  ocr: OcrEngine,
  seen: PlateLocation,
): AsyncGenerator<Seen> {
  const within = plate && scaled(plate, 1 / photo.scale);
  const even = await photo.even();
  const location = await ocr.locate(even, { turn: rotation, within, closer: true });
  if (location) yield { location, lines: await ocr.read(even, location) };
  if (rotation !== undefined) return;
  const last = location ?? seen;
  const [a, b, c, d] = last.frame;
  const turned: PlateLocation = {
    ...{ ...last, frame: [c, d, a, b], direction: last.direction + Math.PI, found: null },
    rotation: ((last.rotation + 180) % 360) as QuarterTurn,
  };
  yield { location: turned, lines: await ocr.read(even, turned) };
}

/** One look with what was read a second time. */
async function bothPasses(photo: Prepared, look: Seen, engines: Engines, codes: string[]) {
  const pass = await passOver(photo, extractFields(look.lines, codes), engines, codes, look.location);
  const resolved = resolveFields(pass.plate, pass.evidence);
  return (await secondPass(photo, look, pass, resolved.fields, engines, codes)) ?? { pass, resolved };
}

/** What was extracted, with what other readers say of it. */
async function passOver(
  { crisp }: Prepared,
  plate: ExtractedPlate,
  { ocr, second }: Engines,
  codes: string[],
  location?: PlateLocation,
): Promise<Pass> {
  return { plate, evidence: await gatherEvidence(plate, crisp, ocr, second, codes, location) };
}

/** Reads what is missing or doubtful once more, in a softer copy; null where nothing is. */
async function secondPass(
  photo: Prepared,
  { location, lines }: Seen,
  first: Pass,
  fields: PlateFields,
  engines: Engines,
  codes: string[],
): Promise<{ pass: Pass; resolved: ReturnType<typeof resolveFields> } | null> {
  const doubtful = secondPassFields(fields, first.plate.labelled);
  if (doubtful.length === 0) return null;
  const known = clearLines(lines, first, doubtful);
  const place = valuesUnseen(first.plate) ? { ...location, frame: widened(location.frame) } : location;
  const again = extractFields(await engines.ocr.read(await photo.softer(), place, known), codes);
  const second = await passOver(photo, only(again, doubtful), engines, codes);
  const pass = mergePasses(first, renewed(first, second, doubtful));
  return { pass, resolved: resolveFields(pass.plate, pass.evidence) };
}

/** So many labels without a value, and the first look saw a part of the plate alone: faint values, far from their words. */
const UNSEEN = 3;
const valuesUnseen = ({ labelled, candidates }: ExtractedPlate): boolean =>
  [...labelled].filter((field) => !candidates[field]).length >= UNSEEN;

/** Why a photo shows no scale's plate, or shows it too badly for even one field; null where it does. */
function refusalOf(
  { plate }: Pass,
  fields: PlateFields,
  reason: ReturnType<typeof hopeless>,
): ConstructorParameters<typeof ReadFailure> | null {
  const sure = Object.values(fields).some((f) => f && f.confidence >= SURE_FROM);
  const unfit = unfitness(plate.texts, fields, plate.labelled);
  if (unfit === "not-a-scale" && (reason === null || sure))
    return ["not-a-scale", "this is not the nameplate of a scale"];
  if (reason === "too-small") return ["too-small", "the plate is too small in the photo"];
  if (reason === "too-blurred") return ["too-blurred", "the plate is too blurred to be read"];
  return unfit && [unfit, "no nameplate was found in the photo"];
}

const several = (location: PlateLocation, plate: ExtractedPlate) =>
  location.plates.length > 1 || plate.several ? [{ code: "several-plates", fields: [] }] : [];

export const scaled = (box: Quad, scale: number): Quad =>
  mapQuad(box, ([x, y]) => [Math.round(x * scale * 10) / 10, Math.round(y * scale * 10) / 10]);

/** Boxes from working pixels to the photo's own. */
function inPhoto(fields: PlateFields, scale: number): PlateFields {
  const moved = Object.entries(fields).map(([name, field]) => {
    const box = field?.box;
    return [name, field && box ? { ...field, box: scaled(box, scale) } : field];
  });
  return Object.fromEntries(moved) as PlateFields;
}
