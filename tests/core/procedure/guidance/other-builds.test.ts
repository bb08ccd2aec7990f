import { describe, expect, it } from "vitest";
import * as portal from "../portal.js";
import { dialog, type FramePlan, field, password, press } from "../snapshots.js";
import { guideShown } from "../walk.js";
import { caseOf, MINE, SCALE } from "./case-of.js";
import { booking, GRIDS, lookAt, seen } from "./scenes.js";

const [grid] = GRIDS;
if (!grid) throw new Error("no grid");
const at = caseOf([MINE]);
const fresh = caseOf([MINE], {
  goal: "enter",
  scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }],
});

/** A booking that is put together page by page: chosen, looked through, handed in. */
const paged = (chosen: string[], onward: string): FramePlan => {
  const plan = booking(grid, chosen);
  const own = (plan.press ?? []).filter(({ role }) => role === "checkbox");
  return {
    ...plan,
    texts: [...(plan.texts ?? []), "选择器具", "确认信息", "提交审核"],
    press: [...own, ...["添加器具", "移除器具", onward, "保存草稿"].map((one) => press(one))],
  };
};

describe("a booking put together page by page", () => {
  it.each([
    ["nothing chosen: what adds a scale", [], "下一步", "open-chooser", "添加器具"],
    ["chosen: what goes on", [MINE], "下一步", "confirm-chosen", "下一步"],
    ["looked through: what hands it in", [MINE], "提交审核", "submit-reservation", "提交审核"],
  ] as const)("%s", (_what, chosen, onward, substep, place) => {
    const { guidance, snapshot } = lookAt(paged([...chosen], onward), at);
    expect(seen(guidance, snapshot)).toMatchObject({ substep, at: [place], outcome: "found" });
  });

  it("does not go on with a strange scale in it", () => {
    const { guidance } = lookAt(paged(["888002"], "下一步"), at);
    expect(guidance.now.substep).toBe("remove-wrong");
  });
});

describe("a question whose buttons have words of their own", () => {
  const asked = (title: string, text: string, buttons: string[]): FramePlan => ({
    ...booking(grid, [MINE]),
    layers: [{ ...dialog(title, "q"), text: `${title} ${text} ${buttons.join("")}` }],
    press: [...(booking(grid, [MINE]).press ?? []), ...buttons.map((one) => press(one, [], { layer: "q" }))],
  });

  it("is answered by the one that the question says", () => {
    const plan = asked("确认提交审核？", "提交后不可修改，是否继续？", ["再看看", "确认提交"]);
    const { guidance, snapshot } = lookAt(plan, at);
    expect(seen(guidance, snapshot)).toMatchObject({ substep: "confirm-submission", at: ["确认提交"] });
    expect(guidance.now.dialog?.button).toBe("确认提交");
  });

  it("is left to the user where two or none do", () => {
    for (const buttons of [
      ["保存", "提交"],
      ["甲", "乙"],
    ])
      expect(lookAt(asked("保存还是提交？", "", buttons), at).guidance.now.dialog).toBeNull();
  });
});

describe("lists without columns while they are empty", () => {
  const empty = (says: string, label: string, buttons: string[]): FramePlan => ({
    texts: [says],
    press: ["查 询", ...buttons, "返 回", "安全退出"].map((one) => press(one)),
    controls: [field(label, { search: true }), field("状态：", { search: true })],
    tables: [{ headers: [], rows: [[says]] }],
  });
  const ledger = empty("没有查询到符合条件的数据！", "出厂编号：", ["登 记"]);

  it.each([
    ["the ledger", ledger, "登 记"],
    [
      "the ledger by two words that are one",
      { ...portal.ledger(), press: [press("＋ 新建登记")] },
      "＋ 新建登记",
    ],
  ])("%s", (_what, plan, place) => {
    const { guide, guidance, snapshot } = lookAt(plan, fresh, SCALE);
    expect(guide.state.current).toBe("add-instrument");
    expect(seen(guidance, snapshot)).toMatchObject({ substep: "press-add", at: [place] });
  });

  const mine = { case: at };
  const list = empty("暂无预约记录", "预约单号：", ["申请送检"]);
  it("the list of bookings: one that is there after one was put together is the case's", () => {
    const guide = guideShown(
      [list, "choose-instruments", mine],
      [portal.edit(), "choose-instruments", mine],
      [portal.edit([MINE]), "submit-reservation", mine],
      [portal.bookings([["YY23", "已提交"]]), "await-verification", mine],
    );
    expect(guide.state.reservation?.id).toBe("YY23");
  });

  it("a booking's own page, its scales not there yet, is no list of bookings", () => {
    const sheet = empty("暂无数据", "预约单号：", []);
    const guide = guideShown(
      [portal.edit([MINE]), "submit-reservation", mine],
      [sheet, "submit-reservation", mine],
    );
    expect(guide.progress.booked).toBeNull();
  });

  it("a booking that is put together and empty is no list of bookings", () => {
    const sheet = {
      ...portal.edit(),
      texts: ["预约单号：", "尚无器具"],
      tables: [{ headers: [], rows: [["暂无器具"]] }],
    };
    const guide = guideShown(
      [sheet, "choose-instruments", mine],
      [portal.edit([MINE]), "submit-reservation", mine],
    );
    guide.look([], mine);
    expect(guide.progress.booked).toBeNull();
  });
});

