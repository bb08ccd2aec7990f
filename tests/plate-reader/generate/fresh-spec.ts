import type { AccuracyClass, Mass } from "../../../src/core/nameplate/model/reading.js";
import type { Random } from "./random.js";
import type { Spec } from "./spec.js";

/** What kinds of scales a maker builds; each has its own ratings, models and words. */
export type Trade = "retail" | "dual" | "platform" | "crane" | "truck" | "body" | "balance";

/** Class, Max, Min, e and, where it is finer, d; Min as OIML R 76 table 3 has it. */
type Rating = [AccuracyClass, max: string, min: string, e: string, d?: string];

const RETAIL: Rating[] = [
  ["III", "3 kg", "20 g", "1 g"],
  ["III", "6 kg", "40 g", "2 g"],
  ["III", "10 kg", "100 g", "5 g"],
  ["III", "15 kg", "0.1 kg", "0.005 kg"],
  ["III", "20 kg", "200 g", "10 g"],
  ["III", "30 kg", "200 g", "10 g"],
  ["III", "6/15 kg", "40 g", "2/5 g"],
  ["III", "15/30 kg", "100 g", "5/10 g"],
  ["III", "3/6 kg", "20 g", "1/2 g"],
];
const RATINGS: Record<Trade, Rating[]> = {
  retail: RETAIL,
  dual: RETAIL.filter(([, max]) => max.includes("/")),
  platform: [
    ["III", "75 kg", "400 g", "20 g"],
    ["III", "120 kg", "1 kg", "50 g"],
    ["III", "250 kg", "2 kg", "0.1 kg"],
    ["III", "800 kg", "4 kg", "200 g"],
    ["III", "1000 kg", "10 kg", "0.5 kg"],
    ["III", "60/150 kg", "400 g", "20/50 g"],
  ],
  crane: [
    ["III", "1 t", "10 kg", "0.5 kg"],
    ["III", "2 t", "20 kg", "1 kg"],
    ["III", "3000 kg", "20 kg", "1 kg"],
    ["III", "5 t", "40 kg", "2 kg"],
    ["III", "10 t", "100 kg", "5 kg"],
    ["III", "20 t", "200 kg", "10 kg"],
  ],
  truck: [
    ["III", "30 t", "200 kg", "10 kg"],
    ["III", "50 t", "400 kg", "20 kg"],
    ["III", "80 t", "400 kg", "20 kg"],
    ["III", "100 t", "1 t", "50 kg"],
    ["III", "120 t", "1000 kg", "50 kg"],
  ],
  body: [
    ["III", "150 kg", "1 kg", "50 g"],
    ["III", "180 kg", "2 kg", "100 g"],
    ["III", "200 kg", "2 kg", "0.1 kg"],
    ["IIII", "100 kg", "1 kg", "100 g"],
  ],
  balance: [
    ["I", "220 g", "10 mg", "1 mg", "0.1 mg"],
    ["I", "120 g", "10 mg", "1 mg", "0.1 mg"],
    ["II", "500 g", "0.02 g", "0.01 g", "0.001 g"],
    ["II", "3000 g", "0.5 g", "0.1 g", "0.01 g"],
    ["II", "6000 g", "5 g", "1 g", "0.1 g"],
    ["II", "600 g", "0.5 g", "0.1 g", "0.01 g"],
  ],
};

const KINDS: Record<Trade, string[]> = {
  dual: ["双分度计价秤", "电子计价秤"],
  retail: ["电子计价秤", "条码打印计价秤", "收银一体秤", "电子桌秤"],
  platform: ["电子台秤", "防爆电子台秤", "电子地上衡"],
  crane: ["直视电子吊秤", "电子吊秤", "无线数传电子吊秤"],
  truck: ["数字式电子汽车衡", "电子汽车衡"],
  body: ["身高体重秤", "人体秤", "超声波体检机"],
  balance: ["电子天平", "电子分析天平", "精密电子天平"],
};
const TRADE_WORDS: Record<Trade, string[]> = {
  dual: ["商用衡器", "电子"],
  retail: ["商用衡器", "收银设备", "物联科技", "电子"],
  platform: ["称重系统", "工业自动化", "测控技术", "衡器制造"],
  crane: ["起重衡器", "传感技术", "称重系统"],
  truck: ["大型衡器", "地磅", "测控技术"],
  body: ["医疗器械", "健康科技", "医用设备"],
  balance: ["精密仪器", "分析仪器", "科学仪器"],
};
const PLACES = ["宁海县", "嘉善", "常熟市", "沭阳", "邢台", "襄阳", "柳州", "合肥", "厦门", "沈阳", "长沙市"];
/** No real maker is called so. */
const NAMES = ["云枰", "飞砣", "觅衡", "锱铢", "半两石", "知重", "砝石", "墨砣", "石磊准", "青枰", "鹿衡"];
const ENDS = ["有限公司", "有限公司", "有限责任公司", "股份有限公司", "总厂"];

