/** Lists of a made-up system, the same in every library: what each scene shows, and what of it is ticked. */
const SCALES = ["器具名称", "型号规格", "出厂编号", "生产厂家", "准确度等级"];
const BOOKINGS = ["预约编号", "器具数量", "预约时间", "状态"];
const STATUSES = ["器具名称", "出厂编号", "检定状态"];

const MINE = "J21-92707";
/** Two pages of five: a number that begins like another's is on the first. */
const LEDGER = ["888002", `${MINE}0`, MINE, "B2-11", "C3-17", "A1-01", "A1-02", "A1-03", "D4-20", "D4-21"];

type Row = string[];

/** A list: its columns, all its rows, which of them are ticked by the text in column `key`, and the page shown. */
interface List {
  columns: string[];
  rows: Row[];
  key: number;
  ticked: string[];
  page: number;
  /** Nothing in it is to be ticked. */
  plain?: boolean;
}

interface Scene {
  title: string;
  buttons: string[];
  grid: List;
  dialog?: { title: string; buttons: string[]; words?: string; grid: List };
}

const scale = (serial: string): Row => ["电子秤", "ACS-30", serial, "某衡器厂", "III"];
const list = (serials: string[], more: Partial<List> = {}): List => ({
  columns: SCALES,
  rows: serials.map(scale),
  key: 2,
  ticked: [],
  page: 1,
  ...more,
});

const booking = (chosen: string[], ticked: string[] = []): Scene => ({
  title: "预约申请",
  buttons: ["选择器具", "删除器具", "暂存预约单", "提交申请", "返回"],
  grid: list(chosen, { ticked }),
});
const chooser = (page: number, ticked: string[] = [], chosen: string[] = [], rows = LEDGER): Scene => ({
  ...booking(chosen),
  dialog: { title: "选择器具", buttons: ["确定", "取消"], grid: list(rows, { page, ticked }) },
});
const bookings = (ticked: string[]): Scene => ({
  title: "强检器具预约申请",
  buttons: ["新增", "修改", "删除", "预约单详情"],
  grid: {
    columns: BOOKINGS,
    rows: [
      ["YY23", "1", "2026-11-28 10:00:00", "已提交"],
      ["YY22", "2", "2025-11-20 09:30:00", "已提交"],
    ],
    key: 0,
    ticked,
    page: 1,
  },
});
const detail = (rows: Row[]): Scene => ({
  ...bookings(["YY23"]),
  dialog: {
    title: "预约单详情",
    buttons: ["关闭"],
    words: "预约编号：YY23",
    grid: { columns: STATUSES, rows, key: 1, ticked: [], page: 1, plain: true },
  },
});

export const SCENES: Record<string, Scene> = {
  "ledger-without": {
    title: "强检器具台帐维护",
    buttons: ["新增", "修改", "删除", "返回上一级"],
    grid: list(["888002", "B2-11"]),
  },
  "ledger-with": {
    title: "强检器具台帐维护",
    buttons: ["新增", "修改", "删除", "返回上一级"],
    grid: list(["888002", MINE]),
  },
  bookings: bookings([]),
  "bookings-ticked": bookings(["YY23"]),
  "bookings-other": bookings(["YY22"]),
  "booking-empty": booking([]),
  "booking-mine": booking([MINE]),
  "booking-wrong": booking([MINE, "888002"]),
  "booking-wrong-ticked": booking([MINE, "888002"], ["888002"]),
  chooser: chooser(1),
  "chooser-mine": chooser(1, [MINE]),
  "chooser-strange": chooser(1, ["888002"]),
  "chooser-last": chooser(2),
  "chooser-three": chooser(2, ["A1-01", "A1-02", "A1-03"]),
  "chooser-rest": chooser(2, ["A1-02"], ["A1-01"]),
  "chooser-exact": chooser(1, [], [], ["A1-01", "A1-02", "A1-03"]),
  "chooser-none": chooser(1, [], [], []),
  "detail-ready": detail([["电子秤", MINE, "待检定"]]),
  "detail-other": detail([
    ["电子秤", "888002", "待检定"],
    ["电子秤", MINE, "待受理"],
  ]),
};

export const SIZE = 5;
/** The scene that the address asks for. */
export function sceneOf(): Scene {
  const scene = SCENES[decodeURIComponent(location.search.slice(1))];
  if (!scene) throw new Error(`no scene ${location.search}`);
  return scene;
}
export const isTicked = ({ ticked, key }: List, row: Row): boolean => ticked.includes(row[key] ?? "");
/** For libraries that page on the server. */
export const pageOf = ({ rows, page }: List): Row[] => rows.slice((page - 1) * SIZE, page * SIZE);
export const pagesOf = ({ rows }: List): number => Math.max(1, Math.ceil(rows.length / SIZE));

/** An element from its source. */
export function el(html: string): Element {
  const template = document.createElement("template");
  template.innerHTML = html.trim();
  const [element] = template.content.children;
  if (!element) throw new Error("no element");
  return element;
}
