import type { Frame, Locator } from "playwright-core";
import type { Control } from "../../../core/snapshot/types.js";
import type {
  ApproachedControl,
  ControlReading,
  Writability,
} from "../../../injected/model/control-reading.js";
import type { PopupView } from "../../../injected/popup/popup.js";
import type { PageCommand } from "../../../injected/rpc.js";
import type { Changes } from "../../page/changes.js";
import { callPage, locate } from "../../page/page-rpc.js";
import { regionText } from "./region-text.js";

/** Longest wait for one action of Playwright's, in ms: the element must be there, in view and enabled. */
export const ACTION_TIMEOUT = 3000;

/** How long a control may take to come into sight, in ms. */
const APPEARING = 600;

/** A control of a portal page and what a hand can do there. */
export class ControlDriver {
  /** @param origin SECURITY: acts while the frame is there, and nowhere else */
  constructor(
    readonly frame: Frame,
    private readonly origin: string,
    readonly control: Control,
    readonly changes: Changes,
    /** The boxes after the first, of a region in several lists. */
    readonly rest: readonly ControlDriver[] = [],
  ) {}

  /** Its first box only. */
  alone(): ControlDriver {
    return new ControlDriver(this.frame, this.origin, this.control, this.changes);
  }

  get key(): string {
    return this.control.key;
  }

  /** An element of this control, waited for. */
  at(command: PageCommand): Locator {
    return locate(this.frame, { ...command, origin: this.origin });
  }

  get box(): Locator {
    return this.at({ op: "control", key: this.key });
  }

  /** The very element that was seen when the control was approached, while it is there: nothing is looked for again. */
  get approachedBox(): Locator {
    return this.at({ op: "approached", key: this.key });
  }

  /** The control as it is now; null when the page no longer shows exactly that one. */
  async read(): Promise<ControlReading | null> {
    if (this.rest.length === 0)
      return callPage<ControlReading | null>(this.frame, { op: "value", key: this.key });
    const [reading] = await readAll([this]);
    return reading ?? null;
  }

  /** The same once it is in view; of a region in several lists each is looked at when it is written to. */
  async approach(): Promise<(ControlReading & { writability?: Writability }) | null> {
    if (this.rest.length > 0) return this.read();
    return callPage<ApproachedControl | null>(this.frame, { op: "approach", key: this.key });
  }

  /**
   * Why the control may not be written to; null when it may. A dialog that is still opening, or a bar that fades out,
   * gets a moment.
   */
  async refusal(): Promise<Exclude<Writability, "yes"> | null> {
    const seen = await this.until(async () => {
      const now = await callPage<ApproachedControl | null>(this.frame, { op: "approach", key: this.key });
      return now?.writability === "hidden" ? undefined : now?.writability;
    }, APPEARING);
    return seen === "yes" ? null : (seen ?? "hidden");
  }

  popup(): Promise<PopupView> {
    return callPage<PopupView>(this.frame, { op: "options", key: this.key });
  }

  async click(target: Locator): Promise<void> {
    await target.click({ timeout: ACTION_TIMEOUT });
  }

  /** Leaves the field as a user does who goes on elsewhere: change and blur events follow. */
  async leave(): Promise<void> {
    // Not the box: what has the focus may be a search box inside it.
    await callPage(this.frame, { op: "leave" });
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
export async function readAll(drivers: readonly ControlDriver[]): Promise<(ControlReading | null)[]> {
  const boxes = drivers.flatMap((driver) => [driver.alone(), ...driver.rest]);
  const known = new Map<string, ControlReading | null>();
  for (const frame of new Set(boxes.map((box) => box.frame))) {
    const own = boxes.filter((box) => box.frame === frame);
    const keys = own.map(({ key }) => key);
    const readings = await callPage<(ControlReading | null)[]>(frame, { op: "values", keys }).catch(() => []);
    keys.forEach((key, index) => {
      known.set(key, readings[index] ?? null);
    });
  }
  return drivers.map((driver) => {
    const reading = known.get(driver.key) ?? null;
    if (!reading || driver.rest.length === 0) return reading;
    const all = [driver, ...driver.rest].map(({ key }) => known.get(key));
    const owners = all.map((one) => one?.owner ?? "user");
    const owner = owners.find((one) => one === "user") ?? owners.find((one) => one === "page") ?? "app";
    return { ...reading, owner, value: regionText(all.map((one) => one?.value ?? "")) };
  });
}
