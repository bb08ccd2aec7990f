import type { FieldSpec, FieldValue } from "../../core/form/fields.js";
import { wantedOf } from "./choice.js";
import { writeDate } from "./date.js";
import { ACTION_TIMEOUT, type Hand, Refused } from "./hand.js";
import { writeRadio, writeSelect } from "./native.js";
import { clearPopup, writePopup } from "./popup.js";
import { writeText } from "./text.js";

/** Puts a value into a control the way its kind asks for. Throws `Refused`, or what Playwright throws. */
export async function write(hand: Hand, spec: FieldSpec, value: FieldValue): Promise<void> {
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

/** Empties a control; radio buttons cannot be, and say so. */
export async function clear(hand: Hand): Promise<void> {
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
