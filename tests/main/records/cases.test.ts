import { beforeEach, expect, test } from "vitest";
import type { AppState } from "../../../src/ipc/state.js";
import { openRecords } from "../../support/store/desk.js";
import { SCALE, SHOP } from "../../support/store/samples.js";

const instruments = ["1", "2", "3"].map((id) => ({ ...SCALE, id, serial: `SN${id}` }));
const OTHER = { ...SHOP, id: "c2", session: "c2", name: "样例水产店" };
const ITS = { ...SCALE, id: "4", companyId: OTHER.id, serial: "SN4" };
const guide = { reservation: null } as Partial<AppState["guide"]> as AppState["guide"];

let desk: ReturnType<typeof openRecords>;
const open = (folder?: string) => {
  desk = openRecords(folder);
  desk.model.set({ guide });
};
const restart = () => open(desk.folder);
const now = () => {
  const { instrumentId, batch, booking } = desk.model.state;
  return [instrumentId, batch?.at ?? null, booking?.ids ?? null];
};

beforeEach(() => {
  open();
  desk.store.change({ companies: [SHOP, OTHER], companyId: SHOP.id, instruments: [...instruments, ITS] });
});

test("after a restart the scale, the batch and the list for the booking are those at hand before", () => {
  desk.batches.start(["1", "2"]);
  desk.batches.seen(["SN1"]);
  desk.bookings.prepare(["1", "2"]);
  desk.bookings.seen({ ledger: ["SN1"], reservation: null }, "submit-reservation");
  restart();
  expect(now()).toEqual(["2", "2", ["1", "2"]]);
  expect(desk.model.state.batch?.taken).toEqual(["1"]);
  expect(desk.model.state.booking?.chosen).toEqual(["1"]);
});

test("each company has its own, and finds it again", () => {
  desk.scales.select("1");
  desk.batches.start(["1", "2"]);
  desk.companies.select(OTHER.id);
  expect(now()).toEqual(["4", null, null]);
  desk.bookings.prepare(["4"]);
  desk.companies.select(SHOP.id);
  expect(now()).toEqual(["1", "1", null]);
  desk.companies.select(OTHER.id);
  expect(now()).toEqual(["4", null, ["4"]]);
});

test("what is over is not begun again: all had their turn, or the booking was handed in", () => {
  desk.batches.start(["1"]);
  desk.batches.seen(["SN1"]);
  desk.bookings.prepare(["1", "2"]);
  desk.scales.note({ ids: ["1"], patch: { bookingNumber: "YY1" } });
  restart();
  expect(now()).toEqual(["1", null, ["1", "2"]]);
  desk.scales.note({ ids: ["2"], patch: { bookingNumber: "YY1" } });
  restart();
  expect(now()).toEqual(["1", null, null]);
});

test("a chosen scale that is gone gives way to the newest; one that comes in leaves it chosen", () => {
  desk.scales.select("1");
  desk.scales.put([{ ...SCALE, id: undefined, serial: "SN5" }]);
  expect(desk.model.state.instrumentId).toBe("1");
  desk.scales.delete(["1"]);
  const newest = desk.model.state.instruments.at(-1);
  expect(newest?.serial).toBe("SN5");
  expect(desk.model.state.instrumentId).toBe(newest?.id);
});
