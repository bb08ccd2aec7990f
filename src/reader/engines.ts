import { Ocr } from "./ocr/ocr.js";
import type { Engines } from "./read-photo.js";
import { FallbackReader } from "./second/fallback.js";
import { SecondReader } from "./second/tesseract.js";

/**
 * Loads PP-OCR and the second reader side by side. Without a second reader values are less sure; without
 * PP-OCR (no WebAssembly SIMD, a file missing) tesseract.js reads alone. Throws when neither starts.
 */
export async function startEngines(start: () => Promise<Ocr> = Ocr.start): Promise<Engines> {
  const [ocr, second] = await Promise.allSettled([start(), SecondReader.start()]);
  const reader = second.status === "fulfilled" ? second.value : null;
  if (ocr.status === "fulfilled") return { ocr: ocr.value, second: reader };
  // One engine is no second witness of itself.
  await reader?.stop();
  return { ocr: await FallbackReader.start(), second: null };
}
