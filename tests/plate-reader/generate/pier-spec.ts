import type { Mass } from "../../../src/core/nameplate/model/reading.js";
import type { Random } from "./random.js";
import { type Made, makeTradeSpec, type Rating, type Trades } from "./trade-spec.js";

/** What is stated by the plates at the pier. */
export type PierTrade =
  | "stall"
  | "floor"
  | "crane"
  | "lorry"
  | "fine"
  | "multi"
  | "range"
  | "abroad"
  | "island";

const STALL: Rating[] = [
  ["III", "30 kg", "200 g", "10 g"],
  ["III", "15 kg", "100 g", "5 g"],
  ["III", "6 kg", "40 g", "2 g"],
  ["III", "3 kg", "20 g", "1 g"],
  ["III", "20 kg", "0.2 kg", "0.01 kg"],
];
const RATINGS: Record<PierTrade, Rating[]> = {
  stall: STALL,
  abroad: STALL,
  island: STALL,
  floor: [
    ["III", "100 kg", "1 kg", "50 g"],
    ["III", "200 kg", "2 kg", "100 g"],
    ["III", "600 kg", "4 kg", "0.2 kg"],
    ["III", "1500 kg", "10 kg", "0.5 kg"],
    ["III", "60 kg", "400 g", "20 g"],
  ],
  crane: [
    ["III", "2 t", "20 kg", "1 kg"],
    ["III", "5 t", "40 kg", "2 kg"],
    ["III", "10000 kg", "100 kg", "5 kg"],
    ["III", "500 kg", "4 kg", "0.2 kg"],
  ],
  lorry: [
    ["III", "80 t", "400 kg", "20 kg"],
    ["III", "150 t", "1 t", "50 kg"],
    ["III", "50 t", "400 kg", "20 kg"],
  ],
  fine: [
    ["I", "320 g", "0.1 g", "0.001 g", "0.0001 g"],
    ["I", "120 g", "10 mg", "1 mg", "0.1 mg"],
    ["II", "3200 g", "5 g", "0.1 g", "0.01 g"],
    ["II", "1000 g", "0.5 g", "0.1 g", "0.01 g"],
  ],
  multi: [
    ["III", "6/15 kg", "40 g", "2/5 g"],
    ["III", "15/30 kg", "100 g", "5/10 g"],
    ["III", "3/6 kg", "20 g", "1/2 g"],
  ],
  range: [
    ["III", "15/30 kg", "100/200 g", "5/10 g"],
    ["III", "60/150 kg", "400/1000 g", "20/50 g"],
  ],
};
const KINDS: Record<PierTrade, string[]> = {
  stall: ["电子计价秤", "防水计价秤", "收银秤", "条码计价秤", "语音计价秤"],
  floor: ["电子台秤", "电子平台秤", "移动式电子台秤", "小型地磅秤"],
  crane: ["电子吊秤", "无线电子吊秤", "直视式吊秤"],
  lorry: ["数字式电子汽车衡", "电子汽车衡", "全电子汽车衡"],
  fine: ["电子分析天平", "精密电子天平", "电子天平"],
  multi: ["电子计价秤", "双分度电子秤"],
  range: ["双量程电子台秤", "双量程电子秤"],
  abroad: ["Retail Scale", "Counter Scale", "Price Scale"],
  island: ["電子計價秤", "電子秤", "電子計重秤"],
};
const TYPES: Record<PierTrade, string[]> = {
  stall: ["ACS", "ACS", "HN", "RL", "QP"],
  floor: ["TCS", "TCS", "BL", "FT"],
  crane: ["OCS", "OCS", "GD"],
  lorry: ["SCS", "ZCS"],
  fine: ["HTP", "JM", "GF", "MT"],
  multi: ["ACS", "WL"],
  range: ["TCS", "KF"],
  abroad: ["PR", "CX", "NV"],
  island: ["UT", "FB", "TWS"],
};
const BRANDS = [
  "潮汐",
  "桅帆",
  "蓼蓝",
  "松涛",
  "北坞",
  "半亩",
  "橹声",
  "青鹭",
  "锦鳞",
  "盐田",
  "灯塔",
  "白堤",
  "芦荻",
  "闸口",
];
const PLACES = [
  "舟山",
  "温岭市",
  "绍兴",
  "湖北",
  "成都",
  "合肥",
  "厦门市",
  "昆山",
  "河南",
  "重庆",
  "烟台",
  "嘉兴市",
  "徐州",
];
const WORDS = ["衡器", "称重科技", "电子衡器", "仪器仪表", "电子", "计量科技", "精密仪器", "机电"];

