import { describe, expect, it } from "vitest";
import * as portal from "../portal.js";
import { type FramePlan, page, press } from "../snapshots.js";
import { caseOf, MINE } from "./case-of.js";
import { lookAt, lookAtPage, seen } from "./scenes.js";

const MENUS = [
  press("基础信息", [], { folded: ["单位信息", "计量器具台账"] }),
  press("检定业务", [], { folded: ["申请送检", "证书查询"] }),
];

describe("menus", () => {
  it.each<
    [what: string, heads: ReturnType<typeof press>[], goal: "enter" | "book", step: string, place: string]
  >([
    ["the ledger's menu", MENUS, "enter", "open-ledger", "基础信息"],
    ["the bookings' menu", MENUS, "book", "open-reservation", "检定业务"],
    [
      "the entry itself, once it is drawn",
      [press("基础信息"), press("计量器具台账"), ...MENUS.slice(1)],
      "enter",
      "open-ledger",
      "计量器具台账",
    ],
    [
      "a menu that is drawn with its head alone",
      [press("检定业务", [], { menuShown: false }), press("强检器具台账"), press("返回")],
      "book",
      "open-reservation",
      "检定业务",
    ],
    [
      "its entry, once it is shown",
      [press("检定申请", [], { menuShown: true }), press("送检预约"), press("返回")],
      "book",
      "open-reservation",
      "送检预约",
    ],
    [
      "the head of a menu that is shown, where nothing in it is known",
      [press("检定申请", [], { menuShown: true })],
      "book",
      "open-reservation",
      "检定申请",
    ],
    [
      "a menu whose entries hang elsewhere, by its name",
      [press("检定管理"), press("查询统计"), press("系统管理")],
      "book",
      "open-reservation",
      "检定管理",
    ],
  ])("a menu folded over what is to be pressed: %s", (_what, heads, goal, step, place) => {
    const scales = [{ serial: MINE, registered: false, bookingNumber: "", status: "" }];
    const at = caseOf([MINE], { hasAccount: true, goal, scales });
    const { guidance, snapshot, guide } = lookAt({ texts: ["强检管理", "今日待办"], press: heads }, at);
    expect([guide.state.current, ...seen(guidance, snapshot).at]).toEqual([step, place]);
  });

  it.each([
    ["in a row, with the row's own words", press("直接办理", ["强检器具台帐维护"]), "强检器具台帐维护"],
    ["alone, without any", press("计量器具台账"), ""],
  ])("what leads to the ledger is named as it stands there: %s", (_what, entry, row) => {
    const scales = [{ serial: MINE, registered: false, bookingNumber: "", status: "" }];
    const at = caseOf([MINE], { hasAccount: true, scales });
    const { guidance } = lookAt({ texts: ["强检管理", "今日待办"], press: [entry] }, at);
    expect(guidance.now).toMatchObject({ substep: "open-ledger", sentence: { values: { row } } });
  });

  it.each<[what: string, menu: string[], list: FramePlan, place: string]>([
    ["the ledger", ["器具登记", "申请送检"], { ...portal.ledger(["OTHER"]), press: [press("登记")] }, "登记"],
    [
      "the bookings",
      ["器具登记", "申请送检"],
      { ...portal.bookings([["YY22", "已提交"]]), press: [press("新建申请")] },
      "新建申请",
    ],
  ])(
    "beside a menu with entries called alike the list's own button is meant: %s",
    (_what, menu, list, place) => {
      const scales = [{ serial: MINE, registered: place !== "登记", bookingNumber: "", status: "" }];
      const at = caseOf([MINE], { hasAccount: true, scales });
      const sight = page({ press: menu.map((one) => press(one)) }, [list]);
      const { guidance, snapshot } = lookAtPage(sight, at);
      expect(seen(guidance, snapshot).at).toEqual([place]);
    },
  );
});
