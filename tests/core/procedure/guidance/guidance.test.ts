import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type CaseAtHand, NO_CASE } from "../../../../src/core/procedure/case/case-at-hand.js";
import { createGuide } from "../../../../src/core/procedure/guide-session.js";
import type { Clickable, Control } from "../../../../src/core/snapshot/types.js";
import * as portal from "../portal.js";
import { dialog, type FramePlan, field, PACK, page, password, press } from "../snapshots.js";
import { booking, chooser, form, GRIDS, lookAt, seen } from "./scenes.js";

const caseOf = (serials: string[], more: Partial<CaseAtHand> = {}): CaseAtHand => ({
  ...NO_CASE,
  hasCompany: true,
  username: "laowang",
  serial: serials[0] ?? null,
  scales: serials.map((serial) => ({ serial, registered: true, bookingNumber: "", status: "" })),
  ...more,
});
const OTHERS = ["888002", "B2-11", "C3-17"];
const MINE = "J21-92707";

describe.each(GRIDS)("rows by serial number in $name", (grid) => {
  const one = caseOf([MINE]);
  const three = caseOf(["A1-01", "A1-02", "A1-03"]);
  const rows: [
    what: string,
    plan: FramePlan,
    at: CaseAtHand,
    substep: string,
    places: string[],
    step: string,
  ][] = [
    [
      "the one row of several",
      chooser(grid, { serials: [...OTHERS, MINE] }),
      one,
      "tick-row",
      [`☐${MINE}`],
      "choose-instruments",
    ],
    [
      "the row, not one whose number begins alike",
      chooser(grid, { serials: [`${MINE}0`, MINE] }),
      one,
      "tick-row",
      [`☐${MINE}`],
      "choose-instruments",
    ],
    [
      "the row, its number written wide and small",
      chooser(grid, { serials: ["ｊ21-92707", "888002"] }),
      one,
      "tick-row",
      ["☐ｊ21-92707"],
      "choose-instruments",
    ],
    [
      "the list's own button, once ticked",
      chooser(grid, { serials: [...OTHERS, MINE], ticked: [MINE] }),
      one,
      "confirm-chosen",
      ["确定"],
      "choose-instruments",
    ],
    [
      "a strange tick first",
      chooser(grid, { serials: [...OTHERS, MINE], ticked: ["888002"] }),
      one,
      "untick-rows",
      ["☐888002"],
      "choose-instruments",
    ],
    [
      "several rows, all of them",
      chooser(grid, { serials: ["A1-01", "888002", "A1-02", "A1-03"] }),
      three,
      "tick-rows",
      ["☐A1-01", "☐A1-02", "☐A1-03"],
      "choose-instruments",
    ],
    [
      "of several those not ticked yet",
      chooser(grid, { serials: ["A1-01", "A1-02", "A1-03"], ticked: ["A1-01"] }),
      three,
      "tick-rows",
      ["☐A1-02", "☐A1-03"],
      "choose-instruments",
    ],
    [
      "the last of several",
      chooser(grid, { serials: ["A1-01", "A1-02", "A1-03"], ticked: ["A1-01", "A1-03"] }),
      three,
      "tick-row",
      ["☐A1-02"],
      "choose-instruments",
    ],
    [
      "the pager, where the rest is on the next page",
      chooser(grid, { serials: ["A1-01", "A1-02"], ticked: ["A1-01", "A1-02"], more: true }),
      three,
      "turn-page",
      [grid.next],
      "choose-instruments",
    ],
    [
      "the pager, where none is on this page",
      chooser(grid, { serials: OTHERS, more: true }),
      one,
      "turn-page",
      [grid.next],
      "choose-instruments",
    ],
    [
      "nothing, where it is on no page",
      chooser(grid, { serials: OTHERS }),
      one,
      "not-listed",
      [],
      "choose-instruments",
    ],
    [
      "nothing, where it is not in the ledger",
      chooser(grid, { serials: OTHERS }),
      { ...one, scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }], goal: "book" },
      "not-in-ledger",
      [],
      "choose-instruments",
    ],
    [
      "only what the booking lacks",
      chooser(grid, { serials: ["A1-02", "A1-03", "888002"], chosen: ["A1-01"] }),
      three,
      "tick-rows",
      ["☐A1-02", "☐A1-03"],
      "choose-instruments",
    ],
    [
      "选择器具 while nothing is chosen",
      booking(grid, []),
      one,
      "open-chooser",
      ["选择器具"],
      "choose-instruments",
    ],
    [
      "提交申请 once the right one is chosen",
      booking(grid, [MINE]),
      one,
      "submit-reservation",
      ["提交申请"],
      "submit-reservation",
    ],
    [
      "never 提交申请 with a wrong one",
      booking(grid, ["888002"]),
      one,
      "remove-wrong",
      ["☐888002"],
      "submit-reservation",
    ],
    [
      "删除器具 once the wrong one is ticked",
      booking(grid, [MINE, "888002"], ["888002"]),
      one,
      "remove-wrong",
      ["删除器具"],
      "submit-reservation",
    ],
    [
      "选择器具 while some are missing",
      booking(grid, ["A1-01"]),
      three,
      "add-missing",
      ["选择器具"],
      "submit-reservation",
    ],
  ];
  it.each(rows)("points at %s", (_what, plan, at, substep, places, step) => {
    const { guidance, snapshot, guide } = lookAt(plan, at);
    expect(seen(guidance, snapshot)).toEqual({
      substep,
      at: places,
      outcome: places.length > 0 ? "found" : "none",
    });
    expect(guide.state.current).toBe(step);
  });

  it("points at the box in the head only where exactly all rows are meant", () => {
    const serials = ["A1-01", "A1-02", "A1-03"];
    const substep = (list: Parameters<typeof chooser>[1], at = three) =>
      lookAt(chooser(grid, list), at).guidance.now.substep;
    const head = grid.name.startsWith("EasyUI");
    expect(substep({ serials })).toBe(head ? "tick-all" : "tick-rows");
    expect(substep({ serials, more: true })).toBe("tick-rows");
    expect(substep({ serials, ticked: ["A1-01"] })).toBe("tick-rows");
    expect(substep({ serials: [...serials, "888002"] })).toBe("tick-rows");
    expect(substep({ serials: [...serials, ""] })).toBe("tick-rows");
    expect(substep({ serials }, caseOf(["A1-01", "A1-02"]))).toBe("tick-rows");
  });

  it("warns of a wrong and of a missing scale", () => {
    const kinds = (plan: FramePlan, at: CaseAtHand) =>
      lookAt(plan, at).guidance.now.warnings.map(({ kind }) => kind);
    expect(kinds(booking(grid, ["888002"]), one)).toEqual(["wrong-scale"]);
    expect(kinds(booking(grid, ["A1-01"]), three)).toEqual(["missing-scale"]);
    expect(kinds(booking(grid, [MINE]), one)).toEqual([]);
  });
});

