import { type Design, down, rows } from "./design-parts.js";
import { classFrame, word as drawn } from "./fresh-marks.js";
import type { Trade } from "./fresh-spec.js";
import type { Random } from "./random.js";
import { frame, type Item, line } from "./sheet.js";
import type { Spec } from "./spec.js";

/**
 * Plates whose difficulty is in the picture: class marks in an oval without a label, upright text, text on its side,
 * rare characters in makers' names, glare over labels, forms filled in by hand. Drawn to be read once, before anything
 * is mended with them.
 */

const SANS = "Noto Sans CJK SC";

/** Names with characters that few texts hold; no real maker is called so. */
const RARE = ["垚骉", "嵊翀", "鄞玺", "昶淼", "琛燊", "亳晟", "郓霖", "衢旻", "甪砣", "璟瑄", "鑫犇", "隽邺"];

/** The spec with a maker of rare characters. */
const rarely = (s: Spec, r: Random): string =>
  `${r.pick(["绍兴", "亳州市", "漯河", "衢州", "菏泽"])}${r.pick(RARE)}${r.pick(["衡器", "电子衡器", "智能装备", "仪表"])}${r.pick(["有限公司", "厂", "股份有限公司"])}`.replace(
    "器厂",
    s.d ? "器制造厂" : "器厂",
  );

const step = (s: Spec): string => (s.d ? "e=d" : "e");
const light = (r: Random) => ({
  paper: r.pick(["#f2f2ee", "#dfe3e6", "#efe9d8"]),
  ink: r.pick(["#111", "#20304e"]),
  font: SANS,
  corner: 6,
});
const dark = (r: Random) => ({
  paper: r.pick(["#1d3f7a", "#20242a", "#8a1f22"]),
  ink: "#f4f4f4",
  font: SANS,
  corner: 8,
});

/** The mark in an oval in a corner, without a word beside it. */
const corner: Design = (s, r) => {
  const style = light(r);
  const items = [
    { text: s.kind, x: 24, y: 46, size: 28, bold: true },
    ...rows(
      [
        ["型号", s.model],
        ["Max", s.maxText],
        ["Min", s.minText],
        [step(s), s.eText],
        ["编号", s.serial],
      ],
      24,
      96,
      110,
    ),
    { text: s.dateText, x: 360, y: 240, size: 18 },
    { text: s.manufacturer, x: 24, y: 290, size: 19 },
  ];
  const over = classFrame(s, 450, 120, 36, style.ink);
  return { width: 540, height: 312, items, shapes: line(16, 60, 524, 60), over, ...style };
};

/** The mark behind e, in a thin oval, on dark ground. */
const night: Design = (s, r) => {
  const items: Item[] = [
    { text: s.kind, x: 270, y: 44, size: 26, bold: true, anchor: "middle" },
    { text: `型号:${s.model}`, x: 24, y: 92, size: 21 },
    { text: `Max:${s.maxText}`, x: 24, y: 130, size: 21 },
    { text: `Min:${s.minText}`, x: 290, y: 130, size: 21 },
    { text: `${step(s)}:${s.eText}`, x: 24, y: 168, size: 21 },
    { text: s.accuracyClass, x: 330, y: 168, size: 20, oval: true },
    { text: `机号:${s.serial}`, x: 24, y: 206, size: 21 },
    { text: `日期:${s.dateText}`, x: 290, y: 206, size: 21 },
    { text: s.manufacturer, x: 270, y: 250, size: 20, anchor: "middle" },
  ];
  return { width: 540, height: 274, items, shapes: line(14, 60, 526, 60), ...dark(r) };
};

/** The instrument's name stands upright at the left. */
const upright: Design = (s, r) => {
  const items = [
    ...down(s.kind, 38, 50, 26, 1.12),
    ...rows(
      [
        ["型号规格", s.model],
        ["最大称量", s.maxText],
        ["最小称量", s.minText],
        [`分度值${step(s)}`, s.eText],
        ["准确度等级", s.accuracyClass],
        ["出厂编号", s.serial],
        ["出厂日期", s.dateText],
      ],
      90,
      48,
      150,
      18,
      34,
    ),
    { text: s.manufacturer, x: 90, y: 292, size: 18 },
  ];
  return { width: 520, height: 312, items, shapes: line(70, 12, 70, 300), ...light(r) };
};

/** The maker's name runs up the right edge. */
const edged: Design = (s, r) => {
  const style = light(r);
  const items = [
    { text: `${s.kind}  ${s.model}`, x: 24, y: 44, size: 24, bold: true },
    ...rows(
      [
        ["最大秤量Max", s.maxText],
        ["最小秤量Min", s.minText],
        [`检定分度值${step(s)}`, s.eText],
        ["准确度等级", `(${s.accuracyClass})`],
        ["产品编号", s.serial],
        ["生产日期", s.dateText],
      ],
      24,
      90,
      180,
      18,
      34,
    ),
  ];
  const over = `<g transform="rotate(-90 524 280)">${drawn(s.manufacturer, 524, 280, 17, { fill: style.ink })}</g>`;
  return { width: 540, height: 292, items, shapes: line(500, 10, 500, 282), over, ...style };
};

