import { ancestorsOf, holds } from "../dom/composed-tree.js";
import { type Box, viewOf } from "../dom/part-in-view.js";
import { elementFromPoint, windowOf } from "../dom/unclobbered-dom.js";

/** Places of a box, as shares of its width and height. */
const POINTS = [
  [0.5, 0.5],
  [0.2, 0.5],
  [0.8, 0.5],
] as const;

/** Part of something that lies over the page, and not in the flow with the element below it. */
const isLifted = (over: Element, below: Element): boolean =>
  [over, ...ancestorsOf(over)].some(
    (one) => !holds(one, below) && /^(?:fixed|absolute|sticky)$/.test(getComputedStyle(one).position),
  );

/** What a press at a point of a document reaches, open shadow roots followed. */
function hitIn(page: Document, x: number, y: number): Element | null {
  let hit = elementFromPoint(x, y, page);
  for (let inner = hit; inner?.shadowRoot; hit = inner) {
    const next = inner.shadowRoot.elementFromPoint(x, y);
    if (!next || next === inner) break;
    inner = next;
  }
  return hit;
}

const isOver = (hit: Element | null, below: Element): boolean =>
  hit !== null && !holds(below, hit) && !holds(hit, below) && isLifted(hit, below);

export interface Point {
  x: number;
  y: number;
}

/** A point of an element as the outermost page that may be asked has it; null where something lies over it. */
function outward(target: Element, at: Point): Point | null {
  let below: Element = target;
  let { x, y } = at;
  for (;;) {
    if (isOver(hitIn(below.ownerDocument, x, y), below)) return null;
    // Null where the page around is another site's.
    const frame: Element | null = windowOf(below.ownerDocument)?.frameElement ?? null;
    if (!frame) return { x, y };
    const box = frame.getBoundingClientRect();
    x += box.left + frame.clientLeft;
    y += box.top + frame.clientTop;
    below = frame;
  }
}

const pointsOf = ({ left, top, right, bottom }: Box): Point[] =>
  POINTS.map(([across, down]) => ({ x: left + (right - left) * across, y: top + (bottom - top) * down }));

const free = (target: Element, points: readonly Point[]): Point[] =>
  points.flatMap((point) => outward(target, point) ?? []);

/** Whether something else of the page lies over an element, so that a press would not reach it. */
export const isCovered = (target: Element, box: Box): boolean => free(target, pointsOf(box)).length === 0;

/** Points of a target that nothing covers as far as its own site's pages reach, as their outermost one has them. */
export interface Uncovered {
  points: Point[];
  /** So many pages of the same site lie around the frame; the one around those is another's. */
  levels: number;
  /** The outermost one's place in the `window.frames` of the other site's page; null where there is none. */
  index: number | null;
}

function uncovered(target: Element, points: readonly Point[]): Uncovered {
  let [outermost, levels]: [Window, number] = [window, 0];
  for (; outermost.frameElement; levels++) outermost = outermost.parent;
  const { parent } = outermost;
  const index =
    parent === outermost ? null : [...Array(parent.length).keys()].find((n) => parent[n] === outermost);
  return { points: free(target, points), levels, index: index ?? null };
}

/** Of an element that is pointed at: what another site's page around could still cover. */
export const uncoveredOf = (target: Element): Uncovered => uncovered(target, pointsOf(viewOf(target).view));

/** Of a frame with another site's page: which of its points nothing here lies over. */
export function uncoveredIn(frame: Element, points: readonly Point[]): Uncovered {
  const { left, top } = frame.getBoundingClientRect();
  return uncovered(
    frame,
    points.map(({ x, y }) => ({ x: x + left + frame.clientLeft, y: y + top + frame.clientTop })),
  );
}
