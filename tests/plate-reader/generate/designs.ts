import { type Design, mark, sheet, words } from "./design-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { stamped } from "./stamped-design.js";

/** Header row of labels, values under them, three to a row. */
const grid: Design = (s, r) => {
  const w = words(r);
  const m = mark(s, r);
  const spans: [string, string, boolean?][] = [
    [w.model, s.model],
    [w.max, s.maxText],
    [w.min, s.minText],
    [w.e, s.eText],
    ...(s.d ? ([[w.d, s.eText]] as [string, string][]) : []),
    [w.accuracy, m.text, m.oval],
    [w.serial, s.serial],
    [w.date, s.dateText],
  ];
  const items: Item[] = [
    { text: s.kind, x: 300, y: 44, size: 30, anchor: "middle", bold: true, spacing: 0.1 },
  ];
  let shapes = "";
  spans.forEach(([label, value, oval], i) => {
    const x = 20 + (i % 3) * 190;
    const y = 62 + Math.floor(i / 3) * 78;
    shapes += frame(x, y, 190, 34) + frame(x, y + 34, 190, 44);
    items.push({ text: label, x: x + 95, y: y + 24, size: 18, anchor: "middle" });
    items.push({
      text: value,
      x: x + 95,
      y: y + 64,
      size: 22,
      anchor: "middle",
      bold: true,
      oval: oval ?? false,
    });
  });
  items.push({ text: s.manufacturer, x: 300, y: 328, size: 24, anchor: "middle", bold: true });
  items.push({ text: `地址:${s.address} 电话:${s.phone}`, x: 300, y: 356, size: 14, anchor: "middle" });
  return sheet(r, 610, 375, items, shapes);
};

/** English only. */
const english: Design = (s, r) => {
  const m = mark(s, r);
  const rows: [string, string, boolean?][] = [
    [r.pick(["Model", "Type", "Model No."]), s.model],
    [r.pick(["Max", "Max Capacity", "Capacity"]), s.maxText],
    ["Min", s.minText],
    ["e", s.eText],
    ...(s.d ? ([["d", s.eText]] as [string, string][]) : []),
    [r.pick(["Class", "Accuracy Class"]), m.text.replace("级", ""), m.oval],
    [r.pick(["S/N", "Serial No.", "SN"]), s.serial],
    [r.pick(["Date", "Mfg. Date"]), s.dateText.replace(/[年月]/g, ".").replace(/\.?日|\.$/g, "")],
  ];
  const items: Item[] = [{ text: "ELECTRONIC SCALE", x: 24, y: 42, size: 28, bold: true }];
  rows.forEach(([label, value, oval], i) => {
    items.push({ text: `${label}:`, x: 24, y: 82 + i * 34, size: 22 });
    items.push({ text: value, x: 220, y: 82 + i * 34, size: 22, bold: true, oval: oval ?? false });
  });
  const y = 82 + rows.length * 34;
  items.push({ text: s.manufacturer, x: 24, y: y + 6, size: 22 });
  items.push({ text: "AC 220V 50Hz 8W  Made in China", x: 24, y: y + 36, size: 15 });
  return sheet(r, 460, y + 56, items);
};

/** One line of ratings in a frame, everything else around it. */
const ratingLine: Design = (s, r) => {
  const w = words(r);
  const m = mark(s, r);
  const e = s.d ? `e=d=${s.eText}` : `e=${s.eText}`;
  const items: Item[] = [
    { text: s.manufacturer, x: 360, y: 46, size: 28, anchor: "middle", bold: true },
    { text: `${s.kind}`, x: 30, y: 92, size: 26, bold: true },
    { text: `${w.model}:${s.model}`, x: 350, y: 92, size: 24 },
    { text: `Max ${s.maxText}`, x: 40, y: 146, size: 24 },
    { text: `Min ${s.minText}`, x: 235, y: 146, size: 24 },
    { text: e, x: 395, y: 146, size: 24 },
    { text: m.text, x: 650, y: 146, size: 24, anchor: "middle", oval: m.oval },
    { text: `${w.serial}:${s.serial}`, x: 30, y: 200, size: 22 },
    { text: `${w.date}:${s.dateText}`, x: 390, y: 200, size: 22 },
    { text: `型式批准:${s.approval}  ${s.standard}`, x: 30, y: 240, size: 18 },
    { text: "本秤不具备欺骗性使用的特征", x: 30, y: 274, size: 18 },
  ];
  return sheet(r, 720, 296, items, frame(22, 112, 676, 52));
};

