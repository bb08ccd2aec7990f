import { type Design, stuck } from "./design-parts.js";
import { printed, type Trade } from "./fresh-spec.js";
import type { Random } from "./random.js";
import { frame, type Item, line } from "./sheet.js";
import type { Spec } from "./spec.js";
import { qr } from "./unseen.js";

/**
 * Plates as they are met on a market: stickers, seals and other devices beside them, new codes, foil with numbered
 * intervals, balances, plates without labels. Drawn to be read once, before anything is mended with them.
 */

const SANS = "Noto Sans CJK SC";
const SERIF = "Noto Serif CJK SC";

const word = (r: Random, ...words: string[]): string => r.pick(words);
const title = (s: Spec, x: number, y: number, size = 26): Item => ({ text: s.kind, x, y, size, bold: true });

/** e and d as plates print them: in one where they are equal. */
function steps(s: Spec, r: Random): [label: string, value: string][] {
  const same = s.d !== null && JSON.stringify(s.d) === JSON.stringify(s.e);
  if (same) return [[word(r, "分度值 e=d", "e=d", "检定分度值 e=d"), s.eText]];
  const e: [string, string] = [word(r, "检定分度值 e", "检定分度值", "分度值 e"), s.eText];
  return s.d ? [e, [word(r, "实际分度值 d", "实际分度值"), printed(s.d)]] : [e];
}

const rows = (s: Spec, r: Random): [string, string][] => [
  [word(r, "型号规格", "产品型号", "型号", "型 号"), s.model],
  [word(r, "最大秤量 Max", "最大称量", "最大称量(Max)"), s.maxText],
  [word(r, "最小秤量 Min", "最小称量", "最小称量(Min)"), s.minText],
  ...steps(s, r),
  [word(r, "准确度等级", "准确度级别", "等级"), `(${s.accuracyClass})`],
  [word(r, "出厂编号", "产品编号", "机器编号", "机号"), s.serial],
  [word(r, "生产日期", "出厂日期", "制造年月"), s.dateText],
];

/** A table of labels and values, ruled, and what stands below it. */
function table(
  s: Spec,
  r: Random,
  width: number,
  top: number,
): { items: Item[]; shapes: string; bottom: number } {
  const list = rows(s, r);
  const split = width * r.between(0.36, 0.44);
  let shapes = "";
  const items = list.flatMap(([label, value], i): Item[] => {
    const y = top + i * 36;
    shapes += frame(16, y, split - 16, 36) + frame(split, y, width - 16 - split, 36);
    return [
      { text: label, x: 28, y: y + 25, size: 18 },
      { text: value, x: split + 14, y: y + 25, size: 19 },
    ];
  });
  return { items, shapes, bottom: top + list.length * 36 };
}

const paper = (r: Random) => ({
  paper: r.pick(["#f4f4f0", "#d9dcde", "#e8e2cf"]),
  ink: r.pick(["#151515", "#1c2a44"]),
  font: r.pick([SANS, SERIF]),
  corner: r.pick([2, 10]),
});

/** Foil on a scale with two intervals, each numbered. */
const numbered: Design = (s, r) => {
  const low = r.chance(0.5);
  const n = (w: string, i: number) => (low ? `${w}${"₁₂"[i]}` : `${w}${i + 1}`);
  const parts = s.max.map((_, i) => [printed([s.max[i] as never]), printed([s.e[i] as never])] as const);
  const items: Item[] = [title(s, 24, 44), { text: `型号 ${s.model}`, x: 24, y: 84, size: 20 }];
  parts.forEach(([max, e], i) => {
    const step = s.d ? `${n("e", i)}=${n("d", i)}=${e}` : `${n("e", i)}=${e}`;
    items.push({ text: `${n("Max", i)}=${max}`, x: 24, y: 124 + i * 36, size: 20 });
    items.push({ text: step, x: 260, y: 124 + i * 36, size: 20 });
  });
  const y = 124 + parts.length * 36;
  items.push(
    { text: `Min=${s.minText}`, x: 24, y, size: 20 },
    { text: s.accuracyClass, x: 300, y, size: 20, oval: true },
  );
  items.push(
    { text: `No. ${s.serial}`, x: 24, y: y + 40, size: 19 },
    { text: s.dateText, x: 300, y: y + 40, size: 19 },
  );
  items.push({ text: s.manufacturer, x: 24, y: y + 80, size: 19 });
  return { width: 520, height: y + 104, items, shapes: "", ...paper(r) };
};

