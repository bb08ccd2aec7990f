import { type Design, rows } from "./design-parts.js";
import { ownD } from "./dock-parts.js";
import { classFrame, word } from "./fresh-marks.js";
import { printed } from "./fresh-spec.js";
import { copper, step, thin } from "./hall-parts.js";
import { type HallTrade, makeHallSpec } from "./hall-spec.js";
import { apart, bothUnits, captions, cards, jet, stackedWords } from "./lane-cards.js";
import { EACH_SAYS, HONEST } from "./quay-parts.js";
import type { Random } from "./random.js";
import { frame, type Item, line } from "./sheet.js";
import type { Spec } from "./spec.js";
import { qr } from "./unseen.js";

/** Twelve plates as far from the hall's as print shops go, drawn before the hall's photos had been read. */

const each = (list: Spec["max"], link: string): string => list.map((m) => printed([m])).join(link);

/** What the lane's makers state: names and numbers of their own. */
export function makeLaneSpec(r: Random, trade: HallTrade): Spec {
  const s = makeHallSpec(r, trade);
  const brand = r.pick([
    "拾穗",
    "青灯",
    "木杆秤",
    "邻里",
    "谷雨衡",
    "驼铃",
    "石臼",
    "凫山",
    "砚池",
    "沅芷",
    "汴舟",
    "圭臬",
  ]);
  const place = r.pick([
    "泉州",
    "义乌市",
    "绍兴市柯桥区",
    "石家庄",
    "吴江",
    "安徽",
    "瑞安市",
    "深圳市",
    "天津",
  ]);
  const word = r.pick(["衡器", "称重仪器", "电子衡器制造", "智能装备", "计量仪表", "数控秤业"]);
  const name = r.pick([
    `${place}${brand}${word}有限公司`,
    `${place}${brand}${word}有限责任公司`,
    `${place}${brand}衡器总厂`,
  ]);
  const no = r.pick([
    r.digits(8).replace(/^0/, "7"),
    `${r.pick(["HX", "WJ", "QL"])}${r.digits(6)}`,
    `K${r.digits(4)}-${r.digits(3)}`,
  ]);
  return { ...s, serial: no, manufacturer: trade === "import" ? s.manufacturer : name };
}

/** A form whose blanks a pen filled in. */
const penned: Design = (s) => {
  s.d = null;
  const list: [string, string, number, number, number][] = [
    ["型号", s.model, 30, 104, 250],
    ["编号", s.serial, 310, 104, 250],
    ["最大秤量", s.maxText, 30, 152, 250],
    ["最小秤量", s.minText, 310, 152, 250],
    ["分度值", s.eText, 30, 200, 250],
    ["准确度", `${s.accuracyClass}`, 310, 200, 250],
    ["出厂日期", s.dateText, 30, 248, 330],
  ];
  const items = list.flatMap(([label, value, x, y]): Item[] => [
    { text: label, x, y, size: 18 },
    { text: value, x: x + label.length * 18 + 16, y: y - 2, size: 20, hand: true },
  ]);
  const blanks = list
    .map(([label, , x, y, w]) => line(x + label.length * 18 + 6, y + 5, x + w, y + 5))
    .join("");
  items.push({ text: s.kind, x: 300, y: 52, size: 28, anchor: "middle", spacing: 0.5 });
  items.push({ text: s.manufacturer, x: 300, y: 296, size: 20, anchor: "middle" });
  return {
    width: 600,
    height: 318,
    items,
    shapes: blanks,
    paper: "#e9e6da",
    ink: "#122",
    font: "Noto Serif CJK SC",
    corner: 0,
  };
};

/** A plate of 2026: three codes in boxes, version and check of the software. */
const codes: Design = (s, r) => {
  const items: Item[] = [
    { text: s.manufacturer, x: 30, y: 40, size: 20 },
    { text: `${s.kind}  ${s.model}`, x: 30, y: 74, size: 22, bold: true },
    ...rows(
      [
        ["最大秤量Max", s.maxText],
        ["最小秤量Min", s.minText],
        [`检定分度值${step(s)}`, s.eText],
        ["准确度等级", `${EACH_SAYS[s.accuracyClass]}级`],
        ["出厂编号", s.serial],
        ["制造日期", s.dateText],
        ["软件版本", `V${r.int(1, 4)}.${r.int(0, 9)}${r.int(0, 9)}`],
        ["软件校验码", `${r.digits(2)}A${r.digits(3)}F`],
      ],
      ...([30, 108, 150, 17, 28] as const),
    ),
    { text: "生产码", x: 420, y: 200, size: 13, anchor: "middle" },
    { text: "检定码", x: 500, y: 200, size: 13, anchor: "middle" },
    { text: "维修码", x: 580, y: 200, size: 13, anchor: "middle" },
    { text: HONEST, x: 380, y: 236, size: 15 },
    { text: "依据JJF 2184-2025", x: 380, y: 264, size: 15 },
    { text: `型式批准:${s.approval}`, x: 380, y: 292, size: 15 },
  ];
  const squares = [0, 1, 2].map((i) => qr(`${r.digits(16)}`, 386 + i * 80, 112, 68)).join("");
  return { width: 650, height: 330, items, shapes: "", over: squares, ...thin(r) };
};