/** A list with wide-spaced labels and a colon. */
const spacedList: Design = (s, r) => {
  const m = mark(s, r);
  const gap = r.pick([" ", "  ", "　"]);
  const rows: [string, string, boolean?][] = [
    [`型${gap}${gap}号`, s.model],
    ["最大称量", s.maxText],
    ["最小称量", s.minText],
    [s.d ? "分度值" : "检定分度值", s.d ? `e=d=${s.eText}` : s.eText],
    ["准确度等级", m.text, m.oval],
    [`编${gap}${gap}号`, s.serial],
    [`日${gap}${gap}期`, s.dateText],
  ];
  const items: Item[] = [{ text: s.kind, x: 250, y: 50, size: 32, anchor: "middle", spacing: 0.3 }];
  const size = r.int(20, 26);
  const colon = r.pick([":", "："]);
  rows.forEach(([label, value, oval], i) => {
    const y = 96 + i * 40;
    items.push({ text: `${label}${colon}${oval ? "" : value}`, x: 40, y, size });
    if (oval) items.push({ text: value, x: 40 + size * 6.4, y, size, oval: true });
  });
  items.push({ text: s.manufacturer, x: 250, y: 396, size: 24, anchor: "middle" });
  return sheet(r, 500, 420, items);
};

/** Two columns with right-aligned labels. */
const twoColumns: Design = (s, r) => {
  const w = words(r);
  const m = mark(s, r);
  const spans: [string, string, boolean?][] = [
    [w.model, s.model],
    [w.accuracy, m.text, m.oval],
    [w.max, s.maxText],
    [w.min, s.minText],
    [w.e, s.eText],
    ...(s.d
      ? ([[w.d, s.eText]] as [string, string][])
      : ([["皮重", `T=-${s.maxText}`]] as [string, string][])),
    [w.serial, s.serial],
    [w.date, s.dateText],
    ["电源", "DC 6V/4Ah"],
    ["使用温度", "-10℃~40℃"],
  ];
  const items: Item[] = [{ text: s.kind, x: 30, y: 44, size: 28, bold: true }];
  items.push({ text: "CMC", x: 600, y: 42, size: 22, bold: true });
  spans.forEach(([label, value, oval], i) => {
    const x = i % 2 ? 480 : 165;
    const y = 88 + Math.floor(i / 2) * 42;
    items.push({ text: `${label}:`, x, y, size: 20, anchor: "end" });
    items.push({ text: value, x: x + (oval ? 24 : 8), y, size: 20, bold: true, oval: oval ?? false });
  });
  items.push({ text: `${w.maker}:${s.manufacturer}`, x: 30, y: 306, size: 22 });
  items.push({ text: `执行标准:${s.standard}  ${s.approval}`, x: 30, y: 336, size: 16 });
  return sheet(r, 690, 356, items, line(20, 58, 670, 58) + line(20, 278, 670, 278));
};

/** Pairs of labels with pairs of values, and a weighing range. */
const pairs: Design = (s, r) => {
  const m = mark(s, r);
  const w = words(r);
  const single = s.max.length === 1;
  const rows: [string, string, boolean?][] = [
    [w.model, s.model],
    ...(single && r.chance(0.5)
      ? ([["最大称量/最小称量", `${s.maxText}/${s.minText}`]] as [string, string][])
      : single && r.chance(0.5)
        ? ([["称量范围", `${s.minText}~${s.maxText}`]] as [string, string][])
        : ([
            ["最大称量", s.maxText],
            ["最小称量", s.minText],
          ] as [string, string][])),
    ...(s.d && single
      ? ([["检定分度值/实际分度值", `${s.eText}/${s.eText}`]] as [string, string][])
      : ([["检定分度值", s.eText], ...(s.d ? [["实际分度值", s.eText]] : [])] as [string, string][])),
    [w.accuracy, m.text, m.oval],
    [w.serial, s.serial],
    [w.date, s.dateText],
    [w.maker, s.manufacturer],
  ];
  const items: Item[] = [{ text: `${s.kind}合格证`, x: 300, y: 44, size: 26, anchor: "middle", bold: true }];
  let shapes = "";
  rows.forEach(([label, value, oval], i) => {
    const y = 92 + i * 42;
    shapes += frame(20, y - 30, 250, 42) + frame(270, y - 30, 310, 42);
    items.push({ text: label, x: 30, y, size: 20 });
    items.push({ text: value, x: oval ? 304 : 282, y, size: 20, bold: true, oval: oval ?? false });
  });
  return sheet(r, 600, 110 + rows.length * 42, items, shapes);
};

