import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Raster } from "../../../src/reader/image/raster.js";
import type { Inference } from "../../../src/reader/ocr/inference.js";
import { halves, Lines } from "../../../src/reader/ocr/lines.js";

const strip = (width: number): Raster => ({ data: new Uint8Array(width * 48 * 3), width, height: 48 });

/** A network for which every strip reads as the first character of the alphabet. */
function counting(engine: Inference["engine"]): { inference: Inference; runs: () => number } {
  let runs = 0;
  const output = { data: new Float32Array([0, 0.9, 0]), dims: [1, 1, 3] };
  const run = async () => {
    runs += 1;
    return output;
  };
  return { inference: { engine, load: async () => ({ run }) }, runs: () => runs };
}

/** Programs of a second thread: one that reads each strip as its width, others that fail it. */
const PROGRAMS = {
  reads: `parentPort.on("message", (strips) => parentPort.postMessage(strips.map((s) => [{ char: "w" + s.width }])));`,
  dies: `parentPort.on("message", () => process.exit(1));`,
  throws: `throw new Error("cannot start");`,
};

describe("lines on two threads", () => {
  let folder: string;
  const program = (name: keyof typeof PROGRAMS) => join(folder, `${name}.mjs`);
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "lines-"));
    for (const [name, source] of Object.entries(PROGRAMS)) {
      const head = `import { parentPort } from "node:worker_threads";\n`;
      await writeFile(join(folder, `${name}.mjs`), head + source);
    }
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  test("half are read beside, and every reading comes back at its own place", async () => {
    const { inference, runs } = counting("wasm");
    const lines = await Lines.start(inference, program("reads"));
    const widths = [100, 400, 160, 320];
    const read = await lines.read(widths.map(strip));
    await lines.stop();
    expect(runs()).toBe(2);
    const beside = read.map((glyphs, i) => glyphs[0]?.char === `w${widths[i]}`);
    expect(beside.filter(Boolean)).toHaveLength(2);
    expect(read.every((glyphs) => glyphs.length === 1)).toBe(true);
  });

  for (const name of ["dies", "throws"] as const) {
    test(`a thread that ${name} leaves all of them here, now and later`, async () => {
      const { inference, runs } = counting("wasm");
      const lines = await Lines.start(inference, program(name));
      for (const times of [1, 2]) {
        const read = await lines.read([strip(100), strip(200)]);
        expect(read.map((glyphs) => glyphs.length)).toEqual([1, 1]);
        expect(runs()).toBe(2 * times);
      }
      await lines.stop();
    });
  }

  test.each([
    ["native code has threads of its own", "native", "reads.mjs"],
    ["without the program there is none", "wasm", "missing.mjs"],
  ] as const)("%s: all are read here", async (_why, engine, file) => {
    const { inference, runs } = counting(engine);
    const lines = await Lines.start(inference, join(folder, file));
    expect(await lines.read([strip(100), strip(200)])).toHaveLength(2);
    expect(runs()).toBe(2);
  });

  test("the shares hold every strip once and differ by no more than the widest", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 16, max: 1600 })), (widths) => {
        const strips = widths.map(strip);
        const [a, b] = halves(strips);
        expect(new Set([...a, ...b])).toEqual(new Set(strips));
        expect(a.length + b.length).toBe(strips.length);
        const load = (some: Raster[]) => some.reduce((sum, s) => sum + s.width + 60, 0);
        expect(Math.abs(load(a) - load(b))).toBeLessThanOrEqual(Math.max(0, ...widths) + 60);
      }),
    );
  });
});
