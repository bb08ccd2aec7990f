import { type Design, rows, stack } from "./design-parts.js";
import { classFrame, word } from "./fresh-marks.js";
import { step } from "./hall-parts.js";
import { milled } from "./mill-parts.js";
import { EACH_SAYS } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { say } from "./yard-parts.js";

/** Eight of the mill's plates: metal and plastic of workshops, hooks and yards. */

/** Values printed wide, a blank as large as a letter between all of them. */
const tracked: Design = (s, r) => {
  s.d = null;
  const list: [string, string][] = [
    ["型号", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["分度值 e", s.eText],
    ["准确度等级", EACH_SAYS[s.accuracyClass]],
    ["编号", s.serial],
    ["日期", s.dateText],
  ];
  const items = list.flatMap(([a, b], i): Item[] => [
    { text: a, x: 28, y: 92 + i * 36, size: 18 },
    { text: b, x: 190, y: 92 + i * 36, size: 18, spacing: 0.45 },
  ]);
  items.push(
    { text: s.kind, x: 28, y: 48, size: 25, spacing: 0.6 },
    { text: s.manufacturer, x: 28, y: 350, size: 18, spacing: 0.2 },
  );
  return { width: 600, height: 374, items, shapes: line(20, 62, 580, 62), ...milled(r), narrow: 1 };
};

/** Labels white on dark cells, values dark on light ones. */
const inverted: Design = (s, r) => {
  const list: [string, string][] = [
    ["型 号", s.model],
    ["Max", s.maxText],
    ["Min", s.minText],
    [step(s), s.eText],
    ["准确度", EACH_SAYS[s.accuracyClass]],
    ["编 号", s.serial],
    ["日 期", s.dateText],
    ["厂 家", s.manufacturer],
  ];
  if (step(s) === "e") s.d = null;
  const cells = list.map(
    (_, i) => `<rect x="20" y="${62 + i * 34}" width="110" height="30" fill="#20242a" stroke="none"/>`,
  );
  const items = list.map(([, b], i): Item => ({ text: b, x: 146, y: 84 + i * 34, size: 18 }));
  items.push({ text: s.kind, x: 280, y: 46, size: 24, anchor: "middle", bold: true });
  const over = list.map(([a], i) => word(a, 75, 84 + i * 34, 17, { fill: "#f4f4f0", anchor: "middle" }));
  return {
    width: 560,
    height: 350,
    items,
    shapes: cells.join(""),
    over: over.join(""),
    ...milled(r),
    paper: "#e9ebe8",
    ink: "#15181b",
  };
};

/** A long dash from label to value. */
const dashes: Design = (s, r) => {
  s.d = null;
  const texts = [
    ["型号", s.model],
    ["最大称量", s.maxText],
    ["最小称量", s.minText],
    ["检定分度值", s.eText],
    ["准确度等级", `${EACH_SAYS[s.accuracyClass]}级`],
    ["出厂编号", s.serial],
    ["出厂日期", s.dateText],
  ].map(([a, b]) => `${a}——${b}`);
  const items = [
    { text: s.kind, x: 30, y: 50, size: 26, bold: true },
    ...stack(texts, 30, 92, 19, 34),
    { text: s.manufacturer, x: 30, y: 340, size: 18 },
  ];
  return { width: 520, height: 364, items, shapes: frame(12, 12, 496, 340), ...milled(r) };
};

/** Arrows from label to value, figures printed large. */
const arrows: Design = (s, r) => {
  s.d = null;
  const items: Item[] = [
    { text: `Max ▶ ${s.maxText}`, x: 30, y: 66, size: 32, bold: true },
    { text: `Min ▶ ${s.minText}`, x: 30, y: 112, size: 24 },
    { text: `e ▶ ${s.eText}`, x: 300, y: 112, size: 24 },
    ...rows(
      [
        [s.kind, s.model],
        ["机号 ▶", s.serial],
        ["出厂 ▶", s.dateText],
      ],
      30,
      158,
      say(r, "a", "b") === "a" ? 170 : 190,
      18,
      34,
    ),
    { text: s.manufacturer, x: 30, y: 262, size: 17 },
    { text: s.accuracyClass, x: 520, y: 66, size: 28, oval: true },
  ];
  return { width: 600, height: 284, items, shapes: "", ...milled(r) };
};

/** Engraved in laminate, the heading spread over the plate's width. */
const acrylic: Design = (s, r) => {
  s.d = null;
  const list: [string, string][] = [
    ["产 品 名 称", s.kind],
    ["规 格 型 号", s.model],
    ["最大秤量Max", s.maxText],
    ["最小秤量Min", s.minText],
    ["检定分度值e", s.eText],
    ["准确度等级", `${EACH_SAYS[s.accuracyClass]} 级`],
    [
      "分 度 数 n",
      String(
        Math.round(
          ((s.max.at(-1)?.value ?? 1) * (s.max[0]?.unit === "t" ? 1000 : 1)) /
            ((s.e[0]?.value ?? 1) * (s.e[0]?.unit === "g" ? 0.001 : 1)),
        ),
      ),
    ],
    ["出 厂 编 号", s.serial],
    ["出 厂 日 期", s.dateText],
  ];
  const items: Item[] = [
    { text: "设备铭牌", x: 310, y: 54, size: 30, anchor: "middle", spacing: 1.4 },
    ...rows(list, 50, 100, 170, 20, 34),
    { text: s.manufacturer, x: 310, y: 424, size: 22, anchor: "middle" },
  ];
  return {
    width: 620,
    height: 450,
    items,
    shapes: `${frame(14, 14, 592, 422)}${line(40, 394, 580, 394)}`,
    ...milled(r),
    ...r.pick([
      { paper: "#12161a", ink: "#f4f2e6" },
      { paper: "#7e1518", ink: "#fbf7ee" },
      { paper: "#f4f4ef", ink: "#111" },
    ]),
  };
};

/** From the least to the most in one value; no label for either alone. */
const spanned: Design = (s, r) => {
  s.d = null;
  const list: [string, string][] = [
    ["名 称", s.kind],
    ["型 号", s.model],
    ["称量范围", `${s.minText}～${s.maxText}`],
    ["检定分度值", s.eText],
    ["准确度等级", `${EACH_SAYS[s.accuracyClass]}级`],
    ["器 号", s.serial],
    ["制造年月", s.dateText],
    ["制 造 者", s.manufacturer],
  ];
  return {
    width: 580,
    height: 318,
    items: rows(list, 30, 48, 130, 19, 35),
    shapes: frame(12, 12, 556, 294),
    ...milled(r),
    relief: 0.7,
    paper: "#c3c7ca",
    ink: "#22262a",
  };
};

/** On a hook's flank: the plate on its side beside upright warnings. */
const sideways: Design = (s, r) => {
  s.d = null;
  const texts = [
    `${s.kind}  ${s.model}`,
    `Max ${s.maxText}  Min ${s.minText}`,
    `e=${s.eText}  准确度等级 ${EACH_SAYS[s.accuracyClass]}`,
    `出厂编号 ${s.serial}`,
    `${s.dateText}`,
    s.manufacturer,
  ];
  const body = texts.map((text, i) => word(text, 18, 40 + i * 34, 19, { fill: "#14181c" }));
  const over = `<g transform="translate(${r.chance(0.5) ? "40 450) rotate(-90" : "290 40) rotate(90"})"><rect width="410" height="250" fill="#e6e8e6" stroke="none"/>${body.join("")}</g>`;
  const items: Item[] = [
    { text: "严禁超载", x: 470, y: 130, size: 40, anchor: "middle", bold: true },
    { text: "吊物下严禁站人", x: 470, y: 190, size: 22, anchor: "middle" },
    { text: "DANGER", x: 470, y: 250, size: 36, anchor: "middle", bold: true },
  ];
  return {
    width: 640,
    height: 490,
    items,
    shapes: "",
    over,
    paper: "#e8b516",
    ink: "#1c1405",
    font: "Noto Sans CJK SC",
    corner: 30,
  };
};

/** Raised letters on cast metal of their own colour. */
const forged: Design = (s, r) => {
  s.d = null;
  const texts = [
    s.model,
    `最大秤量 ${s.maxText}`,
    `最小秤量 ${s.minText}  e ${s.eText}`,
    `${EACH_SAYS[s.accuracyClass]}级   ${s.dateText}`,
    `编号 ${s.serial}`,
  ];
  const items: Item[] = [
    { text: s.kind, x: 270, y: 56, size: 30, anchor: "middle", bold: true },
    ...stack(texts, 270, 104, 23, 42, "middle"),
    { text: s.manufacturer, x: 270, y: 320, size: 20, anchor: "middle" },
  ];
  return {
    width: 540,
    height: 350,
    items,
    shapes: `<rect x="12" y="12" width="516" height="326" rx="20" stroke-width="5"/>`,
    ...milled(r),
    ...r.pick([
      { paper: "#8f9396", ink: "#5b5f63" },
      { paper: "#a8884f", ink: "#67501f" },
    ]),
    relief: 1.4,
    narrow: 1,
  };
};

/** A weighbridge's board: much that is none of the ratings. */
const board: Design = (s, r) => {
  s.d = null;
  const left: [string, string][] = [
    ["型 号", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["检定分度值", s.eText],
    ["准确度等级", `${EACH_SAYS[s.accuracyClass]}级`],
    ["出厂编号", s.serial],
    ["出厂日期", s.dateText],
  ];
  const right: [string, string][] = [
    ["台面尺寸", `3×${r.int(8, 21)}m`],
    ["台面自重", `${r.int(6, 18)}.${r.int(1, 9)}t`],
    ["最大安全载荷", "125%Max"],
    ["传感器", `CTX-30t × ${r.pick([6, 8, 10])}只`],
    ["供桥电压", "DC 10V"],
    ["工作温度", "-10℃～+40℃"],
    ["防护等级", "IP68"],
  ];
  const items: Item[] = [
    { text: s.kind, x: 350, y: 54, size: 32, anchor: "middle", bold: true, spacing: 0.4 },
    ...rows(left, 30, 104, 130, 19, 36),
    ...rows(right, 380, 104, 140, 17, 36),
    { text: s.manufacturer, x: 350, y: 372, size: 22, anchor: "middle" },
  ];
  return {
    width: 700,
    height: 396,
    items,
    shapes: frame(12, 12, 676, 372) + line(360, 74, 360, 340),
    over: classFrame(s, 300, 250, 22, "#1a1a1a"),
    ...milled(r),
    paper: "#dfe1dd",
    ink: "#1a1a1a",
    narrow: 1,
  };
};

export const MILL_METAL: Record<string, Design> = {
  tracked,
  inverted,
  dashes,
  arrows,
  acrylic,
  spanned,
  sideways,
  forged,
  board,
};
