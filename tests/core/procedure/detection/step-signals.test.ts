import { describe, expect, it } from "vitest";
import { evidenceOf } from "../../../../src/core/procedure/detection/page-evidence.js";
import { createGuide } from "../../../../src/core/procedure/guide-session.js";
import { STEP_IDS, type StepId } from "../../../../src/core/procedure/pack/steps.js";
import * as portal from "../portal.js";
import { caseOf, dialog, type FramePlan, field, PACK, page, password, press } from "../snapshots.js";
import { shows, split } from "./shown-step.js";

const NEW: StepId[] = [];
const MEMBER: StepId[] = ["open-portal", "register"];
const ADDED: StepId[] = [...STEP_IDS.slice(0, 5)];
const SUBMITTED: StepId[] = [...STEP_IDS.slice(0, 8)];

describe("the step by what the portal shows", () => {
  it.each<[string, FramePlan, StepId[], StepId | undefined]>([
    ["the portal's home", portal.home(), NEW, "register"],
    ["the home of someone who is registered", portal.home(), MEMBER, "enter-system"],
    ["the registration form", portal.registerForm(), NEW, "register"],
    ["the registration form once more", portal.registerForm(), MEMBER, "register"],
    ["the login page", portal.login(), NEW, "register"],
    ["the login page of someone who is registered", portal.login(), MEMBER, "enter-system"],
    ["the service menu", portal.menu(), NEW, "enter-system"],
    ["the list", portal.list(), MEMBER, "open-ledger"],
    ["the list once a scale was added", portal.list(), ADDED, "open-reservation"],
    ["the empty ledger", portal.ledger(), MEMBER, "add-instrument"],
    ["the ledger", portal.ledger(["A1"]), MEMBER, "add-instrument"],
    ["the ledger once a scale was added", portal.ledger(["A1"]), ADDED, "open-reservation"],
    ["the form", portal.ledgerForm(), MEMBER, "add-instrument"],
    ["the form for another scale", portal.ledgerForm(["A1"]), ADDED, "add-instrument"],
    ["the bookings", portal.bookings([["1", "已提交"]]), ADDED, "choose-instruments"],
    ["no bookings", portal.bookings(), ADDED, "choose-instruments"],
    ["a new booking", portal.edit(), ADDED, "choose-instruments"],
    ["the chooser", portal.chooser(["A1"]), ADDED, "choose-instruments"],
    ["the chooser once more", portal.chooser(["A2"], ["A1"]), ADDED, "choose-instruments"],
    [
      "the chooser under another title",
      portal.chooser(["A2"], ["A1"], "台账列表"),
      ADDED,
      "choose-instruments",
    ],
    ["chosen instruments", portal.edit(["A1"]), ADDED, "submit-reservation"],
    ["the bookings after submitting", portal.bookings([["1", "已提交"]]), SUBMITTED, "await-verification"],
    ["a detail", portal.detail("1", [["A1", "待检定"]]), NEW, "await-verification"],
    ["a detail of another state", portal.detail("1", [["A1", "检定中"]]), SUBMITTED, "await-verification"],
    ["an empty page", {}, NEW, "open-portal"],
    ["an empty page later", {}, MEMBER, undefined],
  ])("%s", (_, plan, done, step) => {
    expect(shows([page(plan)], done)).toBe(step);
    // The same in frames within frames, and with its parts in two frames side by side.
    if (step !== "open-portal") {
      expect(shows([page({}, [{}, plan], true)], done)).toBe(step);
      if (!plan.layers) expect(shows([page({ texts: ["e-CQS"] }, split(plan))], done)).toBe(step);
    }
  });

  it.each<[string, FramePlan, StepId[], StepId]>([
    [
      "buttons that say 办理",
      { texts: ["事项"], press: [press("办理", ["强检器具台账维护"]), press("办理", ["检定预约"])] },
      MEMBER,
      "open-ledger",
    ],
    [
      "a traditional 帐 and 登陆",
      { texts: ["台帐"], press: [press("进入", ["台帐管理"]), press("退出")] },
      MEMBER,
      "open-ledger",
    ],
    [
      "a ledger that calls the serial number 机身号 and the button 添加",
      { press: [press("添加")], tables: [{ headers: ["名称", "规格型号", "机身号"], rows: [] }] },
      MEMBER,
      "add-instrument",
    ],
    [
      "a form with another title and many other labels",
      {
        layers: [dialog("登记信息", "d")],
        controls: [
          "机身号",
          "制造单位",
          "称量范围",
          "准确度级别",
          "检定方式",
          "存放地点",
          "使用区域",
          "台数",
          "甲",
          "乙",
        ].map((label) => field(label, { layer: "d" })),
      },
      MEMBER,
      "add-instrument",
    ],
    [
      "a form whose labels nobody knows, by its title",
      {
        layers: [dialog("新增器具", "d")],
        controls: ["甲", "乙"].map((label) => field(label, { layer: "d" })),
      },
      MEMBER,
      "add-instrument",
    ],
    [
      "bookings with 预约单号 and 新建",
      { press: [press("新建")], tables: [{ headers: ["预约单号", "处理进度"], rows: [["1", "已提交"]] }] },
      ADDED,
      "choose-instruments",
    ],
    [
      "a booking with 添加器具 and 提交",
      { press: [press("添加器具"), press("提交")], tables: [{ headers: ["出厂编号"], rows: [] }] },
      ADDED,
      "choose-instruments",
    ],
    [
      "instruments chosen there",
      { press: [press("添加器具"), press("提交")], tables: [{ headers: ["出厂编号"], rows: [["A1"]] }] },
      ADDED,
      "submit-reservation",
    ],
    [
      "a registration form with other labels",
      {
        controls: ["组织类型", "登录名", "单位名称", "单位类型"]
          .map((label) => field(label))
          .concat(password("登录密码")),
      },
      NEW,
      "register",
    ],
    [
      "a registration form whose password comes on the next page",
      {
        controls: ["组织类型", "单位名称", "单位类型"].map((label) => field(label)),
        press: [press("下一步")],
      },
      NEW,
      "register",
    ],
    [
      "the page of a registration where only name and password are chosen, under a head that leads to the login",
      {
        texts: ["法人账号注册"],
        controls: [field("用户名"), password("登录密码"), password("确认密码")],
        press: [press("登录"), press("注册")],
      },
      NEW,
      "register",
    ],
    [
      "the agreement before the registration form",
      { texts: ["用户注册协议", "第一条"], press: [press("同意"), press("不同意")] },
      NEW,
      "register",
    ],
    [
      "a menu at the side in place of the list",
      { press: [press("台账维护"), press("预约申请"), press("退出登录")] },
      MEMBER,
      "open-ledger",
    ],
    [
      "that menu once a scale was added",
      { press: [press("台账维护"), press("预约申请"), press("退出登录")] },
      ADDED,
      "open-reservation",
    ],
    [
      "that menu beside the bookings",
      {
        press: [press("台账维护"), press("预约申请"), press("退出登录"), press("新增")],
        tables: [{ headers: ["预约编号", "状态"], rows: [] }],
      },
      ADDED,
      "choose-instruments",
    ],
    [
      "a login page without any way to register",
      { controls: [field("账号"), password()], press: [press("登陆")] },
      MEMBER,
      "enter-system",
    ],
    [
      "a menu whose categories are folded",
      { texts: ["行政审批", "质量监督", "认证认可"], press: [press("质量监督"), press("退出登录")] },
      MEMBER,
      "enter-system",
    ],
    [
      "a page after the login",
      { texts: ["个人中心", "我的消息", "我的办件"], press: [press("安全退出")] },
      MEMBER,
      "enter-system",
    ],
    [
      "a detail that is no table",
      {
        texts: ["预约编号：YY1", "器具状态", "待检定"],
        layers: [dialog("预约单详情", "d")],
      },
      ADDED,
      "await-verification",
    ],
  ])("with changed words: %s", (_, plan, done, step) => {
    expect(shows([page(plan)], done)).toBe(step);
  });

  it("headers and rows may be two tables, with a row number in front", () => {
    const plan = portal.edit();
    const headers = ["器具名称", "型号规格", "出厂编号"];
    const tables = [
      { headers, rows: [] },
      { headers: [], rows: [["1", "", "电子秤", "ACS-30", "A1"]] },
    ];
    expect(shows([page({ ...plan, tables })], ADDED)).toBe("submit-reservation");
    const guide = createGuide(PACK);
    expect(guide.look([page({ ...portal.ledger(), tables })], caseOf("A1")).current).toBe("open-reservation");
  });

  it.each([[["", "暂无数据", ""]], [["没有相关记录"]], [["", "", ""]]])(
    "a row that says %j is none",
    (row) => {
      const plan = portal.edit();
      expect(shows([page({ ...plan, tables: [{ headers: ["出厂编号"], rows: [row] }] })], ADDED)).toBe(
        "choose-instruments",
      );
    },
  );

  it("a search with many fields is not the form", () => {
    const plan = portal.ledger();
    const search = portal.LEDGER_LABELS.map((label) => field(label, { search: true }));
    const { forms } = evidenceOf(PACK, [page({ ...plan, controls: search })], {});
    expect(forms).toEqual([]);
    expect(evidenceOf(PACK, [page(portal.ledgerForm())], {}).forms).toEqual(["add-instrument"]);
  });

  it("the chooser may be a frame in a dialog of the page around", () => {
    const chooserIn = (layer: string) => {
      const sight = page({ layers: [dialog("弹窗", "c")] }, [
        portal.edit(["A1"]),
        { press: [press("确定")], tables: [{ headers: ["出厂编号"], rows: [["A2"]] }] },
      ]);
      const chooser = sight.frames[0]?.childFrames[1];
      if (chooser) chooser.layer = layer;
      return shows([sight], ADDED);
    };
    expect(chooserIn("c")).toBe("choose-instruments");
    expect(chooserIn("page")).toBe("submit-reservation");
  });

  it("only the tab in front counts", () => {
    const [ledger, list] = [page(portal.ledger(), [], false, "2"), page(portal.list(), [], false, "1")];
    expect(shows([ledger, list], MEMBER)).toBe("open-ledger");
    expect(shows([list, ledger], MEMBER)).toBe("add-instrument");
  });

  it.each<[string, FramePlan]>([
    [
      "a news page",
      {
        texts: [
          "国务院",
          "关于强制检定工作计量器具业务管理系统的说明",
          "强检器具台帐维护",
          "待检定",
          "已提交",
          "提交申请",
        ],
      },
    ],
    [
      "a shop",
      { texts: ["电子秤", "型号规格", "生产厂家"], press: [press("加入购物车"), press("查看详情")] },
    ],
    [
      "another ledger of ours",
      { tables: [{ headers: ["姓名", "工号"], rows: [["甲", "1"]] }], press: [press("新增")] },
    ],
    [
      "orders",
      { tables: [{ headers: ["订单编号", "状态"], rows: [["1", "已提交"]] }], press: [press("新增")] },
    ],
    ["a change of password", { controls: [password("原密码"), password("新密码")], press: [press("提交")] }],
  ])("another site's page is no step: %s", (_, plan) => {
    expect(shows([page(plan)], ADDED)).toBeUndefined();
  });

  it("a window that a page opened is known by what stands in its bar alone", () => {
    const list = { headers: ["", "序号", "出厂编号"], rows: [["", "1", "A1"]] };
    const tab = { ...page({ tables: [list], press: [press("确定")] }), title: "选择强检器具" };
    expect(shows([{ ...tab, openedBy: "tab-1" }], ADDED)).toBe("choose-instruments");
    expect(shows([tab], ADDED)).toBeUndefined();
  });
});
