/** Opacity below which a thing counts as not there. */
export const FADED = 0.15;

interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What of a style decides how a mask is laid over its element. */
export type MaskStyle = Pick<
  CSSStyleDeclaration,
  | "maskImage"
  | "maskSize"
  | "maskPosition"
  | "maskComposite"
  | "maskOrigin"
  | "maskClip"
  | "maskMode"
  | "webkitMaskBoxImageSource"
>;

/** Parts of a list; commas within brackets part nothing. */
const partsOf = (list: string): string[] =>
  (list.match(/(?:[^,()]|\((?:[^()]|\([^()]*\))*\))+/g) ?? []).map((part) => part.trim());

const everyOf = (list: string | undefined, fits: RegExp): boolean =>
  list === undefined || list.split(",").every((part) => fits.test(part.trim()));

/** The mask is laid over the whole box as it is: not moved, made small, or set off against another. */
const isPlain = (style: MaskStyle): boolean =>
  !isSet(style.webkitMaskBoxImageSource) &&
  everyOf(style.maskSize, /^(?:auto|cover|contain|100%)(?: (?:auto|100%))?$/) &&
  everyOf(style.maskPosition, /^(?:0px|\d{1,2}%|100%) (?:0px|\d{1,2}%|100%)$/) &&
  everyOf(style.maskComposite, /^(?:add)?$/) &&
  everyOf(style.maskOrigin, /^(?:border-box)?$/) &&
  everyOf(style.maskClip, /^(?:border-box|no-clip)?$/) &&
  everyOf(style.maskMode, /^(?:match-source|alpha)?$/);

/** How opaque a colour is; null in a notation that is not known here. */
function alphaOf(colour: string): number | null {
  if (colour === "transparent") return 0;
  const parts = /^rgba?\(([^)]*)\)$/.exec(colour)?.[1]?.split(/[,/\s]+/);
  return parts ? Number(parts[3] ?? 1) : null;
}

/** Whether a mask's picture, wherever it is looked at, is said to be opaque or see-through; null where it is neither. */
function throughout(image: string): "opaque" | "faded" | null {
  if (!/gradient\(/.test(image)) return null;
  const alphas = [...image.matchAll(/rgba?\([^)]*\)|transparent/g)].map(([colour]) => alphaOf(colour) ?? 0);
  const known = image.replaceAll(/rgba?\([^)]*\)|transparent/g, "");
  if (alphas.length === 0 || /[a-z]+\([^)]*\)/.test(known.replace(/^[a-z-]+\(/, ""))) return null;
  if (alphas.every((alpha) => alpha < FADED)) return "faded";
  return alphas.every((alpha) => alpha >= FADED) ? "opaque" : null;
}

interface Stop {
  /** In CSS pixels along the gradient's line; null where it stands between its neighbours. */
  at: number | null;
  alpha: number;
}

/** A length along a line, as 20px, 80% or calc(100% - 20px). */
const lengthOf = (text: string, whole: number): number =>
  [...text.matchAll(/(^|[+-] )?(-?[\d.]+)(%|px)/g)].reduce(
    (sum, [, sign, value, unit]) =>
      sum + (sign === "- " ? -1 : 1) * Number(value) * (unit === "%" ? whole / 100 : 1),
    0,
  );

const PLACE = String.raw`-?[\d.]+(?:%|px)|calc\(-?[\d.]+(?:%|px)(?: [+-] [\d.]+(?:%|px))*\)`;
const STOP = new RegExp(String.raw`^(rgba?\([^)]*\)|transparent)((?: (?:${PLACE})){0,2})$`);

/** A colour of a gradient and where it stands, twice where it has two places; null for what is none. */
function stopsOf(text: string, length: number): Stop[] | null {
  const [, colour = "", places = ""] = STOP.exec(text) ?? [];
  const alpha = alphaOf(colour);
  if (alpha === null) return null;
  const found = places.match(new RegExp(PLACE, "g")) ?? [null];
  return found.map((place) => ({ at: place === null ? null : lengthOf(place, length), alpha }));
}

/** Stops with a place each, none before the one before it. */
function placed(stops: readonly Stop[], length: number): { at: number; alpha: number }[] {
  const known = stops.map(
    ({ at }, index) => at ?? (index === 0 ? 0 : index === stops.length - 1 ? length : null),
  );
  const rising = known.map((at, index) =>
    at === null ? null : Math.max(...known.slice(0, index + 1).map((one) => one ?? at)),
  );
  return stops.map(({ alpha }, index) => {
    const at = rising[index];
    if (at !== null && at !== undefined) return { at, alpha };
    const from = rising.findLastIndex((one, place) => place < index && one !== null);
    const to = rising.findIndex((one, place) => place > index && one !== null);
    const [start, end] = [rising[from] ?? 0, rising[to] ?? length];
    return { at: start + ((end - start) * (index - from)) / (to - from), alpha };
  });
}

const SIDES: Record<string, number> = { "to top": 0, "to right": 90, "to bottom": 180, "to left": 270 };

/** How opaque a linear gradient over a box is at a point; null where its notation is not known here. */
function alphaOfGradient(image: string, box: Box, point: { x: number; y: number }): number | null {
  const [first = "", ...rest] = partsOf(/^linear-gradient\((.*)\)$/.exec(image)?.[1] ?? "");
  const said = SIDES[first] ?? /^(-?[\d.]+)deg$/.exec(first)?.[1];
  const angle = (Number(said ?? 180) * Math.PI) / 180;
  const { left, top, width, height } = box;
  const length = Math.abs(width * Math.sin(angle)) + Math.abs(height * Math.cos(angle));
  const at =
    (point.x - left - width / 2) * Math.sin(angle) -
    (point.y - top - height / 2) * Math.cos(angle) +
    length / 2;
  const texts = said === undefined ? [first, ...rest] : rest;
  const read = texts.map((text) => stopsOf(text, length));
  if (read.length === 0 || read.some((one) => one === null)) return null;
  const stops = placed(
    read.flatMap((one) => one ?? []),
    length,
  );
  const next = stops.findIndex((stop) => stop.at > at);
  const [before, after] = [stops[next < 0 ? stops.length - 1 : next - 1], stops[next]];
  if (!before || !after) return (before ?? after)?.alpha ?? null;
  return before.alpha + ((after.alpha - before.alpha) * (at - before.at)) / (after.at - before.at);
}

/** Whether a property of a computed style says anything; an engine without it leaves it undefined. */
export const isSet = (value: string | undefined): boolean =>
  value !== undefined && value !== "" && value !== "none";
const isMasked = (style: MaskStyle): boolean =>
  isSet(style.maskImage) || isSet(style.webkitMaskBoxImageSource);

/** A mask without any opaque part lets nothing through; pictures by address are not known. */
export function masksAll(style: MaskStyle): boolean {
  if (!isMasked(style)) return false;
  return (
    !isPlain(style) ||
    !/gradient/.test(style.maskImage) ||
    partsOf(style.maskImage).every((one) => throughout(one) === "faded")
  );
}

/** Whether a mask hides what its element shows at a point; one that cannot be told does. */
export function masksAt(style: MaskStyle, box: Box, point: { x: number; y: number }): boolean {
  if (!isMasked(style)) return false;
  if (!isPlain(style)) return true;
  return !partsOf(style.maskImage).some(
    (image) => throughout(image) === "opaque" || (alphaOfGradient(image, box, point) ?? 0) >= FADED,
  );
}
