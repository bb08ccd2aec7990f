import type { Design } from "./design-parts.js";
import { classMark, dress } from "./more-designs.js";
import { frame, type Item, line } from "./sheet.js";

/** Designs that no rule was made with: only the benchmark reads them. */

/** Label column and value column in a ruled table, the class at the top right. */
const ruled: Design = (s, r) => {
  const m = classMark(s, r);
  const rows: [string, string][] = [
    [r.pick(["器具名称", "产品名称"]), s.kind],
    [r.pick(["型号规格", "产品型号"]), s.model],
    [r.pick(["最大秤量", "最大称量 Max"]), s.maxText],
    [r.pick(["最小秤量", "最小称量 Min"]), s.minText],
    [r.pick(["检定分度值", "检定分度值 e"]), s.eText],
    ...(s.d ? ([["实际分度值", s.eText]] as [string, string][]) : []),
    [r.pick(["出厂编号", "产品序列号", "机身号"]), s.serial],
    [r.pick(["制造年月", "出厂日期"]), s.dateText],
  ];
  const items: Item[] = [
    { text: s.manufacturer, x: 20, y: 38, size: 22, bold: true },
    { text: m.text, x: 470, y: 38, size: 22, anchor: "middle", oval: m.oval },
  ];
  let shapes = frame(14, 54, 500, rows.length * 36) + line(190, 54, 190, 54 + rows.length * 36);
  rows.forEach(([label, value], i) => {
    const y = 79 + i * 36;
    items.push({ text: label, x: 24, y, size: 19 });
    items.push({ text: value, x: 206, y, size: 20, bold: true });
    if (i > 0) shapes += line(14, 54 + i * 36, 514, 54 + i * 36);
  });
  items.push({ text: `型式批准号 ${s.approval}`, x: 20, y: 78 + rows.length * 36, size: 15 });
  return dress(r, 530, 92 + rows.length * 36, items, shapes);
};

/** Symbols alone: Max, Min, e, d with equals signs in a block beside the words. */
const symbols: Design = (s, r) => {
  const m = classMark(s, r);
  const items: Item[] = [
    { text: s.kind, x: 24, y: 44, size: 28, bold: true },
    { text: s.model, x: 24, y: 82, size: 24 },
    { text: `Max=${s.maxText}`, x: 320, y: 44, size: 22 },
    { text: `Min=${s.minText}`, x: 320, y: 78, size: 22 },
    { text: `e=${s.eText}`, x: 320, y: 112, size: 22 },
    ...(s.d ? [{ text: `d=${s.eText}`, x: 460, y: 112, size: 22 }] : []),
    { text: m.text, x: 60, y: 122, size: 24, anchor: "middle", oval: m.oval },
    { text: `出厂编号 ${s.serial}`, x: 24, y: 162, size: 20 },
    { text: `出厂日期 ${s.dateText}`, x: 320, y: 162, size: 20 },
    { text: s.manufacturer, x: 24, y: 202, size: 22 },
    { text: `${s.standard}  T=-${s.maxText}`, x: 24, y: 232, size: 16 },
  ];
  return dress(r, 610, 250, items, frame(306, 16, 290, 110));
};

/** Metal with pressed letters, labels and values in two columns. */
const metalColumns: Design = (s, r) => {
  const m = classMark(s, r);
  const spans: [string, string, boolean?][] = [
    ["型号", s.model],
    ["等级", m.text, m.oval],
    ["最大称量", s.maxText],
    ["最小称量", s.minText],
    ["检定分度值", s.eText],
    s.d ? ["实际分度值", s.eText] : ["电源", "AC 220V"],
    ["编号", s.serial],
    ["日期", s.dateText],
  ];
  const items: Item[] = [{ text: s.kind, x: 320, y: 46, size: 30, anchor: "middle", spacing: 0.3 }];
  spans.forEach(([label, value, oval], i) => {
    const x = 40 + (i % 2) * 300;
    const y = 96 + Math.floor(i / 2) * 44;
    items.push({ text: `${label}:`, x, y, size: 21 });
    items.push({ text: value, x: x + (oval ? 136 : 122), y, size: 21, oval: oval ?? false });
  });
  items.push({ text: s.manufacturer, x: 320, y: 284, size: 24, anchor: "middle" });
  const holes = `<circle cx="22" cy="150" r="9"/><circle cx="618" cy="150" r="9"/>`;
  return dress(r, 640, 306, items, frame(6, 6, 628, 294) + holes, r.pick([1, 1.5, 2.2]));
};

/** English and Chinese on lines of their own, value at the far right of both. */
const doubled: Design = (s, r) => {
  const m = classMark(s, r);
  const rows: [string, string, string, boolean?][] = [
    ["型号", "Model", s.model],
    ["最大秤量", "Max. Capacity", s.maxText],
    ["最小秤量", "Min. Capacity", s.minText],
    ["检定分度值", "Verification interval e", s.eText],
    ...(s.d ? ([["实际分度值", "Actual interval d", s.eText]] as [string, string, string][]) : []),
    ["准确度等级", "Accuracy Class", m.text, m.oval],
    ["出厂编号", "Serial No.", s.serial],
    ["生产日期", "Date", s.dateText],
  ];
  const items: Item[] = [{ text: s.manufacturer, x: 24, y: 40, size: 22, bold: true }];
  let shapes = "";
  rows.forEach(([zh, en, value, oval], i) => {
    const y = 76 + i * 48;
    items.push({ text: zh, x: 24, y, size: 19 });
    items.push({ text: en, x: 24, y: y + 20, size: 13 });
    items.push({ text: value, x: oval ? 290 : 270, y: y + 12, size: 22, oval: oval ?? false });
    shapes += line(20, y + 28, 500, y + 28);
  });
  return dress(r, 520, 90 + rows.length * 48, items, shapes);
};

