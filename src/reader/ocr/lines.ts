import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Glyph } from "../../core/plate/line.js";
import { unpacked } from "../assets.js";
import type { Raster } from "../image/raster.js";
import type { Inference, Network } from "./inference.js";
import { recognise } from "./recognise.js";

/** The program of the second thread, as it is built. A thread sees no archive: it lies beside the packed one. */
const PROGRAM = unpacked(join(import.meta.dirname, "line-thread.js"));

/** What a line costs besides its width, as a width. */
const EACH = 60;

/** Reads lines of text: half of them on a second thread where there is one, since the networks use one core. */
export class Lines {
  #closed: Promise<void> = Promise.resolve();

  private constructor(
    private readonly network: Network,
    private thread: Worker | null,
  ) {
    if (!thread) return;
    thread.unref();
    this.#closed = new Promise((resolve) => {
      // A thread that cannot start or dies leaves the lines to this one.
      thread.once("error", () => {});
      thread.once("exit", () => {
        this.thread = null;
        resolve();
      });
    });
  }

  static async start(inference: Inference, program = PROGRAM): Promise<Lines> {
    const thread = inference.engine === "wasm" && existsSync(program) ? new Worker(program) : null;
    return new Lines(await inference.load("recognition"), thread);
  }

  /** A reading of each strip, in their order. */
  async read(strips: Raster[]): Promise<Glyph[][]> {
    const read = new Map<Raster, Glyph[]>();
    const { thread } = this;
    const [here, there] = thread ? halves(strips) : [strips, []];
    const answer = thread && there.length > 0 ? this.#ask(thread, there) : [];
    for (const strip of here) read.set(strip, await recognise(this.network, strip));
    const others = await answer;
    for (const [i, strip] of there.entries()) {
      read.set(strip, others[i] ?? (await recognise(this.network, strip)));
    }
    return strips.map((strip) => read.get(strip) ?? []);
  }

  async stop(): Promise<void> {
    await this.thread?.terminate();
  }

  /** The thread's readings; none when it ends before it has them. */
  async #ask(thread: Worker, strips: Raster[]): Promise<Glyph[][]> {
    const answered = new Promise<Glyph[][]>((resolve) => thread.once("message", resolve));
    thread.postMessage(strips);
    return Promise.race([answered, this.#closed.then(() => [])]);
  }
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
