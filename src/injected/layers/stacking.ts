import { ancestorsOf } from "../dom/composed-tree.js";
import type { StyleCache } from "../dom/style-cache.js";

interface Level {
  element: Element;
  z: number;
}

const isTop = (element: Element): boolean => element.matches(":modal,:popover-open");

/** Stacking contexts around an element from the outermost in, with their z-index. */
function levelsOf(element: Element, styles: StyleCache): Level[] {
  const levels: Level[] = [];
  for (const one of [element, ...ancestorsOf(element)]) {
    const { position, zIndex, transform, opacity } = styles.style(one);
    const z = Number.parseInt(zIndex, 10);
    if (isTop(one)) {
      levels.unshift({ element: one, z: Number.POSITIVE_INFINITY });
      break;
    }
    if (position === "fixed" || !Number.isNaN(z))
      levels.unshift({ element: one, z: Number.isNaN(z) ? 0 : z });
    // Without a z-index an absolute box holds nothing together: what in it has one stands by that.
    else if ((position === "absolute" && levels.length === 0) || transform !== "none" || opacity !== "1")
      levels.unshift({ element: one, z: 0 });
  }
  return levels;
}

/** Drawing order of two elements: negative when `a` lies below `b`. */
export function compareStacking(a: Element, b: Element, styles: StyleCache): number {
  const [left, right] = [levelsOf(a, styles), levelsOf(b, styles)];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [one, other] = [left[i], right[i]];
    if (one?.element === other?.element) continue;
    const difference = (one?.z ?? 0) - (other?.z ?? 0);
    if (difference !== 0 && !Number.isNaN(difference)) return difference;
    break;
  }
  return a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1;
}
