import { type Design, down, rows } from "./design-parts.js";
import { ownD, same } from "./dock-parts.js";
import { classFrame, word } from "./fresh-marks.js";
import { step, thin } from "./hall-parts.js";
import { EACH_SAYS } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";

/** Eight of the pier's plates: cast, riveted, moulded, round, narrow; marks of the class away from what it belongs to. */

/** On a hook: the load in figures as high as six lines, everything else small under it. */
const hookCast: Design = (s) => {
  s.d = null;
  const items: Item[] = [
    { text: s.maxText, x: 240, y: 150, size: 96, anchor: "middle", bold: true },
    { text: `${s.kind}  ${s.model}`, x: 240, y: 206, size: 19, anchor: "middle" },
    {
      text: `Max ${s.maxText}   Min ${s.minText}   e=${s.eText}   (${s.accuracyClass})`,
      x: 240,
      y: 240,
      size: 16,
      anchor: "middle",
    },
    { text: `No. ${s.serial}   ${s.dateText}`, x: 240, y: 270, size: 16, anchor: "middle" },
    { text: s.manufacturer, x: 240, y: 302, size: 16, anchor: "middle" },
  ];
  return {
    width: 480,
    height: 340,
    items,
    shapes: `<rect x="10" y="10" width="460" height="320" rx="40" stroke-width="4"/>`,
    paper: "#d9a520",
    ink: "#17120a",
    font: "Noto Sans CJK SC",
    corner: 48,
  };
};

