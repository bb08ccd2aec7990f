import type { AccuracyClass, Mass } from "../../../src/core/nameplate/model/reading.js";
import type { Random } from "./random.js";

/** What a made-up plate states, canonical, with the words it is printed in. */
export interface Spec {
  kind: string;
  model: string;
  serial: string;
  manufacturer: string;
  /** Canonical, as printed: with or without the day. */
  date: string;
  dateText: string;
  accuracyClass: AccuracyClass;
  max: Mass[];
  min: Mass[];
  e: Mass[];
  /** Null: this plate prints no d. */
  d: Mass[] | null;
  maxText: string;
  minText: string;
  eText: string;
  address: string;
  phone: string;
  approval: string;
  standard: string;
}

type Set = [AccuracyClass, number[], number, number[], Mass["unit"]?];
/** Class, Max in kg, Min in g, e in g. */
const SETS: Set[] = [
  ["III", [3], 20, [1]],
  ["III", [6], 40, [2]],
  ["III", [15], 100, [5]],
  ["III", [30], 200, [10]],
  ["III", [40], 200, [10]],
  ["III", [60], 400, [20]],
  ["III", [100], 1000, [50]],
  ["III", [150], 1000, [50]],
  ["III", [200], 2000, [100]],
  ["III", [300], 2000, [100]],
  ["III", [500], 4000, [200]],
  ["III", [600], 4000, [200]],
  ["III", [1500], 10000, [500]],
  ["III", [2000], 20000, [1000]],
  ["III", [3000], 20000, [1000]],
  ["III", [5000], 40000, [2000]],
  ["III", [3, 6], 20, [1, 2]],
  ["III", [6, 15], 40, [2, 5]],
  ["III", [15, 30], 100, [5, 10]],
  ["III", [150, 300], 1000, [50, 100]],
  ["IIII", [100], 1000, [100]],
  ["IIII", [50], 500, [50]],
  ["IIII", [20], 200, [20]],
  ["II", [3], 5, [0.1]],
  ["II", [6], 5, [0.1]],
  ["II", [0.6], 0.2, [0.01]],
];

const PLACES = [
  "台州",
  "余姚市",
  "中山市",
  "昆山",
  "福州",
  "绍兴",
  "无锡",
  "青岛",
  "杭州",
  "宁波",
  "东莞市",
  "温岭市",
  "金华",
  "广州",
  "济南",
];
const BRANDS_A = [
  "恒",
  "宏",
  "瑞",
  "联",
  "永",
  "华",
  "博",
  "凯",
  "大",
  "新",
  "明",
  "东",
  "亚",
  "佳",
  "顺",
  "科",
];
const BRANDS_B = [
  "信",
  "达",
  "通",
  "力",
  "泰",
  "峰",
  "准",
  "诺",
  "源",
  "星",
  "盛",
  "嘉",
  "鑫",
  "锐",
  "远",
  "祥",
];
const TRADES = [
  "衡器",
  "电子衡器",
  "称重设备",
  "电子科技",
  "计量仪器",
  "智能衡器",
  "电子秤",
  "仪器仪表",
  "机电",
];
const ENDS = ["有限公司", "有限公司", "有限公司", "制造有限公司", "有限责任公司", "股份有限公司", "厂"];

function model(r: Random, top: number): string {
  const small = top < 40;
  const types = small ? ["ACS", "ACS", "JCS", "ACS", "DY", "HT"] : ["TCS", "TCS", "SCS", "TCS", "XK", "YHT"];
  const type = r.pick(types);
  const capacity = top < 1 ? "06" : top >= 1000 ? `${top / 1000}` : `${top}`;
  return r.pick([
    () => `${type}-${capacity}`,
    () => `${type}-${capacity}${r.pick(["A", "B", "D", "K", "P", "W"])}`,
    () => `${type}-${r.pick(["A", "C", "H", "JE", "W", "T"])}${r.int(1, 99)}`,
    () => `${type}-${capacity}-${r.pick(["Z", "L", "X"])}${r.int(1, 9)}`,
    () => `${type}-${r.int(100, 999)}`,
    () => `${type}${capacity}-${r.pick(["E", "JC", "LP"])}`,
  ])();
}

