import { dialog, type FramePlan, field, password, press } from "./snapshots.js";

/** Pages of a made-up portal with the procedure's words; tests bend them as replicas might. */
const SYSTEM = "强制检定工作计量器具业务管理系统";
const HEAD = ["国家市场监督管理总局", "中国电子质量监督（e-CQS）公共服务门户", "欢迎您"];

export const home = (): FramePlan => ({
  texts: [...HEAD, `关于${SYSTEM}升级的公告`, "系统维护通知", "通知公告", "办事指南"],
  press: [press("登录"), press("注册"), press(`关于${SYSTEM}升级的公告`), press("首页")],
});

export const registerForm = (): FramePlan => ({
  texts: [...HEAD, "企业注册", "个人注册", "法人企业", "非法人企业"],
  press: [press("个人注册"), press("企业注册"), press("注册"), press("已有账号？登录")],
  controls: [
    field("法人/其他组织类型：", { kind: "radio" }),
    field("* 统一社会信用代码/组织机构代码"),
    field("用户名", { value: "laowang" }),
    password(),
    password("确认密码"),
    field("企业名称"),
    field("企业类型", { kind: "select" }),
  ],
});

export const login = (): FramePlan => ({
  texts: [...HEAD, "用户登录", "验证码"],
  press: [press("登 录"), press("注册"), press("忘记密码")],
  controls: [field("用户名"), password(), field("验证码")],
});

export const menu = (): FramePlan => ({
  texts: [...HEAD, "行政审批", "质量监督", "认证认可", "标准管理", "服务事项名称", "操作", SYSTEM],
  press: [
    press("在线办理", ["承担国家法定计量检定机构任务授权"]),
    press("在线办理", [SYSTEM]),
    press("在线办理", ["特种设备生产单位许可"]),
    press("退出"),
  ],
});

export const list = (): FramePlan => ({
  texts: ["服务事项名称", "操作", "强检器具台帐维护", "强检器具预约申请"],
  press: [
    press("1 直接办理", ["强检器具台帐维护"]),
    press("2 直接办理", ["强检器具预约申请"]),
    press("退出"),
  ],
});

const COLUMNS = ["器具名称", "型号规格", "出厂编号", "生产厂家", "准确度等级"];
const scale = (serial: string) => ["电子秤", "ACS-30", serial, "某衡器厂", "III"];

export const ledger = (serials: string[] = []): FramePlan => ({
  texts: ["强检器具台帐维护", ...COLUMNS],
  press: [press("查询"), press("新增"), press("修改"), press("删除"), press("退出")],
  controls: [field("器具名称", { search: true }), field("出厂编号", { search: true })],
  tables: [{ headers: COLUMNS, rows: serials.map(scale) }],
});

export const LEDGER_LABELS = [
  "器具名称",
  "器具类型",
  "一级目录",
  "二级目录",
  "型号规格",
  "测量范围",
  "准确度等级",
  "出厂编号",
  "生产厂家",
  "器具产地",
  "使用地点行政区划",
  "安装/使用地点",
  "购置时间",
  "器具数量",
  "器具用途",
  "送检方式",
  "有效期至",
];

/** The ledger with the 器具新增 dialog over it. */
export const ledgerForm = (serials: string[] = [], labels = LEDGER_LABELS): FramePlan => {
  const below = ledger(serials);
  return {
    ...below,
    layers: [dialog("器具新增", "d")],
    controls: [...(below.controls ?? []), ...labels.map((label) => field(label, { layer: "d" }))],
    press: [...(below.press ?? []), press("确定", [], { layer: "d" }), press("关闭", [], { layer: "d" })],
  };
};

export const bookings = (rows: [id: string, status: string][] = [], ticked?: string): FramePlan => ({
  texts: ["预约编号", "预约时间", "状态", "第 1 共 1 页"],
  press: [
    press("查询"),
    press("重置"),
    press("新增"),
    press("修改"),
    press("删除"),
    press("预约单详情"),
    ...rows.map(([id, status]) =>
      press("", [id, "1", "2023-05-26 14:55:53", status], { role: "checkbox", checked: id === ticked }),
    ),
  ],
  controls: [field("预约编号", { search: true }), field("状态", { search: true })],
  tables: [
    {
      headers: ["", "预约编号", "器具数量", "预约时间", "状态"],
      rows: rows.map(([id, status]) => ["", id, "1", "2023-05-26 14:55:53", status]),
    },
  ],
});

export const edit = (serials: string[] = []): FramePlan => ({
  texts: ["预约申请", ...COLUMNS],
  press: ["选择器具", "删除器具", "暂存预约单", "提交申请", "返回"].map((text) => press(text)),
  tables: [{ headers: ["", ...COLUMNS], rows: serials.map((serial) => ["", ...scale(serial)]) }],
});

/** The chooser over the booking. */
export const chooser = (serials: string[], chosen: string[] = [], title = "选择器具"): FramePlan => {
  const below = edit(chosen);
  return {
    ...below,
    layers: [dialog(title, "c")],
    press: [...(below.press ?? []), press("确定", [], { layer: "c" }), press("取消", [], { layer: "c" })],
    tables: [
      ...(below.tables ?? []),
      { headers: ["", ...COLUMNS], rows: serials.map((serial) => ["", ...scale(serial)]), layer: "c" },
    ],
  };
};

export const detail = (
  id: string,
  instruments: [serial: string, status: string][],
  rows: [id: string, status: string][] = [[id, "已提交"]],
): FramePlan => {
  const below = bookings(rows, id);
  return {
    ...below,
    texts: [...(below.texts ?? []), `预约编号：${id}`, "待检定"],
    layers: [dialog("预约单详情", "d")],
    tables: [
      ...(below.tables ?? []),
      {
        headers: ["器具名称", "出厂编号", "检定状态"],
        rows: instruments.map(([serial, status]) => ["电子秤", serial, status]),
        layer: "d",
      },
    ],
  };
};
