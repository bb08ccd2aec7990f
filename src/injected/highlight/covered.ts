import { ancestorsOf, holds } from "../dom/composed-tree.js";
import type { Box } from "./geometry.js";

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
  let hit = Document.prototype.elementFromPoint.call(page, x, y);
  for (let inner = hit; inner?.shadowRoot; hit = inner) {
    const next = inner.shadowRoot.elementFromPoint(x, y);
    if (!next || next === inner) break;
    inner = next;
  }
  return hit;
}

const isOver = (hit: Element | null, below: Element): boolean =>
  hit !== null && !holds(below, hit) && !holds(hit, below) && isLifted(hit, below);

/** The same at a point: in the frame itself, and in the pages around it as far as they may be asked. */
function isCoveredAt(target: Element, left: number, top: number): boolean {
  let below: Element | null = target;
  let [x, y] = [left, top];
  while (below) {
    if (isOver(hitIn(below.ownerDocument, x, y), below)) return true;
    // Null where the page around is another site's.
    const frame: Element | null = below.ownerDocument.defaultView?.frameElement ?? null;
    if (frame) {
      const box = frame.getBoundingClientRect();
      x += box.left + frame.clientLeft;
      y += box.top + frame.clientTop;
    }
    below = frame;
  }
  return false;
}

/** Whether something else of the page lies over an element, so that a press would not reach it. */
export const isCovered = (target: Element, { left, top, right, bottom }: Box): boolean =>
  POINTS.every(([across, down]) =>
    isCoveredAt(target, left + (right - left) * across, top + (bottom - top) * down),
  );
