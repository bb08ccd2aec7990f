import { describe, expect, it } from "vitest";
import type { Quad } from "../../src/core/geometry/quad.js";
import type { PlateLocation } from "../../src/plate-reader/engines/ocr-engine.js";
import { reachedOver } from "../../src/plate-reader/plate-outline.js";
import { line } from "../core/nameplate/lines.js";

const FRAME: Quad = [
  [100, 100],
  [500, 100],
  [500, 300],
  [100, 300],
];
const place: PlateLocation = {
  ...{ frame: FRAME, direction: 0, rotation: 0, lineHeight: 20, plates: [FRAME], found: null },
};
/** Twenty pixels high and six characters wide. */
const at = (x: number, y = 200) => line("最大称量xx", x, y);

describe("a frame whose edge cuts off text", () => {
  it("reaches eight lines' heights further there, and nowhere else", () => {
    const wider = reachedOver(place, [at(102), at(250)]);
    expect(wider?.frame.map((p) => p.map(Math.round))).toEqual([
      [-60, 100],
      [500, 100],
      [500, 300],
      [-60, 300],
    ]);
  });

  it("does so over and under its rows as well", () => {
    expect(reachedOver(place, [at(200, 112)])?.frame[0]).toEqual([100, -60]);
    expect(reachedOver(place, [at(200, 288)])?.frame[2]).toEqual([500, 460]);
  });

  it("stays where all text lies within it, or the photo was searched whole", () => {
    expect(reachedOver(place, [at(150), at(250)])).toBeNull();
    expect(reachedOver({ ...place, found: [] }, [at(102)])).toBeNull();
  });
});