/** Dark half with the brand in two languages, white half with two weighing intervals by stroke. */
const halves: Design = (s, r) => {
  s.d = s.e;
  const items: Item[] = [
    { text: `型号 ${s.model}`, x: 300, y: 52, size: 20 },
    { text: `Max ${each(s.max, "/")}`, x: 300, y: 90, size: 20 },
    { text: `Min ${s.minText}`, x: 300, y: 128, size: 20 },
    { text: `e=d= ${each(s.e, "/")}`, x: 300, y: 166, size: 20 },
    { text: `SN ${s.serial}`, x: 300, y: 204, size: 20 },
    { text: `${s.dateText}`, x: 300, y: 242, size: 20 },
    { text: s.manufacturer, x: 24, y: 286, size: 17 },
  ];
  const dark = `<rect x="0" y="0" width="270" height="258" fill="#163a2e"/>${word("GUIBIAO", 135, 110, 40, { fill: "#fff", anchor: "middle", bold: true })}${word(s.kind, 135, 152, 22, { fill: "#fff", anchor: "middle" })}${word("ELECTRONIC SCALE", 135, 180, 14, { fill: "#cfe", anchor: "middle" })}`;
  return {
    width: 600,
    height: 306,
    items,
    shapes: "",
    over: dark + classFrame(s, 545, 60, 24, "#111"),
    ...thin(r),
    ink: "#111",
  };
};

/** All in three lines of a label printer, as one sentence. */
const sentence: Design = (s) => {
  s.d = null;
  const items: Item[] = [
    { text: `${s.model}型${s.kind}`, x: 20, y: 44, size: 24 },
    {
      text: `最大秤量${s.maxText}，最小秤量${s.minText}，e=${s.eText}，${s.accuracyClass}级`,
      x: 20,
      y: 84,
      size: 20,
    },
    { text: `出厂编号${s.serial}，${s.dateText}`, x: 20, y: 122, size: 20 },
    { text: s.manufacturer, x: 20, y: 160, size: 20 },
  ];
  return {
    width: 560,
    height: 184,
    items,
    shapes: "",
    paper: "#fff",
    ink: "#000",
    font: "WenQuanYi Zen Hei, Noto Sans CJK SC",
    corner: 12,
  };
};

/** A small badge: all ratings in one line with strokes between. */
const badge: Design = (s, r) => {
  if (ownD(s)) s.d = null;
  const items: Item[] = [
    { text: s.kind, x: 270, y: 42, size: 24, anchor: "middle" },
    {
      text: `Max ${s.maxText} / Min ${s.minText} / ${step(s)} ${s.eText}`,
      x: 270,
      y: 84,
      size: 21,
      anchor: "middle",
    },
    { text: s.model, x: 60, y: 126, size: 22 },
    { text: `# ${s.serial}`, x: 480, y: 126, size: 20, anchor: "end" },
    { text: s.accuracyClass, x: 270, y: 126, size: 20, anchor: "middle", oval: true },
    { text: `${s.manufacturer} ${s.dateText}`, x: 270, y: 166, size: 16, anchor: "middle" },
  ];
  return { width: 540, height: 186, items, shapes: frame(8, 8, 524, 170), ...copper(r), relief: 0.5 };
};

/** Traditional characters beside English, as in the south and over the sea. */
const overseas: Design = (s, r) => {
  const list: [string, string][] = [
    ["型號 MODEL", s.model],
    ["最大秤量 MAX", s.maxText],
    ["最小秤量 MIN", s.minText],
    [`檢定標尺分度值 ${step(s)}`, s.eText],
    ["準確度等級 CLASS", s.accuracyClass],
    ["器號 SERIAL NO.", s.serial],
    ["製造日期 MFG. DATE", s.dateText],
    ["製造廠 MAKER", s.manufacturer],
  ];
  return {
    ...{ width: 620, height: 322, shapes: frame(10, 58, 600, 254) + line(250, 58, 250, 312) },
    items: [
      { text: s.kind.replace("电", "電").replace("计价", "計價"), x: 310, y: 42, size: 25, anchor: "middle" },
      ...rows(list, 22, 86, 244, 18, 31),
    ],
    ...thin(r),
    font: r.pick(["Noto Sans CJK TC", "cwTeXHeiBold, Noto Sans CJK TC", "AR PL UMing TW, Noto Serif CJK TC"]),
  };
};

export const LANE: Record<string, Design> = {
  ...{
    penned,
    codes,
    halves,
    sentence,
    badge,
    overseas,
    captions,
    cards,
    jet,
    stackedWords,
    apart,
    bothUnits,
  },
};
export const LANE_TRADES: Partial<Record<string, HallTrade>> = {
  ...{ penned: "platform", halves: "interval", badge: "pocket", cards: "range", stackedWords: "lorry" },
  ...{ apart: "counter", bothUnits: "crane", jet: "platform" },
};
