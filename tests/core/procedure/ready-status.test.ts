import { expect, it } from "vitest";
import { isReady, isReadyStatus } from "../../../src/core/procedure/reservation-progress.js";
import { caseOf, PACK } from "./snapshots.js";

it.each(["待检定", "待检", "待 检定", "已受理，待检定", "待检定（请送检）", "受理待检", "待检定，已排期"])(
  "%s: it may be brought",
  (status) => expect(isReadyStatus(PACK, status)).toBe(true),
);

it.each([
  "待检定机构受理",
  "待检测机构确认",
  "待检定所接收",
  "待检定审核",
  "待检定人员分配",
  "未到待检定",
  "非待检",
  "已提交",
  "",
])("%j: it may not", (status) => {
  expect(isReadyStatus(PACK, status)).toBe(false);
  const reservation = { id: "YY1", status, instruments: [`A1 ${status}`] };
  expect(isReady(PACK, caseOf("A1").case, reservation)).toBe(false);
});

it("without a case all scales of the booking count, not one of them", () => {
  const of = (...instruments: string[]) =>
    isReady(PACK, caseOf(null).case, { id: "YY1", status: "", instruments });
  expect([of("A1 待检定", "A2 待检定"), of("A1 待检定", "A2 待受理"), of()]).toEqual([true, false, false]);
});
