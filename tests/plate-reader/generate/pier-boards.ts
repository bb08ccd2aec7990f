import { type Design, rows } from "./design-parts.js";
import { same } from "./dock-parts.js";
import { printed } from "./fresh-spec.js";
import { copper, thin } from "./hall-parts.js";
import { EACH_SAYS } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { say } from "./yard-parts.js";

/** Eight of the pier's plates: screens, slips, words of other places, two devices on one plate. */

/** From Taiwan: traditional words, each in a cell with its own frame. */
const strait: Design = (s) => {
  s.d = null;
  const list: [string, string][] = [
    ["型號", s.model],
    ["器號", s.serial],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["檢定標尺分度值", s.eText],
    ["準確度等級", EACH_SAYS[s.accuracyClass]],
    ["製造年月", s.dateText],
    ["使用電源", "DC 9V"],
  ];
  const items = list.flatMap(([a, b], i): Item[] => {
    const [x, y] = [20 + (i % 2) * 300, 66 + Math.floor(i / 2) * 48];
    return [
      { text: a, x: x + 10, y: y + 30, size: 16 },
      { text: b, x: x + 280, y: y + 31, size: 19, anchor: "end" },
    ];
  });
  items.push(
    { text: s.kind, x: 320, y: 46, size: 26, anchor: "middle", spacing: 0.3 },
    { text: `製造廠商：${s.manufacturer}`, x: 320, y: 292, size: 18, anchor: "middle" },
  );
  const boxes = list.map((_, i) => frame(20 + (i % 2) * 300, 66 + Math.floor(i / 2) * 48, 292, 44)).join("");
  return {
    width: 632,
    height: 312,
    items,
    shapes: boxes,
    paper: "#f2efe4",
    ink: "#241a12",
    font: "Noto Serif CJK TC",
    corner: 6,
  };
};

/** English over Spanish, the value between two rules. */
const spanish: Design = (s, r) => {
  s.d = null;
  const list: [string, string, string][] = [
    ["Model", "Modelo", s.model],
    ["Max", "Máx", s.maxText],
    ["Min", "Mín", s.minText],
    ["e", "e", s.eText],
    ["Accuracy class", "Clase", s.accuracyClass],
    ["Serial No.", "N.º de serie", s.serial],
    ["Date of manufacture", "Fecha", s.dateText],
  ];
  const items = list.flatMap(([a, b, value], i): Item[] => {
    const y = 84 + i * 38;
    return [
      { text: a === b ? a : `${a} / ${b}`, x: 26, y, size: 15 },
      { text: value, x: 500, y, size: 20, anchor: "end", bold: true },
    ];
  });
  items.push(
    { text: s.kind.toUpperCase(), x: 26, y: 46, size: 25, bold: true },
    { text: s.manufacturer, x: 26, y: 354, size: 17 },
  );
  return {
    width: 526,
    height: 374,
    items,
    shapes: list.map((_, i) => line(20, 94 + i * 38, 506, 94 + i * 38)).join(""),
    ...thin(r),
  };
};

/** The scale's own screen: about this device. */
const about: Design = (s, r) => {
  const list: [string, string][] = [
    ["设备型号", s.model],
    ["设备序列号", s.serial],
    ["最大称量", s.maxText],
    ["最小称量", s.minText],
    [`检定分度值${same(s) ? "(e=d)" : "(e)"}`, s.eText],
    ["准确度等级", EACH_SAYS[s.accuracyClass]],
    ["出厂日期", s.dateText],
    ["固件版本", `V${r.int(1, 5)}.${r.int(0, 9)}.${r.int(10, 99)}`],
    ["IP地址", `192.168.1.${r.int(2, 250)}`],
    ["生产厂家", s.manufacturer],
  ];
  const look = r.pick([
    { paper: "#f5f7fb", ink: "#26303c" },
    { paper: "#10233f", ink: "#e6eef8" },
  ]);
  const items = list.flatMap(([a, b], i): Item[] => [
    { text: a, x: 34, y: 96 + i * 34, size: 18 },
    { text: b, x: 646, y: 96 + i * 34, size: 18, anchor: "end" },
  ]);
  items.push(
    { text: "‹  关于本机", x: 28, y: 46, size: 22, bold: true },
    { text: `${s.kind}    ${r.int(8, 19)}:${r.int(10, 59)}`, x: 652, y: 46, size: 16, anchor: "end" },
  );
  const rules = list.map((_, i) => `<path d="M34 ${108 + i * 34}H646" opacity="0.25"/>`).join("");
  return {
    width: 680,
    height: 446,
    items,
    shapes: rules + line(0, 62, 680, 62),
    ...look,
    font: "Noto Sans CJK SC",
    corner: 16,
  };
};