const serial = (r: Random, year: number): string =>
  r.pick([
    () => r.digits(8),
    () => `${year}${r.digits(6)}`,
    () => `${String(year).slice(2)}${r.digits(7)}`,
    () => `${r.pick(["A", "B", "D", "K", "T", "Z"])}${r.digits(7)}`,
    () => `${r.pick(["HX", "ZK", "SB", "DT"])}${year}${r.digits(4)}`,
    () => `${year}-${r.digits(5)}`,
    () => `${r.digits(6)}`,
    () => `1${r.digits(11)}`,
  ])();

function date(r: Random, year: number): [string, string] {
  const month = r.int(1, 12);
  const day = r.int(1, 28);
  const mm = String(month).padStart(2, "0");
  const dd = String(day).padStart(2, "0");
  return r.pick<() => [string, string]>([
    () => [`${year}-${mm}`, `${year}.${mm}`],
    () => [`${year}-${mm}`, `${year}年${month}月`],
    () => [`${year}-${mm}`, `${year}年${mm}月`],
    () => [`${year}-${mm}`, `${year}-${mm}`],
    () => [`${year}-${mm}-${dd}`, `${year}-${mm}-${dd}`],
    () => [`${year}-${mm}-${dd}`, `${year}/${mm}/${dd}`],
    () => [`${year}-${mm}-${dd}`, `${year}年${mm}月${dd}日`],
    () => [`${year}-${mm}-${dd}`, `${year}.${month}.${day}`],
    () => [`${year}-${mm}`, `${year}/${mm}`],
  ])();
}

/** Prints a mass as plates do; `space` and `kilo` are the plate's own habits. */
function print(list: Mass[], space: string, kilo: string): string {
  const unit = (list[0] as Mass).unit;
  const same = list.every((m) => m.unit === unit);
  const shown = (u: Mass["unit"]) => (u === "kg" ? kilo : u);
  if (same) return `${list.map((m) => m.value).join("/")}${space}${shown(unit)}`;
  return list.map((m) => `${m.value}${space}${shown(m.unit)}`).join("/");
}

const tidy = (g: number, wholeKilo = true): Mass => {
  if (g >= 1000 && wholeKilo && Number.isInteger(g / 100)) return { value: g / 1000, unit: "kg" };
  return { value: g, unit: "g" };
};