/** Nothing but values. */
const silent: Design = (s, r) => {
  const low = printed(s.min);
  const items: Item[] = [
    title(s, 24, 46, 28),
    { text: s.model, x: 330, y: 46, size: 26, bold: true },
    { text: `${low} ~ ${s.maxText}`, x: 24, y: 96, size: 24 },
    { text: s.accuracyClass, x: 360, y: 96, size: 22, oval: true },
    { text: s.d ? `e=d=${s.eText}` : `e=${s.eText}`, x: 24, y: 140, size: 22 },
    { text: `№ ${s.serial}`, x: 24, y: 186, size: 22 },
    { text: s.dateText, x: 340, y: 186, size: 22 },
    { text: s.manufacturer, x: 24, y: 232, size: 21 },
  ];
  return { width: 560, height: 258, items, shapes: line(16, 62, 544, 62), ...paper(r) };
};

/** A verification sticker over the plate's corner, with a number and dates of its own. */
const sealed: Design = (s, r) => {
  const { items, shapes, bottom } = table(s, r, 540, 60);
  items.push(title(s, 150, 42), { text: s.manufacturer, x: 24, y: bottom + 30, size: 20 });
  const over = stuck(r, {
    ...{ x: 380, y: bottom - 70, w: 150, colour: "#2f8f5b", ink: "#fff" },
    lines: ["检定合格", `No. ${r.digits(7)}`, `有效期至 2027.0${r.int(1, 9)}`],
  });
  return { width: 556, height: bottom + 50, items, shapes, over, ...paper(r) };
};

/** The indicator's own label on the same pillar. */
const beside: Design = (s, r) => {
  const { items, shapes, bottom } = table(s, r, 500, 60);
  items.push(title(s, 120, 42), { text: s.manufacturer, x: 24, y: bottom + 30, size: 20 });
  const over = stuck(r, {
    ...{ x: 700, y: 90, w: 240, colour: "#fdfdfd" },
    lines: [
      "称重显示控制器",
      `型号 XK3190-A${r.int(1, 27)}E`,
      `仪表编号 ${r.digits(8)}`,
      "上海某某仪表有限公司",
    ],
  });
  return { width: 960, height: bottom + 50, items, shapes, over, ...paper(r) };
};

/** A laboratory balance. */
const bench: Design = (s, r) => {
  const lines = [
    `${word(r, "Model", "型号 Model")}: ${s.model}`,
    `Max ${s.maxText}    Min ${s.minText}`,
    s.d ? `e = ${s.eText}    d = ${printed(s.d, " ")}` : `e = ${s.eText}`,
    `${word(r, "S/N", "SN", "Serial No.")} ${s.serial}`,
    `${word(r, "Date", "MFD")} ${s.dateText}`,
  ];
  const items: Item[] = [title(s, 22, 42), { text: s.accuracyClass, x: 420, y: 42, size: 24, oval: true }];
  lines.forEach((text, i) => {
    items.push({ text, x: 22, y: 86 + i * 36, size: 20 });
  });
  items.push({ text: s.manufacturer, x: 22, y: 86 + lines.length * 36, size: 19 });
  return { width: 520, height: 112 + lines.length * 36, items, shapes: line(12, 56, 508, 56), ...paper(r) };
};

/** A certificate laid beside the plate. */
const certified: Design = (s, r) => {
  const { items, shapes, bottom } = table(s, r, 500, 60);
  items.push(title(s, 120, 42), { text: s.manufacturer, x: 24, y: bottom + 30, size: 20 });
  const over = stuck(r, {
    ...{ x: 690, y: 120, w: 260, colour: "#fbf5e0" },
    lines: [
      "计量检定合格证",
      `编号 ${r.digits(4)}-${r.digits(5)}`,
      `检定日期 2026年0${r.int(1, 9)}月1${r.int(0, 9)}日`,
      "有效期 一年",
      "检定员 07",
    ],
  });
  return { width: 970, height: bottom + 50, items, shapes, over, ...paper(r) };
};

/** A picture sent in a chat. */
const chat: Design = (s, r) => {
  const { items, shapes, bottom } = table(s, r, 520, 150);
  const around: Item[] = [
    { text: "10:24", x: 20, y: 30, size: 18 },
    { text: "老王 水产", x: 220, y: 64, size: 22 },
    { text: "昨天 18:05", x: 230, y: 100, size: 15 },
    { text: "帮我看看这台秤", x: 30, y: bottom + 84, size: 20 },
  ];
  items.push(title(s, 150, 138, 24), { text: s.manufacturer, x: 24, y: bottom + 28, size: 19 });
  return { width: 540, height: bottom + 110, items: [...items, ...around], shapes, ...paper(r) };
};

/** Heads of columns, values under them. */
const headed: Design = (s, r) => {
  const step = s.d ? "e=d" : "e";
  const heads = ["型号", "Max", "Min", step, word(r, "编号", "出厂编号")];
  const values = [s.model, s.maxText, s.minText, s.eText, s.serial];
  const xs = [24, 190, 310, 410, 510];
  const items = heads.flatMap((text, i): Item[] => [
    { text, x: xs[i] as number, y: 90, size: 18 },
    { text: values[i] as string, x: xs[i] as number, y: 128, size: 18 },
  ]);
  items.push(title(s, 24, 48), { text: s.accuracyClass, x: 420, y: 48, size: 22, oval: true });
  items.push({ text: s.manufacturer, x: 24, y: 180, size: 20 });
  items.push({ text: `${word(r, "出厂", "制造")}日期 ${s.dateText}`, x: 440, y: 180, size: 18 });
  return {
    width: 720,
    height: 206,
    items,
    shapes: frame(14, 66, 692, 76) + line(14, 102, 706, 102),
    ...paper(r),
  };
};

