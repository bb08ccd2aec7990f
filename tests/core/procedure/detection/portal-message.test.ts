import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { freshToast, portalMessageIn } from "../../../../src/core/procedure/detection/portal-message.js";
import { field, PACK, page } from "../snapshots.js";

const told = (text: string) => portalMessageIn(PACK, [page({ texts: ["新增器具", text] })], []);

it.each([
  ["该用户名已被使用", "username-taken"],
  ["该统一社会信用代码/组织机构代码已注册", "company-taken"],
  ["出厂编号已存在，请勿重复登记", "serial-taken"],
  ["器具（出厂编号：17）已在其他预约单中，请勿重复预约", "booked-already"],
  ["验证码 错误！", "captcha"],
  ["短信验证码错误", "sent-code"],
  ["用户名或密码错误", "login"],
  ["密码错误次数过多，账号已被锁定30分钟", "locked"],
  ["连续输错，账号锁定 30 分钟", "locked"],
  ["密码错误次数过多，账号锁定30分钟", "locked"],
  ["您已连续输错5次，账号锁定30分钟", "locked"],
  ["密码错误，再输错2次账号被锁定", "login"],
  ["密码错误！连续错误5次账号锁定30分钟", "login"],
  ["用户名或密码错误，还有3次机会，否则账号锁定", "login"],
  ["两次输入的密码不一致", "passwords-differ"],
  ["密码太简单，请重新设置", "password-weak"],
  ["请阅读并同意用户注册协议", "consent"],
  ["请至少选择一条数据", "none-chosen"],
  ["型号规格不能为空", "empty"],
  ["联系电话格式不正确", "format"],
])("%s: %s", (said, id) => {
  expect(told(said)).toEqual({ said, id });
});

it.each([
  ["保存成功"],
  ["已预约"],
  ["密码格式：8-20位，须包含大小写字母"],
  ["密码长度不少于8位"],
  ["密码强度：弱"],
  [`关于“用户名已存在”等问题的说明${"，请按照通知要求办理".repeat(8)}`],
])("%s is no answer", (said) => {
  expect(told(said)).toBeNull();
});

it("hears boxes of the browser's before what stands in the page", () => {
  expect(portalMessageIn(PACK, [page({ texts: [] })], ["验证码错误"])).toEqual({
    said: "验证码错误",
    id: "captcha",
  });
});

it("is not heard in a frame that is not shown, nor in a tab behind", () => {
  const hidden = page({ texts: ["首页"] }, [{ texts: ["验证码错误"], visible: false }]);
  expect(portalMessageIn(PACK, [page({ texts: ["验证码错误"] }), hidden], [])).toBeNull();
});

describe("a passing message in words that no pack knows", () => {
  const fresh = (text: string, before: string[] | null = []) =>
    freshToast([page({ passing: [text] })], before).toast;

  it.each(["该区域暂未开通网上受理", "请联系属地监管所办理", "本次操作未保存成功", "系统繁忙"])(
    "%s: repeated",
    (text) => expect(fresh(text)).toBe(text),
  );

  it.each([
    "操作成功",
    "正在加载，请稍候",
    "验证码已发送",
    "已选择 3 台器具",
    "欢迎您，练习用户",
    "共12条",
    "Loading…",
    "暂无数据",
    "没有更多数据了",
  ])("%s: no refusal", (text) => expect(fresh(text)).toBeNull());

  it("without what closes it", () => expect(fresh("系统繁忙 ×")).toBe("系统繁忙"));

  it("what was there before, or when the page came, is none", () => {
    expect([fresh("系统繁忙", ["系统繁忙"]), fresh("系统繁忙", null)]).toEqual([null, null]);
  });

  it("what the page says of one field is told beside that", () => {
    const tip = page({ passing: ["长度不足"], controls: [field("密码", { invalid: "长度不足" })] });
    expect(freshToast([tip], []).toast).toBeNull();
  });
});

describe("pages of a job that goes well", () => {
  for (const file of readdirSync("tests/fixtures/snapshots").filter((name) => name.endsWith(".json")))
    it(`${file} hold none`, () => {
      const recorded = JSON.parse(readFileSync(`tests/fixtures/snapshots/${file}`, "utf8"));
      for (const { at, snapshot } of recorded)
        expect([at, portalMessageIn(PACK, [snapshot], [])]).toEqual([at, null]);
    });
});
