import { type Design, rows } from "./design-parts.js";
import { classFrame, dots, dotted, word } from "./fresh-marks.js";
import { printed, type Trade } from "./fresh-spec.js";
import { frame, type Item, line } from "./sheet.js";
import { e, finer, HEI, KAI, metal, SANS, SERIF, SONG, say, usual, white } from "./yard-parts.js";

/**
 * Plates of alleys and back rooms, drawn after those of the yards were mended for and read once: other orders, other
 * words, makers upright or on their side beside other layouts, two ranges in other spellings, dots throughout.
 */

/** A label column at the right, values left of it. */
const mirrored: Design = (s, r) => {
  const items = usual(s, r).flatMap(([label, value], i): Item[] => [
    { text: `${label}：${value}`, x: 24 + (i % 2) * 290, y: 100 + Math.floor(i / 2) * 42, size: 17 },
  ]);
  items.push(
    { text: s.manufacturer, x: 24, y: 46, size: 24, bold: true },
    { text: s.kind, x: 24, y: 286, size: 22 },
  );
  return { width: 610, height: 310, items, shapes: frame(8, 8, 594, 294), font: SERIF, ...white };
};

/** Everything but the labels from a dot matrix, the maker stamped below. */
const needle: Design = (s, r) => {
  const list = usual(s, r);
  const items: Item[] = [{ text: `${s.kind}合格标牌`, x: 250, y: 42, size: 24, anchor: "middle" }];
  let over = "";
  list.forEach(([label, value], i) => {
    const y = 88 + i * 36;
    items.push({ text: label, x: 26, y, size: 18 });
    if (dotted(value)) over += dots(value, 200, y, 2.3, "#1d2a55");
    else items.push({ text: value, x: 200, y, size: 19 });
  });
  const y = 88 + list.length * 36;
  items.push({ text: `生产企业 ${s.manufacturer}`, x: 26, y: y + 6, size: 18 });
  return { width: 500, height: y + 30, items, shapes: line(16, 54, 484, 54), over, font: SONG, ...white };
};

/** Numbered ranges in one line each, without a label of their own for Min. */
const twofold: Design = (s) => {
  const both = s.max.map((max, i) => [printed([max]), printed([s.e[i] as never])] as const);
  const step = e(s);
  const items: Item[] = [
    { text: `${s.kind}（双量程）`, x: 24, y: 44, size: 24, bold: true },
    ...both.map(
      ([max, each], i): Item => ({
        text: `量程${i + 1}  Max ${max}  ${step}=${each}`,
        x: 24,
        y: 90 + i * 38,
        size: 20,
      }),
    ),
    { text: `最小秤量 ${s.minText}`, x: 24, y: 166, size: 20 },
    { text: s.accuracyClass, x: 360, y: 166, size: 20, oval: true },
    { text: `型号 ${s.model}`, x: 24, y: 206, size: 20 },
    { text: `编号 ${s.serial}`, x: 260, y: 206, size: 20 },
    { text: s.manufacturer, x: 24, y: 250, size: 19 },
    { text: s.dateText, x: 380, y: 44, size: 18 },
  ];
  return { width: 540, height: 274, items, shapes: line(12, 60, 528, 60), font: SANS, ...metal };
};

/** The instrument's name upright at the left, the maker's on its side at the right. */
const gateposts: Design = (s, r) => {
  const list = usual(s, r);
  const height = 70 + list.length * 40;
  const items: Item[] = [
    ...[...s.kind].map(
      (text, i): Item => ({ text, x: 36, y: 60 + i * 34, size: 28, anchor: "middle", bold: true }),
    ),
    ...rows(list, 84, 62, 160, 19, 40),
  ];
  const size = Math.min(18, (height - 30) / s.manufacturer.length);
  const over = `<g transform="translate(508 ${height - 16}) rotate(-90)">${word(s.manufacturer, 0, 0, size, { fill: "#111" })}</g>`;
  return { width: 530, height, items, shapes: line(64, 8, 64, height - 8), over, font: HEI, ...white };
};

