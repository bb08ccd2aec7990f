import { type Design, rows, stuck } from "./design-parts.js";
import { ownD } from "./dock-parts.js";
import { classFrame, word } from "./fresh-marks.js";
import { step, thin } from "./hall-parts.js";
import { EACH_SAYS, HONEST, MING } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { say } from "./yard-parts.js";

/** Tapes, keys, belts, and a plate among stickers, of the pier. */

/** Tapes of a hand-held label maker, each askew, white on a colour. */
const tapes: Design = (s, r) => {
  const colour = r.pick(["#151515", "#7a1420", "#123f7a"]);
  const texts = [
    s.kind,
    `型号 ${s.model}`,
    `最大 ${s.maxText}`,
    `最小 ${s.minText}`,
    `e ${s.eText}`,
    `等级 ${EACH_SAYS[s.accuracyClass]}`,
    `编号 ${s.serial}`,
    `${s.dateText}`,
    s.manufacturer,
  ];
  s.d = null;
  const over = texts.map((text, i) => {
    const [x, y] =
      i < 2 || i > 6
        ? [30, 26 + (i > 6 ? i - 3 : i) * 44]
        : [30 + ((i - 2) % 2) * 270, 26 + (2 + Math.floor((i - 2) / 2)) * 44];
    const width = [...text].reduce((n, ch) => n + (ch > "\u2e80" ? 21 : 12.5), 26);
    return `<g transform="rotate(${r.between(-1.6, 1.6)} ${x} ${y})"><rect x="${x}" y="${y}" width="${width}" height="32" fill="${colour}" stroke="none"/>${word(text, x + 10, y + 23, 20, { fill: "#f5f5f0", bold: true })}</g>`;
  });
  return {
    width: 580,
    height: 330,
    items: [],
    shapes: "",
    over: over.join(""),
    paper: "#d9d4c8",
    ink: "#222",
    font: "Noto Sans CJK SC",
    corner: 12,
  };
};

/** The foil over the keys: digits on them, the plate in small print under them. */
const keys: Design = (s) => {
  s.d = null;
  const names = [
    "7",
    "8",
    "9",
    "去皮",
    "4",
    "5",
    "6",
    "置零",
    "1",
    "2",
    "3",
    "累计",
    "0",
    ".",
    "清除",
    "背光",
  ];
  const items: Item[] = names.map((text, i) => ({
    text,
    x: 80 + (i % 4) * 110,
    y: 72 + Math.floor(i / 4) * 56,
    size: 24,
    anchor: "middle",
  }));
  const boxes = names.map(
    (_, i) =>
      `<rect x="${36 + (i % 4) * 110}" y="${40 + Math.floor(i / 4) * 56}" width="88" height="44" rx="8"/>`,
  );
  const texts = [
    `${s.kind} ${s.model}    Max ${s.maxText}   Min ${s.minText}   e=${s.eText}   准确度等级 ${EACH_SAYS[s.accuracyClass]}`,
    `出厂编号:${s.serial}    制造日期:${s.dateText}    ${s.manufacturer}`,
  ];
  items.push(
    ...texts.map((text, i): Item => ({ text, x: 250, y: 300 + i * 24, size: 14, anchor: "middle" })),
  );
  return {
    width: 640,
    height: 346,
    items: items.map((one) => (one.size === 14 ? { ...one, x: 320 } : { ...one, x: one.x + 70 })),
    shapes: `<g transform="translate(70 0)">${boxes.join("")}</g>`,
    paper: "#e4e7ea",
    ink: "#173a63",
    font: "Noto Sans CJK SC",
    corner: 14,
  };
};

/** White letters on a printed belt, everything on four long lines. */
const belt: Design = (s, r) => {
  const items: Item[] = [
    { text: `${s.kind}｜${s.model}｜${EACH_SAYS[s.accuracyClass]}级`, x: 24, y: 42, size: 21, bold: true },
    {
      text: `最大秤量 ${s.maxText}｜最小秤量 ${s.minText}｜分度值 ${step(s)}=${s.eText}${ownD(s) ? `｜d=${ownD(s)}` : ""}`,
      x: 24,
      y: 80,
      size: 18,
    },
    {
      text: `${say(r, "出厂编号", "机号")} ${s.serial}｜${say(r, "出厂", "制造")}日期 ${s.dateText}`,
      x: 24,
      y: 116,
      size: 18,
    },
    { text: `${s.manufacturer}｜${HONEST}`, x: 24, y: 150, size: 15 },
  ];
  return {
    width: 720,
    height: 170,
    items,
    shapes: "",
    paper: r.pick(["#0c5a4f", "#5a1a4d", "#2b2b2b"]),
    ink: "#f4f6f4",
    font: "Noto Sans CJK SC",
    corner: 0,
  };
};

