import { describe, expect, it } from "vitest";
import { createGuide } from "../../../src/core/procedure/guide-session.js";
import { STEP_IDS } from "../../../src/core/procedure/pack/steps.js";
import * as portal from "./portal.js";
import { caseOf, dialog, PACK, page, press } from "./snapshots.js";
import { ADDING, ARRIVAL, BOOKED, CHOOSING, guideShown, OLD, sightsOf, walk } from "./walk.js";

const MINE = caseOf("A1");

describe("the guide follows the procedure", () => {
  it("from the first page to 待检定", () => {
    const guide = guideShown(...ARRIVAL, ...ADDING, ...CHOOSING, ...BOOKED);
    expect(guide.state.reservation).toEqual({ id: "YY23", status: "已提交", instruments: [] });
    guide.look([page(portal.detail("YY23", [["A1", "待检定"]], [["YY23", "已提交"], ...OLD]))], MINE);
    expect(guide.state).toEqual({
      current: "await-verification",
      picked: false,
      done: STEP_IDS.slice(0, 8),
      reservation: { id: "YY23", status: "已提交", instruments: ["A1 待检定"] },
    });
    expect(guide.snapshot().progress.done).toContain("await-verification");
  });

  it("counts what is done as it goes", () => {
    const guide = createGuide(PACK);
    const done = [...ARRIVAL, ...ADDING, ...CHOOSING, ...BOOKED].map(([what, , more]) => {
      guide.look(sightsOf(what), more);
      return guide.state.done.length;
    });
    expect(done).toEqual([0, 1, 1, 2, 2, 3, 4, 4, 5, 5, 6, 6, 6, 7, 8]);
  });
});

describe("the guide knows an account there is already", () => {
  it("by the service menu of someone who logged in", () => {
    const guide = guideShown(
      [portal.home(), "register"],
      [portal.login(), "register"],
      [portal.menu(), "enter-system"],
    );
    expect(guide.state.done).toEqual(["open-portal", "register"]);
  });

  it("not by a service menu that anyone may read", () => {
    const menu = portal.menu();
    const open = { ...menu, press: [...(menu.press ?? []), press("登录"), press("注册")] };
    guideShown([open, "register"]);
  });

  it("by a success message, once the form was open", () => {
    const said = { texts: ["恭喜您，注册成功！"], press: [press("返回首页"), press("注册")] };
    const guide = guideShown([portal.home(), "register"], [said, "register"], [said, "register"]);
    expect(guide.snapshot().progress.done).toEqual(["open-portal"]);
    guideShown([portal.registerForm(), "register"], [said, "enter-system"]);
    guideShown([portal.registerForm(), "register"], ["blank", "enter-system", { messages: ["注册成功"] }]);
  });

  it("by the login page that follows the form, but not by one that was there before", () => {
    guideShown(
      [portal.login(), "register"],
      [portal.registerForm(), "register"],
      [portal.login(), "enter-system"],
    );
  });

  it("and still shows the form to who opens it again", () => {
    guideShown(
      [portal.menu(), "enter-system"],
      [portal.registerForm(), "register"],
      [portal.menu(), "enter-system"],
    );
  });
});

describe("the person goes back", () => {
  it("from the ledger without adding: the ledger is next again", () => {
    guideShown(
      ...ARRIVAL,
      [portal.ledger(["B2"]), "add-instrument", MINE],
      [portal.list(), "open-ledger", MINE],
      [portal.menu(), "enter-system", MINE],
      [portal.home(), "enter-system", MINE],
      [portal.list(), "open-ledger", MINE],
    );
  });

  it("from the form without saving", () => {
    guideShown(
      ...ARRIVAL,
      [portal.ledgerForm(), "add-instrument", MINE],
      [portal.ledger(), "add-instrument", MINE],
      [portal.list(), "open-ledger", MINE],
    );
  });

  it("from a booking without handing it in, chosen or not", () => {
    guideShown(
      ...ARRIVAL,
      ...ADDING,
      [portal.bookings(OLD), "choose-instruments", MINE],
      [portal.edit(), "choose-instruments", MINE],
      [portal.bookings(OLD), "choose-instruments", MINE],
      [portal.edit(["A1"]), "submit-reservation", MINE],
      [portal.edit(), "choose-instruments", MINE],
      [portal.edit(["A1"]), "submit-reservation", MINE],
      [portal.bookings(OLD), "choose-instruments", MINE],
      [portal.bookings([["YY23", "暂存"], ...OLD]), "choose-instruments", MINE],
      [portal.list(), "open-reservation", MINE],
    );
  });

  it("and what was done stays done", () => {
    const guide = guideShown(...ARRIVAL, ...ADDING, [portal.menu(), "enter-system", MINE]);
    expect(guide.state.done).toContain("add-instrument");
    walk(guide, [[portal.list(), "open-reservation", MINE]]);
  });
});

