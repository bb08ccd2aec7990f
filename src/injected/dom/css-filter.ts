import { byId } from "./composed-tree.js";

/** Attributes of a filter and its parts that cut nothing off and take nothing but the picture itself. */
const PLAIN = new Set(["id", "xmlns", "type", "values", "color-interpolation-filters"]);
const isPlain = (element: Element): boolean => element.getAttributeNames().every((name) => PLAIN.has(name));

/** Whether a matrix of colours leaves black black, white white and everything as opaque as it was. */
function keepsLight(part: Element): boolean {
  const type = part.getAttribute("type") ?? "matrix";
  if (type === "saturate" || type === "hueRotate") return true;
  const rows = (part.getAttribute("values") ?? "")
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  if (type !== "matrix" || rows.length !== 20) return false;
  const row = (from: number) => rows.slice(from, from + 5);
  const isLight = ([r = 0, g = 0, b = 0, a = 0, more = 0]: number[]) =>
    Math.abs(r + g + b - 1) < 0.3 && a === 0 && Math.abs(more) < 0.05;
  return [0, 5, 10].every((from) => isLight(row(from))) && row(15).join() === "0,0,0,1,0";
}

/** Pages that turn grey on days of mourning do so by a filter of their own; what others do is not known. */
const isGreying = (filter: Element | null | undefined): boolean =>
  filter?.localName === "filter" &&
  isPlain(filter) &&
  filter.children.length > 0 &&
  [...filter.children].every(
    (part) => part.localName === "feColorMatrix" && isPlain(part) && keepsLight(part),
  );

/** The filter that an address names: in the page, or in the address itself. */
function filterAt(address: string, near: Element): Element | null {
  if (address.startsWith("#")) return byId(near, decodeURIComponent(address.slice(1)));
  const [, written, id] = /^data:image\/svg\+xml(?:;(?:charset=)?utf-?8)?,(.*)#([^#]*)$/i.exec(address) ?? [];
  if (written === undefined || id === undefined) return null;
  try {
    return new DOMParser().parseFromString(decodeURIComponent(written), "image/svg+xml").getElementById(id);
  } catch {
    return null;
  }
}

const ADDRESS = /url\("((?:[^"\\]|\\.)*)"\)/g;

/** SECURITY: how opaque a filter leaves what it is on, whatever it makes of its colours; what an address does is not known. */
export const opacityByFilter = (filter: string): number =>
  [...filter.replaceAll(ADDRESS, "").matchAll(/opacity\(([\d.]+)/g)].reduce(
    (left, [, amount]) => left * Number(amount),
    1,
  );

/** What a filter's functions leave of a picture: 0 for nothing, 1 for all; ones not known are taken as harmless. */
export function leftByFilter(filter: string, near: Element): number {
  let left = 1;
  for (const [, address = ""] of filter.matchAll(ADDRESS))
    if (!isGreying(filterAt(address.replaceAll(/\\(.)/g, "$1"), near))) left = 0;
  for (const [, name, amount] of filter.matchAll(/([a-z-]+)\(([\d.]+)/g)) {
    const value = Number(amount);
    if (name === "opacity") left *= value;
    // Nothing can be told apart in a picture this blurred, flat, dark or bright.
    if (name === "blur" && value > 6) left = 0;
    if (name === "contrast" && value < 0.1) left = 0;
    if (name === "brightness" && (value < 0.05 || value > 30)) left = 0;
    if (name === "invert" && Math.abs(value - 0.5) < 0.05) left = 0;
  }
  return left;
}
