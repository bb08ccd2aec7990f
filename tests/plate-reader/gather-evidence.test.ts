import { expect, test } from "vitest";
import { extractFields } from "../../src/core/nameplate/extract/extract-fields.js";
import type { OcrEngine } from "../../src/plate-reader/engines/ocr-engine.js";
import type { SecondOpinion } from "../../src/plate-reader/engines/second-opinion.js";
import { gatherEvidence } from "../../src/plate-reader/gather-evidence.js";
import { Pyramid } from "../../src/plate-reader/image/raster.js";
import { line } from "../core/nameplate/lines.js";

const PHOTO = new Pyramid({ data: new Uint8Array(800 * 400 * 3).fill(255), width: 800, height: 400 });

test("letters and what was not clear are read by the other network, everything by the other engine", async () => {
  const plate = extractFields([
    line("型号:ACS-30", 100, 100, { score: 0.999 }),
    line("最大称量:30kg", 100, 140, { score: 0.999 }),
    line("最小称量:200g", 100, 180, { score: 0.9 }),
  ]);
  const asked: number[] = [];
  const ocr = {
    engine: "wasm",
    again: async (_photo, places) => {
      asked.push(places.length);
      return places.map(() => [{ char: "7", score: 1, at: 0.5, others: [] }]);
    },
  } as Partial<OcrEngine> as OcrEngine;
  const second = { read: async (field) => field } as Partial<SecondOpinion> as SecondOpinion;
  const { again, second: others } = await gatherEvidence(plate, PHOTO, ocr, second, []);
  expect(asked).toEqual([2]);
  expect(again).toEqual({ model: "7", min: "7" });
  expect(others).toEqual({ model: "model", max: "max", min: "min" });
});
