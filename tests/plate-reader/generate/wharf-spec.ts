import type { Random } from "./random.js";
import { makeTradeSpec, type Trades } from "./trade-spec.js";

/** What is stated by the plates of the wharf and of the basin: mostly what stalls and butchers own. */
export type WharfTrade = "stall" | "dual" | "platform" | "hook" | "balance" | "dial";

const BRANDS = [
  ...["友梓", "大沅", "英皓", "永栎", "三岚", "华穗", "众垣", "美澄", "凯朔", "顶钰", "巨芃", "香砚"],
  ...["金菊", "万邦秤", "利衡", "百惠", "双鲤", "稻香", "同昌", "福泽", "巧匠", "天枰"],
];
const PLACES = [
  ...["永康市", "浙江", "武义县", "上海", "苏州市", "温州", "义乌市", "深圳市", "佛山", "厦门市"],
  ...["嘉兴市", "台州市黄岩", "杭州", "广东", "合肥", "郑州", "永嘉县", "常州市", "临沂", "成都"],
];
const TYPES: Record<WharfTrade, string[]> = {
  stall: ["ACS", "ACS", "ACS", "JZC", "TM"],
  dual: ["ACS", "ACS", "RL"],
  platform: ["TCS", "TCS", "TCS", "JWE"],
  hook: ["OCS", "OCS", "OCS", "DR"],
  balance: ["JA", "YP", "ES"],
  dial: ["ATZ", "SP"],
};

const WHARF_STATES: Trades<WharfTrade> = {
  ratings: {
    stall: [
      ["III", "30 kg", "200 g", "10 g"],
      ["III", "30 kg", "200 g", "10 g"],
      ["III", "15 kg", "100 g", "5 g"],
      ["III", "6 kg", "40 g", "2 g"],
      ["III", "40 kg", "400 g", "20 g"],
      ["III", "3 kg", "20 g", "1 g"],
    ],
    dual: [
      ["III", "15/30 kg", "100 g", "5/10 g"],
      ["III", "6/15 kg", "40 g", "2/5 g"],
      ["III", "3/6 kg", "20 g", "1/2 g"],
    ],
    platform: [
      ["III", "60 kg", "400 g", "20 g"],
      ["III", "100 kg", "1 kg", "50 g"],
      ["III", "150 kg", "1 kg", "50 g"],
      ["III", "300 kg", "2 kg", "100 g"],
      ["III", "500 kg", "4 kg", "200 g"],
    ],
    hook: [
      ["III", "300 kg", "2 kg", "0.1 kg"],
      ["III", "1 t", "10 kg", "0.5 kg"],
      ["III", "3 t", "20 kg", "1 kg"],
      ["III", "5 t", "40 kg", "2 kg"],
      ["III", "10 t", "100 kg", "5 kg"],
    ],
    balance: [
      ["II", "200 g", "0.02 g", "0.01 g", "0.001 g"],
      ["II", "2000 g", "0.5 g", "0.1 g", "0.01 g"],
      ["II", "3000 g", "5 g", "0.1 g"],
      ["I", "220 g", "10 mg", "1 mg", "0.1 mg"],
    ],
    dial: [
      ["IIII", "8 kg", "200 g", "20 g"],
      ["IIII", "20 kg", "500 g", "50 g"],
      ["IIII", "4 kg", "100 g", "10 g"],
    ],
  },
  kinds: {
    stall: ["电子计价秤", "电子计价秤", "电子计价秤", "防水计价秤", "电子秤"],
    dual: ["电子计价秤", "条码打印计价秤"],
    platform: ["电子台秤", "电子台秤", "电子平台秤", "电子计重台秤"],
    hook: ["电子吊秤", "直视电子吊秤", "无线电子吊秤"],
    balance: ["电子天平"],
    dial: ["弹簧度盘秤"],
  },
  years: [2014, 2026],
  spaced: 0.3,
  date: (r, { year, month, mm, dd }) =>
    r.pick<[string, string]>([
      [`${year}-${mm}`, `${year}.${mm}`],
      [`${year}-${mm}`, `${year}年${mm}月`],
      [`${year}-${mm}`, `${year}年${month}月`],
      [`${year}-${mm}`, `${year}-${mm}`],
      [`${year}-${mm}-${dd}`, `${year}-${mm}-${dd}`],
      [`${year}-${mm}-${dd}`, `${year}.${mm}.${dd}`],
      [`${year}-${mm}-${dd}`, `${year}/${mm}/${dd}`],
      [`${year}-${mm}-${dd}`, `${year}年${month}月${Number(dd)}日`],
    ]),
  serial: (r, date) =>
    r.pick([
      `${date.slice(2, 4)}${date.slice(5, 7)}${r.digits(4)}`,
      `${date.slice(0, 4)}${date.slice(5, 7)}${r.digits(5)}`,
      `${r.int(1, 9)}${r.digits(5)}`,
      `${r.int(1, 9)}${r.digits(7)}`,
      `${r.pick([..."ABCDHJKLNTWYZ"])}${r.digits(7)}`,
      `${r.pick(["YS", "DH", "JT", "HY", "ZL"])}${date.slice(2, 4)}${r.digits(5)}`,
      `00${r.int(1, 9)}${r.digits(3)}`,
      `${date.slice(2, 4)}${date.slice(5, 7)}-${r.digits(4)}`,
    ]),
  model: (r, trade, top) => {
    const type = r.pick(TYPES[trade]);
    const size = top.value;
    if (trade === "balance") return r.pick([`${type}${size}3`, `${type}${size}2N`, `${type}-${size}1`]);
    if (trade === "hook")
      return r.pick([
        `${type}-${size}`,
        `${type}-${size}${top.unit === "t" ? "T" : ""}`,
        `${type}-XZ-${size}`,
      ]);
    return r.pick([
      `${type}-${size}`,
      `${type}-${size}`,
      `${type}-${size}${r.pick([..."ABDJKW"])}`,
      `${type}-${size}-${r.pick(["JJ", "D2", "C3", "S"])}`,
      `${type}-${r.pick([..."ADFJ"])}${r.int(1, 9)}`,
    ]);
  },
  maker: (r) => {
    const [place, brand] = [r.pick(PLACES), r.pick(BRANDS)];
    return r.pick([
      `${place}${brand}衡器有限公司`,
      `${place}${brand}电子衡器有限公司`,
      `${place}${brand}衡器厂`,
      `${place}${brand}电子科技有限公司`,
      `${place}${brand}称重设备有限公司`,
      `${brand}衡器(${place.replace(/[市县]/, "")})有限公司`,
    ]);
  },
  places: PLACES,
  estates: ["五金科技工业园", "花街镇工业区", "经济开发区兴业路", "新城大道"],
  standards: ["GB/T 7722-2020", "GB/T 7722-2005", "GB/T 11883-2017", "JJG 539-2016"],
};

export const makeWharfSpec = (r: Random, trade: WharfTrade) => makeTradeSpec(r, trade, WHARF_STATES);
