import { distance, type Quad } from "../core/geometry/quad.js";
import type { Pyramid } from "./image/raster.js";
import { type Blob, blobsOf, threshold } from "./image/threshold.js";
import { cut } from "./image/warp.js";
import { unclip } from "./ocr/unclip.js";

/** Height of the strip looked at, and of the text's box in it. */
const STRIP = 96;
const TEXT = 48;

/**
 * Counts the strokes of the accuracy class mark (I, II, III or IIII, bare, in an oval or in brackets) in and
 * around a box; null when no even row of strokes stands there. `exact` says that the box is the mark's own,
 * not just the room where it must be.
 */
export function countStrokes(photo: Pyramid, box: Quad, exact: boolean): number | null {
  const spread = STRIP / TEXT / 2 - 0.5;
  const around = unclip(box, { along: exact ? 0.9 : 0, across: spread });
  const width = distance(around[1], around[0]);
  const height = distance(around[3], around[0]);
  const wide = Math.min(1200, Math.max(24, Math.round((STRIP * width) / Math.max(1, height))));
  const strip = cut(photo, around, wide, STRIP);
  const ink = threshold(strip);
  const blobs = blobsOf(ink, wide, STRIP, 24);
  const units = blobs.flatMap((blob): Unit[] => {
    if (isStroke(blob, exact)) return [{ blob, count: 1 }];
    const bars = barsIn(blob, ink, wide);
    return bars === null ? [] : [{ blob, count: bars }];
  });
  const rows = evenRows(units.sort((p, q) => p.blob.left - q.blob.left)).map(withoutBrackets);
  const counts = rows.map((row) => row.reduce((sum, u) => sum + u.count, 0));
  const best = Math.max(0, ...counts);
  return best >= 2 && best <= 4 ? best : null;
}

/** A stroke, or several whose serifs touch. */
interface Unit {
  blob: Blob;
  count: number;
}

const tall = (b: Blob): number => b.bottom - b.top + 1;
const broad = (b: Blob): number => b.right - b.left + 1;
const middle = (b: Blob): number => (b.top + b.bottom) / 2;

/** Upright, straight and of about the text's height, in the middle of the strip. */
function isStroke(b: Blob, exact: boolean): boolean {
  const h = tall(b);
  if (h < TEXT * 0.32 || h > TEXT * 1.15 || broad(b) > h * 0.5) return false;
  if (Math.abs(middle(b) - STRIP / 2) > STRIP * (exact ? 0.2 : 0.3)) return false;
  return Math.abs(bend(b)) < 0.07 * h && b.area > 0.4 * h * meanBreadth(b);
}

function meanBreadth(b: Blob): number {
  return b.rows.reduce((sum, r) => sum + r.last - r.first + 1, 0) / b.rows.length;
}

/** How far the middle stands off the line between both ends: brackets and pieces of an oval are bent. */
function bend(b: Blob): number {
  const part = (from: number, to: number) => {
    const rows = b.rows.slice(Math.floor(b.rows.length * from), Math.ceil(b.rows.length * to));
    return rows.reduce((sum, r) => sum + (r.first + r.last) / 2, 0) / Math.max(1, rows.length);
  };
  return part(0.4, 0.6) - (part(0.05, 0.25) + part(0.75, 0.95)) / 2;
}

/** Neighbouring strokes of one height, on one line, at even distances. */
function evenRows(units: Unit[]): Unit[][] {
  const rows: Unit[][] = [];
  for (const unit of units) {
    const row = rows.at(-1);
    const last = row?.at(-1);
    if (row && last && alike(last.blob, unit.blob) && evenly(row, unit)) row.push(unit);
    else rows.push([unit]);
  }
  return rows;
}

/** Flat brackets pass for strokes, but bend outwards and are taller. */
function withoutBrackets(row: Unit[]): Unit[] {
  const inner = row.slice(1, -1).map((u) => tall(u.blob));
  const height = inner.length > 0 ? Math.max(...inner) : 0;
  const isBracket = (u: Unit | undefined, side: 1 | -1): boolean =>
    u !== undefined &&
    inner.length > 0 &&
    tall(u.blob) > 1.06 * height &&
    side * bend(u.blob) > 0.02 * tall(u.blob);
  return row.slice(isBracket(row[0], -1) ? 1 : 0, isBracket(row.at(-1), 1) ? -1 : undefined);
}

function alike(a: Blob, b: Blob): boolean {
  const h = Math.max(tall(a), tall(b));
  const gap = b.left - a.right;
  return (
    Math.abs(tall(a) - tall(b)) < 0.22 * h && Math.abs(middle(a) - middle(b)) < 0.2 * h && gap < 0.75 * h
  );
}

function evenly(row: Unit[], next: Unit): boolean {
  if (row.length < 2 || [...row, next].some((u) => u.count > 1)) return true;
  const step = (a: Blob, b: Blob) => (b.left + b.right - a.left - a.right) / 2;
  const before = step((row.at(-2) as Unit).blob, (row.at(-1) as Unit).blob);
  const now = step((row.at(-1) as Unit).blob, next.blob);
  return Math.abs(now - before) < 0.3 * before + 2;
}

/** Bars between the serifs of a Ⅱ or Ⅲ that is one patch of ink: runs in its middle rows. */
function barsIn(b: Blob, ink: Uint8Array, width: number): number | null {
  const h = tall(b);
  if (h < TEXT * 0.4 || h > TEXT * 1.15 || broad(b) < h * 0.5 || broad(b) > h * 1.8) return null;
  if (Math.abs(middle(b) - STRIP / 2) > STRIP * 0.2) return null;
  const counts = [0.4, 0.5, 0.6].map((t) => runs(ink, width, Math.round(b.top + h * t), b.left, b.right));
  const [n] = counts;
  return n !== undefined && n >= 2 && n <= 4 && counts.every((c) => c === n) && closed(b, ink, width)
    ? n
    : null;
}

/** Serifs close it above and below: hardly any gap in its first and last rows. */
function closed(b: Blob, ink: Uint8Array, width: number): boolean {
  const full = (y: number) => {
    let n = 0;
    for (let x = b.left; x <= b.right; x++) n += ink[y * width + x] as number;
    return n / broad(b);
  };
  const rim = Math.max(1, Math.round(tall(b) * 0.06));
  return full(b.top + rim) > 0.75 && full(b.bottom - rim) > 0.75;
}

function runs(ink: Uint8Array, width: number, y: number, from: number, to: number): number {
  let count = 0;
  for (let x = from; x <= to; x++) {
    if (ink[y * width + x] && (x === from || !ink[y * width + x - 1])) count += 1;
  }
  return count;
}
