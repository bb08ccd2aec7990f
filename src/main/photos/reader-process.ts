import { join } from "node:path";
import { type UtilityProcess, utilityProcess } from "electron";
import type { PaperKind } from "../../core/paper/paper-reading.js";
import {
  type ReaderReply,
  type ReaderRequest,
  readerReplySchema,
  WARM_UP,
} from "../../ipc/plate-reader-protocol.js";

type Failed = Extract<ReaderReply, { kind: "failed" }>;
type Done = Extract<ReaderReply, { kind: "done" }> | Failed;
type PaperDone = Extract<ReaderReply, { kind: "paper" }> | Failed;
type Progress = Extract<ReaderReply, { kind: "progress" }>;

interface Job {
  request: ReaderRequest;
  progress(reply: Progress): void;
  finish(reply: Done | PaperDone): void;
}

/** A reader that has said nothing for this long hangs, and is killed. */
const HANG_MS = 60_000;
/** A reader without work for this long gives its memory back; one that a photo is expected by, later. */
const IDLE_MS = 60_000;
const EXPECTING_MS = 300_000;

/** Reads photos one after the other in a child process: started when needed, restarted when it dies or hangs. */
export class ReaderProcess {
  readonly #waiting: Job[] = [];
  #child: UtilityProcess | null = null;
  #job: Job | null = null;
  #timer: NodeJS.Timeout | undefined;
  #count = 0;

  /**
   * @param options `rotation` reads as turned by hand instead of finding the way up, `plate` one of several
   * @returns the reader's answer; a reader that dies, hangs or talks nonsense answers `engine-failed`
   */
  read(
    bytes: Uint8Array<ArrayBuffer>,
    options: Pick<ReaderRequest, "rotation" | "plate"> & { onProgress?: (reply: Progress) => void } = {},
  ): Promise<Done> {
    const { rotation, plate, onProgress = () => {} } = options;
    return this.#ask({ bytes, rotation, plate }, "done", onProgress);
  }

  /** @returns the reader's answer over a certificate or a licence: a photo, or a PDF */
  readPaper(bytes: Uint8Array<ArrayBuffer>, paper: PaperKind): Promise<PaperDone> {
    return this.#ask({ bytes, paper }, "paper", () => {});
  }

  #ask<K extends "done" | "paper">(
    asked: Omit<ReaderRequest, "id">,
    wanted: K,
    progress: Job["progress"],
  ): Promise<Extract<ReaderReply, { kind: K }> | Failed> {
    this.#count += 1;
    const request = { id: this.#count, ...asked };
    return new Promise((resolve) => {
      const finish: Job["finish"] = (reply) =>
        resolve(
          reply.kind === "failed" || reply.kind === wanted
            ? (reply as Extract<ReaderReply, { kind: K }> | Failed)
            : failure(request.id),
        );
      this.#waiting.push({ request, progress, finish });
      this.#next();
    });
  }

  /** Has the reader load its engines, for a photo that may come soon. */
  warmUp(): void {
    if (this.#job) return;
    if (!this.#child) {
      this.#child = this.#start();
      this.#child.postMessage(WARM_UP);
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.stop(), EXPECTING_MS);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#child?.kill();
    this.#child = null;
  }

  #next(): void {
    if (this.#job) return;
    clearTimeout(this.#timer);
    this.#job = this.#waiting.shift() ?? null;
    if (!this.#job) {
      this.#timer = setTimeout(() => this.stop(), IDLE_MS);
      return;
    }
    this.#child ??= this.#start();
    this.#child.postMessage(this.#job.request);
    this.#watch();
  }

  #start(): UtilityProcess {
    const child = utilityProcess.fork(join(import.meta.dirname, "reader.js"), [], {
      serviceName: "plate reader",
      stdio: "ignore",
    });
    child.on("message", (message: unknown) => this.#hear(child, message));
    child.on("exit", () => {
      if (this.#child === child) this.#child = null;
      this.#fail(child);
    });
    return child;
  }

  #hear(child: UtilityProcess, message: unknown): void {
    const job = this.#job;
    if (!job || child !== this.#child) return;
    const reply = readerReplySchema.safeParse(message);
    // SECURITY: a reader that talks nonsense may have been taken over by the photo it decodes.
    if (!reply.success) {
      this.#end(child);
      return;
    }
    if (reply.data.kind === "ready" || reply.data.id !== job.request.id) return;
    this.#watch();
    if (reply.data.kind === "progress") {
      job.progress(reply.data);
      return;
    }
    this.#job = null;
    job.finish(reply.data);
    this.#next();
  }

  #watch(): void {
    clearTimeout(this.#timer);
    const child = this.#child;
    if (child) this.#timer = setTimeout(() => this.#end(child), HANG_MS);
  }

  /** Does without a reader that cannot be relied on; the next photo gets a new one. */
  #end(child: UtilityProcess): void {
    this.#child = null;
    child.kill();
    this.#fail(child);
  }

  #fail(child: UtilityProcess): void {
    const job = this.#job;
    if (!job || (this.#child && this.#child !== child)) return;
    this.#job = null;
    job.finish(failure(job.request.id));
    this.#next();
  }
}

const failure = (id: number): Failed => ({
  ...{ kind: "failed", id, code: "engine-failed" },
  message: "the reader stopped before it had an answer",
});