/** A plate with rarer ways of writing serial numbers, dates, models, makers and masses. */
export function makeRareSpec(r: Random): Spec {
  const spec = makeSpec(r);
  const year = Number(spec.date.slice(0, 4));
  const month = r.int(1, 12);
  const mm = String(month).padStart(2, "0");
  const dd = String(r.int(1, 28)).padStart(2, "0");
  const [date, dateText] = r.pick<[string, string]>([
    [spec.date, spec.dateText],
    [`${year}-${mm}`, `${year}.${month}`],
    [`${year}-${mm}`, `${year} 年 ${mm} 月`],
    [`${year}-${mm}-${dd}`, `${year}${mm}${dd}`],
    [`${year}-${mm}-${dd}`, `${year}年${month}月${Number(dd)}日`],
    [`${year}`, `${year}年`],
    [`${year}-${mm}`, `${mm}/${year}`],
  ]);
  const letters = () => r.pick([..."ABCDEFGHJKLMNPQRSTUVWXYZ"]);
  return {
    ...spec,
    date,
    dateText,
    serial: r.pick([
      () => spec.serial,
      () => `${letters()}${letters()}${r.digits(6)}`,
      () => `${r.digits(4)}-${r.digits(4)}`,
      () => `${letters()}${r.digits(3)}${letters()}${r.digits(4)}`,
      () => `${year}${mm}${r.digits(4)}`,
      () => `0${r.digits(6)}`,
      () => `${r.digits(6)}${letters()}`,
      () => `${letters()}${letters()}-${r.digits(6)}`,
    ])(),
    model: r.pick([
      () => spec.model,
      () => `${spec.model}${r.pick(["II", "S", "T", "-1"])}`,
      () => `${letters()}${letters()}-${r.int(10, 999)}${letters()}`,
      () => `ACS-${r.pick(["JJ", "DC", "HS", "P"])}${r.int(3, 30)}`,
      () => `TCS-${r.pick(["K", "A", "B"])}-${r.pick([60, 100, 150, 300])}`,
      () => `${letters()}${r.int(1, 9)}-${r.int(3, 30)}kg`.slice(0, -2),
    ])(),
    manufacturer: r.pick([
      () => spec.manufacturer,
      () => spec.manufacturer,
      () => `${r.pick(PLACES)}${r.pick(BRANDS_A)}${r.pick(BRANDS_B)}(集团)${r.pick(TRADES)}有限公司`,
      () =>
        `${r.pick(BRANDS_A)}${r.pick(BRANDS_B)}${r.pick(TRADES)}(${r.pick(["苏州", "上海", "浙江"])})有限公司`,
      () =>
        `${r.pick(["浙江", "江苏", "广东省", "福建"])}${r.pick(PLACES)}${r.pick(BRANDS_B)}${r.pick(BRANDS_A)}${r.pick(TRADES)}厂`,
    ])(),
  };
}

export function makeSpec(r: Random): Spec {
  const [accuracyClass, kilos, least, steps] = r.pick(SETS);
  const tons = kilos.every((k) => k >= 1000) && r.chance(0.5);
  const max: Mass[] = kilos.map((k) =>
    tons ? { value: k / 1000, unit: "t" } : k < 1 ? { value: k * 1000, unit: "g" } : { value: k, unit: "kg" },
  );
  const min = [tidy(least, r.chance(0.7))];
  const gramSteps = steps.every((s) => s < 1000) || r.chance(0.3);
  const e = steps.map((s) => tidy(s, !gramSteps));
  const year = r.int(2012, 2025);
  const [canonical, dateText] = date(r, year);
  const space = r.chance(0.3) ? " " : "";
  const kilo = r.chance(0.12) ? "Kg" : r.chance(0.06) ? "KG" : "kg";
  const place = r.pick(PLACES);
  return {
    kind: r.pick(["电子计价秤", "电子台秤", "电子秤", "计重秤", "电子案秤", "电子平台秤"]),
    model: model(r, Math.max(...kilos)),
    serial: serial(r, year),
    manufacturer: `${place}${r.pick(BRANDS_A)}${r.pick(BRANDS_B)}${r.pick(TRADES)}${r.pick(ENDS)}`,
    date: canonical,
    dateText,
    accuracyClass,
    max,
    min,
    e,
    d: r.chance(0.75) ? e : null,
    maxText: print(max, space, kilo),
    minText: print(min, space, kilo),
    eText: print(e, space, kilo),
    address: `${place}${r.pick(["高新区", "工业园", "经济开发区"])}${r.pick(["兴业", "创新", "长江", "人民"])}路${r.int(1, 999)}号`,
    phone: `0${r.int(310, 899)}-${r.int(2, 8)}${r.digits(7)}`,
    approval: r.pick([
      `${r.int(2012, 2024)}F${r.int(100, 399)}-${r.int(10, 52)}`,
      `浙制0${r.digits(7)}号`,
      `苏制${r.digits(8)}号-1`,
    ]),
    standard: r.pick(["GB/T 7722-2020", "GB/T 7722-2005", "JJG 539-2016", "QB/T 1563-2014"]),
  };
}
