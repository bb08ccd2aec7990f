import type { InstrumentField } from "../../core/autofill/field-spec.js";
import { INSTRUMENT_LABELS, REGISTER_LABELS } from "../data/labels.js";
import type { RegisterField } from "../data/register-fields.js";
import type { Switches } from "./switches.js";

/** The forms' labels in force. */
export const labelsOf = ({
  skin,
  labels,
}: Pick<Switches, "skin" | "labels">): {
  instrument: Record<InstrumentField, string>;
  register: Record<RegisterField, string>;
} => {
  const set = skin === "third" ? "third" : labels;
  return { instrument: INSTRUMENT_LABELS[set], register: REGISTER_LABELS[set] };
};
