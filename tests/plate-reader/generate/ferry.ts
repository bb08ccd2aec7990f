import { type Design, rows, stack } from "./design-parts.js";
import { ownD } from "./dock-parts.js";
import { classFrame, word } from "./fresh-marks.js";
import { step } from "./hall-parts.js";
import { milled } from "./mill-parts.js";
import type { MillTrade } from "./mill-spec.js";
import { EACH_SAYS } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";

/** Eight plates of a ferry's landing, drawn with the mill's and read once after what the mill showed was mended. */

/** Words around the rim of a rectangle, its left edge upright; the ratings inside. */
const rim: Design = (s, r) => {
  s.d = null;
  const items: Item[] = [
    { text: `${s.kind} ${s.model}`, x: 290, y: 40, size: 20, anchor: "middle" },
    { text: s.manufacturer, x: 290, y: 334, size: 18, anchor: "middle" },
    ...stack(
      [
        `最大秤量 ${s.maxText}`,
        `最小秤量 ${s.minText}`,
        `检定分度值 ${s.eText}`,
        `准确度等级 ${EACH_SAYS[s.accuracyClass]}`,
        `出厂日期 ${s.dateText}`,
      ],
      110,
      104,
      20,
      42,
    ),
  ];
  const over = `<g transform="translate(40 300) rotate(-90)">${word(`出厂编号 ${s.serial}`, 0, 0, 18, { fill: "#161616" })}</g>`;
  return {
    width: 580,
    height: 352,
    items,
    shapes: frame(60, 58, 480, 250),
    over,
    ...milled(r),
    paper: "#eceae2",
    ink: "#161616",
    narrow: 1,
  };
};

/** Boxes that step from left to right and back. */
const ladder: Design = (s, r) => {
  s.d = null;
  const list = [
    `${s.kind}  ${s.model}`,
    `最大称量Max  ${s.maxText}`,
    `最小称量Min  ${s.minText}`,
    `分度值e  ${s.eText}`,
    `精度等级  ${EACH_SAYS[s.accuracyClass]}级`,
    `出厂编号  ${s.serial}`,
    `制造日期  ${s.dateText}`,
  ];
  const items = list.map((text, i): Item => ({ text, x: i % 2 ? 250 : 34, y: 52 + i * 40, size: 19 }));
  items.push({ text: s.manufacturer, x: 290, y: 342, size: 18, anchor: "middle" });
  const shapes = list
    .map((_, i) => `<rect x="${i % 2 ? 236 : 20}" y="${28 + i * 40}" width="320" height="34" rx="6"/>`)
    .join("");
  return { width: 580, height: 362, items, shapes, ...milled(r) };
};

/** Columns of a brass tag, Chinese small under each. */
const tag: Design = (s, r) => {
  s.d = null;
  const list: [string, string, string][] = [
    ["Max", "最大秤量", s.maxText],
    ["Min", "最小秤量", s.minText],
    ["e", "分度值", s.eText],
    ["Class", "准确度", s.accuracyClass],
  ];
  const items = list.flatMap(([a, b, c], i): Item[] => {
    const x = 85 + i * 150;
    return [
      { text: a, x, y: 130, size: 20, anchor: "middle", bold: true },
      { text: b, x, y: 150, size: 13, anchor: "middle" },
      { text: c, x, y: 184, size: 22, anchor: "middle" },
    ];
  });
  items.push(
    { text: `${s.kind}  ${s.model}`, x: 310, y: 56, size: 26, anchor: "middle" },
    { text: s.manufacturer, x: 310, y: 88, size: 18, anchor: "middle" },
    { text: `出厂编号 No. ${s.serial}`, x: 30, y: 232, size: 17 },
    { text: `${s.dateText} 出厂`, x: 590, y: 232, size: 17, anchor: "end" },
  );
  return {
    width: 620,
    height: 256,
    items,
    shapes: line(20, 104, 600, 104) + line(20, 204, 600, 204),
    ...milled(r),
    paper: "#c19a52",
    ink: "#20160a",
    relief: 0.6,
  };
};

/** All of it twice: Chinese at the left, English at the right. */
const twice: Design = (s, r) => {
  s.d = null;
  const column = (x: number, words: string[], gap: number) =>
    rows(
      [s.model, s.maxText, s.minText, s.eText, s.accuracyClass, s.serial].map(
        (value, i): [string, string] => [words[i] as string, value],
      ),
      x,
      96,
      gap,
      17,
      32,
    );
  const items: Item[] = [
    { text: s.kind, x: 26, y: 52, size: 24 },
    { text: "TRUCK SCALE", x: 360, y: 52, size: 22 },
    ...column(26, ["型号", "最大秤量", "最小秤量", "检定分度值", "准确度等级", "出厂编号"], 120),
    ...column(360, ["Model", "Max", "Min", "e", "Class", "Serial No."], 110),
    { text: `出厂日期 ${s.dateText}`, x: 26, y: 290, size: 17 },
    { text: s.manufacturer, x: 26, y: 322, size: 18 },
  ];
  return { width: 680, height: 344, items, shapes: line(340, 24, 340, 270), ...milled(r) };
};

