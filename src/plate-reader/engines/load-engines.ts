import { setFlagsFromString } from "node:v8";
import type { Quad } from "../../core/geometry/quad.js";
import { Pyramid } from "../image/raster.js";
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
  // One engine is no second opinion on itself.
  await reader?.stop();
  return { ocr: await TesseractFallback.start(), second: null };
}

const startOcr = (): Promise<PpOcr> => (without.ocr ? Promise.reject(new Error("left out")) : PpOcr.start());

const startSecond = (): Promise<SecondOpinion | null> =>
  without.second ? Promise.resolve(null) : SecondOpinion.start();

const PAGE = { width: 1200, height: 900 };
/** As many lines as a small plate has. */
const LINES = 12;

/**
 * Runs every network on an empty page: what is compiled and reserved by then the first photo need not wait for.
 * Breaks off between networks once a photo is there, which would wait longer for all of them than without.
 */
export async function warmUp({ ocr, second }: Engines, isPhotoThere = () => false): Promise<void> {
  const page = new Pyramid({ ...PAGE, data: new Uint8Array(PAGE.width * PAGE.height * 3).fill(160) });
  const line = (y: number): Quad => [
    [100, y],
    [700, y],
    [700, y + 40],
    [100, y + 40],
  ];
  const found = Array.from({ length: LINES }, (_, i) => line(60 + 60 * i));
  const frame: Quad = [
    [0, 0],
    [PAGE.width, 0],
    [PAGE.width, PAGE.height],
    [0, PAGE.height],
  ];
  const place = { frame, direction: 0 as const, rotation: 0 as const, lineHeight: 40, plates: [frame] };
  const runs = [
    // An empty page would be looked at again at twice the size, and the memory that takes is never given back.
    () => ocr.locate(page, { glance: true }),
    () => ocr.read(page, { ...place, found: found.slice(0, 1) }),
    () => ocr.read(page, { ...place, found }),
    () =>
      Promise.all([
        ocr.again(
          page,
          found.slice(0, 3).map((corners) => ({ corners })),
        ),
        second?.read("serial", page, line(60)),
      ]),
  ];
  for (const run of runs) {
    // A network blocks this thread: what came meanwhile is heard now.
    await new Promise((heard) => setImmediate(heard));
    if (isPhotoThere()) return;
    await run();
  }
}
