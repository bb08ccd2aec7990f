import type { Frame, Locator } from "playwright-core";
import type { Control } from "../../../core/snapshot/types.js";
import type { PopupSight } from "../../../injected/popup/popup.js";
import type { Command, Reading } from "../../../injected/rpc.js";
import type { Changes } from "../../page/changes.js";
import { ask, at } from "../../page/page-rpc.js";
import { joined } from "./region-text.js";

/** Longest wait for one action of Playwright's, in ms: the element must be there, in view and enabled. */
export const ACTION_TIMEOUT = 3000;

/** A control of a portal page and what a hand can do there. */
export class Hand {
  /** @param origin SECURITY: acts while the frame is there, and nowhere else */
  constructor(
    readonly frame: Frame,
    private readonly origin: string,
    readonly control: Control,
    readonly changes: Changes,
    /** The boxes after the first, of a region in several lists. */
    readonly rest: readonly Hand[] = [],
  ) {}

  /** Its first box only. */
  alone(): Hand {
    return new Hand(this.frame, this.origin, this.control, this.changes);
  }

  get key(): string {
    return this.control.key;
  }

  /** An element of this control, waited for. */
  at(command: Command): Locator {
    return at(this.frame, { ...command, origin: this.origin });
  }

  get box(): Locator {
    return this.at({ op: "control", key: this.key });
  }

  /** The control as it is now; null when the page no longer shows exactly that one. */
  async read(): Promise<Reading | null> {
    if (this.rest.length === 0) return ask<Reading | null>(this.frame, { op: "value", key: this.key });
    const [reading] = await readAll([this]);
    return reading ?? null;
  }

  popup(): Promise<PopupSight> {
    return ask<PopupSight>(this.frame, { op: "options", key: this.key });
  }

  async click(target: Locator): Promise<void> {
    await target.click({ timeout: ACTION_TIMEOUT });
  }

  /** Leaves the field as a person does who goes on elsewhere: change and blur events follow. */
  async leave(): Promise<void> {
    // Not the box: what has the focus may be a search box inside it.
    await ask(this.frame, { op: "leave" });
  }

  /**
   * Looks again at every change of the page until `look` gives something, at the latest after `timeout` ms.
   * Pages that change nothing observable (styles of ancestors, scripts' state) are looked at after 20 ms, then less
   * and less often: a slow answer must not cost a small PC a look every other moment.
   */
  async until<T>(look: () => Promise<T | undefined>, timeout: number): Promise<T | undefined> {
    const end = performance.now() + timeout;
    for (let rest = 20; ; rest = Math.min(60, rest * 1.5)) {
      const found = await look();
      if (found !== undefined || performance.now() >= end) return found;
      await this.changes.next(Math.min(rest, Math.max(1, end - performance.now())));
    }
  }
}

/** What several controls hold now, at one look a frame; null for those that are gone. */
export async function readAll(hands: readonly Hand[]): Promise<(Reading | null)[]> {
  const boxes = hands.flatMap((hand) => [hand.alone(), ...hand.rest]);
  const known = new Map<string, Reading | null>();
  for (const frame of new Set(boxes.map((box) => box.frame))) {
    const own = boxes.filter((box) => box.frame === frame);
    const keys = own.map(({ key }) => key);
    const readings = await ask<(Reading | null)[]>(frame, { op: "values", keys }).catch(() => []);
    keys.forEach((key, index) => {
      known.set(key, readings[index] ?? null);
    });
  }
  return hands.map((hand) => {
    const reading = known.get(hand.key) ?? null;
    if (!reading || hand.rest.length === 0) return reading;
    const values = [hand, ...hand.rest].map(({ key }) => known.get(key)?.value ?? "");
    return { ...reading, value: joined(values) };
  });
}
