import type { ChildFrame, Clickable, FrameSnapshot, Rect } from "../../snapshot/types.js";
import { compact } from "../../text/normalize.js";
import { asWordSet } from "../../text/normalized-words.js";

/** A pager stands so close to its list's frame, in CSS pixels. */
const NEAR = 80;

/** Where a frame stands in the tab; null where its parent does not show it, or the tab itself. */
function placeOf(frames: readonly FrameSnapshot[], frame: FrameSnapshot): Rect | null {
  const parent = frames.find(({ id }) => id === frame.parent);
  const host = parent?.childFrames.find(({ index }) => index !== null && index === frame.index);
  return host ? moved(frames, parent, host) : null;
}

/** Something of a frame as the tab has it. */
function moved(
  frames: readonly FrameSnapshot[],
  frame: FrameSnapshot | undefined,
  { rect }: Pick<ChildFrame, "rect">,
): Rect {
  const outer = frame && placeOf(frames, frame);
  return outer ? { ...rect, x: rect.x + outer.x, y: rect.y + outer.y } : rect;
}

/** Right above or below it, within its width. */
const isAlong = (button: Rect, list: Rect): boolean => {
  const middle = button.x + button.width / 2;
  const [above, below] = [list.y - button.y - button.height, button.y - list.y - list.height];
  return middle >= list.x && middle <= list.x + list.width && Math.max(above, below) >= -8
    ? Math.max(above, below) <= NEAR
    : false;
};

/**
 * The frame that holds the pager of a list in another frame: buttons that turn pages stand right below the list's, or
 * above it. Null where the list's own frame has such buttons, or none stands so, or several do.
 * @param words what such buttons are called
 */
export function pagerFrame(
  frames: readonly FrameSnapshot[],
  list: FrameSnapshot,
  words: readonly string[],
): string | null {
  const named = asWordSet(words);
  const turns = ({ visible, text }: Clickable) => visible && named.has(compact(text));
  const place = placeOf(frames, list);
  if (!place || list.clickables.some(turns)) return null;
  const found = frames.filter(
    (frame) =>
      frame.id !== list.id &&
      frame.visible &&
      frame.clickables.some((one) => turns(one) && isAlong(moved(frames, frame, one), place)),
  );
  return found.length === 1 ? (found[0]?.id ?? null) : null;
}
