import { expect, it } from "vitest";
import * as portal from "../portal.js";
import { dialog, type FramePlan, press } from "../snapshots.js";
import { caseOf, MINE } from "./case-of.js";
import { lookAt, seen } from "./scenes.js";

const STORED = "J21-9270";
const stored = (field: string, value = STORED) => ({
  kind: value === "" ? ("stored-dropped" as const) : ("stored-differs" as const),
  values: { field, label: "出厂编号", meant: MINE, stored: value, serial: MINE },
});
const CELLS = ["电子秤", "ACS-30", STORED, "某衡器厂", "III"];
const tick = (checked: boolean) => press("", CELLS, { role: "checkbox", checked });
const list = (...own: ReturnType<typeof press>[]): FramePlan => ({
  ...portal.ledger(["OTHER", STORED]),
  press: [...(portal.ledger().press ?? []), press("预约申请"), ...own],
});

it.each<[what: string, plan: FramePlan, places: string[]]>([
  ["the row's own button", list(press("修改", ["电子秤", "OTHER"]), press("编辑", CELLS)), ["编辑"]],
  ["its tick", list(tick(false)), [`☐${STORED}`]],
  ["ticked: the list's button", list(tick(true)), ["修改"]],
  ["elsewhere: the way to the ledger", portal.list(), ["1 直接办理"]],
  [
    "in the bookings: the menu's entry",
    { ...portal.bookings([]), press: [press("台账管理"), press("新增")] },
    ["台账管理"],
  ],
])("a number stored otherwise is mended before anything is booked: %s", (_what, plan, places) => {
  const { guidance, snapshot } = lookAt(plan, caseOf([MINE]), [], { warnings: [stored("serial")] });
  expect(seen(guidance, snapshot)).toEqual({ substep: "mend-serial", at: places, outcome: "found" });
  expect(guidance.now.warnings.map(({ kind }) => kind)).toEqual(["stored-differs"]);
});

it("a list to choose from, where the row cannot be mended, gets no ring; the portal's first page leads on", () => {
  const chooser: FramePlan = {
    ...portal.bookings([]),
    layers: [dialog("选择器具", "d")],
    tables: [{ headers: ["器具名称", "型号规格", "出厂编号"], rows: [CELLS.slice(0, 3)], layer: "d" }],
    press: [
      press("确定", [], { layer: "d" }),
      press("", CELLS, { role: "checkbox", checked: false, layer: "d" }),
    ],
  };
  const look = (plan: FramePlan) =>
    lookAt(plan, caseOf([MINE], { hasAccount: true }), [], { warnings: [stored("serial")] }).guidance.now;
  expect([look(chooser).substep, look(chooser).target.outcome]).toEqual(["mend-serial", "missing"]);
  expect(look(portal.menu()).substep).toBe("open-system");
});

it("a number that was dropped has no row to point at; another field's difference leads on", () => {
  const substep = (...warnings: ReturnType<typeof stored>[]) =>
    lookAt(portal.list(), caseOf([MINE]), [], { warnings }).guidance.now.substep;
  expect([substep(stored("serial", "")), substep(stored("model")), substep()]).toEqual([
    "mend-serial",
    "open-reservation",
    "open-reservation",
  ]);
});
