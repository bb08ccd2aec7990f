import { encode } from "uqr";
import type { Design } from "./design-parts.js";
import { classMark, dress } from "./more-designs.js";
import type { Random } from "./random.js";
import { frame, type Item, line } from "./sheet.js";

/**
 * Designs whose photos nobody looks at while mending: their figures are read at the end, and seldom. Once
 * looked at, a design moves to the others and a new one takes its place.
 */

/** A real QR code that holds `text`, on white. */
export function qr(text: string, x: number, y: number, size: number): string {
  const { data, size: count } = encode(text, { border: 2 });
  const step = size / count;
  const dots = data.flatMap((row, j) =>
    row.flatMap((dark, i) => (dark ? [`M${x + i * step} ${y + j * step}h${step}v${step}h-${step}z`] : [])),
  );
  return `<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="#fff" stroke="none"/><path d="${dots.join("")}" fill="#000" stroke="none"/>`;
}

/** A mark stuck on later, as an inspector's. */
function sticker(r: Random, x: number, y: number): string {
  const colour = r.pick(["#2e8b57", "#d8a200", "#3567b0"]);
  const text = (words: string, at: number, size: number) =>
    `<text x="${x + 65}" y="${y + at}" font-size="${size}" text-anchor="middle" fill="#fff" stroke="none">${words}</text>`;
  return `<g transform="rotate(${r.int(-9, 9)} ${x} ${y})"><rect x="${x}" y="${y}" width="130" height="64" rx="6" fill="${colour}" stroke="none"/>${text("检定合格", 26, 20)}${text(`有效期至 ${r.int(2026, 2027)}年${r.int(1, 12)}月`, 50, 12)}</g>`;
}

/** Two labels over each other in one cell, their values likewise beside them. */
const paired: Design = (s, r) => {
  const m = classMark(s, r);
  const spans: [string, string, string, string][] = [
    ["产品型号", "准确度等级", s.model, m.text],
    ["最大称量", "最小称量", s.maxText, s.minText],
    ["检定分度值", s.d ? "实际分度值" : "额定电压", s.eText, s.d ? s.eText : "DC 6V"],
    ["出厂编号", "制造日期", s.serial, s.dateText],
  ];
  const items: Item[] = [{ text: s.kind, x: 250, y: 40, size: 26, anchor: "middle", bold: true }];
  let shapes = "";
  spans.forEach(([upper, lower, first, second], i) => {
    const y = 56 + i * 62;
    shapes += frame(16, y, 150, 62) + frame(166, y, 320, 62);
    items.push({ text: upper, x: 28, y: y + 25, size: 18 }, { text: lower, x: 28, y: y + 52, size: 18 });
    items.push({ text: first, x: 184, y: y + 25, size: 20 });
    items.push({
      text: second,
      x: i === 0 && m.oval ? 200 : 184,
      y: y + 52,
      size: 20,
      oval: i === 0 && m.oval,
    });
  });
  items.push({ text: s.manufacturer, x: 250, y: 334, size: 20, anchor: "middle" });
  return dress(r, 502, 352, items, shapes);
};

/** A long strip: all in three lines, apart by blanks alone. */
const strip: Design = (s, r) => {
  const m = classMark(s, r);
  const items: Item[] = [
    { text: `${s.kind}  ${s.model}`, x: 20, y: 38, size: 24, bold: true },
    { text: m.text, x: 680, y: 36, size: 24, anchor: "middle", oval: m.oval },
    {
      text: `Max ${s.maxText}   Min ${s.minText}   e=${s.eText}${s.d ? `   d=${s.eText}` : ""}`,
      x: 20,
      y: 78,
      size: 22,
    },
    { text: `编号 ${s.serial}   ${s.dateText}`, x: 20, y: 116, size: 20 },
    { text: s.manufacturer, x: 20, y: 152, size: 20 },
  ];
  return dress(r, 740, 170, items, line(12, 50, 728, 50));
};

/** English alone, labels right-aligned at a middle line. */
const centred: Design = (s, r) => {
  const m = classMark(s, r);
  const clean = m.text.replace(/[一二三四]?级/, "") || s.accuracyClass;
  const rows: [string, string, boolean?][] = [
    ["Type", s.model],
    ["Max", s.maxText],
    ["Min", s.minText],
    [s.d ? "e = d" : "e", s.eText],
    ["Class", clean, m.oval],
    ["Serial No.", s.serial],
    ["Manufactured", s.dateText.replace(/[年月]/g, "-").replace(/日|-$/g, "")],
  ];
  const items: Item[] = [{ text: "ELECTRONIC PRICE SCALE", x: 240, y: 40, size: 22, anchor: "middle" }];
  rows.forEach(([label, value, oval], i) => {
    const y = 78 + i * 33;
    items.push({ text: label, x: 200, y, size: 18, anchor: "end" });
    items.push({ text: value, x: oval ? 240 : 222, y, size: 20, bold: true, oval: oval ?? false });
  });
  items.push({ text: s.manufacturer, x: 240, y: 318, size: 19, anchor: "middle" });
  return dress(r, 480, 336, items, line(210, 56, 210, 288));
};

