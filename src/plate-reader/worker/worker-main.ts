import { parentPort } from "node:worker_threads";
import type { Glyph } from "../../core/recognized-text/text-line.js";
import { startInference } from "../inference/session.js";
import { loadRecognizer, recognize } from "../ocr/recognizer.js";
import { collectGarbage } from "../runtime/free-memory.js";
import { readCodes } from "./barcodes.js";
import type { Ask } from "./worker.js";

/** The program of `ReaderWorker`: one piece of work after the other, answered in the order asked. */
const inference = startInference();
const detection = inference.then((runtime) => runtime.load("detection"));
const recognition = detection.then(async () => loadRecognizer(await inference, "first"));

let queue: Promise<void> = Promise.resolve();
parentPort?.on("message", (ask: Ask) => {
  queue = queue.then(() => answer(ask));
});

async function answer({ task, work }: Ask): Promise<void> {
  if (task === "codes") {
    parentPort?.postMessage(await readCodes(work, null));
    return;
  }
  if (task === "detection") {
    const map = await (await detection).run(work);
    parentPort?.postMessage(map, [map.data.buffer as ArrayBuffer]);
    return;
  }
  const read: Glyph[][] = [];
  for (const strip of work) read.push(await recognize(await recognition, strip));
  parentPort?.postMessage(read);
  collectGarbage();
}
