import type { Mass } from "../../../src/core/nameplate/model/reading.js";
import { makeFreshSpec, type Trade } from "./fresh-spec.js";
import type { Random } from "./random.js";
import type { Spec } from "./spec.js";

/** Characters scale makers like and few texts hold; no real maker is called so. */
const RARE = [..."衡镒锝钜鑫垚犇淼焱骉翎珅玥珺堃昊晟旻煜烨钧铖锟铠钰铄锘镕隆赟翊奕嵘峥骐骏骁霆曦瀚灏沣"];
const COMMON = [..."宏瑞联永华博凯新明东佳顺信达通泰峰诺源星盛远祥力正德天金中海"];
const PLACES = [
  ...["江阴", "诸暨", "余姚市", "莆田", "衢州", "亳州", "漯河市", "儋州", "濮阳", "邳州市", "溧阳"],
  ...["嵊州", "滕州", "即墨", "慈溪市", "东莞", "佛山", "沧州", "鄂州", "郴州", "泸州", "岫岩"],
];
const TRADE_WORDS = [
  "衡器",
  "电子衡器",
  "称重技术",
  "智能衡器",
  "仪器",
  "测控设备",
  "自动化科技",
  "电子秤",
  "物联称重",
];
const ENDS = ["有限公司", "有限公司", "有限公司", "制造有限公司", "有限责任公司", "科技股份有限公司", "厂"];

function maker(r: Random): string {
  const one = () => r.pick(r.chance(0.6) ? RARE : COMMON);
  const brand = one() + one() + (r.chance(0.2) ? one() : "");
  const [place, trade] = [r.pick(PLACES), r.pick(TRADE_WORDS)];
  return r.pick([
    () => `${place}${brand}${trade}${r.pick(ENDS)}`,
    () => `${place}${brand}${trade}${r.pick(ENDS)}`,
    () => `${brand}${trade}(${place.replace("市", "")})有限公司`,
    () => `${r.pick(["浙江", "江苏", "安徽省", "河北"])}${brand}${trade}${r.pick(ENDS)}`,
  ])();
}

const letter = (r: Random): string => r.pick([..."ABCDEFGHJKLMNPQRSTUVWXYZ"]);

function serial(r: Random, year: number, month: string): string {
  const yy = String(year).slice(2);
  return r.pick([
    () => `${yy}${month}${r.digits(5)}`,
    () => `${letter(r)}${letter(r)}${letter(r)}${r.digits(6)}`,
    () => `${r.int(1, 9)}${r.digits(5)}`,
    () => `${letter(r)}${r.digits(2)}${letter(r)}${r.digits(5)}`,
    () => `${year}${month}-${r.digits(3)}`,
    () => `${r.digits(3)}${letter(r)}${r.digits(4)}`,
    () => `NO${yy}-${r.digits(5)}`.slice(2),
    () => `${letter(r)}-${r.digits(7)}`,
  ])();
}

function date(r: Random, year: number, month: string): [canonical: string, printed: string] {
  const day = String(r.int(1, 28)).padStart(2, "0");
  const [m, d] = [Number(month), Number(day)];
  return r.pick<[string, string]>([
    [`${year}-${month}`, `${year}年${month}月`],
    [`${year}-${month}`, `${year}.${m}`],
    [`${year}-${month}`, `${year}-${month}`],
    [`${year}-${month}-${day}`, `${year}/${month}/${day}`],
    [`${year}-${month}-${day}`, `${year}年${m}月${d}日`],
    [`${year}-${month}-${day}`, `${year}.${month}.${day}`],
    [`${year}-${month}-${day}`, `${year}${month}${day}`],
  ]);
}

function model(r: Random, trade: Trade, top: Mass): string {
  const tons = top.unit === "t" ? top.value : top.value / 1000;
  const big = {
    crane: "OCS",
    truck: "SCS",
    platform: "TCS",
    body: "TCS",
    balance: "JA",
    retail: "ACS",
    dual: "ACS",
  };
  const type = big[trade];
  const size = trade === "truck" || trade === "crane" ? tons : top.value;
  return r.pick([
    () => `${type}-${size}`,
    () => `${type}-${size}${letter(r)}`,
    () => `${type}-${letter(r)}${letter(r)}${r.int(10, 99)}`,
    () => `${letter(r)}${letter(r)}${r.int(100, 999)}-${size}`,
    () => `${type}-${size}-${letter(r)}${r.int(1, 9)}`,
    () => `${type}${size}${letter(r)}${letter(r)}`,
  ])();
}

/** A plate of a trade's own kind whose maker, model, number and date no other spec has. */
export function makeYardSpec(r: Random, trade: Trade): Spec {
  const spec = makeFreshSpec(r, trade);
  const year = r.int(2009, 2026);
  const month = String(r.int(1, 12)).padStart(2, "0");
  const [canonical, dateText] = date(r, year, month);
  return {
    ...spec,
    model: model(r, trade, spec.max.at(-1) as Mass),
    serial: serial(r, year, month),
    manufacturer: maker(r),
    date: canonical,
    dateText,
  };
}
