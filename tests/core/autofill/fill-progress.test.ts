import { expect, test } from "vitest";
import { inPlace } from "../../../src/core/autofill/fill-progress.js";
import { FILLED_ROWS } from "../../renderer/support/samples.js";

test("what the page held already is in place, what it refused or lost is not", () => {
  const [row] = FILLED_ROWS;
  if (!row) throw new Error("no sample rows");
  const statuses = ["filled", "kept", "differs", "refused", "missing", "pending"] as const;
  expect(statuses.map((status) => inPlace([{ ...row, status }]))).toEqual([1, 1, 0, 0, 0, 0]);
});
