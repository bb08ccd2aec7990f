import { type Design, rows, stack } from "./design-parts.js";
import { ownD } from "./dock-parts.js";
import { code39, word } from "./fresh-marks.js";
import { step } from "./hall-parts.js";
import { MILL_FINE } from "./mill-fine.js";
import { MILL_METAL } from "./mill-metal.js";
import { milled } from "./mill-parts.js";
import type { MillTrade } from "./mill-spec.js";
import { EACH_SAYS, HONEST } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { say } from "./yard-parts.js";

/** Eight of the mill's twenty-four plates: housings, labels of shops. Drawn before any of them was read. */

/** The front of a counter's scale: three windows with digits, its ratings under them, the rest on a sticker. */
const windows: Design = (s, r) => {
  s.d = null;
  const shown = ["0.000", `${r.int(3, 29)}.${r.int(1, 9)}0`, "0.00"];
  const names = ["重量(kg)", "单价(元/kg)", "金额(元)"];
  const items: Item[] = [
    ...names.map((text, i): Item => ({ text, x: 120 + i * 200, y: 34, size: 15, anchor: "middle" })),
    { text: `Max ${s.maxText}   Min ${s.minText}   e=${s.eText}`, x: 28, y: 136, size: 17 },
    { text: s.accuracyClass, x: 420, y: 136, size: 17, oval: true },
    { text: "零位  稳定  去皮", x: 612, y: 136, size: 13, anchor: "end" },
    ...rows(
      [
        ["型号", s.model],
        ["编号", s.serial],
        ["日期", s.dateText],
      ],
      40,
      206,
      64,
      17,
      30,
    ),
    { text: s.kind, x: 600, y: 206, size: 20, anchor: "end" },
    { text: s.manufacturer, x: 600, y: 266, size: 16, anchor: "end" },
  ];
  const glass = shown.map(
    (text, i) =>
      `<rect x="${28 + i * 200}" y="46" width="184" height="58" rx="4" fill="#a9b98c" stroke="none"/>${word(text, 202 + i * 200, 94, 40, { fill: "#20271a", anchor: "end", font: "DSEG7 Classic" })}`,
  );
  const shapes = `<rect x="22" y="170" width="596" height="118" fill="#fbfbf8" stroke="none"/>`;
  return {
    width: 640,
    height: 306,
    items,
    shapes,
    over: glass.join(""),
    ...milled(r),
    paper: "#d7dcdf",
    ink: "#14181b",
  };
};

/** The name in the middle, a rating in each corner. */
const corners: Design = (s, r) => {
  s.d = null;
  const items: Item[] = [
    { text: s.kind, x: 300, y: 130, size: 34, anchor: "middle", bold: true },
    { text: s.model, x: 300, y: 172, size: 24, anchor: "middle" },
    { text: `Max ${s.maxText}`, x: 24, y: 44, size: 20 },
    { text: `Min ${s.minText}`, x: 576, y: 44, size: 20, anchor: "end" },
    { text: `e=${s.eText}`, x: 24, y: 218, size: 20 },
    { text: s.accuracyClass, x: 560, y: 218, size: 20, anchor: "end", oval: true },
    { text: `${say(r, "出厂编号", "机身号")}:${s.serial}`, x: 24, y: 262, size: 16 },
    { text: `${s.dateText} 制造`, x: 576, y: 262, size: 16, anchor: "end" },
    { text: s.manufacturer, x: 300, y: 292, size: 16, anchor: "middle" },
  ];
  return { width: 600, height: 310, items, shapes: line(20, 236, 580, 236), ...milled(r) };
};

/** Chinese before the value, English behind it. */
const between: Design = (s, r) => {
  s.d = null;
  const list: [string, string, string][] = [
    ["产品型号", s.model, "Model"],
    ["最大秤量", s.maxText, "Max"],
    ["最小秤量", s.minText, "Min"],
    ["检定分度值", s.eText, "e"],
    ["准确度等级", EACH_SAYS[s.accuracyClass], "Class"],
    ["出厂编号", s.serial, "Serial No."],
    ["制造日期", s.dateText, "Date"],
  ];
  const items = list.flatMap(([a, b, c], i): Item[] => [
    { text: a, x: 34, y: 92 + i * 35, size: 18 },
    { text: b, x: 290, y: 92 + i * 35, size: 19, anchor: "middle", bold: true },
    { text: c, x: 546, y: 92 + i * 35, size: 16, anchor: "end" },
  ]);
  items.push(
    { text: s.kind, x: 290, y: 48, size: 26, anchor: "middle" },
    { text: s.manufacturer, x: 290, y: 346, size: 18, anchor: "middle" },
  );
  return { width: 580, height: 366, items, shapes: frame(14, 14, 552, 338), ...milled(r) };
};

/** A numbered list, as a translated manual has it. */
const numbered: Design = (s, r) => {
  s.d = null;
  const texts = [
    `名称：${s.kind}`,
    `型号：${s.model}`,
    `最大称量：${s.maxText}    最小称量：${s.minText}`,
    `检定分度值：e=${s.eText}`,
    `准确度等级：${EACH_SAYS[s.accuracyClass]}`,
    `出厂编号：${s.serial}`,
    `出厂日期：${s.dateText}`,
    `制造商：${s.manufacturer}`,
    HONEST,
  ].map((text, i) => `${i + 1}${say(r, "、", ".")}${text}`);
  return { width: 600, height: 340, items: stack(texts, 28, 46, 18, 34), shapes: "", ...milled(r) };
};

