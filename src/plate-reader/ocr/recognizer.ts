import { readFileSync } from "node:fs";
import { type Quad, sides } from "../../core/geometry/quad.js";
import type { Glyph } from "../../core/recognized-text/text-line.js";
import type { Pyramid, Raster } from "../image/raster.js";
import { cut } from "../image/warp.js";
import type { Inference, Network, Tensor } from "../inference/session.js";
import { SYMMETRIC, toTensor } from "../inference/tensor.js";
import { assetPath } from "../runtime/assets.js";

const HEIGHT = 48;
/** Longest strip read in one go, and the shortest: the network was trained on strips of 320. */
const MAX_WIDTH = 1600;
const MIN_WIDTH = 160;

/** A network that reads one line of text, with the characters its outputs stand for. */
export interface Recognizer {
  network: Network;
  symbols: string[];
}

/** `first` reads every line; `second` was trained apart from it, and is asked where agreement counts. */
export async function loadRecognizer(inference: Inference, which: "first" | "second"): Promise<Recognizer> {
  const [network, list] =
    which === "first"
      ? (["recognition", "characters"] as const)
      : (["secondRecognition", "secondCharacters"] as const);
  const characters = readFileSync(assetPath(list), "utf8")
    .replace(/\r?\n$/, "")
    .split(/\r?\n/);
  return { network: await inference.load(network), symbols: ["", ...characters, " "] };
}

/** The one line of text inside `corners`, as high as the network wants it. */
export function stripOf(pyramid: Pyramid, corners: Quad): Raster {
  const { width, height } = sides(corners);
  const wanted = Math.round((HEIGHT * width) / Math.max(1, height));
  return cut(pyramid, corners, Math.min(MAX_WIDTH, Math.max(16, wanted)), HEIGHT);
}

/** Reads a line of text cut out by `stripOf`. */
export async function recognize({ network, symbols }: Recognizer, strip: Raster): Promise<Glyph[]> {
  // Few distinct widths keep the engine's memory from splintering.
  const padded = Math.max(MIN_WIDTH, Math.ceil(strip.width / 32) * 32);
  const output = await network.run(toTensor(strip, SYMMETRIC, padded));
  return decode(output, symbols, strip.width / padded);
}

/** Greedy CTC: the likeliest symbol of each step, repeats and blanks dropped. */
export function decode({ data, dims }: Tensor, symbols: string[], filled: number): Glyph[] {
  const steps = dims[1] as number;
  const size = dims[2] as number;
  const glyphs: Glyph[] = [];
  let last = 0;
  for (let t = 0; t < steps; t++) {
    const from = t * size;
    let best = 0;
    for (let k = 1; k < size; k++) if ((data[from + k] as number) > (data[from + best] as number)) best = k;
    const score = data[from + best] as number;
    if (best !== 0 && best !== last) {
      const at = Math.min(1, (t + 0.5) / (steps * filled));
      glyphs.push({
        char: symbols[best] ?? "",
        score,
        at,
        others: alternatives(data, from, size, best, symbols),
      });
    } else if (best !== 0) {
      const glyph = glyphs.at(-1) as Glyph;
      glyph.score = Math.max(glyph.score, score);
    }
    last = best;
  }
  return glyphs;
}

/** Other symbols this step gave at least two per cent. */
function alternatives(
  data: Float32Array,
  from: number,
  size: number,
  best: number,
  symbols: string[],
): string[] {
  const found: [number, number][] = [];
  for (let k = 1; k < size; k++) {
    const p = data[from + k] as number;
    if (k !== best && p > 0.02) found.push([p, k]);
  }
  return found.sort((a, b) => b[0] - a[0]).map(([, k]) => symbols[k] ?? "");
}
