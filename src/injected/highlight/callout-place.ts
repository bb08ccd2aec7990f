import type { Box } from "../dom/part-in-view.js";
import {
  bodyElement,
  childNodes,
  createRange,
  documentElement,
  elementFromPoint,
} from "../dom/unclobbered-dom.js";

interface Size {
  width: number;
  height: number;
}
interface Spot {
  left: number;
  top: number;
}

/** Between ring and callout. */
const APART = 8;
/** What a callout must not lie over, since it might be meant, or be read to know what is meant. */
const WANTED =
  "a, button, input, select, textarea, label, summary, [role], [onclick], h1, h2, h3, h4, img, canvas, svg";
/** Past these a callout is not put, since beside them it would seem to mean them; pictures it may pass. */
const PRESSED = "a, button, input, select, textarea, summary, [role], [onclick]";
const PICTURE = "img, canvas, svg";
/** So many times half its width a callout may go aside in its row, past what stands there. */
const ASIDE = 10;

/** How far right of a ring a callout may stand in its row: past words and pictures, not past what can be pressed. */
function aside(target: Element, ring: Box, width: number): number[] {
  const lefts: number[] = [];
  for (let step = 1; step <= ASIDE; step++) {
    const left = ring.right + APART + (step * width) / 2;
    for (let x = left - width / 2; x < left; x += 12) {
      const over = elementFromPoint(x, (ring.top + ring.bottom) / 2);
      const pressed = over?.closest(PICTURE) ? null : over?.closest(PRESSED);
      if (pressed && !pressed.contains(target)) return lefts;
    }
    lefts.push(left);
  }
  return lefts;
}

/**
 * Right, above, left and below of the ring, farther aside in its row, and at its corners, where it is easily taken to
 * mean what stands there: where nothing else is, the first is taken. Last a line farther up or down, past a low bar.
 */
const spots = (target: Element, ring: Box, { width, height }: Size): Spot[] => {
  const above = ring.top - APART - height;
  const below = ring.bottom + APART;
  const right = ring.right + APART;
  const left = ring.left - APART - width;
  const middle = (ring.top + ring.bottom - height) / 2;
  const centre = (ring.left + ring.right - width) / 2;
  const within = Math.min(Math.max(4, centre), innerWidth - width - 4);
  return [
    { left: right, top: middle },
    { left: centre, top: above },
    { left: left, top: middle },
    { left: centre, top: below },
    ...aside(target, ring, width).map((at) => ({ left: at, top: middle })),
    { left: ring.right - width, top: above },
    { left: ring.left, top: above },
    { left: right, top: above },
    { left: right, top: below },
    { left: left, top: above },
    { left: left, top: below },
    { left: within, top: above - APART - height },
    { left: within, top: below + APART + height },
  ];
};

/** Whether words of the element's own stand at a point. */
const hasWordsAt = (element: Element, x: number, y: number): boolean =>
  [...childNodes(element)].some((node) => {
    if (node.nodeType !== Node.TEXT_NODE || !node.textContent?.trim()) return false;
    const range = createRange();
    range.selectNodeContents(node);
    return [...range.getClientRects()].some(
      ({ left, top, right, bottom }) => x >= left - 2 && x <= right + 2 && y >= top - 2 && y <= bottom + 2,
    );
  });

/** Something of the page under a point: what one may press counts most, then what one reads. */
function weight(x: number, y: number, target: Element): number {
  const element = elementFromPoint(x, y);
  if (!element || element === documentElement() || element === bodyElement()) return 0;
  if (target.contains(element)) return 20;
  const wanted = element.closest(WANTED);
  // A tab's or a table's role says nothing of each of its places; the words of the target's own label count.
  if (wanted && (wanted.matches("label") || !wanted.contains(target))) return 16;
  return hasWordsAt(element, x, y) ? 2 : 0;
}

/** How much of the page a callout there would cover. */
function cost({ left, top }: Spot, { width, height }: Size, target: Element): number {
  if (left < 4 || top < 4 || left + width > innerWidth - 4 || top + height > innerHeight - 4) return 1000;
  let sum = 0;
  for (const across of [0, 0.25, 0.5, 0.75, 1])
    for (const down of [0, 0.5, 1]) sum += weight(left + width * across, top + height * down, target);
  return sum;
}

/**
 * Where a callout covers neither its target nor, as far as there is room, anything it could be confused with.
 * @param ring the ring's box, in pixels of the window; so is the answer
 */
export function calloutPlace(target: Element, ring: Box, size: Size): Spot {
  let best: { spot: Spot; cost: number } | null = null;
  for (const spot of spots(target, ring, size)) {
    const here = cost(spot, size, target);
    if (!best || here < best.cost) best = { spot, cost: here };
    if (here === 0) break;
  }
  const { left, top } = best?.spot ?? { left: ring.right + APART, top: ring.top };
  return {
    left: Math.min(Math.max(4, left), Math.max(4, innerWidth - size.width - 4)),
    top: Math.min(Math.max(4, top), Math.max(4, innerHeight - size.height - 4)),
  };
}
