import { expect, it } from "vitest";
import type { CaseAtHand } from "../../../../src/core/procedure/case-at-hand.js";
import { type FramePlan, field, password, press } from "../snapshots.js";
import { caseOf, MINE, value } from "./case-of.js";
import { lookAt, seen } from "./scenes.js";

/** The first page with a login form of its own beside the services. */
const beside: FramePlan = {
  texts: ["公共服务门户"],
  controls: [field("账 号"), password(), field("验证码")],
  press: ["注册", "企业用户", "个人用户", "登 录", "行政审批", "质量监督", "认证认可"].map((one) =>
    press(one),
  ),
};
const tabs = (isOpen: boolean): FramePlan => ({
  press: [press("个人注册"), press("企业注册", [], isOpen ? { open: true } : {}), press("注册")],
});

it.each<
  [what: string, plan: FramePlan, at: Partial<CaseAtHand>, step: string, substep: string, place: string]
>([
  ["a login there, nobody registered", beside, {}, "register", "press-register", "注册"],
  [
    "a login there, registered before",
    beside,
    { hasAccount: true },
    "enter-system",
    "type-username",
    "[账 号]",
  ],
  ["the registration's own tab", tabs(false), {}, "register", "choose-enterprise", "企业注册"],
  ["that tab is shown already", tabs(true), {}, "register", "press-register", "注册"],
])("on the first page: %s", (_what, plan, at, step, substep, place) => {
  const { guidance, snapshot } = lookAt(plan, caseOf([MINE], at));
  expect([guidance.now.step, seen(guidance, snapshot)]).toEqual([
    step,
    { substep, at: [place], outcome: "found" },
  ]);
});

it("a registration's last part, with a name and a phone beside the password, is filled in like its first", () => {
  const plan: FramePlan = {
    controls: [field("用户名"), password(), password("确认密码"), field("手机号码"), field("验证码")],
    press: [press("企业注册", [], { open: true }), press("上一步"), press("提交注册")],
  };
  const values = [value("username", "laowang"), value("phone", "13800000000")];
  const { now } = lookAt(plan, caseOf([MINE]), values).guidance;
  expect([now.step, now.substep, now.action]).toEqual(["register", "fill-form", "fill"]);
});
