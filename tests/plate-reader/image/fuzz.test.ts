import { readFileSync } from "node:fs";
import sharp from "sharp";
import { expect, it } from "vitest";
import { decodePhoto } from "../../../src/plate-reader/image/decode.js";
import { MAX_PIXELS } from "../../../src/plate-reader/image/limits.js";
import { ReadFailure } from "../../../src/plate-reader/runtime/read-failure.js";
import { Random } from "../generate/random.js";
import { bmp } from "../hostile.js";

const COUNT = 1000;

/** Small photos of every kind that is read. */
async function photos(): Promise<Uint8Array[]> {
  const small = sharp("assets/samples/plate.jpg").resize(320);
  const { data, info } = await small.clone().raw().toBuffer({ resolveWithObject: true });
  return Promise.all([
    small
      .clone()
      .jpeg()
      .withExif({ IFD0: { Make: "x" } })
      .toBuffer(),
    small.clone().jpeg({ progressive: true }).toBuffer(),
    small.clone().png().toBuffer(),
    small.clone().webp().toBuffer(),
    small.clone().tiff().toBuffer(),
    bmp(data, info.width, info.height, 24),
    readFileSync("tests/fixtures/plates/spec-line-turned.heic"),
  ]);
}

/** The same bytes with a few changed, cut out, repeated, swapped for numbers that lengths like to be. */
function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  const at = (length: number) => Math.floor(random() * length);
  let out = Uint8Array.from(bytes);
  for (let i = at(6); i >= 0; i -= 1) {
    // Headers decide more than pixels do.
    const place = random() < 0.6 ? at(Math.min(400, out.length)) : at(out.length);
    const kind = at(5);
    if (kind === 0) out[place] = at(256);
    else if (kind === 1) out.set(new Uint8Array(Math.min(4, out.length - place)).fill(255), place);
    else if (kind === 2) out = out.slice(0, Math.max(1, place));
    else if (kind === 3) out.copyWithin(place, at(out.length), at(out.length));
    else out = Buffer.concat([out.subarray(0, place), out.subarray(Math.min(place + at(64), out.length))]);
  }
  return out;
}

it(`${COUNT} damaged photos are decoded or refused with a reason`, async () => {
  const source = new Random(20_261_124);
  const random = () => source.next();
  const originals = await photos();
  const outcomes = { decoded: 0, refused: 0 };
  for (let i = 0; i < COUNT; i += 1) {
    const bytes = mutate(originals[i % originals.length] as Uint8Array, random);
    const outcome = await decodePhoto(bytes).catch((error: unknown) => error);
    if (outcome instanceof ReadFailure) outcomes.refused += 1;
    else {
      const { raster, width, height } = outcome as Awaited<ReturnType<typeof decodePhoto>>;
      expect(raster.data, `photo ${i}`).toHaveLength(raster.width * raster.height * 3);
      expect(width * height).toBeLessThanOrEqual(MAX_PIXELS);
      outcomes.decoded += 1;
    }
  }
  expect(outcomes.decoded).toBeGreaterThan(50);
  expect(outcomes.refused).toBeGreaterThan(50);
});
