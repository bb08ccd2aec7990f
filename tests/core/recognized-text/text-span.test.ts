import { describe, expect, it } from "vitest";
import { toTextSpan } from "../../../src/core/recognized-text/text-span.js";

/** A line whose characters stand `places` heights from its left end; one more for what follows the last. */
function textOf(text: string, places: number[]): string {
  const width = (places.at(-1) as number) + 1;
  const glyphs = [...text].map((char, i) => ({
    ...{ char, score: 1, others: [] },
    at: (places[i] as number) / width,
  }));
  const box = [
    [0, 0],
    [width * 20, 0],
    [width * 20, 20],
    [0, 20],
  ] as const;
  return toTextSpan({ box: box.map(([x, y]) => [x, y]) as never, glyphs }).text;
}

describe("blanks", () => {
  it("are none in wide print where the gap is as wide as any other", () => {
    expect(textOf("TCS-25 0", [0.5, 1.5, 2.5, 3.4, 4.4, 5.4, 5.9, 6.4])).toBe("TCS-250");
  });

  it("stay in wide print where the gap is wider", () => {
    expect(textOf("ACS-30 A", [0.5, 1.5, 2.5, 3.4, 4.4, 5.4, 6.3, 7.2])).toBe("ACS-30 A");
  });

  it("stay in usual print", () => {
    expect(textOf("TCS-25 0", [0.2, 0.6, 1, 1.4, 1.8, 2.2, 2.5, 2.8])).toBe("TCS-25 0");
  });

  it("stay between numbers and their units", () => {
    expect(textOf("30 kg", [0.5, 1.5, 2, 2.5, 3.5])).toBe("30 kg");
  });
});
