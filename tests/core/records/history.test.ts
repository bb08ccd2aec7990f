import { expect, it } from "vitest";
import { historyTable } from "../../../src/core/records/exchange/history-table.js";
import { findHistory, type HistoryEntry, withBooking } from "../../../src/core/records/history.js";

const SEEN = {
  booking: "YY20260001",
  companyId: "c1",
  company: "样例水果店",
  status: "已提交",
  scales: [{ serial: "20230001", status: "" }],
  by: "self" as const,
};

it("a booking is kept once, with the portal's newest answer, and unchanged where nothing is new", () => {
  const first = withBooking([], SEEN, "2026-03-01T08:00:00Z");
  expect(first).toMatchObject([{ booking: "YY20260001", at: "2026-03-01T08:00:00Z" }]);
  expect(withBooking(first, SEEN, "2026-03-02T08:00:00Z")).toBe(first);
  // A list from which the scales cannot be seen says nothing of them.
  expect(withBooking(first, { ...SEEN, status: "", scales: [] }, "2026-03-02T08:00:00Z")).toBe(first);
  const scales = [{ serial: "20230001", status: "待检定" }];
  expect(withBooking(first, { ...SEEN, scales }, "2026-03-03T08:00:00Z")).toMatchObject([
    { at: "2026-03-01T08:00:00Z", changedAt: "2026-03-03T08:00:00Z", scales },
  ]);
});

it("each answer of the portal is kept once, with its time, verbatim", () => {
  const answers = (history: readonly HistoryEntry[]) => history[0]?.answers.map(({ at, text }) => [at, text]);
  const at = (hour: number) => `2026-03-01T0${hour}:00:00Z`;
  let history = withBooking([], { ...SEEN, said: "提交成功" }, at(1));
  history = withBooking(history, { ...SEEN, said: "提交成功" }, at(2));
  history = withBooking(history, SEEN, at(3));
  history = withBooking(history, { ...SEEN, status: "已退回" }, at(4));
  history = withBooking(history, { ...SEEN, status: "已退回", said: "请补充型号" }, at(5));
  history = withBooking(history, { ...SEEN, status: "已退回" }, at(6));
  expect(answers(history)).toEqual([
    [at(1), "已提交"],
    [at(1), "提交成功"],
    [at(4), "已退回"],
    [at(5), "请补充型号"],
  ]);
  expect(findHistory(history, "补充型号")).toHaveLength(1);
});

it("is found by shop, booking, serial number and status; the newest first", () => {
  const one = withBooking([], SEEN, "2026-03-01T08:00:00Z");
  const two = withBooking(one, { ...SEEN, booking: "YY20270001", status: "已受理" }, "2027-03-01T08:00:00Z");
  expect(findHistory(two, "水果 20230001").map(({ booking }) => booking)).toEqual([
    "YY20270001",
    "YY20260001",
  ]);
  expect(findHistory(two, "已受理").map(({ booking }) => booking)).toEqual(["YY20270001"]);
  expect(findHistory(two, "别家")).toEqual([]);
});

it("becomes a table with a line for each scale", () => {
  const scales = [
    { serial: "1", status: "待检定" },
    { serial: "2", status: "" },
  ];
  const seen = { ...SEEN, scales, by: "helper" as const, who: "样例办事员" };
  const entries = withBooking([], seen, "2026-03-01T08:00:00");
  const booking = ["2026-03-01 08:00", "2026-03-01 08:00", "样例水果店", "YY20260001", "已提交"];
  const end = ["代办 样例办事员", "2026-03-01 08:00 已提交 · 待检定"];
  expect(historyTable(entries).rows).toEqual([
    [...booking, "1", "待检定", ...end],
    [...booking, "2", "", ...end],
  ]);
  const own = historyTable(withBooking([], SEEN, "2026-03-01T08:00:00")).rows[0];
  expect(own?.slice(-2)).toEqual(["本单位", "2026-03-01 08:00 已提交"]);
});
