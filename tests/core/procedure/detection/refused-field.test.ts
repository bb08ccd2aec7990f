import { expect, it } from "vitest";
import { portalMessageIn } from "../../../../src/core/procedure/detection/portal-message.js";
import { refusedField } from "../../../../src/core/procedure/detection/refused-field.js";
import { PACK } from "../snapshots.js";

const of = (form: "company" | "instrument", text: string) =>
  refusedField(PACK, PACK.forms[form], { text, advice: portalMessageIn(PACK, [], [text])?.id ?? null });

it.each<["company" | "instrument", string, string | null]>([
  ["company", "该用户名已存在", "username"],
  ["company", "登录名已存在，请更换", "username"],
  ["company", "统一社会信用代码已注册", "creditCode"],
  ["company", "该单位已注册", "creditCode"],
  ["company", "联系电话格式不正确", "phone"],
  ["instrument", "出厂编号已存在", "serial"],
  ["instrument", "器具已存在，请勿重复登记", "serial"],
  ["instrument", "器具名称不能超过20个字", "name"],
  ["instrument", "型号规格有误，请重新填写", "model"],
  // None, or it cannot be told which.
  ["instrument", "型号规格或出厂编号不正确", null],
  ["instrument", "系统繁忙，请稍后再试", null],
  ["instrument", "请核对出厂编号后再提交", null],
  ["instrument", "该用户名已存在", null],
  ["company", "验证码错误", null],
])("%s: %s", (form, text, field) => expect(of(form, text)).toBe(field));