/** A thermal label: everything left, narrow, with a service line and a code's number. */
const thermal: Design = (s, r) => {
  const m = classMark(s, r);
  const rows = [
    `名称:${s.kind}`,
    `型号:${s.model}`,
    `最大秤量:${s.maxText} 最小秤量:${s.minText}`,
    s.d ? `检定分度值e=${s.eText} d=${s.eText}` : `检定分度值e=${s.eText}`,
    `准确度等级:${m.text.replace(/^[（(]|[)）]$/g, "")}`,
    `S/N:${s.serial}`,
    `生产日期:${s.dateText}`,
    `制造商:${s.manufacturer}`,
    `地址:${s.address}`,
  ];
  const items: Item[] = rows.map((text, i) => ({ text, x: 18, y: 36 + i * 32, size: i === 8 ? 15 : 20 }));
  items.push({ text: `69${r.digits(11)}`, x: 200, y: 352, size: 15, anchor: "middle", spacing: 0.1 });
  return dress(r, 430, 366, items);
};

/** A header row over one row of values, twice. */
const twoBands: Design = (s, r) => {
  const m = classMark(s, r);
  const bands: [string, string, boolean?][][] = [
    [
      ["型号规格", s.model],
      ["最大称量", s.maxText],
      ["最小称量", s.minText],
      [s.d ? "分度值 e=d" : "分度值 e", s.eText],
    ],
    [
      ["准确度等级", m.text, m.oval],
      ["出厂编号", s.serial],
      ["出厂日期", s.dateText],
      ["电源电压", "220V~"],
    ],
  ];
  const items: Item[] = [{ text: s.kind, x: 350, y: 38, size: 26, anchor: "middle", bold: true }];
  let shapes = "";
  bands.forEach((band, b) => {
    band.forEach(([label, value, oval], i) => {
      const x = 14 + i * 168;
      const y = 52 + b * 76;
      shapes += frame(x, y, 168, 34) + frame(x, y + 34, 168, 42);
      items.push({ text: label, x: x + 84, y: y + 23, size: 17, anchor: "middle" });
      items.push({ text: value, x: x + 84, y: y + 62, size: 19, anchor: "middle", oval: oval ?? false });
    });
  });
  items.push({ text: `制造单位：${s.manufacturer}`, x: 20, y: 236, size: 20 });
  items.push({ text: `许可证号：${s.approval}   电话：${s.phone}`, x: 20, y: 264, size: 15 });
  return dress(r, 700, 282, items, shapes);
};

/** English with symbols in brackets, class last. */
const exported: Design = (s, r) => {
  const m = classMark(s, r);
  const clean = m.text.replace(/[一二三四]?级/, "") || s.accuracyClass;
  const rows: [string, string, boolean?][] = [
    ["Model No.", s.model],
    ["Max. Capacity", s.maxText],
    ["Min. Capacity", s.minText],
    [s.d ? "Division (e=d)" : "Division (e)", s.eText],
    ["Serial Number", s.serial],
    ["Mfg Date", s.dateText.replace(/[年月]/g, "-").replace(/日|-$/g, "")],
    ["Accuracy Class", clean, m.oval],
  ];
  const items: Item[] = [{ text: "DIGITAL WEIGHING SCALE", x: 24, y: 40, size: 24, bold: true }];
  rows.forEach(([label, value, oval], i) => {
    items.push({ text: label, x: 24, y: 78 + i * 32, size: 19 });
    items.push({ text: ":", x: 190, y: 78 + i * 32, size: 19 });
    items.push({ text: value, x: oval ? 226 : 206, y: 78 + i * 32, size: 19, oval: oval ?? false });
  });
  items.push({ text: s.manufacturer, x: 24, y: 320, size: 20 });
  items.push({ text: "MADE IN CHINA", x: 24, y: 346, size: 15 });
  return dress(r, 500, 362, items);
};

/** A white-on-dark front plate: brand, one framed line, small print. */
const frontPlate: Design = (s, r) => {
  const m = classMark(s, r);
  const items: Item[] = [
    { text: s.kind, x: 30, y: 48, size: 30, bold: true },
    { text: `型号 ${s.model}`, x: 420, y: 46, size: 22 },
    { text: "Max", x: 40, y: 92, size: 16 },
    { text: "Min", x: 230, y: 92, size: 16 },
    { text: s.d ? "e=d" : "e", x: 400, y: 92, size: 16 },
    { text: s.maxText, x: 40, y: 124, size: 24, bold: true },
    { text: s.minText, x: 230, y: 124, size: 24, bold: true },
    { text: s.eText, x: 400, y: 124, size: 24, bold: true },
    { text: m.text, x: 640, y: 116, size: 26, anchor: "middle", oval: m.oval },
    { text: `出厂编号：${s.serial}`, x: 30, y: 176, size: 19 },
    { text: `出厂日期：${s.dateText}`, x: 400, y: 176, size: 19 },
    { text: s.manufacturer, x: 30, y: 214, size: 21 },
    { text: "本秤不具备欺骗性使用的特征", x: 30, y: 244, size: 16 },
  ];
  return dress(r, 720, 262, items, frame(24, 70, 672, 70));
};

export const HELD_OUT = {
  ruled,
  symbols,
  metalColumns,
  doubled,
  thermal,
  twoBands,
  exported,
  frontPlate,
};
