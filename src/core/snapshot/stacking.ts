import type { ChildFrame, Clickable, Control, ElementRef, FrameSnapshot, PageSnapshot } from "./types.js";

/** A control or clickable where it stands. */
export interface PlacedElement<T extends Control | Clickable = Control> {
  page: string;
  frame: FrameSnapshot;
  item: T;
  /** A user can get at it: seen, and nothing modal lies over it. */
  reachable: boolean;
  /** Layer numbers from the main frame inwards; the greater lies in front. */
  depth: number[];
}

export const refOf = (spot: PlacedElement<Control | Clickable>): ElementRef => ({
  page: spot.page,
  frame: spot.frame.id,
  key: spot.item.key,
});

const hostOf = (frame: FrameSnapshot, parent: FrameSnapshot): ChildFrame | undefined => {
  const hosts = parent.childFrames.filter(({ index }) => index === frame.index);
  return hosts.length === 1 ? hosts[0] : undefined;
};

interface Standing {
  reachable: boolean;
  depth: number[];
}

/** A layer is out of reach when a mask lies over it, in its own frame or over a frame it stands in. */
function standing(
  frames: Map<string, FrameSnapshot>,
  frame: FrameSnapshot,
  layerId: string,
  guard = 0,
): Standing {
  const index = Math.max(
    0,
    frame.layers.findIndex(({ id }) => id === layerId),
  );
  const free = frame.visible && !frame.layers.slice(index + 1).some(({ kind }) => kind === "mask");
  const parent = frame.parent === null ? undefined : frames.get(frame.parent);
  if (!parent || guard > 20) return { reachable: free, depth: [index] };
  const host = hostOf(frame, parent);
  // A frame its parent does not show as one of its own is judged by itself.
  const outer = standing(frames, parent, host?.layer ?? parent.layers[0]?.id ?? "", guard + 1);
  return {
    reachable: free && outer.reachable && (host?.visible ?? true),
    depth: [...outer.depth, index],
  };
}

/** Layer numbers from the main frame inwards for anything that stands in a layer of a frame. */
export const depthOf = (page: PageSnapshot, frame: FrameSnapshot, layerId: string): number[] =>
  standing(new Map(page.frames.map((each) => [each.id, each])), frame, layerId).depth;

/** All of a page's controls or clickables with their standing. */
export function placedElements<K extends "controls" | "clickables">(
  page: PageSnapshot,
  what: K,
): PlacedElement<FrameSnapshot[K][number]>[] {
  const frames = new Map(page.frames.map((frame) => [frame.id, frame]));
  return page.frames.flatMap((frame) => {
    const known = new Map<string, Standing>();
    return frame[what].map((item) => {
      const stand = known.get(item.layer) ?? standing(frames, frame, item.layer);
      known.set(item.layer, stand);
      return {
        page: page.page,
        frame,
        item,
        reachable: stand.reachable && item.visible,
        depth: stand.depth,
      };
    });
  });
}

/** Which of two lies in front: positive when `a` does, 0 when neither covers the other. */
export function compareDepth(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  const rest = (long: readonly number[], short: readonly number[]) =>
    long.slice(short.length).some((layer) => layer > 0) ? 1 : 0;
  return rest(a, b) - rest(b, a);
}

/** Those that lie in front of all others given. */
export const topmost = <T extends { depth: readonly number[] }>(spots: readonly T[]): T[] =>
  spots.filter((spot) => spots.every((other) => compareDepth(spot.depth, other.depth) >= 0));
