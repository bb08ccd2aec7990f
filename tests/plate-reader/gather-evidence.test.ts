import { expect, test } from "vitest";
import { extractFields } from "../../src/core/nameplate/extract/extract-fields.js";
import type { OcrEngine } from "../../src/plate-reader/engines/ocr-engine.js";
import type { SecondOpinion } from "../../src/plate-reader/engines/second-opinion.js";
import { gatherEvidence } from "../../src/plate-reader/gather-evidence.js";
import { Pyramid } from "../../src/plate-reader/image/raster.js";
import { line } from "../core/nameplate/lines.js";

const PHOTO = new Pyramid({ data: new Uint8Array(800 * 400 * 3).fill(255), width: 800, height: 400 });

test("what was clear is not read again, and everything is by the second reader", async () => {
  const plate = extractFields([
    line("型号:ACS-30", 100, 100, { score: 0.999 }),
    line("出厂编号:2023799696", 100, 140, { score: 0.9 }),
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
  expect(asked).toEqual([1]);
  expect(again).toEqual({ serial: "7" });
  expect(others).toEqual({ model: "model", serial: "serial" });
});