const letter = (r: Random): string => r.pick([..."ABCDEFHKLMNPRTWXY"]);

function makerOf(r: Random, trade: PierTrade): string {
  const brand = r.pick(BRANDS);
  if (trade === "abroad")
    return `${r.pick(["Breakwater", "Seagate Hill", "Mole & Pier"])} ${r.pick(["Scales Co., Ltd.", "Weighing Co., Ltd.", "Instruments Inc."])}`;
  if (trade === "island")
    return `${r.pick(["高雄", "臺南", "新竹"])}${r.pick(["海晏", "港泰", "浪平"])}${r.pick(["衡器", "電子", "儀器"])}${r.pick(["有限公司", "股份有限公司"])}`;
  return r.pick([
    `${r.pick(PLACES)}${brand}${r.pick(WORDS)}有限公司`,
    `${r.pick(PLACES)}${brand}${r.pick(WORDS)}有限公司`,
    `${r.pick(PLACES)}${brand}${r.pick(WORDS)}股份有限公司`,
    `${r.pick(PLACES)}${brand}衡器厂`,
  ]);
}

function modelOf(r: Random, trade: PierTrade, top: Mass): string {
  const type = r.pick(TYPES[trade]);
  const size = top.unit === "kg" && top.value >= 1000 ? top.value / 1000 : top.value;
  if (trade === "fine") return r.pick([`${type}${size}4`, `${type}-${size}${letter(r)}`, `${type}${size}E`]);
  return r.pick([
    `${type}-${size}`,
    `${type}-${size}-${letter(r)}`,
    `${type}-${size}${letter(r)}${r.int(1, 9)}`,
    `${type}-${letter(r)}${size}`,
  ]);
}

function dateOf(r: Random, { year, month, mm, dd }: Made, trade: PierTrade): [string, string] {
  if (trade === "island") return [`${year}-${mm}`, `民國${year - 1911}年${month}月`];
  if (trade === "abroad")
    return r.pick<[string, string]>([
      [`${year}-${mm}`, `${mm}/${year}`],
      [`${year}-${mm}-${dd}`, `${year}-${mm}-${dd}`],
    ]);
  return r.pick<[string, string]>([
    [`${year}-${mm}`, `${year}年${mm}月`],
    [`${year}-${mm}`, `${year}.${mm}`],
    [`${year}-${mm}`, `${year}-${mm}`],
    [`${year}-${mm}-${dd}`, `${year}.${mm}.${dd}`],
    [`${year}-${mm}-${dd}`, `${year}/${mm}/${dd}`],
    [`${year}-${mm}-${dd}`, `${year}年${month}月${Number(dd)}日`],
  ]);
}

const PIER_STATES: Trades<PierTrade> = {
  ...{ ratings: RATINGS, kinds: KINDS, years: [2012, 2026], spaced: 0.4 },
  ...{ date: dateOf, model: modelOf, maker: makerOf, places: PLACES },
  serial: (r, date) =>
    r.pick([
      `${r.int(1, 9)}${r.digits(6)}`,
      `${date.slice(2, 4)}${r.digits(6)}`,
      `${letter(r)}${r.digits(7)}`,
      `${letter(r)}${letter(r)}${date.slice(2, 4)}-${r.digits(4)}`,
      `${date.slice(0, 4)}${r.digits(5)}`,
    ]),
  estates: ["滨海工业区", "科创园"],
  standards: ["GB/T 7722-2020", "GB/T 7723-2017", "GB/T 26497-2022"],
};

export const makePierSpec = (r: Random, trade: PierTrade) => makeTradeSpec(r, trade, PIER_STATES);