const value = (name: string, text: string) => ({ field: name, value: text });
const SCALE = [
  value("name", "电子秤"),
  value("model", "ACS-30"),
  value("serial", MINE),
  value("accuracyClass", "III"),
  value("purchaseDate", "2024-03-05"),
  value("manufacturer", "某衡器厂"),
];
const HELD = {
  器具名称: "电子秤",
  型号规格: "ACS-30",
  出厂编号: MINE,
  准确度等级: "III",
  购置时间: "2024-03-05",
  生产厂家: "某衡器厂",
};

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
    ["a captcha", { ...HELD, 验证码: "" }, "own-captcha", ["[验证码]"], ["captcha"]],
    [
      "a consent",
      { ...HELD, 我已阅读并同意协议: { kind: "checkbox" } },
      "own-consent",
      ["[我已阅读并同意协议]"],
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

describe("parts of the form that are out of sight", () => {
  const at = caseOf([MINE], { scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }] });
  const { 型号规格: model, 准确度等级: accuracyClass, ...inSight } = HELD;
  const shut = (value: string, more: Partial<Control> = {}) => ({
    value,
    visible: false,
    opener: "head",
    ...more,
  });
  const head = (more: Partial<Clickable> = {}) => ({
    press: [press("计量信息", [], { layer: "d", key: "head", role: "tab", ...more })],
  });
  const open = ["open-section", "计量信息"];
  const rows: [
    what: string,
    fields: Parameters<typeof form>[0],
    said: (string | undefined)[],
    more?: FramePlan,
  ][] = [
    ["fields in it are empty", { 型号规格: shut(""), 准确度等级: shut("") }, open],
    [
      "a field in it holds another value",
      { 型号规格: shut("ACS-15"), 准确度等级: shut(accuracyClass) },
      open,
    ],
    [
      "all in it are filled",
      { 型号规格: shut(model), 准确度等级: shut(accuracyClass) },
      ["submit-form", "确定"],
    ],
    [
      "an optional one in it is empty",
      { 型号规格: shut(model), 有效期至: shut("") },
      ["submit-form", "确定"],
    ],
    ["the page asks for an optional one in it", { 有效期至: shut("", { required: true }) }, open],
    ["the page asks for one in it that nobody knows", { 备案号码: shut("", { required: true }) }, open],
    ["what is in sight comes first", { 生产厂家: "", 型号规格: shut("") }, ["complete-form", "生产厂家"]],
    [
      "another form beside this one",
      { 出厂编号: HELD.出厂编号, 型号规格: shut("") },
      ["submit-form", "确定"],
      {
        controls: [field("器具名称", { layer: "d", ...shut("") })],
      },
    ],
    ["nothing that opens it", { 型号规格: shut("", { opener: undefined }) }, ["submit-form", "确定"], {}],
  ];
  it.each(rows)("%s", (_what, fields, said, more = head()) => {
    const plan = more.press ? more : { ...head(), ...more };
    const { guidance } = lookAt(form({ ...inSight, ...fields }, plan), at, SCALE);
    const { substep, sentence } = guidance.now;
    expect([substep, sentence.values.button ?? sentence.values.fields]).toEqual(said);
  });

  it("leads on to the next tab whose fields are not there yet, and not back", () => {
    const tabs = (shown: number): FramePlan => ({
      press: ["基本信息", "计量信息"].map((text, index) =>
        press(text, [], { layer: "d", role: "tab", open: index === shown }),
      ),
    });
    const said = (shown: number) => lookAt(form(inSight, tabs(shown)), at, SCALE).guidance.now;
    expect(said(0)).toMatchObject({ substep: "open-section", sentence: { values: { button: "计量信息" } } });
    expect(said(1).substep).toBe("submit-form");
  });

  it("two fields in sight are still the form", () => {
    const fields = { 出厂编号: MINE, 生产厂家: "", 型号规格: shut(""), 准确度等级: shut("") };
    const { guidance } = lookAt(form(fields, head()), at, SCALE);
    expect(guidance.now).toMatchObject({ substep: "complete-form", open: [{ field: "manufacturer" }] });
  });
});

