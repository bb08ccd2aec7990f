import sharp from "sharp";
import { PSM, type Worker } from "tesseract.js";
import { type Quad, sides } from "../../core/geometry/quad.js";
import type { Glyph, TextLine } from "../../core/recognized-text/text-line.js";
import { project, projectionBetween } from "../image/perspective.js";
import type { Pyramid } from "../image/raster.js";
import { cut } from "../image/warp.js";
import { type QuarterTurn, quarterTurn } from "../ocr/orientation.js";
import type { LocateOptions, OcrEngine, Place, PlateLocation } from "./ocr-engine.js";
import { startTesseract } from "./second-opinion.js";

/** Scores of this engine are worth less than PP-OCR's, on whose scale confidence is measured. */
const TRUST = 0.7;
/** Long sides at which a turn is tried, and at which the plate is read. */
const TRIAL = 1000;
const READ = 2000;

interface PageLine {
  text: string;
  symbols: { text: string; confidence: number; bbox: { x0: number; x1: number } }[];
  bbox: { x0: number; y0: number; x1: number; y1: number };
}

/** tesseract.js as the engine where PP-OCR cannot start: reads less, and says so by its confidence. */
export class TesseractFallback implements OcrEngine {
  readonly engine = "tesseract";
  readonly worker = null;
  private constructor(private readonly tesseract: Worker) {}

  static async start(): Promise<TesseractFallback> {
    const tesseract = await startTesseract("chi_sim");
    await tesseract.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT, user_defined_dpi: "150" });
    return new TesseractFallback(tesseract);
  }

  async locate(photo: Pyramid, { turn, within }: LocateOptions = {}): Promise<PlateLocation | null> {
    const { width, height } = photo.base;
    const frame: Quad = within ?? [
      [0, 0],
      [width, 0],
      [width, height],
      [0, height],
    ];
    let best = { turn: turn ?? 0, legible: 0 };
    for (const each of turn === undefined ? ([0, 90, 180, 270] as const) : []) {
      const found = await this.page(photo, turned(frame, each), TRIAL);
      const legible = found.reduce((sum, l) => sum + l.symbols.filter((s) => s.confidence > 80).length, 0);
      if (legible > best.legible) best = { turn: each, legible };
      // Most photos stand upright: the other three are tried only where this one reads badly.
      if (each === 0 && legible > 40) break;
    }
    const direction = (-best.turn * Math.PI) / 180;
    const upright = turned(frame, best.turn);
    const rotation = quarterTurn(direction);
    return { frame: upright, direction, rotation, plates: [upright], lineHeight: 0, found: null };
  }

  async read(photo: Pyramid, place: PlateLocation): Promise<TextLine[]> {
    const { width, height } = sizeOf(place.frame, READ);
    const back = projectionBetween(rectangle(0, 0, width, height), place.frame);
    if (!back) return [];
    const lines = await this.page(photo, place.frame, READ);
    return lines.flatMap((line): TextLine[] => {
      const { x0, y0, x1, y1 } = line.bbox;
      const glyphs = glyphsOf(line);
      const box = rectangle(x0, y0, x1, y1).map((p) => project(back, p)) as unknown as TextLine["box"];
      return glyphs.length > 0 ? [{ box, glyphs }] : [];
    });
  }

  async again(photo: Pyramid, places: Place[]): Promise<Glyph[][]> {
    const read: Glyph[][] = [];
    await this.tesseract.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE });
    for (const { corners } of places) read.push((await this.page(photo, corners, 800)).flatMap(glyphsOf));
    await this.tesseract.setParameters({ tessedit_pageseg_mode: PSM.SPARSE_TEXT });
    return read;
  }

  async stop(): Promise<void> {
    await this.tesseract.terminate();
  }

  private async page(photo: Pyramid, frame: Quad, side: number): Promise<PageLine[]> {
    const { width, height } = sizeOf(frame, side);
    const { data } = cut(photo, frame, width, height);
    const picture = sharp(data, { raw: { width, height, channels: 3 } })
      .greyscale()
      .normalise();
    const png = await picture.png({ compressionLevel: 1 }).toBuffer();
    const page = await this.tesseract.recognize(png, {}, { blocks: true, text: false });
    const lines = (page.data.blocks ?? []).flatMap((b) => b.paragraphs.flatMap((p) => p.lines));
    return lines.map(({ text, words, bbox }) => ({ text, bbox, symbols: words.flatMap((w) => w.symbols) }));
  }
}

function glyphsOf({ symbols, bbox }: PageLine): Glyph[] {
  const width = Math.max(1, bbox.x1 - bbox.x0);
  return symbols.map((s) => ({
    char: s.text,
    score: (TRUST * s.confidence) / 100,
    at: ((s.bbox.x0 + s.bbox.x1) / 2 - bbox.x0) / width,
    others: [],
  }));
}

const rectangle = (x0: number, y0: number, x1: number, y1: number): Quad => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
];

function sizeOf(frame: Quad, side: number): { width: number; height: number } {
  const { width, height } = sides(frame);
  const scale = side / Math.max(width, height, 1);
  return { width: Math.max(8, Math.round(width * scale)), height: Math.max(8, Math.round(height * scale)) };
}

/** The frame's corners named from the one that is top left once the photo is turned clockwise. */
function turned(frame: Quad, turn: QuarterTurn): Quad {
  const first = (4 - turn / 90) % 4;
  return [0, 1, 2, 3].map((i) => frame[(i + first) % 4]) as unknown as Quad;
}
