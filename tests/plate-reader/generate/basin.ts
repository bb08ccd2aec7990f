import { BASIN_METAL } from "./basin-metal.js";
import { type Design, rows, stack } from "./design-parts.js";
import { step } from "./hall-parts.js";
import { EACH_SAYS, HONEST } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { black, silver, white } from "./wharf-parts.js";
import type { WharfTrade } from "./wharf-spec.js";

/** Twelve more usual plates, drawn after the wharf's and read once after what these showed was mended. */

/** Everything in the middle, the mark between Max and Min. */
const middle: Design = (s) => {
  if (step(s) === "e") s.d = null;
  const items: Item[] = [
    { text: s.kind, x: 280, y: 52, size: 30, anchor: "middle", bold: true },
    { text: `型号:${s.model}`, x: 280, y: 92, size: 20, anchor: "middle" },
    { text: `Max ${s.maxText}`, x: 60, y: 134, size: 22 },
    { text: s.accuracyClass, x: 280, y: 134, size: 20, anchor: "middle", oval: true },
    { text: `Min ${s.minText}`, x: 500, y: 134, size: 22, anchor: "end" },
    { text: `${step(s)}=${s.eText}`, x: 280, y: 174, size: 22, anchor: "middle" },
    { text: `出厂编号:${s.serial}`, x: 280, y: 212, size: 19, anchor: "middle" },
    { text: `出厂日期:${s.dateText}`, x: 280, y: 246, size: 19, anchor: "middle" },
    { text: s.manufacturer, x: 280, y: 286, size: 20, anchor: "middle" },
  ];
  return {
    width: 560,
    height: 312,
    items,
    shapes: `<rect x="10" y="10" width="540" height="292" rx="60"/>`,
    ...silver,
    corner: 66,
  };
};

/** Two pairs of label and value a row, ruled. */
const grid: Design = (s) => {
  s.d = null;
  const cells: [string, string][] = [
    ["产品型号", s.model],
    ["准确度等级", EACH_SAYS[s.accuracyClass]],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["检定分度值", s.eText],
    ["最大除皮", `-${s.maxText}`],
    ["出厂编号", s.serial],
    ["出厂日期", s.dateText],
  ];
  const items = cells.flatMap(([a, b], i): Item[] => {
    const [x, y] = [24 + (i % 2) * 300, 94 + Math.floor(i / 2) * 44];
    return [
      { text: a, x, y, size: 17 },
      { text: b, x: x + 116, y, size: 18 },
    ];
  });
  items.push(
    { text: s.kind, x: 316, y: 48, size: 27, anchor: "middle", bold: true },
    { text: s.manufacturer, x: 316, y: 274, size: 20, anchor: "middle" },
    { text: HONEST, x: 316, y: 306, size: 14, anchor: "middle" },
  );
  const across = [64, 108, 152, 196, 240].map((y) => line(14, y, 618, y)).join("");
  const down = [132, 316, 432].map((x) => line(x, 64, x, 240)).join("");
  return { width: 632, height: 322, items, shapes: frame(14, 14, 604, 300) + across + down, ...white };
};

/** Three lines of small print under a counter's display, white on black. */
const ledge: Design = (s) => {
  if (step(s) === "e") s.d = null;
  const texts = [
    `${s.kind} ${s.model}  Max=${s.maxText} Min=${s.minText} ${step(s)}=${s.eText}`,
    `编号:${s.serial}  出厂日期:${s.dateText}`,
    `${s.manufacturer}`,
  ];
  const items: Item[] = [
    ...stack(texts, 24, 46, 18, 36),
    { text: s.accuracyClass, x: 640, y: 46, size: 16, anchor: "middle", oval: true },
  ];
  return { width: 690, height: 140, items, shapes: "", ...black };
};

/** Chinese with its English small under it, values behind. */
const under: Design = (s) => {
  s.d = null;
  const list: [string, string, string][] = [
    ["型    号", "Model", s.model],
    ["最大秤量", "Max", s.maxText],
    ["最小秤量", "Min", s.minText],
    ["检定分度值", "e", s.eText],
    ["准确度等级", "Class", `(${s.accuracyClass})`],
    ["出厂编号", "Serial No.", s.serial],
    ["出厂日期", "Date", s.dateText],
  ];
  const items = list.flatMap(([a, b, c], i): Item[] => [
    { text: a, x: 30, y: 84 + i * 44, size: 18 },
    { text: b, x: 30, y: 100 + i * 44, size: 12 },
    { text: c, x: 190, y: 90 + i * 44, size: 20 },
  ]);
  items.push(
    { text: s.kind, x: 30, y: 46, size: 26, bold: true },
    { text: s.manufacturer, x: 30, y: 408, size: 18 },
  );
  return { width: 480, height: 430, items, shapes: line(24, 58, 456, 58), ...silver };
};