describe("a page that only says that the booking was handed in", () => {
  const mine = { case: at };
  const said = (...texts: string[]): FramePlan => ({ texts, press: [press("返回列表")] });
  const handedIn = (page: FramePlan) =>
    guideShown([portal.edit([MINE]), "submit-reservation", mine], [page, "await-verification", mine]).state
      .reservation?.id;

  it.each([
    ["提交成功", "申请编号：SJ2026000042，请等待检定机构受理"],
    ["提交成功！预约编号：SJ2026000042。"],
    ["您的送检申请已提交，预约单号：SJ2026000042，请及时关注受理情况。"],
  ])("and its number: %s", (...texts) => {
    expect(handedIn(said(...texts))).toBe("SJ2026000042");
  });

  it("without a number leaves it open", () => {
    expect(handedIn(said("提交成功", "请等待检定机构受理"))).toBeUndefined();
  });

  it("with the number of a booking that was there before does not take that", () => {
    const guide = guideShown(
      [portal.bookings([["YY22", "已提交"]]), "choose-instruments", mine],
      [portal.edit([MINE]), "submit-reservation", mine],
      [said("提交成功", "预约编号：YY22"), "await-verification", mine],
    );
    expect(guide.state.reservation?.id).not.toBe("YY22");
  });
});

describe("the way to the ledger", () => {
  it.each([
    ["a menu's entry and a card of the same words are one", press("计量器具台账"), "found"],
    [
      "two entries alike are told apart by nothing",
      press("计量器具台账", [], { role: "menuitem" }),
      "ambiguous",
    ],
  ])("%s", (_what, other, outcome) => {
    const plan: FramePlan = {
      press: [press("计量器具台账", [], { role: "menuitem" }), other, press("送检申请"), press("退出登录")],
    };
    const { guidance } = lookAt(plan, fresh);
    expect([guidance.now.substep, guidance.now.target.outcome]).toEqual(["open-ledger", outcome]);
  });
});

it("a booking handed in: the way to the list leads to what became of it", () => {
  const mine = { case: at };
  const guide = guideShown(
    [portal.edit([MINE]), "submit-reservation", mine],
    [{ texts: ["提交成功", "预约编号：YY23"], press: [press("返回列表")] }, "await-verification", mine],
    [portal.list(), "await-verification", mine],
  );
  const { guidance, snapshot } = lookAt(portal.list(), at, [], { guide });
  expect(seen(guidance, snapshot)).toMatchObject({ substep: "open-reservation", at: ["2 直接办理"] });
});

it("a captcha's label may have spaces in it", () => {
  const plan: FramePlan = {
    texts: ["用户登录"],
    press: [press("登 录"), press("注 册")],
    controls: [
      field("用 户 名：", { value: "lianxi" }),
      { ...password("密　码："), filled: true },
      field("验 证 码："),
    ],
  };
  const { guidance, snapshot } = lookAt(plan, caseOf([MINE], { hasAccount: true }));
  expect(seen(guidance, snapshot)).toMatchObject({ substep: "own-captcha", at: ["[验 证 码：]"] });
});
