import sharp from "sharp";
import { createWorker, OEM, PSM, type Worker } from "tesseract.js";
import type { DraftField } from "../../core/plate/draft.js";
import { assetFolder, assetPath } from "../assets.js";
import { type Corners, sides } from "../image/geometry.js";
import type { Pyramid, Raster } from "../image/raster.js";
import { cut } from "../image/warp.js";

const CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS = "0123456789";
const MASS = `${DIGITS}./=kKgGmted`;

/** What may stand in each field; fields in Chinese are none of this reader's business. */
const WHITELIST: Partial<Record<DraftField, string>> = {
  serial: `${CAPITALS}${DIGITS}-/`,
  model: `${CAPITALS}${CAPITALS.toLowerCase()}${DIGITS}-/()+`,
  date: `${DIGITS}.-/`,
  max: MASS,
  min: MASS,
  e: MASS,
  d: MASS,
};

/** Starts tesseract.js on files that ship: worker, core and language data are given, so nothing is fetched. */
export async function startTesseract(language: "eng" | "chi_sim"): Promise<Worker> {
  return createWorker(language, OEM.LSTM_ONLY, {
    workerPath: assetPath("tesseractWorker"),
    corePath: assetFolder("tesseractCore"),
    langPath: assetFolder(language === "eng" ? "english" : "chinese"),
    cacheMethod: "none",
    gzip: true,
    // Failures reach us as rejected promises; without a handler they would also end the process.
    errorHandler: () => {},
  });
}

/** A reader of another kind than PP-OCR for single boxes: where both agree, both are hardly wrong. */
export class SecondReader {
  private constructor(private readonly worker: Worker) {}

  static async start(): Promise<SecondReader> {
    const worker = await startTesseract("eng");
    await worker.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE, user_defined_dpi: "150" });
    return new SecondReader(worker);
  }

  /** Text of one box; undefined for fields it does not read. */
  async read(field: DraftField, photo: Pyramid, corners: Corners): Promise<string | undefined> {
    const whitelist = WHITELIST[field];
    if (whitelist === undefined) return undefined;
    await this.worker.setParameters({ tessedit_char_whitelist: whitelist });
    const { data } = await this.worker.recognize(await strip(photo, corners));
    return data.text.trim();
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}

const TEXT_HEIGHT = 44;

/** One line as dark on white with a white rim, as tesseract likes it. */
async function strip(photo: Pyramid, corners: Corners): Promise<Buffer> {
  const { width, height } = sides(corners);
  const wide = Math.min(1800, Math.max(16, Math.round((TEXT_HEIGHT * width) / Math.max(1, height))));
  const cropped = cut(photo, corners, wide, TEXT_HEIGHT);
  const dark = isDark(cropped);
  let picture = sharp(cropped.data, { raw: { width: wide, height: TEXT_HEIGHT, channels: 3 } })
    .greyscale()
    .normalise();
  if (dark) picture = picture.negate();
  const { data, info } = await picture
    .extend({ top: 10, bottom: 10, left: 12, right: 12, background: "#fff" })
    .toColourspace("b-w")
    .raw()
    .toBuffer({ resolveWithObject: true });
  // A portable greymap: neither packed here nor unpacked there.
  return Buffer.concat([Buffer.from(`P5\n${info.width} ${info.height}\n255\n`), data]);
}

/** Whether the ground, which fills most of a strip, is darker than the middle between its extremes. */
function isDark({ data }: Raster): boolean {
  let [low, high, sum] = [255, 0, 0];
  for (let i = 1; i < data.length; i += 3) {
    const v = data[i] as number;
    low = Math.min(low, v);
    high = Math.max(high, v);
    sum += v;
  }
  return sum / (data.length / 3) < (low + high) / 2;
}
