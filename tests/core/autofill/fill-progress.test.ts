import { expect, test } from "vitest";
import {
  inPlace,
  isAllFilled,
  isFormOpen,
  stillOpen,
  withFieldsShutAway,
} from "../../../src/core/autofill/fill-progress.js";
import { FILLED_ROWS } from "../../renderer/support/samples.js";

test("what the page held already is in place, what it refused or lost is not", () => {
  const [row] = FILLED_ROWS;
  if (!row) throw new Error("no sample rows");
  const statuses = ["filled", "kept", "differs", "refused", "missing", "pending"] as const;
  expect(statuses.map((status) => inPlace([{ ...row, status }]))).toEqual([1, 1, 0, 0, 0, 0]);
});

test("a form counts as filled when each of its values stands in it", () => {
  const [row] = FILLED_ROWS;
  if (!row) throw new Error("no sample rows");
  const filled = { ...row, value: "1", status: "filled" as const, held: true };
  const differing = { ...filled, status: "differs" as const };
  const lost = { ...filled, held: false };
  const absent = { ...filled, status: "missing" as const };
  const nothing = { ...filled, value: "", status: "pending" as const };
  expect(isAllFilled([filled, absent, nothing])).toBe(true);
  for (const left of [differing, lost]) {
    expect(isAllFilled([filled, left])).toBe(false);
    expect(stillOpen([filled, left, absent, nothing])).toBe(1);
  }
  expect([isAllFilled([absent]), isFormOpen([absent]), isFormOpen([absent, differing])]).toEqual([
    false,
    false,
    true,
  ]);
});

test("what was seen to stand in a tab that is shut by now is in place, and nothing else", () => {
  const [sample] = FILLED_ROWS;
  if (!sample) throw new Error("no sample rows");
  const row = { ...sample, field: "serial", value: "A1", now: "" };
  const hidden = { ...row, status: "refused" as const, reason: "hidden" as const };
  const gone = { ...row, status: "missing" as const };
  const seen = new Set(["serial"]);
  const kept = { ...row, status: "kept", now: "A1" };
  expect(withFieldsShutAway([hidden, gone], seen)).toEqual([kept, kept]);
  const others = [
    { ...hidden, field: "model" },
    { ...hidden, value: "" },
    { ...hidden, reason: "ambiguous" as const },
    { ...row, status: "pending" as const },
  ];
  expect(withFieldsShutAway(others, seen)).toEqual(others);
});
