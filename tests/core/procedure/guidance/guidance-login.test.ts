import { describe, expect, it } from "vitest";
import { createGuide } from "../../../../src/core/procedure/guide-session.js";
import * as portal from "../portal.js";
import { type FramePlan, field, PACK, password, press } from "../snapshots.js";
import { caseOf, MINE } from "./case-of.js";
import { lookAt } from "./scenes.js";

const loginBy = (label: string): FramePlan => ({
  texts: ["账号密码登录"],
  press: [press("登 录")],
  controls: [field(label), password("登录密码")],
});

describe("the login form", () => {
  it.each<[what: string, buttons: string[], box: string, passwords: number, isLogin: boolean]>([
    ["the one that hands it in", ["提交"], "用户名", 1, true],
    ["two that may", ["提交", "确定"], "用户名", 1, false],
    ["a password to be changed", ["提交"], "用户名", 2, false],
    ["something to be signed", ["提交"], "备注", 1, false],
  ])("no button is called a login's: %s", (_what, names, box, passwords, isLogin) => {
    const plan: FramePlan = {
      texts: ["用户登录"],
      controls: [field(box), ...Array.from({ length: passwords }, () => password())],
      press: [press("注册"), ...names.map((name) => press(name))],
    };
    const guide = createGuide(PACK);
    guide.pick("enter-system");
    const { now } = lookAt(plan, caseOf([MINE], { hasAccount: true }), [], { guide }).guidance;
    expect(now.substep === "type-username").toBe(isLogin);
  });

  it("a password typed leads to the captcha, then to the button", () => {
    const plan = (filled: boolean, captcha: string, typing = ""): FramePlan => ({
      ...portal.login(),
      controls: [
        field("用户名", { value: "laowang" }),
        { ...password(), filled, typing },
        field("验证码", { value: captcha }),
      ],
    });
    const at = caseOf([MINE], { hasAccount: true });
    const substep = (filled: boolean, captcha: string, refused = "") =>
      lookAt(plan(filled, captcha), at, [], { refused: { captcha: refused, passwords: [] } }).guidance.now
        .substep;
    expect([
      substep(false, ""),
      substep(true, ""),
      // What the portal did not take still stands in the box.
      substep(true, "7x2k", "7x2k"),
      substep(true, "7x2k"),
    ]).toEqual(["own-password", "own-captcha", "own-captcha", "submit-login"]);
    // A password that was not taken still stands in its box until she types another; not where the account is locked.
    const retyped = (typing: string, advice = "login") => {
      const said = { text: "不对", advice };
      const refused = { captcha: "", passwords: ["1:8"] };
      const { now } = lookAt(plan(true, "7x2k", typing), at, [], { said, refused }).guidance;
      return [now.substep, now.target.outcome];
    };
    expect([retyped("1:8"), retyped("1:9"), retyped("1:8", "locked"), retyped("1:9", "locked")]).toEqual([
      ["own-password", "found"],
      ["submit-login", "found"],
      ["account-locked", "none"],
      ["submit-login", "found"],
    ]);
  });

  it("nothing is asked for while the account is locked, though its page came back empty", () => {
    const said = { text: "账号已锁定", advice: "locked" };
    const at = caseOf([MINE], { hasAccount: true });
    const { now } = lookAt(portal.login(), at, [], { said }).guidance;
    expect([now.substep, now.target.outcome]).toEqual(["account-locked", "none"]);
  });

  it.each([
    ["用户名", "username"],
    ["账号/社会信用代码", "username"],
    ["统一社会信用代码", "creditCode"],
  ])("the login's box %s takes the %s", (label, by) => {
    const { guidance } = lookAt(loginBy(label), caseOf([MINE], { hasAccount: true }));
    expect(guidance.now).toMatchObject({ substep: "type-username", sentence: { values: { label, by } } });
  });

  it.each([
    [
      "was seen to be registered by it",
      { texts: ["注册成功，请登录"], press: [press("去登录")] },
      "username",
    ],
    ["may be older, its name another", portal.registerForm(), "creditCode"],
  ])(
    "a box for either takes the code unless the name is known to be the account's: it %s",
    (_what, after, by) => {
      const at = caseOf([MINE]);
      const { guide } = lookAt(portal.registerForm(), at);
      lookAt(after, at, [], { guide });
      const { guidance } = lookAt(loginBy("用户名/统一社会信用代码"), at, [], { guide });
      expect(guidance.now).toMatchObject({ substep: "type-username", sentence: { values: { by } } });
    },
  );

  it.each([
    ["请输入用户名和密码", "用户名/统一社会信用代码", "用户名/统一社会信用代码"],
    ["账号登录", "请输入用户名", "用户名"],
  ])("%s was said of the whole login and is no name of its first box", (said, asked, label) => {
    const labels = [said, asked].map((text) => ({ text, source: "near" as const }));
    const plan = (value: string): FramePlan => ({
      texts: ["用户登录"],
      press: [press("登录")],
      controls: [field("", { labels, value }), password("请输入密码")],
    });
    const asks = (value: string) =>
      lookAt(plan(value), caseOf([MINE], { hasAccount: true })).guidance.now.sentence.values;
    expect(asks("")).toMatchObject({ label });
    expect(asks("laowang")).toMatchObject({ label: "密码" });
  });
});
