import { type Design, down, rows } from "./design-parts.js";
import { print, same } from "./dock-parts.js";
import { classFrame, dots, dotted, word } from "./fresh-marks.js";
import { printed } from "./fresh-spec.js";
import { frame, type Item, line } from "./sheet.js";
import type { Spec } from "./spec.js";
import { KAI, SANS, SERIF, SONG, say } from "./yard-parts.js";

/** Plates of yards, bridges and old workshops. */

/** Etched steel: labels from the mask, values knocked in by a needle afterwards, a little off their lines. */
const etched: Design = (s, r) => {
  const list: [string, string][] = [
    ["型    号", s.model],
    ["最大称量", s.maxText],
    ["最小称量", s.minText],
    [same(s) ? "分度值e=d" : "检定分度值e", s.eText],
    ["出厂编号", s.serial],
    ["出厂日期", s.date.replaceAll("-", ".")],
  ];
  const items: Item[] = [
    { text: s.kind, x: 260, y: 48, size: 27, anchor: "middle", spacing: 0.3 },
    { text: "准确度等级", x: 300, y: 92, size: 18 },
    { text: s.manufacturer, x: 260, y: 324, size: 21, anchor: "middle" },
  ];
  let over = classFrame(s, 450, 93, 22, "#1c1c1c");
  list.forEach(([label, value], i) => {
    const y = 92 + i * 36;
    items.push({ text: label, x: 36, y, size: 18 });
    if (dotted(value)) over += dots(value, 160, y + r.between(-3, 3), 2.3, "#26282a");
    else items.push({ text: value, x: 160, y: y + r.between(-2, 2), size: 20 });
  });
  return {
    ...{ width: 520, height: 346, items, shapes: frame(10, 10, 500, 326) + line(20, 62, 500, 62), over },
    ...{ paper: "#bfc3c5", ink: "#202224", corner: 12, relief: 0.6, font: SANS },
  };
};

/** A crane scale's plate: limits of use, batteries and a remote control beside the ratings. */
const crane: Design = (s, r) => {
  const list: [string, string][] = [
    ["规格型号", s.model],
    ["最大称量 Max", s.maxText],
    ["最小称量 Min", s.minText],
    [same(s) ? "检定分度值 e=d" : "检定分度值 e", s.eText],
    ["准确度等级", say(r, `OIML ${s.accuracyClass}`, `${s.accuracyClass}级`, `(${s.accuracyClass})`)],
    ["最大安全载荷", "125%F.S."],
    ["极限载荷", "400%F.S."],
    ["使用电池", `6V/${r.pick([5, 7, 10])}Ah`],
    ["遥控器编号", `RC${r.digits(5)}`],
    ["出厂编号", s.serial],
    ["制造日期", s.dateText],
  ];
  const items: Item[] = [
    { text: `${s.kind}`, x: 260, y: 50, size: 28, anchor: "middle", bold: true },
    ...rows(list, 36, 92, 190, 18, 30),
    { text: s.manufacturer, x: 260, y: 434, size: 20, anchor: "middle" },
  ];
  return {
    width: 520,
    height: 456,
    items,
    shapes: frame(12, 66, 496, 340),
    ...print(r),
    paper: "#f2b91d",
    ink: "#141210",
  };
};

/** A weighbridge's plate: cells and indicator with types and numbers of their own. */
const bridge: Design = (s, r) => {
  const cells = r.pick([6, 8, 10]);
  const list: [string, string][] = [
    ["产品型号", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["检定分度值", s.eText],
    ["准确度等级", s.accuracyClass],
    ["产品编号", s.serial],
    ["出厂日期", s.dateText],
  ];
  const more: [string, string][] = [
    ["秤台尺寸", `3.${r.pick([0, 2, 4])}m×${r.pick([12, 16, 18, 21])}m`],
    ["传感器型号", `QS-${r.pick(["A", "D"])} 30t×${cells}`],
    ["传感器编号", `${r.digits(6)}~${r.digits(2)}`],
    ["仪表型号", `XK3190-DS${r.int(1, 9)}`],
    ["仪表编号", `${r.digits(7)}`],
    ["供电电源", "AC220V 50Hz"],
    ["产品标准", s.standard],
  ];
  s.d = null;
  const items: Item[] = [
    { text: s.manufacturer, x: 420, y: 52, size: 28, anchor: "middle", bold: true },
    { text: s.kind, x: 420, y: 96, size: 26, anchor: "middle", spacing: 0.3 },
    ...rows(list, 30, 144, 140, 19, 36),
    ...rows(more, 440, 144, 140, 19, 36),
  ];
  const rules = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => line(18, 118 + i * 36, 822, 118 + i * 36)).join("");
  const uprights = [18, 158, 428, 568, 822].map((x) => line(x, 118, x, 370)).join("");
  return { width: 840, height: 390, items, shapes: rules + uprights, ...print(r) };
};

