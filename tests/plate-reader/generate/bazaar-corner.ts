import { type Design, rows, stuck } from "./design-parts.js";
import { ownD } from "./dock-parts.js";
import { classFrame, code39, word } from "./fresh-marks.js";
import { copper, step, thin } from "./hall-parts.js";
import { HONEST } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { qr } from "./unseen.js";

/** Straps, stencils, what stands beside a market's board. */

/** A strap around a pillar: two long lines. */
export const strap: Design = (s, r) => {
  const items: Item[] = [
    { text: s.kind, x: 24, y: 46, size: 22, bold: true },
    { text: `型号:${s.model}`, x: 220, y: 46, size: 19 },
    { text: `Max:${s.maxText}`, x: 430, y: 46, size: 19 },
    { text: `Min:${s.minText}`, x: 580, y: 46, size: 19 },
    { text: `${step(s)}:${s.eText}`, x: 720, y: 46, size: 19 },
    { text: s.accuracyClass, x: 880, y: 46, size: 19, oval: true },
    { text: `编号:${s.serial}`, x: 24, y: 86, size: 19 },
    { text: `日期:${s.dateText}`, x: 260, y: 86, size: 19 },
    { text: s.manufacturer, x: 500, y: 86, size: 19 },
  ];
  return { width: 950, height: 110, items, shapes: frame(6, 6, 938, 98), ...copper(r) };
};

/** A laboratory's label from abroad for this market: bar code, readability, an importer. */
export const imported: Design = (s, r) => {
  const items: Item[] = [
    { text: "HAYLAB", x: 24, y: 48, size: 36, bold: true },
    { text: s.kind, x: 220, y: 46, size: 20 },
    { text: `Model/型号: ${s.model}`, x: 24, y: 88, size: 18 },
    { text: `Max: ${s.maxText}`, x: 24, y: 118, size: 18 },
    { text: `Min: ${s.minText}`, x: 200, y: 118, size: 18 },
    { text: `e: ${s.eText}`, x: 24, y: 148, size: 18 },
    { text: `d: ${ownD(s) || s.eText}`, x: 200, y: 148, size: 18 },
    { text: "Power: 12V⎓1A", x: 340, y: 118, size: 15 },
    { text: `SN: ${s.serial}`, x: 24, y: 236, size: 17 },
    { text: s.dateText, x: 340, y: 148, size: 17 },
    { text: `制造商: ${s.manufacturer}`, x: 24, y: 268, size: 16 },
    { text: "服务热线: 400-820-0000", x: 24, y: 294, size: 14 },
  ];
  s.d ??= s.e;
  return {
    width: 520,
    height: 310,
    items,
    shapes: "",
    over: code39(s.serial, 14, 170, 340, 40) + classFrame(s, 470, 90, 26, "#111"),
    ...thin(r),
    ink: "#111",
  };
};

/** A yard's paint through a stencil: units in words. */
export const stencil: Design = (s, r) => {
  const wordy = (text: string) =>
    text
      .replace(/\s*kg/, "千克")
      .replace(/(?<=\d)\s*g/, "克")
      .replace(/(?<=\d)\s*t$/, "吨");
  s.d = null;
  const items: Item[] = [
    { text: s.kind, x: 260, y: 56, size: 34, anchor: "middle", spacing: 0.2, bold: true },
    { text: `型号 ${s.model}`, x: 40, y: 108, size: 23 },
    { text: `最大秤量 ${wordy(s.maxText)}`, x: 40, y: 146, size: 23 },
    { text: `最小秤量 ${wordy(s.minText)}`, x: 40, y: 184, size: 23 },
    { text: `检定分度值 ${wordy(s.eText)}`, x: 40, y: 222, size: 23 },
    { text: `${{ I: "一", II: "二", III: "三", IIII: "四" }[s.accuracyClass]}级`, x: 400, y: 146, size: 24 },
    { text: `出厂编号 ${s.serial}`, x: 40, y: 260, size: 23 },
    { text: s.dateText, x: 40, y: 298, size: 23 },
    { text: s.manufacturer, x: 260, y: 340, size: 22, anchor: "middle" },
  ];
  return {
    width: 520,
    height: 362,
    items,
    shapes: "",
    paper: r.pick(["#2f5d3a", "#24476b"]),
    ink: "#f2efe4",
    font: "Noto Serif CJK SC",
    corner: 0,
  };
};

