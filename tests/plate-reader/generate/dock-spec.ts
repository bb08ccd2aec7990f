import type { Mass } from "../../../src/core/nameplate/model/reading.js";
import { masses, printed } from "./fresh-spec.js";
import type { Random } from "./random.js";
import type { Spec } from "./spec.js";

/** What the makers of these plates build; each kind has its own ratings, names and models. */
export type DockTrade =
  | "stall"
  | "till"
  | "bench"
  | "floor"
  | "hook"
  | "bridge"
  | "classOne"
  | "classTwo"
  | "carat"
  | "twoSteps"
  | "twoRanges"
  | "handheld"
  | "abroad";

/** Class, Max, Min, e and, where it is finer, d. */
type Rating = [Spec["accuracyClass"], max: string, min: string, e: string, d?: string];

interface Built {
  kinds: string[];
  types: string[];
  ratings: Rating[];
}

const BUILT: Record<DockTrade, Built> = {
  stall: {
    kinds: ["电子计价秤", "水果店专用计价秤", "防水电子计价秤", "电子计价秤(双面显示)"],
    types: ["ACS", "HPC", "KJ"],
    ratings: [
      ["III", "30 kg", "200 g", "10 g"],
      ["III", "15 kg", "100 g", "5 g"],
      ["III", "40 kg", "0.4 kg", "20 g"],
      ["III", "6 kg", "40 g", "2 g"],
    ],
  },
  till: {
    kinds: ["AI智能收银秤", "自助称重收银一体机", "标签打印电子秤"],
    types: ["ZSY", "TP", "LS"],
    ratings: [
      ["III", "15 kg", "100 g", "5 g"],
      ["III", "6/15 kg", "40 g", "2/5 g"],
      ["III", "30 kg", "200 g", "10 g"],
    ],
  },
  bench: {
    kinds: ["电子台秤", "电子计数秤", "防水不锈钢台秤"],
    types: ["TCS", "JSC", "BT"],
    ratings: [
      ["III", "60 kg", "400 g", "20 g"],
      ["III", "100 kg", "1 kg", "50 g"],
      ["III", "150 kg", "1 kg", "50 g"],
      ["III", "300 kg", "2 kg", "100 g"],
    ],
  },
  floor: {
    kinds: ["电子地上衡", "电子小地磅", "双层电子平台秤", "牲畜电子秤"],
    types: ["SCS", "DCS", "PL"],
    ratings: [
      ["III", "1000 kg", "10 kg", "0.5 kg"],
      ["III", "2000 kg", "20 kg", "1 kg"],
      ["III", "3 t", "20 kg", "1 kg"],
      ["III", "5000 kg", "40 kg", "2 kg"],
    ],
  },
  hook: {
    kinds: ["直视式电子吊秤", "无线打印电子吊秤", "耐高温电子吊钩秤"],
    types: ["OCS", "OCS", "DL"],
    ratings: [
      ["III", "3 t", "20 kg", "1 kg"],
      ["III", "5 t", "40 kg", "2 kg"],
      ["III", "10 t", "100 kg", "5 kg"],
      ["III", "500 kg", "4 kg", "0.2 kg"],
    ],
  },
  bridge: {
    kinds: ["全电子汽车衡", "模拟式电子汽车衡", "数字汽车衡"],
    types: ["SCS", "QCH", "SCS"],
    ratings: [
      ["III", "60 t", "400 kg", "20 kg"],
      ["III", "80 t", "400 kg", "20 kg"],
      ["III", "100 t", "1 t", "50 kg"],
      ["III", "150 t", "1 t", "50 kg"],
    ],
  },
  classOne: {
    kinds: ["十万分之一天平", "万分之一电子天平", "电子分析天平"],
    types: ["AU", "FB", "GX"],
    ratings: [
      ["I", "220 g", "10 mg", "1 mg", "0.1 mg"],
      ["I", "320 g", "10 mg", "1 mg", "0.1 mg"],
      ["I", "120 g", "1 mg", "1 mg", "0.01 mg"],
    ],
  },
  classTwo: {
    kinds: ["电子天平", "千分之一电子天平", "电子精密天平"],
    types: ["JE", "YTP", "HZ"],
    ratings: [
      ["II", "320 g", "0.02 g", "0.01 g", "0.001 g"],
      ["II", "1000 g", "0.5 g", "0.1 g", "0.01 g"],
      ["II", "5 kg", "5 g", "0.1 g"],
      ["II", "2000 g", "0.5 g", "0.1 g", "0.01 g"],
    ],
  },
  carat: {
    kinds: ["电子珠宝秤", "金银饰品电子秤", "克拉电子天平"],
    types: ["CT", "ZB", "GD"],
    ratings: [
      ["II", "300 g", "0.02 g", "0.01 g", "0.001 g"],
      ["II", "600 g", "0.2 g", "0.01 g"],
      ["II", "1200 g", "0.5 g", "0.1 g", "0.01 g"],
    ],
  },
  twoSteps: {
    kinds: ["双分度电子计价秤", "电子计价秤", "电子计重秤"],
    types: ["ACS", "FJ", "WN"],
    ratings: [
      ["III", "3/6 kg", "20 g", "1/2 g"],
      ["III", "6/15 kg", "40 g", "2/5 g"],
      ["III", "15/30 kg", "100 g", "5/10 g"],
    ],
  },
  twoRanges: {
    kinds: ["双量程电子台秤", "双量程平台秤", "电子台秤"],
    types: ["TCS", "MR", "BT"],
    ratings: [
      ["III", "30/60 kg", "200/400 g", "10/20 g"],
      ["III", "150/300 kg", "1/2 kg", "50/100 g"],
      ["III", "60/150 kg", "400/1000 g", "20/50 g"],
    ],
  },
  handheld: {
    kinds: ["手提电子秤", "便携式电子吊秤", "手提电子秤"],
    types: ["WH", "SF", "HS"],
    ratings: [
      ["IIII", "50 kg", "500 g", "50 g"],
      ["IIII", "20 kg", "0.2 kg", "20 g"],
      ["IIII", "10 kg", "100 g", "10 g"],
    ],
  },
  abroad: {
    kinds: ["PRICE COMPUTING SCALE", "Electronic Weighing Scale", "RETAIL SCALE"],
    types: ["PR", "XB", "AS"],
    ratings: [
      ["III", "15 kg", "100 g", "5 g"],
      ["III", "30 kg", "200 g", "10 g"],
      ["III", "6 kg", "40 g", "2 g"],
      ["III", "60 kg", "400 g", "20 g"],
    ],
  },
};

