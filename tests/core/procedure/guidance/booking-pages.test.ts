import { expect, it } from "vitest";
import * as portal from "../portal.js";
import { dialog, type FramePlan, field, press } from "../snapshots.js";
import { caseOf, MINE } from "./case-of.js";
import { lookAt, seen } from "./scenes.js";

/** A booking that leads on page by page; the first one chose the scales. */
const part = (more: FramePlan, ...buttons: string[]): FramePlan => ({
  texts: ["① 选择器具", "② 送检信息", "③ 确认提交"],
  ...more,
  press: ["强检器具预约申请", "上一步", ...buttons].map((one) => press(one)),
});
const dates = (serial: string, day: string, contact = "练习人"): FramePlan =>
  part(
    {
      controls: [field("联系人", { required: true, value: contact })],
      tables: [{ headers: ["", "出厂编号", "*拟送检日期", "备注"], rows: [["1", serial, day, ""]] }],
    },
    "下一步",
  );
/** The same, its day in a box of its cell. */
const boxed = (day: string): FramePlan => {
  const plan = dates(MINE, "");
  return { ...plan, controls: [...(plan.controls ?? []), field("*拟送检日期", { value: day })] };
};
const summary = (named: string): FramePlan =>
  part(
    {
      tables: [
        {
          headers: [],
          rows: [
            ["器具数量", "1"],
            ["出厂编号", named],
          ],
        },
      ],
    },
    "暂存预约单",
    "提交申请",
  );

it.each<[what: string, plan: FramePlan, step: string, substep: string, places: string[]]>([
  ["its day is empty in the list", dates(MINE, ""), "submit-reservation", "complete-form", []],
  ["the box of its cell is empty", boxed(""), "submit-reservation", "complete-form", []],
  ["it is filled in", boxed("2026-12-08"), "submit-reservation", "submit-reservation", ["下一步"]],
  ["a box is empty", dates(MINE, "2026-12-08", ""), "submit-reservation", "complete-form", ["[联系人]"]],
  ["all is there", dates(MINE, "2026-12-08"), "submit-reservation", "submit-reservation", ["下一步"]],
  [
    "the last page names the scale",
    summary(`${MINE.toLowerCase()}（2026-12-08）`),
    "submit-reservation",
    "submit-reservation",
    ["提交申请"],
  ],
])("a booking's later page: %s", (_what, plan, step, substep, places) => {
  const { guidance, snapshot } = lookAt(plan, caseOf([MINE], { hasAccount: true }));
  expect([guidance.now.step, seen(guidance, snapshot).substep, seen(guidance, snapshot).at]).toEqual([
    step,
    substep,
    places,
  ]);
});

it.each([
  ["another scale is listed", dates("888002", "2026-12-08")],
  ["another scale is named at the end", summary("888002（2026-12-08）")],
  ["one whose number begins alike", summary(`${MINE}0`)],
])("a booking's later page leads nowhere: %s", (_what, plan) => {
  const { guidance, snapshot } = lookAt(plan, caseOf([MINE], { hasAccount: true }));
  expect(seen(guidance, snapshot).at).not.toContain("下一步");
  expect(seen(guidance, snapshot).at).not.toContain("提交申请");
});

it.each([
  ["what hands it in cannot be pressed yet", [MINE], { disabled: true }, "confirm-chosen", "保存"],
  ["nothing is chosen", [], { disabled: true }, "open-chooser", "选择器具"],
  ["it was saved", [MINE], {}, "submit-reservation", "提交"],
  ["nothing hands it in there", [MINE], null, "confirm-chosen", "保存"],
])("a booking that is saved first: %s", (_what, chosen, submit, substep, place) => {
  const buttons = ["选择器具", "删除器具", "保存", "返回"].map((one) => press(one));
  const plan = {
    ...portal.edit(chosen),
    press: submit ? [...buttons, press("提交", [], submit)] : buttons,
  };
  const { guidance, snapshot } = lookAt(plan, caseOf([MINE], { hasAccount: true }));
  expect(seen(guidance, snapshot)).toMatchObject({ substep, at: [place] });
});

it("a scale is not in the booking because its row's place is called like its number", () => {
  const own = caseOf(["1"], { hasAccount: true });
  const list = { headers: ["序号", "器具名称", "出厂编号"], rows: [["1", "电子秤", "X9"]] };
  const later = lookAt(part({ tables: [list] }, "提交申请"), own);
  expect(seen(later.guidance, later.snapshot).at).not.toContain("提交申请");
  const layer = "c";
  const choices = [
    ["1", "电子秤", "X8"],
    ["2", "电子秤", "1"],
  ];
  const { guidance, snapshot } = lookAt(
    {
      layers: [dialog("选择器具", layer)],
      press: [
        ...["选择器具", "提交申请"].map((one) => press(one)),
        ...choices.map((row) => press("", row, { role: "checkbox", checked: false, layer })),
        ...["确定", "取消"].map((one) => press(one, [], { layer })),
      ],
      tables: [list, { ...list, rows: choices, layer }],
    },
    own,
  );
  expect(guidance.now.substep).toBe("tick-row");
  const [at] = guidance.target.refs;
  expect(snapshot.frames[0]?.clickables.find(({ key }) => key === at?.key)?.row).toEqual(choices[1]);
});
