import { describe, expect, it } from "vitest";
import type { CaseAtHand } from "../../../../src/core/procedure/case/case-at-hand.js";
import { createGuide } from "../../../../src/core/procedure/guide-session.js";
import * as portal from "../portal.js";
import { type FramePlan, field, PACK, password, press } from "../snapshots.js";
import { caseOf, MINE } from "./case-of.js";
import { lookAt, seen } from "./scenes.js";

/** The portal's first page as somebody logged in sees it. */
const FRONT: FramePlan = {
  texts: ["公共服务门户", "通知公告"],
  press: [press("首页"), press("网上办事"), press("退出")],
};

describe("account and login", () => {
  const home: FramePlan = { ...portal.home() };
  const rows: [
    what: string,
    plan: FramePlan,
    at: Partial<CaseAtHand>,
    step: string,
    substep: string,
    places: string[],
  ][] = [
    ["nobody registered: 注册", home, {}, "register", "press-register", ["注册"]],
    ["registered before: 登录", home, { hasAccount: true }, "enter-system", "press-login", ["登录"]],
    [
      "the login page: the user name",
      portal.login(),
      { hasAccount: true },
      "enter-system",
      "type-username",
      ["[用户名]"],
    ],
    [
      "logged in: the system's own row",
      portal.menu(),
      { hasAccount: true },
      "enter-system",
      "open-system",
      ["在线办理"],
    ],
    ["the service list: the ledger", portal.list(), {}, "open-ledger", "open-ledger", ["1 直接办理"]],
    [
      "the same list, a scale to be verified again: the bookings",
      portal.list(),
      { goal: "book" },
      "open-reservation",
      "open-reservation",
      ["2 直接办理"],
    ],
    [
      "the ledger without the scale: 新增",
      portal.ledger(["B2"]),
      {},
      "add-instrument",
      "press-add",
      ["新增"],
    ],
    [
      "the ledger with the scale: back",
      { ...portal.ledger([MINE]), press: [...(portal.ledger().press ?? []), press("返回上一级")] },
      {},
      "open-reservation",
      "go-back",
      ["返回上一级"],
    ],
    [
      "the list of bookings: 新增",
      portal.bookings([["YY22", "已提交"]]),
      {},
      "choose-instruments",
      "new-reservation",
      ["新增"],
    ],
  ];
  it.each(rows)("%s", (_what, plan, more, step, substep, places) => {
    const at = caseOf([MINE], {
      scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }],
      ...more,
    });
    const { guidance, snapshot, guide } = lookAt(plan, at);
    expect([guide.state.current, seen(guidance, snapshot)]).toEqual([
      step,
      { substep, at: places, outcome: "found" },
    ]);
  });

  it.each([
    ["the first page", portal.home(), "press-login"],
    ["the first page, logged in", FRONT, "open-category"],
    ["the login page", portal.login(), "type-username"],
    ["the service menu", portal.menu(), "open-system"],
    ["the service list", portal.list(), "open-reservation"],
  ])("a scale to be verified again is led on from %s", (_what, plan, substep) => {
    const guide = createGuide(PACK);
    guide.pick("open-reservation");
    const { guidance } = lookAt(plan, caseOf([MINE], { goal: "book", hasAccount: true }), [], { guide });
    expect([guidance.now.substep, guidance.now.target.outcome]).toEqual([substep, "found"]);
  });

  it.each([
    ["not before the login", [press("网上办事"), press("登录")], "登录"],
    ["not where two bear the name", [press("在线办理"), press("在线办理"), press("退出")], null],
    [
      "the one that is alone",
      [press("在线办理"), press("在线办理"), press("办事大厅"), press("退出")],
      "办事大厅",
    ],
  ])("the portal's own way to its services: %s", (_what, buttons, place) => {
    const guide = createGuide(PACK);
    guide.pick("open-reservation");
    const at = caseOf([MINE], { goal: "book", hasAccount: true });
    const { guidance, snapshot } = lookAt({ texts: ["公共服务门户"], press: buttons }, at, [], { guide });
    expect(seen(guidance, snapshot).at).toEqual(place === null ? [] : [place]);
  });

  it("a password typed leads to the captcha, then to the button", () => {
    const plan = (filled: boolean, captcha: string): FramePlan => ({
      ...portal.login(),
      controls: [
        field("用户名", { value: "laowang" }),
        { ...password(), filled },
        field("验证码", { value: captcha }),
      ],
    });
    const at = caseOf([MINE], { hasAccount: true });
    const substep = (filled: boolean, captcha: string) =>
      lookAt(plan(filled, captcha), at).guidance.now.substep;
    expect([substep(false, ""), substep(true, ""), substep(true, "7x2k")]).toEqual([
      "own-password",
      "own-captcha",
      "submit-login",
    ]);
  });
});
