import { describe, expect, it } from "vitest";
import { createGuide } from "../../../../src/core/procedure/guide-session.js";
import { enteredScale } from "../../../../src/core/procedure/progress.js";
import { foldSerial } from "../../../../src/core/text/fold-serial.js";
import * as portal from "../portal.js";
import { type FramePlan, field, PACK, password, press } from "../snapshots.js";
import { caseOf, HELD, MINE, SCALE, value } from "./case-of.js";
import { form, lookAt, seen } from "./scenes.js";

describe("the form in front", () => {
  const at = caseOf([MINE], { scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }] });
  const empty = Object.fromEntries(Object.keys(HELD).map((label) => [label, ""]));
  const rows: [
    what: string,
    fields: Parameters<typeof form>[0],
    substep: string,
    places: string[],
    open: string[],
  ][] = [
    [
      "empty: filled first",
      empty,
      "fill-form",
      ["[器具名称]"],
      ["name", "model", "serial", "accuracyClass", "purchaseDate", "manufacturer"],
    ],
    ["whole: its button", HELD, "submit-form", ["确定"], []],
    [
      "one box emptied without a sign",
      { ...HELD, 准确度等级: "" },
      "complete-form",
      ["[准确度等级]"],
      ["accuracyClass"],
    ],
    [
      "a page's default that differs",
      { ...HELD, 购置时间: "2026-11-28" },
      "complete-form",
      ["[购置时间]"],
      ["purchaseDate"],
    ],
    ["a date written otherwise is the same", { ...HELD, 购置时间: "2024/3/5" }, "submit-form", ["确定"], []],
    [
      "a field without a value of ours that the pack asks for",
      { ...HELD, 使用地点行政区划: "" },
      "complete-form",
      ["[使用地点行政区划]"],
      ["region"],
    ],
    ["an optional one is nobody's business", { ...HELD, 有效期至: "" }, "submit-form", ["确定"], []],
    [
      "an optional one that the page asks for",
      { ...HELD, 有效期至: { required: true } },
      "complete-form",
      ["[有效期至]"],
      ["validUntil"],
    ],
    [
      "a field of the portal's that we do not know",
      { ...HELD, 备案号码: { required: true } },
      "complete-form",
      ["[备案号码]"],
      ["other-0"],
    ],
    [
      "a value that the page calls wrong",
      { ...HELD, 型号规格: { value: "ACS-30", invalid: "格式不正确" } },
      "complete-form",
      ["[型号规格]"],
      ["model"],
    ],
    [
      "one that is locked on another value",
      { ...HELD, 准确度等级: { value: "II", disabled: true } },
      "complete-form",
      ["[准确度等级]"],
      ["accuracyClass"],
    ],
    [
      "one that is locked on its own",
      { ...HELD, 准确度等级: { value: "Ⅲ级", disabled: true } },
      "submit-form",
      ["确定"],
      [],
    ],
    [
      "two of them, the first ringed",
      { ...HELD, 型号规格: "", 准确度等级: "" },
      "complete-form",
      ["[型号规格]"],
      ["model", "accuracyClass"],
    ],
    [
      "a password",
      { ...HELD, 密码: { kind: "password", filled: false } },
      "own-password",
      ["[密码]"],
      ["password"],
    ],
    ["a password typed", { ...HELD, 密码: { kind: "password", filled: true } }, "submit-form", ["确定"], []],
    [
      "a code sent to a phone, after all else",
      { ...HELD, 短信验证码: "", 我已阅读并同意协议: { kind: "checkbox" } },
      "own-consent",
      ["[我已阅读并同意协议]"],
      ["code", "consent"],
    ],
    ["a code sent to a phone", { ...HELD, 短信验证码: "" }, "own-code", ["[短信验证码]"], ["code"]],
    ["a captcha", { ...HELD, 验证码: "" }, "own-captcha", ["[验证码]"], ["captcha"]],
    [
      "a consent",
      { ...HELD, 我已阅读并同意协议: { kind: "checkbox" } },
      "own-consent",
      ["[我已阅读并同意协议]"],
      ["consent"],
    ],
    [
      "a consent in other words",
      { ...HELD, 本人已知悉并接受平台使用规则: { kind: "checkbox" } },
      "own-consent",
      ["[本人已知悉并接受平台使用规则]"],
      ["consent"],
    ],
    [
      "a consent given",
      { ...HELD, 我已阅读并同意协议: { kind: "checkbox", value: "true" } },
      "submit-form",
      ["确定"],
      [],
    ],
  ];
  it.each(rows)("%s", (_what, fields, substep, places, open) => {
    const { guidance, snapshot } = lookAt(form(fields), at, SCALE);
    expect(seen(guidance, snapshot)).toMatchObject({ substep, at: places });
    expect(guidance.now.open.map((one) => one.field)).toEqual(open);
  });

  it("offers an end of the measuring range where that has a box of its own, though nobody marks it", () => {
    const fields = { ...HELD, "最大秤量(kg)": "", "最小秤量(kg)": "0.2", "分度值(kg)": "" };
    const { guidance, snapshot } = lookAt(form(fields), at, [...SCALE, value("range", "200g-30kg")]);
    expect(seen(guidance, snapshot)).toMatchObject({ substep: "complete-form", at: ["[最大秤量(kg)]"] });
    expect(guidance.now.open).toMatchObject([{ label: "最大秤量(kg)", value: "30", why: "unreachable" }]);
  });

  it("offers to fill what is empty, not what would keep another value", () => {
    const next = (fields: Parameters<typeof form>[0]) => lookAt(form(fields), at, SCALE).guidance.now.action;
    expect(next({ ...HELD, 出厂编号: "J21-9270" })).toBe("show");
    expect(next({ ...HELD, 出厂编号: "J21-9270", 准确度等级: "" })).toBe("fill");
  });

  it("asks for nothing that this form does not have", () => {
    const company = [
      "organizationType",
      "creditCode",
      "username",
      "name",
      "companyType",
      "region",
      "address",
      "contact",
      "phone",
    ];
    const values = company.map((name) => value(name, name));
    const controls = ["统一社会信用代码/组织机构代码", "用户名", "企业名称"].map((label, index) =>
      field(label, {
        value: ["creditCode", "username", "name"][index] ?? "",
        rect: { x: 0, y: 30 * index, width: 9, height: 9 },
      }),
    );
    const plan: FramePlan = {
      texts: ["企业注册"],
      controls: [...controls, password()],
      press: [press("注册", [], { rect: { x: 0, y: 500, width: 9, height: 9 } })],
    };
    const { guidance } = lookAt(plan, caseOf([]), values);
    expect(guidance.now.open.map(({ field: one }) => one)).toEqual(["password"]);
  });
});