/** Stickers left and right of the plate: an inspector's round one, an owner's number, a shop's price tag. */
const crowd: Design = (s, r) => {
  const items: Item[] = [
    { text: s.kind, x: 330, y: 56, size: 24, anchor: "middle" },
    ...rows(
      [
        ["型  号", s.model],
        ["Max", s.maxText],
        ["Min", s.minText],
        [step(s), s.eText],
        ["等  级", `${s.accuracyClass}`],
        ["出厂编号", s.serial],
        ["出厂日期", s.dateText],
      ],
      220,
      92,
      100,
      17,
      28,
    ),
    { text: s.manufacturer, x: 330, y: 300, size: 15, anchor: "middle" },
  ];
  if (ownD(s)) items.push({ text: `d ${ownD(s)}`, x: 400, y: 148, size: 17 });
  const round = `<circle cx="90" cy="110" r="74" fill="#2b8a4b" stroke="none"/>${word("检定合格", 90, 96, 22, { fill: "#fff", anchor: "middle", bold: true })}${word(`有效期至${r.int(2026, 2027)}.${r.int(1, 12)}`, 90, 124, 13, { fill: "#fff", anchor: "middle" })}${word(`No.${r.digits(6)}`, 90, 146, 13, { fill: "#fff", anchor: "middle" })}`;
  const owner = stuck(r, {
    x: 20,
    y: 220,
    w: 150,
    lines: ["固定资产", `编号 ZC-${r.digits(4)}`, `启用 202${r.int(0, 5)}.0${r.int(1, 9)}`],
    colour: "#fff8d6",
  });
  const tag = stuck(r, {
    x: 490,
    y: 60,
    w: 130,
    lines: ["今日特价", "带鱼 18.80元/斤", "虾仁 39.9元/斤"],
    colour: "#ffe1e1",
    ink: "#b01010",
  });
  return {
    width: 640,
    height: 336,
    items,
    shapes: frame(206, 20, 260, 300),
    over: round + owner + tag,
    ...thin(r),
  };
};

/** Bold heads over their values in three columns, the class in its frame at the foot, away from all ratings. */
const columns: Design = (s, r) => {
  s.d = null;
  const list: [string, string][] = [
    ["型号", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["分度值", s.eText],
    ["出厂编号", s.serial],
    ["出厂日期", s.dateText],
  ];
  const items = list.flatMap(([a, b], i): Item[] => {
    const [x, y] = [40 + (i % 3) * 190, 90 + Math.floor(i / 3) * 78];
    return [
      { text: a, x, y, size: 14, bold: true },
      { text: b, x, y: y + 30, size: 21 },
    ];
  });
  items.push({ text: s.kind, x: 40, y: 50, size: 24 }, { text: s.manufacturer, x: 150, y: 268, size: 18 });
  return {
    width: 610,
    height: 296,
    items,
    shapes: line(30, 232, 580, 232),
    over:
      classFrame(s, 80, 272, 26, "#1b1b1b") +
      word("本秤不具备欺骗性使用的特征", 580, 50, 12, { anchor: "end", fill: "#1b1b1b" }),
    ...thin(r),
    ink: "#1b1b1b",
    font: MING,
  };
};

/** A picture in a messenger: the clock and the sender over it, buttons under it. */
const album: Design = (s, r) => {
  const items: Item[] = [
    { text: `${r.int(8, 21)}:${r.int(10, 59)}`, x: 24, y: 28, size: 16 },
    { text: "5G  86%", x: 456, y: 28, size: 14, anchor: "end" },
    { text: "‹   老张(秤店)", x: 24, y: 64, size: 19 },
    {
      text: `${r.int(1, 12)}月${r.int(1, 28)}日 下午${r.int(1, 9)}:${r.int(10, 59)}`,
      x: 240,
      y: 100,
      size: 13,
      anchor: "middle",
    },
    { text: s.kind, x: 240, y: 152, size: 23, anchor: "middle", bold: true },
    ...rows(
      [
        ["型号规格", s.model],
        ["最大秤量", s.maxText],
        ["最小秤量", s.minText],
        [`分度值${step(s)}`, s.eText],
        ["准确度等级", s.accuracyClass],
        ["出厂编号", s.serial],
        ["出厂日期", s.dateText],
      ],
      70,
      192,
      150,
      18,
      32,
    ),
    { text: s.manufacturer, x: 240, y: 430, size: 16, anchor: "middle" },
    { text: "发消息", x: 90, y: 486, size: 16 },
  ];
  if (ownD(s)) items.push({ text: `d=${ownD(s)}`, x: 320, y: 288, size: 18 });
  return {
    width: 480,
    height: 510,
    items,
    shapes: `<rect x="40" y="116" width="400" height="334" fill="#d7dadd" stroke="none"/>${frame(24, 464, 432, 34)}`,
    paper: "#efefef",
    ink: "#161616",
    font: "Noto Sans CJK SC",
    corner: 18,
  };
};

export const PIER_STRIPS: Record<string, Design> = { tapes, keys, belt, crowd, album, columns };
