import { expect, it } from "vitest";
import { masksAll, masksAt } from "../../../src/injected/dom/css-mask.js";

const BOX = { left: 100, top: 100, width: 200, height: 100 };
const DRAWN = "rgb(0, 0, 0)";
const GONE = "rgba(0, 0, 0, 0)";
const style = (maskImage: string, more: object = {}) => ({ ...PLAIN, maskImage, ...more });
const PLAIN = {
  maskImage: "none",
  maskSize: "auto",
  maskPosition: "0% 0%",
  maskComposite: "add",
  maskOrigin: "border-box",
  maskClip: "border-box",
  maskMode: "match-source",
  webkitMaskBoxImageSource: "none",
};
const linear = (...parts: string[]) => `linear-gradient(${parts.join(", ")})`;

it.each([
  // Half of it, in each direction.
  [linear(`${DRAWN} 50%`, `${GONE} 50%`), { x: 200, y: 140 }, false],
  [linear(`${DRAWN} 50%`, `${GONE} 50%`), { x: 200, y: 160 }, true],
  [linear("to top", `${DRAWN} 50%`, `${GONE} 50%`), { x: 200, y: 140 }, true],
  [linear("to right", `${DRAWN} 50px`, `${GONE} 50px`), { x: 140, y: 150 }, false],
  [linear("to right", `${DRAWN} 50px`, `${GONE} 50px`), { x: 160, y: 150 }, true],
  [linear("45deg", `${DRAWN} 50%`, `${GONE} 50%`), { x: 110, y: 190 }, false],
  [linear("45deg", `${DRAWN} 50%`, `${GONE} 50%`), { x: 290, y: 110 }, true],
  // A stripe; a stop without a place stands between its neighbours.
  [linear(`${DRAWN} 0% 40%`, `${GONE} 40% 60%`, `${DRAWN} 60%`), { x: 200, y: 150 }, true],
  [linear(`${DRAWN} 0% 40%`, `${GONE} 40% 60%`, `${DRAWN} 60%`), { x: 200, y: 190 }, false],
  [linear(GONE, DRAWN, GONE), { x: 200, y: 150 }, false],
  [linear(GONE, DRAWN, GONE), { x: 200, y: 104 }, true],
  // Edges that fade.
  [linear(GONE, `${DRAWN} 20px`, `${DRAWN} calc(100% - 20px)`, GONE), { x: 200, y: 150 }, false],
  [linear(GONE, `${DRAWN} 20px`, `${DRAWN} calc(100% - 20px)`, GONE), { x: 200, y: 199 }, true],
  // Two masks lie one on the other.
  [`${linear(GONE, GONE)}, ${linear(DRAWN, DRAWN)}`, { x: 200, y: 150 }, false],
  // Nothing to be told of these, unless no part of them is see-through.
  [`radial-gradient(${GONE} 50%, ${DRAWN})`, { x: 200, y: 150 }, true],
  [`radial-gradient(${DRAWN} 50%, rgb(9, 9, 9))`, { x: 200, y: 150 }, false],
  [linear("to top left", DRAWN, GONE), { x: 299, y: 199 }, true],
  [linear(DRAWN, "oklch(0 0 0 / 0)"), { x: 200, y: 150 }, true],
  ['url("mask.png")', { x: 200, y: 150 }, true],
  ["none", { x: 200, y: 150 }, false],
])("%s at %o hides: %s", (image, point, hides) => {
  expect(masksAt(style(image), BOX, point)).toBe(hides);
});

it.each([
  { maskSize: "0px 0px" },
  { maskPosition: "-999px 0px" },
  { maskComposite: "exclude" },
  { maskClip: "content-box" },
  { maskMode: "luminance" },
  { webkitMaskBoxImageSource: linear(GONE, GONE) },
])("a mask laid over it otherwise hides it: %o", (more) => {
  const masked = style(linear(DRAWN, DRAWN), more);
  expect([masksAt(masked, BOX, { x: 200, y: 150 }), masksAll(masked)]).toEqual([true, true]);
});

it("all of an element is hidden by a mask without an opaque part alone", () => {
  expect(masksAll(style(linear(GONE, GONE)))).toBe(true);
  expect(masksAll(style(linear(DRAWN, GONE)))).toBe(false);
  expect(masksAll(PLAIN)).toBe(false);
});
