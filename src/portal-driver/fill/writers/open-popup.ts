import type { PopupSight } from "../../../injected/popup/popup.js";
import { ask } from "../../page/page-rpc.js";
import type { Hand } from "../control/control-driver.js";
import { Refused } from "../control/refusal.js";

/** How long a list may take to come up, and its options to come in, in ms. */
const OPEN_TIMEOUT = 1500;
export const OPTIONS_TIMEOUT = 5000;

/** The control's list with something in it; an empty one may be a box that only looks like a list. */
const listed = (hand: Hand) => async (): Promise<PopupSight | undefined> => {
  const popup = await hand.popup();
  return popup.open && popup.options.length > 0 ? popup : undefined;
};

/**
 * Opens the control's list, by its box, then by its arrow, and waits for its options. Then both once more: a list
 * opened before its options were there may be drawn empty until it is opened again.
 */
export async function open(hand: Hand): Promise<PopupSight> {
  for (const op of ["control", "opener", "control", "opener"] as const) {
    await ask(hand.frame, { op: "popup-mark" });
    await hand.click(hand.at({ op, key: hand.key }));
    const popup = await hand.until(listed(hand), OPEN_TIMEOUT);
    if (popup) return popup;
    // Open but still loading: another press would only close it.
    const late = (await hand.popup()).open ? await hand.until(listed(hand), OPTIONS_TIMEOUT) : undefined;
    if (late) return late;
  }
  throw new Refused("no-such-option");
}

/** Closes what still hangs open, and leaves. Never by Escape, which could close the dialog the form stands in. */
export async function close(hand: Hand): Promise<void> {
  const gone = async () => ((await listed(hand)()) ? undefined : true);
  if (!(await hand.until(gone, 150))) {
    await hand.leave();
    if (!(await hand.until(gone, 250))) {
      await hand.click(hand.at({ op: "opener", key: hand.key }));
      await hand.until(gone, 250);
    }
  }
  // Some lists show what was chosen only once they are left.
  await hand.leave();
}
