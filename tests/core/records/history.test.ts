import { expect, it } from "vitest";
import { historyTable } from "../../../src/core/records/exchange/history-table.js";
import { findHistory, withBooking } from "../../../src/core/records/history.js";

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
  const entries = withBooking([], { ...SEEN, scales, by: "helper" }, "2026-03-01T08:00:00");
  expect(historyTable(entries).rows).toEqual([
    ["2026-03-01 08:00", "2026-03-01 08:00", "样例水果店", "YY20260001", "已提交", "1", "待检定", "代办"],
    ["2026-03-01 08:00", "2026-03-01 08:00", "样例水果店", "YY20260001", "已提交", "2", "", "代办"],
  ]);
});
