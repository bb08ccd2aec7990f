import { createWorker, OEM, PSM, type Worker } from "tesseract.js";
import { type Quad, sides } from "../../core/geometry/quad.js";
import type { CandidateField } from "../../core/nameplate/model/candidates.js";
import type { Pyramid } from "../image/raster.js";
import { cut } from "../image/warp.js";
import { assetFolder, assetPath } from "../runtime/assets.js";
import { pgmOf } from "./pgm.js";

const CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const DIGITS = "0123456789";
const MASS = `${DIGITS}./=kKgGmted`;

/** What may stand in each field; fields in Chinese are none of this reader's business. */
const WHITELIST: Partial<Record<CandidateField, string>> = {
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
export class SecondOpinion {
  private constructor(private readonly tesseract: Worker) {}

  static async start(): Promise<SecondOpinion> {
    const tesseract = await startTesseract("eng");
    await tesseract.setParameters({ tessedit_pageseg_mode: PSM.SINGLE_LINE, user_defined_dpi: "150" });
    return new SecondOpinion(tesseract);
  }

  /** Text of one box; undefined for fields it does not read. */
  async read(field: CandidateField, photo: Pyramid, corners: Quad): Promise<string | undefined> {
    const whitelist = WHITELIST[field];
    if (whitelist === undefined) return undefined;
    await this.tesseract.setParameters({ tessedit_char_whitelist: whitelist });
    const { data } = await this.tesseract.recognize(strip(photo, corners));
    return data.text.trim();
  }

  async stop(): Promise<void> {
    await this.tesseract.terminate();
  }
}

const TEXT_HEIGHT = 44;

/** One line cut out as high as tesseract reads best. */
function strip(photo: Pyramid, corners: Quad): Buffer {
  const { width, height } = sides(corners);
  const wide = Math.min(1800, Math.max(16, Math.round((TEXT_HEIGHT * width) / Math.max(1, height))));
  return pgmOf(cut(photo, corners, wide, TEXT_HEIGHT));
}
