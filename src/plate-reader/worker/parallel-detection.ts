import type { Network, Tensor } from "../inference/session.js";
import type { ReaderWorker } from "./worker.js";

/** Rows either half sees beyond the middle: some two lines of text, so that it judges those at the seam as well. */
const OVERLAP = 32;
/** The network halves its input five times. */
const STEP = 32;

/** The detection network with the lower half of every picture looked at on the second thread. */
export class ParallelDetection implements Network {
  constructor(
    private readonly network: Network,
    private readonly worker: ReaderWorker,
  ) {}

  async run(input: Tensor): Promise<Tensor> {
    const [one, , height, width] = input.dims as [number, number, number, number];
    const rows = Math.ceil((height / 2 + OVERLAP) / STEP) * STEP;
    if (rows >= height) return this.network.run(input);
    const [upper, lower] = [rowsOf(input, 0, rows), rowsOf(input, height - rows, height)];
    const asked = this.worker.ask("detection", lower);
    const first = await this.network.run(upper);
    const second = (await asked) ?? (await this.network.run(lower));
    const seam = (height >> 1) * width;
    const data = new Float32Array(width * height);
    data.set(first.data.subarray(0, seam));
    data.set(second.data.subarray(seam - (height - rows) * width), seam);
    return { data, dims: [one, 1, height, width] };
  }
}

/** These rows of every channel. */
function rowsOf({ data, dims }: Tensor, from: number, to: number): Tensor {
  const [one, channels, height, width] = dims as [number, number, number, number];
  const size = (to - from) * width;
  const part = new Float32Array(channels * size);
  for (let c = 0; c < channels; c++) {
    const start = (c * height + from) * width;
    part.set(data.subarray(start, start + size), c * size);
  }
  return { data: part, dims: [one, channels, to - from, width] };
}