/** Bilingual labels with a slash, values far right. */
const slashed: Design = (s, r) => {
  const m = mark(s, r);
  const rows: [string, string, boolean?][] = [
    ["型号/Model", s.model],
    ["最大称量/Max", s.maxText],
    ["最小称量/Min", s.minText],
    ["检定分度值/e", s.eText],
    ...(s.d ? ([["实际分度值/d", s.eText]] as [string, string][]) : []),
    ["准确度等级/Class", m.text, m.oval],
    ["出厂编号/S.N.", s.serial],
    ["生产日期/Date", s.dateText],
    ["电源/Power", "AC220V/50Hz"],
  ];
  const items: Item[] = [{ text: s.manufacturer, x: 280, y: 40, size: 24, anchor: "middle", bold: true }];
  rows.forEach(([label, value, oval], i) => {
    items.push({ text: label, x: 26, y: 84 + i * 36, size: 20 });
    items.push({ text: value, x: 530, y: 84 + i * 36, size: 20, anchor: "end", oval: oval ?? false });
  });
  items.push({ text: `CPA ${s.approval}`, x: 26, y: 92 + rows.length * 36, size: 18 });
  return sheet(r, 560, 112 + rows.length * 36, items);
};

/** Numbered weighing intervals and crowded small print. */
const crowded: Design = (s, r) => {
  const m = mark(s, r);
  const w = words(r);
  const numbered = (name: string, text: string, count: number) => (count > 1 ? text : `${name}=${text}`);
  const items: Item[] = [
    { text: `${s.kind}`, x: 26, y: 40, size: 26, bold: true },
    { text: m.text, x: 560, y: 40, size: 24, anchor: "middle", oval: m.oval },
    { text: `${w.model} ${s.model}`, x: 26, y: 80, size: 22, bold: true },
    { text: `${w.serial} ${s.serial}`, x: 300, y: 80, size: 20 },
  ];
  const ratings = [
    s.max.length > 1 ? `Max ${s.maxText}` : numbered("Max", s.maxText, 1),
    `Min=${s.minText}`,
    `e=${s.eText}`,
    ...(s.d ? [`d=${s.eText}`] : []),
  ];
  ratings.forEach((text, i) => {
    items.push({ text, x: 26 + (i % 2) * 274, y: 118 + Math.floor(i / 2) * 34, size: 21 });
  });
  items.push({ text: `T=-${s.maxText}  n=3000  IP54  0℃~40℃`, x: 26, y: 190, size: 16 });
  items.push({ text: `电源:AC220V 50Hz  功率:6W`, x: 26, y: 216, size: 16 });
  items.push({ text: `制造许可证号:${s.approval}`, x: 26, y: 242, size: 16 });
  items.push({ text: `标准:${s.standard}`, x: 330, y: 242, size: 16 });
  items.push({ text: `${w.date}:${s.dateText}`, x: 26, y: 272, size: 18 });
  items.push({ text: `${w.maker}:${s.manufacturer}`, x: 26, y: 304, size: 20 });
  items.push({ text: `地址:${s.address}  电话:${s.phone}`, x: 26, y: 330, size: 15 });
  return sheet(r, 620, 348, items, frame(10, 10, 600, 328));
};

/** Two columns of label over value, without a frame. */
const stacked: Design = (s, r) => {
  const m = mark(s, r);
  const w = words(r);
  const spans: [string, string, boolean?][] = [
    [w.model, s.model],
    [w.serial, s.serial],
    ["最大称量 Max", s.maxText],
    ["最小称量 Min", s.minText],
    ["检定分度值 e", s.eText],
    ...(s.d ? ([["实际分度值 d", s.eText]] as [string, string][]) : []),
    ["准确度等级", m.text, m.oval],
    [w.date, s.dateText],
  ];
  const items: Item[] = [{ text: s.kind, x: 26, y: 42, size: 28, bold: true }];
  spans.forEach(([label, value, oval], i) => {
    const x = 26 + (i % 2) * 260;
    const y = 78 + Math.floor(i / 2) * 66;
    items.push({ text: label, x, y, size: 15 });
    items.push({ text: value, x: oval ? x + 20 : x, y: y + 28, size: 23, bold: true, oval: oval ?? false });
  });
  const y = 90 + Math.ceil(spans.length / 2) * 66;
  items.push({ text: s.manufacturer, x: 26, y, size: 21, bold: true });
  return sheet(r, 540, y + 22, items);
};

export const DESIGNS = {
  grid,
  english,
  ratingLine,
  spacedList,
  twoColumns,
  pairs,
  slashed,
  crowded,
  stacked,
  stamped,
};
