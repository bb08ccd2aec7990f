import { type Design, rows, stuck } from "./design-parts.js";
import { MONO, ownD, print, same } from "./dock-parts.js";
import type { DockTrade } from "./dock-spec.js";
import { classFrame, code39, word } from "./fresh-marks.js";
import { EACH_SAYS, HONEST } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { qr } from "./unseen.js";
import { say } from "./yard-parts.js";

/** Eight designs drawn after those of the dock had been mended, and read once: what the mends are worth elsewhere. */

const step = (s: Parameters<Design>[0]): string => (same(s) ? "e=d" : "e");

/** A banner, then three blocks beside each other under small headings. */
const blocks: Design = (s, r) => {
  const items: Item[] = [
    { text: s.kind, x: 24, y: 44, size: 26, bold: true },
    { text: s.model, x: 636, y: 44, size: 24, anchor: "end" },
    ...rows(
      [
        ["最大称量", s.maxText],
        ["最小称量", s.minText],
        [`分度值${step(s)}`, s.eText],
      ],
      24,
      100,
      120,
      17,
      34,
    ),
    ...rows(
      [
        ["编号", s.serial],
        ["日期", s.dateText],
        ["等级", `${EACH_SAYS[s.accuracyClass]}级`],
      ],
      350,
      100,
      90,
      17,
      34,
    ),
    { text: s.manufacturer, x: 24, y: 218, size: 19 },
    { text: `${s.address}  ${s.phone}`, x: 24, y: 246, size: 14 },
  ];
  return {
    width: 660,
    height: 264,
    items,
    shapes: line(14, 62, 646, 62) + line(330, 74, 330, 184),
    ...print(r),
  };
};

/** All in one paragraph of small print beside a code. */
const paragraph: Design = (s, r) => {
  const texts = [
    `产品:${s.kind}；型号:${s.model}；`,
    `最大秤量:${s.maxText}；最小秤量:${s.minText}；`,
    `检定分度值${step(s)}:${s.eText}；准确度等级:${s.accuracyClass}；`,
    `出厂编号:${s.serial}；`,
    `生产日期:${s.dateText}；`,
    `制造商:${s.manufacturer}；`,
    HONEST,
  ];
  return {
    width: 640,
    height: 250,
    items: texts.map((text, i): Item => ({ text, x: 22, y: 40 + i * 32, size: 17 })),
    shapes: "",
    over: qr(`https://dock.example/${r.digits(12)}`, 520, 110, 104),
    ...print(r),
    paper: "#fbfbf9",
    ink: "#111",
  };
};

/** A dial's habits: capacity by step in large print, the rest around. */
const capacity: Design = (s, r) => {
  const items: Item[] = [
    { text: `${s.maxText} × ${s.eText}`, x: 250, y: 62, size: 38, anchor: "middle", bold: true },
    { text: `Min ${s.minText}`, x: 60, y: 108, size: 20 },
    { text: `${step(s)} = ${s.eText}`, x: 230, y: 108, size: 20 },
    { text: s.kind, x: 60, y: 150, size: 20 },
    { text: `${say(r, "TYPE", "型号")} ${s.model}`, x: 250, y: 150, size: 20 },
    { text: `No. ${s.serial}`, x: 60, y: 186, size: 20 },
    { text: s.dateText, x: 300, y: 186, size: 19 },
    { text: s.manufacturer, x: 250, y: 226, size: 19, anchor: "middle" },
  ];
  const look = print(r);
  return {
    width: 500,
    height: 246,
    items,
    shapes: frame(10, 10, 480, 226),
    over: classFrame(s, 430, 110, 24, look.ink),
    ...look,
  };
};

/** English over Chinese in every cell of a form of two columns. */
const cells: Design = (s, r) => {
  const list: [string, string, string][] = [
    ["MODEL", "型号", s.model],
    ["SERIAL NO.", "出厂编号", s.serial],
    ["MAX", "最大称量", s.maxText],
    ["MIN", "最小称量", s.minText],
    [same(s) ? "e = d" : "e", "检定分度值", s.eText],
    ["CLASS", "准确度等级", `(${s.accuracyClass})`],
    ["DATE", "制造日期", s.dateText],
    ["STANDARD", "执行标准", s.standard],
  ];
  const items = list.flatMap(([en, zh, value], i): Item[] => {
    const [x, y] = [24 + (i % 2) * 330, 84 + Math.floor(i / 2) * 50];
    return [
      { text: en, x, y, size: 12 },
      { text: zh, x, y: y + 20, size: 16 },
      { text: value, x: x + 120, y: y + 14, size: 19 },
    ];
  });
  items.push({ text: s.kind, x: 340, y: 42, size: 24, anchor: "middle", bold: true });
  items.push({ text: s.manufacturer, x: 340, y: 292, size: 20, anchor: "middle" });
  const rules = [0, 1, 2, 3, 4].map((i) => line(14, 62 + i * 50, 666, 62 + i * 50)).join("");
  return { width: 680, height: 312, items, shapes: rules + line(340, 62, 340, 262), ...print(r) };
};

