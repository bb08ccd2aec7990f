import type { FieldValue } from "../../core/autofill/field-spec.js";
import type { GuidePack } from "../../core/procedure/pack/schema.js";
import type { CommandOutput } from "../../ipc/commands.js";

type Form = "company" | "instrument";

/**
 * What is to be typed by hand where the app cannot fill: the values of both forms in the portal's order, by its labels.
 * @param values what a form takes; null when no company or scale is chosen
 */
export function valueSheet(
  pack: GuidePack,
  values: (form: Form) => FieldValue[] | null,
): CommandOutput<"portal.sheet"> {
  const rows = (form: Form) => {
    const known = new Map(values(form)?.map(({ field, value }) => [field, value]));
    return pack.forms[form].flatMap(({ field, labels: [label = field] }) => {
      const value = known.get(field);
      return value === undefined ? [] : [{ field, label, value }];
    });
  };
  return { company: rows("company"), instrument: rows("instrument") };
}
