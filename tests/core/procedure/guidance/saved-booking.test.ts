import { expect, it } from "vitest";
import { createGuide } from "../../../../src/core/procedure/guide-session.js";
import * as portal from "../portal.js";
import { type FramePlan, PACK, press } from "../snapshots.js";
import { caseOf, MINE } from "./case-of.js";
import { lookAt, seen } from "./scenes.js";

const at = caseOf([MINE], { hasAccount: true });

/** A list of bookings with the button that hands in the one that is ticked. */
const list = (rows: [id: string, status: string][], ticked?: string): FramePlan => {
  const plan = portal.bookings(rows, ticked);
  return { ...plan, press: [...(plan.press ?? []), press("提交申请")] };
};
/** The form of a booking that is only saved there. */
const form: FramePlan = {
  ...portal.edit([MINE]),
  press: ["选择器具", "删除器具", "保存", "返回"].map((one) => press(one)),
};

const walk = (...plans: FramePlan[]) => {
  const guide = createGuide(PACK);
  return plans.map((plan) => {
    const { guidance, snapshot } = lookAt(plan, at, [], { guide });
    const { substep, at: places } = seen(guidance, snapshot);
    return [guidance.now.step, substep, ...places];
  });
};

const OLD: [string, string] = ["YY1", "暂存"];
const NEW: [string, string] = ["YY2", "暂存"];
const NEXT = ["choose-instruments", "new-reservation", "新增"];
const SAVE = ["choose-instruments", "confirm-chosen", "保存"];
const STEP = "submit-reservation";

it("a booking that is saved in its form and handed in from the list: its own row, then what hands it in", () => {
  expect(walk(list([OLD]), form, list([NEW, OLD]), list([NEW, OLD], "YY1"), list([NEW, OLD], "YY2"))).toEqual(
    [
      NEXT,
      SAVE,
      [STEP, "tick-reservation", "☐YY2"],
      [STEP, "tick-reservation", "☐YY2"],
      [STEP, "hand-in-saved", "提交申请"],
    ],
  );
});

it("the list cannot hand it in: it is opened again", () => {
  const plain = portal.bookings([NEW], "YY2");
  expect(walk(portal.bookings([]), form, plain).at(-1)).toEqual([STEP, "hand-in-saved", "修改"]);
});

it("a draft from before, or one of two, is handed in by nobody's advice", () => {
  expect(walk(list([OLD]), form, list([OLD]))).toEqual([NEXT, SAVE, NEXT]);
  expect(walk(list([]), form, list([OLD, NEW])).at(-1)).toEqual(NEXT);
  expect(walk(form, list([NEW])).at(-1)).toEqual(NEXT);
});

it("its detail over a list that hands bookings in is no list to choose from", () => {
  const rows: [string, string][] = [["YY2", "已提交"], OLD];
  const detail = portal.detail("YY2", [[MINE, "待受理"]], rows);
  const over = { ...detail, press: [...(detail.press ?? []), press("提交申请")] };
  expect(walk(list([OLD]), form, list([NEW, OLD]), list(rows), over).at(-1)).toEqual([
    "await-verification",
    "not-ready",
  ]);
});
