import type { FieldValue } from "../../core/autofill/field-spec.js";
import type { AppState } from "../../ipc/state.js";
import type { Model } from "../state/app-state.js";

/** What the guide's forms are to hold, by their kind; null when none is chosen. */
export type FormValues = (form: "company" | "instrument") => FieldValue[] | null;

/** Tells when a part of the state is another. */
export function followPart(
  model: Pick<Model, "state" | "onChange">,
  pick: (state: AppState) => unknown,
  changed: () => void,
): void {
  let last = pick(model.state);
  model.onChange((state) => {
    const now = pick(state);
    if (now === last) return;
    last = now;
    changed();
  });
}

/** Of what a change may mean other values, or another page's work. */
const parts = ({ companies, companyId, instruments, instrumentId, settings, tour }: AppState) => [
  companies,
  companyId,
  instruments,
  instrumentId,
  settings.practice,
  tour,
];

/**
 * Tells when another company or scale is at hand, when one of their values in the portal's forms changed, and when
 * practice began or ended; whatever else is kept of a scale tells nothing.
 */
export function followSelection(model: Model, values: FormValues, changed: () => void): void {
  const selection = ({ companyId, instrumentId, settings, tour }: AppState): string =>
    JSON.stringify([
      companyId,
      instrumentId,
      settings.practice,
      tour,
      values("company"),
      values("instrument"),
    ]);
  let before = parts(model.state);
  let told = selection(model.state);
  model.onChange((state) => {
    const now = parts(state);
    if (now.every((part, index) => part === before[index])) return;
    before = now;
    const selected = selection(state);
    if (selected === told) return;
    told = selected;
    changed();
  });
}
