import { depthOf } from "../../snapshot/stacking.js";
import { type Grid, gridsOf } from "../../snapshot/tables.js";
import type { Clickable, Control, FrameSnapshot, Layer, PageSnapshot } from "../../snapshot/types.js";
import { compact, compactSeen, normaliseLabel } from "../../text/normalize.js";
import type { GuidePack } from "../pack/schema.js";

/** A button's words without the number that some portals print beside them: "1 直接办理", "待办 3". */
const withoutNumber = (label: string): string => label.replace(/^\d{1,2}|\d{1,3}$/g, "");

export interface ViewClickable {
  clickable: Clickable;
  text: string;
  row: string;
  /** Of a menu's head: what is folded below it. */
  folded: string[];
  /** Id of the frame it stands in. */
  frame: string;
  /** See `Spot.depth`. */
  depth: number[];
}

export interface ViewGrid {
  grid: Grid;
  frame: string;
  depth: number[];
}

/** One portal tab as marks look at it: what is visible in any of its frames, texts folded once. */
export interface PageView {
  frames: FrameSnapshot[];
  urls: string[];
  /** Every visible word, one after the other. */
  words: string;
  /** Those of boxes and passing messages over the page that hold no fields and no list, the browser's own included. */
  told: string;
  /** How many texts and fields there are. */
  amount: number;
  /** Titles of the dialogs and layers over the page. */
  titles: string[];
  clickables: ViewClickable[];
  controls: Control[];
  /** The controls' labels; what feeds a search is no form. */
  labels: Set<string>;
  grids: ViewGrid[];
}

/** A frame is seen when it has a size and so has every frame it stands in, in a visible place there. */
function isShown(page: PageSnapshot, frame: FrameSnapshot): boolean {
  if (!frame.visible) return false;
  const parent = page.frames.find(({ id }) => id === frame.parent);
  if (!parent || parent === frame) return true;
  const host = parent.childFrames.find(({ index }) => index !== null && index === frame.index);
  return (host?.visible ?? true) && isShown(page, parent);
}

/** The frames of a tab that a user can see. */
export const shownFrames = (page: PageSnapshot): FrameSnapshot[] =>
  page.frames.filter((frame) => isShown(page, frame));

const inFront = (layer: Layer): boolean => layer.kind !== "page";

function viewOf(page: PageSnapshot, empty: readonly string[], messages: readonly string[] = []): PageView {
  const frames = shownFrames(page);
  const clickables = frames.flatMap((frame) =>
    frame.clickables
      .filter((clickable) => clickable.visible)
      .map((clickable) => ({
        clickable,
        text: withoutNumber(normaliseLabel(clickable.text)),
        row: clickable.row.map(compact).join("\n"),
        folded: (clickable.folded ?? []).map(normaliseLabel),
        frame: frame.id,
        depth: depthOf(page, frame, clickable.layer),
      })),
  );
  const controls = frames.flatMap((frame) => frame.controls.filter((control) => control.visible));
  const grids = frames.flatMap((frame) =>
    gridsOf(frame, empty).map((grid) => ({
      grid,
      frame: frame.id,
      depth: depthOf(page, frame, grid.layer),
    })),
  );
  const titles = frames.flatMap((frame) => frame.layers.filter(inFront).map(({ title }) => compact(title)));
  const texts = frames.flatMap((frame) => frame.texts);
  const boxes = frames.flatMap((frame) =>
    frame.layers
      .filter(({ id }) => !frame.controls.some(({ layer }) => layer === id))
      // A booking's detail tells of what was, not of what was just done.
      .filter(({ id }) => !frame.tables.some(({ layer, headers }) => layer === id && headers.length > 1))
      .filter(inFront)
      .map(({ text = "" }) => text),
  );
  const words = [
    // A window that a page opened bears its heading in its bar alone, as a dialog does.
    ...(page.openedBy === undefined ? [] : [page.title]),
    ...texts,
    ...messages,
    ...clickables.map(({ clickable }) => clickable.text),
    ...controls.flatMap((control) => control.labels.map(({ text }) => text)),
    ...grids.flatMap(({ grid }) => [...grid.headers, ...grid.rows.flat()]),
  ];
  return {
    frames,
    urls: frames.map(({ url }) => url),
    words: `${words.map(compactSeen).join("\n")}\n${titles.join("\n")}`,
    told: [...messages, ...boxes, ...frames.flatMap(({ passing = [] }) => passing)]
      .map(compactSeen)
      .join("\n"),
    amount: texts.length + controls.length,
    titles,
    clickables,
    controls,
    labels: new Set(
      controls
        .filter(({ search }) => !search)
        .flatMap((control) => control.labels.map(({ text }) => normaliseLabel(text))),
    ),
    grids,
  };
}

/** What each sight was made into: half a dozen ask at every look, of a page that may have thousands of boxes. */
const views = new WeakMap<PageSnapshot, { empty: readonly string[]; view: PageView }>();

/**
 * The tab in front, which is the last of the sights; null when there is none.
 * @param messages texts of the portal's own `alert` and `confirm` boxes, which stand in no page
 */
export function topmostView(
  pack: GuidePack,
  snapshots: readonly PageSnapshot[],
  messages: readonly string[] = [],
): PageView | null {
  const page = snapshots.at(-1);
  if (!page) return null;
  const { empty } = pack.reservation;
  if (messages.length > 0) return viewOf(page, empty, messages);
  const known = views.get(page);
  if (known?.empty === empty) return known.view;
  const view = viewOf(page, empty);
  views.set(page, { empty, view });
  return view;
}
