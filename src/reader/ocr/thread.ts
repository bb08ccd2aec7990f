import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Glyph } from "../../core/plate/line.js";
import { unpacked } from "../assets.js";
import type { Raster } from "../image/raster.js";
import type { Inference, Tensor } from "./inference.js";

/** What the second thread does, and what comes of it. */
export interface Tasks {
  /** The probability map of text in a picture given as the detection's input. */
  detection: { asked: Tensor; answered: Tensor };
  /** A reading of each strip, in their order. */
  recognition: { asked: Raster[]; answered: Glyph[][] };
}
export type Ask = { [K in keyof Tasks]: { task: K; work: Tasks[K]["asked"] } }[keyof Tasks];

/** The thread's program, as it is built. A thread sees no archive: it lies beside the packed one. */
const PROGRAM = unpacked(join(import.meta.dirname, "ocr-thread.js"));

/** A second thread with a runtime of its own: networks in WebAssembly use one core. */
export class Thread {
  readonly #ended: Promise<null>;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(private readonly worker: Worker) {
    worker.unref();
    this.#ended = new Promise((resolve) => {
      // Why it could not start or died does not matter: whoever asks gets no answer and works alone.
      worker.once("error", () => {});
      worker.once("exit", () => resolve(null));
    });
  }

  /** Null where there is no use for one (native code has threads of its own) or no program. */
  static start(engine: Inference["engine"], program = PROGRAM): Thread | null {
    return engine === "wasm" && existsSync(program) ? new Thread(new Worker(program)) : null;
  }

  /** What comes of this work, after what was asked before; null when the thread has ended. */
  ask<K extends keyof Tasks>(task: K, work: Tasks[K]["asked"]): Promise<Tasks[K]["answered"] | null> {
    const answer = this.#last.then(() => {
      const answered = new Promise<Tasks[K]["answered"]>((resolve) => this.worker.once("message", resolve));
      this.worker.postMessage({ task, work });
      return Promise.race([answered, this.#ended]);
    });
    this.#last = answer;
    return answer;
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}
