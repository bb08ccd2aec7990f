import type { Frame, Locator, Page } from "playwright-core";
import type { Control } from "../../../core/snapshot/types.js";
import type { ApproachedControl, ControlReading, Writability } from "../../../injected/model/read-control.js";
import type { CalendarView } from "../../../injected/popup/calendar.js";
import type {
  NEW_LAYER as NewLayer,
  PopupView,
  WHOLE_PAGE as WholePage,
} from "../../../injected/popup/popup.js";
import type { HangingCommand, PageCommand } from "../../../injected/rpc.js";
import { callPage, locate } from "../../page/page-rpc.js";
import { ButtonsAround } from "./buttons-around.js";
import type { FillContext } from "./fill-context.js";
import { FramesAround } from "./frames-around.js";
import { regionText } from "./region-text.js";
import { seenFromOutside } from "./seen-through-outer-frames.js";
import { NOTHING_COMES, OPTIONS_TIMEOUT, untilChange } from "./until-change.js";

/** Longest wait for one action of Playwright's, in ms: the element must be there, in view and enabled. */
export const ACTION_TIMEOUT = 3000;

/** The key of a frame or window that is nothing but what a press opened. */
const WHOLE_PAGE = "page" satisfies typeof WholePage;
/** The key of a layer that came up in a frame around the control's own. */
const NEW_LAYER = "layer" satisfies typeof NewLayer;

/** Where what a press brought up stands, if not in the control's own frame. */
interface Elsewhere {
  frame: Frame;
  key: typeof WHOLE_PAGE | typeof NEW_LAYER;
}

/** How long a control may take to come into sight, in ms. */
const APPEARING = 600;

/** A control of a portal page and what a hand can do there. */
export class ControlDriver {
  readonly #around: FramesAround;
  #elsewhere: Elsewhere | null = null;
  #byButton = false;
  #choices: readonly string[] = [];
  /** Something in a page around its frame takes the presses. */
  #isMasked = false;
  /** What its last press brought up stands in its own frame. */
  #hangsHere = false;
  /** How long its list took to come up when it was opened last, in ms. */
  openedAfter = 0;
  /** What loads its options was not filled. */
  isLeftAlone = false;

  /** @param origin SECURITY: acts while the frame is there, and nowhere else */
  constructor(
    readonly frame: Frame,
    private readonly origin: string,
    readonly control: Control,
    private readonly context: Pick<FillContext, "changes" | "tabs" | "allowed">,
    /** The boxes after the first, of a region in several lists. */
    readonly rest: readonly ControlDriver[] = [],
  ) {
    const { tabs, allowed } = context;
    const mayUse = (other: Frame) => tabs.originOf(other) === origin && allowed(origin);
    this.#around = new FramesAround(frame, tabs, mayUse);
  }

  /** How long its options may take to come in, in ms. */
  get optionsTimeout(): number {
    return this.isLeftAlone ? NOTHING_COMES : OPTIONS_TIMEOUT;
  }

  /** Its first box only. */
  alone(): ControlDriver {
    const box = new ControlDriver(this.frame, this.origin, this.control, this.context);
    box.isLeftAlone = this.isLeftAlone;
    return box;
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

  /** What is pressed to open it, first what most likely does, as it looked when it was approached. */
  get opening(): readonly [Locator, Locator] {
    const opener = this.at({ op: "opener", key: this.key });
    return this.#byButton ? [opener, this.box] : [this.approachedBox, opener];
  }

  /** What could be chosen of a radio group when it was approached. */
  get choices(): readonly string[] {
    return this.#choices;
  }

  /** The control as it is now; null when the page no longer shows exactly that one. */
  async read(): Promise<ControlReading | null> {
    if (this.rest.length === 0)
      return callPage<ControlReading | null>(this.frame, { op: "value", key: this.key });
    const [reading] = await readAll([this]);
    return reading ?? null;
  }

  /** What it shows now, right after it was written to; null as in `read`. */
  async shown(): Promise<string | null> {
    if (this.rest.length > 0) return (await this.read())?.value ?? null;
    return callPage<string | null>(this.frame, { op: "shown", key: this.key });
  }

  /** What `read` gives, once it is in view; of a region in several lists each is looked at when it is written to. */
  async approach(): Promise<(ControlReading & { writability?: Writability }) | null> {
    return this.rest.length > 0 ? this.read() : this.#approach();
  }

  async #approach(): Promise<ApproachedControl | null> {
    const seen = await callPage<ApproachedControl | null>(this.frame, { op: "approach", key: this.key });
    this.#byButton = seen?.byButton ?? false;
    this.#choices = (seen?.options ?? []).map(({ text }) => text);
    this.#isMasked = false;
    if (seen?.writability !== "yes") return seen;
    const outside = await seenFromOutside<Frame>(callPage, this.frame, seen.sight);
    this.#isMasked = outside === "masked";
    return outside === "seen" ? seen : { ...seen, writability: "hidden" };
  }

  /**
   * Why the control may not be written to; null when it may. A dialog that is still opening, or a bar that fades out,
   * gets a moment.
   */
  async refusal(): Promise<Exclude<Writability, "yes"> | null> {
    const look = async () => {
      const now = await this.#approach();
      return now?.writability === "hidden" ? undefined : now?.writability;
    };
    const soon = await this.until(look, APPEARING);
    // The page around is loading: a press would wait as long.
    const seen = soon === undefined && this.#isMasked ? await this.until(look, ACTION_TIMEOUT) : soon;
    return seen === "yes" ? null : (seen ?? "hidden");
  }