/** A thermal slip stuck on: dashes, words left, values right. */
const slip: Design = (s) => {
  s.d = null;
  const list: [string, string][] = [
    ["品名", s.kind],
    ["型号", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["分度值e", s.eText],
    ["准确度", `${s.accuracyClass}级`],
    ["编号", s.serial],
    ["日期", s.dateText],
  ];
  const items = list.flatMap(([a, b], i): Item[] => [
    { text: a, x: 22, y: 74 + i * 34, size: 18 },
    { text: b, x: 358, y: 74 + i * 34, size: 18, anchor: "end" },
  ]);
  items.push(
    { text: "产 品 标 识", x: 190, y: 36, size: 20, anchor: "middle" },
    { text: s.manufacturer, x: 190, y: 362, size: 16, anchor: "middle" },
    { text: "----------------------------------", x: 190, y: 338, size: 16, anchor: "middle" },
  );
  return {
    width: 380,
    height: 384,
    items,
    shapes: "",
    paper: "#fbfbf9",
    ink: "#3b3b3b",
    font: "Noto Sans Mono CJK SC",
    corner: 0,
  };
};

/** Two ranges as two rows under a head; the rest over the table. */
const twoRows: Design = (s, r) => {
  s.d = null;
  const head = ["量程", "Max", "Min", "e"];
  const table = s.max.map((max, i) => [
    `${"ⅠⅡ"[i]}`,
    printed([max]),
    printed([s.min[i] ?? (s.min[0] as (typeof s.min)[0])]),
    printed([s.e[i] as (typeof s.e)[0]]),
  ]);
  const items: Item[] = [
    { text: `${s.kind}  ${s.model}`, x: 26, y: 48, size: 24, bold: true },
    { text: `准确度等级 ${EACH_SAYS[s.accuracyClass]}`, x: 26, y: 84, size: 17 },
    { text: `出厂编号 ${s.serial}`, x: 250, y: 84, size: 17 },
    ...[head, ...table].flatMap((row, i) =>
      row.map((text, k): Item => ({ text, x: 96 + k * 130, y: 128 + i * 38, size: 19, anchor: "middle" })),
    ),
    { text: `${s.dateText} 出厂`, x: 26, y: 256, size: 17 },
    { text: s.manufacturer, x: 540, y: 256, size: 17, anchor: "end" },
  ];
  const grid = [0, 1, 2, 3].map((i) => line(24, 102 + i * 38, 540, 102 + i * 38)).join("");
  return { width: 564, height: 278, items, shapes: grid, ...copper(r) };
};

/** Two parts on one plate: the scale under its heading, the indicator and the cells under theirs. */
const sections: Design = (s, r) => {
  s.d = null;
  const items: Item[] = [
    { text: "衡  器", x: 30, y: 50, size: 20, bold: true },
    ...rows(
      [
        ["产品名称", s.kind],
        ["规格型号", s.model],
        ["最大秤量", s.maxText],
        ["最小秤量", s.minText],
        ["检定分度值", s.eText],
        ["准确度等级", EACH_SAYS[s.accuracyClass]],
        ["出厂编号", s.serial],
        ["制造日期", s.dateText],
      ],
      30,
      84,
      110,
      16,
      27,
    ),
    { text: "称重仪表", x: 370, y: 50, size: 20, bold: true },
    ...rows(
      [
        ["仪表型号", `XK3190-${say(r, "A12", "DS3", "D9")}`],
        ["仪表编号", `${r.int(1, 9)}${r.digits(6)}`],
      ],
      370,
      84,
      100,
      16,
      27,
    ),
    { text: "传感器", x: 370, y: 160, size: 20, bold: true },
    ...rows(
      [
        ["传感器型号", `L6${say(r, "E", "G", "H")}`],
        ["额定载荷", "500kg"],
        ["传感器编号", `K${r.digits(6)}`],
      ],
      370,
      194,
      100,
      16,
      27,
    ),
    { text: s.manufacturer, x: 320, y: 324, size: 19, anchor: "middle" },
  ];
  return {
    width: 640,
    height: 346,
    items,
    shapes: line(350, 24, 350, 290) + line(20, 296, 620, 296),
    ...thin(r),
  };
};

export const PIER_BOARDS: Record<string, Design> = {
  strait,
  spanish,
  about,
  slip,
  twoRows,
  sections,
};