/** The value first, the word for it behind. */
const behind: Design = (s, r) => {
  if (step(s) === "e") s.d = null;
  const list: [string, string][] = [
    [s.maxText, "最大秤量"],
    [s.minText, "最小秤量"],
    [s.eText, step(s) === "e" ? "检定分度值 e" : "分度值 e=d"],
    [EACH_SAYS[s.accuracyClass], "准确度等级"],
    [s.model, "型号"],
    [s.serial, "出厂编号"],
    [s.dateText, "出厂日期"],
  ];
  const items = list.flatMap(([a, b], i): Item[] => [
    { text: a, x: 250, y: 92 + i * 36, size: 20, anchor: "end", bold: true },
    { text: b, x: 270, y: 92 + i * 36, size: 16 },
  ]);
  items.push(
    { text: s.kind, x: 260, y: 48, size: 25, anchor: "middle" },
    { text: s.manufacturer, x: 260, y: 350, size: 17, anchor: "middle" },
  );
  return { width: 520, height: 372, items, shapes: "", ...milled(r) };
};

/** Words of a narrow label that break wherever the line ends. */
const wrapped: Design = (s, r) => {
  s.d = null;
  const texts = [
    s.kind,
    `型号 ${s.model}`,
    "最大秤量",
    `${s.maxText} 最小秤量`,
    `${s.minText} 分度值`,
    `e=${s.eText}`,
    `准确度 ${EACH_SAYS[s.accuracyClass]}级`,
    "出厂编号",
    s.serial,
    `出厂日期 ${s.dateText}`,
    ...(s.manufacturer.match(/.{1,11}/g) ?? []),
  ];
  return {
    width: 300,
    height: 36 + texts.length * 32,
    items: stack(texts, 20, 42, 20, 32),
    shapes: "",
    ...milled(r),
    narrow: 1,
  };
};

/** A strip from Taiwan or Macau: everything on two lines, a blank of three between. */
const landing: Design = (s, r) => {
  s.d = null;
  const texts = [
    `${s.kind}   型式 ${s.model}   器號 ${s.serial}   製造 ${s.dateText}`,
    `最大秤量 ${s.maxText}   最小秤量 ${s.minText}   檢定標尺分度 e=${s.eText}   準確度等級 ${EACH_SAYS[s.accuracyClass]}`,
    s.manufacturer,
  ];
  return {
    width: 720,
    height: 150,
    items: stack(texts, 22, 46, 17, 38),
    shapes: frame(8, 8, 704, 134),
    ...milled(r),
    font: "TW-Kai, Noto Serif CJK TC",
  };
};

/** A balance's card: words in capitals over a row of two columns. */
const card: Design = (s, r) => {
  const own = ownD(s);
  if (!own && step(s) === "e") s.d = null;
  const list: [string, string][] = [
    ["最大秤量 Max", s.maxText],
    ["最小秤量 Min", s.minText],
    [step(s) === "e" ? "检定分度值 e" : "检定分度值 e=d", s.eText],
    own ? ["实际分度值 d", own] : ["称盘", "Φ90mm"],
    ["型号 Model", s.model],
    ["编号 S/N", s.serial],
    ["日期 Date", s.dateText],
    ["电源 Power", "DC 12V"],
  ];
  const items = list.flatMap(([a, b], i): Item[] => {
    const [x, y] = [26 + (i % 2) * 290, 92 + Math.floor(i / 2) * 42];
    return [
      { text: a, x, y, size: 15 },
      { text: b, x: x + 264, y, size: 18, anchor: "end" },
    ];
  });
  items.push(
    { text: s.kind, x: 26, y: 48, size: 25, bold: true },
    { text: s.manufacturer, x: 26, y: 268, size: 17 },
  );
  return {
    width: 600,
    height: 290,
    items,
    shapes: "",
    over: classFrame(s, 540, 50, 24, "#15181b"),
    ...milled(r),
    paper: "#f3f3ee",
    ink: "#15181b",
  };
};

export const FERRY: Record<string, Design> = { rim, ladder, tag, twice, behind, wrapped, landing, card };
export const FERRY_TRADES: Partial<Record<string, MillTrade>> = {
  ladder: "bench",
  tag: "hook",
  twice: "bridge",
  behind: "multi",
  landing: "harbour",
  card: "fine",
};
