import { describe, expect, it } from "vitest";
import type { CaseAtHand } from "../../../../src/core/procedure/case-at-hand.js";
import { createGuide } from "../../../../src/core/procedure/guide-session.js";
import * as portal from "../portal.js";
import { dialog, type FramePlan, field, PACK, press } from "../snapshots.js";
import { caseOf, MINE, SCALE } from "./case-of.js";
import { booking, chooser, GRIDS, lookAt, seen } from "./scenes.js";

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
      [
        "an announcement is nothing the portal answered",
        "节假日业务受理时间有调整。",
        ["知道了"],
        "温馨提示",
        "close-notice",
        "知道了",
      ],
      ["a long text is a notice too", "请仔细阅读。".repeat(60), ["关闭"], "须知", "close-notice", "关闭"],
      [
        "a notice that may be refused is a question",
        "是否继续？",
        ["确定", "取消"],
        "通知",
        "answer-dialog",
        "确定",
      ],
      [
        "terms are agreed to, not closed",
        "注册前请阅读用户服务协议。",
        ["Close", "不同意", "同意并继续"],
        "用户注册须知",
        "accept-terms",
        "同意并继续",
      ],
      [
        "a question may be answered so too",
        "是否授权？",
        ["不同意", "我同意"],
        "提示",
        "answer-dialog",
        "我同意",
      ],
      ["told, with nothing but a way to close it", "已经提交过了", ["关闭"], "提示", "answer-alert", "关闭"],
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

  it("the sign that closes it, drawn before its title, is no word of what is asked", () => {
    if (!grid) throw new Error("no grid");
    const plan = over(booking(grid, [MINE]), "确定要提交预约申请吗？", ["确定", "取消"]);
    const layers = plan.layers?.map((layer) => ({ ...layer, text: `× ${layer.text}` }));
    const { guidance } = lookAt({ ...plan, layers }, caseOf([MINE]));
    expect(guidance.now.dialog?.message).toBe("确定要提交预约申请吗？");
  });

  it("what closes a box from its title bar is no part of what it says", () => {
    if (!grid) throw new Error("no grid");
    const plan = over(booking(grid, [MINE]), "Close 确定要离开吗？", ["是", "否", "Close"], "提示");
    expect(lookAt(plan, caseOf([MINE])).guidance.now.dialog?.message).toBe("确定要离开吗？");
  });

  it.each<[what: string, more: (plan: FramePlan) => FramePlan, buttons: string[]]>([
    [
      "more buttons than a question has",
      (plan) => plan,
      ["确定", "取消", "导出", "打印", "刷新", "上传", "下载", "返回"],
    ],
    [
      "a list",
      (plan) => ({ ...plan, tables: [...(plan.tables ?? []), { headers: ["型号"], rows: [], layer: "m" }] }),
      ["确定"],
    ],
    ["boxes to fill in", (plan) => ({ ...plan, controls: [field("原因", { layer: "m" })] }), ["确定"]],
    ["no button", (plan) => plan, []],
    ["nothing but a refusal", (plan) => plan, ["取消"]],
  ])("a box with %s is none of those", (_what, more, buttons) => {
    if (!grid) throw new Error("no grid");
    const { guidance } = lookAt(more(over(booking(grid, [MINE]), "请看", buttons)), caseOf([MINE]));
    expect(guidance.now.dialog).toBeNull();
  });

  it.each([
    ["alert", "编号已登记", "answer-alert"],
    ["confirm", "确定要离开吗？", "answer-dialog"],
    ["print", "", "submit-reservation"],
  ])("the browser's own %s", (kind, message, substep) => {
    if (!grid) throw new Error("no grid");
    const { guidance } = lookAt(booking(grid, [MINE]), caseOf([MINE]), [], { dialog: { kind, message } });
    // Printing is the user's own affair: the job goes on.
    expect(kind === "print" ? guidance.now.dialog : guidance.now.substep).toBe(
      kind === "print" ? null : substep,
    );
  });

  it.each(["leave", "leaveAll", "unsaved", "beforeunload", "login", "proxy", "certificate"])(
    "%s is asked with buttons of its own: none of the page's is named",
    (kind) => {
      if (!grid) throw new Error("no grid");
      const asked = { kind, message: "" };
      const { guidance } = lookAt(booking(grid, [MINE]), caseOf([MINE]), [], { dialog: asked });
      expect(guidance.now).toMatchObject({
        substep: "answer-question",
        sentence: { values: {} },
        dialog: null,
      });
    },
  );

  it("and the browser's own before those", () => {
    if (!grid) throw new Error("no grid");
    const asked = { kind: "confirm", message: "确定要提交预约申请吗？" };
    const { guidance } = lookAt(booking(grid, [MINE]), caseOf([MINE]), [], { dialog: asked });
    expect([guidance.now.substep, guidance.now.target.outcome]).toEqual(["confirm-submission", "none"]);
    const told = { kind: "alert", message: "提交后不能修改。" };
    const { values } = lookAt(booking(grid, [MINE]), caseOf([MINE]), [], { dialog: told }).guidance.now
      .sentence;
    expect(values.message).toBe("提交后不能修改");
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
    [
      "each row has a way to its detail of its own",
      {
        ...list(),
        press: [press("预约单详情", ["YY22", "已提交"]), press("预约单 详情", ["YY23", "已提交"])],
      },
      "open-detail",
      ["预约单 详情"],
    ],
    [
      "both ticked: the other is unticked",
      {
        ...list(),
        press: (list().press ?? []).map((one) => (one.row.length > 0 ? { ...one, checked: true } : one)),
      },
      "untick-rows",
      ["☐YY22"],
    ],
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

it("nobody is told to log in who can log out", () => {
  const guide = createGuide(PACK);
  guide.pick("enter-system");
  const said = (...buttons: string[]) =>
    lookAt({ texts: ["公告"], press: buttons.map((one) => press(one)) }, caseOf([MINE]), [], { guide })
      .guidance.now.substep;
  expect([said("退出"), said("帮助")]).toEqual(["pack-action", "pack-first"]);
});
