/** What is wrong with a camera's picture before it is taken; `good` when nothing is. */
export type FrameHint = "good" | "dark" | "glare" | "far" | "blurred";

/** A picture in grey, row by row, 0–255. */
export interface GreyFrame {
  data: Uint8Array | Uint8ClampedArray;
  width: number;
  height: number;
}

const DARK = 50;
/** Share of burnt-out pixels: a reflection is a spot; more is a white plate in good light. */
const SPOT = { from: 0.004, to: 0.06 };
/** Mean difference of neighbours above which a cell of the picture holds print or edges. */
const BUSY = 7;
/** A plate that fills less of the picture than this has print too small to read. */
const NEAR = 0.22;
/** Steepest step between neighbours, over the whole range of greys, below which print is soft. */
const STEEP = 0.36;
const CELLS = 12;

/** Looks at a frame about 480 pixels wide and says what to improve, the worst first. */
export function frameHint(frame: GreyFrame): FrameHint {
  const { data } = frame;
  let [sum, burnt] = [0, 0];
  for (const grey of data) {
    sum += grey;
    if (grey >= 252) burnt += 1;
  }
  if (sum / data.length < DARK) return "dark";
  const { busy, steepest, range } = edges(frame);
  if (steepest / Math.max(range, 1) < STEEP) return "blurred";
  if (busy < NEAR) return "far";
  const spot = burnt / data.length;
  return spot > SPOT.from && spot < SPOT.to ? "glare" : "good";
}

/** Share of cells with print, how steep the steepest edges are, and how far apart black and white lie. */
function edges({ data, width, height }: GreyFrame): { busy: number; steepest: number; range: number } {
  const cells = new Float64Array(CELLS * CELLS);
  const counts = new Uint32Array(CELLS * CELLS);
  const steps = new Uint32Array(256);
  const greys = new Uint32Array(256);
  for (let y = 1; y < height; y += 1)
    for (let x = 1; x < width; x += 1) {
      const here = data[y * width + x] as number;
      const across = Math.abs(here - (data[y * width + x - 1] as number));
      const down = Math.abs(here - (data[(y - 1) * width + x] as number));
      const cell = Math.floor((y * CELLS) / height) * CELLS + Math.floor((x * CELLS) / width);
      cells[cell] = (cells[cell] as number) + across + down;
      counts[cell] = (counts[cell] as number) + 1;
      steps[Math.max(across, down)] = (steps[Math.max(across, down)] as number) + 1;
      greys[here] = (greys[here] as number) + 1;
    }
  const busy = cells.filter((total, cell) => total / Math.max(counts[cell] as number, 1) > BUSY).length;
  return {
    busy: busy / cells.length,
    steepest: quantile(steps, 0.999),
    range: quantile(greys, 0.99) - quantile(greys, 0.01),
  };
}

function quantile(histogram: Uint32Array, share: number): number {
  const wanted = histogram.reduce((sum, count) => sum + count, 0) * share;
  let seen = 0;
  for (const [value, count] of histogram.entries()) {
    seen += count;
    if (seen >= wanted) return value;
  }
  return histogram.length - 1;
}
