import type { Mass } from "../../../src/core/nameplate/model/reading.js";
import { makeFreshSpec, masses, printed, type Trade } from "./fresh-spec.js";
import type { Random } from "./random.js";
import type { Spec } from "./spec.js";

/** What else is weighed with, beside the usual trades: each with ratings of its own. */
export type QuayTrade = Trade | "baby" | "lever" | "gold" | "import" | "island";

/** Class, Max, Min, e and, where it is finer, d. */
type Rating = [Spec["accuracyClass"], max: string, min: string, e: string, d?: string];
const RATINGS: Record<Exclude<QuayTrade, Trade>, Rating[]> = {
  baby: [
    ["III", "20 kg", "100 g", "5 g"],
    ["III", "15 kg", "200 g", "10 g"],
    ["III", "20 kg", "200 g", "10 g"],
  ],
  lever: [
    ["III", "500 kg", "10 kg", "0.2 kg"],
    ["III", "100 kg", "1 kg", "50 g"],
    ["III", "10 kg", "100 g", "5 g"],
    ["III", "1000 kg", "10 kg", "0.5 kg"],
  ],
  gold: [
    ["II", "3000 g", "0.5 g", "0.1 g", "0.01 g"],
    ["II", "2100 g", "0.5 g", "0.1 g", "0.01 g"],
    ["II", "300 g", "0.02 g", "0.01 g", "0.001 g"],
  ],
  import: [
    ["III", "15 kg", "100 g", "5 g"],
    ["III", "6/15 kg", "40 g", "2/5 g"],
    ["III", "35 kg", "200 g", "10 g"],
    ["III", "60 kg", "0.4 kg", "0.02 kg"],
  ],
  island: [
    ["III", "30 kg", "200 g", "10 g"],
    ["III", "60 kg", "400 g", "20 g"],
    ["III", "150 kg", "1 kg", "50 g"],
  ],
};

const KINDS: Record<QuayTrade, string[]> = {
  retail: ["电子计价秤", "电子计价桌秤", "价格标签秤"],
  dual: ["电子计价秤", "电子计重秤"],
  platform: ["电子台秤", "电子平台秤", "计数台秤"],
  crane: ["电子吊秤", "电子吊钩秤", "OCS型直视吊秤"],
  truck: ["电子汽车衡", "固定式电子衡器", "静态汽车衡"],
  body: ["身高体重测量仪", "电子人体秤", "医用体重秤"],
  balance: ["分析天平", "电子天平", "电子分析天平"],
  baby: ["电子婴儿秤", "婴幼儿体重秤", "婴儿身长体重秤"],
  lever: ["台秤", "机械台秤", "案秤"],
  gold: ["电子精密天平", "珠宝天平", "黄金电子秤"],
  import: ["Bench Scale", "Counting Scale", "Price Computing Scale"],
  island: ["電子計價秤", "電子計重台秤", "電子磅秤"],
};
const TYPES: Record<QuayTrade, string[]> = {
  retail: ["ACS", "DCS", "JS", "TM"],
  dual: ["ACS", "ALH", "JSB"],
  platform: ["TCS", "TC", "BWS"],
  crane: ["OCS", "OCS", "GS"],
  truck: ["SCS", "ZCS", "DCS"],
  body: ["RGZ", "HW", "TZ"],
  balance: ["FA", "BSM", "ESJ"],
  baby: ["RCS", "YE", "BT"],
  lever: ["TGT", "AGT", "TGT"],
  gold: ["JD", "MP", "YP"],
  import: ["IB", "KC", "PX"],
  island: ["UW", "JW", "EX"],
};
/** No real maker has such a name. */
const BRANDS = [
  ...["衡屿", "稷秤", "舸达", "沐衡", "砣远", "鲲准", "汀诺", "橹信", "枋宇", "澳砝", "棹力", "蓼昇"],
  ...["屹泊", "锚准", "岚衡", "舷科", "汐通", "珩磊", "鸥平", "湄精", "栈衡", "磬宏"],
];
const PLACES = [
  ...["舟山", "永康市", "象山县", "台山", "如皋", "启东市", "胶州", "石狮", "晋江", "钦州", "扬中"],
  ...["常州市", "武义县", "缙云", "南通", "湖州市", "潍坊", "韶关", "宜兴", "上海", "天津市"],
];
const WORDS = [
  "衡器",
  "电子衡器",
  "称重科技",
  "仪器",
  "电子科技",
  "智能设备",
  "测控技术",
  "工贸",
  "电子秤业",
];
const ENDS = ["有限公司", "有限公司", "有限公司", "有限公司", "股份有限公司", "实业有限公司", "厂"];
const FOREIGN = ["Harlund", "Okeda", "Brevik", "Tessmer", "Nordhaf", "Kaizuka"];
const FOREIGN_ENDS = ["Weighing GmbH", "Scale Co., Ltd.", "Instruments Inc.", "Weighing Systems Co., Ltd."];

