import { expect, test } from "vitest";
import { batchOf, following, left, skipped, withLedger } from "../../../src/core/records/batch-entry.js";

const scales = ["1", "2", "3"].map((id) => ({ id, serial: `SN ${id}` }));
const ids = scales.map(({ id }) => id);

test("one after the other, as the portal's ledger shows them, however it writes their numbers", () => {
  let batch = batchOf(ids);
  expect([batch.at, following(batch)]).toEqual(["1", "2"]);
  batch = withLedger(batch, scales, ["OTHER", "sn1"]);
  expect(batch).toEqual({ ids, taken: ["1"], at: "2" });
  batch = withLedger(batch, scales, ["ＳＮ２", "sn1"]);
  batch = withLedger(batch, scales, ["SN3"]);
  expect(batch.at).toBeNull();
  expect(left(batch)).toEqual([]);
});

test("one that was there already has no turn", () => {
  expect(withLedger(batchOf(ids), scales, ["SN1", "SN2"]).at).toBe("3");
  expect(following(withLedger(batchOf(ids), scales, ["SN2"]))).toBe("3");
});

test("one skipped is left over, unless the ledger shows it later", () => {
  let batch = skipped(batchOf(ids));
  expect(batch.at).toBe("2");
  batch = skipped(skipped(batch));
  expect(batch.at).toBeNull();
  expect(skipped(batch).at).toBeNull();
  expect(left(batch)).toEqual(ids);
  batch = withLedger(batch, scales, ["SN1"]);
  expect([batch.at, left(batch)]).toEqual([null, ["2", "3"]]);
});

test("nothing new is the same batch", () => {
  const batch = withLedger(batchOf(ids), scales, ["SN1"]);
  expect(withLedger(batch, scales, ["SN1", "OTHER"])).toBe(batch);
  expect(withLedger(batch, [], ["SN2"])).toBe(batch);
});
