import { expect, it } from "vitest";
import type { AppState } from "../../../src/ipc/state.js";
import { BatchFill } from "../../../src/main/guide/batch-fill.js";

const serial = { field: "serial", status: "pending", now: "", value: "A2" };
const FIRST = {
  batch: { ids: ["1", "2"], taken: [], at: "1" },
  instrumentId: "1",
  fill: { form: "instrument", busy: false, rows: [serial] },
  now: { substep: "fill-form" },
  portal: { condition: null },
};
const SECOND = { ...FIRST, batch: { ids: ["1", "2"], taken: ["1"], at: "2" }, instrumentId: "2" };

/** The user filled the first scale's form, and the app shows this now. */
function isDue(state: object, first: object = FIRST): boolean {
  let now = first;
  const batch = new BatchFill(() => now as unknown as AppState);
  expect(batch.isDue).toBe(false);
  batch.began();
  expect(batch.isDue).toBe(false);
  now = state;
  return batch.isDue;
}

it("fills the next scale's new form once the user had the first one filled", () => {
  expect(isDue(SECOND)).toBe(true);
});

it("fills each form once", () => {
  const batch = new BatchFill(() => SECOND as unknown as AppState);
  batch.began();
  expect(batch.isDue).toBe(false);
});

it("waits to be asked again once a form was undone or its filling stopped", () => {
  let now: object = FIRST;
  const batch = new BatchFill(() => now as unknown as AppState);
  batch.began();
  batch.takenBack();
  now = SECOND;
  expect(batch.isDue).toBe(false);
  batch.began();
  now = { ...SECOND, batch: { ids: ["1", "2", "3"], taken: ["1", "2"], at: "3" }, instrumentId: "3" };
  expect(batch.isDue).toBe(true);
});

const fill = (more: object) => ({ ...SECOND, fill: { ...SECOND.fill, ...more } });
it.each<[what: string, state: object]>([
  ["no batch", { ...SECOND, batch: null }],
  ["a batch that is over", { ...SECOND, batch: { ...SECOND.batch, at: null } }],
  ["another scale at hand than the one in turn", { ...SECOND, instrumentId: "3" }],
  ["a batch of which nothing was filled", { ...SECOND, batch: { ids: ["2", "3"], taken: [], at: "2" } }],
  ["an entry that exists, opened to be changed", fill({ rows: [{ ...serial, now: "888002" }] })],
  ["a form without the number", fill({ rows: [{ ...serial, status: "missing" }] })],
  ["a form that is being filled", fill({ busy: true })],
  ["the company's form", fill({ form: "company" })],
  ["no form", { ...SECOND, fill: null }],
  ["a question of the portal's over it", { ...SECOND, now: { substep: "answer-dialog" } }],
  ["a form that holds most already", { ...SECOND, now: { substep: "complete-form" } }],
  ["a portal that does not answer", { ...SECOND, portal: { condition: { kind: "offline" } } }],
])("leaves alone: %s", (_what, state) => {
  expect(isDue(state)).toBe(false);
});