describe("a form that stays though the portal said that it is saved", () => {
  const at = (...serials: string[]) =>
    caseOf([MINE], {
      serial: serials[0] ?? null,
      scales: serials.map((serial) => ({ serial, registered: false, bookingNumber: "", status: "" })),
    });
  const told = (plan: FramePlan): FramePlan => ({
    ...plan,
    texts: ["保存成功"],
    passing: ["保存成功"],
  });
  const said = (looks: readonly FramePlan[], last = at(MINE), from = looks.length - 1) => {
    const guide = createGuide(PACK);
    for (const [index, plan] of looks.slice(0, -1).entries())
      lookAt(plan, index < from ? at(MINE) : last, SCALE, { guide });
    const { guidance, snapshot } = lookAt(looks.at(-1) ?? {}, last, SCALE, { guide });
    return [guide.progress.done.includes("add-instrument"), ...Object.values(seen(guidance, snapshot))];
  };
  const [whole, empty] = [form(HELD), form(Object.fromEntries(Object.keys(HELD).map((one) => [one, ""])))];
  const closed = [true, "already-listed", ["关闭"], "found"];

  it("is closed, not handed in again, be it full or emptied, and after the message is gone", () => {
    expect(said([whole, told(whole)])).toEqual(closed);
    expect(said([whole, told(whole), whole])).toEqual(closed);
    expect(said([whole, told(empty), empty])).toEqual(closed);
  });

  it("is closed by the button that says so in Chinese, whatever stands in its title bar", () => {
    const barred = { ...whole, press: [press("Close", [], { layer: "d" }), ...(whole.press ?? [])] };
    expect(said([barred, told(barred)])).toEqual(closed);
  });

  it("is one to hand in when it was closed and opened again", () => {
    expect(said([whole, told(whole), {}, whole]).slice(0, 2)).toEqual([true, "submit-form"]);
  });

  it("is filled for the next scale", () => {
    const [isDone, substep] = said([whole, told(empty), empty], at("B2"));
    expect([isDone, substep]).toEqual([false, "fill-form"]);
  });

  it("is another form where the message is still that of the last one", () => {
    const list = { texts: ["保存成功"], passing: ["保存成功"] };
    const [isDone, substep] = said([whole, list, told(empty), told(empty)], at("B2"), 2);
    expect([isDone, substep]).toEqual([false, "fill-form"]);
    expect(said([told(whole)])[0]).toBe(false);
  });

  it("ends the turn of a batch's scale once it is closed, wherever in the list its row stands", () => {
    const guide = createGuide(PACK);
    const batch = at(MINE, "B2");
    const entered = (plan: FramePlan, one = batch) => {
      lookAt(plan, one, SCALE, { guide });
      return enteredScale(guide.progress);
    };
    expect([whole, told(whole), whole].map((plan) => entered(plan))).toEqual([null, null, null]);
    expect(entered(portal.ledger(["L1"]))).toBe(foldSerial(MINE));
    // Nothing was said yet of the next one, nor does its form stand to be closed.
    const next = caseOf([MINE, "B2"], { ...batch, serial: "B2" });
    expect([empty, empty].map((plan) => entered(plan, next))).toEqual([foldSerial(MINE), foldSerial(MINE)]);
    expect(guide.progress.done).not.toContain("add-instrument");
    entered(told(empty), next);
    expect(entered(portal.ledger(["L1"]), next)).toBe(foldSerial("B2"));
  });

  it("is not saved by what only stands in the page", () => {
    expect(said([whole, { ...whole, texts: ["保存成功"] }]).slice(0, 2)).toEqual([false, "submit-form"]);
  });

  it("is a registration's: the way to the login", () => {
    const plan = {
      controls: [
        ...["企业名称", "统一社会信用代码", "用户名"].map((one) => field(one)),
        password(),
        password("确认密码"),
      ],
      press: [press("注册"), press("登录")],
    };
    const guide = createGuide(PACK);
    lookAt(plan, at(MINE), SCALE, { guide });
    const { guidance, snapshot } = lookAt({ ...plan, passing: ["注册成功"] }, at(MINE), SCALE, { guide });
    expect(seen(guidance, snapshot)).toEqual({ substep: "go-to-login", at: ["登录"], outcome: "found" });
    expect(guide.progress.account).toBe("registration");
  });
});
