import { parentPort } from "node:worker_threads";
import type { Glyph } from "../../core/plate/line.js";
import { collectGarbage } from "../garbage.js";
import type { Raster } from "../image/raster.js";
import { startInference } from "./inference.js";
import { recognise } from "./recognise.js";

/** The second thread of `Lines`: strips in, their readings out, in the order they were asked for. */
const network = startInference().then((inference) => inference.load("recognition"));

let queue: Promise<void> = Promise.resolve();
parentPort?.on("message", (strips: Raster[]) => {
  queue = queue.then(async () => {
    const read: Glyph[][] = [];
    for (const strip of strips) read.push(await recognise(await network, strip));
    parentPort?.postMessage(read);
    collectGarbage();
  });
});
