import { indexIn } from "../dom/frame-index.js";
import type { Scan } from "../dom/scan.js";
import { elementFromPoint } from "../dom/unclobbered-dom.js";
import { type Point, type Size, unpainted } from "./painted-over.js";
import { isBlended, LEAST_SIDE } from "./perceptible.js";

/** What a user sees of a field, in the coordinates of a frame's window, for the page around that frame to look at. */
export interface FieldSight {
  /** The frame's place in the `window.frames` around it; null where it has none: in a shadow root, or outermost. */
  index: number | null;
  /** Of the frame's window. */
  window: Size;
  /** Of the field. */
  field: Size;
  points: Point[];
}

/** The same as the page around has it. */
export interface OuterSight {
  sight: FieldSight;
  /** Whether a press at one of the points reaches the frame. */
  isReached: boolean;
}

/** A field's points in this frame, as it shows them to the page around. */
export const sightOf = (points: Point[], { width, height }: Size): FieldSight => ({
  index: parent === self ? null : indexIn(parent, self),
  window: { width: innerWidth, height: innerHeight },
  field: { width, height },
  points,
});

/** Where a frame's window lies in the page, its border and padding left out, as it is drawn. */
function windowOf(frame: HTMLElement, { styles }: Scan): { left: number; top: number } & Size {
  const { left, top, width, height } = styles.rect(frame);
  const style = styles.style(frame);
  const px = (length: string) => Number.parseFloat(length) || 0;
  // A frame that is drawn smaller or larger than it is laid out.
  const [across, down] = [width / (frame.offsetWidth || width), height / (frame.offsetHeight || height)];
  const [edgeLeft, edgeTop] = [
    px(style.borderLeftWidth) + px(style.paddingLeft),
    px(style.borderTopWidth) + px(style.paddingTop),
  ];
  const edgeRight = px(style.borderRightWidth) + px(style.paddingRight);
  const edgeBottom = px(style.borderBottomWidth) + px(style.paddingBottom);
  return {
    left: left + edgeLeft * across,
    top: top + edgeTop * down,
    width: width - (edgeLeft + edgeRight) * across,
    height: height - (edgeTop + edgeBottom) * down,
  };
}

const hitAt = (element: Element, { x, y }: Point): Element | null => {
  const scope = element.getRootNode();
  return scope instanceof ShadowRoot ? scope.elementFromPoint(x, y) : elementFromPoint(x, y);
};

/**
 * What is seen here of a field in a frame of this page.
 * SECURITY: the frame's own script sees nothing of what the page around paints over it, or does to it.
 */
export function seenThroughFrame(
  { index, window: inner, field, points }: FieldSight,
  page: Scan,
): OuterSight {
  const { styles } = page;
  const frames = page.frames.filter(
    (one) => indexIn(self, (one as HTMLIFrameElement).contentWindow) === index,
  );
  const nothing = (isReached: boolean) => ({ sight: sightOf([], field), isReached });
  const [frame] = frames;
  if (frames.length !== 1 || !(frame instanceof HTMLElement)) return nothing(false);
  const place = windowOf(frame, page);
  const [across, down] = [place.width / inner.width, place.height / inner.height];
  const drawn = { width: field.width * across, height: field.height * down };
  const reached = points
    .map(({ x, y }) => ({ x: place.left + x * across, y: place.top + y * down }))
    .filter((point) => hitAt(frame, point) === frame);
  if (reached.length === 0) return nothing(false);
  const isLarge = drawn.width >= LEAST_SIDE && drawn.height >= LEAST_SIDE;
  if (!isLarge || !styles.shown(frame) || isBlended(frame, styles)) return nothing(true);
  return { sight: sightOf(unpainted(frame, reached, drawn, page), drawn), isReached: true };
}
