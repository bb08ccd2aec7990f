import type { Design } from "./design-parts.js";
import type { Random } from "./random.js";
import { frame, type Item, line, type Sheet } from "./sheet.js";
import type { Spec } from "./spec.js";

const COLOURS: [string, string][] = [
  ["#fbfbfb", "#101010"],
  ["#cfd3d6", "#1b1b1b"],
  ["#b9bec2", "#26292c"],
  ["#15181c", "#eceff1"],
  ["#17407c", "#ffffff"],
  ["#efe3b0", "#2a2318"],
  ["#dfe9dd", "#123c1a"],
  ["#e9e9ee", "#7a1020"],
];
const FONTS = ["Noto Sans CJK SC", "Noto Serif CJK SC", "WenQuanYi Zen Hei", "WenQuanYi Micro Hei"];
const LATIN = ["Liberation Sans", "Roboto Condensed", "DejaVu Sans", "Liberation Serif", "Open Sans", ""];

/** A sheet in this plate's own colours and fonts; metal plates are pressed, not printed. */
export function dress(
  r: Random,
  width: number,
  height: number,
  items: Item[],
  shapes = "",
  metal = 0,
): Sheet {
  const [paper, ink] = metal > 0 ? r.pick(COLOURS.slice(1, 3)) : r.pick(COLOURS);
  const latin = r.pick(LATIN);
  const font = `${latin === "" ? "" : `${latin}, `}${r.pick(FONTS)}`;
  return { width, height, items, shapes, paper, ink, font, corner: r.pick([0, 5, 12]), relief: metal };
}

/** How a class mark is printed: in an oval, in brackets, bare, or with 级. */
export function classMark(s: Spec, r: Random): { text: string; oval: boolean } {
  const c = s.accuracyClass;
  const roman = { I: "Ⅰ", II: "Ⅱ", III: "Ⅲ", IIII: "IIII" }[c];
  const word = { I: "一", II: "二", III: "三", IIII: "四" }[c];
  return r.pick([
    { text: c, oval: true },
    { text: c, oval: true },
    { text: roman, oval: true },
    { text: `(${c})`, oval: false },
    { text: `（${roman}）`, oval: false },
    { text: c, oval: false },
    { text: `${roman}级`, oval: false },
    { text: `${word}级`, oval: false },
    { text: roman, oval: false },
  ]);
}

/** Stripes that look like a bar code. */
function bars(r: Random, x: number, y: number, w: number, h: number): string {
  let shapes = "";
  for (let at = 0; at < w; at += r.int(3, 7)) {
    const wide = r.int(1, 3);
    shapes += `<rect x="${x + at}" y="${y}" width="${wide}" height="${h}" fill="currentColor" stroke="none"/>`;
  }
  return shapes;
}

/** Squares that look like a QR code. */
function squares(r: Random, x: number, y: number, size: number): string {
  let shapes = "";
  const n = 21;
  const step = size / n;
  for (let i = 0; i < n; i++) {
    for (let k = 0; k < n; k++) {
      if (r.chance(0.5)) {
        shapes += `<rect x="${x + i * step}" y="${y + k * step}" width="${step}" height="${step}" fill="currentColor" stroke="none"/>`;
      }
    }
  }
  return shapes;
}

const dText = (s: Spec): string => (s.d ? `e=d=${s.eText}` : `e=${s.eText}`);

/** A small sticker beside the display: one line of ratings as a single run of text. */
const displaySticker: Design = (s, r) => {
  const m = classMark(s, r);
  const gap = r.pick(["  ", "   ", " "]);
  const ratings = `Max ${s.maxText}${gap}Min ${s.minText}${gap}${dText(s)}`;
  const items: Item[] = [
    { text: ratings, x: 20, y: 40, size: 22, bold: true },
    { text: m.text, x: 660, y: 40, size: 22, anchor: "middle", oval: m.oval },
    { text: `${s.kind} ${s.model}`, x: 20, y: 82, size: 22 },
    { text: `No.${s.serial}`, x: 420, y: 82, size: 20 },
    { text: s.manufacturer, x: 20, y: 122, size: 22 },
    // A bare year says nothing without its label.
    { text: s.date.length > 4 ? s.dateText : `日期:${s.dateText}`, x: 520, y: 122, size: 20 },
  ];
  return dress(r, 720, 145, items, line(12, 54, 708, 54));
};

