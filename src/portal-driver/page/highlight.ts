import type { Frame } from "playwright-core";
import type { StepId } from "../../core/procedure/pack/steps.js";
import type { ElementRef } from "../../core/snapshot/types.js";
import type { Uncovered } from "../../injected/highlight/covered.js";
import { callPage } from "./page-rpc.js";
import type { Tabs } from "./tabs.js";

export interface HighlightRequest {
  step: StepId;
  /** The number on the badge. */
  number: number;
  refs: ElementRef[];
  outcome: "found" | "missing" | "ambiguous";
  /** The day that the only place takes (YYYY-MM-DD): its calendar may be open. */
  day?: string | undefined;
  message: string;
  /** Said in its place while something else of the page lies over the target. */
  covered?: string;
  /** The user asked to see it again: scroll there once more and pulse. */
  again?: boolean;
}

/**
 * Whether something of another site's page around a frame lies over the frame's target: the frame itself may not ask
 * there. Of its own site's pages it asks by itself.
 */
async function isCoveredOutside(frame: Frame, key: string | undefined): Promise<boolean> {
  if (key === undefined || frame.parentFrame() === null) return false;
  try {
    let at: Frame | null = frame;
    let seen = await callPage<Uncovered | null>(frame, { op: "uncovered", key });
    while (seen && seen.index !== null && seen.points.length > 0) {
      for (let level = 0; at && level <= seen.levels; level++) at = at.parentFrame();
      if (!at) return false;
      seen = await callPage<Uncovered | null>(at, {
        op: "uncovered-in",
        index: seen.index,
        points: seen.points,
      });
      if (seen?.points.length === 0) return true;
    }
  } catch {
    // A page that does not answer covers nothing for certain.
  }
  return false;
}

/** The ring and badge in the portal's pages: one request at a time, in every frame it has places in. */
export class Highlights {
  #shown = new Set<Frame>();

  constructor(private readonly tabs: Tabs) {}

  /** Shows a request instead of the former one; the script makes a repeated one cheap. */
  async show({ refs, ...order }: HighlightRequest): Promise<void> {
    const targets = new Map<Frame, string[]>();
    for (const place of refs) {
      const frame = this.tabs.frame(place);
      if (frame) targets.set(frame, [...(targets.get(frame) ?? []), place.key]);
    }
    // Without a place the message stands alone on the page in front.
    const front = this.tabs.all().at(-1)?.page.mainFrame();
    if (targets.size === 0 && front) targets.set(front, []);
    const before = [...this.#shown].filter((frame) => !targets.has(frame));
    this.#shown = new Set(targets.keys());
    await Promise.all([
      ...before.map((frame) => this.#clear(frame)),
      ...[...targets].map(async ([frame, keys]) => {
        const coveredOutside = order.covered !== undefined && (await isCoveredOutside(frame, keys[0]));
        const shown = { ...order, ...(coveredOutside ? { coveredOutside } : {}) };
        await callPage(frame, { op: "highlight", targets: keys, ...shown }).catch(() => {});
      }),
    ]);
  }

  async clear(): Promise<void> {
    const frames = [...this.#shown];
    this.#shown.clear();
    await Promise.all(frames.map((frame) => this.#clear(frame)));
  }

  async #clear(frame: Frame): Promise<void> {
    if (!frame.isDetached()) await callPage(frame, { op: "highlight-clear" }).catch(() => {});
  }
}
