import type { FieldSpec, FieldValue } from "../../../core/autofill/field-spec.js";
import { ACTION_TIMEOUT, type Hand } from "../control/control-driver.js";
import { Refused } from "../control/refusal.js";
import { writeDate } from "./date.js";
import { writeRadio, writeSelect } from "./native.js";
import { wantedOf } from "./options.js";
import { clearPopup, writePopup } from "./popup.js";
import { writeParts } from "./region.js";
import { writeText } from "./text.js";

/** Puts a value into a field the way its kind asks for. Throws `Refused`, or what Playwright throws. */
export const write = (hand: Hand, spec: FieldSpec, value: FieldValue): Promise<void> =>
  hand.rest.length > 0 ? writeParts(hand, spec, value, writeBox) : writeBox(hand, spec, value);

async function writeBox(hand: Hand, spec: FieldSpec, value: FieldValue): Promise<void> {
  switch (hand.control.kind) {
    case "select":
      return writeSelect(hand, wantedOf(spec, value));
    case "radio":
      return writeRadio(hand, wantedOf(spec, value));
    case "combobox":
    case "tree":
      return writePopup(hand, wantedOf(spec, value));
    case "date":
      return writeDate(hand, value.value);
    case "text":
      if (spec.kind === "date" && hand.control.readOnly) return writeDate(hand, value.value);
      return writeText(hand, value.value);
    case "textarea":
    case "number":
      return writeText(hand, value.value);
    // SECURITY: passwords, files and lone checkboxes are the person's.
    case "password":
      throw new Refused("password");
    default:
      throw new Refused("hidden");
  }
}

/** Puts back what a field held, as it was read: part by part where it is in several boxes. */
export async function putBack(hand: Hand, spec: FieldSpec, before: string): Promise<void> {
  const texts = hand.rest.length > 0 ? before.split("/") : [before];
  const boxes = hand.rest.length > 0 ? [hand.alone(), ...hand.rest] : [hand];
  for (const [index, box] of boxes.entries()) {
    const value = texts[index] ?? "";
    // Boxes that another one's emptying has closed are empty already.
    if ((await box.read())?.value === value) continue;
    if (value === "") await clear(box);
    else await writeBox(box, { ...spec, options: {} }, { field: spec.field, value });
  }
}

/** Empties a control; radio buttons cannot be, and say so. */
async function clear(hand: Hand): Promise<void> {
  switch (hand.control.kind) {
    case "text":
    case "textarea":
    case "number":
      return writeText(hand, "");
    case "date":
      return writeDate(hand, "");
    case "select":
      await hand.box.selectOption({ index: 0 }, { timeout: ACTION_TIMEOUT });
      return hand.leave();
    case "combobox":
    case "tree":
      return clearPopup(hand);
    default:
      throw new Refused("not-kept");
  }
}
