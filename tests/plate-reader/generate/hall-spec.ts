import type { Mass } from "../../../src/core/nameplate/model/reading.js";
import { masses, printed } from "./fresh-spec.js";
import type { Random } from "./random.js";
import type { Spec } from "./spec.js";

/** What the scales of market halls, workshops and counters are; each kind has ratings, names and models of its own. */
export type HallTrade =
  | "counter"
  | "platform"
  | "crane"
  | "lorry"
  | "pocket"
  | "analysis"
  | "interval"
  | "range"
  | "import"
  | "spring";

/** Class, Max, Min, e and, where it is finer, d. */
type Rating = [Spec["accuracyClass"], max: string, min: string, e: string, d?: string];

const KINDS: Record<HallTrade, string[]> = {
  counter: ["电子计价秤", "计价秤", "电子计价秤", "不锈钢计价秤", "网联电子计价秤"],
  platform: ["电子台秤", "电子计重台秤", "折叠式电子台秤", "TCS系列电子台秤"],
  crane: ["电子吊秤", "电子吊钩秤", "数显电子吊秤"],
  lorry: ["电子汽车衡", "固定式电子汽车衡", "SCS系列电子汽车衡"],
  pocket: ["便携式电子秤", "黄金秤", "珠宝天平", "电子天平"],
  analysis: ["电子分析天平", "电子天平", "内校电子天平"],
  interval: ["电子计价秤", "双分度值电子秤", "多分度电子计价秤"],
  range: ["双量程电子台秤", "多量程电子秤", "电子平台秤"],
  import: ["Price Computing Scale", "Bench Scale", "Retail Scale", "Weighing Scale"],
  spring: ["弹簧度盘秤", "弹簧度盘秤", "度盘秤"],
};
const TYPES: Record<HallTrade, string[]> = {
  counter: ["ACS", "ACS", "DY", "JZ", "TM"],
  platform: ["TCS", "TCS", "XY", "T"],
  crane: ["OCS", "OCS", "OCS", "HJ"],
  lorry: ["SCS", "SCS", "ZCS"],
  pocket: ["MH", "CX", "PT", "KL"],
  analysis: ["FA", "BSA", "HZK", "ES"],
  interval: ["ACS", "AP", "RB", "LP"],
  range: ["TCS", "BW", "TF"],
  import: ["SR", "BX", "Ranger", "AD", "PW"],
  spring: ["ATZ", "ATZ", "TZ"],
};
const RATINGS: Record<HallTrade, Rating[]> = {
  counter: [
    ["III", "30 kg", "200 g", "10 g"],
    ["III", "15 kg", "100 g", "5 g"],
    ["III", "6 kg", "40 g", "2 g"],
    ["III", "40 kg", "200 g", "10 g"],
    ["III", "35 kg", "0.2 kg", "0.01 kg"],
  ],
  platform: [
    ["III", "60 kg", "0.4 kg", "0.02 kg"],
    ["III", "150 kg", "1 kg", "50 g"],
    ["III", "300 kg", "2 kg", "0.1 kg"],
    ["III", "500 kg", "4 kg", "200 g"],
    ["III", "600 kg", "4 kg", "0.2 kg"],
  ],
  crane: [
    ["III", "1 t", "10 kg", "0.5 kg"],
    ["III", "3 t", "20 kg", "1 kg"],
    ["III", "5000 kg", "40 kg", "2 kg"],
    ["III", "15 t", "100 kg", "5 kg"],
    ["III", "300 kg", "2 kg", "0.1 kg"],
  ],
  lorry: [
    ["III", "60 t", "400 kg", "20 kg"],
    ["III", "120 t", "1 t", "50 kg"],
    ["III", "100 t", "1000 kg", "50 kg"],
    ["III", "30 t", "200 kg", "10 kg"],
  ],
  pocket: [
    ["II", "200 g", "0.2 g", "0.1 g", "0.01 g"],
    ["II", "500 g", "0.5 g", "0.1 g", "0.01 g"],
    ["II", "100 g", "0.02 g", "0.01 g", "0.001 g"],
    ["II", "3 kg", "5 g", "0.1 g"],
  ],
  analysis: [
    ["I", "220 g", "10 mg", "1 mg", "0.1 mg"],
    ["I", "210 g", "0.01 g", "0.001 g", "0.0001 g"],
    ["II", "2200 g", "0.5 g", "0.1 g", "0.01 g"],
    ["II", "620 g", "0.02 g", "0.01 g", "0.001 g"],
  ],
  interval: [
    ["III", "6/15 kg", "40 g", "2/5 g"],
    ["III", "15/30 kg", "100 g", "5/10 g"],
    ["III", "3/6 kg", "20 g", "1/2 g"],
  ],
  range: [
    ["III", "30/60 kg", "200/400 g", "10/20 g"],
    ["III", "60/150 kg", "400/1000 g", "20/50 g"],
    ["III", "150/300 kg", "1/2 kg", "50/100 g"],
  ],
  import: [
    ["III", "15 kg", "100 g", "5 g"],
    ["III", "6 kg", "40 g", "2 g"],
    ["III", "30 kg", "200 g", "10 g"],
    ["III", "60 kg", "0.4 kg", "0.02 kg"],
  ],
  spring: [
    ["IIII", "10 kg", "500 g", "50 g"],
    ["IIII", "20 kg", "1 kg", "100 g"],
  ],
};