/** No real maker has such a name. */
const BRANDS = [
  ...["泊衡", "湾准", "锚达", "船秤", "渡正", "帆信", "码恒", "潮称", "岸力", "舵平", "缆固", "堤诚"],
  ...["鸬通", "鸥秤", "礁石", "蓝埠", "汛达", "荻港", "渔信", "浔阳准", "蚌珠", "櫂丰"],
];
const PLACES = [
  ...["温岭", "永康", "慈溪市", "玉环", "昆山市", "邳州", "阳江", "开平市", "增城", "平湖市", "海宁"],
  ...["江门市", "肇庆", "张家港", "泰兴市", "临沂", "莱州市", "晋江", "长沙", "成都", "大连"],
];
const WORDS = [
  "衡器",
  "电子衡器",
  "电子",
  "称重科技",
  "智能科技",
  "衡器制造",
  "仪器仪表",
  "自动化设备",
  "实业",
];
const ENDS = ["有限公司", "有限公司", "有限公司", "有限公司", "有限责任公司", "股份有限公司", "厂"];
const FOREIGN = ["Bohai Anchor", "Dockmaster", "Quayline", "Jetty Star", "Pierhead"];
const FOREIGN_ENDS = [
  "Weighing Apparatus Co., Ltd.",
  "Scales Co., Ltd.",
  "Electronics Co., Ltd.",
  "Balance Mfg. Co., Ltd.",
];

const letter = (r: Random): string => r.pick([..."ABCDEFGHJKLMNPRSTUVWXYZ"]);

function model(r: Random, trade: DockTrade, type: string, top: Mass): string {
  if (trade === "classOne") return `${type}${top.value / 10}${r.pick(["4", "5"])}${r.pick(["", "N", "C"])}`;
  const size =
    (trade === "floor" || trade === "bridge" || trade === "hook") && top.unit === "kg"
      ? top.value / 1000
      : top.value;
  return r.pick([
    () => `${type}-${size}`,
    () => `${type}-${size}`,
    () => `${type}-${size}${letter(r)}`,
    () => `${type}-${letter(r)}${letter(r)}-${size}`,
    () => `${type}-${size}-${letter(r)}${r.int(1, 9)}`,
    () => `${type}${r.int(2, 9)}${r.int(0, 9)}${letter(r)}`,
    () => `${type}-${size}/${letter(r)}`,
  ])();
}

