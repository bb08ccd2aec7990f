import { describe, expect, test } from "vitest";
import { pgmOf } from "../../../src/plate-reader/engines/pgm.js";
import type { Raster } from "../../../src/plate-reader/image/raster.js";

/** A strip of `ground` with a stroke of `ink` down its middle. */
function stroke(ground: number, ink: number, width = 60, height = 44): Raster {
  const data = new Uint8Array(width * height * 3).fill(ground);
  for (let y = 0; y < height; y++) data.fill(ink, (y * width + 28) * 3, (y * width + 32) * 3);
  return { data, width, height };
}

function unpack(map: Buffer): { width: number; height: number; at: (x: number, y: number) => number } {
  const head = /^P5\n(\d+) (\d+)\n255\n/.exec(map.toString("latin1"));
  if (!head) throw new Error("no greymap");
  const [width, height] = [Number(head[1]), Number(head[2])];
  expect(map.length).toBe(head[0].length + width * height);
  return { width, height, at: (x, y) => map[head[0].length + y * width + x] as number };
}

describe("greymapOf", () => {
  test.each([
    ["dark on light", 200, 90],
    ["light on dark", 40, 150],
    ["hardly any contrast", 128, 120],
  ])("%s becomes black on white within a white rim", (_name, ground, ink) => {
    const { width, height, at } = unpack(pgmOf(stroke(ground, ink)));
    expect([width, height]).toEqual([60 + 24, 44 + 20]);
    expect(at(0, 0)).toBe(255);
    expect(at(12 + 30, 9)).toBe(255);
    expect(at(12 + 30, 10 + 22)).toBe(0);
    expect(at(12 + 5, 10 + 22)).toBe(255);
  });

  test("a colour counts by how bright the eye finds it", () => {
    const strip = stroke(255, 255);
    for (let y = 0; y < strip.height; y++) {
      for (let x = 20; x < 24; x++) strip.data.set([0, 0, 255], (y * strip.width + x) * 3);
      for (let x = 40; x < 44; x++) strip.data.set([0, 255, 0], (y * strip.width + x) * 3);
    }
    const { at } = unpack(pgmOf(strip));
    expect(at(12 + 21, 30)).toBeLessThan(at(12 + 41, 30));
  });
});
