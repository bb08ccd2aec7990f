import type { WantedOption } from "../../../core/autofill/match-option.js";
import { ACTION_TIMEOUT, type ControlDriver } from "../control/control-driver.js";
import { Refused } from "../control/refusal.js";
import { chooseOption } from "./choose-option.js";

/** Texts of a browser's own select, in order. */
const selectTexts = (driver: ControlDriver) => driver.box.locator("option").allTextContents();

const radioTexts = async (driver: ControlDriver) =>
  ((await driver.read())?.options ?? []).map(({ text }) => text);

const optionMeant = (
  driver: ControlDriver,
  wanted: WantedOption,
  texts: (driver: ControlDriver) => Promise<string[]>,
) => driver.until(async () => chooseOption(wanted, await texts(driver)), driver.optionsTimeout);

/** Chooses in a browser's own select, once it has the option. */
export async function writeSelect(driver: ControlDriver, wanted: WantedOption): Promise<void> {
  const option = await optionMeant(driver, wanted, selectTexts);
  if (!option) throw new Refused("no-such-option");
  await driver.box.selectOption({ index: option.index }, { timeout: ACTION_TIMEOUT });
  await driver.leave();
}

/** Presses the radio button, or what stands for it, that bears the text. */
export async function writeRadio(driver: ControlDriver, wanted: WantedOption): Promise<void> {
  // What was seen a moment ago will mostly do.
  const option = chooseOption(wanted, driver.choices) ?? (await optionMeant(driver, wanted, radioTexts));
  if (!option) throw new Refused("no-such-option");
  await driver.click(driver.at({ op: "option", key: driver.key, text: option.text }));
}
