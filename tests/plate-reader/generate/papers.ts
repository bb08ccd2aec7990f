import type { Random } from "./random.js";
import { frame, type Item, line, type Sheet } from "./sheet.js";

/** What a drawn paper says, as a reader is to give it back. */
export interface DrawnPaper {
  sheet: Sheet;
  truth: Record<string, string>;
}

const SERIF = "Noto Serif CJK SC";
const SANS = "Noto Sans CJK SC";

const blank = (width: number, height: number, more: Partial<Sheet> = {}): Sheet => ({
  ...{ width, height, items: [], shapes: "", paper: "#fdfcf7", ink: "#1a1a1a", font: SERIF, corner: 0 },
  ...more,
});

const two = (n: number): string => String(n).padStart(2, "0");

/** A day of 2026 and the last one of its year. */
function days(r: Random): { date: [number, number, number]; until: [number, number, number] } {
  const [month, day] = [r.int(1, 12), r.int(2, 28)];
  return { date: [2026, month, day], until: [2027, month, day - 1] };
}
const iso = ([y, m, d]: [number, number, number]): string => `${y}-${two(m)}-${two(d)}`;
const spaced = ([y, m, d]: [number, number, number]): string => `${y} 年 ${two(m)} 月 ${two(d)} 日`;
const dotted = ([y, m, d]: [number, number, number]): string => `${y}.${two(m)}.${two(d)}`;

const row = (y: number, label: string, value: string, size = 24): Item[] => [
  { text: label, x: 90, y, size, spacing: 0.1 },
  { text: value, x: 330, y, size },
];

/** The cover of 检定证书 or 检定结果通知书 as the form of 2005 has it. */
export function cover(r: Random, failed: boolean): DrawnPaper {
  const { date, until } = days(r);
  const serial = `${r.int(2019, 2025)}${r.int(1000, 9999)}`;
  const number = `衡${failed ? "通" : ""}字第${r.int(20260000, 20269999)}号`;
  const rows: [string, string][] = [
    ["送 检 单 位", "海盐县示例水果店"],
    ["计量器具名称", "电子计价秤"],
    ["型 号 / 规 格", "ACS-30"],
    ["出 厂 编 号", serial],
    ["制 造 单 位", "示例衡器有限公司"],
    ["检 定 依 据", "JJG 539-2016"],
    ["检 定 结 论", failed ? "不合格" : "Ⅲ级 合格"],
  ];
  const items: Item[] = [
    { text: "示例市计量检定测试院", x: 400, y: 90, size: 30, anchor: "middle" },
    {
      ...{ text: failed ? "检定结果通知书" : "检 定 证 书", x: 400, y: 175, size: 54 },
      ...{ anchor: "middle" as const, bold: true },
    },
    { text: `${failed ? "通知书编号" : "证书编号"}：${number}`, x: 400, y: 240, size: 24, anchor: "middle" },
    ...rows.flatMap(([label, value], i) => row(330 + i * 58, label, value)),
    { text: "批 准 人：张某", x: 430, y: 790, size: 22 },
    { text: "核 验 员：李某", x: 430, y: 830, size: 22 },
    { text: "检 定 员：王某", x: 430, y: 870, size: 22 },
    { text: `检 定 日 期   ${spaced(date)}`, x: 90, y: 940, size: 24 },
    ...(failed ? [] : [{ text: `有 效 期 至   ${spaced(until)}`, x: 90, y: 985, size: 24 }]),
    { text: "计量检定机构授权证书号：(示)法计(2023)0001号", x: 90, y: 1050, size: 18 },
    { text: "地址：示例市示例路 1 号   电话：0573-00000000", x: 90, y: 1080, size: 18 },
  ];
  const rules = rows.map((_, i) => line(320, 340 + i * 58, 710, 340 + i * 58)).join("");
  return {
    sheet: blank(800, 1130, { items, shapes: rules + frame(40, 40, 720, 1060) }),
    truth: {
      ...{ number, serial, date: iso(date), result: failed ? "failed" : "passed", instrument: "电子计价秤" },
      ...(!failed && { validUntil: iso(until) }),
    },
  };
}

