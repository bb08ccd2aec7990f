import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { portalMessageIn } from "../../../../src/core/procedure/detection/portal-message.js";
import { PACK, page } from "../snapshots.js";

const told = (text: string) => portalMessageIn(PACK, [page({ texts: ["新增器具", text] })], []);

it.each([
  ["该用户名已被使用", "username-taken"],
  ["该统一社会信用代码/组织机构代码已注册", "company-taken"],
  ["出厂编号已存在，请勿重复登记", "serial-taken"],
  ["器具（出厂编号：17）已在其他预约单中，请勿重复预约", "booked-already"],
  ["验证码 错误！", "captcha"],
  ["用户名或密码错误", "login"],
  ["密码错误次数过多，账号已被锁定30分钟", "locked"],
  ["两次输入的密码不一致", "passwords-differ"],
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

describe("pages of a job that goes well", () => {
  for (const file of readdirSync("tests/fixtures/snapshots").filter((name) => name.endsWith(".json")))
    it(`${file} hold none`, () => {
      const recorded = JSON.parse(readFileSync(`tests/fixtures/snapshots/${file}`, "utf8"));
      for (const { at, sight } of recorded)
        expect([at, portalMessageIn(PACK, [sight], [])]).toEqual([at, null]);
    });
});
