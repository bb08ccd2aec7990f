import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseLabel, sameLabel, similarLabel } from "../../../src/core/text/normalize.js";

describe("normaliseLabel", () => {
  it.each([
    ["型 号 规 格：", "型号规格"],
    ["＊型\u00a0号\u3000规格 :", "型号规格"],
    ["* 器具名称（必填）", "器具名称"],
    ["器具名称 [选填项]", "器具名称"],
    ["1、器具名称", "器具名称"],
    ["（2）器具名称", "器具名称"],
    ["③器具名称", "器具名称"],
    ["请输入器具名称", "器具名称"],
    ["请选择", "请选择"],
    ["安装／使用地点", "安装使用地点"],
    ["统一社会信用代码/组织机构代码", "统一社会信用代码组织机构代码"],
    ["一级目录", "一级目录"],
    ["2级目录", "2级目录"],
    ["＊：", ""],
    ["Model No.", "modelno"],
    ["器具名称 Instrument name：", "器具名称"],
    ["联系电话 Phone", "联系电话"],
    ["联系人 Email", "联系人email"],
    ["联系人 Phone", "联系人phone"],
    ["准确度等级 e", "准确度等级e"],
    ["注册 Register", "注册"],
    ["登录 UKey", "登录ukey"],
    ["型号\u200b规格", "型号规格"],
  ])("%s is %s", (text, label) => {
    expect(normaliseLabel(text)).toBe(label);
  });

  it("makes a label the same as itself whatever it is", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(...[..."型号规格请输入选择1（）()：*、 必填"]) }),
        (text) => {
          const label = normaliseLabel(text);
          expect(sameLabel(label, label) || label === "").toBe(true);
        },
      ),
    );
  });

  it("never takes decoration alone for a label", () => {
    expect(sameLabel("*", "：")).toBe(false);
  });
});

describe("similarLabel", () => {
  it.each([
    ["器具型号规格", "型号规格"],
    ["规格型号", "型号规格"],
    ["生产厂家名称", "生产厂家"],
    ["准确度级别", "准确度等级"],
    ["使用地行政区划", "使用地点行政区划"],
  ])("%s may be %s", (seen, known) => {
    expect(similarLabel(seen, known)).toBeGreaterThanOrEqual(0.6);
  });

  it.each([
    ["一级目录", "二级目录"],
    ["最大秤量", "最小秤量"],
    ["联系人电话", "联系人"],
    ["生产日期", "生产厂家"],
    ["器具名称", "器具类型"],
    ["原生产厂家", "生产厂家"],
    ["非法人企业", "法人企业"],
    ["企业名称", "企业类型"],
    ["检定有效期至", "有效期至"],
    ["确认用户名", "用户名"],
    ["号", "编号"],
  ])("%s is no %s", (seen, known) => {
    expect(similarLabel(seen, known)).toBe(0);
  });

  it("is the same both ways round for words of one length", () => {
    const label = fc.string({
      unit: fc.constantFrom(...[..."型号规格编生产厂家一二"]),
      minLength: 4,
      maxLength: 4,
    });
    fc.assert(
      fc.property(label, label, (a, b) => {
        expect(similarLabel(a, b)).toBeCloseTo(similarLabel(b, a));
      }),
    );
  });
});