/** No real maker has such a name. */
const BRANDS = [
  ...["麦垛", "秋斗", "糖豆秤", "集鲜", "巷准", "铜钱", "阿福记", "百豆", "正秤", "果篮", "稻斛", "双斤"],
  ...["钧石", "毫厘", "岩衡", "壹钱", "砥正", "麓平", "晟秤通", "彧准", "珺衡", "鼎升衡"],
];
const PLACES = [
  ...["永康市", "武义县", "浙江", "上海", "广东", "东莞", "佛山市", "杭州", "缙云", "苏州", "常州市"],
  ...["福州", "青岛", "郑州", "济南", "江苏", "台州", "金华市", "南通", "衢州", "宁波市", "梅州"],
];
const WORDS = [
  ...["衡器", "电子衡器", "电子科技", "工贸", "计量设备", "称重设备", "智能衡器", "衡器实业", "精工仪器"],
  ...["天平仪器", "五金制品", "测量技术"],
];
const FOREIGN = ["Haymarket", "Orchard Hill", "Tallow & Finch", "Grainfield", "Corvane"];
const FOREIGN_ENDS = ["Scale Corporation", "Weighing Systems Co., Ltd.", "Instruments Inc.", "Co., Ltd."];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

const letter = (r: Random): string => r.pick([..."ABCDEFGHKLMNPRTUWX"]);

function modelOf(r: Random, trade: HallTrade, top: Mass): string {
  const type = r.pick(TYPES[trade]);
  const size = top.value >= 1000 && top.unit === "kg" ? top.value / 1000 : top.value;
  if (trade === "analysis") return `${type}${top.value}${r.pick(["4", "4B", "N", "S-CW"])}`;
  if (trade === "pocket") return r.pick([`${type}-${top.value}`, `${type}${r.int(1, 9)}0${letter(r)}`]);
  if (trade === "import") return `${type}${type.length > 2 ? " " : "-"}${r.int(2, 9)}${r.int(0, 9)}00`;
  return r.pick([
    `${type}-${size}`,
    `${type}-${size}${letter(r)}`,
    `${type}-${size}-${letter(r)}${r.int(1, 9)}`,
    `${type}-${size}J${letter(r)}`,
    `${type}-${r.int(5, 9)}${r.int(0, 9)}${letter(r)}-${size}`,
    `${type}-${size}${r.pick(["Z", "S", "SUS"])}`,
  ]);
}

