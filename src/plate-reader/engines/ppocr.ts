import { centre, distance, type Quad, sides } from "../../core/geometry/quad.js";
import type { TextLine } from "../../core/recognized-text/text-line.js";
import type { Pyramid, Raster } from "../image/raster.js";
import type { View } from "../image/warp.js";
import { type Inference, type Network, startInference } from "../inference/session.js";
import { type Box, detect } from "../ocr/detector.js";
import { upsideDownProbability } from "../ocr/direction-classifier.js";
import {
  along,
  commonDirection,
  directionFor,
  frameOf,
  groups,
  medianHeight,
  quarterTurn,
} from "../ocr/orientation.js";
import { loadRecognizer, type Recognizer, recognize, stripOf } from "../ocr/recognizer.js";
import { apart } from "../ocr/split-overlaps.js";
import { isColumn, readColumn, readColumnAgain } from "../ocr/vertical-text.js";
import { ParallelDetection } from "../worker/parallel-detection.js";
import { recognizeInParallel } from "../worker/parallel-recognition.js";
import { ReaderWorker } from "../worker/worker.js";
import type { LocateOptions, OcrEngine, Place, PlateLocation } from "./ocr-engine.js";

/** Long sides at which a photo is searched for the plate, and once more where hardly any text was seen. */
const ROUGH = 736;
const ROUGH_AGAIN = 1440;
/** Where a first look brought nothing legible: a small plate on its side is whole only from here on. */
const ROUGH_CLOSER = 960;
/** A plate is read with its lines about so high, its long side between these. */
const WANTED_LINE = 24;
const READ_LEAST = 640;
const READ_MOST = 960;
/** A page's small print is found from here on; it has more lines than any plate. */
const READ_MOST_OF_PAGE = 1600;
/** Lines at least so high at the rough look, and no more turned than this, need no second one. */
const LEGIBLE = 21;
const STRAIGHT = (8 * Math.PI) / 180;
/** Lines read on one plate; more is no nameplate but a page of text. */
const MAX_LINES = 90;

/** PP-OCR: the networks and how they work together on one photo. */
export class PpOcr implements OcrEngine {
  private constructor(
    readonly engine: Inference["engine"],
    private readonly detection: Network,
    private readonly closeDetection: Network,
    private readonly direction: Network,
    private readonly recognizer: Recognizer,
    private readonly secondRecognizer: Recognizer,
    readonly worker: ReaderWorker | null,
  ) {}

  static async start(): Promise<PpOcr> {
    const inference = await startInference();
    const worker = ReaderWorker.start(inference.engine);
    const detection = await inference.load("detection");
    return new PpOcr(
      inference.engine,
      detection,
      worker ? new ParallelDetection(detection, worker) : detection,
      await inference.load("direction"),
      await loadRecognizer(inference, "first"),
      await loadRecognizer(inference, "second"),
      worker,
    );
  }

  async locate(
    photo: Pyramid,
    { turn, within, closer, glance, page }: LocateOptions = {},
  ): Promise<PlateLocation | null> {
    const side = closer || page ? ROUGH_CLOSER : ROUGH;
    const seen = within ? windowOn(within, side) : whole(photo.base, side);
    let boxes = await detect(this.detection, photo, seen);
    if (boxes.length < 4 && !glance) {
      boxes = await detect(this.detection, photo, { ...seen, ...enlarged(seen, ROUGH_AGAIN / side) });
    }
    const [main, ...rest] = within || page ? [boxes] : groups(boxes);
    if (!main || main.length === 0) return null;
    const axis = commonDirection(main) ?? 0;
    const direction = turn === undefined ? await this.forwards(photo, main, axis) : directionFor(axis, turn);
    const frame = frameOf(main, direction);
    const others = rest.filter((group) => group.length >= Math.max(5, main.length / 3));
    const plates = [frame, ...others.map((group) => frameOf(group, direction))];
    const lineHeight = medianHeight(main);
    // Upright text seen large enough needs no closer look to be found.
    const legible = (lineHeight * seen.width) / photo.base.width >= LEGIBLE && Math.abs(direction) < STRAIGHT;
    const found = legible && !within ? main.map(({ corners }) => corners) : null;
    const rotation = quarterTurn(direction);
    return { frame, direction, rotation, plates, lineHeight, found, ...(page && { page }) };
  }