/** Rare characters in the name, large. */
const named: Design = (s, r) => {
  s.manufacturer = rarely(s, r);
  const items = [
    { text: s.manufacturer, x: 270, y: 46, size: 26, anchor: "middle" as const, bold: true },
    { text: s.kind, x: 270, y: 84, size: 20, anchor: "middle" as const },
    ...rows(
      [
        ["型号", s.model],
        ["称量 Max", s.maxText],
        ["Min", s.minText],
        [step(s), s.eText],
      ],
      24,
      128,
      110,
    ),
    ...rows(
      [
        ["等级", s.accuracyClass],
        ["编号", s.serial],
        ["日期", s.dateText],
      ],
      290,
      128,
      70,
    ),
  ];
  return { width: 560, height: 266, items, shapes: frame(10, 10, 540, 246), ...light(r) };
};

/** Rare characters behind a label, small. */
const signed: Design = (s, r) => {
  s.manufacturer = rarely(s, r);
  const items = rows(
    [
      ["产品名称", s.kind],
      ["型号", s.model],
      ["最大/最小秤量", `${s.maxText}/${s.minText}`],
      [`分度值 ${step(s)}`, s.eText],
      ["准确度等级", `${s.accuracyClass}级`],
      ["序列号", s.serial],
      ["制造日期", s.dateText],
      ["制造商", s.manufacturer],
    ],
    24,
    48,
    170,
    18,
    34,
  );
  return { width: 560, height: 308, items, shapes: "", ...light(r) };
};

/** A strip of light across the labels. */
const glaring: Design = (s, r) => {
  const items = [
    { text: s.kind, x: 24, y: 46, size: 26, bold: true },
    ...rows(
      [
        ["型号", s.model],
        ["最大称量", s.maxText],
        ["最小称量", s.minText],
        [`分度值${step(s)}`, s.eText],
        ["等级", s.accuracyClass],
        ["编号", s.serial],
        ["日期", s.dateText],
      ],
      24,
      92,
      150,
      20,
      36,
    ),
    { text: s.manufacturer, x: 24, y: 352, size: 20 },
  ];
  const x = r.between(20, 90);
  const over = `<defs><linearGradient id="g"><stop offset="0" stop-color="#fff" stop-opacity="0"/><stop offset="0.5" stop-color="#fff" stop-opacity="0.93"/><stop offset="1" stop-color="#fff" stop-opacity="0"/></linearGradient></defs><path d="M${x} 0h46l-30 372h-46z" fill="url(#g)"/>`;
  return { width: 540, height: 372, items, shapes: "", over, ...light(r) };
};

/** A form whose number and date were written in by hand. */
const filled: Design = (s, r) => {
  const items: Item[] = [
    { text: s.kind, x: 270, y: 44, size: 26, bold: true, anchor: "middle" },
    ...rows(
      [
        ["型　号", s.model],
        ["最大秤量", s.maxText],
        ["最小秤量", s.minText],
        [`分度值 ${step(s)}`, s.eText],
      ],
      24,
      92,
      140,
    ),
    { text: s.accuracyClass, x: 420, y: 128, size: 24, oval: true },
    { text: "出厂编号", x: 24, y: 238, size: 19 },
    { text: s.serial, x: 140, y: 236, size: 20, hand: true },
    { text: "出厂日期", x: 24, y: 276, size: 19 },
    { text: s.dateText, x: 140, y: 274, size: 20, hand: true },
    { text: s.manufacturer, x: 270, y: 318, size: 19, anchor: "middle" },
  ];
  return {
    width: 540,
    height: 338,
    items,
    shapes: line(130, 242, 340, 242) + line(130, 280, 340, 280),
    ...light(r),
  };
};

/** Long and low, beside the display. */
const strip: Design = (s, r) => {
  const style = dark(r);
  const items: Item[] = [
    { text: `Max ${s.maxText}   Min ${s.minText}   ${step(s)}=${s.eText}`, x: 20, y: 36, size: 22 },
    { text: `${s.kind} ${s.model}   No.${s.serial}   ${s.dateText}`, x: 20, y: 74, size: 20 },
    { text: s.manufacturer, x: 20, y: 110, size: 18 },
  ];
  const over = classFrame(s, 760, 40, 28, style.ink);
  return { width: 820, height: 126, items, shapes: "", over, ...style };
};

/** English and Chinese words over each other in small print, values in large. */
const bilingual: Design = (s, r) => {
  const cells: [string, string, string][] = [
    ["型号", "Model", s.model],
    ["最大秤量", "Max", s.maxText],
    ["最小秤量", "Min", s.minText],
    ["检定分度值", step(s), s.eText],
    ["出厂编号", "Serial No.", s.serial],
    ["出厂日期", "Date", s.dateText],
  ];
  const items = cells.flatMap(([zh, en, value], i): Item[] => {
    const [x, y] = [24 + (i % 2) * 300, 70 + Math.floor(i / 2) * 62];
    return [
      { text: zh, x, y, size: 14 },
      { text: en, x, y: y + 20, size: 14 },
      { text: value, x: x + 92, y: y + 14, size: 22 },
    ];
  });
  items.push(
    { text: s.kind, x: 24, y: 36, size: 20, bold: true },
    { text: s.accuracyClass, x: 540, y: 36, size: 20, oval: true },
  );
  items.push({ text: `制造单位 ${s.manufacturer}`, x: 24, y: 264, size: 18 });
  return { width: 620, height: 284, items, shapes: line(14, 46, 606, 46), ...light(r) };
};

export const COUNTER: Record<string, Design> = {
  ...{ corner, night, upright, edged, named, signed, glaring, filled, strip, bilingual },
};
/** What each design is printed for; retail scales otherwise. */
export const COUNTER_TRADES: Partial<Record<string, Trade>> = {
  edged: "platform",
  strip: "body",
  night: "platform",
};
