import { describe, expect, it } from "vitest";
import { opinionIn } from "../../../../src/core/procedure/detection/booking-opinion.js";
import { topmostView } from "../../../../src/core/procedure/detection/page-view.js";
import { createGuide } from "../../../../src/core/procedure/guide-session.js";
import { caseOf, MINE } from "../guidance/case-of.js";
import { lookAt } from "../guidance/scenes.js";
import * as portal from "../portal.js";
import { dialog, type FramePlan, PACK, page, press } from "../snapshots.js";

const WORDS = "铭牌照片看不清，请补拍后重新提交。";
const opinion = (plan: FramePlan): string | null => {
  const view = topmostView(PACK, [page(plan)]);
  return view && opinionIn(PACK, view);
};
const table = (...rows: string[][]): FramePlan => ({ tables: [{ headers: [], rows }] });

describe("what the office wrote to a booking", () => {
  it.each<[string, FramePlan]>([
    ["beside its label in a cell", table(["预约编号", "YY1", "状态", "已退回"], ["受理意见：", WORDS])],
    ["as the last of four cells", table(["状态", "已退回", "退回原因", WORDS])],
    ["behind its label in a text", { texts: ["状态：已退回", `退回原因：${WORDS}`] }],
    ["in one line with others", { texts: [`预约编号:YY1 退回原因:${WORDS} 预约时间:2026-11-20 09:00`] }],
    ["in the text after", { texts: ["状态", "已退回", "审核意见", WORDS] }],
    [
      "in a dialog's own words",
      { layers: [{ ...dialog("预约单详情"), text: `预约单详情 状态：已退回 受理意见：${WORDS}` }] },
    ],
    [
      "in a long dialog's words, before its buttons",
      {
        layers: [
          {
            ...dialog("d"),
            text: `预约单详情 电子秤 ACS-30 J21-92707 某衡器厂 受理意见：${WORDS} 打印 关闭`,
          },
        ],
        press: [press("打印", [], { layer: "d" }), press("关闭", [], { layer: "d" })],
      },
    ],
  ])("%s", (_what, plan) => expect(opinion(plan)).toBe(WORDS));

  it.each<[string, FramePlan]>([
    ["the head of a list", table(["预约编号", "状态", "受理意见", "操作"], ["YY1", "已退回", WORDS, "详情"])],
    [
      "a list's headers among the page's texts",
      {
        texts: ["预约编号", "状态", "受理意见", "操作"],
        tables: [
          { headers: ["预约编号", "状态", "受理意见", "操作"], rows: [["YY1", "已提交", "", "详情"]] },
        ],
      },
    ],
    ["an empty one before another label", { texts: ["受理意见：", "预约时间：", "2026-11-20"] }],
    ["an empty cell", table(["受理意见", "-"])],
    ["an empty one before a button", { texts: ["受理意见", "打印预约单"], press: [press("打印预约单")] }],
    [
      "an empty one before a dialog's button",
      {
        layers: [{ ...dialog("d"), text: "预约单详情 受理意见： 关闭" }],
        press: [press("关闭", [], { layer: "d" })],
      },
    ],
    ["nothing of it", { texts: ["状态", "已提交"] }],
  ])("none: %s", (_what, plan) => expect(opinion(plan)).toBe(""));
});

const booked = caseOf([MINE], {
  scales: [{ serial: MINE, registered: true, bookingNumber: "YY22", status: "" }],
});
const detail = (status: string, words: string): FramePlan => {
  const plan = portal.detail("YY22", [[MINE, status]], [["YY22", status]]);
  return {
    ...plan,
    texts: (plan.texts ?? []).filter((text) => text !== "待检定"),
    tables: [...(plan.tables ?? []), { headers: [], rows: [["受理意见", words]], layer: "d" }],
  };
};

it("a booking that was sent back is told with what was written to it, and is not to be waited for", () => {
  const guide = createGuide(PACK);
  const told = (plan: FramePlan) => {
    const { now } = lookAt(plan, booked, [], { guide }).guidance;
    return [now.substep, now.sentence.values.status, now.sentence.values.opinion, now.reservation?.opinion];
  };
  const written = WORDS.replace(/。$/, "");
  // The list alone does not say why: its detail does.
  expect(told(portal.bookings([["YY22", "已退回"]]))[0]).toBe("tick-reservation");
  expect(told(detail("已退回", WORDS))).toEqual(["returned", "已退回", written, WORDS]);
  expect(told(portal.bookings([["YY22", "已退回"]]))).toEqual(["returned", "已退回", written, WORDS]);
  // Handed in anew, its page says nothing of it any more.
  expect(told(detail("已受理", ""))).toEqual(["not-ready", "已受理", "", ""]);
});

it("a column of the list tells it too", () => {
  const plan: FramePlan = {
    ...portal.bookings([]),
    tables: [
      {
        headers: ["预约编号", "预约时间", "状态", "退回原因"],
        rows: [
          ["YY22", "2026-11-20", "已退回", WORDS],
          ["YY21", "2026-11-19", "已退回", "别的单位的事"],
        ],
      },
    ],
  };
  const { now } = lookAt(plan, booked).guidance;
  expect([now.substep, now.reservation?.opinion]).toEqual(["returned", WORDS]);
});
