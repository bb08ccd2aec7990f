import { type Design, rows } from "./design-parts.js";
import { ownD } from "./dock-parts.js";
import { classFrame, word } from "./fresh-marks.js";
import { cpa, step } from "./hall-parts.js";
import { EACH_SAYS } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { black, SANS, silver, white } from "./wharf-parts.js";

/** The wharf's scales with weighing intervals, its balances, and a counter's front. */

/** Two intervals, each in a line of its own. */
export const intervals: Design = (s, r) => {
  s.d = null;
  const [a, b] = [s.max[0], s.max[1]];
  const [ea, eb] = [s.e[0], s.e[1]];
  const mass = (m?: { value: number; unit: string }) => `${m?.value}${m?.unit}`;
  const items: Item[] = [
    { text: s.kind, x: 260, y: 46, size: 27, anchor: "middle", bold: true },
    { text: `型号 ${s.model}`, x: 30, y: 88, size: 19 },
    { text: EACH_SAYS[s.accuracyClass], x: 440, y: 88, size: 19, oval: true },
    { text: `Max ${mass(a)}/${mass(b)}`, x: 30, y: 128, size: 20 },
    { text: `Min ${s.minText}`, x: 290, y: 128, size: 20 },
    { text: `e=${mass(ea)}/${mass(eb)}`, x: 30, y: 166, size: 20 },
    { text: `出厂编号 ${s.serial}`, x: 30, y: 206, size: 19 },
    { text: `出厂日期 ${s.dateText}`, x: 30, y: 242, size: 19 },
    { text: s.manufacturer, x: 260, y: 284, size: 19, anchor: "middle" },
  ];
  return {
    width: 520,
    height: 304,
    items,
    shapes: frame(12, 12, 496, 282),
    ...r.pick([silver, white, black]),
  };
};

/** An analytical balance's label. */
const analytical: Design = (s) => {
  const own = ownD(s);
  if (!own) s.d = null;
  const list: [string, string][] = [
    ["型号 Model", s.model],
    ["最大秤量 Max", s.maxText],
    ["最小秤量 Min", s.minText],
    ["检定分度值 e", s.eText],
    ...(own ? [["实际分度值 d", own] as [string, string]] : []),
    ["出厂编号 S/N", s.serial],
    ["出厂日期 Date", s.dateText],
    ["电源 Power", "DC 9V 1A"],
  ];
  const items: Item[] = [
    { text: s.kind, x: 30, y: 48, size: 26, bold: true },
    ...rows(list, 30, 88, 200, 18, 32),
    { text: s.manufacturer, x: 30, y: 348, size: 18 },
  ];
  return {
    width: 500,
    height: 368,
    items,
    shapes: line(24, 60, 476, 60),
    over: classFrame(s, 420, 48, 24, "#17191c"),
    paper: "#f1f2f0",
    ink: "#17191c",
    font: SANS,
    corner: 6,
  };
};

/** A balance's ratings in one line, white on dark. */
const precision: Design = (s, r) => {
  const own = ownD(s);
  if (!own) s.d = null;
  const items: Item[] = [
    { text: `${s.kind} ${s.model}`, x: 30, y: 48, size: 26, bold: true },
    { text: `Max ${s.maxText}   Min ${s.minText}`, x: 30, y: 92, size: 20 },
    { text: `e=${s.eText}${own ? `   d=${own}` : ""}`, x: 330, y: 92, size: 20 },
    { text: `准确度等级 ${EACH_SAYS[s.accuracyClass]}`, x: 30, y: 130, size: 18 },
    { text: `编号 ${s.serial}`, x: 30, y: 166, size: 18 },
    { text: `${s.dateText}`, x: 330, y: 166, size: 18 },
    { text: s.manufacturer, x: 30, y: 204, size: 19 },
  ];
  return {
    width: 560,
    height: 226,
    items,
    shapes: "",
    ...r.pick([
      { paper: "#23272b", ink: "#eceeef" },
      { paper: "#dfe3e6", ink: "#16191b" },
    ]),
    font: SANS,
    corner: 8,
  };
};

/** A label-printing scale: bilingual pairs, intervals by strokes, approval. */
const printer: Design = (s) => {
  if (step(s) === "e") s.d = null;
  const list: [string, string][] = [
    ["产品名称/Name:", s.kind],
    ["产品型号/Model:", s.model],
    ["最大秤量/Max:", s.maxText],
    ["最小秤量/Min:", s.minText],
    [`分度值/${step(s)}:`, s.eText],
    ["准确度等级/Class:", `${EACH_SAYS[s.accuracyClass]}`],
    ["电源/Power:", "100-240V~ 50/60Hz 60W"],
    ["产品编号/SN:", s.serial],
    ["生产日期/MFD:", s.dateText],
  ];
  const items: Item[] = [
    ...rows(list, 24, 40, 190, 17, 31),
    { text: s.manufacturer, x: 24, y: 324, size: 18 },
    { text: "http://www.example.cn", x: 24, y: 350, size: 13 },
  ];
  return {
    width: 540,
    height: 366,
    items,
    shapes: "",
    over: cpa(s, 380, 350, "#151515"),
    paper: "#f4f4f1",
    ink: "#151515",
    font: SANS,
    corner: 4,
  };
};

/** Ratings on the front over the display, the maker's sticker under it. */
const front: Design = (s) => {
  s.d = null;
  const items: Item[] = [
    { text: `Max ${s.maxText}  Min ${s.minText}  e=${s.eText}`, x: 30, y: 40, size: 20 },
    { text: s.accuracyClass, x: 560, y: 40, size: 18, oval: true, anchor: "middle" },
    ...["重量 kg", "单价 元/kg", "金额 元"].map(
      (text, i): Item => ({ text, x: 110 + i * 200, y: 72, size: 14, anchor: "middle" }),
    ),
    { text: `${s.kind}  ${s.model}`, x: 40, y: 190, size: 19 },
    { text: `出厂编号 ${s.serial}`, x: 40, y: 222, size: 17 },
    { text: `出厂日期 ${s.dateText}`, x: 330, y: 222, size: 17 },
    { text: s.manufacturer, x: 40, y: 254, size: 18 },
  ];
  const glass = ["0.000", "0.00", "0.00"].map(
    (text, i) =>
      `<rect x="${24 + i * 200}" y="80" width="176" height="60" rx="4" fill="#93a37c" stroke="none"/>${word(text, 190 + i * 200, 126, 42, { fill: "#2a3222", anchor: "end", font: "DejaVu Sans Mono" })}`,
  );
  return {
    width: 630,
    height: 284,
    items,
    shapes: `<rect x="26" y="160" width="578" height="110" rx="6" fill="#f3f3f0" stroke="none"/>`,
    over: glass.join(""),
    paper: "#dadcd8",
    ink: "#1a1d1f",
    font: SANS,
    corner: 12,
  };
};

export const WHARF_FINE: Record<string, Design> = { analytical, precision, printer, front };
