import { describe, expect, it } from "vitest";
import { loginAt, portalConditionOf } from "../../../../src/core/procedure/detection/portal-condition.js";
import * as portal from "../portal.js";
import { dialog, type FramePlan, field, PACK, page, password, press } from "../snapshots.js";

const trouble = (plan: FramePlan, signedIn = false) => portalConditionOf(PACK, [page(plan)], { signedIn });

describe("trouble by what the portal shows", () => {
  it.each<[string, FramePlan, ReturnType<typeof portalConditionOf>]>([
    ["the home with a notice of maintenance", portal.home(), null],
    ["the registration form", portal.registerForm(), null],
    ["the login page", portal.login(), null],
    ["the ledger, whose name says 维护", portal.ledger(["A1"]), null],
    ["the form", portal.ledgerForm(), null],
    ["the bookings", portal.bookings([["1", "已提交"]]), null],
    ["a page being built", { texts: ["加载中…"] }, null],
    ["nothing", {}, null],
    ["a lost session", { texts: ["登录已超时，请重新登录"], press: [press("确定")] }, "expired"],
    ["a lost session over the ledger", { ...portal.ledger(), texts: ["您的会话已过期"] }, "expired"],
    ["a maintenance page", { texts: ["系统维护中", "给您带来不便，敬请谅解"] }, "closed"],
    [
      "a maintenance layer over the ledger",
      { ...portal.ledger(), layers: [{ id: "m", kind: "mask", title: "系统维护中，请稍后再试" }] },
      "closed",
    ],
    ["a maintenance dialog", { ...portal.home(), layers: [dialog("系统升级")] }, "closed"],
    [
      "an announcement of maintenance that can be closed",
      {
        ...portal.home(),
        layers: [dialog("系统升级", "n")],
        press: [...(portal.home().press ?? []), press("我知道了", [], { layer: "n" })],
      },
      null,
    ],
    [
      "an announcement whose own words speak of maintenance",
      {
        texts: ["系统公告", "平台将于周五进行系统升级，届时暂停服务"],
        layers: [dialog("系统公告", "n")],
        press: [press("登录"), press("我知道了", [], { layer: "n" })],
      },
      null,
    ],
    [
      "an error page",
      { texts: ["HTTP Status 500 – Internal Server Error", "type Exception report"] },
      "closed",
    ],
    ["a gateway's error", { texts: ["502 Bad Gateway", "nginx"] }, "closed"],
    ["a page nobody described", { texts: ["甲", "乙", "丙", "丁", "戊"], press: [press("继续")] }, "changed"],
    [
      "a page read by another encoding",
      {
        texts:
          "鐢ㄦ埛鍚 瀵嗙爜 鐧诲綍 浼佷笟娉ㄥ唽 鍏叡鏈嶅姟闂ㄦ埛 璐ㄩ噺鐩戠潱 鍨嬪彿瑙勬牸 娴嬮噺鑼冨洿 鍦ㄧ嚎鍔炵悊".split(
            " ",
          ),
      },
      "garbled",
    ],
    [
      "a form nobody described",
      { controls: ["甲", "乙", "丙", "丁", "戊"].map((label) => field(label)) },
      "changed",
    ],
  ])("%s", (_, plan, expected) => {
    expect(trouble(plan)).toBe(expected);
  });

  it("a login page means a lost session to who was logged in", () => {
    expect(trouble(portal.login(), true)).toBe("expired");
    expect(trouble({ controls: [field("用户名"), password()], press: [press("登 录")] }, true)).toBe(
      "expired",
    );
    expect(trouble(portal.ledger(), true)).toBeNull();
  });

  it("is none without a page", () => {
    expect(portalConditionOf(PACK, [])).toBeNull();
  });

  it("is that of the tab in front", () => {
    const lost = page({ texts: ["会话已过期"] });
    expect(portalConditionOf(PACK, [lost, page(portal.ledger())])).toBeNull();
    expect(portalConditionOf(PACK, [page(portal.ledger()), lost])).toBe("expired");
  });
});

it.each<[string, FramePlan, ReturnType<typeof loginAt>]>([
  ["the login page asks", portal.login(), { asks: true, signedIn: false }],
  [
    "the portal's front page does not, and nobody is logged in",
    portal.home(),
    { asks: false, signedIn: false },
  ],
  [
    "the ledger does not, and only who is logged in sees it",
    portal.ledger(["A1"]),
    { asks: false, signedIn: true },
  ],
  ["a page with next to nothing tells nothing", {}, { asks: null, signedIn: null }],
])("login: %s", (_what, plan, answer) => {
  expect(loginAt(PACK, [page(plan)])).toEqual(answer);
});
