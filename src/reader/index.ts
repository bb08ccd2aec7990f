import { type ReaderReply, readerRequestSchema } from "../contract/reader.js";
import { parentChannel } from "./channel.js";
import { ReadFailure } from "./failure.js";
import { Ocr } from "./ocr/ocr.js";
import { type Engines, readPhoto } from "./read-photo.js";
import { SecondReader } from "./second/tesseract.js";

/**
 * The reader's process: photos in, readings out, one at a time in the order they came. Who started it kills
 * it when it hangs or is idle; nothing is kept between photos but the loaded engines.
 */
const channel = parentChannel();
let engines: Promise<Engines> | undefined;
let queue: Promise<void> = Promise.resolve();

channel.onRequest((message) => {
  const request = readerRequestSchema.safeParse(message);
  if (!request.success) return;
  const { id, bytes, rotation } = request.data;
  queue = queue.then(() => answer(id, bytes, rotation));
});
channel.send({ kind: "ready" });

async function answer(id: number, bytes: Uint8Array, rotation?: 0 | 90 | 180 | 270): Promise<void> {
  try {
    engines ??= startEngines();
    const done = await readPhoto(bytes, rotation, await engines, (stage) =>
      channel.send({ kind: "progress", id, stage }),
    );
    channel.send({ kind: "done", id, ...done });
  } catch (error) {
    channel.send(failure(id, error));
  }
}

async function startEngines(): Promise<Engines> {
  const [ocr, second] = await Promise.all([Ocr.start(), SecondReader.start().catch(() => null)]);
  return { ocr, second };
}

function failure(id: number, error: unknown): ReaderReply {
  const message = error instanceof Error ? error.message.slice(0, 300) : String(error);
  return { kind: "failed", id, code: error instanceof ReadFailure ? error.code : "engine-failed", message };
}
