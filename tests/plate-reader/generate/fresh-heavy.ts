import type { Design } from "./design-parts.js";
import { classFrame, word } from "./fresh-marks.js";
import { printed } from "./fresh-spec.js";
import { frame, type Item, line, textWidth } from "./sheet.js";

/** The plates of cranes, weighbridges and workshops among the fresh designs. */

/** A crane scale's: yellow with black bands, Chinese over small English, loads and protection as further rows. */
const hoist: Design = (s, r) => {
  const rows: [string, string, string][] = [
    ["产品型号", "MODEL", s.model],
    ["最大称量", "MAX. LOAD", s.maxText],
    ["最小称量", "MIN. LOAD", s.minText],
    [s.d ? "分度值 e=d" : "分度值 e", "DIVISION", s.eText],
    ["安全载荷", "SAFE LOAD", "125%F.S."],
    ["极限载荷", "ULTIMATE LOAD", "400%F.S."],
    ["防护等级", "PROTECTION", "IP65"],
    ["机　号", "No.", s.serial],
    ["出厂年月", "DATE", s.dateText],
  ];
  const items: Item[] = [];
  let shapes = "";
  rows.forEach(([zh, en, value], i) => {
    const y = 104 + i * 34;
    items.push({ text: zh, x: 26, y, size: 18, bold: true }, { text: en, x: 26, y: y + 11, size: 10 });
    items.push({ text: value, x: 230, y: y + 5, size: 22, bold: true });
    shapes += `<path d="M24 ${y + 15}H536" stroke-dasharray="2 5"/>`;
  });
  const foot = 104 + rows.length * 34;
  const black = `<rect x="0" y="0" width="560" height="68" fill="#161616"/><rect x="0" y="${foot}" width="560" height="50" fill="#161616"/>`;
  const hazard = Array.from(
    { length: 15 },
    (_, i) => `<path d="M${i * 40} 78l12-10h14l-12 10z" fill="#161616"/>`,
  ).join("");
  const yellow = r.pick(["#f2c21a", "#e8a90c"]);
  const over =
    black +
    hazard +
    word(s.kind, 24, 44, 27, { fill: yellow, bold: true }) +
    classFrame(s, 505, 42, 22, yellow) +
    word(s.manufacturer, 280, foot + 31, 18, { fill: yellow, anchor: "middle" });
  return {
    ...{ width: 560, height: foot + 50, items, shapes, over, paper: yellow, ink: "#161616", corner: 8 },
    font: "DejaVu Sans Condensed, Noto Sans CJK SC",
  };
};

/** A weighbridge's steel plate: label, value, label, value between rules, with sizes and load cells. */
const weighbridge: Design = (s, r) => {
  const rows: [string, string, string, string][] = [
    ["产品名称", s.kind, "规格型号", s.model],
    ["最大秤量", `Max=${s.maxText}`, "最小秤量", `Min=${s.minText}`],
    ["检定分度值", `e=${s.eText}`, "实际分度值", s.d ? `d=${printed(s.d)}` : "—"],
    ["准确度等级", "", "秤台尺寸", `3.${r.int(0, 4)}m×${r.pick([16, 18, 21])}m`],
    ["传感器", `${r.pick([8, 10])}只×30t`, "皮重", `T=-${s.maxText}`],
    ["产品编号", s.serial, "出厂日期", s.dateText],
  ];
  const ink = "#20242a";
  const items: Item[] = [
    { text: "产品铭牌", x: 350, y: 46, size: 30, anchor: "middle", spacing: 0.6 },
    { text: `制造单位：${s.manufacturer}`, x: 40, y: 348, size: 20 },
    { text: `型式批准证书号：${s.approval}`, x: 40, y: 378, size: 15 },
    { text: `服务电话：${s.phone}`, x: 430, y: 378, size: 15 },
  ];
  const edges = [36, 160, 350, 474, 664];
  let shapes = frame(36, 66, 628, rows.length * 42);
  rows.forEach((spans, i) => {
    const y = 66 + i * 42;
    if (i > 0) shapes += line(36, y, 664, y);
    spans.forEach((text, k) => {
      const [left = 0, right = 0] = edges.slice(k, k + 2);
      const size =
        k % 2 ? Math.min(19, (right - left - 12) / textWidth({ text, x: 0, y: 0, size: 1 }) || 19) : 18;
      items.push({ text, x: (left + right) / 2, y: y + 28, size, anchor: "middle" });
    });
  });
  for (const x of edges.slice(1, -1)) shapes += line(x, 66, x, 66 + rows.length * 42);
  for (const x of [18, 682]) for (const y of [18, 378]) shapes += `<circle cx="${x}" cy="${y}" r="8"/>`;
  return {
    ...{ width: 700, height: 396, items, shapes, paper: "#c3c7ca", ink, corner: 6, relief: 0.8 },
    ...{ font: "Noto Serif CJK SC", over: classFrame(s, 255, 220, 19, ink) },
  };
};

