import { describe, expect, it } from "vitest";
import { createGuide } from "../../../src/core/procedure/guide-session.js";
import * as portal from "./portal.js";
import { caseOf, dialog, PACK, page, press } from "./snapshots.js";
import { ADDING, ARRIVAL, guideShown, OLD, walk } from "./walk.js";

const MINE = caseOf("A1");

describe("what the portal says of a save", () => {
  const believed = (said: string) => {
    const guide = createGuide(PACK);
    for (const snapshot of [portal.ledgerForm(), { ...portal.ledger(), texts: [said] }])
      guide.look([page(snapshot)]);
    return guide.snapshot().progress.done.includes("add-instrument");
  };

  it.each([
    "保存成功",
    "提示：保存成功！",
    "操作成功，3 秒后返回",
    "器具信息新增成功",
    "没有其他提示。保存成功",
  ])("%s: done", (said) => {
    expect(believed(said)).toBe(true);
  });

  it.each([
    "保存失败",
    "未保存成功",
    "没有保存成功",
    "没保存成功",
    "保存不成功",
    "未能保存成功",
    "尚未新增成功",
    "数据未全部保存成功，请重试",
    "无法确认是否保存成功",
    "是否保存成功？",
    "保存成功后不能修改",
    "保存成功之前请勿关闭",
    "如果保存成功，将显示在台账中",
    "该器具已存在，不能重复登记",
  ])("%s: not done", (said) => {
    expect(believed(said)).toBe(false);
  });
});

describe("the session is lost", () => {
  it("in the middle: log in again, then on where she was", () => {
    const guide = guideShown(...ARRIVAL, ...ADDING, [portal.bookings(OLD), "choose-instruments", MINE]);
    expect(guide.trouble([page(portal.bookings(OLD))])).toBeNull();
    walk(guide, [[portal.login(), "enter-system", MINE]]);
    expect(guide.trouble([page(portal.login())])).toBe("expired");
    expect(guide.state.done).toContain("add-instrument");
    walk(guide, [
      [portal.menu(), "enter-system", MINE],
      [portal.list(), "open-reservation", MINE],
      [portal.bookings(OLD), "choose-instruments", MINE],
    ]);
  });

  it("with a login box over the form: the step stays", () => {
    const form = portal.ledgerForm();
    const box = {
      ...form,
      texts: [...(form.texts ?? []), "登录超时，请重新登录"],
      layers: [...(form.layers ?? []), dialog("登录", "l")],
      press: [...(form.press ?? []), press("登录", [], { layer: "l" })],
    };
    const guide = guideShown(...ARRIVAL, [portal.ledgerForm(), "add-instrument"], [box, "add-instrument"]);
    expect(guide.trouble([page(box)])).toBe("expired");
  });

  it("never was, for who has not logged in", () => {
    const guide = guideShown([portal.home(), "register"], [portal.login(), "register"]);
    expect(guide.trouble([page(portal.login())])).toBeNull();
  });
});

describe("the portal shows nothing to go by", () => {
  it.each([
    ["nothing", []],
    ["a blank page", [page({})]],
    ["a page being built", [page({ texts: ["加载中"] })]],
    [
      "a page of its own",
      [page({ texts: ["个人中心", "修改资料", "消息", "返回"], press: [press("退出")] })],
    ],
    ["only hidden frames", [page({}, [{ ...portal.list(), visible: false }])]],
  ])("%s: the step stays", (_, snapshots) => {
    const guide = guideShown(...ARRIVAL, [portal.ledger(), "add-instrument"]);
    const { done } = guide.state;
    guide.look(snapshots);
    expect(guide.state).toMatchObject({ current: "add-instrument", done });
    walk(guide, [[portal.list(), "open-ledger"]]);
  });
});

describe("a page the pack does not describe", () => {
  const own = page({ texts: ["个人中心", "修改资料", "消息", "返回", "帮助"], press: [press("退出")] });

  it("is where a login leads, at first", () => {
    expect(guideShown([[own], "enter-system"]).trouble([own])).toBeNull();
  });

  it("is told once the system was reached", () => {
    const guide = guideShown(...ARRIVAL);
    expect(guide.trouble([page(portal.list())])).toBeNull();
    expect(guide.trouble([own])).toBe("changed");
    for (const plan of [portal.home(), portal.menu(), portal.ledger(), portal.bookings(), portal.edit()])
      expect(guide.trouble([page(plan)])).toBeNull();
  });
});

describe("a step picked by hand", () => {
  it("stays while the portal shows the same, and gives way when it shows another", () => {
    const guide = guideShown(...ARRIVAL, ...ADDING);
    expect(guide.pick("add-instrument")).toMatchObject({ current: "add-instrument", picked: true });
    walk(guide, [
      [portal.list(), "add-instrument", MINE],
      ["blank", "add-instrument", MINE],
      [portal.list(), "add-instrument", MINE],
      [portal.bookings(OLD), "choose-instruments", MINE],
    ]);
    expect(guide.state.picked).toBe(false);
  });

  it("is reached when the portal shows it", () => {
    const guide = guideShown(...ARRIVAL, ...ADDING);
    guide.pick("add-instrument");
    walk(guide, [[portal.ledgerForm(["A1"]), "add-instrument", MINE]]);
    expect(guide.state.picked).toBe(false);
    walk(guide, [[portal.ledger(["A1"]), "open-reservation", MINE]]);
  });

  it("is no pick when the portal shows it already", () => {
    expect(guideShown(...ARRIVAL).pick("open-ledger").picked).toBe(false);
  });

  it("does not count as done, nor what comes before it", () => {
    const guide = guideShown([portal.home(), "register"]);
    expect(guide.pick("await-verification").done).toEqual(["open-portal"]);
  });
});
