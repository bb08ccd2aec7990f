import type { Frame } from "playwright-core";
import type { FieldSight, OuterSight } from "../../../injected/controls/seen-through-frame.js";
import { callPage } from "../../page/page-rpc.js";

/**
 * SECURITY: whether a user sees a field through each of the pages around its frame, as its frame shows it; "masked"
 * where what lies over the frame takes the presses, as a page does while it loads.
 */
export async function seenFromOutside(
  frame: Frame,
  shown: FieldSight,
): Promise<"seen" | "masked" | "hidden"> {
  let sight = shown;
  for (let around = frame.parentFrame(); around; around = around.parentFrame()) {
    const outer: OuterSight = await callPage<OuterSight>(around, { op: "seen-through", sight });
    sight = outer.sight;
    if (sight.points.length === 0) return outer.isReached ? "hidden" : "masked";
  }
  return "seen";
}
