import { beforeEach, expect, test } from "vitest";
import type { Batches } from "../../../src/main/records/batches.js";
import { openRecords } from "../../support/store/desk.js";
import { SCALE, SHOP } from "../../support/store/samples.js";
import type { TestModel } from "../../support/test-model.js";

const instruments = ["1", "2", "3"].map((id) => ({ ...SCALE, id, serial: `SN${id}` }));

let model: TestModel;
let batches: Batches;
let select: (id: string) => void;
beforeEach(() => {
  const desk = openRecords();
  desk.store.change({ companies: [SHOP], companyId: SHOP.id, instruments });
  ({ model, batches } = desk);
  select = (id) => desk.scales.select(id);
});
const now = () => [model.state.batch?.at, model.state.instrumentId];

test("the next scale is put in force once the portal's ledger shows the one before", () => {
  batches.start(["1", "2"]);
  expect(now()).toEqual(["1", "1"]);
  batches.seen(null);
  batches.seen(["SN9"]);
  expect(now()).toEqual(["1", "1"]);
  batches.seen(["SN9", "SN1"]);
  expect(now()).toEqual(["2", "2"]);
  batches.seen(["SN1", "SN2"]);
  expect(now()).toEqual([null, "2"]);
  expect(model.state.batch?.taken).toEqual(["1", "2"]);
});

test("nor does its row have to be in sight once the portal said that it is saved", () => {
  batches.start(["1", "2"]);
  batches.seen(["SN9"], "sn1");
  expect(now()).toEqual(["2", "2"]);
  batches.seen(null, "sn1");
  expect(now()).toEqual(["2", "2"]);
});

test("a scale the person went to meanwhile stays in force", () => {
  batches.start(["1", "2"]);
  select("3");
  batches.seen(["SN1"]);
  expect(now()).toEqual(["2", "3"]);
});

test("scales of another company do not take part", () => {
  batches.start(["elsewhere", "2"]);
  expect(model.state.batch?.ids).toEqual(["2"]);
  batches.start(["elsewhere"]);
  expect(model.state.batch).toBeNull();
});

test("what is offered is settled by a batch or by leaving it", () => {
  batches.seen(["SN1"]);
  for (const id of ["1", "2", "1"]) batches.offer(id);
  expect(model.state.batchOffer).toEqual(["1", "2"]);
  batches.start(["1", "2"]);
  expect(model.state.batchOffer).toEqual([]);
  batches.skip();
  expect(now()).toEqual(["2", "2"]);
  batches.leave();
  batches.skip();
  expect(model.state.batch).toBeNull();
});
