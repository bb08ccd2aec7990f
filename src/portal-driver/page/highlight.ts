import type { Frame } from "playwright-core";
import type { StepId } from "../../core/procedure/pack/steps.js";
import type { ElementRef } from "../../core/snapshot/types.js";
import { callPage } from "./page-rpc.js";
import type { Tabs } from "./tabs.js";

export interface HighlightRequest {
  step: StepId;
  /** The number on the badge. */
  number: number;
  refs: ElementRef[];
  outcome: "found" | "missing" | "ambiguous";
  message: string;
  /** Said in its place while something else of the page lies over the target. */
  covered?: string;
  /** The user asked to see it again: scroll there once more and pulse. */
  again?: boolean;
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
      ...[...targets].map(([frame, keys]) =>
        callPage(frame, { op: "highlight", targets: keys, ...order }).catch(() => {}),
      ),
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
