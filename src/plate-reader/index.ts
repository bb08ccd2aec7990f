import {
  type ReaderReply,
  type ReaderRequest,
  readerRequestSchema,
  warmUpSchema,
} from "../ipc/plate-reader-protocol.js";
import { startEngines, warmUp } from "./engines/load-engines.js";
import { readPaper } from "./paper.js";
import { type Engines, readPhoto, type Stage } from "./pipeline.js";
import { collectGarbage } from "./runtime/free-memory.js";
import { hostChannel } from "./runtime/host-channel.js";
import { ReadFailure } from "./runtime/read-failure.js";

/**
 * The reader's process: photos in, readings out, one at a time in the order they came. Who started it kills
 * it when it hangs or is idle; nothing is kept between photos but the loaded engines.
 */
const channel = hostChannel();
let engines: Promise<Engines> | undefined;
let queue: Promise<void> = Promise.resolve();
/** Photos that came and are not answered yet. */
let waiting = 0;

channel.onRequest((message) => {
  if (warmUpSchema.safeParse(message).success) {
    queue = queue.then(prepare);
    return;
  }
  const request = readerRequestSchema.safeParse(message);
  if (!request.success) return;
  waiting += 1;
  queue = queue
    .then(() => answer(request.data))
    .finally(() => {
      waiting -= 1;
    });
});
channel.send({ kind: "ready" });

/** Loads the engines and lets them run once, before the first photo is there. */
async function prepare(): Promise<void> {
  if (engines) return;
  engines = startEngines();
  // Whatever fails here fails again, and is told, with the first photo.
  await engines.then((started) => warmUp(started, () => waiting > 0)).catch(() => {});
  collectGarbage();
}

function started(): Promise<Engines> {
  engines ??= startEngines();
  return engines;
}

async function answer({ id, bytes, rotation, plate, paper }: ReaderRequest): Promise<void> {
  const progress = (stage: Stage) => channel.send({ kind: "progress", id, stage });
  try {
    if (paper) {
      const read = await readPaper(bytes, paper, { rotation }, started, progress);
      channel.send({ kind: "paper", id, ...read });
    } else {
      const done = await readPhoto(bytes, { rotation, plate }, await started(), progress);
      channel.send({ kind: "done", id, ...done });
    }
  } catch (error) {
    channel.send(failure(id, error));
  }
  collectGarbage();
}

function failure(id: number, error: unknown): ReaderReply {
  const message = (error instanceof Error ? error.message : String(error)).slice(0, 300);
  return { kind: "failed", id, code: error instanceof ReadFailure ? error.code : "engine-failed", message };
}
