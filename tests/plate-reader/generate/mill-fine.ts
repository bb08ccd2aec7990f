import { type Design, rows, stack } from "./design-parts.js";
import { ownD } from "./dock-parts.js";
import { classFrame, word } from "./fresh-marks.js";
import { printed } from "./fresh-spec.js";
import { step } from "./hall-parts.js";
import { milled } from "./mill-parts.js";
import { EACH_SAYS, HONEST } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { qr } from "./unseen.js";
import { say } from "./yard-parts.js";

/** Seven of the mill's plates: balances, words of other places, ranges line by line, the codes of 2026. */

/** A balance's, with all that its data sheet states. */
const readable: Design = (s, r) => {
  const own = ownD(s);
  if (!own && step(s) === "e") s.d = null;
  const list: [string, string][] = [
    ["仪器型号", s.model],
    ["最大称量", s.maxText],
    ["最小称量", s.minText],
    [own ? "检定分度值 e" : `检定分度值 ${step(s)}`, s.eText],
    ...(own ? ([["可读性 d", own]] as [string, string][]) : []),
    ["重复性", `≤${own || s.eText}`],
    ["线性误差", `±2×${own || s.eText}`],
    ["准确度级别", `${EACH_SAYS[s.accuracyClass]}级`],
    ["秤盘尺寸", `Φ${r.int(80, 160)}mm`],
    ["仪器编号", s.serial],
    ["出厂日期", s.dateText],
  ];
  const items: Item[] = [
    { text: s.kind, x: 280, y: 46, size: 25, anchor: "middle" },
    ...rows(list, 36, 84, 180, 17, 28),
    { text: s.manufacturer, x: 280, y: 410, size: 17, anchor: "middle" },
  ];
  return {
    width: 560,
    height: 428,
    items,
    shapes: line(24, 58, 536, 58) + line(24, 388, 536, 388),
    ...milled(r),
  };
};

/** On a balance's back, all English but its maker. */
const glass: Design = (s, r) => {
  const own = ownD(s);
  s.d ??= s.e;
  const texts = [
    `Type ${s.model}`,
    `Max ${s.maxText}     d = ${own || s.eText}`,
    `Min ${s.minText}     e = ${s.eText}`,
    `S/N ${s.serial}`,
    `Input 12 V ⎓ 1 A     Pan Ø ${r.int(80, 120)} mm`,
    `${s.dateText}   Made in China`,
  ];
  const items: Item[] = [...stack(texts, 28, 56, 20, 36), { text: s.manufacturer, x: 28, y: 274, size: 18 }];
  return {
    width: 520,
    height: 294,
    items,
    shapes: line(20, 248, 500, 248),
    over: classFrame(s, 440, 58, 26, "#16191c"),
    ...milled(r),
    paper: "#eceeee",
    ink: "#16191c",
  };
};

