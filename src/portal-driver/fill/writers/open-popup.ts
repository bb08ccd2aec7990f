import type { Locator } from "playwright-core";
import { asksForChoice } from "../../../core/autofill/match-option.js";
import type { PopupView } from "../../../injected/popup/popup.js";
import type { ControlDriver } from "../control/control-driver.js";
import { Refused } from "../control/refusal.js";

/** How long a list may take to come up, in ms. */
const OPEN_TIMEOUT = 1500;
/** How long a window may take to close once something was chosen in it, in ms. */
const WINDOW_CLOSING = 800;

/** The control's list with something in it; an empty one may be a box that only looks like a list. */
const listed = (driver: ControlDriver) => async (): Promise<PopupView | undefined> => {
  const popup = await driver.popup();
  return popup.open && popup.options.length > 0 ? popup : undefined;
};

/** The same with something to choose: a list may ask for a choice before its options are there. */
const offered = (driver: ControlDriver) => async (): Promise<PopupView | undefined> => {
  const popup = await listed(driver)();
  return popup?.options.some(({ text }) => !asksForChoice(text)) ? popup : undefined;
};

/** How long a list may take to close, in ms: one that its server draws goes when that answers, as it came. */
const CLOSING = 250;
const closing = ({ openedAfter }: ControlDriver): number =>
  Math.max(CLOSING, Math.min(OPEN_TIMEOUT, 3 * openedAfter));

/** Opens the control's list by pressing its box or its arrow, and waits for its options; undefined when none come up. */
export async function openBy(driver: ControlDriver, target: Locator): Promise<PopupView | undefined> {
  await driver.press(target);
  const pressed = performance.now();
  const look = offered(driver);
  const popup = await driver.until(async () => {
    if (driver.leadsElsewhere) throw new Refused("foreign-origin");
    return look();
  }, OPEN_TIMEOUT);
  driver.openedAfter = popup ? performance.now() - pressed : 0;
  if (popup) return popup;
  // Open but still loading: another press would only close it.
  if (!(await driver.popup()).open) return undefined;
  return (await driver.until(look, driver.optionsTimeout)) ?? listed(driver)();
}

/** Closes what still hangs open, and leaves. Never by Escape, which could close the dialog the form stands in. */
export async function close(driver: ControlDriver): Promise<void> {
  if (driver.windows().length > 0) return closeWindows(driver);
  const gone = async () => ((await listed(driver)()) || (await driver.hasFrameInFront()) ? undefined : true);
  if (!(await driver.until(gone, 150))) {
    await driver.closeLayer();
    await driver.leave();
    if (!(await driver.until(gone, closing(driver)))) {
      const { closes } = await driver.popup();
      await driver.click(
        closes ? driver.hanging({ op: "popup-close" }) : driver.at({ op: "opener", key: driver.key }),
      );
      await driver.until(gone, closing(driver));
    }
  }
  // Some lists show what was chosen only once they are left.
  await driver.leave();
}

/** A window closes by itself once something was chosen in it; one that stays is closed. */
async function closeWindows(driver: ControlDriver): Promise<void> {
  const gone = async () => (driver.windows().length > 0 ? undefined : true);
  if (await driver.until(gone, WINDOW_CLOSING)) return;
  for (const page of driver.windows()) await page.close({ runBeforeUnload: true });
  await driver.until(gone, WINDOW_CLOSING);
}
