import { expect, it } from "vitest";
import { createGuide } from "../../../src/core/procedure/guide-session.js";
import { caseOf, MINE } from "./guidance/case-of.js";
import * as portal from "./portal.js";
import { type FramePlan, PACK, page, press } from "./snapshots.js";

const at = caseOf([MINE], { hasAccount: true, goal: "book", since: "2026-09-01" });
const list = (...rows: [id: string, made: string][]): FramePlan => ({
  texts: ["预约申请"],
  press: ["新增", "修改", "预约单详情"].map((one) => press(one)),
  tables: [
    {
      headers: ["", "预约编号", "预约时间", "状态"],
      rows: rows.map(([id, made]) => ["", id, made, "已提交"]),
    },
  ],
});
const OLD: [string, string] = ["YY2025110007", "2025-11-30 09:11:02"];
const NEW: [string, string] = ["YY2026110100", "2026-11-30 20:15:02"];
const said: FramePlan = { texts: [`提交成功！预约编号：${NEW[0]}`], press: [press("返回列表")] };

it.each<[what: string, looks: FramePlan[]]>([
  ["its number was told, and the list is still the old one", [said, list(OLD)]],
  ["the list is still the old one, then the new one", [list(OLD), list(NEW, OLD)]],
  ["its number was told, and then listed", [said, list(OLD), list(NEW, OLD)]],
])(
  "last year's booking, shown for the first time after this year's was handed in, is not this year's: %s",
  (_what, looks) => {
    const guide = createGuide(PACK);
    // A list that is still loading holds none.
    for (const plan of [list(), portal.edit([MINE]), ...looks]) guide.look([page(plan)], { case: at });
    expect(guide.state.reservation?.id).toBe(NEW[0]);
  },
);
