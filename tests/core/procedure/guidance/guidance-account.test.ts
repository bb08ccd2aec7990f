import { describe, expect, it } from "vitest";
import type { CaseAtHand } from "../../../../src/core/procedure/case-at-hand.js";
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

const agree = (value: string) => field("我已阅读并同意《用户服务协议》", { kind: "checkbox", value });

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
      "a scale to be verified again, nobody known to be registered: the login",
      portal.login(),
      { goal: "book" },
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
    ["one that says to go in", [press("进入办事大厅"), press("退出")], "进入办事大厅"],
  ])("the portal's own way to its services: %s", (_what, buttons, place) => {
    const guide = createGuide(PACK);
    guide.pick("open-reservation");
    const at = caseOf([MINE], { goal: "book", hasAccount: true });
    const { guidance, snapshot } = lookAt({ texts: ["公共服务门户"], press: buttons }, at, [], { guide });
    expect(seen(guidance, snapshot).at).toEqual(place === null ? [] : [place]);
  });

  it.each([
    ["a tab", { open: true }],
    ["an entry that says so", { current: true as const }],
  ])("what is open already is not pressed: the system is looked for in it, %s", (_what, more) => {
    const plan = (own: Parameters<typeof press>[2]): FramePlan => ({
      texts: ["公共服务门户"],
      press: [press("行政审批"), press("质量监督", [], own), press("计量标准考核"), press("退出")],
    });
    const look = (own: Parameters<typeof press>[2]) => {
      const { guidance, snapshot } = lookAt(plan(own), caseOf([MINE], { hasAccount: true }));
      return seen(guidance, snapshot);
    };
    expect(look({ open: false })).toEqual({ substep: "open-category", at: ["质量监督"], outcome: "found" });
    expect(look(more)).toEqual({ substep: "pack-action", at: [], outcome: "missing" });
  });

  it("a registration in parts is no account before its last, whatever its bar of steps names", () => {
    const guide = createGuide(PACK);
    const at = caseOf([MINE]);
    const bar = ["企业信息", "设置密码", "注册完成"];
    const head = [press("登录"), press("立即注册")];
    const spot = (y: number) => ({ rect: { x: 0, y, width: 80, height: 20 } });
    const below = spot(400);
    const values = [{ field: "name", value: "填了" }];
    const first: FramePlan = {
      texts: bar,
      controls: ["统一社会信用代码", "企业名称", "联系人"].map((label) =>
        field(label, { value: "填了", ...spot(200) }),
      ),
      press: [...head, press("下一步", [], below)],
    };
    const second = (username: string, filled: boolean, code = ""): FramePlan => ({
      texts: bar,
      controls: [
        field("用户名", { value: username }),
        { ...password("登录密码"), ...spot(200), filled },
        { ...password("确认密码"), ...spot(230), filled },
        field("附加码", { value: code }),
      ],
      press: [...head, press("注册", [], below)],
    });
    const shown = [
      first,
      second("", false),
      second("laowang", false),
      second("laowang", true),
      second("laowang", true, "7k"),
    ].map((plan) => {
      const { guidance, snapshot } = lookAt(plan, at, values, { guide });
      const { substep, at: where } = seen(guidance, snapshot);
      return [guidance.now.step, substep, ...where];
    });
    expect(shown).toEqual([
      ["register", "submit-form", "下一步"],
      ["register", "type-username", "[用户名]"],
      ["register", "own-password", "[登录密码]"],
      ["register", "own-captcha", "[附加码]"],
      ["register", "submit-form", "注册"],
    ]);
    const { guidance } = lookAt({ texts: [...bar, "恭喜您，注册成功！"], press: head }, at, [], { guide });
    expect([guidance.now.step, guidance.now.substep]).toEqual(["enter-system", "go-to-login"]);
  });

  it("leads from the word of success by the button beside it, not by the head's", () => {
    const plan = { texts: ["注册成功，请登录"], press: [press("注册"), press("登录"), press("去登录")] };
    const { guidance, snapshot } = lookAt(plan, caseOf([MINE], { hasAccount: true }));
    expect(seen(guidance, snapshot)).toMatchObject({ substep: "go-to-login", at: ["去登录"] });
  });

  it.each<[what: string, plan: FramePlan, substep: string, places: string[]]>([
    [
      "terms with a box: the box first",
      { texts: ["用户注册", "服务条款"], controls: [agree("")], press: [press("下一步"), press("返回首页")] },
      "own-consent",
      ["[我已阅读并同意《用户服务协议》]"],
    ],
    [
      "agreed: the button that goes on",
      {
        texts: ["用户注册", "服务条款"],
        controls: [agree("true")],
        press: [press("下一步"), press("返回首页")],
      },
      "accept-terms",
      ["下一步"],
    ],
    [
      "terms with a button alone, under a head that leads to the registration",
      {
        texts: ["用户注册协议"],
        press: [press("登录"), press("注册"), press("同意并继续"), press("不同意")],
      },
      "accept-terms",
      ["同意并继续"],
    ],
    [
      "a button that lets nobody agree before a while is over",
      { texts: ["用户注册协议"], press: [press("注册"), press("同意并继续（3s）", [], { disabled: true })] },
      "accept-terms",
      ["同意并继续（3s）"],
    ],
    [
      "terms that stand in a box",
      {
        texts: ["用户注册须知"],
        press: [press("注册用户"), press("我同意"), press("不同意")],
        controls: [field("", { kind: "textarea", readOnly: true, value: "一、注册单位应如实填写。" })],
      },
      "accept-terms",
      ["我同意"],
    ],
    [
      "a login beside terms is no page of terms",
      { ...portal.login(), controls: [...(portal.login().controls ?? []), agree("")] },
      "press-register",
      ["注册"],
    ],
    [
      "the form for persons is in front: the tab for companies",
      {
        texts: ["用户注册"],
        press: [press("个人用户注册"), press("单位用户注册"), press("注 册")],
        controls: [field("姓名"), field("身份证号"), password()],
      },
      "choose-enterprise",
      ["单位用户注册"],
    ],
  ])("registering, %s", (_what, plan, substep, places) => {
    const { guidance, snapshot } = lookAt(plan, caseOf([MINE]));
    expect(seen(guidance, snapshot)).toEqual({ substep, at: places, outcome: "found" });
  });

  it("a login's boxes are known whatever they are called; consent comes before its button", () => {
    const plan = (
      ...values: [user: string, filled: boolean, captcha: string, agreed: string]
    ): FramePlan => ({
      texts: ["账号密码登录"],
      press: [press("登 录"), press("还没有账号？去注册")],
      controls: [
        field("账号/社会信用代码", { value: values[0] }),
        { ...password("登录密码"), filled: values[1] },
        field("请输入图中字符", { value: values[2] }),
        agree(values[3]),
      ],
    });
    const at = caseOf([MINE], { hasAccount: true });
    const places = (...values: Parameters<typeof plan>) => {
      const { guidance, snapshot } = lookAt(plan(...values), at);
      return [guidance.now.substep, ...seen(guidance, snapshot).at];
    };
    expect([
      places("", false, "", ""),
      places("a", false, "", ""),
      places("a", true, "", ""),
      places("a", true, "b", ""),
      places("a", true, "b", "true"),
    ]).toEqual([
      ["type-username", "[账号/社会信用代码]"],
      ["own-password", "[登录密码]"],
      ["own-captcha", "[请输入图中字符]"],
      ["own-consent", "[我已阅读并同意《用户服务协议》]"],
      ["submit-login", "登 录"],
    ]);
  });
});
