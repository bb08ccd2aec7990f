import { describe, expect, it } from "vitest";
import { extractFields } from "../../../../src/core/nameplate/extract/extract-fields.js";
import { knownAlike } from "../../../../src/core/nameplate/resolve/doubtful-characters.js";
import { NO_EVIDENCE } from "../../../../src/core/nameplate/resolve/evidence.js";
import { resolveFields } from "../../../../src/core/nameplate/resolve/resolve-fields.js";
import type { TextLine } from "../../../../src/core/recognized-text/text-line.js";
import { line } from "../lines.js";

/** A maker's line of which one character was hardly read, with what else it may be. */
function named(text: string, place: number, score: number, others: string[]): TextLine {
  const read = line(text, 100, 100);
  return {
    ...read,
    glyphs: read.glyphs.map((glyph, i) => (i === place ? { ...glyph, score, others } : glyph)),
  };
}
const makerOf = (read: TextLine) => resolveFields(extractFields([read])).fields.manufacturer;

describe("a maker's name of which a character was hardly read", () => {
  it("says which, offers what else it may be, and puts nothing in its place", () => {
    const maker = makerOf(named("永城金锚衡器有限公司", 3, 0.5, ["锱", "镒", "a"]));
    expect(maker).toMatchObject({ value: "永城金锚衡器有限公司", doubtful: [3] });
    expect(maker?.alternatives).toEqual(["永城金锱衡器有限公司", "永城金镒衡器有限公司"]);
    expect(maker?.confidence).toBeLessThan(0.8);
  });

  it("counts places in the value, not in the line", () => {
    expect(makerOf(named("制造商:永城金锚衡器有限公司", 7, 0.6, []))?.doubtful).toEqual([3]);
    expect(makerOf(named("永城 金锚 衡器有限公司", 4, 0.6, []))?.doubtful).toEqual([3]);
  });

  it("says nothing where all were clear", () => {
    expect(makerOf(named("永城金锚衡器有限公司", 3, 0.97, ["锱"]))).not.toHaveProperty("doubtful");
  });
});

describe("a number in which a character was lost", () => {
  /** Read alike by every reader, its characters at these places of the line. */
  const sure = (at: number[]): number => {
    const read = line("S/N W345772", 100, 100);
    const placed = read.glyphs.map((glyph, i) => ({ ...glyph, at: at[i] ?? glyph.at }));
    const plate = extractFields([{ ...read, glyphs: placed }]);
    const said = { serial: "W345772" };
    return resolveFields(plate, { ...NO_EVIDENCE, again: said, second: said }).fields.serial?.confidence ?? 0;
  };

  it("is never sure: two characters stand as far apart as if there were one between", () => {
    expect(sure([0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 11].map((n) => n / 12))).toBeLessThan(0.95);
    expect(sure([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((n) => n / 12))).toBeGreaterThan(0.95);
  });
});

describe("a name known from another scale", () => {
  const known = ["永城金锱衡器有限公司", "永城银锱衡器有限公司", "永城金锱衡器厂"];
  it("is offered where it differs in doubtful characters alone", () => {
    expect(knownAlike("永城金锚衡器有限公司", [3], known)).toEqual(["永城金锱衡器有限公司"]);
    expect(knownAlike("永城金锚衡器有限公司", [], known)).toEqual([]);
    expect(knownAlike("永城金锱衡器有限公司", [2, 3], known)).toEqual(["永城银锱衡器有限公司"]);
  });
});