/** Enamel with rivets: red headline, song type, labels spread over four characters. */
const rivets: Design = (s) => {
  s.d = null;
  const spread = (text: string) =>
    text.length === 2
      ? `${text[0]}　　${text[1]}`
      : text.length === 3
        ? `${text[0]} ${text[1]} ${text[2]}`
        : text;
  const list: [string, string][] = [
    ["型号", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["分度值", s.eText],
    ["准确度", EACH_SAYS[s.accuracyClass]],
    ["编号", s.serial],
    ["日期", s.dateText],
  ];
  const items = list.flatMap(([a, b], i): Item[] => [
    { text: spread(a), x: 70, y: 116 + i * 34, size: 19 },
    { text: b, x: 250, y: 116 + i * 34, size: 20 },
  ]);
  items.push({ text: s.manufacturer, x: 290, y: 372, size: 20, anchor: "middle" });
  const rivet = [
    [30, 30],
    [550, 30],
    [30, 370],
    [550, 370],
  ]
    .map(
      ([x = 0, y = 0]) =>
        `<circle cx="${x}" cy="${y}" r="12" fill="#8d9296"/><circle cx="${x}" cy="${y}" r="5" fill="#555"/>`,
    )
    .join("");
  return {
    width: 580,
    height: 400,
    items,
    shapes: rivet + frame(52, 24, 476, 360),
    over: word(s.kind, 290, 70, 30, { fill: "#b3141c", anchor: "middle", bold: true }),
    paper: "#e9ecec",
    ink: "#1d2a55",
    font: "Noto Serif CJK SC",
    corner: 10,
  };
};

/** On a dial's rim: the maker around the top, the ratings in its middle. */
const arc: Design = (s) => {
  s.d = null;
  const around = [...s.manufacturer].map((char, i, all) => {
    const angle = ((i - (all.length - 1) / 2) * 100) / Math.max(12, all.length);
    return `<text transform="translate(230 230) rotate(${angle}) translate(0 -176)" font-size="22" text-anchor="middle" fill="#1c1c1c" stroke="none">${char}</text>`;
  });
  const texts = [
    s.kind,
    s.model,
    `Max ${s.maxText}`,
    `Min ${s.minText}  e=${s.eText}`,
    `№ ${s.serial}`,
    s.dateText,
  ];
  const items = texts.map(
    (text, i): Item => ({ text, x: 230, y: 138 + i * 38, size: i < 2 ? 23 : 20, anchor: "middle" }),
  );
  return {
    width: 460,
    height: 460,
    items,
    shapes: `<circle cx="230" cy="230" r="218" stroke-width="3"/><circle cx="230" cy="230" r="150"/>`,
    over: around.join("") + classFrame(s, 230, 366, 22, "#1c1c1c"),
    paper: "#e6e3d8",
    ink: "#1c1c1c",
    font: "Noto Sans CJK SC",
    corner: 230,
  };
};

/** Moulded into grey plastic: letters hardly lighter than their ground. */
const pale: Design = (s, r) => {
  s.d = null;
  const items: Item[] = [
    { text: s.kind, x: 40, y: 56, size: 24 },
    ...rows(
      [
        ["型号", s.model],
        ["Max", s.maxText],
        ["Min", s.minText],
        ["e", s.eText],
        ["出厂编号", s.serial],
        ["出厂日期", s.dateText],
      ],
      40,
      98,
      120,
      19,
      33,
    ),
    { text: s.accuracyClass, x: 420, y: 98, size: 22, oval: true },
    { text: s.manufacturer, x: 40, y: 306, size: 18 },
  ];
  return {
    width: 500,
    height: 330,
    items,
    shapes: "",
    ...r.pick([
      { paper: "#8e9194", ink: "#b9bcbf" },
      { paper: "#54575a", ink: "#868a8e" },
      { paper: "#dfe0de", ink: "#a5a7a4" },
    ]),
    font: "Noto Sans CJK SC",
    corner: 20,
  };
};

/** A balance's: readings in one fine line at the edge, the class in its frame alone at the upper left. */
const scales: Design = (s, r) => {
  const items: Item[] = [
    { text: s.model, x: 300, y: 64, size: 34, anchor: "middle", bold: true },
    { text: s.kind, x: 300, y: 98, size: 20, anchor: "middle" },
    {
      text: `Max ${s.maxText}   Min ${s.minText}   e=${s.eText}   ${ownD(s) ? `d=${ownD(s)}` : same(s) ? `d=${s.eText}` : ""}`,
      x: 300,
      y: 160,
      size: 18,
      anchor: "middle",
    },
    { text: `SN ${s.serial}`, x: 30, y: 206, size: 16 },
    { text: s.dateText, x: 570, y: 206, size: 16, anchor: "end" },
    { text: s.manufacturer, x: 300, y: 242, size: 17, anchor: "middle" },
  ];
  return {
    width: 600,
    height: 264,
    items,
    shapes: line(24, 118, 576, 118),
    over: classFrame(s, 66, 52, 26, "#20242a"),
    ...thin(r),
    ink: "#20242a",
  };
};

/** A row a value with a colon; the class's oval alone in the lower right corner. */
const cornerMark: Design = (s, r) => {
  const list: [string, string][] = [
    ["产品名称", s.kind],
    ["产品型号", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["检定分度值e", s.eText],
    ...(ownD(s) ? ([["实际分度值d", ownD(s)]] as [string, string][]) : []),
    ["产品编号", s.serial],
    ["生产日期", s.dateText],
    ["制造单位", s.manufacturer],
  ];
  if (!ownD(s)) s.d = null;
  const items = list.map(([a, b], i): Item => ({ text: `${a}：${b}`, x: 26, y: 44 + i * 32, size: 18 }));
  items.push({ text: s.accuracyClass, x: 500, y: 300, size: 26, oval: true });
  return { width: 580, height: 344, items, shapes: "", ...thin(r) };
};

/** Pictograms over their values: no words but Max, Min, SN. */
const icons: Design = (s, r) => {
  s.d = null;
  const cells: [string, string][] = [
    ["Max", s.maxText],
    ["Min", s.minText],
    [step(s), s.eText],
    ["Class", s.accuracyClass],
  ];
  const items = cells.flatMap(([a, b], i): Item[] => [
    { text: a, x: 80 + i * 130, y: 152, size: 15, anchor: "middle" },
    { text: b, x: 80 + i * 130, y: 182, size: 22, anchor: "middle" },
  ]);
  items.push(
    { text: s.kind, x: 28, y: 44, size: 22, bold: true },
    { text: s.model, x: 522, y: 44, size: 24, anchor: "end" },
    { text: `SN ${s.serial}`, x: 28, y: 230, size: 17 },
    { text: s.dateText, x: 522, y: 230, size: 17, anchor: "end" },
    { text: s.manufacturer, x: 28, y: 262, size: 17 },
  );
  const pictures = [0, 1, 2, 3]
    .map(
      (i) =>
        `<g transform="translate(${58 + i * 130} 70)" stroke-width="3">${["<path d='M0 44h44M22 4v34M8 18l14-14l14 14'/>", "<path d='M0 44h44M22 4v34M8 24l14 14l14-14'/>", "<path d='M2 44V8h40v36M12 8v10M22 8v16M32 8v10'/>", "<circle cx='22' cy='24' r='20'/><path d='M12 24l8 8l14-16'/>"][i]}</g>`,
    )
    .join("");
  return { width: 550, height: 284, items, shapes: pictures, ...thin(r) };
};

/** A narrow strip: the name upright at its left, the rest in fine lines. */
const bottleNeck: Design = (s, r) => {
  s.d ??= s.e;
  const texts = [
    `型号：${s.model}`,
    `最大秤量：${s.maxText}`,
    `最小秤量：${s.minText}`,
    `检定分度值e：${s.eText}`,
    `实际分度值d：${ownD(s) || s.eText}`,
    `准确度等级：${EACH_SAYS[s.accuracyClass]}`,
    `出厂编号：${s.serial}`,
    `制造日期：${s.dateText}`,
  ];
  const items = texts.map((text, i): Item => ({ text, x: 84, y: 40 + i * 44, size: 17 }));
  items.push(...down(s.kind, 42, 60, 28, 1.25), { text: s.manufacturer, x: 84, y: 400, size: 15 });
  return { width: 350, height: 424, items, shapes: line(70, 14, 70, 410), ...thin(r) };
};

export const PIER_CASTS: Record<string, Design> = {
  hookCast,
  rivets,
  arc,
  pale,
  scales,
  cornerMark,
  icons,
  bottleNeck,
};
