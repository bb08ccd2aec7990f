import { describe, expect, it } from "vitest";
import { LastMessage } from "../../../src/main/guide/last-portal-message.js";
import { caseOf, MINE, SCALE } from "../../core/procedure/guidance/case-of.js";
import { form, lookAt, seen } from "../../core/procedure/guidance/scenes.js";
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

it("that boxes are empty is said until each that it names holds something", () => {
  const boxes = (first: boolean, second: boolean, name = ""): FramePlan => ({
    ...LOGIN,
    controls: [
      field("企业名称", { value: name }),
      { ...password(), filled: first },
      { ...password("确认密码"), filled: second },
    ],
  });
  // Of both: the one's name is part of the other's.
  const refusal = ["确认密码不能为空", ""];
  const messages = ["确认密码不能为空"];
  const looks = stands([boxes(false, false), { messages }], [boxes(true, false)], [boxes(true, true)]);
  expect(looks).toEqual([refusal, refusal, null]);
  // Nothing in the page is called so: who knows.
  const other = stands([boxes(true, true), { messages: ["法定代表人不能为空"] }], [boxes(true, true)]);
  expect(other).toEqual([
    ["法定代表人不能为空", ""],
    ["法定代表人不能为空", ""],
  ]);
});

describe("a value of the form that was not taken", () => {
  const HELD = {
    器具名称: "电子秤",
    型号规格: "ACS-30",
    出厂编号: MINE,
    准确度等级: "III",
    生产厂家: "某衡器厂",
  };
  const values = SCALE.filter(({ field: name }) => name !== "purchaseDate");
  const at = caseOf([MINE], { scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }] });
  const specs = PACK.forms.instrument;
  const rowsOf = (serial: string) =>
    values.map(({ field: name, value }) => ({ field: name, now: value === MINE ? serial : value }));
  const FORM = form(HELD);
  const SAID = "出厂编号已存在";
  type Look = [FramePlan, Partial<Parameters<LastMessage["hear"]>[2]>?, string?];
  /** What of the form is not taken after such looks. */
  const refusedAfter = (looks: Look[]) => {
    const last = new LastMessage();
    for (const [plan, box, serial = MINE] of [[FORM] as Look, ...looks])
      last.hear(
        PACK,
        [page(plan)],
        { ...NO_BOX, ...box },
        {
          step: "add-instrument",
          inForm: true,
          page: 1,
          isLost: false,
          form: { specs, rows: rowsOf(serial) },
        },
      );
    return last.refusedValue;
  };
  /** What is said after them, and where the ring is, over a form that holds this. */
  const ringed = (looks: Look[], held: Record<string, string> = HELD) => {
    const { guidance, snapshot } = lookAt(form(held), at, values, { refusedValue: refusedAfter(looks) });
    const { substep, at: places } = seen(guidance, snapshot);
    return [substep, ...places, ...guidance.now.open.map(({ why, said }) => `${why}: ${said}`)];
  };
  const own = form(HELD, { texts: [SAID] });
  const box = form(HELD, {
    layers: [{ id: "m", kind: "dialog", title: "提示", text: `提示 ${SAID} 确定` }],
    press: [press("确定", [], { layer: "m" })],
  });
  const AT_SERIAL = ["complete-form", "[出厂编号]", `rejected: ${SAID}`];

  it.each<[string, Look[]]>([
    ["a line of the page", [[own]]],
    ["a line that went again", [[own], [FORM]]],
    ["a passing message", [[{ ...FORM, passing: [SAID] }], [FORM]]],
    ["an alert of the browser's", [[FORM, { messages: [SAID] }], [FORM]]],
    ["a box of the page's", [[box], [FORM]]],
  ])("is ringed as long as it stands: %s", (_what, looks) => {
    expect(ringed(looks)).toEqual(AT_SERIAL);
    expect(ringed(looks, { ...HELD, 出厂编号: "J21-92708" })[2]).not.toContain("rejected");
  });

  it.each<[string, Look[]]>([
    ["passed", [[{ ...FORM, passing: [SAID] }], [FORM, {}, "J21-92708"]]],
    [
      "was a box's",
      [
        [FORM, { messages: [SAID] }],
        [FORM, {}, "J21-92708"],
      ],
    ],
    ["went again", [[own], [FORM, {}, "J21-92708"]]],
    [
      "came as the box was empty",
      [
        [own, {}, ""],
        [own, {}, "J21-92708"],
      ],
    ],
  ])("is not what was typed in its place since: what was said %s", (_what, looks) => {
    expect(refusedAfter(looks)?.value).not.toBe("J21-92708");
  });

  it("is over once its box was seen empty: what is put in next may be the same", () => {
    const said: Look = [own, {}];
    expect(refusedAfter([said, said])?.value).toBe(MINE);
    expect(refusedAfter([said, [own, {}, ""], said])).toBeNull();
  });

  it("in words no pack knows, by the field's label", () => {
    const text = "生产厂家不在许可范围，不正确";
    expect(ringed([[{ ...FORM, passing: [text] }]])).toEqual([
      "complete-form",
      "[生产厂家]",
      `rejected: ${text}`,
    ]);
  });

  it("of no field, or over once something else is said", () => {
    const other = { ...FORM, passing: ["系统繁忙"] };
    expect(ringed([[other]])).toEqual(["submit-form", "确定"]);
    expect(ringed([[own], [other]])).toEqual(["submit-form", "确定"]);
  });
});