/** The green sticker on the scale. */
export function sticker(r: Random): DrawnPaper {
  const { date, until } = days(r);
  const serial = `${r.pick(["A", "K", "H"])}${r.int(100000, 999999)}`;
  const number = `NH${r.int(100000, 999999)}`;
  const items: Item[] = [
    { text: "计量检定合格证", x: 180, y: 52, size: 34, anchor: "middle", bold: true },
    { text: `证书编号：${number}`, x: 24, y: 96, size: 20 },
    { text: `出厂编号：${serial}`, x: 24, y: 128, size: 20 },
    { text: `检定日期：${dotted(date)}`, x: 24, y: 160, size: 20 },
    { text: `有效期至：${dotted(until)}`, x: 24, y: 192, size: 20 },
    { text: "示例区计量检定所", x: 180, y: 226, size: 18, anchor: "middle" },
  ];
  return {
    sheet: blank(360, 244, { items, paper: "#1f8f4d", ink: "#ffffff", font: SANS, corner: 10 }),
    truth: { number, serial, date: iso(date), validUntil: iso(until), result: "passed" },
  };
}

/** 营业执照: `wide` the one of 2019 in two columns, else the upright one of a self-employed business. */
export function licence(wide: boolean): DrawnPaper {
  const title: Item = {
    ...{ text: "营 业 执 照", x: wide ? 620 : 400, y: wide ? 130 : 170, size: 60 },
    ...{ anchor: "middle" as const, bold: true },
  };
  if (wide) {
    const creditCode = "91330402MA0DEM005X";
    const [name, type] = ["嘉兴示例食品有限公司", "有限责任公司(自然人独资)"];
    const address = "浙江省嘉兴市南湖区示例街道示例路8号1幢102室";
    const left: [string, string][] = [
      ["名      称", name],
      ["类      型", type],
      ["法定代表人", "李某"],
      ["经 营 范 围", "食品销售；食用农产品零售。"],
    ];
    const right: [string, string][] = [
      ["注册资本", "壹佰万元整"],
      ["成立日期", "2019年03月04日"],
      ["住      所", address],
    ];
    const items: Item[] = [
      { text: "统一社会信用代码", x: 80, y: 130, size: 20 },
      { text: creditCode, x: 80, y: 160, size: 24, bold: true },
      title,
      { text: "（副 本）", x: 620, y: 175, size: 22, anchor: "middle" },
      ...left.flatMap(([label, value], i): Item[] => [
        { text: label, x: 80, y: 270 + i * 60, size: 20 },
        { text: value, x: 220, y: 270 + i * 60, size: 20 },
      ]),
      ...right.flatMap(([label, value], i): Item[] => [
        { text: label, x: 680, y: 270 + i * 60, size: 20 },
        { text: value, x: 800, y: 270 + i * 60, size: 18 },
      ]),
      { text: "登记机关", x: 760, y: 620, size: 22 },
      { text: "2019 年 03 月 04 日", x: 760, y: 665, size: 20 },
      { text: "国家企业信用信息公示系统网址：http://www.gsxt.gov.cn", x: 80, y: 760, size: 16 },
    ];
    return {
      sheet: blank(1300, 820, { items, paper: "#f7f3e6", shapes: frame(30, 30, 1240, 760) }),
      truth: { name, type, creditCode, address },
    };
  }
  const creditCode = "92330402MA0TEXT04N";
  const [name, type, address] = ["海盐县示例水果店", "个体工商户", "浙江省嘉兴市海盐县示例农贸市场一楼23号"];
  const rows: [string, string][] = [
    ["名 称", name],
    ["类 型", type],
    ["经 营 者", "张某"],
    ["经营场所", address],
    ["组成形式", "个人经营"],
    ["注册日期", "2020年01月02日"],
    ["经营范围", "水果、蔬菜零售。"],
  ];
  const items: Item[] = [
    title,
    { text: `统一社会信用代码 ${creditCode}`, x: 400, y: 240, size: 26, anchor: "middle" },
    ...rows.flatMap(([label, value], i) => row(340 + i * 70, label, value, 22)),
    { text: "登记机关", x: 520, y: 930, size: 26 },
    { text: "2020 年 01 月 02 日", x: 480, y: 985, size: 24 },
  ];
  return {
    sheet: blank(800, 1130, { items, paper: "#f7f3e6", shapes: frame(40, 40, 720, 1050) }),
    truth: { name, type, creditCode, address },
  };
}
