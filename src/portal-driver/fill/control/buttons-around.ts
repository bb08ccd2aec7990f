import type { Frame, Locator } from "playwright-core";
import type { LayerButtons } from "../../../injected/popup/popup.js";
import { callPage, locate } from "../../page/page-rpc.js";

type Button = "confirm" | "close";

/** The layer around a frame that a press brought up, where its buttons stand outside that frame. */
export class ButtonsAround {
  /** @param frames SECURITY: those that may be pressed in, all of one origin */
  constructor(
    private readonly inner: Frame | null,
    private readonly frames: readonly Frame[],
    private readonly origin: string,
  ) {}

  get #outer(): Frame | undefined {
    const outer = this.inner?.parentFrame();
    return this.frames.find((frame) => frame === outer);
  }

  /** @param index the inner frame's place in the `window.frames` around it */
  async seen(index: number | null): Promise<LayerButtons | null> {
    const outer = this.#outer;
    if (!outer || index === null) return null;
    return callPage<LayerButtons>(outer, { op: "layer-buttons", index }).catch(() => null);
  }

  /** One of them, where the layer has it. */
  async find(index: number | null, which: Button): Promise<Locator | null> {
    const outer = this.#outer;
    const isThere = (await this.seen(index))?.[`${which}s`] === true;
    if (!isThere || !outer || index === null) return null;
    return locate(outer, { op: "layer-button", which, index, origin: this.origin });
  }
}