function serial(r: Random, year: number, month: string): string {
  const yy = String(year).slice(2);
  return r.pick([
    () => `${yy}${month}${r.digits(4)}`,
    () => `${year}${month}${r.digits(4)}`,
    () => `${letter(r)}${letter(r)}${yy}${month}${r.digits(3)}`,
    () => `${r.digits(5)}`.replace(/^0/, "4"),
    () => `${letter(r)}${r.digits(6)}`,
    () => `${yy}${letter(r)}${r.digits(6)}`,
    () => `${r.int(1, 9)}${r.digits(3)}-${r.digits(3)}`,
    () => `0${r.digits(5)}`,
  ])();
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function date(r: Random, abroad: boolean, year: number, month: string): [canonical: string, printed: string] {
  const m = Number(month);
  const day = String(r.int(1, 28)).padStart(2, "0");
  const [short, long] = [`${year}-${month}`, `${year}-${month}-${day}`];
  if (abroad)
    return r.pick<[string, string]>([
      [short, `${month}/${year}`],
      [short, `${MONTHS[m - 1]}. ${year}`],
      [short, `${year}-${month}`],
      [long, `${year}/${month}/${day}`],
    ]);
  return r.pick<[string, string]>([
    [short, `${year}年${month}月`],
    [short, `${year}年${m}月`],
    [short, `${year}.${month}`],
    [short, `${year}-${month}`],
    [short, `${year} 年 ${m} 月`],
    [long, `${year}.${month}.${day}`],
    [long, `${year}-${month}-${day}`],
    [long, `${year}/${month}/${day}`],
    [long, `${year}年${month}月${day}日`],
  ]);
}

function maker(r: Random, abroad: boolean): string {
  if (abroad) return `${r.pick(FOREIGN)} ${r.pick(FOREIGN_ENDS)}`;
  const [place, brand, end] = [r.pick(PLACES), r.pick(BRANDS), r.pick(ENDS)];
  const word = end === "厂" ? r.pick(["衡器", "电子衡器", "仪器仪表"]) : r.pick(WORDS);
  return r.chance(0.15)
    ? `${brand}${word}(${place.replace("市", "")})有限公司`
    : `${place}${brand}${word}${end}`;
}

/** A plate of one trade, with makers, models, numbers, dates and ratings of its own. */
export function makeDockSpec(r: Random, trade: DockTrade): Spec {
  const { kinds, types, ratings } = BUILT[trade];
  const [accuracyClass, max, min, e, finer] = r.pick(ratings);
  const year = r.int(2012, 2026);
  const month = String(r.int(1, 12)).padStart(2, "0");
  const abroad = trade === "abroad";
  const [canonical, dateText] = date(r, abroad, year, month);
  const space = r.chance(0.4) ? " " : "";
  const manufacturer = maker(r, abroad);
  const place = manufacturer.slice(0, 2);
  return {
    kind: r.pick(kinds),
    model: model(r, trade, r.pick(types), masses(max).at(-1) as Mass),
    serial: serial(r, year, month),
    manufacturer,
    ...{ date: canonical, dateText, accuracyClass },
    ...{ max: masses(max), min: masses(min), e: masses(e) },
    d: finer ? masses(finer) : r.chance(0.75) ? masses(e) : null,
    maxText: printed(masses(max), space),
    minText: printed(masses(min), space),
    eText: printed(masses(e), space),
    address: `${place}${r.pick(["码头", "滨海工业区", "临港新城"])}${r.pick(["灯塔", "锚地", "栈桥"])}路${r.int(2, 399)}号`,
    phone: `0${r.int(510, 799)}-8${r.digits(7)}`,
    approval: r.pick([
      `${r.int(2016, 2026)}F${r.int(100, 399)}-${r.int(11, 52)}`,
      `${r.int(2025, 2026)}F${r.digits(4)}-33`,
    ]),
    standard: r.pick([
      "GB/T 7722-2020",
      "GB/T 7723-2017",
      "GB/T 7722-2005",
      "JJG 539-2016",
      "GB/T 26497-2022",
    ]),
  };
}