const letter = (r: Random): string => r.pick([..."ABCDEFGHJKLMNPRSTVWXYZ"]);

function model(r: Random, trade: QuayTrade, max: Mass): string {
  const type = r.pick(TYPES[trade]);
  const size =
    trade === "crane" || trade === "truck" ? (max.unit === "t" ? max.value : max.value / 1000) : max.value;
  return r.pick([
    () => `${type}-${size}`,
    () => `${type}-${size}`,
    () => `${type}-${size}${letter(r)}`,
    () => `${type}-${size}${letter(r)}${letter(r)}`,
    () => `${type}${size}-${letter(r)}${r.int(1, 9)}`,
    () => `${type}-${letter(r)}${r.int(1, 9)}-${size}`,
    () => `${type}-${r.int(100, 999)}${letter(r)}`,
  ])();
}

function serial(r: Random, year: number, month: string): string {
  const yy = String(year).slice(2);
  return r.pick([
    () => `${yy}${month}${r.digits(4)}`,
    () => `${yy}${month}${r.digits(6)}`,
    () => `${letter(r)}${yy}${month}${r.digits(4)}`,
    () => `${letter(r)}${letter(r)}${r.digits(7)}`,
    () => `${year}${r.digits(5)}`,
    () => `${yy}-${r.int(1, 9)}${r.digits(4)}`,
    () => `${r.int(1, 9)}${r.digits(6)}`,
    () => `${letter(r)}${letter(r)}${yy}${letter(r)}${r.digits(5)}`,
  ])();
}

const MONTHS = ["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"];

function date(
  r: Random,
  trade: QuayTrade,
  year: number,
  month: string,
): [canonical: string, printed: string] {
  const m = Number(month);
  const day = String(r.int(1, 28)).padStart(2, "0");
  const [short, long] = [`${year}-${month}`, `${year}-${month}-${day}`];
  if (trade === "island")
    return [short, r.pick([`民國${year - 1911}年${m}月`, `${year}.${month}`, `${year}年${m}月`])];
  if (trade === "import")
    return r.pick<[string, string]>([
      [short, `${month}/${year}`],
      [short, `${MONTHS[m - 1]} ${year}`],
      [long, `${year}-${month}-${day}`],
    ]);
  return r.pick<[string, string]>([
    [short, `${year}年${month}月`],
    [short, `${year}年${m}月`],
    [short, `${year}-${month}`],
    [short, `${year}/${month}`],
    [short, `${year}.${month}`],
    [long, `${year}-${month}-${day}`],
    [long, `${year}年${month}月${day}日`],
    [long, `${year}.${month}.${day}`],
  ]);
}

function maker(r: Random, trade: QuayTrade): string {
  if (trade === "import") return `${r.pick(FOREIGN)} ${r.pick(FOREIGN_ENDS)}`;
  const [place, brand] = [r.pick(PLACES), r.pick(BRANDS)];
  if (trade === "island") return `${brand}${r.pick(["電子", "衡器", "精密儀器"])}股份有限公司`;
  const end = r.pick(ENDS);
  const word = end === "厂" ? r.pick(["衡器", "电子衡器", "仪器"]) : r.pick(WORDS);
  return r.chance(0.15)
    ? `${brand}${word}(${place.replace(/[市县]$/, "")})有限公司`
    : `${place}${brand}${word}${end}`;
}

const isUsual = (trade: QuayTrade): trade is Trade => !(trade in RATINGS);

/** A plate of a trade's own kind: makers, models, numbers, dates and some ratings that no other spec has. */
export function makeQuaySpec(r: Random, trade: QuayTrade): Spec {
  const base = makeFreshSpec(r, isUsual(trade) ? trade : "retail");
  const rated = isUsual(trade) ? base : withRatings(r, base, r.pick(RATINGS[trade]));
  const year = r.int(2011, 2026);
  const month = String(r.int(1, 12)).padStart(2, "0");
  const [canonical, dateText] = date(r, trade, year, month);
  return {
    ...rated,
    ...{
      kind: r.pick(KINDS[trade]),
      model: model(r, trade, rated.max.at(-1) as Mass),
      serial: serial(r, year, month),
    },
    ...{ manufacturer: maker(r, trade), date: canonical, dateText },
  };
}

function withRatings(r: Random, base: Spec, [accuracyClass, max, min, e, finer]: Rating): Spec {
  const space = r.chance(0.5) ? " " : "";
  const steps = masses(e);
  const same = r.chance(0.7) ? steps : null;
  return {
    ...base,
    ...{ accuracyClass, max: masses(max), min: masses(min), e: steps, d: finer ? masses(finer) : same },
    ...{
      maxText: printed(masses(max), space),
      minText: printed(masses(min), space),
      eText: printed(steps, space),
    },
  };
}
