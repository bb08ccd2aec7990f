import type { Frame } from "playwright-core";
import type { Clickable, Control, ElementRef } from "../../core/snapshot/types.js";
import type { Picked } from "../../injected/rpc.js";
import type { CdpInterceptor } from "../cdp/interceptor.js";
import type { Changes } from "./page-changes.js";
import { callPage } from "./page-rpc.js";
import type { Tabs } from "./tabs.js";

/** The in-page script calls this with what the user pointed at. */
const BINDING = "__verifyGuidePicked";

/** What the user pointed at. */
export type PickedElement =
  | { what: "control"; place: ElementRef; control: Control }
  | { what: "clickable"; place: ElementRef; clickable: Clickable }
  | { what: "nothing" };

function pickOf({ frame, control, clickable }: Picked, page: string): PickedElement {
  if (control) return { what: "control", place: { page, frame, key: control.key }, control };
  if (clickable) return { what: "clickable", place: { page, frame, key: clickable.key }, clickable };
  return { what: "nothing" };
}

/** "Point at it": the user's next click in the portal is not the page's but tells what is meant. */
export class ElementPicker {
  #done: ((pick: PickedElement | null) => void) | undefined;

  constructor(
    interceptor: CdpInterceptor,
    private readonly tabs: Tabs,
    private readonly changes: Changes,
  ) {
    interceptor.onWorld((session, world) => {
      // SECURITY: as with changes, only our isolated world gets it.
      interceptor
        .send(session, "Runtime.addBinding", { name: BINDING, executionContextName: world })
        .catch(() => {});
    });
    interceptor.listen(({ method, params }, tab) => {
      if (method !== "Runtime.bindingCalled" || params.name !== BINDING) return undefined;
      const picked = JSON.parse(params.payload) as Picked;
      this.#done?.(picked.escaped ? null : pickOf(picked, tab));
      return true;
    });
  }

  /** Resolves with what was pointed at; null when the user pressed Escape, or `stop` was called. */
  async pick(): Promise<PickedElement | null> {
    this.stop();
    let open = true;
    const picked = new Promise<PickedElement | null>((resolve) => {
      this.#done = resolve;
    }).finally(() => {
      open = false;
    });
    // Frames loaded while the user looks for the control take part too.
    const listening = new WeakSet<object>();
    while (open) {
      await this.#inFrames(async (frame) => {
        if (listening.has(frame)) return;
        await callPage(frame, { op: "pick-start", frame: this.tabs.frameId(frame) });
        listening.add(frame);
        frame.page().once("framenavigated", () => listening.delete(frame));
      });
      await Promise.race([picked, this.changes.next(60_000)]);
    }
    await this.#inFrames((frame) => callPage(frame, { op: "pick-stop" }));
    return picked;
  }

  /** Gives up waiting. */
  stop(): void {
    this.#done?.(null);
  }

  async #inFrames(work: (frame: Frame) => Promise<unknown>): Promise<void> {
    const frames = this.tabs.all().flatMap(({ page }) => page.frames());
    await Promise.all(frames.map((frame) => work(frame).catch(() => undefined)));
  }
}
