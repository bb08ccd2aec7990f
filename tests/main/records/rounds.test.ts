import { rmSync } from "node:fs";
import { afterEach, beforeEach, expect, it } from "vitest";
import { Rounds } from "../../../src/main/records/rounds.js";
import { openRecords } from "../../support/store/desk.js";
import { SCALE, SHOP } from "../../support/store/samples.js";

let desk: ReturnType<typeof openRecords>;
let rounds: Rounds;
beforeEach(() => {
  desk = openRecords();
  desk.store.change({
    companies: [SHOP, { ...SHOP, id: "c2", name: "样例肉铺", session: "s2" }],
    companyId: SHOP.id,
    instruments: [
      { ...SCALE, id: "a", serial: "A", registeredOn: "2026-01-01" },
      { ...SCALE, id: "b", serial: "B" },
      { ...SCALE, id: "c", serial: "C", companyId: "c2" },
    ],
  });
  rounds = new Rounds(desk.store);
});
afterEach(() => rmSync(desk.folder, { recursive: true, force: true }));

it("says what is to be entered and booked for the shop whose turn it is; another shop's answers are not its own", () => {
  rounds.start(["a", "b", "c"]);
  expect(rounds.work()).toMatchObject({ shop: { companyId: SHOP.id }, enter: ["b"], book: ["a", "b"] });
  rounds.seen("该出厂编号已登记");
  desk.scales.note({ ids: ["a", "b"], patch: { bookingNumber: "YY1", status: "已提交" } });
  rounds.seen("");
  expect(rounds.round?.shops[0]).toMatchObject({
    said: [{ text: "该出厂编号已登记" }],
    scales: [{ booking: "YY1" }, { booking: "YY1" }],
  });
  rounds.next();
  rounds.seen("别家的话");
  expect(rounds.round?.shops.map(({ state, said }) => [state, said.length])).toEqual([
    ["filed", 1],
    ["waiting", 0],
  ]);
  expect(rounds.work()).toMatchObject({ shop: { companyId: "c2" }, book: ["c"] });
  expect(desk.model.state.round).toEqual(rounds.round);
});

it("rests after a restart, and goes on where it was", () => {
  rounds.start(["a", "c"]);
  rounds.next();
  const again = openRecords(desk.folder);
  const after = new Rounds(again.store);
  expect(after.round).toMatchObject({ at: "c2", paused: true });
  expect(after.work()).toBeNull();
  after.pause(false);
  expect(after.work()).toMatchObject({ book: ["c"] });
});

it("passes over a shop that was deleted, and is over when none is left", () => {
  rounds.start(["a", "c"]);
  desk.companies.delete(SHOP.id);
  expect(rounds.work()).toMatchObject({ shop: { companyId: "c2" } });
  desk.companies.delete("c2");
  expect(rounds.work()).toBeNull();
  expect(rounds.round).toMatchObject({ at: null });
  expect(rounds.round?.endedAt).not.toBeNull();
  rounds.end();
  expect(rounds.round).toBeNull();
});

it("gone for good, a shop is in no report", async () => {
  rounds.start(["a", "c"]);
  desk.companies.delete(SHOP.id);
  await desk.trash.purge(null);
  expect(rounds.round?.shops.map(({ companyId }) => companyId)).toEqual(["c2"]);
});
