import type { Locator } from "playwright-core";
import type { Hand } from "./hand.js";

const ACTION_TIMEOUT = 3000;

/**
 * Types into an editable box as a person would: key events for what the keyboard has, inserted text for
 * Chinese as an input method inserts it, and a key after it: EasyUI takes over a value on key events alone.
 */
export async function typeInto(box: Locator, text: string): Promise<void> {
  // SECURITY: a line break would press Enter and might submit.
  const line = text.replace(/[\r\n\t]+/g, " ");
  await box.press("ControlOrMeta+A", { timeout: ACTION_TIMEOUT });
  if (line === "") return box.press("Delete", { timeout: ACTION_TIMEOUT });
  await box.pressSequentially(line, { timeout: ACTION_TIMEOUT });
  await box.press("End", { timeout: ACTION_TIMEOUT });
}

/** Writes a text, number or typed date and leaves the field. */
export async function writeText(hand: Hand, text: string): Promise<void> {
  await hand.click(hand.box);
  await typeInto(hand.box, text);
  await hand.leave();
}

/** A browser's own date box takes its canonical form, whatever the language it is drawn in. */
export async function writeNativeDate(hand: Hand, date: string): Promise<void> {
  await hand.box.fill(date, { timeout: ACTION_TIMEOUT });
  await hand.leave();
}