/** Printed form, serial number and date written by hand; a sticker on the corner. */
const byHand: Design = (s, r) => {
  const m = classMark(s, r);
  const rows: [string, string, string?, string?][] = [
    ["型    号", s.model, "等    级", m.text],
    ["最大称量", s.maxText, "最小称量", s.minText],
    s.d ? ["分度值 e", s.eText, "分度值 d", s.eText] : ["分度值 e", s.eText],
  ];
  const items: Item[] = [{ text: s.kind, x: 24, y: 44, size: 28, bold: true }];
  let shapes = "";
  rows.forEach(([a, b, c, d], i) => {
    const y = 90 + i * 38;
    const oval = i === 0 && m.oval;
    items.push({ text: a, x: 24, y, size: 19 }, { text: b, x: 124, y, size: 20 });
    if (c && d)
      items.push({ text: c, x: 320, y, size: 19 }, { text: d, x: oval ? 440 : 420, y, size: 20, oval });
  });
  [
    ["出厂编号", s.serial],
    ["出厂日期", s.dateText],
  ].forEach(([label, value], i) => {
    const y = 206 + i * 40;
    items.push({ text: label as string, x: 24, y, size: 19 });
    items.push({ text: value as string, x: 134 + r.int(0, 12), y: y - r.int(0, 3), size: 24, hand: true });
    shapes += line(124, y + 6, 400, y + 6);
  });
  items.push({ text: s.manufacturer, x: 24, y: 288, size: 20 });
  return { ...dress(r, 560, 306, items, shapes), over: sticker(r, 420, 190) };
};

/** A label with a QR code beside the lines: a web address that ends in the serial number, or another's. */
const coded: Design = (s, r) => {
  const m = classMark(s, r);
  const rows: [string, string, boolean?][] = [
    ["名　　称", s.kind],
    ["规格型号", s.model],
    ["称量范围", `${s.minText}~${s.maxText}`],
    ["最大称量", s.maxText],
    ["最小称量", s.minText],
    ["检定分度值e", s.eText],
    ...(s.d ? ([["实际分度值d", s.eText]] as [string, string][]) : []),
    ["准确度等级", m.text, m.oval],
    ["出厂编号", s.serial],
    ["出厂日期", s.dateText],
  ];
  const items: Item[] = rows.flatMap(([label, value, oval], i): Item[] => [
    { text: `${label}：`, x: 20, y: 40 + i * 31, size: 18 },
    { text: value, x: oval ? 168 : 150, y: 40 + i * 31, size: 18, oval: oval ?? false },
  ]);
  const y = 46 + rows.length * 31;
  items.push({ text: s.manufacturer, x: 20, y, size: 19, bold: true });
  const says = r.chance(0.6)
    ? `https://scale.example/t?id=${s.serial}`
    : `https://scale.example/${r.digits(9)}`;
  return dress(r, 520, y + 20, items, qr(says, 370, 150, 130));
};

/** Two weighing ranges, each with its own line. */
const twoRanges: Design = (s, r) => {
  const m = classMark(s, r);
  const items: Item[] = [
    { text: s.manufacturer, x: 280, y: 36, size: 21, anchor: "middle", bold: true },
    { text: `${s.kind} ${s.model}`, x: 280, y: 68, size: 20, anchor: "middle" },
    { text: r.pick(["最大称量", "最大秤量"]), x: 24, y: 108, size: 18 },
    { text: s.max.map((x) => `${x.value}${x.unit}`).join("/"), x: 124, y: 108, size: 20 },
    { text: r.pick(["最小称量", "最小秤量"]), x: 300, y: 108, size: 18 },
    { text: s.minText, x: 400, y: 108, size: 20 },
    { text: "检定分度值", x: 24, y: 144, size: 18 },
    { text: s.e.map((x) => `${x.value}${x.unit}`).join("/"), x: 124, y: 144, size: 20 },
    { text: "准确度", x: 300, y: 144, size: 18 },
    { text: m.text, x: m.oval ? 420 : 400, y: 144, size: 20, oval: m.oval },
    ...(s.d
      ? ([
          { text: "实际分度值", x: 24, y: 180, size: 18 },
          { text: s.e.map((x) => `${x.value}${x.unit}`).join("/"), x: 124, y: 180, size: 20 },
        ] as Item[])
      : []),
    { text: "出厂编号", x: 300, y: 180, size: 18 },
    { text: s.serial, x: 390, y: 180, size: 19 },
    { text: `出厂日期 ${s.dateText}`, x: 24, y: 216, size: 18 },
    { text: `型式批准 ${s.approval}`, x: 300, y: 216, size: 15 },
  ];
  return dress(r, 560, 234, items, frame(12, 82, 536, 144) + line(12, 154, 548, 154));
};

/** Values in front of their words: the rating in large print, a word in small print under each. */
const wordsUnder: Design = (s, r) => {
  const m = classMark(s, r);
  const spans: [string, string, boolean?][] = [
    [s.maxText, "Max"],
    [s.minText, "Min"],
    [s.eText, s.d ? "e=d" : "e"],
    [m.text, "等级", m.oval],
  ];
  const items: Item[] = [
    { text: s.manufacturer, x: 24, y: 38, size: 20, bold: true },
    { text: `${s.kind} ${s.model}`, x: 24, y: 72, size: 20 },
  ];
  let shapes = "";
  spans.forEach(([value, word, oval], i) => {
    const x = 16 + i * 140;
    shapes += frame(x, 88, 140, 70);
    items.push({ text: `${word}`, x: x + 10, y: 106, size: 14 });
    items.push({
      text: value,
      x: x + 70,
      y: 142,
      size: 22,
      anchor: "middle",
      bold: true,
      oval: oval ?? false,
    });
  });
  items.push({ text: `No. ${s.serial}`, x: 24, y: 190, size: 20 });
  items.push({ text: `出厂日期: ${s.dateText}`, x: 300, y: 190, size: 18 });
  return dress(r, 592, 208, items, shapes, r.pick([0, 0, 1.4]));
};

export const UNSEEN = { paired, strip, centred, byHand, coded, twoRanges, wordsUnder };