/** Weighing intervals in columns of their own under symbols. */
const symbolTable: Design = (s, r) => {
  const m = classMark(s, r);
  const heads = ["Max", "Min", s.d ? "e=d" : "e"];
  const values = [s.maxText, s.minText, s.eText];
  const items: Item[] = [
    { text: s.manufacturer, x: 260, y: 40, size: 25, anchor: "middle", bold: true },
    { text: `${r.pick(["产品名称", "品名", "名称"])}：${s.kind}`, x: 24, y: 80, size: 20 },
    { text: `${r.pick(["型号", "规格型号"])}：${s.model}`, x: 24, y: 114, size: 20 },
    { text: `${r.pick(["准确度等级", "准确度"])}：`, x: 300, y: 114, size: 20 },
    { text: m.text, x: 440, y: 114, size: 20, oval: m.oval },
  ];
  let shapes = "";
  heads.forEach((head, i) => {
    const x = 24 + i * 160;
    shapes += frame(x, 130, 160, 32) + frame(x, 162, 160, 36);
    items.push({ text: head, x: x + 80, y: 153, size: 20, anchor: "middle" });
    items.push({ text: values[i] as string, x: x + 80, y: 188, size: 21, anchor: "middle" });
  });
  items.push({ text: `${r.pick(["编号", "出厂编号", "机号"])}：${s.serial}`, x: 24, y: 234, size: 20 });
  items.push({ text: `${r.pick(["出厂日期", "生产日期"])}：${s.dateText}`, x: 24, y: 268, size: 20 });
  items.push({ text: `电源：AC 220V  ${s.standard}`, x: 24, y: 300, size: 16 });
  return dress(r, 528, 320, items, shapes);
};

/** Labels and values run together without a colon, two to a line. */
const tight: Design = (s, r) => {
  const m = classMark(s, r);
  const sep = r.pick(["", " ", "  "]);
  const items: Item[] = [
    { text: s.kind, x: 250, y: 40, size: 28, anchor: "middle", bold: true },
    { text: `型号规格${sep}${s.model}`, x: 20, y: 84, size: 21 },
    { text: `最大秤量${sep}${s.maxText}`, x: 20, y: 122, size: 21 },
    { text: `最小秤量${sep}${s.minText}`, x: 280, y: 122, size: 21 },
    { text: `检定分度值${sep}${s.eText}`, x: 20, y: 160, size: 21 },
    ...(s.d ? [{ text: `实际分度值${sep}${s.eText}`, x: 280, y: 160, size: 21 }] : []),
    { text: "准确度等级", x: 280, y: 84, size: 21 },
    { text: m.text, x: 412, y: 84, size: 21, oval: m.oval },
    { text: `编号${sep}${s.serial}`, x: 20, y: 198, size: 21 },
    { text: `日期${sep}${s.dateText}`, x: 280, y: 198, size: 21 },
    { text: s.manufacturer, x: 20, y: 238, size: 22, bold: true },
    { text: `${s.approval}  ${s.standard}`, x: 20, y: 268, size: 16 },
  ];
  return dress(r, 510, 286, items);
};

/** English header cells with values beneath. */
const englishGrid: Design = (s, r) => {
  const m = classMark(s, r);
  const spans: [string, string, boolean?][] = [
    ["MODEL", s.model],
    ["SERIAL NO.", s.serial],
    ["MAX", s.maxText],
    ["MIN", s.minText],
    [s.d ? "e=d" : "e", s.eText],
    ["CLASS", m.text.replace(/[一二三四]?级/, "") || s.accuracyClass, m.oval],
    ["DATE", s.dateText.replace(/[年月]/g, ".").replace(/\.?日|\.$/g, "")],
    ["POWER", "AC 220V 50Hz"],
  ];
  const items: Item[] = [
    { text: "PRICE COMPUTING SCALE", x: 270, y: 36, size: 24, anchor: "middle", bold: true },
  ];
  let shapes = "";
  spans.forEach(([label, value, oval], i) => {
    const x = 16 + (i % 2) * 256;
    const y = 52 + Math.floor(i / 2) * 66;
    shapes += frame(x, y, 256, 66);
    items.push({ text: label, x: x + 8, y: y + 20, size: 14 });
    items.push({ text: value, x: x + 26, y: y + 52, size: 24, bold: true, oval: oval ?? false });
  });
  items.push({ text: s.manufacturer, x: 270, y: 344, size: 21, anchor: "middle" });
  return dress(r, 544, 362, items, shapes);
};