/** A form whose labels hold the units: the values are bare numbers. */
const units: Design = (s, r) => {
  const plain = (list: Spec["max"]) => list.map((m) => m.value).join("/");
  const unit = (list: Spec["max"]) => list[0]?.unit ?? "";
  const list: [string, string][] = [
    [say(r, "产品型号", "规格型号"), s.model],
    [`最大称量(${unit(s.max)})`, plain(s.max)],
    [`最小称量(${unit(s.min)})`, plain(s.min)],
    [`检定分度值e(${unit(s.e)})`, plain(s.e)],
    ...(s.d ? [[`实际分度值d(${unit(s.d)})`, plain(s.d)] as [string, string]] : []),
    ["准确度等级", `${s.accuracyClass}级`],
    ["出厂编号", s.serial],
    ["出厂日期", s.dateText],
    ["生产单位", s.manufacturer],
  ];
  const items: Item[] = [
    { text: s.kind, x: 290, y: 44, size: 24, anchor: "middle", bold: true },
    ...rows(list, 30, 88, 210, 18, 34),
  ];
  const rules = [...list, 0].map((_, i) => line(18, 64 + i * 34, 562, 64 + i * 34)).join("");
  return {
    width: 580,
    height: 82 + list.length * 34,
    items,
    shapes: rules + line(228, 64, 228, 64 + list.length * 34),
    ...print(r),
  };
};

/** Two plates on one post: the scale's, and its indicator's with a type, number and maker of its own. */
const pair: Design = (s, r) => {
  const items: Item[] = [
    { text: s.kind, x: 210, y: 60, size: 24, anchor: "middle", bold: true },
    ...rows(
      [
        ["型号", s.model],
        ["最大秤量", s.maxText],
        ["最小秤量", s.minText],
        [same(s) ? "分度值e=d" : "分度值e", s.eText],
        ["准确度", `${s.accuracyClass}级`],
        ["出厂编号", s.serial],
        ["出厂日期", s.dateText],
      ],
      40,
      100,
      130,
      18,
      32,
    ),
    { text: s.manufacturer, x: 210, y: 342, size: 18, anchor: "middle" },
  ];
  const ink = "#e8ebee";
  const other = [
    ["称重显示控制器", 24],
    [`型号 XK3190-A${r.int(1, 27)}`, 16],
    ["电源 AC220V 50Hz", 16],
    ["最大检定分度数 n=3000", 16],
    [`编号 ${r.digits(8)}`, 16],
    [`日期 ${r.int(2010, 2025)}.${r.int(1, 9)}`, 16],
    ["河口仪表电子有限公司", 16],
  ] as const;
  const texts = other.map(([text, size], i) => word(text, 510, 116 + i * 30, size, { fill: ink })).join("");
  const over = `<g transform="rotate(${r.between(-3, 3)} 600 200)"><rect x="490" y="80" width="290" height="232" rx="8" fill="#1d2b3a"/>${texts}</g>`;
  return {
    ...{ width: 810, height: 380, items, shapes: frame(18, 24, 424, 336), over },
    ...{ ...print(r), paper: "#cfd2d4", ink: "#17191b" },
  };
};

