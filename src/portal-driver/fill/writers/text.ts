import type { Locator } from "playwright-core";
import { ACTION_TIMEOUT, type ControlDriver } from "../control/control-driver.js";

/**
 * Types into an editable box as a user would: key events for what the keyboard has, inserted text for
 * Chinese as an input method inserts it, and a key after it: EasyUI takes over a value on key events alone.
 */
export async function typeInto(box: Locator, text: string): Promise<void> {
  // SECURITY: a line break would press Enter and might submit.
  const line = text.replace(/[\r\n\t]+/g, " ");
  await box.press("ControlOrMeta+A", { timeout: ACTION_TIMEOUT });
  if (line === "") return box.press("Delete", { timeout: ACTION_TIMEOUT });
  await box.pressSequentially(line, { timeout: ACTION_TIMEOUT });
  // What the keyboard lacks came without a key event; a harmless one follows.
  if (!/[ -~]$/.test(line)) await box.press("End", { timeout: ACTION_TIMEOUT });
}

/** Writes a text, number or typed date and leaves the field. */
export async function writeText(driver: ControlDriver, text: string): Promise<void> {
  await driver.click(driver.approachedBox);
  await typeInto(driver.approachedBox, text);
  await driver.leave();
}