/** A dealer's and a repairer's sticker below. */
const repaired: Design = (s, r) => {
  const { items, shapes, bottom } = table(s, r, 520, 60);
  items.push(title(s, 130, 42), { text: s.manufacturer, x: 24, y: bottom + 30, size: 20 });
  const over =
    stuck(r, {
      ...{ x: 30, y: bottom + 190, w: 220, colour: "#ffe9a8" },
      lines: [
        "维修单位 城北衡器维修部",
        `维修日期 2025.1${r.int(0, 2)}.0${r.int(1, 9)}`,
        `No.${r.digits(5)}`,
      ],
    }) +
    stuck(r, {
      ...{ x: 300, y: bottom + 195, w: 210, colour: "#cfe3ff" },
      lines: ["经销商 明发五金商行", `电话 139${r.digits(8)}`, `购买日期 2024-0${r.int(1, 9)}-11`],
    });
  return { width: 540, height: bottom + 290, items, shapes, over, ...paper(r) };
};

/** Narrow cells: every label in two lines. */
const narrow: Design = (s, r) => {
  const cells: [string, string, string][] = [
    ["最大", "称量", s.maxText],
    ["最小", "称量", s.minText],
    ["出厂", "编号", s.serial],
    ["出厂", "日期", s.dateText],
  ];
  const items: Item[] = [title(s, 24, 42), { text: `型号 ${s.model}`, x: 270, y: 42, size: 20 }];
  let shapes = "";
  cells.forEach(([a, b, value], i) => {
    const y = 60 + i * 58;
    shapes += frame(16, y, 70, 58) + frame(86, y, 420, 58);
    items.push({ text: a, x: 30, y: y + 25, size: 18 }, { text: b, x: 30, y: y + 49, size: 18 });
    items.push({ text: value, x: 104, y: y + 38, size: 22 });
  });
  const y = 60 + cells.length * 58;
  items.push({ text: s.d ? `e=d=${s.eText}` : `e=${s.eText}`, x: 24, y: y + 34, size: 20 });
  items.push({ text: s.accuracyClass, x: 340, y: y + 34, size: 20, oval: true });
  items.push({ text: s.manufacturer, x: 24, y: y + 72, size: 19 });
  return { width: 522, height: y + 92, items, shapes, ...paper(r) };
};

/** The plate of a type of 2027, with its codes. */
const coded: Design = (s, r) => {
  const { items, shapes, bottom } = table(s, r, 540, 60);
  items.push(title(s, 150, 42), { text: s.manufacturer, x: 24, y: bottom + 30, size: 20 });
  const codes = [
    `生产码 ${r.digits(16)}`,
    `软件标识 ${s.model.slice(0, 3)}-V${r.int(1, 4)}.${r.int(0, 9)}`,
    `校验码 ${r.digits(4)}A${r.digits(3)}`,
    `型式批准 CPA ${s.approval}`,
  ];
  codes.forEach((text, i) => {
    items.push({ text, x: 24, y: bottom + 62 + i * 26, size: 16 });
  });
  const over = qr(`https://ym.invalid/${r.digits(12)}`, 410, bottom + 40, 110);
  return { width: 556, height: bottom + 160, items, shapes, over, ...paper(r) };
};

/** All of it in running lines. */
const lines: Design = (s, r) => {
  const texts = [
    `${s.kind} ${s.model}型`,
    `称量范围 ${printed(s.min)}～${s.maxText}  ${s.d ? "e=d" : "e"}=${s.eText}`,
    `准确度等级 ${s.accuracyClass}级  编号${word(r, "：", " ")}${s.serial}`,
    `${s.dateText}出厂`,
    `${s.manufacturer}制造`,
    `${s.standard}  ~220V 50Hz`,
  ];
  const items = texts.map((text, i): Item => ({ text, x: 24, y: 46 + i * 38, size: 20 }));
  return { width: 580, height: 60 + texts.length * 38, items, shapes: "", ...paper(r) };
};

export const STREET: Record<string, Design> = {
  ...{ numbered, silent, sealed, beside, bench, certified, chat, headed, repaired, narrow, coded, lines },
};
/** What each design is printed for; retail scales otherwise. */
export const STREET_TRADES: Partial<Record<string, Trade>> = {
  ...{ numbered: "dual", bench: "balance", narrow: "crane", beside: "platform", silent: "platform" },
};
