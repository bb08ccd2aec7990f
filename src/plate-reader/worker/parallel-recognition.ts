import type { Glyph } from "../../core/recognized-text/text-line.js";
import type { Raster } from "../image/raster.js";
import { type Recognizer, recognize } from "../ocr/recognizer.js";
import type { ReaderWorker } from "./worker.js";

/** What a line costs besides its width, as a width. */
const EACH = 60;

/** A reading of each strip, in their order; half of them are read on the second thread where there is one. */
export async function recognizeInParallel(
  recognizer: Recognizer,
  worker: ReaderWorker | null,
  strips: Raster[],
): Promise<Glyph[][]> {
  const read = new Map<Raster, Glyph[]>();
  const [here, there] = worker ? halves(strips) : [strips, []];
  const answer = worker && there.length > 0 ? worker.ask("recognition", there) : null;
  for (const strip of here) read.set(strip, await recognize(recognizer, strip));
  const others = await answer;
  for (const [i, strip] of there.entries()) {
    read.set(strip, others?.[i] ?? (await recognize(recognizer, strip)));
  }
  return strips.map((strip) => read.get(strip) ?? []);
}

/** Shares strips out so that both have about as much to read; each its own widest first. */
export function halves(strips: Raster[]): [Raster[], Raster[]] {
  const shares: [Raster[], Raster[]] = [[], []];
  const load = [0, 0] as [number, number];
  for (const strip of [...strips].sort((a, b) => b.width - a.width)) {
    const to = load[0] <= load[1] ? 0 : 1;
    shares[to].push(strip);
    load[to] += strip.width + EACH;
  }
  return shares;
}