/** Two weighing ranges, each with Max, Min and e in a line. */
const ranges: Design = (s, r) => {
  const at = (list: Spec["max"], i: number) => printed([list[i] as never]);
  const names = r.pick([
    ["W1", "W2"],
    ["量程Ⅰ", "量程Ⅱ"],
    ["1", "2"],
  ] as const);
  const heads: [string, number][] = [
    [say(r, "称量范围", "量程"), 34],
    ["Max", 160],
    ["Min", 270],
    [same(s) ? "e=d" : "e", 380],
  ];
  const items: Item[] = [
    { text: `${s.kind}`, x: 250, y: 44, size: 25, anchor: "middle", bold: true },
    ...heads.map(([text, x]): Item => ({ text, x, y: 88, size: 18 })),
    ...names.flatMap((name, i): Item[] =>
      (
        [
          [name, 34],
          [at(s.max, i), 160],
          [at(s.min, i), 270],
          [at(s.e, i), 380],
        ] as const
      ).map(([text, x]) => ({
        text,
        x,
        y: 122 + i * 34,
        size: 19,
      })),
    ),
    { text: `型号：${s.model}`, x: 34, y: 196, size: 18 },
    { text: `准确度等级：${s.accuracyClass}级`, x: 270, y: 196, size: 18 },
    { text: `出厂编号：${s.serial}`, x: 34, y: 228, size: 18 },
    { text: `出厂日期：${s.dateText}`, x: 270, y: 228, size: 18 },
    { text: s.manufacturer, x: 250, y: 268, size: 19, anchor: "middle" },
  ];
  const rules =
    [64, 98, 132, 166].map((y) => line(20, y, 480, y)).join("") +
    [20, 146, 256, 366, 480].map((x) => line(x, 64, x, 166)).join("");
  return { width: 500, height: 288, items, shapes: rules, ...print(r) };
};

/** Aluminium of the years of licences: the CMC mark, characters far apart, the number stamped. */
const licensed: Design = (s, r) => {
  const far = (text: string, x: number, y: number, size: number): Item => ({
    text,
    x,
    y,
    size,
    spacing: 0.5,
  });
  const list: [string, string][] = [
    ["规格", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["分度值", `${same(s) ? "e=d=" : "e="}${s.eText}`],
    ["级别", s.accuracyClass === "III" ? say(r, "Ⅲ", "中准确度(Ⅲ)") : s.accuracyClass],
    ["器号", s.serial],
    ["出厂", s.dateText],
  ];
  const items: Item[] = [
    far(s.kind, 170, 54, 27),
    { text: `${say(r, "浙", "苏", "粤")}制 ${r.digits(8)} 号`, x: 30, y: 96, size: 14 },
    ...list.flatMap(([label, value], i): Item[] => [
      far(label, 170, 96 + i * 34, 18),
      { text: value, x: 310, y: 96 + i * 34, size: 20 },
    ]),
    { text: s.manufacturer, x: 290, y: 350, size: 21, anchor: "middle", spacing: 0.25 },
  ];
  const over = `<g fill="none" stroke="#1a2d6b" stroke-width="5"><path d="M72 34A22 22 0 1 0 72 70"/><path d="M82 70V34L96 56L110 34V70"/><path d="M140 36A20 20 0 1 0 140 68"/></g>`;
  return {
    ...{ width: 580, height: 374, items, shapes: frame(12, 12, 556, 350), over },
    ...{ paper: "#c4c8cc", ink: "#1a2d6b", corner: 6, relief: 0.4, font: r.pick([SONG, KAI, SERIF]) },
  };
};

/** Labels written downwards over columns of values, as plates on narrow posts have them. */
const upright: Design = (s, r) => {
  const cells: [string, string][] = [
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["分度值", `${same(s) ? "e=d=" : "e="}${s.eText}`],
    ["等级", `${s.accuracyClass}级`],
  ];
  const items: Item[] = [
    ...down(s.kind, 46, 60, 28, 1.25),
    ...cells.flatMap(([label, value], i): Item[] => [
      { text: label, x: 104, y: 60 + i * 38, size: 18 },
      { text: value, x: 220, y: 60 + i * 38, size: 20, bold: true },
    ]),
    { text: `型号`, x: 104, y: 212, size: 18 },
    { text: s.model, x: 220, y: 212, size: 19 },
    { text: `编号`, x: 104, y: 246, size: 18 },
    { text: s.serial, x: 220, y: 246, size: 19 },
    { text: s.dateText, x: 220, y: 280, size: 18 },
    { text: "日期", x: 104, y: 280, size: 18 },
    { text: s.manufacturer, x: 104, y: 320, size: 18 },
  ];
  return {
    width: 480,
    height: 344,
    items,
    shapes: line(80, 14, 80, 330) + frame(10, 10, 460, 324),
    ...print(r),
  };
};

export const DOCK_HEAVY: Record<string, Design> = {
  ...{ etched, crane, bridge, units, pair, ranges, licensed, upright },
};