describe("the person jumps ahead", () => {
  it.each([
    ["the list", portal.list(), "open-ledger", ["open-portal", "register", "enter-system"]],
    ["the ledger", portal.ledger(), "add-instrument", STEP_IDS.slice(0, 4)],
    [
      "the bookings",
      portal.bookings(OLD),
      "choose-instruments",
      ["open-portal", "register", "enter-system", "open-reservation"],
    ],
    ["chosen instruments", portal.edit(["A1"]), "submit-reservation", STEP_IDS.slice(0, 7)],
    [
      "an instrument that waits",
      portal.detail("YY23", [["A1", "待检定"]]),
      "await-verification",
      STEP_IDS.slice(0, 8),
    ],
  ] as const)("to %s", (_, shown, step, done) => {
    expect(guideShown([shown, step]).state.done).toEqual(done);
  });
});

describe("a scale that was added before", () => {
  it("is known by its row", () => {
    guideShown(
      [portal.list(), "open-ledger", MINE],
      [portal.ledger(["X9", "a 1"]), "open-reservation", MINE],
    );
  });

  it("is known by the list to choose from", () => {
    const guide = guideShown([portal.chooser(["A1"]), "choose-instruments", MINE]);
    expect(guide.state.done).toContain("add-instrument");
  });

  it("says nothing of the next one", () => {
    guideShown(
      ...ARRIVAL,
      ...ADDING,
      [portal.list(), "open-ledger", caseOf("B2")],
      [portal.ledger(["A1"]), "add-instrument", caseOf("B2")],
      [portal.ledger(["A1", "B2"]), "open-reservation", caseOf("B2")],
    );
  });

  it("is one that came after the form, whatever it is called", () => {
    guideShown(
      [portal.ledgerForm(["X1"]), "add-instrument"],
      [portal.ledger(["X1"]), "add-instrument"],
      [portal.ledgerForm(["X1"]), "add-instrument"],
      [portal.ledger(["X2", "X1"]), "open-reservation"],
    );
    guideShown(
      [portal.ledgerForm(["X1"]), "add-instrument", MINE],
      [portal.ledger(["X2", "X1"]), "open-reservation", MINE],
    );
  });

  it("is one whose row lies below the next form, however soon that was opened", () => {
    const guide = guideShown(
      [portal.ledger(["X1"]), "add-instrument", MINE],
      [portal.ledgerForm(["X1"]), "add-instrument", MINE],
      [portal.ledgerForm(["X2", "A1", "X1"]), "add-instrument", MINE],
    );
    // The other new row may be anybody's: that of a form without a known number is told by it.
    expect(guide.progress.ledger?.toSorted()).toEqual(["a1", "x1"]);
  });

  it("is, in a ledger turned page by page, only one that came after the form", () => {
    guideShown(
      [portal.ledger(["X1"]), "add-instrument"],
      [portal.ledger(["X1", "X2"]), "add-instrument"],
      [portal.ledgerForm(["X1"]), "add-instrument"],
      [portal.ledger(["X1", "X2"]), "add-instrument"],
      [portal.ledgerForm(["X1"]), "add-instrument"],
      [portal.ledger(["X1", "X2", "X3"]), "open-reservation"],
    );
  });

  it("is known by a success message, once the form was open", () => {
    const saved = { ...portal.ledger(), texts: ["保存成功"] };
    guideShown([saved, "add-instrument"], [saved, "add-instrument"], [portal.list(), "open-ledger"]);
    guideShown(
      [portal.ledgerForm(), "add-instrument"],
      [saved, "open-reservation"],
      [portal.list(), "open-reservation"],
    );
  });
});

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