  /** Presses what opens the control's list or calendar; what comes up from now on is its own. */
  async press(target: Locator): Promise<void> {
    this.#elsewhere = null;
    this.#hangsHere = false;
    await Promise.all([callPage(this.frame, { op: "popup-mark" }), this.#around.mark()]);
    await this.click(target);
  }

  /** The list that hangs open from the control, or stands in the frame or window that its press brought up. */
  async popup(): Promise<PopupView> {
    const view = await this.#open<PopupView>({ op: "options" }, ({ options }) => options.length > 0);
    const layer = await this.#buttons.seen(view.index);
    const confirmsAround = layer?.confirms === true && view.kind === "tree" && !view.confirms;
    return {
      ...view,
      // What came up is open though it is still loading what it will show.
      open: view.open || this.windows().length > 0 || (await this.hasFrameInFront()),
      ...(confirmsAround ? { confirms: true, confirmsAround } : {}),
    };
  }

  /** What stands around the frame that a press brought up. */
  get #buttons(): ButtonsAround {
    const inner = this.#elsewhere?.key === WHOLE_PAGE ? this.#elsewhere.frame : null;
    return new ButtonsAround(inner, [this.frame, ...this.#around.above()], this.origin);
  }

  /** Presses a button of the layer around the list's frame, where it has that. */
  async pressAround(which: "confirm" | "close"): Promise<void> {
    const { index } = await this.popup();
    const button = await this.#buttons.find(index, which);
    if (button) await this.click(button);
  }

  /** The calendar, likewise. @param date what is to be reached in it, as YYYY-MM-DD */
  calendar(date: string): Promise<CalendarView> {
    return this.#open<CalendarView>({ op: "calendar", date }, ({ open }) => open);
  }

  /** An element of what is open. */
  hanging(command: HangingCommand): Locator {
    const { frame, key } = this.#elsewhere ?? this;
    return locate(frame, { ...command, key, origin: this.origin });
  }

  async #open<T extends { open: boolean }>(command: HangingCommand, shows: (view: T) => boolean): Promise<T> {
    const at = (place: Elsewhere) =>
      callPage<T>(place.frame, { ...command, key: place.key }).catch(() => null);
    const known = this.#elsewhere;
    const isGone = known?.frame.isDetached() || known?.frame.page().isClosed();
    // While it is loaded anew it is not there for a moment.
    const there = known && !isGone ? await at(known) : null;
    if (there) return there;
    const own = await callPage<T>(this.frame, { ...command, key: this.key });
    this.#hangsHere ||= own.open && shows(own);
    if (own.open || this.#hangsHere || known) return own;
    const places = await this.#places();
    const views = await Promise.all(places.map(at));
    const found = views.findIndex((view) => view !== null && shows(view));
    this.#elsewhere = places[found] ?? null;
    return views[found] ?? own;
  }

  /** Where the last press may have brought up what it opens, but for the control's own frame. */
  async #places(): Promise<Elsewhere[]> {
    const fresh = (await this.#around.fresh()).map((frame): Elsewhere => ({ frame, key: WHOLE_PAGE }));
    return [...fresh, ...this.#around.above().map((frame): Elsewhere => ({ frame, key: NEW_LAYER }))];
  }

  /** Whether a frame that the last press brought up still stands before the form. */
  async hasFrameInFront(): Promise<boolean> {
    return !this.#hangsHere && this.windows().length === 0 && (await this.#around.fresh()).length > 0;
  }

  /** Windows that the last press opened and that still stand; something may yet be on its way in them. */
  windows(): Page[] {
    return this.#around.windows();
  }

  /** SECURITY: whether what the last press opened is of another site. */
  get leadsElsewhere(): boolean {
    return this.#around.leadsElsewhere();
  }

  async click(target: Locator): Promise<void> {
    try {
      await target.click({ timeout: ACTION_TIMEOUT });
    } catch (error) {
      // A choice may close the window it was made in.
      if (!this.#elsewhere?.frame.page().isClosed()) throw error;
    }
  }

  /** Closes what came up in or around another frame: by what closes it there, else by its layer's; done where there is none. */
  async closeLayer(): Promise<void> {
    const places = this.#hangsHere ? [] : await this.#places();
    const isElsewhere = places.some(({ key }) => key === WHOLE_PAGE) || this.#elsewhere?.key === NEW_LAYER;
    for (const { frame, key } of isElsewhere ? places : []) {
      const view = await callPage<PopupView>(frame, { op: "options", key }).catch(() => null);
      if (view?.closes) return this.click(locate(frame, { op: "popup-close", key, origin: this.origin }));
    }
    await this.pressAround("close");
  }

  /** Leaves the field as a user does who goes on elsewhere: change and blur events follow. */
  async leave(): Promise<void> {
    // Not the box: what has the focus may be a search box inside it.
    await callPage(this.frame, { op: "leave" });
  }

  /** Resolves with the pages' next change, at the latest after `timeout` ms. */
  nextChange(timeout: number): Promise<void> {
    return this.context.changes.next(timeout);
  }

  /** See `untilChange`. */
  until<T>(look: () => Promise<T | undefined>, timeout: number, pause?: number): Promise<T | undefined> {
    return untilChange(this.context.changes, look, timeout, pause);
  }
}

/**
 * What several controls hold now, at one look a frame; null for those that are gone.
 * @param timeout how long a page may be busy with what it was given, in ms
 */
export async function readAll(
  drivers: readonly ControlDriver[],
  timeout?: number,
): Promise<(ControlReading | null)[]> {
  const boxes = drivers.flatMap((driver) => [driver.alone(), ...driver.rest]);
  const known = new Map<string, ControlReading | null>();
  for (const frame of new Set(boxes.map((box) => box.frame))) {
    const own = boxes.filter((box) => box.frame === frame);
    const keys = own.map(({ key }) => key);
    const readings = await callPage<(ControlReading | null)[]>(frame, { op: "values", keys }, timeout).catch(
      () => [],
    );
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