describe("words of a portal's that nobody knows", () => {
  const at = caseOf([MINE], { scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }] });
  const renamed = (plan: FramePlan, words: Record<string, string>): FramePlan => {
    const word = (text: string) => words[text] ?? text;
    return {
      ...plan,
      texts: (plan.texts ?? []).map(word),
      press: (plan.press ?? []).map((one) => ({ ...one, text: word(one.text) })),
      layers: (plan.layers ?? []).map((one) => ({ ...one, title: word(one.title) })),
    };
  };
  const list = { 强检器具台帐维护: "设备清单" };
  const [grid] = GRIDS;
  if (!grid) throw new Error("no grid");
  const rows: [
    what: string,
    plan: FramePlan,
    at: CaseAtHand,
    step: string,
    substep: string,
    outcome: string,
  ][] = [
    [
      "登记 for 新增",
      renamed(portal.ledger(["B2"]), { ...list, 新增: "登记" }),
      at,
      "add-instrument",
      "press-add",
      "found",
    ],
    [
      "no known word for 新增: nothing else is pointed at",
      renamed(portal.ledger(["B2"]), { ...list, 新增: "录单" }),
      at,
      "add-instrument",
      "press-add",
      "missing",
    ],
    [
      "the form by its fields",
      renamed(portal.ledgerForm(["B2"]), { ...list, 器具新增: "资料" }),
      at,
      "add-instrument",
      "fill-form",
      "found",
    ],
    [
      "the list of bookings by its columns",
      renamed(portal.bookings([["YY22", "已提交"]]), { 新增: "开单" }),
      at,
      "choose-instruments",
      "new-reservation",
      "missing",
    ],
    [
      "the list to choose from by its place",
      renamed(chooser(grid, { serials: [MINE, "888002"] }), { 选择器具: "设备一览" }),
      caseOf([MINE]),
      "choose-instruments",
      "tick-row",
      "found",
    ],
  ];
  it.each(rows)("%s", (_what, plan, one, step, substep, outcome) => {
    const { guidance, guide } = lookAt(plan, one, step === "add-instrument" ? SCALE : []);
    expect([guide.state.current, guidance.now.substep, guidance.now.target.outcome]).toEqual([
      step,
      substep,
      outcome,
    ]);
  });
});

