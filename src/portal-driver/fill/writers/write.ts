import type { FieldSpec, FieldValue } from "../../../core/autofill/field-spec.js";
import { wantedOf } from "../../../core/autofill/match-option.js";
import type { Writability } from "../../../injected/model/read-control.js";
import { ACTION_TIMEOUT, type ControlDriver } from "../control/control-driver.js";
import { Refused } from "../control/refusal.js";
import { typeDate, writeDate } from "./date.js";
import { writeRadio, writeSelect } from "./native.js";
import { clearPopup, writePopup } from "./popup.js";
import { writeRegionBoxes } from "./region.js";
import { writeText } from "./text.js";

/**
 * Puts a value into a field the way its kind asks for. Throws `Refused`, or what Playwright throws.
 * @param seen whether it may be written to, where it was looked at just now
 */
export const write = (
  driver: ControlDriver,
  spec: FieldSpec,
  value: FieldValue,
  seen?: Writability,
): Promise<void> =>
  driver.rest.length > 0
    ? writeRegionBoxes(driver, spec, value, writeBox)
    : writeBox(driver, spec, value, seen);

async function writeBox(
  driver: ControlDriver,
  spec: FieldSpec,
  value: FieldValue,
  seen?: Writability,
): Promise<void> {
  // SECURITY: asked right before writing; a page may have hidden the field since it was matched.
  const refusal = seen === "yes" ? null : await driver.refusal();
  if (refusal) throw new Refused(refusal);
  switch (driver.control.kind) {
    case "select":
      return writeSelect(driver, wantedOf(spec, value));
    case "radio":
      return writeRadio(driver, wantedOf(spec, value));
    case "combobox":
    case "tree":
      // A calendar's box may look like any box with an arrow.
      if (spec.kind === "date") return writeDate(driver, value.value);
      return spec.kind === "text" && !spec.options
        ? chooseOrType(driver, spec, value)
        : writePopup(driver, wantedOf(spec, value));
    case "date":
      return writeDate(driver, value.value);
    case "text":
      if (spec.kind === "date")
        return driver.control.readOnly ? writeDate(driver, value.value) : typeDate(driver, value.value);
      return driver.control.readOnly
        ? writePopup(driver, wantedOf(spec, value))
        : writeText(driver, value.value);
    case "textarea":
    case "number":
      return writeText(driver, value.value);
    // SECURITY: passwords, files and lone checkboxes are the user's.
    case "password":
      throw new Refused("password");
    default:
      throw new Refused("hidden");
  }
}

/**
 * A box that only proposes what was typed before takes any text: what is not in its list is typed. Whether the box
 * keeps it, reading back tells.
 */
async function chooseOrType(driver: ControlDriver, spec: FieldSpec, value: FieldValue): Promise<void> {
  try {
    await writePopup(driver, wantedOf(spec, value));
  } catch (error) {
    const isUnlisted = error instanceof Refused && error.reason === "no-such-option";
    if (!isUnlisted || !(await driver.box.isEditable({ timeout: 500 }).catch(() => false))) throw error;
    await writeText(driver, value.value);
  }
}

/** Puts back what a field held, as it was read: part by part where it is in several boxes. */
export async function putBack(driver: ControlDriver, spec: FieldSpec, before: string): Promise<void> {
  const texts = driver.rest.length > 0 ? before.split("/") : [before];
  const boxes = driver.rest.length > 0 ? [driver.alone(), ...driver.rest] : [driver];
  for (const [index, box] of boxes.entries()) {
    const value = texts[index] ?? "";
    // Boxes that another one's emptying has closed are empty already.
    if ((await box.read())?.value === value) continue;
    if (value === "") await clear(box);
    else await writeBox(box, { ...spec, options: {} }, { field: spec.field, value });
  }
}

/** Empties a control; radio buttons cannot be, and say so. */
async function clear(driver: ControlDriver): Promise<void> {
  switch (driver.control.kind) {
    case "text":
    case "textarea":
    case "number":
      return writeText(driver, "");
    case "date":
      return writeDate(driver, "");
    case "select":
      await driver.box.selectOption({ index: 0 }, { timeout: ACTION_TIMEOUT });
      return driver.leave();
    case "combobox":
    case "tree":
      return clearPopup(driver);
    default:
      throw new Refused("chosen-stays");
  }
}
