import { beforeEach, expect, test } from "vitest";
import type { AppState } from "../../../src/ipc/state.js";
import type { Bookings } from "../../../src/main/records/bookings.js";
import { openRecords } from "../../support/store/desk.js";
import { SCALE, SHOP } from "../../support/store/samples.js";
import type { TestModel } from "../../support/test-model.js";

const instruments = ["1", "2", "3"].map((id) => ({ ...SCALE, id, serial: `SN${id}` }));
const reservation = (id: string) => ({ id, status: "已提交", instruments: [] });

let model: TestModel;
let bookings: Bookings;
beforeEach(() => {
  const guide = { reservation: reservation("YY1") } as Partial<AppState["guide"]> as AppState["guide"];
  const desk = openRecords();
  desk.store.change({ companies: [SHOP], companyId: SHOP.id, instruments });
  desk.model.set({ guide });
  ({ model, bookings } = desk);
});

test("what the booking holds is known from its own list alone", () => {
  bookings.prepare(["1", "2"]);
  bookings.seen({ ledger: ["SN1", "SN2"], reservation: null }, "choose-instruments");
  expect(model.state.booking).toEqual({ ids: ["1", "2"], chosen: [] });
  bookings.seen({ ledger: ["SN2", "SN3"], reservation: null }, "submit-reservation");
  expect(model.state.booking?.chosen).toEqual(["2"]);
  bookings.seen({ ledger: [], reservation: null }, "submit-reservation");
  expect(model.state.booking?.chosen).toEqual([]);
});

test("the list stays the case at hand once its booking is there", () => {
  bookings.prepare(["1", "2"]);
  bookings.seen({ ledger: null, reservation: reservation("YY1") }, "await-verification");
  expect(model.state.booking).not.toBeNull();
  bookings.seen({ ledger: null, reservation: reservation("YY2") }, "await-verification");
  expect(model.state.booking?.ids).toEqual(["1", "2"]);
});

test("a single scale is a case too, and a list can be given up", () => {
  bookings.prepare(["1"]);
  expect(model.state.booking?.ids).toEqual(["1"]);
  bookings.prepare(["1", "2"]);
  bookings.leave();
  expect(model.state.booking).toBeNull();
});