describe("account and login", () => {
  const home: FramePlan = { ...portal.home() };
  const rows: [
    what: string,
    plan: FramePlan,
    at: Partial<CaseAtHand>,
    step: string,
    substep: string,
    places: string[],
  ][] = [
    ["nobody registered: 注册", home, {}, "register", "press-register", ["注册"]],
    ["registered before: 登录", home, { hasAccount: true }, "enter-system", "press-login", ["登录"]],
    [
      "the login page: the user name",
      portal.login(),
      { hasAccount: true },
      "enter-system",
      "type-username",
      ["[用户名]"],
    ],
    [
      "logged in: the system's own row",
      portal.menu(),
      { hasAccount: true },
      "enter-system",
      "open-system",
      ["在线办理"],
    ],
    ["the service list: the ledger", portal.list(), {}, "open-ledger", "open-ledger", ["1 直接办理"]],
    [
      "the same list, a scale to be verified again: the bookings",
      portal.list(),
      { goal: "book" },
      "open-reservation",
      "open-reservation",
      ["2 直接办理"],
    ],
    [
      "the ledger without the scale: 新增",
      portal.ledger(["B2"]),
      {},
      "add-instrument",
      "press-add",
      ["新增"],
    ],
    [
      "the ledger with the scale: back",
      { ...portal.ledger([MINE]), press: [...(portal.ledger().press ?? []), press("返回上一级")] },
      {},
      "open-reservation",
      "go-back",
      ["返回上一级"],
    ],
    [
      "the list of bookings: 新增",
      portal.bookings([["YY22", "已提交"]]),
      {},
      "choose-instruments",
      "new-reservation",
      ["新增"],
    ],
  ];
  it.each(rows)("%s", (_what, plan, more, step, substep, places) => {
    const at = caseOf([MINE], {
      scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }],
      ...more,
    });
    const { guidance, snapshot, guide } = lookAt(plan, at);
    expect([guide.state.current, seen(guidance, snapshot)]).toEqual([
      step,
      { substep, at: places, outcome: "found" },
    ]);
  });

  it.each([
    ["the first page", portal.home(), "press-login"],
    ["the login page", portal.login(), "type-username"],
    ["the service menu", portal.menu(), "open-system"],
    ["the service list", portal.list(), "open-reservation"],
  ])("a scale to be verified again is led on from %s", (_what, plan, substep) => {
    const guide = createGuide(PACK);
    guide.pick("open-reservation");
    const { guidance } = lookAt(plan, caseOf([MINE], { goal: "book", hasAccount: true }), [], { guide });
    expect([guidance.now.substep, guidance.now.target.outcome]).toEqual([substep, "found"]);
  });

  it("a password typed leads to the captcha, then to the button", () => {
    const plan = (filled: boolean, captcha: string): FramePlan => ({
      ...portal.login(),
      controls: [
        field("用户名", { value: "laowang" }),
        { ...password(), filled },
        field("验证码", { value: captcha }),
      ],
    });
    const at = caseOf([MINE], { hasAccount: true });
    const substep = (filled: boolean, captcha: string) =>
      lookAt(plan(filled, captcha), at).guidance.now.substep;
    expect([substep(false, ""), substep(true, ""), substep(true, "7x2k")]).toEqual([
      "own-password",
      "own-captcha",
      "submit-login",
    ]);
  });
});

