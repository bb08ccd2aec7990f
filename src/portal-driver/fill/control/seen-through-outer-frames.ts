import type { FieldSight, OuterSight } from "../../../injected/controls/seen-through-frame.js";
import type { PageCommand } from "../../../injected/rpc.js";

/**
 * SECURITY: whether a user sees a field through each of the pages around its frame, as its frame shows it; "masked"
 * where what lies over the frame takes the presses, as a page does while it loads.
 */
export async function seenFromOutside<Frame extends { parentFrame(): Frame | null }>(
  ask: (frame: Frame, command: PageCommand) => Promise<OuterSight>,
  frame: Frame,
  shown: FieldSight,
): Promise<"seen" | "masked" | "hidden"> {
  let sight = shown;
  for (let around = frame.parentFrame(); around; around = around.parentFrame()) {
    const outer = await ask(around, { op: "seen-through", sight });
    sight = outer.sight;
    if (sight.points.length === 0) return outer.isReached ? "hidden" : "masked";
  }
  return "seen";
}