/** The plate beside the market's board: stall, person in charge, a number to complain at. */
export const market: Design = (s, r) => {
  const items: Item[] = [
    { text: s.kind, x: 200, y: 46, size: 24, anchor: "middle", bold: true },
    { text: `型号：${s.model}`, x: 28, y: 86, size: 18 },
    { text: `最大称量：${s.maxText}`, x: 28, y: 116, size: 18 },
    { text: `最小称量：${s.minText}`, x: 28, y: 146, size: 18 },
    { text: `检定分度值：${step(s)}=${s.eText}`, x: 28, y: 176, size: 18 },
    { text: `准确度等级：${s.accuracyClass}`, x: 28, y: 206, size: 18 },
    { text: `出厂编号：${s.serial}`, x: 28, y: 236, size: 18 },
    { text: `出厂日期：${s.dateText}`, x: 28, y: 266, size: 18 },
    { text: s.manufacturer, x: 28, y: 298, size: 16 },
  ];
  const board = stuck(r, {
    ...{ x: 430, y: 40, w: 210, colour: "#1668b8", ink: "#fff" },
    lines: [
      "放心消费市场",
      `摊位号:${r.pick(["B", "C"])}${r.int(1, 60)}`,
      `公平秤编号:${r.digits(4)}`,
      "负责人:张某",
      "投诉电话:12315",
    ],
  });
  return {
    width: 660,
    height: 320,
    items,
    shapes: frame(10, 10, 400, 300),
    over: board + qr(r.digits(20), 480, 190, 90),
    ...thin(r),
  };
};

/** Words of a maker from the east: 机种, 制造番号, 秤量, 感量 beside the law's signs. */
export const eastern: Design = (s, r) => {
  s.d = null;
  const list: [string, string][] = [
    ["机种", s.model],
    ["最大秤量 Max", s.maxText],
    ["最小秤量 Min", s.minText],
    ["检定分度值 e", s.eText],
    ["准确度等级", s.accuracyClass],
    ["制造番号", s.serial],
    ["制造年月", s.dateText],
    ["制造商", s.manufacturer],
  ];
  return {
    ...{ width: 560, height: 330, shapes: frame(10, 60, 540, 260) },
    items: [{ text: s.kind, x: 280, y: 44, size: 25, anchor: "middle" }, ...rows(list, 24, 92, 160, 18, 30)],
    ...thin(r),
    font: r.pick(["Noto Sans CJK JP", "WenQuanYi Zen Hei, Noto Sans CJK SC"]),
  };
};

/** A corner plate: signs alone on the left, what the law adds on the right, its maker's name across the foot in two lines. */
export const corner: Design = (s, r) => {
  const cut = s.manufacturer.search(/(?:有限|股份|衡器厂|衡器总厂)/);
  const items: Item[] = [
    { text: "Max", x: 24, y: 46, size: 16 },
    { text: s.maxText, x: 80, y: 46, size: 22 },
    { text: "Min", x: 24, y: 82, size: 16 },
    { text: s.minText, x: 80, y: 82, size: 22 },
    { text: step(s), x: 24, y: 118, size: 16 },
    { text: s.eText, x: 80, y: 118, size: 22 },
    { text: s.kind, x: 230, y: 46, size: 20 },
    { text: `型号 ${s.model}`, x: 230, y: 82, size: 18 },
    { text: `编号 ${s.serial}`, x: 230, y: 118, size: 18 },
    { text: `${s.dateText}`, x: 230, y: 152, size: 18 },
    { text: HONEST, x: 230, y: 182, size: 13 },
    { text: s.manufacturer.slice(0, cut), x: 240, y: 218, size: 19, anchor: "middle" },
    { text: s.manufacturer.slice(cut), x: 240, y: 244, size: 19, anchor: "middle" },
  ];
  const look = copper(r);
  return {
    width: 480,
    height: 262,
    items,
    shapes: line(210, 16, 210, 190) + line(16, 196, 464, 196),
    over: classFrame(s, 110, 172, 30, look.ink) + word("CPA", 420, 152, 15, { fill: look.ink }),
    ...look,
  };
};
