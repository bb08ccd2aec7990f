import { describe, expect, it } from "vitest";
import { logIn, portalClient, REGISTRATION, register } from "./portal-client.js";

type Refusals = [change: Record<string, string>, field: string, message: string][];

describe("registration", () => {
  it("keeps the company with the texts of its choices, and no password", async () => {
    const client = portalClient();
    expect(await register(client)).toMatchObject({ ok: true });
    const [account] = client.practice.state().accounts;
    expect(account).toEqual({
      name: "练习粮油店",
      creditCode: "92330402MA0TEXT04N",
      organizationType: "非法人企业",
      companyType: "个体工商户",
      username: "liangyou1",
      region: "南湖区[330402]",
      address: "练习路1号",
      contact: "练习人",
      phone: "0573-00000000",
    });
    expect(JSON.stringify(client.practice.state())).not.toContain(REGISTRATION.password);
  });

  it.each<Refusals[number]>([
    [{ creditCode: "" }, "creditCode", "统一社会信用代码/组织机构代码不能为空"],
    [{ creditCode: "92330402MA0TEXT04" }, "creditCode", "统一社会信用代码/组织机构代码格式不正确"],
    [{ username: "abc" }, "username", "用户名须为4-20位字母、数字或下划线"],
    [{ username: "a".repeat(21) }, "username", "用户名须为4-20位字母、数字或下划线"],
    ...["Abc#123", "abcd#1234", "ABCD#1234", "Abcd#efgh", "Abcd12345", `Aa#1${"x".repeat(17)}`].map(
      (password) =>
        [
          { password, password2: password },
          "password",
          "密码须为8-20位，且同时包含大写字母、小写字母、数字和特殊字符",
        ] satisfies Refusals[number],
    ),
    [{ password2: "Abcd#12345" }, "password2", "两次输入的密码不一致"],
    [{ organizationType: "" }, "organizationType", "法人/其他组织类型不能为空"],
    [{ companyType: "99" }, "companyType", "企业类型不能为空"],
    [{ region: "330400" }, "region", "行政区划不能为空"],
    [{ phone: "电话" }, "phone", "联系电话格式不正确"],
    [{ captcha: "0000" }, "captcha", "验证码错误"],
    [{ consent: "" }, "consent", "请阅读并同意用户注册协议"],
  ])("refuses %j", async (change, field, message) => {
    const client = portalClient();
    expect(await register(client, change)).toEqual({ ok: false, field, message });
    expect(client.practice.state().accounts).toEqual([]);
  });

  it("refuses a code or a user name that is taken", async () => {
    const client = portalClient();
    await register(client);
    expect(await register(client, { username: "someone" })).toMatchObject({
      field: "creditCode",
      message: "该统一社会信用代码/组织机构代码已注册",
    });
    expect(await register(client, { creditCode: "91330402MA0DEM005X" })).toMatchObject({
      field: "username",
      message: "该用户名已被使用",
    });
  });
});

describe("login", () => {
  it("leads from the portal to the login host and back to what was wanted", async () => {
    const client = portalClient();
    await register(client);
    expect((await client.follow("/metrology/index")).url).toBe("practice://sso/cas/login");
    const response = await logIn(client);
    expect(response.status).toBe(302);
    expect((await client.follow(response.headers.get("location") ?? "")).url).toBe(
      "practice://portal/metrology/index",
    );
    expect(client.practice.state().loggedInAs).toBe("liangyou1");
    // Once there, the next login leads where a login leads by itself.
    const again = (await logIn(client)).headers.get("location") ?? "";
    expect((await client.follow(again)).url).toBe("practice://portal/services");
  });

  it("takes the credit code in place of the user name", async () => {
    const client = portalClient();
    await register(client);
    expect((await logIn(client, { username: REGISTRATION.creditCode })).status).toBe(302);
  });

  it.each<[Record<string, string>, string]>([
    [{ password: "" }, "请输入用户名和密码"],
    [{ password: "Wrong#1234" }, "用户名或密码错误"],
    [{ username: "nobody" }, "用户名或密码错误"],
    [{ captcha: "0000" }, "验证码错误"],
  ])("refuses %j and draws another captcha", async (change, message) => {
    const client = portalClient();
    await register(client);
    const before = await client.captcha("login");
    const response = await logIn(client, change);
    expect(response.status).toBe(401);
    expect(await response.text()).toContain(message);
    expect(client.practice.state().loggedInAs).toBeNull();
    expect(client.practice.state().captcha.login).not.toBe(before);
  });

  it("draws the captcha without its text", async () => {
    const client = portalClient();
    const page = await (await client.send("practice://sso/cas/login")).text();
    expect(page).toContain("<svg");
    expect(page).not.toContain(client.practice.state().captcha.login);
  });

  it("logs out", async () => {
    const client = portalClient();
    await register(client);
    await logIn(client);
    await client.send("/logout");
    expect((await client.follow("/services")).url).toBe("practice://sso/cas/login");
  });
});
