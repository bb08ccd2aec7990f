import { type Design, stuck } from "./design-parts.js";
import { ownD, same } from "./dock-parts.js";
import { code39, dots, word } from "./fresh-marks.js";
import { copper, step, thin } from "./hall-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { say } from "./yard-parts.js";

/** Plates of cards and columns, of dots, and with stickers of their own. */

/** Figures large, their words in small type below. */
export const captions: Design = (s, r) => {
  const cells: [string, string, number, number][] = [
    [s.maxText, "最大称量 Max", 80, 110],
    [s.minText, "最小称量 Min", 230, 110],
    [s.eText, same(s) ? "分度值 e=d" : "分度值 e", 380, 110],
    [s.accuracyClass, "准确度等级", 510, 110],
    [s.model, "型号规格", 120, 190],
    [s.serial, "出厂编号", 300, 190],
    [s.dateText, "出厂日期", 480, 190],
  ];
  const items = cells.flatMap(([value, label, x, y]): Item[] => [
    { text: value, x, y, size: 23, anchor: "middle", bold: true },
    { text: label, x, y: y + 22, size: 12, anchor: "middle" },
  ]);
  items.push({ text: s.kind, x: 300, y: 54, size: 26, anchor: "middle" });
  items.push({ text: s.manufacturer, x: 300, y: 258, size: 18, anchor: "middle" });
  return {
    width: 600,
    height: 280,
    items,
    shapes: line(20, 68, 580, 68) + line(20, 230, 580, 230),
    ...copper(r),
  };
};

/** Twelve framed cards, a word in the corner of each; two ranges by stroke. */
export const cards: Design = (s, r) => {
  s.d = null;
  const list: [string, string][] = [
    ["品名", s.kind],
    ["商标", say(r, "圭标", "GB-LANE")],
    ["型号", s.model],
    ["Max", s.maxText],
    ["Min", s.minText],
    ["e", s.eText],
    ["准确度", s.accuracyClass],
    ["温度", "-10~40℃"],
    ["电源", "220V~"],
    ["机号", s.serial],
    ["日期", s.dateText],
    ["标准", s.standard],
  ];
  const items = list.flatMap(([label, value], i): Item[] => {
    const [x, y] = [16 + (i % 3) * 220, 16 + Math.floor(i / 3) * 66];
    return [
      { text: label, x: x + 8, y: y + 18, size: 13 },
      { text: value, x: x + 104, y: y + 46, size: 20, anchor: "middle" },
    ];
  });
  items.push({ text: s.manufacturer, x: 340, y: 312, size: 21, anchor: "middle" });
  const boxes = list.map((_, i) => frame(16 + (i % 3) * 220, 16 + Math.floor(i / 3) * 66, 210, 58)).join("");
  return { width: 680, height: 334, items, shapes: boxes, ...thin(r) };
};

/** Words of silk-screen, values of an ink jet's dots. */
export const jet: Design = (s, r) => {
  const mm = s.date.slice(5, 7);
  s.date = `${s.date.slice(0, 4)}-${mm}`;
  // What the dots cannot write.
  s.model = s.model.toUpperCase().replace(/[IOQU]/g, "K");
  s.serial = s.serial.replace(/[IOQU]/g, "K");
  const list: [string, string][] = [
    ["型  号", s.model],
    ["Max", s.maxText.toUpperCase()],
    ["Min", s.minText.toUpperCase()],
    [step(s), s.eText.toUpperCase()],
    ["出厂编号", s.serial],
    ["出厂日期", s.date.replace("-", ".")],
  ];
  const items: Item[] = list.map(([text], i): Item => ({ text, x: 30, y: 100 + i * 36, size: 20 }));
  items.push({ text: s.kind, x: 250, y: 52, size: 28, anchor: "middle", bold: true });
  items.push({ text: s.accuracyClass, x: 430, y: 120, size: 24, oval: true });
  items.push({ text: s.manufacturer, x: 250, y: 322, size: 20, anchor: "middle" });
  const look = thin(r);
  const over = list.map(([, v], i) => dots(v, 150, 100 + i * 36, 2.5, look.ink)).join("");
  return { width: 500, height: 344, items, shapes: frame(10, 10, 480, 324), over, ...look };
};

