import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { assetPath } from "../runtime/assets.js";
import { ReadFailure } from "../runtime/read-failure.js";
import { checkSize } from "./limits.js";
import type { Raster } from "./raster.js";

interface HeifImage {
  get_width(): number;
  get_height(): number;
  is_primary(): boolean;
  display(
    target: { data: Uint8ClampedArray; width: number; height: number },
    done: (filled: { data: Uint8ClampedArray } | null) => void,
  ): void;
  free(): void;
}
interface Heif {
  ready: Promise<unknown>;
  HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
}

let loaded: Heif | undefined;

/**
 * libheif (LGPL-3.0) is loaded from its own files at run time and is part of no bundle, so that users may
 * put another build of it in their place.
 */
async function heif(): Promise<Heif> {
  if (!loaded) {
    const require = createRequire(import.meta.url);
    const start = require(assetPath("heif")) as (options: { wasmBinary: Uint8Array }) => Heif;
    loaded = start({ wasmBinary: await readFile(assetPath("heifWasm")) });
    await loaded.ready;
  }
  return loaded;
}

/** Decodes the main picture of a HEIC file, turned as the file says. Throws `ReadFailure`. */
export async function decodeHeic(bytes: Uint8Array): Promise<Raster> {
  const { HeifDecoder } = await heif();
  const images = new HeifDecoder().decode(bytes);
  const image = images.find((i) => i.is_primary()) ?? images[0];
  if (!image) throw new ReadFailure("broken-file", "no picture in the HEIC file");
  try {
    const width = image.get_width();
    const height = image.get_height();
    checkSize(width, height);
    const rgba = await pixels(image, width, height);
    const data = new Uint8Array(width * height * 3);
    for (let i = 0, o = 0; o < data.length; i += 4, o += 3) {
      data[o] = rgba[i] as number;
      data[o + 1] = rgba[i + 1] as number;
      data[o + 2] = rgba[i + 2] as number;
    }
    return { data, width, height };
  } finally {
    for (const each of images) each.free();
  }
}

function pixels(image: HeifImage, width: number, height: number): Promise<Uint8ClampedArray> {
  return new Promise((resolve, reject) => {
    const target = { data: new Uint8ClampedArray(width * height * 4), width, height };
    image.display(target, (filled) =>
      filled ? resolve(filled.data) : reject(new ReadFailure("broken-file", "the HEIC picture is damaged")),
    );
  });
}
