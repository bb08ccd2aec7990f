import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import type { PlateFieldName, PlateReading } from "../../src/core/nameplate/model/reading.js";
import type { ReaderReply, ReaderRequest } from "../../src/ipc/plate-reader-protocol.js";
import type { RunningApp } from "./app.js";

type Truth = { file: string; fields: Record<string, unknown> };
const json = (file: string) => JSON.parse(readFileSync(file, "utf8"));
const SAMPLES = "assets/samples";
const PLATES = "tests/fixtures/plates";

/** What stands on a photo, as though it had been read. @param doubtful read with less certainty */
function readingOf({ fields }: Truth, doubtful: readonly PlateFieldName[]): PlateReading {
  const read = Object.entries(fields).map(([name, value]) => [
    name,
    value && {
      value,
      text: typeof value === "string" ? value : JSON.stringify(value),
      confidence: doubtful.includes(name as PlateFieldName) ? 0.8 : 0.99,
      box: null,
    },
  ]);
  const size = { width: 1200, height: 900 };
  return { ms: 1, rotation: 0, size, fields: Object.fromEntries(read), codes: [], warnings: [] };
}

/**
 * From here on the app's photos of known plates are read by what is known of them, at once: for what comes after
 * reading. What is no JPEG is no photo; all else goes to the real reader. `packed` reads a plate with the networks in
 * the real app, `pipeline.test` each photo.
 */
export async function standInForReader(
  { app }: RunningApp,
  doubtful: readonly PlateFieldName[] = [],
): Promise<void> {
  const truths: [path: string, truth: Truth][] = [
    [`${SAMPLES}/plate.jpg`, json(`${SAMPLES}/plate.json`)],
    ...(json(`${PLATES}/truth.json`) as Truth[])
      .filter(({ file }) => extname(file) === ".jpg")
      .map((truth): [string, Truth] => [`${PLATES}/${truth.file}`, truth]),
  ];
  const readings = Object.fromEntries(
    truths.map(([path, truth]) => [
      createHash("sha256").update(readFileSync(path)).digest("hex"),
      readingOf(truth, doubtful),
    ]),
  );
  await app.evaluate(({ utilityProcess }, known) => {
    const { EventEmitter } = process.getBuiltinModule("node:events");
    const { createHash } = process.getBuiltinModule("node:crypto");
    const begin = utilityProcess.fork.bind(utilityProcess);
    const fork = (...args: Parameters<typeof begin>) => {
      const reader = new EventEmitter();
      let real: ReturnType<typeof begin> | undefined;
      const ofOthers = () => {
        real ??= begin(...args)
          .on("message", (reply) => reader.emit("message", reply))
          .on("exit", (code) => reader.emit("exit", code));
        return real;
      };
      const answerTo = ({ id, bytes, paper }: ReaderRequest): ReaderReply | null => {
        const reading = known[createHash("sha256").update(bytes).digest("hex")];
        if (reading && !paper) return { kind: "done", id, reading, preview: new Uint8Array(bytes) };
        return paper || bytes[0] === 0xff
          ? null
          : { kind: "failed", id, code: "unsupported-format", message: "no photo" };
      };
      const postMessage = (asked: ReaderRequest) => {
        // Engines that are to be loaded for a photo to come are none.
        if (!asked.bytes) return;
        const answer = answerTo(asked);
        if (answer) setImmediate(() => reader.emit("message", answer));
        else ofOthers().postMessage(asked);
      };
      return Object.assign(reader, { postMessage, kill: () => real?.kill() ?? true });
    };
    utilityProcess.fork = fork as unknown as typeof utilityProcess.fork;
  }, readings);
}