/** As Hong Kong writes; an agent beside the maker. */
const pounds: Design = (s, r) => {
  s.d = null;
  const list: [string, string][] = [
    ["產品名稱", s.kind],
    ["產品型號", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["檢定分度值 e", s.eText],
    ["準確度等級", `${EACH_SAYS[s.accuracyClass]}級`],
    ["機身編號", s.serial],
    ["出廠日期", s.dateText],
    ["生產商", s.manufacturer],
    ["代理商", `${say(r, "澳門", "新界")}通匯貿易行`],
  ];
  return {
    width: 560,
    height: 384,
    items: rows(list, 30, 50, 150, 19, 34),
    shapes: frame(12, 12, 536, 360),
    ...milled(r),
    font: "TW-Sung, Noto Serif CJK TC",
  };
};

/** English sentences. */
const prose: Design = (s, r) => {
  s.d = null;
  const texts = [
    `${s.kind}, model ${s.model}`,
    `Maximum capacity ${s.maxText}, minimum capacity ${s.minText},`,
    `verification interval e = ${s.eText}, accuracy class ${s.accuracyClass}.`,
    `Serial number ${s.serial}, manufactured ${s.dateText}`,
    `by ${s.manufacturer}`,
    "Do not load beyond the maximum capacity.",
  ];
  return { width: 640, height: 244, items: stack(texts, 26, 46, 18, 35), shapes: "", ...milled(r) };
};

/** A strip of three columns under a brand. */
const strip: Design = (s, r) => {
  s.d = null;
  const list: [string, string][] = [
    ["MODEL", s.model],
    ["CAPACITY Max", s.maxText],
    ["MINIMUM Min", s.minText],
    ["S/N", s.serial],
    ["DIVISION e", s.eText],
    ["CLASS", s.accuracyClass],
    ["MFG DATE", s.dateText],
    ["POWER", "DC 6 V"],
    ["ORIGIN", "P.R.C."],
  ];
  const items = list.flatMap(([a, b], i): Item[] => {
    const [x, y] = [24 + (i % 3) * 220, 76 + Math.floor(i / 3) * 52];
    return [
      { text: a, x, y, size: 12 },
      { text: b, x, y: y + 24, size: 19, bold: true },
    ];
  });
  items.push(
    { text: s.manufacturer, x: 24, y: 40, size: 20 },
    { text: s.kind, x: 656, y: 40, size: 16, anchor: "end" },
  );
  return {
    width: 680,
    height: 232,
    items,
    shapes: [0, 1, 2, 3].map((i) => line(20, 56 + i * 52, 660, 56 + i * 52)).join(""),
    ...milled(r),
  };
};

/** A line for each range, from the least to the most. */
const lows: Design = (s, r) => {
  s.d = null;
  const each = [...say(r, "一二", "12")].map((n, i) => {
    const [min, max, e] = [s.min[i], s.max[i], s.e[i]].map((m) => printed([m as (typeof s.max)[0]]));
    return `量程${n}：Min ${min}  Max ${max}  e=${e}`;
  });
  const texts = [
    `${s.kind}    型号：${s.model}`,
    ...each,
    `准确度等级：${EACH_SAYS[s.accuracyClass]}级`,
    `编号：${s.serial}    日期：${s.dateText}`,
    s.manufacturer,
  ];
  return { width: 600, height: 240, items: stack(texts, 26, 46, 19, 36), shapes: "", ...milled(r) };
};

/** The scales of 2026: codes for making, mending, verifying, and what the software says of itself. */
const threefold: Design = (s, r) => {
  if (step(s) === "e") s.d = null;
  const items: Item[] = [
    { text: s.kind, x: 24, y: 44, size: 24, bold: true },
    ...rows(
      [
        ["型号", s.model],
        ["最大秤量Max", s.maxText],
        ["最小秤量Min", s.minText],
        [`分度值${step(s)}`, s.eText],
        ["准确度等级", EACH_SAYS[s.accuracyClass]],
        ["出厂编号", s.serial],
        ["出厂日期", s.dateText],
        ["软件标识", `JZ-${r.digits(3)}A`],
        ["软件校验码", `${r.digits(4)}E7`],
      ],
      24,
      80,
      120,
      16,
      27,
    ),
    ...["生产码", "维修码", "检定码"].map(
      (text, i): Item => ({ text, x: 400 + i * 92, y: 184, size: 14, anchor: "middle" }),
    ),
    { text: HONEST, x: 352, y: 226, size: 13 },
    { text: "铅封处", x: 400, y: 270, size: 14, anchor: "middle" },
    { text: s.manufacturer, x: 24, y: 336, size: 17 },
  ];
  const codes = [0, 1, 2].map((i) => qr(`${"SWJ"[i]}${r.digits(14)}`, 360 + i * 92, 88, 80)).join("");
  return {
    width: 650,
    height: 356,
    items,
    shapes: `<circle cx="400" cy="265" r="30"/>`,
    over: codes + word("联网溯源", 620, 44, 15, { anchor: "end", fill: "#a01818" }),
    ...milled(r),
  };
};

export const MILL_FINE: Record<string, Design> = { readable, glass, pounds, prose, strip, lows, threefold };