/** A tall brass plate on a scale's grey post: words spread to one width, underlined fields, the explosion mark and its certificate. */
const brass: Design = (s, r) => {
  const rows: [string, string][] = [
    ["型号", s.model],
    ["准确度级", "III级"],
    ["最大称量", s.maxText],
    ["最小称量", s.minText],
    ["检定分度", s.eText],
    ...(s.d ? ([["实际分度", printed(s.d)]] as [string, string][]) : []),
    ["防爆标志", "Ex ib IIB T4 Gb"],
    ["防爆证号", `CE${r.int(15, 24)}.${r.int(1000, 9999)}X`],
    ["出厂编号", s.serial],
    ["制造日期", s.dateText],
  ];
  const items: Item[] = [
    {
      text: s.manufacturer,
      x: 190,
      y: 52,
      size: Math.min(21, 270 / textWidth({ text: s.manufacturer, x: 0, y: 0, size: 1 })),
      anchor: "middle",
      bold: true,
    },
    { text: s.kind, x: 232, y: 98, size: 25, anchor: "middle", spacing: 0.08 },
  ];
  const height = 150 + rows.length * 34 + 6;
  let shapes = `<rect x="0" y="0" width="380" height="${height}" rx="18" fill="#c9a84e" fill-opacity="0.85"/><path d="M44 92l14-24h28l14 24-14 24h-28z" stroke-width="2.5"/>${word("εx", 72, 100, 26, { anchor: "middle" })}`;
  rows.forEach(([label, value], i) => {
    const y = 150 + i * 34;
    const letters = [...label];
    letters.forEach((char, k) => {
      items.push({ text: char, x: 36 + (k * 78) / (letters.length - 1), y, size: 19 });
    });
    items.push({ text: value, x: 150, y: y - 1, size: 20 });
    shapes += line(142, y + 7, 346, y + 7);
  });
  shapes += `<rect x="10" y="10" width="360" height="${height - 20}" rx="12" stroke-width="2"/>`;
  for (const x of [28, 352])
    for (const y of [28, height - 28]) shapes += `<circle cx="${x}" cy="${y}" r="6"/>`;
  return {
    ...{ width: 660, height, paper: "#8d9499", ink: "#2b2110", corner: 2, relief: 0.9 },
    ...{
      font: "DejaVu Serif Condensed, Noto Serif CJK SC",
      shapes: `<g transform="translate(140 0)">${shapes}</g>`,
    },
    items: items.map((item) => ({ ...item, x: item.x + 140 })),
  };
};

/** A scale with one or two ranges, each a row of a small table; words to the left of a vertical name. */
const intervals: Design = (s, r) => {
  const ink = "#f5f5f5";
  const heads = ["", "Max", "Min", "e", ...(s.d ? ["d"] : [])];
  const rows = s.max.map((max, i) => {
    const [step] = s.e.slice(i);
    const own = [printed([max]), i === 0 ? printed(s.min) : "—", step ? printed([step]) : ""];
    return [s.max.length > 1 ? `W${i + 1}` : "W", ...own, ...(s.d?.[i] ? [printed([s.d[i]])] : [])];
  });
  const wide = 104;
  const items: Item[] = [];
  let shapes = "";
  [heads, ...rows].forEach((spans, j) => {
    spans.forEach((text, i) => {
      const [x, y] = [86 + i * wide, 80 + j * 36];
      shapes += frame(x, y, wide, 36);
      items.push({ text, x: x + wide / 2, y: y + 25, size: 19, anchor: "middle" });
    });
  });
  const below = 80 + (rows.length + 1) * 36 + 34;
  items.push({ text: `Type/规格  ${s.model}`, x: 86, y: 54, size: 21, bold: true });
  items.push({ text: `Serial No./出厂编号  ${s.serial}`, x: 86, y: below, size: 18 });
  items.push({ text: `Date/日期  ${s.dateText}`, x: 86, y: below + 30, size: 18 });
  items.push({ text: `Manufacturer/制造商  ${s.manufacturer}`, x: 86, y: below + 60, size: 17 });
  items.push({
    text: `Power/电源  AC ${r.pick(["100-240V", "220V"])}  50/60Hz  15W`,
    x: 86,
    y: below + 88,
    size: 15,
  });
  // The name stands upright in a band on the left, one character over the other.
  const height = below + 106;
  const letters = [...s.kind];
  const step = Math.min(40, (height - 40) / letters.length);
  const top = (height - step * letters.length) / 2 + 24;
  const name = letters
    .map((char, i) => word(char, 35, top + i * step, 26, { fill: "#123", anchor: "middle" }))
    .join("");
  return {
    ...{
      width: 86 + 5 * wide + 24,
      height,
      items,
      shapes,
      paper: r.pick(["#0f3d66", "#4a1d2c"]),
      ink,
      corner: 0,
    },
    font: "DejaVu Serif, Noto Sans CJK SC",
    over: `<rect width="70" height="${height}" fill="#dfe6ec"/>${name}${classFrame(s, 540, 54, 22, ink)}`,
  };
};

export const HEAVY = { hoist, weighbridge, brass, intervals };
