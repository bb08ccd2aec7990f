import { setFlagsFromString } from "node:v8";
import type { Engines } from "../pipeline.js";
import { PpOcr } from "./ppocr.js";
import { SecondOpinion } from "./second-opinion.js";
import { TesseractFallback } from "./tesseract-fallback.js";

/** What the benchmarks leave out to measure what it is worth; nothing else sets these. */
const without = {
  second: process.env.VERIFY_GUIDE_SECOND === "off",
  ocr: process.env.VERIFY_GUIDE_ENGINE === "tesseract",
};

/**
 * Loads PP-OCR and the second reader side by side. Without a second reader values are less sure; without
 * PP-OCR (no WebAssembly SIMD, a file missing) tesseract.js reads alone. Throws when neither starts.
 */
export async function startEngines(start = startOcr): Promise<Engines> {
  // V8 optimising whatever runs a little keeps both cores of a small PC: the first photo would take half as long again.
  setFlagsFromString("--wasm-tiering-budget=80000000");
  const [ocr, second] = await Promise.allSettled([start(), startSecond()]);
  const reader = second.status === "fulfilled" ? second.value : null;
  if (ocr.status === "fulfilled") return { ocr: ocr.value, second: reader };
  // One engine is no second witness of itself.
  await reader?.stop();
  return { ocr: await TesseractFallback.start(), second: null };
}

const startOcr = (): Promise<PpOcr> => (without.ocr ? Promise.reject(new Error("left out")) : PpOcr.start());

const startSecond = (): Promise<SecondOpinion | null> =>
  without.second ? Promise.resolve(null) : SecondOpinion.start();