  async read(photo: Pyramid, location: PlateLocation, known?: TextLine[]): Promise<TextLine[]> {
    const found = known ? null : location.found;
    const boxes = found ?? (await this.closer(photo, location));
    const upright = boxes.slice(0, MAX_LINES).map((corners) => along(corners, location.direction));
    const all = apart(upright, location.direction);
    const columns = location.page ? [] : all.filter((box) => isColumn(box, location.lineHeight));
    const places = all.filter((box) => !columns.includes(box));
    const same = places.map((box) => known?.find((line) => coincide(line.box, box)));
    const open = places.filter((_, i) => !same[i]).map((corners) => stripOf(photo, corners));
    const read = await recognizeInParallel(this.recognizer, this.worker, open);
    const lines: TextLine[] = places.map((box, i) => same[i] ?? { box, glyphs: read.shift() ?? [] });
    for (const box of columns) {
      const column = await readColumn(this.recognizer, photo, box);
      if (column) lines.push(column);
    }
    return lines.filter(({ glyphs }) => glyphs.length > 0);
  }

  /** Text found on the righted plate alone. */
  private async closer(photo: Pyramid, location: PlateLocation): Promise<Quad[]> {
    const boxes = await detect(this.closeDetection, photo, windowOn(location.frame, sideFor(location)));
    return boxes.map(({ corners }) => corners);
  }

  async again(photo: Pyramid, places: Place[]): Promise<TextLine["glyphs"][]> {
    const read: TextLine["glyphs"][] = [];
    for (const { corners, turned } of places)
      read.push(
        await (turned === "column"
          ? readColumnAgain(this.secondRecognizer, photo, corners)
          : recognize(this.secondRecognizer, stripOf(photo, corners))),
      );
    return read;
  }

  async stop(): Promise<void> {
    await this.worker?.stop();
  }

  /** Of an axis and its reverse, the one along which the longest lines stand on their feet. */
  private async forwards(photo: Pyramid, boxes: Box[], axis: number): Promise<number> {
    const longest = [...boxes].sort((a, b) => sides(b.corners).width - sides(a.corners).width).slice(0, 9);
    let balance = 0;
    for (const { corners } of longest) {
      balance += 0.5 - (await upsideDownProbability(this.direction, photo, along(corners, axis)));
    }
    return balance >= 0 ? axis : axis + Math.PI;
  }
}

/** Two boxes around one text, not one around two. */
function coincide(a: Quad, b: Quad): boolean {
  const [p, q] = [sides(a), sides(b)];
  return (
    distance(centre(a), centre(b)) < 0.4 * q.height &&
    Math.abs(p.width - q.width) < 0.1 * q.width + 0.5 * q.height
  );
}

/** Large print is found as well in a smaller picture, and in half the time. */
function sideFor({ frame, lineHeight, page }: PlateLocation): number {
  const { width, height } = sides(frame);
  const side = (Math.max(width, height) * WANTED_LINE) / Math.max(1, lineHeight);
  return Math.min(page ? READ_MOST_OF_PAGE : READ_MOST, Math.max(READ_LEAST, side));
}

const enlarged = ({ width, height }: View, times: number) => ({
  width: width * times,
  height: height * times,
});

const whole = ({ width, height }: Raster, side: number): View =>
  windowOn(
    [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ],
    side,
  );

function windowOn(corners: Quad, side: number): View {
  const { width, height } = sides(corners);
  const scale = side / Math.max(width, height);
  return { corners, width: width * scale, height: height * scale };
}