function dateOf(r: Random, abroad: boolean, year: number, month: number): [string, string] {
  const mm = String(month).padStart(2, "0");
  const dd = String(r.int(1, 28)).padStart(2, "0");
  const [short, long] = [`${year}-${mm}`, `${year}-${mm}-${dd}`];
  if (abroad)
    return r.pick<[string, string]>([
      [short, `${MONTHS[month - 1]} ${year}`],
      [short, `${mm}/${year}`],
      [short, `${year}.${mm}`],
      [String(year), String(year)],
      [long, `${MONTHS[month - 1]}. ${dd}, ${year}`],
    ]);
  return r.pick<[string, string]>([
    [short, `${year}年${month}月`],
    [short, `${year}年${mm}月`],
    [short, `${year}.${mm}`],
    [short, `${year}/${mm}`],
    [short, `${year}-${mm}`],
    [long, `${year}年${month}月${Number(dd)}日`],
    [long, `${year}.${mm}.${dd}`],
    [long, `${year}-${mm}-${dd}`],
  ]);
}

const serialOf = (r: Random, year: number, month: number): string => {
  const yymm = `${String(year).slice(2)}${String(month).padStart(2, "0")}`;
  return r.pick([
    `${yymm}${r.digits(5)}`,
    `${r.int(1, 9)}${r.digits(7)}`,
    `${letter(r)}${yymm}${r.digits(4)}`,
    `${letter(r)}${letter(r)}${r.digits(8)}`,
    `${yymm}-${r.digits(4)}`,
    `20${yymm}${r.digits(6)}`,
    `${r.int(1, 9)}${r.digits(5)}`,
  ]);
};

function makerOf(r: Random, abroad: boolean): string {
  if (abroad) return `${r.pick(FOREIGN)} ${r.pick(FOREIGN_ENDS)}`;
  const [place, brand] = [r.pick(PLACES), r.pick(BRANDS)];
  return r.pick([
    `${place}${brand}${r.pick(WORDS)}有限公司`,
    `${place}${brand}${r.pick(WORDS)}有限公司`,
    `${place}${brand}${r.pick(WORDS)}股份有限公司`,
    `${place}${brand}衡器厂`,
    `${brand}${r.pick(WORDS)}(${place.replace(/[市县]/, "")})有限公司`,
  ]);
}

/** A plate of one trade, with makers, models, numbers, dates and ratings of its own. */
export function makeHallSpec(r: Random, trade: HallTrade): Spec {
  const [accuracyClass, max, min, e, d] = r.pick(RATINGS[trade]);
  const year = r.int(2013, 2026);
  const month = r.int(1, 12);
  const abroad = trade === "import";
  const [date, dateText] = dateOf(r, abroad, year, month);
  const manufacturer = makerOf(r, abroad);
  const space = r.chance(0.5) ? " " : "";
  return {
    kind: r.pick(KINDS[trade]),
    model: modelOf(r, trade, masses(max).at(-1) as Mass),
    serial: serialOf(r, year, month),
    ...{ manufacturer, date, dateText, accuracyClass },
    ...{ max: masses(max), min: masses(min), e: masses(e) },
    d: d ? masses(d) : r.chance(0.6) ? masses(e) : null,
    maxText: printed(masses(max), space),
    minText: printed(masses(min), space),
    eText: printed(masses(e), space),
    address: `${r.pick(PLACES)}${r.pick(["五金城", "经济开发区", "城西工业园"])}${r.pick(["花园", "兴业", "紫薇"])}路${r.int(2, 499)}号`,
    phone: r.pick([`400-${r.int(100, 899)}-${r.digits(4)}`, `0${r.int(571, 579)}-8${r.digits(7)}`]),
    approval: r.pick([
      `${r.int(2012, 2026)}F${r.int(100, 399)}-${r.int(31, 44)}`,
      `${r.int(2025, 2026)}F${r.digits(4)}`,
    ]),
    standard: r.pick([
      "GB/T 7722-2020",
      "GB/T 7723-2017",
      "JJG 539-2016",
      "GB/T 26497-2011",
      "GB/T 11883-2017",
    ]),
  };
}
