import type { Random } from "./random.js";
import { makeTradeSpec, type Rating, type Trades } from "./trade-spec.js";

/** What is stated by the plates of the mill and of the ferry. */
export type MillTrade =
  | "stall"
  | "bench"
  | "hook"
  | "bridge"
  | "fine"
  | "multi"
  | "range"
  | "abroad"
  | "harbour";

const STALL: Rating[] = [
  ["III", "30 kg", "200 g", "10 g"],
  ["III", "15 kg", "100 g", "5 g"],
  ["III", "6 kg", "40 g", "2 g"],
  ["III", "25 kg", "0.2 kg", "0.01 kg"],
  ["III", "12 kg", "100 g", "5 g"],
  ["III", "40 kg", "400 g", "20 g"],
];
const BRANDS = [
  ...[
    "翀远",
    "湜衡",
    "骐牛",
    "璟秤",
    "垚昇",
    "澍田",
    "炜烁",
    "镒钧",
    "铢两",
    "鲲准",
    "隼目",
    "犇山",
    "筤溪",
    "沐釜",
  ],
  ...["甬泊", "衡枢", "麦镰", "豆蔻", "磨坊", "碾子", "斗拱", "廿八", "椿记", "苔原", "鸢尾", "石敢"],
];
const PLACES = [
  ...[
    "嵊州市",
    "歙县",
    "盱眙",
    "漯河",
    "濮阳",
    "鄞州",
    "邗江",
    "瓯海",
    "宜兴市",
    "黄岩",
    "江阴市",
    "上虞",
    "汕头",
  ],
  ...["珠海", "沈阳", "长沙", "贵阳", "西安", "德清", "诸暨市", "安吉县", "浙江", "江苏", "上海"],
];
const WORDS = [
  "衡器",
  "衡器制造",
  "电子秤",
  "称重系统",
  "传感技术",
  "仪器",
  "智能科技",
  "精密机械",
  "电子衡器",
];
const TYPES: Record<MillTrade, string[]> = {
  stall: ["ACS", "ACS", "JJ", "SQ", "YLC"],
  bench: ["TCS", "TCS", "BT", "DCS", "XP"],
  hook: ["OCS", "OCS", "CW", "GSL"],
  bridge: ["SCS", "SCS", "ZCS", "GCS"],
  fine: ["FBH", "LQ", "WTC", "JCN"],
  multi: ["ACS", "DLX", "TP"],
  range: ["TCS", "PBH", "XW"],
  abroad: ["KX", "Miller", "BFS"],
  harbour: ["HW", "LT", "CHS"],
};
const letter = (r: Random): string => r.pick([..."ABCDEFGHKLMNPQRTUWXYZ"]);

