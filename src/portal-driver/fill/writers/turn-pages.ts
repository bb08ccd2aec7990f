import type { WantedOption } from "../../../core/autofill/match-option.js";
import type { PopupView } from "../../../injected/popup/popup.js";
import type { ControlDriver } from "../control/control-driver.js";
import { chooseOption } from "./choose-option.js";

/** Pages of a list that are turned. */
const MAX_PAGES = 100;
/** How long a list's page that came again must stand, in ms, to be taken for the last. */
const REDRAWN = 300;

/** What an open list offers. */
export const texts = (popup: PopupView): string[] => popup.options.map(({ text }) => text);

/**
 * Turns the pages of a list until the option meant is there; one that shows what it showed before, drawn anew, has no
 * more.
 */
export async function turnPages(driver: ControlDriver, wanted: WantedOption) {
  const seen = new Set<string>();
  let popup: PopupView | undefined = await driver.popup();
  while (popup && seen.size < MAX_PAGES) {
    const option = chooseOption(wanted, texts(popup));
    const shown = texts(popup).join("\n");
    if (option || !popup.pages || seen.has(shown)) return option;
    seen.add(shown);
    const { first } = popup;
    let same: number | undefined;
    await driver.click(driver.hanging({ op: "popup-next" }));
    popup = await driver.until(async () => {
      // Where pages come from the server the list is away for a moment.
      const now = await driver.popup().catch(() => undefined);
      if (!now || now.options.length === 0) return undefined;
      if (texts(now).join("\n") !== shown) return now;
      if (now.first !== first) same ??= performance.now();
      return same !== undefined && performance.now() - same > REDRAWN ? now : undefined;
    }, driver.optionsTimeout);
  }
  return undefined;
}
