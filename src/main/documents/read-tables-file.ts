import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { TablesFile } from "./xlsx.js";

/** A table of 20,000 scales takes about two seconds on a counter PC. */
const MAX_MS = 20_000;
const MAX_MEGABYTES = 768;

/**
 * SECURITY: reads a table in a worker of its own, which is stopped when it takes too long or too much memory: a
 * crafted file keeps neither the app nor its window waiting.
 */
export function readTablesFile(
  bytes: Uint8Array,
  program = join(import.meta.dirname, "table-worker.js"),
  maxMs = MAX_MS,
): Promise<TablesFile> {
  return new Promise((resolve) => {
    const worker = new Worker(program, {
      workerData: bytes,
      resourceLimits: { maxOldGenerationSizeMb: MAX_MEGABYTES },
    });
    const end = (read: TablesFile) => {
      clearTimeout(timer);
      void worker.terminate();
      resolve(read);
    };
    const tooLarge = () => end({ ok: false, key: "table-too-large" });
    const timer = setTimeout(tooLarge, maxMs);
    worker.once("message", end);
    worker.once("error", tooLarge);
    worker.once("exit", tooLarge);
  });
}
