import { expect, test } from "vitest";
import { STEP_IDS, type StepId } from "../../../../src/core/procedure/pack/steps.js";
import type { AppState } from "../../../../src/ipc/state.js";
import { type Station, stationOf } from "../../../../src/renderer/features/tour/station.js";
import { FILLED_ROWS, FORM, FRESH, INSTRUMENT_ROWS, READY } from "../../support/samples.js";

const at = (current: StepId, done: StepId[] = []): AppState => ({
  ...READY,
  guide: { ...FRESH.guide, current, done },
});
const rows = (status: "pending" | "filled" | "missing") =>
  INSTRUMENT_ROWS.map((row) => ({ ...row, status, now: row.value }));
const form = (fill: Partial<NonNullable<AppState["fill"]>>): AppState => ({
  ...FORM,
  fill: FORM.fill && { ...FORM.fill, ...fill },
});

test.each<[string, Station, AppState]>([
  ["no scale is kept yet", "photo", { ...FRESH, tour: true }],
  ["the scale is kept", "open", at("enter-system")],
  ["the ledger is in front", "open", at("open-ledger")],
  ["the form's step is picked, its form is not open", "open", form({ rows: rows("missing") })],
  ["the form is open", "fill", FORM],
  ["it is being filled", "fill", form({ busy: true, rows: rows("filled") })],
  ["something in it is left open", "fill", form({ rows: FILLED_ROWS })],
  ["it is filled", "confirm", form({ rows: rows("filled") })],
  ["the scale is in the ledger", "book", at("open-ledger", ["add-instrument"])],
  ...STEP_IDS.slice(5, 8).map((step): [string, Station, AppState] => [step, "book", at(step)]),
  ["the booking is handed in", "end", at("await-verification", ["add-instrument"])],
])("%s: %s", (_name, station, state) => {
  expect(stationOf(state)).toBe(station);
});