describe("boxes of the portal's come first", () => {
  const over = (plan: FramePlan, text: string, buttons: string[], title = "提示"): FramePlan => ({
    ...plan,
    layers: [
      ...(plan.layers ?? []),
      { ...dialog(title, "m"), text: `${title} ${text} ${buttons.join(" ")}` },
    ],
    press: [...(plan.press ?? []), ...buttons.map((one) => press(one, [], { layer: "m" }))],
  });
  const [grid] = GRIDS;
  const rows: [what: string, text: string, buttons: string[], title: string, substep: string, at: string][] =
    [
      ["the last question", "确定要提交预约申请吗？", ["确定", "取消"], "确认", "confirm-submission", "确定"],
      ["another question", "确定要离开吗？", ["是", "否"], "提示", "answer-dialog", "是"],
      ["something told", "请选择一条记录", ["确定"], "提示", "answer-alert", "确定"],
      [
        "a notice of maintenance is no closed portal",
        "系统将于周六维护，请提前办理。",
        ["我知道了"],
        "系统维护通知",
        "close-notice",
        "我知道了",
      ],
    ];
  it.each(rows)("%s", (_what, text, buttons, title, substep, at) => {
    if (!grid) throw new Error("no grid");
    const { guidance, snapshot, guide } = lookAt(
      over(booking(grid, [MINE]), text, buttons, title),
      caseOf([MINE]),
    );
    expect(seen(guidance, snapshot)).toEqual({ substep, at: [at], outcome: "found" });
    expect(guidance.now.dialog?.message).toContain(text.slice(0, 6));
    expect(guide.trouble([snapshot])).toBeNull();
  });

  it("and the browser's own before those", () => {
    if (!grid) throw new Error("no grid");
    const asked = { kind: "confirm", message: "确定要提交预约申请吗？" };
    const { guidance } = lookAt(booking(grid, [MINE]), caseOf([MINE]), [], { dialog: asked });
    expect([guidance.now.substep, guidance.now.target.outcome]).toEqual(["confirm-submission", "none"]);
  });
});

