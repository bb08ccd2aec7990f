import { type Design, down, rows } from "./design-parts.js";
import { ownD, same } from "./dock-parts.js";
import { classFrame, word } from "./fresh-marks.js";
import { printed } from "./fresh-spec.js";
import { copper, step, thin } from "./hall-parts.js";
import type { HallTrade } from "./hall-spec.js";
import { EACH_SAYS, HONEST } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { say } from "./yard-parts.js";

/** Plates of platforms, hooks and bridges, of two ranges, and of dials. */

/** Engraved aluminium ruled in four columns; size of the platform and supply beside what is asked for. */
const engraved: Design = (s, r) => {
  const cells: [string, string][] = [
    ["产品名称", s.kind],
    ["型号规格", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["检定分度值", `${step(s)}=${s.eText}`],
    ["准确度等级", `${EACH_SAYS[s.accuracyClass]}`],
    ["台面尺寸", say(r, "400×500mm", "600×800mm")],
    ["最大安全载荷", "125%Max"],
    ["电源", "AC 220V 50Hz"],
    ["型式批准", s.approval],
    ["出厂编号", s.serial],
    ["出厂日期", s.dateText],
  ];
  const items = cells.flatMap(([label, value], i): Item[] => {
    const [x, y] = [24 + (i % 2) * 350, 50 + Math.floor(i / 2) * 42];
    return [
      { text: label, x, y, size: 17 },
      { text: value, x: x + 120, y, size: 18 },
    ];
  });
  items.push({ text: s.manufacturer, x: 360, y: 306, size: 22, anchor: "middle", spacing: 0.1 });
  const across = Array.from({ length: 7 }, (_, i) => line(14, 22 + i * 42, 706, 22 + i * 42)).join("");
  const along = [14, 138, 364, 488, 706].map((x) => line(x, 22, x, 274)).join("");
  return {
    ...{ width: 720, height: 326, items, shapes: across + along, ...copper(r) },
    ...{ paper: "#bfc4c7", ink: "#171717", relief: 0.6 },
  };
};

/** A hook's plate: loads of three kinds, the remote control's reach, a triangle of warning. */
const hook: Design = (s, r) => {
  const items: Item[] = [
    { text: s.kind, x: 250, y: 52, size: 32, anchor: "middle", bold: true },
    { text: `${say(r, "型号规格", "型号")}：${s.model}`, x: 36, y: 100, size: 20 },
    { text: `最大称量：${s.maxText}`, x: 36, y: 134, size: 20 },
    { text: `最小称量：${s.minText}`, x: 36, y: 168, size: 20 },
    { text: `分度值：${s.eText}`, x: 36, y: 202, size: 20 },
    { text: `安全过载：120%F.S`, x: 290, y: 134, size: 17 },
    { text: `极限过载：400%F.S`, x: 290, y: 168, size: 17 },
    { text: `遥控距离：≥15m`, x: 290, y: 202, size: 17 },
    { text: `准确度等级：${s.accuracyClass}`, x: 290, y: 100, size: 18 },
    { text: `出厂编号：${s.serial}`, x: 36, y: 240, size: 20 },
    { text: `出厂日期：${s.dateText}`, x: 36, y: 274, size: 20 },
    { text: s.manufacturer, x: 250, y: 318, size: 21, anchor: "middle" },
  ];
  s.d = null;
  const sign = `<path d="M430 286l26 -44l26 44z" fill="none" stroke="#111" stroke-width="3"/>${word("!", 456, 282, 30, { fill: "#111", anchor: "middle", bold: true })}`;
  return {
    ...{ width: 500, height: 340, items, shapes: frame(10, 10, 480, 320), over: sign },
    ...{ ...copper(r), paper: "#f3c51f", ink: "#111" },
  };
};

/** A weighbridge: its own ratings, then the table of cells and of the indicator with numbers of their own. */
const bridge: Design = (s, r) => {
  const items: Item[] = [
    { text: s.manufacturer, x: 340, y: 46, size: 26, anchor: "middle", bold: true },
    { text: s.kind, x: 340, y: 84, size: 24, anchor: "middle" },
    ...rows(
      [
        ["型  号", s.model],
        ["Max", s.maxText],
        ["Min", s.minText],
        [step(s), s.eText],
      ],
      ...([40, 126, 110, 20, 34] as const),
    ),
    ...rows(
      [
        ["准确度等级", `${s.accuracyClass}`],
        ["秤体编号", s.serial],
        ["出厂年月", s.dateText],
        ["台面规格", "3m×18m"],
      ],
      ...([350, 126, 130, 20, 34] as const),
    ),
    { text: "称重传感器  ZSFY-A/30t  8只   称重显示器  XK3190-DS10", x: 40, y: 276, size: 15 },
    { text: `仪表编号  ${r.digits(7)}   传感器等级 C3`, x: 40, y: 302, size: 15 },
  ];
  return {
    width: 680,
    height: 324,
    items,
    shapes: frame(10, 10, 660, 304) + line(24, 248, 656, 248),
    ...copper(r),
  };
};

/** Small grey words over large figures, one column, narrow as the pillar that bears it. */
const pillar: Design = (s, r) => {
  const list: [string, string][] = [
    ["型号 Model", s.model],
    ["最大秤量 Max", s.maxText],
    ["最小秤量 Min", s.minText],
    [same(s) ? "检定分度值 e=d" : "检定分度值 e", s.eText],
    ["准确度等级 Class", s.accuracyClass],
    ["出厂编号 S/N", s.serial],
    ["生产日期 Date", s.dateText],
  ];
  const items = list.flatMap(([label, value], i): Item[] => [
    { text: label, x: 26, y: 84 + i * 54, size: 12 },
    { text: value, x: 26, y: 110 + i * 54, size: 24 },
  ]);
  items.push({ text: s.kind, x: 26, y: 48, size: 24, bold: true });
  items.push({ text: s.manufacturer, x: 26, y: 470, size: 16 });
  return { width: 330, height: 492, items, shapes: line(20, 60, 310, 60), ...thin(r) };
};

/** Two ranges as two lines that begin with their sign, all behind. */
const ranges: Design = (s, r) => {
  s.d = null;
  const items: Item[] = [
    { text: s.kind, x: 300, y: 44, size: 26, anchor: "middle", bold: true },
    { text: `型号: ${s.model}`, x: 30, y: 86, size: 19 },
    { text: `准确度等级: ${s.accuracyClass}`, x: 330, y: 86, size: 19 },
    ...s.max.map((max, i): Item => {
      const [lo, e] = [s.min[i] ?? s.min[0], s.e[i]];
      const text = `W${i + 1}:  Max=${printed([max])}   Min=${lo ? printed([lo]) : ""}   e=${e ? printed([e]) : ""}`;
      return { text, x: 30, y: 126 + i * 36, size: 20 };
    }),
    { text: `出厂编号: ${s.serial}`, x: 30, y: 204, size: 19 },
    { text: `出厂日期: ${s.dateText}`, x: 330, y: 204, size: 19 },
    { text: HONEST, x: 30, y: 236, size: 15 },
    { text: `制造单位: ${s.manufacturer}`, x: 30, y: 272, size: 18 },
  ];
  return { width: 620, height: 294, items, shapes: frame(14, 100, 592, 76), ...thin(r) };
};

/** Multi-interval in one strip of signs; the maker from top to bottom at the left. */
const strip: Design = (s, r) => {
  const items: Item[] = [
    ...down(s.manufacturer, 36, 34, 15, 1.08),
    { text: s.kind, x: 90, y: 52, size: 27, bold: true },
    { text: s.model, x: 400, y: 52, size: 25 },
    { text: `Max ${s.maxText}`, x: 90, y: 100, size: 22 },
    { text: `Min ${s.minText}`, x: 300, y: 100, size: 22 },
    { text: `e ${s.eText}`, x: 90, y: 138, size: 22 },
    { text: `d ${s.eText}`, x: 300, y: 138, size: 22 },
    { text: `№ ${s.serial}`, x: 90, y: 178, size: 21 },
    { text: s.dateText, x: 90, y: 216, size: 21 },
    { text: `${s.standard}  ${s.approval}`, x: 90, y: 254, size: 15 },
  ];
  s.d = s.e;
  const look = copper(r);
  return {
    width: 560,
    height: 370,
    items,
    shapes: line(66, 16, 66, 354),
    over: classFrame(s, 470, 140, 34, look.ink),
    ...look,
  };
};

/** The dial of a spring scale: round, words in the middle, ticks around. */
const dial: Design = (s, r) => {
  s.d = ownD(s) ? s.d : s.e;
  const ticks = Array.from({ length: 60 }, (_, i) => {
    const a = (i / 60) * 2 * Math.PI;
    const [inner, outer] = [i % 5 ? 232 : 222, 240];
    const at = (q: number) => `${(250 + q * Math.cos(a)).toFixed(1)} ${(250 + q * Math.sin(a)).toFixed(1)}`;
    return `<path d="M${at(inner)}L${at(outer)}"/>`;
  }).join("");
  const items: Item[] = [
    { text: s.kind, x: 250, y: 130, size: 26, anchor: "middle", bold: true },
    { text: `${s.model}型`, x: 250, y: 166, size: 22, anchor: "middle" },
    { text: `最大秤量${s.maxText}`, x: 250, y: 204, size: 20, anchor: "middle" },
    { text: `最小秤量${s.minText}`, x: 250, y: 234, size: 20, anchor: "middle" },
    { text: `e=d=${s.eText}`, x: 250, y: 290, size: 20, anchor: "middle" },
    { text: `${s.accuracyClass}`, x: 250, y: 322, size: 20, anchor: "middle", oval: true },
    { text: `编号 ${s.serial}`, x: 250, y: 356, size: 17, anchor: "middle" },
    { text: s.dateText, x: 250, y: 384, size: 17, anchor: "middle" },
    { text: s.manufacturer, x: 250, y: 414, size: 16, anchor: "middle" },
  ];
  return {
    width: 500,
    height: 500,
    items,
    shapes: `<circle cx="250" cy="250" r="244"/>${ticks}<circle cx="250" cy="258" r="9"/>`,
    ...thin(r),
    corner: 250,
  };
};

export const HALL_HEAVY: Record<string, Design> = { engraved, hook, bridge, pillar, ranges, strip, dial };
export const HALL_HEAVY_TRADES: Partial<Record<string, HallTrade>> = {
  ...{ engraved: "platform", hook: "crane", bridge: "lorry", pillar: "platform" },
  ...{ ranges: "range", strip: "interval", dial: "spring" },
};