/** Labels in black brackets, two or three a line. */
const brackets: Design = (s, r) => {
  s.d = null;
  const texts = [
    `【名称】${s.kind}  【型号】${s.model}`,
    `【最大秤量】${s.maxText}  【最小秤量】${s.minText}`,
    `【分度值】${s.eText}  【准确度等级】${EACH_SAYS[s.accuracyClass]}`,
    `【出厂编号】${s.serial}  【生产日期】${s.dateText}`,
    `【生产企业】${s.manufacturer}`,
    `【地址】${s.address}`,
  ];
  return { width: 640, height: 246, items: stack(texts, 22, 44, 18, 36), shapes: "", ...milled(r) };
};

/** A line of labels parted by strokes over a line of values. */
const slashed: Design = (s, r) => {
  s.d = null;
  const texts = [
    "Max / Min / e / 准确度等级",
    `${s.maxText} / ${s.minText} / ${s.eText} / ${EACH_SAYS[s.accuracyClass]}`,
    "产品型号 / 出厂编号 / 出厂日期",
    `${s.model} / ${s.serial.replace("/", "-")} / ${s.dateText.replaceAll("/", ".")}`,
  ];
  s.serial = s.serial.replace("/", "-");
  const items: Item[] = [
    { text: s.kind, x: 290, y: 48, size: 27, anchor: "middle", bold: true },
    ...stack(texts, 290, 90, 19, 36, "middle"),
    { text: s.manufacturer, x: 290, y: 246, size: 18, anchor: "middle" },
  ];
  return { width: 580, height: 268, items, shapes: line(40, 212, 540, 212), ...milled(r) };
};

/** The plate, and the label of its box beside it, which says model and number once more. */
const twin: Design = (s, r) => {
  s.serial = s.serial.replace("/", "");
  const items: Item[] = [
    { text: s.kind, x: 200, y: 46, size: 24, anchor: "middle" },
    ...rows(
      [
        ["型  号", s.model],
        ["Max", s.maxText],
        ["Min", s.minText],
        [step(s), s.eText],
        ["等  级", `${EACH_SAYS[s.accuracyClass]}级`],
        ["编  号", s.serial],
        ["日  期", s.dateText],
      ],
      40,
      86,
      92,
      18,
      30,
    ),
    { text: s.manufacturer, x: 200, y: 304, size: 15, anchor: "middle" },
    { text: `P/N: ${s.model}`, x: 436, y: 112, size: 15 },
    { text: `S/N: ${s.serial}`, x: 436, y: 216, size: 15 },
    { text: "N.W.: 4.2kg  G.W.: 5.1kg", x: 436, y: 244, size: 13 },
  ];
  if (ownD(s) || step(s) === "e") s.d = null;
  const shapes = `${frame(20, 14, 370, 306)}<rect x="420" y="80" width="220" height="182" fill="#fff" stroke="none"/>`;
  return { width: 660, height: 336, items, shapes, over: code39(s.serial, 430, 130, 200, 54), ...milled(r) };
};

/** An inspector's sticker stuck on upside down. */
const upturned: Design = (s, r) => {
  s.d = null;
  const items: Item[] = [
    ...stack(
      [
        s.kind,
        `型号规格 ${s.model}`,
        `最大秤量 ${s.maxText}  最小秤量 ${s.minText}`,
        `检定分度值e ${s.eText}`,
        `准确度等级 (${s.accuracyClass})`,
        `出厂编号 ${s.serial}`,
        `出厂日期 ${s.dateText}`,
        s.manufacturer,
      ],
      26,
      46,
      18,
      34,
    ),
  ];
  const lines = [
    "强制检定 合格",
    `编号 ${r.digits(7)}`,
    `检定 202${r.int(3, 6)}.${r.int(1, 12)}.${r.int(1, 28)}`,
    `有效 2027.${r.int(1, 12)}.${r.int(1, 28)}`,
  ];
  const texts = lines.map((text, i) => word(text, 0, i * 22 - 20, 15, { fill: "#0a3f1c", anchor: "middle" }));
  const over = `<g transform="translate(520 200) rotate(${180 + r.between(-9, 9)})"><rect x="-84" y="-48" width="168" height="108" rx="8" fill="#bfe3c4" stroke="none"/>${texts.join("")}</g>`;
  return { width: 640, height: 312, items, shapes: "", over, ...milled(r) };
};

export const MILL: Record<string, Design> = {
  ...{ windows, corners, between, numbered, brackets, slashed, twin, upturned },
  ...MILL_METAL,
  ...MILL_FINE,
};
export const MILL_TRADES: Partial<Record<string, MillTrade>> = {
  ...{ between: "bench", numbered: "bench", tracked: "bench", inverted: "multi", dashes: "hook" },
  ...{ arrows: "bench", acrylic: "bridge", spanned: "bench", sideways: "hook", forged: "hook" },
  ...{ board: "bridge", readable: "fine", glass: "fine", pounds: "harbour", prose: "abroad" },
  ...{ strip: "abroad", lows: "range", threefold: "multi" },
};