/** A pressed metal plate: centred title, colon list, licence mark, screws. */
const pressed: Design = (s, r) => {
  const m = classMark(s, r);
  const rows: [string, string, boolean?][] = [
    ["型　　号", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["分 度 值", dText(s)],
    ["准确度等级", m.text, m.oval],
    ["出厂编号", s.serial],
    ["出厂日期", s.dateText],
  ];
  const items: Item[] = [
    { text: s.kind, x: 240, y: 46, size: 30, anchor: "middle", spacing: 0.25 },
    { text: "CMC", x: 400, y: 48, size: 20, bold: true },
  ];
  rows.forEach(([label, value, oval], i) => {
    const y = 86 + i * 36;
    items.push({ text: `${label}：`, x: 60, y, size: 22 });
    items.push({ text: value, x: oval ? 216 : 196, y, size: 22, oval: oval ?? false });
  });
  items.push({ text: s.approval, x: 300, y: 86, size: 16 });
  items.push({ text: s.manufacturer, x: 240, y: 348, size: 23, anchor: "middle" });
  const screws = [
    [22, 22],
    [458, 22],
    [22, 350],
    [458, 350],
  ].map(([x, y]) => `<circle cx="${x}" cy="${y}" r="8"/>`);
  return dress(r, 480, 372, items, screws.join(""), r.pick([1, 1.4, 2]));
};

/** A certificate with an inspector, an inspection date and codes as distractors. */
const certificate: Design = (s, r) => {
  const m = classMark(s, r);
  const rows: [string, string, boolean?][] = [
    ["产品名称", s.kind],
    ["型号规格", s.model],
    ["最大称量(Max)", s.maxText],
    ["最小称量(Min)", s.minText],
    ["检定分度值(e)", s.eText],
    ...(s.d ? ([["实际分度值(d)", s.eText]] as [string, string][]) : []),
    ["准确度等级", m.text, m.oval],
    [r.pick(["机身编号", "产品编号"]), s.serial],
    ["生产日期", s.dateText],
    ["检验员", `检${r.int(1, 30)}`],
    ["执行标准", s.standard],
  ];
  const items: Item[] = [{ text: "产品合格证", x: 230, y: 40, size: 28, anchor: "middle", spacing: 0.2 }];
  rows.forEach(([label, value, oval], i) => {
    const y = 78 + i * 32;
    items.push({ text: `${label}:`, x: 20, y, size: 19 });
    items.push({ text: value, x: oval ? 198 : 182, y, size: 19, oval: oval ?? false });
  });
  const y = 84 + rows.length * 32;
  items.push({ text: s.manufacturer, x: 20, y: y + 4, size: 20, bold: true });
  items.push({ text: `地址:${s.address}`, x: 20, y: y + 32, size: 15 });
  items.push({ text: `电话:${s.phone}`, x: 20, y: y + 56, size: 15 });
  const code = squares(r, 350, y - 130, 90) + bars(r, 250, y + 36, 190, 30);
  return dress(r, 460, y + 76, items, code);
};

/** Values on underlines right of right-aligned bilingual labels. */
const underlined: Design = (s, r) => {
  const m = classMark(s, r);
  const rows: [string, string, boolean?][] = [
    ["型号 Type", s.model],
    ["最大秤量 Max", s.maxText],
    ["最小秤量 Min", s.minText],
    ["检定分度值 e", s.eText],
    ...(s.d ? ([["实际分度值 d", s.eText]] as [string, string][]) : []),
    ["准确度等级 Class", m.text, m.oval],
    ["器号 S/N", s.serial],
    ["制造年月 Mfg. Date", s.dateText],
    ["制造商 Manufacturer", s.manufacturer],
  ];
  const items: Item[] = [{ text: `${s.kind} Electronic Scale`, x: 30, y: 40, size: 24, bold: true }];
  let shapes = "";
  rows.forEach(([label, value, oval], i) => {
    const y = 82 + i * 34;
    items.push({ text: label, x: 232, y, size: 19, anchor: "end" });
    items.push({ text: value, x: oval ? 272 : 252, y, size: 19, oval: oval ?? false });
    shapes += line(244, y + 7, 580, y + 7);
  });
  return dress(r, 600, 96 + rows.length * 34, items, shapes);
};

/** Everything in two running lines and a maker: long lines with many labels. */
const running: Design = (s, r) => {
  const m = classMark(s, r);
  const items: Item[] = [
    { text: `${s.kind}  型号:${s.model}  编号:${s.serial}`, x: 20, y: 36, size: 20 },
    { text: `最大秤量:${s.maxText}  最小秤量:${s.minText}`, x: 20, y: 72, size: 20 },
    { text: `检定分度值:${s.eText}${s.d ? `  实际分度值:${s.eText}` : ""}`, x: 20, y: 108, size: 20 },
    { text: "准确度等级:", x: 20, y: 144, size: 20 },
    { text: m.text, x: 150, y: 144, size: 20, oval: m.oval },
    { text: `制造日期:${s.dateText}`, x: 260, y: 144, size: 20 },
    { text: `生产企业:${s.manufacturer}`, x: 20, y: 180, size: 20 },
    { text: `CPA:${s.approval}  服务热线:400-${r.digits(3)}-${r.digits(4)}`, x: 20, y: 212, size: 16 },
  ];
  return dress(r, 640, 232, items);
};

export const MORE_DESIGNS = {
  displaySticker,
  symbolTable,
  tight,
  englishGrid,
  pressed,
  certificate,
  underlined,
  running,
};
