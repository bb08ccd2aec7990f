import { expect, it } from "vitest";
import { createPractice } from "../../src/practice/index.js";
import { portalClient } from "./portal-client.js";

it.each([
  ["classic", "practice://sso/cas/login", { old: "Initial#1" }],
  ["modern", "practice://sso/cas/login", {}],
  ["third", "practice://sso/oauth/login", { old: "Initial#1" }],
] as const)(
  "%s: an account moved over must choose a password first, then goes on",
  async (skin, login, more) => {
    const other = portalClient(createPractice({ skin }));
    const creditCode = "92330402MA0TEXT04N";
    const moved = { method: "POST", body: JSON.stringify({ creditCode, password: "Initial#1" }) };
    expect((await other.send("/__desk/moved", moved)).status).toBe(200);
    await other.send("/metrology/ledger");
    const logIn = async (password: string) =>
      other.post(login, { username: creditCode, password, captcha: await other.captcha("login") });
    expect((await other.follow((await logIn("Initial#1")).headers.get("location") ?? "")).url).toBe(
      "practice://portal/account/password",
    );
    expect((await other.send("/metrology/items")).headers.get("location")).toContain("/account/password");
    const choose = async (password: string, password2 = password, change = {}) =>
      other.post("/account/password", { password, password2, ...more, ...change });
    for (const [answer, said] of [
      [await choose("weak"), "密码须为8-20位"],
      [await choose("Chosen#12", "Chosen#13"), "两次输入的密码不一致"],
      [await choose("Initial#1"), "新密码不能与原密码相同"],
      [await choose("Chosen#12", "Chosen#12", { old: "wrong" }), "原密码不正确"],
    ] as const)
      expect(await answer.text()).toContain(said);
    const goesOn = (await choose("Chosen#12")).headers.get("location") ?? "";
    expect((await other.follow(goesOn)).url).toBe("practice://portal/metrology/ledger");
    await other.send("/logout");
    expect(await (await logIn("Initial#1")).text()).toContain("用户名或密码错误");
    expect((await other.follow((await logIn("Chosen#12")).headers.get("location") ?? "")).url).not.toContain(
      "password",
    );
    await other.send("/logout");
    expect((await other.post("/account/password", {})).headers.get("location")).toContain("/login");
  },
);
