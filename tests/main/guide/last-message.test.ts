import { expect, it } from "vitest";
import { LastMessage } from "../../../src/main/guide/last-message.js";
import { type FramePlan, field, PACK, page, password, press } from "../../core/procedure/snapshots.js";

const NO_BOX = { messages: [], isOpen: false };
const AT = { step: "enter-system", inForm: false, page: 1, isLost: false } as const;
const LOGIN: FramePlan = {
  texts: ["公共服务门户", "用户登录", "忘记密码", "注册"],
  controls: [
    field("用户名", { value: "laowang" }),
    { ...password(), filled: true, typing: "1:8" },
    field("验证码", { value: "7x2k" }),
  ],
  press: [press("登录")],
};
const FRONT: FramePlan = {
  texts: ["公共服务门户", "通知公告", "办事指南", "网上办事", "欢迎您"],
  press: [press("网上办事"), press("退出")],
};

/** What stands after each of these looks. */
const stands = (...looks: [FramePlan, Partial<Parameters<LastMessage["hear"]>[2]>?, number?][]) => {
  const last = new LastMessage();
  return looks.map(([plan, box, at]) => {
    last.hear(PACK, [page(plan)], { ...NO_BOX, ...box }, { ...AT, page: at ?? 1 });
    const { said, refused } = last.forGuidance;
    return said && [said.text, refused.captcha, ...refused.passwords];
  });
};

it("a passing message of any words is repeated until the login is right", () => {
  const toast = { ...LOGIN, passing: ["口令填错了，还可再试两次"] };
  const told = ["口令填错了，还可再试两次", "", "1:8"];
  expect(stands([LOGIN], [toast], [LOGIN], [FRONT, {}, 2], [FRONT, {}, 2])).toEqual([
    null,
    told,
    told,
    null,
    null,
  ]);
});

it("what a box said of the captcha while the login's page was loaded anew ends with that login", () => {
  const messages = ["验证码错误！"];
  expect(stands([LOGIN], [{}, { messages }, 2], [LOGIN, {}, 2], [{}, {}, 3], [FRONT, {}, 3])).toEqual([
    null,
    ["验证码错误！", ""],
    ["验证码错误！", ""],
    ["验证码错误！", ""],
    null,
  ]);
});
