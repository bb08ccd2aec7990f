import { expect, test } from "vitest";
import { inPlace, isAllFilled, isFormOpen, stillOpen } from "../../../src/core/autofill/fill-progress.js";
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
