import type { FieldValue } from "../../core/autofill/field-spec.js";
import type { AppState } from "../../ipc/state.js";
import type { Model } from "../state/app-state.js";

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
 * practice began or ended; whatever else is kept of a scale tells nothing. Asks for no values before something
 * changes: the start does without them.
 */
export function followSelection(
  model: Pick<Model, "state" | "onChange">,
  values: (state: AppState, form: "company" | "instrument") => FieldValue[] | null,
  changed: () => void,
): void {
  const selection = (state: AppState): string =>
    JSON.stringify([
      state.companyId,
      state.instrumentId,
      state.settings.practice,
      state.tour,
      values(state, "company"),
      values(state, "instrument"),
    ]);
  let before = model.state;
  let told: string | undefined;
  model.onChange((state) => {
    const [was, is] = [parts(before), parts(state)];
    if (is.every((part, index) => part === was[index])) return;
    told ??= selection(before);
    before = state;
    const selected = selection(state);
    if (selected === told) return;
    told = selected;
    changed();
  });
}