/** "15/30 kg" as masses. */
export const masses = (text: string): Mass[] => {
  const [values = "", unit] = text.split(" ");
  return values.split("/").map((value) => ({ value: Number(value), unit: unit as Mass["unit"] }));
};

/** A mass as this plate prints it: 15/30 kg, 5g. */
export function printed(list: Mass[], space = ""): string {
  return `${list.map((m) => m.value).join("/")}${space}${list[0]?.unit ?? ""}`;
}

function model(r: Random, trade: Trade, max: Mass): string {
  const top = `${max.value}`;
  const letter = () => r.pick([..."ABCEFGHKLMNPRTX"]);
  const shop = [
    () => `PC-${top}${letter()}`,
    () => `${letter()}M-${top}${letter()}1`,
    () => `ACS-${top}-${letter()}${letter()}`,
    () => `R${letter()}${r.int(1100, 1990)}`,
  ];
  const ways: Record<Trade, (() => string)[]> = {
    retail: shop,
    dual: shop,
    platform: [
      () => `TCS-${top}Ex`,
      () => `B${letter()}S-${top}-LN${r.int(2, 9)}`,
      () => `XK3${r.digits(3)}T1-${top}`,
    ],
    crane: [() => `OCS-${top}-XZ`, () => `OCS-${top}${letter()}E`, () => `GS-C${r.int(2, 9)}/${top}`],
    truck: [() => `SCS-${top}`, () => `ZCS-${top}${letter()}`, () => `SCS-${top}-${r.int(2, 9)}${letter()}`],
    body: [() => `RGZ-${top}`, () => `HW-${top}${letter()}`, () => `TZ${r.int(100, 199)}${letter()}`],
    balance:
      max.value < 400
        ? [() => `FA${max.value / 10}04${letter()}`, () => `E${letter()}-${top}.4`]
        : [() => `YP-${top}${letter()}`, () => `JY${top}-${r.int(1, 3)}`],
  };
  return r.pick(ways[trade])();
}

const serial = (r: Random, year: number, mm: string): string => {
  const letter = () => r.pick([..."ACEFHJKLMNPRTVWXY"]);
  const yy = String(year).slice(2);
  return r.pick([
    () => `${yy}${mm}-${r.digits(4)}`,
    () => `${letter()}${letter()}${yy}${mm}${r.digits(4)}`,
    () => `${r.digits(3)}-${r.digits(6)}`,
    () => `${year}${letter()}${r.digits(5)}`,
    () => `${letter()}${yy}-${r.digits(5)}`,
    () => `${r.int(1, 9)}${r.digits(9)}`,
    () => `${r.int(1, 9)}${r.digits(4)}`,
    () => `${letter()}${r.digits(8)}`,
  ])();
};

function date(r: Random, year: number, mm: string): [canonical: string, printed: string] {
  const dd = String(r.int(1, 28)).padStart(2, "0");
  const month = `${year}-${mm}`;
  return r.pick<[string, string]>([
    [month, `${year}.${mm}`],
    [month, `${year} / ${mm}`],
    [month, `${year}年${Number(mm)}月`],
    [month, `${year}${mm}`],
    [`${month}-${dd}`, `${year}-${mm}-${dd}`],
    [`${month}-${dd}`, `${year}.${mm}.${dd}`],
    [`${month}-${dd}`, `${year}年${mm}月${dd}日`],
  ]);
}

/** A plate of a trade's own kind, with makers, models, numbers and ratings that the other specs do not have. */
export function makeFreshSpec(r: Random, trade: Trade): Spec {
  const [accuracyClass, max, min, e, finer] = r.pick(RATINGS[trade]);
  const top = masses(max);
  const steps = masses(e);
  const year = r.int(2010, 2026);
  const mm = String(r.int(1, 12)).padStart(2, "0");
  const [canonical, dateText] = date(r, year, mm);
  const space = r.chance(0.4) ? " " : "";
  const place = r.pick(PLACES);
  return {
    kind: r.pick(KINDS[trade]),
    model: model(r, trade, top.at(-1) as Mass),
    serial: serial(r, year, mm),
    manufacturer: `${place}${r.pick(NAMES)}${r.pick(TRADE_WORDS[trade])}${r.pick(ENDS)}`,
    date: canonical,
    dateText,
    accuracyClass,
    max: top,
    min: masses(min),
    e: steps,
    d: finer ? masses(finer) : r.chance(0.7) ? steps : null,
    maxText: printed(top, space),
    minText: printed(masses(min), space),
    eText: printed(steps, space),
    address: `${place}${r.pick(["科创园", "临港产业区", "东郊工业集中区"])}${r.pick(["砚池", "称星", "银杏"])}路${r.int(1, 99)}号`,
    phone: `400-${r.digits(3)}-${r.digits(4)}`,
    approval: `${r.int(2015, 2025)}F${r.int(100, 399)}-${r.int(10, 52)}`,
    standard: r.pick([
      "GB/T 7723-2017",
      "GB/T 11883-2017",
      "JJG 555-1996",
      "GB/T 26497-2022",
      "JJG 1036-2022",
    ]),
  };
}
