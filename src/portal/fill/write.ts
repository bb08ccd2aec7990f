import type { FieldSpec, FieldValue } from "../../core/form/fields.js";
import { dateOf } from "../../core/form/value.js";
import { wantedOf } from "./choice.js";
import { type Hand, Refused } from "./hand.js";
import { writeRadio, writeSelect } from "./native.js";
import { writePopup } from "./popup.js";
import { writeNativeDate, writeText } from "./text.js";

/** Puts a value into a control the way its kind asks for. Throws `Refused`, or what Playwright throws. */
export async function write(hand: Hand, spec: FieldSpec, value: FieldValue): Promise<void> {
  const { control } = hand;
  switch (control.kind) {
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
    default:
      throw new Refused(control.kind === "password" ? "password" : "hidden");
  }
}

async function writeDate(hand: Hand, date: string): Promise<void> {
  const type = await hand.box.getAttribute("type", { timeout: 1500 });
  if (type === "date") return writeNativeDate(hand, dateOf(date) ?? date);
  return writeText(hand, date);
}