/** The maker's name as a column of small characters within the frame. */
const lantern: Design = (s, r) => {
  const list = usual(s, r).slice(0, -1);
  const size = 17;
  const height = Math.max(76 + list.length * 40, 60 + s.manufacturer.length * size * 1.25);
  const items: Item[] = [
    { text: s.kind, x: 90, y: 48, size: 27, bold: true },
    ...rows(list, 90, 96, 165, 19, 40),
    ...[...s.manufacturer].map(
      (text, i): Item => ({ text, x: 40, y: 44 + i * size * 1.25, size, anchor: "middle" }),
    ),
    { text: s.dateText, x: 400, y: 48, size: 17 },
  ];
  return { width: 540, height, items, shapes: frame(16, 18, 48, height - 36), font: SANS, ...metal };
};

/** Brass, brush type, spread labels. */
const brass: Design = (s) => {
  const list: [string, string][] = [
    ["型    号", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    [`分度值 ${e(s)}`, s.eText],
    ...finer(s),
    ["准 确 度", `${s.accuracyClass}级`],
    ["出厂编号", s.serial],
    ["出厂日期", s.dateText],
  ];
  const y = 96 + list.length * 38;
  const items: Item[] = [
    { text: s.kind, x: 250, y: 48, size: 30, anchor: "middle", spacing: 0.3 },
    ...rows(list, 40, 98, 170, 22, 38),
    { text: s.manufacturer, x: 250, y: y + 16, size: 22, anchor: "middle" },
  ];
  return {
    width: 500,
    height: y + 44,
    items,
    shapes: frame(10, 10, 480, y + 24),
    font: KAI,
    paper: "#b98f3e",
    ink: "#23180a",
    corner: 4,
    relief: 0.6,
  };
};

/** English words first, the Chinese in brackets. */
const export_: Design = (s) => {
  const list: [string, string][] = [
    ["Model (型号)", s.model],
    ["Max (最大秤量)", s.maxText],
    ["Min (最小秤量)", s.minText],
    [`${e(s)} (分度值)`, s.eText],
    ...finer(s),
    ["Class (等级)", s.accuracyClass],
    ["S/N (编号)", s.serial],
    ["Date (日期)", s.dateText],
    ["Mfr. (制造商)", s.manufacturer],
  ];
  const items: Item[] = [
    { text: s.kind, x: 24, y: 44, size: 24, bold: true },
    ...rows(list, 24, 92, 180, 18, 36),
  ];
  return {
    width: 560,
    height: 84 + list.length * 36,
    items,
    shapes: line(14, 58, 546, 58),
    font: SANS,
    ...white,
  };
};

/** A ribbon of cells over a ribbon of values. */
const ribbon: Design = (s, r) => {
  const heads = ["型号", "最大秤量", "最小秤量", `分度值${e(s)}`, "等级"];
  const values = [s.model, s.maxText, s.minText, s.eText, s.accuracyClass];
  const items: Item[] = heads.flatMap((text, i): Item[] => {
    const x = 80 + i * 138;
    return [
      { text, x, y: 96, size: 17, anchor: "middle" },
      { text: values[i] as string, x, y: 136, size: 19, anchor: "middle" },
    ];
  });
  items.push(
    { text: `${s.kind}`, x: 24, y: 48, size: 26, bold: true },
    { text: `${say(r, "产品编号", "出厂编号")}：${s.serial}`, x: 24, y: 190, size: 19 },
    { text: `${say(r, "生产日期", "制造日期")}：${s.dateText}`, x: 380, y: 190, size: 19 },
    { text: s.manufacturer, x: 24, y: 232, size: 20 },
  );
  const rules = [1, 2, 3, 4].map((i) => line(11 + i * 138, 72, 11 + i * 138, 150)).join("");
  return {
    width: 714,
    height: 256,
    items,
    shapes: frame(12, 72, 690, 78) + line(12, 110, 702, 110) + rules,
    font: HEI,
    ...white,
  };
};

/** A hook scale's plate on blue, symbols only. */
const winch: Design = (s) => {
  const ink = "#f3f3f3";
  const items: Item[] = [
    { text: s.model, x: 24, y: 50, size: 32, bold: true },
    { text: s.kind, x: 300, y: 50, size: 22 },
    { text: `Max=${s.maxText}`, x: 24, y: 100, size: 23 },
    { text: `Min=${s.minText}`, x: 24, y: 138, size: 23 },
    { text: `${e(s)}=${s.eText}`, x: 24, y: 176, size: 23 },
    { text: `NO. ${s.serial}`, x: 24, y: 220, size: 21 },
    { text: s.dateText, x: 330, y: 220, size: 21 },
    { text: s.manufacturer, x: 24, y: 262, size: 20 },
    { text: "安全系数≥5  电池DC6V", x: 300, y: 176, size: 16 },
  ];
  return {
    width: 540,
    height: 284,
    items,
    shapes: "",
    over: classFrame(s, 400, 124, 32, ink),
    paper: "#1c4f8f",
    ink,
    font: SANS,
    corner: 10,
  };
};

/** A sentence a row, commas between. */
const letter: Design = (s) => {
  const texts = [
    `本秤为${s.kind}，型号${s.model}，`,
    `最大秤量${s.maxText}，最小秤量${s.minText}，`,
    `分度值${e(s)}=${s.eText}，准确度等级${s.accuracyClass}级，`,
    ...(finer(s).length > 0 ? [`实际分度值d=${printed(s.d ?? [])}，`] : []),
    `出厂编号${s.serial}，`,
    `${s.dateText}由${s.manufacturer}制造。`,
  ];
  const items = texts.map((text, i): Item => ({ text, x: 24, y: 48 + i * 40, size: 20 }));
  return { width: 640, height: 40 + texts.length * 40, items, shapes: "", font: SERIF, ...white };
};

/** A balance's rating label: two columns, the class in its frame. */
const druggist: Design = (s) => {
  const left: [string, string][] = [
    ["型号", s.model],
    ["Max", s.maxText],
    ["Min", s.minText],
  ];
  const right: [string, string][] = [
    ["e", s.eText],
    ...(s.d ? [["d", printed(s.d)] as [string, string]] : []),
    ["SN", s.serial],
  ];
  const items: Item[] = [
    { text: s.kind, x: 24, y: 46, size: 25, bold: true },
    ...rows(left, 24, 96, 80, 20, 38),
    ...rows(right, 300, 96, 60, 20, 38),
    { text: `生产日期 ${s.dateText}`, x: 24, y: 216, size: 18 },
    { text: s.manufacturer, x: 24, y: 252, size: 19 },
  ];
  return {
    width: 540,
    height: 276,
    items,
    shapes: line(14, 60, 526, 60),
    over: classFrame(s, 450, 46, 26, "#111"),
    font: SANS,
    ...white,
  };
};

/** A body scale, big figures over small words. */
const clinic: Design = (s) => {
  const cells: [string, string][] = [
    [s.maxText, "最大秤量 Max"],
    [s.minText, "最小秤量 Min"],
    [s.eText, `分度值 ${e(s)}`],
  ];
  const items: Item[] = cells.flatMap(([value, label], i): Item[] => [
    { text: value, x: 96 + i * 176, y: 116, size: 28, anchor: "middle", bold: true },
    { text: label, x: 96 + i * 176, y: 144, size: 15, anchor: "middle" },
  ]);
  items.push(
    { text: `${s.kind}  ${s.model}`, x: 24, y: 50, size: 24 },
    { text: `准确度等级：${s.accuracyClass}`, x: 24, y: 192, size: 18 },
    { text: `序列号：${s.serial}`, x: 270, y: 192, size: 18 },
    { text: `出厂日期：${s.dateText}`, x: 24, y: 228, size: 18 },
    { text: `制造商：${s.manufacturer}`, x: 24, y: 264, size: 18 },
  );
  return { width: 560, height: 286, items, shapes: frame(12, 70, 536, 88), font: HEI, ...white };
};

export const ALLEY: Record<string, Design> = {
  ...{
    mirrored,
    needle,
    twofold,
    gateposts,
    lantern,
    brass,
    export: export_,
    ribbon,
    winch,
    letter,
    druggist,
    clinic,
  },
};
/** What each design is printed for; retail scales otherwise. */
export const ALLEY_TRADES: Partial<Record<string, Trade>> = {
  ...{
    twofold: "dual",
    gateposts: "platform",
    ribbon: "platform",
    winch: "crane",
    druggist: "balance",
    clinic: "body",
  },
};
