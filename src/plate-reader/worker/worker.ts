import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { PlateReading } from "../../core/nameplate/model/reading.js";
import type { Glyph } from "../../core/recognized-text/text-line.js";
import type { Raster } from "../image/raster.js";
import type { Inference, Tensor } from "../inference/session.js";
import { unpacked } from "../runtime/assets.js";

/** What the second thread does, and what comes of it. */
export interface Tasks {
  /** The probability map of text in a picture given as the detection's input. */
  detection: { asked: Tensor; answered: Tensor };
  /** A reading of each strip, in their order. */
  recognition: { asked: Raster[]; answered: Glyph[][] };
  codes: { asked: Raster; answered: PlateReading["codes"] };
}
export type Ask = { [K in keyof Tasks]: { task: K; work: Tasks[K]["asked"] } }[keyof Tasks];

/** The thread's program, as it is built. A thread sees no archive: it lies beside the packed one. */
const PROGRAM = unpacked(join(import.meta.dirname, "reader-thread.js"));

/** A second thread with runtimes of its own: whatever runs in WebAssembly uses one core. */
export class ReaderWorker {
  #ended = false;
  /** Takes the answer to what is being worked on; null when the thread ends before. */
  #take: (answer: unknown) => void = () => {};
  #last: Promise<unknown> = Promise.resolve();

  private constructor(private readonly worker: Worker) {
    worker.unref();
    worker.on("message", (answer) => this.#take(answer));
    // Why it could not start or died does not matter: whoever asks gets no answer and works alone.
    worker.once("error", () => {});
    worker.once("exit", () => {
      this.#ended = true;
      this.#take(null);
    });
  }

  /** Null where there is no use for one (native code has threads of its own) or no program. */
  static start(engine: Inference["engine"], program = PROGRAM): ReaderWorker | null {
    return engine === "wasm" && existsSync(program) ? new ReaderWorker(new Worker(program)) : null;
  }

  /** What comes of this work, after what was asked before; null when the thread has ended. */
  ask<K extends keyof Tasks>(task: K, work: Tasks[K]["asked"]): Promise<Tasks[K]["answered"] | null> {
    const answer = this.#last.then(() => this.#work({ task, work }));
    this.#last = answer.then(() => {});
    return answer as Promise<Tasks[K]["answered"] | null>;
  }

  #work(ask: { task: keyof Tasks; work: unknown }): Promise<unknown> {
    // Not a race against the thread's end: a promise that never settles would keep every answer.
    return new Promise((resolve) => {
      this.#take = resolve;
      if (this.#ended) resolve(null);
      else this.worker.postMessage(ask);
    });
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}
