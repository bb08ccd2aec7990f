import type { WantedOption } from "../../core/form/option.js";
import { pick } from "./choice.js";
import { type Hand, Refused } from "./hand.js";

/** Longest wait for options that another field's choice loads, in ms. */
const OPTIONS_TIMEOUT = 5000;
const ACTION_TIMEOUT = 3000;

const optionMeant = (hand: Hand, wanted: WantedOption) =>
  hand.until(async () => {
    const reading = await hand.read();
    return pick(wanted, reading?.options?.map(({ text }) => text) ?? []);
  }, OPTIONS_TIMEOUT);

/** Chooses in a browser's own select, once it has the option. */
export async function writeSelect(hand: Hand, wanted: WantedOption): Promise<void> {
  const option = await optionMeant(hand, wanted);
  if (!option) throw new Refused("no-such-option");
  await hand.box.selectOption({ index: option.index }, { timeout: ACTION_TIMEOUT });
  await hand.leave();
}

/** Presses the radio button, or what stands for it, that bears the text. */
export async function writeRadio(hand: Hand, wanted: WantedOption): Promise<void> {
  const option = await optionMeant(hand, wanted);
  if (!option) throw new Refused("no-such-option");
  await hand.click(hand.at({ op: "option", key: hand.key, text: option.text }));
}