/** Labels in two lines each, engraved; the maker over two lines. */
export const stackedWords: Design = (s, r) => {
  const list: [string, string, string][] = [
    ["规格", "型号", s.model],
    ["最大", "秤量", s.maxText],
    ["最小", "秤量", s.minText],
    ["检定", "分度值", s.eText],
    ["出厂", "编号", s.serial],
    ["出厂", "日期", s.dateText],
  ];
  s.d = null;
  const items = list.flatMap(([a, b, value], i): Item[] => {
    const [x, y] = [30 + (i % 2) * 300, 86 + Math.floor(i / 2) * 58];
    return [
      { text: a, x, y, size: 16 },
      { text: b, x, y: y + 20, size: 16 },
      { text: value, x: x + 76, y: y + 12, size: 22 },
    ];
  });
  const half = Math.ceil(s.manufacturer.length / 2);
  items.push({ text: s.kind, x: 30, y: 50, size: 24, bold: true });
  items.push({ text: `${s.accuracyClass}`, x: 540, y: 50, size: 22, oval: true });
  items.push({ text: s.manufacturer.slice(0, half), x: 300, y: 272, size: 20, anchor: "middle" });
  items.push({ text: s.manufacturer.slice(half), x: 300, y: 300, size: 20, anchor: "middle" });
  return {
    width: 600,
    height: 320,
    items,
    shapes: line(16, 62, 584, 62) + line(16, 242, 584, 242),
    ...copper(r),
  };
};

/** The number stands on a sticker with a bar code beside the plate alone. */
export const apart: Design = (s, r) => {
  const items: Item[] = [
    { text: `${s.kind}`, x: 30, y: 50, size: 26, bold: true },
    { text: `MODEL ${s.model}`, x: 30, y: 90, size: 20 },
    { text: `CAPACITY(Max) ${s.maxText}`, x: 30, y: 126, size: 20 },
    { text: `Min ${s.minText}   ${step(s)}=${s.eText}`, x: 30, y: 162, size: 20 },
    { text: `CLASS ${s.accuracyClass}`, x: 360, y: 90, size: 20 },
    { text: `POWER DC 6V/4Ah`, x: 360, y: 126, size: 18 },
    { text: s.manufacturer, x: 30, y: 206, size: 20 },
  ];
  const sticker = `<g transform="rotate(${r.between(-3, 3)} 40 250)"><rect x="30" y="236" width="360" height="96" fill="#fff"/>${code39(s.serial, 40, 246, 340, 44)}${word(`S/N:${s.serial}`, 60, 316, 18, { fill: "#000" })}${word(s.date, 260, 316, 18, { fill: "#000" })}</g>`;
  return { width: 580, height: 350, items, shapes: line(20, 222, 560, 222), over: sticker, ...copper(r) };
};

/** A hook's plate in both units, number of intervals and all, a repairer's label under it. */
export const bothUnits: Design = (s, r) => {
  s.d ??= s.e;
  const items: Item[] = [
    { text: `${s.kind}`, x: 280, y: 48, size: 30, anchor: "middle", bold: true },
    { text: `型号 TYPE: ${s.model}`, x: 30, y: 92, size: 19 },
    { text: `最大秤量 MAX: ${s.maxText}`, x: 30, y: 126, size: 19 },
    { text: `最小秤量 MIN: ${s.minText}`, x: 30, y: 160, size: 19 },
    { text: `检定分度值 e: ${s.eText}`, x: 30, y: 194, size: 19 },
    { text: `实际分度值 d: ${ownD(s) || s.eText}`, x: 30, y: 228, size: 19 },
    { text: `准确度等级 CLASS: ${s.accuracyClass}`, x: 300, y: 92, size: 19 },
    { text: `出厂编号 No.: ${s.serial}`, x: 300, y: 160, size: 19 },
    { text: `制造日期: ${s.dateText}`, x: 300, y: 194, size: 19 },
    { text: `防护等级: IP65`, x: 300, y: 126, size: 19 },
    { text: s.manufacturer, x: 280, y: 272, size: 20, anchor: "middle" },
  ];
  const repair = stuck(r, {
    ...{ x: 330, y: 296, w: 220, colour: "#ffe9a8" },
    lines: [
      "修理标记",
      `维修日期:${r.int(2024, 2026)}.${r.int(1, 12)}.${r.int(1, 28)}`,
      `修理编号:${r.digits(6)}`,
    ],
  });
  return { width: 600, height: 400, items, shapes: frame(12, 12, 576, 274), over: repair, ...copper(r) };
};
