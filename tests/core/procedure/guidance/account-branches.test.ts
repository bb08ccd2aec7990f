import { describe, expect, it } from "vitest";
import type { CaseAtHand } from "../../../../src/core/procedure/case-at-hand.js";
import * as portal from "../portal.js";
import { type FramePlan, field, PACK, password, press } from "../snapshots.js";
import { caseOf, MINE, value } from "./case-of.js";
import { lookAt, seen } from "./scenes.js";

const CODE = "92330402MA0TEXT04N";
const COMPANY = [value("creditCode", CODE), value("username", "laowang")];
const TAKEN = "该统一社会信用代码/组织机构代码已注册";

const LOGIN = (label: string, held = "", secret = ""): FramePlan => ({
  texts: ["用户登录"],
  press: [press("登 录"), press("注册")],
  controls: [
    field(label, { value: held }),
    { ...password(), filled: secret !== "", typing: secret },
    field("验证码"),
  ],
});
/** A company that was moved over is made to choose a password before anything else. */
const CHANGE = (labels: string[], filled = 0): FramePlan => ({
  texts: ["修改密码", "您使用的是初始密码，请修改后再使用"],
  press: [press("确定"), press("退出")],
  controls: labels.map((label, index) => ({
    ...password(label),
    filled: index < filled,
    typing: index < filled ? `t${index}` : "",
  })),
});
const registration = (code: string): FramePlan => {
  const plan = portal.registerForm();
  return {
    ...plan,
    controls: (plan.controls ?? []).map((one) =>
      one.labels[0]?.text.includes("信用代码") ? { ...one, value: code, required: true } : one,
    ),
  };
};

type Row = [
  what: string,
  plan: FramePlan,
  at: Partial<CaseAtHand>,
  substep: string,
  place: string,
  by?: string,
];
const known = { hasAccount: true };

describe("an account from before", () => {
  const rows: Row[] = [
    ["moved over: the first page", portal.home(), known, "press-login", "登录"],
    [
      "moved over: a login by the credit code",
      LOGIN("统一社会信用代码"),
      known,
      "type-username",
      "[统一社会信用代码]",
      "creditCode",
    ],
    ["moved over: the initial password", LOGIN("统一社会信用代码", CODE), known, "own-password", "[密码]"],
    ["moved over: then the captcha", LOGIN("用户名", CODE, "x"), known, "own-captcha", "[验证码]"],
    ["made to choose a password", CHANGE(["新密码", "确认新密码"]), known, "own-password", "[新密码]"],
    [
      "made to choose a password, the old one asked for too",
      CHANGE(["原密码", "新密码", "确认新密码"], 1),
      known,
      "own-password",
      "[新密码]",
    ],
    [
      "the new password typed: its button",
      CHANGE(["原密码", "新密码", "确认新密码"], 3),
      known,
      "submit-form",
      "确定",
    ],
    [
      "made to choose a password, below the site's own search",
      {
        ...CHANGE(["新密码", "确认新密码"]),
        controls: [field("站内搜索", { search: true }), ...(CHANGE(["新密码", "确认新密码"]).controls ?? [])],
      },
      known,
      "own-password",
      "[新密码]",
    ],
    [
      "phone changed: the login by name and password",
      LOGIN("用户名"),
      known,
      "type-username",
      "[用户名]",
      "username",
    ],
    ["phone changed: logged in all the same", portal.menu(), known, "open-system", "在线办理"],
  ];
  it.each(rows)("%s", (_what, plan, more, substep, place, by) => {
    const { guidance, snapshot } = lookAt(plan, caseOf([MINE], more));
    expect(seen(guidance, snapshot)).toEqual({ substep, at: [place], outcome: "found" });
    if (by) expect(guidance.now.sentence.values.by).toBe(by);
    expect(guidance.now.step).toBe("enter-system");
  });

  it("a registration that was refused since the company has one leads to the login, not to another try", () => {
    const at = caseOf([MINE]);
    const plan = registration(CODE);
    const refusedValue = { field: "creditCode", value: CODE, said: TAKEN };
    const said = { text: TAKEN, advice: "company-taken" };
    const { guidance, snapshot } = lookAt(plan, at, COMPANY, { refusedValue, said });
    expect(seen(guidance, snapshot)).toMatchObject({ substep: "press-login", at: ["已有账号？登录"] });
    // Mere words of the page, or another number typed since, are no refusal.
    for (const more of [{ said }, {}]) {
      const before = lookAt(plan, at, COMPANY, more);
      expect(before.guidance.now.substep).not.toBe("press-login");
    }
  });

  it("a registration whose captcha was not taken waits for another, and is not handed in again as it is", () => {
    const plan = registration(CODE);
    const controls = (plan.controls ?? []).map((one) =>
      one.kind === "password"
        ? { ...one, filled: true, typing: "1" }
        : { ...one, value: one.value || "laowang" },
    );
    const held = { ...plan, controls: [...controls, field("图形验证码", { value: "7k2m" })] };
    const next = (captcha: string) => {
      const refused = { captcha, passwords: [] };
      const { guidance, snapshot } = lookAt(held, caseOf([MINE]), COMPANY, { refused });
      return seen(guidance, snapshot);
    };
    expect(next("7k2m")).toMatchObject({ substep: "own-captcha", at: ["[图形验证码]"] });
    expect(next("9x3p")).toMatchObject({ substep: "submit-form", at: ["注册"] });
  });

  it("passwords that were not taken, or that the page calls wrong, are typed anew before it is handed in again", () => {
    const plan = registration(CODE);
    const next = (invalid?: string, typed: [string, string] = ["1", "2"]) => {
      const passwords = [...typed];
      const controls = (plan.controls ?? []).map((one) =>
        one.kind === "password"
          ? { ...one, filled: true, typing: passwords.shift() ?? "", ...(invalid && { invalid }) }
          : { ...one, value: one.value || "laowang" },
      );
      const refused = { captcha: "", passwords: invalid ? [] : ["1", "2"] };
      const { guidance, snapshot } = lookAt({ ...plan, controls }, caseOf([MINE]), COMPANY, { refused });
      return [guidance.now.substep, ...seen(guidance, snapshot).at];
    };
    expect(next()).toEqual(["own-password", "[密码]"]);
    expect(next(undefined, ["3", "2"])).toEqual(["own-password", "[确认密码]"]);
    expect(next(undefined, ["3", "4"])).toEqual(["submit-form", "注册"]);
    expect(next("密码长度8-20位")).toEqual(["own-password", "[密码]"]);
  });

  it.each(["account", "moved-account", "phone-changed"])("the pack has words for it: %s", (id) => {
    const branch = PACK.branches.find((one) => one.id === id);
    expect(branch?.answer["zh-CN"]).toMatch(/登录|登进去/);
    expect(branch?.answer["zh-CN"]).toMatch(/别注册|不要另外注册/);
    expect(["register", "enter-system"]).toContain(branch?.step);
  });
});