describe("the case's own booking", () => {
  const booked = (status = "") =>
    caseOf([MINE], { scales: [{ serial: MINE, registered: true, bookingNumber: "YY23", status }] });
  const list = (ticked?: string) =>
    portal.bookings(
      [
        ["YY23", "已提交"],
        ["YY22", "已提交"],
      ],
      ticked,
    );
  const rows: [what: string, plan: FramePlan, substep: string, places: string[]][] = [
    ["its row is ticked first", list(), "tick-reservation", ["☐YY23"]],
    ["then its detail is opened", list("YY23"), "open-detail", ["预约单详情"]],
    ["another's tick leads to its own row", list("YY22"), "tick-reservation", ["☐YY23"]],
    ["ready, once its own scale is", portal.detail("YY23", [[MINE, "待检定"]]), "ready", []],
    [
      "not by another's scale",
      portal.detail("YY23", [
        ["888002", "待检定"],
        [MINE, "待受理"],
      ]),
      "not-ready",
      [],
    ],
  ];
  it.each(rows)("%s", (_what, plan, substep, places) => {
    const { guidance, snapshot } = lookAt(plan, booked());
    expect(seen(guidance, snapshot)).toMatchObject({ substep, at: places });
  });

  it("is told of, when it holds other scales than meant", () => {
    const { guidance } = lookAt(portal.detail("YY23", [["888002", "待检定"]]), booked());
    expect(guidance.now.warnings.map(({ kind }) => kind)).toEqual(["booked-wrong", "booked-missing"]);
    expect(guidance.now.substep).not.toBe("ready");
  });

  it("is never an earlier one", () => {
    const { guide } = lookAt(portal.detail("YY22", [["888002", "待检定"]]), booked());
    expect(guide.state.reservation?.id).toBe("YY23");
    expect(guide.progress.done).not.toContain("await-verification");
  });

  it("keeps the number alone, where several pairs stand in one line", () => {
    const detail = portal.detail("YY23", [[MINE, "待检定"]]);
    const texts = ["预约编号:YY202611 预约时间:2026-11-28 10:00:00 预约单状态:已提交"];
    const { guide } = lookAt({ ...detail, texts, tables: detail.tables?.slice(1) }, caseOf([MINE]));
    expect(guide.state.reservation?.id).toBe("YY202611");
  });
});

describe("whatever the page", () => {
  const plans: FramePlan[] = [
    portal.home(),
    portal.registerForm(),
    portal.login(),
    portal.menu(),
    portal.list(),
    portal.ledger(["B2"]),
    portal.ledger([MINE]),
    portal.ledgerForm(["B2"]),
    portal.bookings([["YY22", "已提交"]]),
    portal.edit(["888002"]),
    portal.edit([MINE]),
    portal.chooser([MINE, "888002"]),
    portal.detail("YY22", [["888002", "待检定"]]),
    portal.detail("YY23", [[MINE, "待检定"]]),
    { texts: ["待检定", "提交成功", "保存成功"] },
  ];
  const plan = fc.nat(plans.length - 1);

  it("what is called done was seen: a scale in the ledger by its row, ready by its own status", () => {
    fc.assert(
      fc.property(fc.array(plan, { maxLength: 10 }), (walk) => {
        const guide = createGuide(PACK);
        const at = caseOf([MINE], {
          scales: [{ serial: MINE, registered: false, bookingNumber: "", status: "" }],
        });
        let [row, ready] = [false, false];
        for (const index of walk) {
          guide.look([page(plans[index] ?? {})], { case: at });
          // Any list of the portal's that bears the number holds the scale: what can be chosen is in the ledger.
          row ||= [6, 10, 11, 13].includes(index);
          ready ||= index === 13;
          const { done } = guide.progress;
          // The words 保存成功 count after the form was open.
          const formSaid = walk.includes(7);
          if (done.includes("add-instrument")) expect(row || formSaid).toBe(true);
          if (done.includes("await-verification")) expect(ready).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("提交申请 is pointed at only when the booking holds the case's scales and no others", () => {
    const [grid] = GRIDS;
    if (!grid) throw new Error("no grid");
    const serials = fc.subarray([MINE, "A1-01", "A1-02", "888002"]);
    fc.assert(
      fc.property(serials, fc.subarray([MINE, "A1-01", "A1-02"], { minLength: 1 }), (chosen, wanted) => {
        const { guidance } = lookAt(booking(grid, chosen), caseOf(wanted));
        const same = chosen.length === wanted.length && chosen.every((one) => wanted.includes(one));
        expect(guidance.now.substep === "submit-reservation").toBe(same);
      }),
    );
  });
});
