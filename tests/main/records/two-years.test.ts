import { rmSync } from "node:fs";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { dueDays } from "../../../src/core/records/reminders.js";
import { READY } from "../../renderer/support/samples.js";
import { openRecords } from "../../support/store/desk.js";
import { SCALE, SHOP } from "../../support/store/samples.js";

let desk: ReturnType<typeof openRecords>;
let today = "";
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["Date"] });
  on("2026-04-01");
  desk = openRecords();
  desk.model.set({ settings: READY.settings });
  desk.store.change({ companies: [SHOP], companyId: SHOP.id, instruments: [SCALE] });
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(desk.folder, { recursive: true, force: true });
});

function on(day: string): void {
  today = day;
  vi.setSystemTime(new Date(`${day}T09:00:00`));
}
/** What the app, opened on a day, reminds of. */
const opened = (day: string) => {
  on(day);
  desk.projection.remind();
  const { due, overdue, uncertified } = desk.model.state.reminder;
  return { due, overdue, uncertified: uncertified.count };
};
const NOTHING = { due: 0, overdue: 0, uncertified: 0 };
/** The portal shows a booking with the scale in it. */
const sees = (id: string, status: string, madeOn: string) => {
  const reservation = { id, status: "已提交", instruments: [`${SCALE.serial} ${status}`], madeOn };
  desk.scales.seen({ ledger: [SCALE.serial], reservation });
  desk.history.seen({ ledger: [SCALE.serial], reservation });
};
const keep = (number: string, date: string, validUntil: string, result: "passed" | "failed" = "passed") =>
  desk.scales.addCertificate({ instrumentId: SCALE.id, certificate: { number, date, validUntil, result } });

it("a scale is booked, certified, due again, fails, is mended and goes into its third year", async () => {
  expect(opened("2026-04-01")).toEqual({ ...NOTHING, due: 1 });
  sees("YY1", "待检定", today);
  expect(opened("2026-04-02")).toEqual(NOTHING);
  expect(opened("2026-04-20")).toEqual({ ...NOTHING, uncertified: 1 });
  await keep("JX1", "2026-04-18", "2027-04-17");
  expect(opened("2026-05-01")).toEqual(NOTHING);
  expect(dueDays(desk.scales.list(), today, () => ({ title: "", text: "" }))).toMatchObject([
    { day: "2027-04-17" },
  ]);

  expect(opened("2027-03-17")).toEqual(NOTHING);
  expect(opened("2027-03-18")).toEqual({ ...NOTHING, due: 1 });
  // Last year's booking, only looked at on the portal, is none of this year's.
  sees("YY1", "检定合格", "2026-04-01");
  expect(opened("2027-03-19")).toEqual({ ...NOTHING, due: 1 });
  desk.scales.again(desk.model.state.reminder.ids);
  sees("YY2", "待检定", today);
  expect(opened("2027-03-20")).toEqual(NOTHING);

  on("2027-03-25");
  await keep("T1", "2027-03-25", "", "failed");
  expect(opened("2027-03-25")).toEqual({ ...NOTHING, overdue: 1 });
  desk.scales.note({ ids: [SCALE.id], patch: { repairedOn: "2027-03-28" } });
  expect(opened("2027-03-28")).toEqual({ ...NOTHING, overdue: 1 });
  sees("YY3", "待检定", "2027-03-29");
  expect(opened("2027-03-30")).toEqual(NOTHING);
  on("2027-04-02");
  await keep("JX2", "2027-04-02", "2028-04-01");
  expect(opened("2027-04-02")).toEqual(NOTHING);
  expect(opened("2028-03-02")).toEqual({ ...NOTHING, due: 1 });
  expect(opened("2028-04-02")).toEqual({ ...NOTHING, overdue: 1 });

  expect(desk.history.find("").map(({ booking, status }) => [booking, status])).toEqual([
    ["YY3", "已提交"],
    ["YY2", "已提交"],
    ["YY1", "已提交"],
  ]);
  expect(desk.scales.list()[0]?.certificates?.map(({ number }) => number)).toEqual(["JX1", "T1", "JX2"]);
});

it("a certificate never kept is asked for, and does not say that the scale is to be booked anew", () => {
  sees("YY1", "待检定", today);
  for (const day of ["2026-04-15", "2026-08-01", "2027-01-31"])
    expect(opened(day)).toEqual({ ...NOTHING, uncertified: 1 });
  expect(opened("2027-03-20")).toEqual({ ...NOTHING, overdue: 1 });
});