/** A code of squares left of what a thermal printer wrote. */
const squares: Design = (s, r) => {
  s.d = null;
  const size = 7;
  const cells = Array.from({ length: 21 * 21 }, (_, i) => {
    const [x, y] = [i % 21, Math.floor(i / 21)];
    const eye = (a: number, b: number) =>
      Math.max(Math.abs(x - a), Math.abs(y - b)) <= 3 && Math.max(Math.abs(x - a), Math.abs(y - b)) !== 2;
    const near = (x < 8 && (y < 8 || y > 12)) || (x > 12 && y < 8);
    const on = near ? eye(3, 3) || eye(3, 17) || eye(17, 3) : r.chance(0.5);
    return on
      ? `<rect x="${20 + x * size}" y="${70 + y * size}" width="${size}" height="${size}" fill="#222" stroke="none"/>`
      : "";
  });
  const texts = [
    `产品型号:${s.model}`,
    `最大秤量:${s.maxText} 最小秤量:${s.minText}`,
    `检定分度值:e=${s.eText}`,
    `准确度等级:${EACH_SAYS[s.accuracyClass]}级`,
    `出厂编号:${s.serial}`,
    `生产日期:${s.dateText}`,
  ];
  const items: Item[] = [
    { text: s.kind, x: 310, y: 42, size: 24, anchor: "middle", bold: true },
    ...stack(texts, 190, 84, 17, 28),
    { text: `制造商:${s.manufacturer}`, x: 20, y: 258, size: 17 },
  ];
  return {
    width: 560,
    height: 276,
    items,
    shapes: "",
    over: cells.join(""),
    ...white,
    ink: "#333",
    narrow: 0.92,
  };
};

/** The plate and the maker's own certificate on one sheet. */
const certificate: Design = (s, r) => {
  s.d = null;
  const items: Item[] = [
    { text: s.kind, x: 170, y: 46, size: 25, anchor: "middle", bold: true },
    ...rows(
      [
        ["型号", s.model],
        ["最大称量", s.maxText],
        ["最小称量", s.minText],
        ["分度值", s.eText],
        ["等级", EACH_SAYS[s.accuracyClass]],
        ["机号", s.serial],
        ["日期", s.dateText],
      ],
      30,
      84,
      110,
      18,
      32,
    ),
    { text: s.manufacturer, x: 300, y: 330, size: 19, anchor: "middle" },
    { text: "合 格 证", x: 470, y: 90, size: 26, anchor: "middle" },
    { text: "经检验符合", x: 470, y: 134, size: 16, anchor: "middle" },
    { text: `${s.standard}标准`, x: 470, y: 162, size: 16, anchor: "middle" },
    { text: "准予出厂", x: 470, y: 190, size: 16, anchor: "middle" },
    { text: `检验员:${r.int(1, 9)}${r.int(0, 9)}`, x: 470, y: 228, size: 16, anchor: "middle" },
  ];
  return {
    width: 600,
    height: 350,
    items,
    shapes: frame(12, 12, 576, 326) + line(350, 60, 350, 290),
    ...white,
    ink: "#9a1616",
  };
};

/** A platform's plate that names its indicator as well. */
const paired: Design = (s, r) => {
  s.d = null;
  const texts = [
    `型号:${s.model}    仪表型号:XK3190-A${r.int(1, 27)}`,
    `最大秤量:${s.maxText}    最小秤量:${s.minText}`,
    `检定分度值:${s.eText}    准确度等级:${EACH_SAYS[s.accuracyClass]}`,
    `出厂编号:${s.serial}    仪表编号:${r.digits(7)}`,
    `出厂日期:${s.dateText}`,
    `制造单位:${s.manufacturer}`,
  ];
  const items: Item[] = [
    { text: s.kind, x: 300, y: 48, size: 27, anchor: "middle", bold: true },
    ...stack(texts, 30, 90, 18, 36),
  ];
  return { width: 600, height: 296, items, shapes: line(20, 60, 580, 60), ...silver };
};

/** A narrow label, each value under its word. */
const upright: Design = (s) => {
  s.d = null;
  const list: [string, string][] = [
    ["产品型号", s.model],
    ["最大秤量 / 最小秤量", `${s.maxText} / ${s.minText}`],
    ["检定分度值", `e = ${s.eText}`],
    ["准确度等级", `${s.accuracyClass} 级`],
    ["出厂编号", s.serial],
    ["生产日期", s.dateText],
  ];
  const items = list.flatMap(([a, b], i): Item[] => [
    { text: a, x: 24, y: 82 + i * 58, size: 14 },
    { text: b, x: 24, y: 108 + i * 58, size: 20, bold: true },
  ]);
  items.push(
    { text: s.kind, x: 24, y: 46, size: 24, bold: true },
    { text: s.manufacturer, x: 24, y: 432, size: 15 },
  );
  return { width: 300, height: 452, items, shapes: "", ...white };
};

export const BASIN: Record<string, Design> = {
  ...{ middle, grid, ledge, under, squares, certificate },
  ...{ paired, upright },
  ...BASIN_METAL,
};
export const BASIN_TRADES: Partial<Record<string, WharfTrade>> = {
  ...{ ledge: "dual", riveted: "platform", disc: "hook", laboratory: "balance", paired: "platform" },
  ...{ enamel: "platform", certificate: "dial" },
};