/** A bar code with the number under it, a price and a shop's words on a sticker across the top. */
const shelf: Design = (s, r) => {
  const items: Item[] = [
    { text: `${s.kind} ${s.model}`, x: 24, y: 92, size: 22, bold: true },
    { text: `Max:${s.maxText}`, x: 24, y: 126, size: 18 },
    { text: `Min:${s.minText}`, x: 190, y: 126, size: 18 },
    { text: `${step(s)}:${s.eText}`, x: 350, y: 126, size: 18 },
    { text: `准确度等级 ${s.accuracyClass}`, x: 24, y: 158, size: 18 },
    { text: `出厂日期 ${s.dateText}`, x: 250, y: 158, size: 18 },
    { text: s.serial, x: 190, y: 234, size: 17, anchor: "middle" },
    { text: s.manufacturer, x: 24, y: 268, size: 18 },
  ];
  const sale = stuck(r, {
    ...{ x: 300, y: 14, w: 200, colour: "#e53935", ink: "#fff" },
    lines: [`特价 ${r.int(99, 399)}元`, `货号 ${r.digits(6)}`],
  });
  return {
    width: 540,
    height: 286,
    items,
    shapes: "",
    over: code39(s.serial, 24, 176, 330, 36) + sale,
    ...print(r),
    paper: "#fdfdfd",
    ink: "#111",
  };
};

/** Ratings of two intervals as a fraction in braces' place, labels with their signs alone. */
const fraction: Design = (s, r) => {
  const items: Item[] = [
    { text: s.manufacturer, x: 260, y: 44, size: 21, anchor: "middle" },
    { text: s.kind, x: 260, y: 82, size: 24, anchor: "middle", bold: true },
    ...rows(
      [
        ["Max", s.maxText],
        ["Min", s.minText],
        [step(s), s.eText],
        ["型  号", s.model],
        ["编  号", s.serial],
        ["日  期", s.dateText],
      ],
      60,
      126,
      130,
      20,
      34,
    ),
  ];
  const look = print(r);
  return {
    width: 520,
    height: 326,
    items,
    shapes: frame(30, 98, 460, 212),
    over: classFrame(s, 420, 180, 40, look.ink),
    ...look,
  };
};

/** A laboratory's label in one width. */
const bench: Design = (s, r) => {
  s.d ??= s.e;
  const list: [string, string][] = [
    ["Model/型号", s.model],
    ["S/N/编号", s.serial],
    ["Max", s.maxText],
    ["Min", s.minText],
    ["e", s.eText],
    ["d", ownD(s) || s.eText],
    ["Class/等级", s.accuracyClass],
    ["Date/日期", s.dateText],
  ];
  const items: Item[] = [
    { text: s.kind, x: 24, y: 42, size: 22, bold: true },
    ...rows(list, 24, 78, 170, 18, 30),
    { text: s.manufacturer, x: 24, y: 332, size: 18 },
  ];
  return { width: 480, height: 350, items, shapes: "", ...print(r), font: MONO };
};

/** A yard's plate of enamel: large, few words, the licence's number of old years. */
const enamel: Design = (s, r) => {
  s.d = null;
  const items: Item[] = [
    { text: s.kind, x: 290, y: 60, size: 36, anchor: "middle", spacing: 0.4, bold: true },
    { text: `${say(r, "型 号", "规 格")}  ${s.model}`, x: 60, y: 112, size: 24 },
    { text: `最大秤量  ${s.maxText}`, x: 60, y: 152, size: 24 },
    { text: `最小秤量  ${s.minText}`, x: 60, y: 192, size: 24 },
    { text: `分 度 值  ${s.eText}`, x: 60, y: 232, size: 24 },
    { text: `${EACH_SAYS[s.accuracyClass]} 级`, x: 400, y: 152, size: 28 },
    { text: `第 ${s.serial} 号`, x: 360, y: 192, size: 22 },
    { text: `${s.dateText}${s.dateText.endsWith("月") ? "出厂" : ""}`, x: 360, y: 232, size: 22 },
    { text: s.manufacturer, x: 290, y: 284, size: 25, anchor: "middle" },
  ];
  const over = word(`苏量制字第${r.digits(5)}号`, 290, 318, 14, { fill: "#e8efe9", anchor: "middle" });
  return {
    ...{ width: 580, height: 336, items, shapes: frame(14, 14, 552, 308), over },
    ...{ ...print(r), paper: "#14463a", ink: "#e8efe9" },
  };
};

export const JETTY: Record<string, Design> = {
  blocks,
  paragraph,
  capacity,
  cells,
  shelf,
  fraction,
  bench,
  enamel,
};
export const JETTY_TRADES: Partial<Record<string, DockTrade>> = {
  ...{
    paragraph: "till",
    capacity: "bench",
    cells: "floor",
    fraction: "twoSteps",
    bench: "classTwo",
    enamel: "bridge",
  },
};
