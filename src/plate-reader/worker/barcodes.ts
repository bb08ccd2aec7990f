import { readFile } from "node:fs/promises";
import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import type { PlateReading } from "../../core/nameplate/model/reading.js";
import type { Raster } from "../image/raster.js";
import { assetPath } from "../runtime/assets.js";
import type { ReaderWorker } from "./worker.js";

let prepared: Promise<unknown> | undefined;

async function prepare(): Promise<void> {
  const wasmBinary = new Uint8Array(await readFile(assetPath("codesWasm")));
  // Given the file, the module fetches nothing.
  await prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer }, fireImmediately: true });
}

/**
 * QR and bar codes in a picture, read by the second thread where there is one. Codes are a bonus: where they cannot
 * be read, there are none.
 */
export async function readCodes(raster: Raster, worker: ReaderWorker | null): Promise<PlateReading["codes"]> {
  return (await worker?.ask("codes", raster)) ?? readHere(raster);
}

async function readHere(raster: Raster): Promise<PlateReading["codes"]> {
  prepared ??= prepare();
  try {
    await prepared;
    const found = await readBarcodes(rgba(raster) as ImageData, {
      maxNumberOfSymbols: 6,
      tryHarder: true,
      tryRotate: true,
      tryInvert: false,
    });
    return found
      .filter((code) => code.isValid && code.text !== "")
      .map(({ format, text }) => ({ format, text: text.slice(0, 500) }));
  } catch {
    return [];
  }
}

function rgba({ data, width, height }: Raster): { data: Uint8ClampedArray; width: number; height: number } {
  const out = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let i = 0, o = 0; i < data.length; i += 3, o += 4) {
    out[o] = data[i] as number;
    out[o + 1] = data[i + 1] as number;
    out[o + 2] = data[i + 2] as number;
  }
  return { data: out, width, height };
}