const MILL_STATES: Trades<MillTrade> = {
  ratings: {
    stall: STALL,
    abroad: STALL,
    harbour: STALL,
    bench: [
      ["III", "75 kg", "0.4 kg", "0.02 kg"],
      ["III", "150 kg", "1 kg", "50 g"],
      ["III", "250 kg", "1 kg", "0.05 kg"],
      ["III", "400 kg", "4 kg", "200 g"],
      ["III", "1000 kg", "10 kg", "500 g"],
    ],
    hook: [
      ["III", "3 t", "20 kg", "1 kg"],
      ["III", "20 t", "200 kg", "10 kg"],
      ["III", "2000 kg", "20 kg", "1 kg"],
      ["III", "150 kg", "1 kg", "0.05 kg"],
    ],
    bridge: [
      ["III", "100 t", "1 t", "50 kg"],
      ["III", "60 t", "400 kg", "20 kg"],
      ["III", "40000 kg", "400 kg", "20 kg"],
      ["IIII", "10 t", "100 kg", "10 kg"],
    ],
    fine: [
      ["I", "210 g", "10 mg", "1 mg", "0.1 mg"],
      ["I", "520 g", "0.1 g", "10 mg", "1 mg"],
      ["II", "610 g", "0.5 g", "0.1 g", "0.01 g"],
      ["II", "320 g", "20 mg", "10 mg", "1 mg"],
      ["II", "6000 g", "5 g", "0.1 g"],
    ],
    multi: [
      ["III", "6/15 kg", "40 g", "2/5 g"],
      ["III", "15/30 kg", "100 g", "5/10 g"],
      ["III", "3/6 kg", "20 g", "1/2 g"],
      ["III", "30/60 kg", "200 g", "10/20 g"],
    ],
    range: [
      ["III", "6/15 kg", "40/100 g", "2/5 g"],
      ["III", "150/300 kg", "1/2 kg", "50/100 g"],
      ["III", "30/60 kg", "200/400 g", "10/20 g"],
    ],
  },
  kinds: {
    stall: ["电子计价秤", "不锈钢防水秤", "电子秤", "标签打印秤", "智能溯源秤", "AI识别收银秤"],
    bench: ["电子台秤", "防爆电子台秤", "电子计数秤", "折叠台秤", "不锈钢平台秤"],
    hook: ["电子吊秤", "耐高温电子吊秤", "手提式电子吊秤"],
    bridge: ["电子汽车衡", "移动式汽车衡", "模拟式电子汽车衡"],
    fine: ["电子天平", "精密天平", "半微量电子天平", "密度天平"],
    multi: ["电子计价秤", "多分度值电子计价秤"],
    range: ["双量程电子秤", "多量程电子台秤"],
    abroad: ["Price Computing Scale", "Bench Scale", "Counting Scale", "Label Printing Scale"],
    harbour: ["電子計價磅", "電子磅", "防水電子秤"],
  },
  years: [2011, 2026],
  spaced: 0.5,
  date: (r, { year, month, mm, dd }, trade) => {
    const [short, long] = [`${year}-${mm}`, `${year}-${mm}-${dd}`];
    if (trade === "abroad")
      return r.pick<[string, string]>([
        [short, `${mm}-${year}`],
        [
          short,
          `${["JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"][month - 1]} ${year}`,
        ],
        [long, `${year}/${mm}/${dd}`],
        [
          long,
          `${Number(dd)} ${["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"][month - 1]} ${year}`,
        ],
      ]);
    return r.pick<[string, string]>([
      [short, `${year}·${mm}`],
      [short, `${year} 年 ${month} 月`],
      [short, `${year}/${mm}`],
      [short, `${year}年${mm}月`],
      [long, `${year}${mm}${dd}`],
      [long, `${year}-${mm}-${dd}`],
      [long, `${year}年${mm}月${dd}日`],
      [long, `${year}.${month}.${Number(dd)}`],
    ]);
  },
  serial: (r, date) =>
    r.pick([
      `${date.slice(2, 4)}${letter(r)}${r.digits(5)}`,
      `${letter(r)}-${r.int(1, 9)}${r.digits(5)}`,
      `${r.int(1, 9)}${r.digits(2)}-${r.digits(3)}-${r.digits(3)}`,
      `${date.slice(2, 4)}/${r.int(1, 9)}${r.digits(3)}`,
      `${r.int(1, 9)}${r.digits(8)}`,
      `${letter(r)}${letter(r)}${letter(r)}${r.digits(6)}`,
      `0${r.int(1, 9)}${r.digits(4)}`,
      `${date.slice(0, 4)}${date.slice(5, 7)}${r.digits(4)}`,
    ]),
  model: (r, trade, top) => {
    const type = r.pick(TYPES[trade]);
    const size = top.unit === "kg" && top.value >= 1000 ? top.value / 1000 : top.value;
    if (trade === "fine")
      return r.pick([
        `${type}${size}${r.int(2, 4)}i`,
        `${type}-${size}.${r.int(1, 3)}`,
        `${type}${size}-${letter(r)}C`,
      ]);
    return r.pick([
      `${type}-${size}TS`,
      `${type}-${letter(r)}${letter(r)}${size}`,
      `${type}${size}-${r.pick(["4050", "3040", "6080"])}`,
      `${letter(r)}${r.int(1, 9)}${r.int(0, 9)}-${size}${letter(r)}`,
      `${type}-${size}(${letter(r)})`,
      `${type}-${size}${r.pick(["e", "s", "T2", "Pro"])}`,
      `${type}-${size}`,
    ]);
  },
  maker: (r, trade) => {
    const brand = r.pick(BRANDS);
    const place = r.pick(PLACES);
    if (trade === "abroad")
      return `${r.pick(["Millrace", "Threshold & Sons", "Oat Barn", "Quernstone"])} ${r.pick(["Weighing Ltd.", "Scale Works Co., Ltd.", "Balance Company", "Industrial Co., Ltd."])}`;
    if (trade === "harbour")
      return `${r.pick(["香港", "澳門", "九龍", "臺中"])}${r.pick(["磐記", "海晟", "鷺江", "廣量"])}${r.pick(["衡器", "磅秤", "儀器"])}${r.pick(["有限公司", "實業有限公司", "廠有限公司"])}`;
    return r.pick([
      `${place}${brand}${r.pick(WORDS)}有限公司`,
      `${place}${brand}${r.pick(WORDS)}有限公司`,
      `${brand}${r.pick(WORDS)}(${place.replace(/[市县]/, "")})股份有限公司`,
      `${place}${brand}${r.pick(["衡器厂", "天平厂", "电子秤厂"])}`,
      `${place}${brand}${r.pick(WORDS)}有限责任公司`,
    ]);
  },
  places: PLACES,
  estates: ["磨坊路", "粮仓西街", "碾湾工业区"],
  standards: ["GB/T 7722-2020", "GB/T 7723-2017", "GB/T 26497-2022", "GB/T 11883-2017"],
};

export const makeMillSpec = (r: Random, trade: MillTrade) => makeTradeSpec(r, trade, MILL_STATES);
