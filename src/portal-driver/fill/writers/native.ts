import type { WantedOption } from "../../../core/autofill/options.js";
import { ACTION_TIMEOUT, type Hand } from "../control/control-driver.js";
import { Refused } from "../control/refusal.js";
import { pick } from "./options.js";

/** Longest wait for options that another field's choice loads, in ms. */
const OPTIONS_TIMEOUT = 5000;

/** Texts of a browser's own select, in order. */
const selectTexts = (hand: Hand) => hand.box.locator("option").allTextContents();

const radioTexts = async (hand: Hand) => ((await hand.read())?.options ?? []).map(({ text }) => text);

const optionMeant = (hand: Hand, wanted: WantedOption, texts: (hand: Hand) => Promise<string[]>) =>
  hand.until(async () => pick(wanted, await texts(hand)), OPTIONS_TIMEOUT);

/** Chooses in a browser's own select, once it has the option. */
export async function writeSelect(hand: Hand, wanted: WantedOption): Promise<void> {
  const option = await optionMeant(hand, wanted, selectTexts);
  if (!option) throw new Refused("no-such-option");
  await hand.box.selectOption({ index: option.index }, { timeout: ACTION_TIMEOUT });
  await hand.leave();
}

/** Presses the radio button, or what stands for it, that bears the text. */
export async function writeRadio(hand: Hand, wanted: WantedOption): Promise<void> {
  const option = await optionMeant(hand, wanted, radioTexts);
  if (!option) throw new Refused("no-such-option");
  await hand.click(hand.at({ op: "option", key: hand.key, text: option.text }));
}
