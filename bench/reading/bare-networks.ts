import { readFile } from "node:fs/promises";
import { decodePhoto } from "../../src/plate-reader/image/decode.js";
import { Pyramid } from "../../src/plate-reader/image/raster.js";
import { startInference } from "../../src/plate-reader/inference/session.js";
import { detect } from "../../src/plate-reader/ocr/detector.js";
import { along, commonDirection } from "../../src/plate-reader/ocr/orientation.js";
import { loadRecognizer, recognize, stripOf } from "../../src/plate-reader/ocr/recognizer.js";
import type { Case } from "./photos.js";

/** Long side at which PP-OCR's own pipeline looks for text. */
const SIDE = 960;

/**
 * The networks alone, in WebAssembly as they ship: milliseconds a photo to decode, find text once and read
 * each box once. No righting, no second look, no fields.
 */
export async function bareTimes(cases: Case[]): Promise<number[]> {
  process.env.VERIFY_GUIDE_ENGINE = "wasm";
  const inference = await startInference();
  delete process.env.VERIFY_GUIDE_ENGINE;
  const detection = await inference.load("detection");
  const recognition = await loadRecognizer(inference, "first");
  const times: number[] = [];
  for (const { file } of cases) {
    const bytes = new Uint8Array(await readFile(file));
    const since = performance.now();
    const { raster } = await decodePhoto(bytes);
    const photo = new Pyramid(raster);
    const { width, height } = raster;
    const scale = SIDE / Math.max(width, height);
    const boxes = await detect(detection, photo, {
      corners: [
        [0, 0],
        [width, 0],
        [width, height],
        [0, height],
      ],
      width: width * scale,
      height: height * scale,
    });
    const axis = commonDirection(boxes) ?? 0;
    for (const { corners } of boxes) await recognize(recognition, stripOf(photo, along(corners, axis)));
    times.push(performance.now() - since);
  }
  return times;
}
