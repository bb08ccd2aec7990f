import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Raster } from "../../../src/plate-reader/image/raster.js";
import type { Network, Tensor } from "../../../src/plate-reader/inference/session.js";
import { readCodes } from "../../../src/plate-reader/worker/barcodes.js";
import { ParallelDetection } from "../../../src/plate-reader/worker/parallel-detection.js";
import { recognizeInParallel } from "../../../src/plate-reader/worker/parallel-recognition.js";
import { ReaderWorker } from "../../../src/plate-reader/worker/worker.js";

/**
 * Programs of a second thread: one that answers strips and codes by their widths and pictures by -1, others that
 * fail it.
 */
const PROGRAMS = {
  answers: `
    const answers = {
      recognition: (strips) => strips.map((strip) => [{ char: "w" + strip.width }]),
      codes: ({ width }) => [{ format: "QRCode", text: "w" + width }],
      detection: ({ dims }) => ({
        data: new Float32Array(dims[2] * dims[3]).fill(-1),
        dims: [1, 1, dims[2], dims[3]],
      }),
    };
    parentPort.on("message", ({ task, work }) => parentPort.postMessage(answers[task](work)));`,
  dies: `parentPort.on("message", () => process.exit(1));`,
  throws: `throw new Error("cannot start");`,
};
const FAILING = ["dies", "throws"] as const;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "thread-"));
  for (const [name, source] of Object.entries(PROGRAMS)) {
    const head = `import { parentPort } from "node:worker_threads";\n`;
    await writeFile(join(folder, `${name}.mjs`), head + source);
  }
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Does the work with a thread of this program, which is stopped afterwards. */
async function beside<T>(
  name: keyof typeof PROGRAMS,
  work: (worker: ReaderWorker) => Promise<T>,
): Promise<T> {
  const worker = ReaderWorker.start("wasm", join(folder, `${name}.mjs`));
  if (!worker) throw new Error("there is no thread");
  try {
    return await work(worker);
  } finally {
    await worker.stop();
  }
}

test.each([
  ["native code has threads of its own", "native", "answers.mjs"],
  ["without the program there is none", "wasm", "missing.mjs"],
] as const)("%s", (_why, engine, file) => {
  expect(ReaderWorker.start(engine, join(folder, file))).toBeNull();
});

test("what is asked while it works is answered in its turn", async () => {
  const strips = (width: number): Raster[] => [{ data: new Uint8Array(3), width, height: 1 }];
  const answers = await beside("answers", (worker) =>
    Promise.all([1, 2, 3].map((width) => worker.ask("recognition", strips(width)))),
  );
  expect(answers.map((read) => read?.[0]?.[0]?.char)).toEqual(["w1", "w2", "w3"]);
});

describe("lines", () => {
  const strip = (width: number): Raster => ({ data: new Uint8Array(width * 48 * 3), width, height: 48 });
  /** A network for which every strip reads as the first character of the alphabet. */
  const counting = () => {
    const network = {
      runs: 0,
      run: async () => {
        network.runs += 1;
        return { data: new Float32Array([0, 0.9, 0]), dims: [1, 1, 3] };
      },
    };
    return network;
  };

  const SYMBOLS = ["", "a", " "];

  test("half are read beside, and every reading comes back at its own place", async () => {
    const network = counting();
    const widths = [100, 400, 160, 320];
    const read = await beside("answers", (worker) =>
      recognizeInParallel({ network, symbols: SYMBOLS }, worker, widths.map(strip)),
    );
    expect(network.runs).toBe(2);
    expect(read.filter((glyphs, i) => glyphs[0]?.char === `w${widths[i]}`)).toHaveLength(2);
    expect(read.every((glyphs) => glyphs.length === 1)).toBe(true);
  });

  test.each(FAILING)("a thread that %s leaves all of them here, now and later", async (name) => {
    const network = counting();
    await beside(name, async (worker) => {
      for (const times of [1, 2]) {
        const read = await recognizeInParallel({ network, symbols: SYMBOLS }, worker, [
          strip(100),
          strip(200),
        ]);
        expect(read.map((glyphs) => glyphs.length)).toEqual([1, 1]);
        expect(network.runs).toBe(2 * times);
      }
    });
  });

  test("without a thread all are read here", async () => {
    const network = counting();
    expect(
      await recognizeInParallel({ network, symbols: SYMBOLS }, null, [strip(100), strip(200)]),
    ).toHaveLength(2);
    expect(network.runs).toBe(2);
  });
});

describe("codes", () => {
  const blank: Raster = { data: new Uint8Array(40 * 40 * 3).fill(255), width: 40, height: 40 };

  test("are read beside", async () => {
    const codes = await beside("answers", (worker) => readCodes(blank, worker));
    expect(codes).toEqual([{ format: "QRCode", text: "w40" }]);
  });

  test.each(FAILING)("a thread that %s leaves them here", async (name) => {
    expect(await beside(name, (worker) => readCodes(blank, worker))).toEqual([]);
  });
});

describe("detection", () => {
  const [width, height] = [32, 256];
  const picture: Tensor = {
    data: Float32Array.from({ length: 3 * width * height }, (_, i) => i),
    dims: [1, 3, height, width],
  };
  /** A network that maps every pixel to its first channel. */
  const echo: Network = {
    run: async ({ data, dims: [, , rows = 0, columns = 0] }) => ({
      data: data.slice(0, rows * columns),
      dims: [1, 1, rows, columns],
    }),
  };
  const whole = picture.data.slice(0, width * height);

  test("the lower half comes from the thread, joined in the middle", async () => {
    const map = await beside("answers", (worker) => new ParallelDetection(echo, worker).run(picture));
    expect(map.dims).toEqual([1, 1, height, width]);
    const seam = (height / 2) * width;
    expect(map.data.slice(0, seam)).toEqual(whole.slice(0, seam));
    expect(new Set(map.data.slice(seam))).toEqual(new Set([-1]));
  });

  test.each(FAILING)("a thread that %s leaves both halves here, each row at its own place", async (name) => {
    const map = await beside(name, (worker) => new ParallelDetection(echo, worker).run(picture));
    expect(map.data).toEqual(whole);
  });

  test("a picture too low to be halved is looked at whole", async () => {
    const low = { data: picture.data.slice(0, 3 * width * 64), dims: [1, 3, 64, width] };
    const map = await beside("answers", (worker) => new ParallelDetection(echo, worker).run(low));
    expect(map.data).toEqual(low.data.slice(0, 64 * width));
  });
});
