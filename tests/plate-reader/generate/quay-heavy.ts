import { type Design, down, rows } from "./design-parts.js";
import { colon, EACH_SAYS, style, WEN } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { e, finer, SANS, SERIF, say, usual } from "./yard-parts.js";

/** Plates of heavy scales, of levers and of laboratories. */

/** Cast letters, screws in the corners, a size and a number of intervals among the ratings. */
const cast: Design = (s, r) => {
  const list: [string, string][] = [
    ...usual(s, r).slice(0, -2),
    [say(r, "秤台尺寸", "台面尺寸"), `${r.pick(["400×500", "600×800", "300×400"])}mm`],
    ["分度数 n", "3000"],
    [say(r, "出厂编号", "机号"), s.serial],
    ["出厂日期", s.dateText],
  ];
  const y = 96 + list.length * 34;
  const screws = [
    [26, 26],
    [534, 26],
    [26, y + 18],
    [534, y + 18],
  ].map(([x, at]) => `<circle cx="${x}" cy="${at}" r="9"/>`);
  const items: Item[] = [
    { text: s.kind, x: 280, y: 48, size: 28, anchor: "middle", spacing: 0.4 },
    ...rows(list, 60, 92, 190, 20, 34),
    { text: s.manufacturer, x: 280, y: y + 24, size: 21, anchor: "middle" },
  ];
  return {
    ...{
      width: 560,
      height: y + 44,
      items,
      shapes: screws.join("") + frame(44, 62, 472, y - 72),
      font: SERIF,
    },
    ...{ paper: "#b7bbbd", ink: "#1d1d1d", corner: 16, relief: 0.7 },
  };
};

/** Yellow, the capacity in huge letters, safety words, tare and limit beside the ratings. */
const hoist: Design = (s, r) => {
  const items: Item[] = [
    { text: s.maxText, x: 430, y: 80, size: 52, anchor: "middle", bold: true },
    { text: s.kind, x: 24, y: 48, size: 26, bold: true },
    { text: `型号:${s.model}`, x: 24, y: 88, size: 20 },
    { text: `Max=${s.maxText}`, x: 24, y: 128, size: 20 },
    { text: `Min=${s.minText}`, x: 220, y: 128, size: 20 },
    { text: `${e(s)}=${s.eText}`, x: 400, y: 128, size: 20 },
    { text: `T=-${s.maxText}`, x: 24, y: 164, size: 20 },
    { text: `Lim=125%Max`, x: 220, y: 164, size: 20 },
    { text: s.accuracyClass, x: 430, y: 164, size: 22, oval: true },
    { text: `出厂编号:${s.serial}`, x: 24, y: 202, size: 20 },
    { text: `出厂日期:${s.dateText}`, x: 300, y: 202, size: 20 },
    { text: `${say(r, "请勿超载使用", "禁止站人")}  -10℃～40℃`, x: 24, y: 238, size: 18 },
    { text: s.manufacturer, x: 24, y: 274, size: 20 },
  ];
  return {
    width: 560,
    height: 296,
    items,
    shapes: frame(10, 10, 540, 276),
    paper: "#f0c11a",
    ink: "#141414",
    font: SANS,
    corner: 10,
  };
};

/** All lines in the middle of a round plate. */
const round: Design = (s, r) => {
  const texts = [
    s.kind,
    s.model,
    `${s.minText}～${s.maxText}`,
    `${e(s)}=${s.eText}`,
    `${EACH_SAYS[s.accuracyClass]}级`,
    `${say(r, "编号", "No.", "机号")}${say(r, ":", " ")}${s.serial}`,
    s.dateText,
    s.manufacturer,
  ];
  const items = texts.map(
    (text, i): Item => ({ text, x: 260, y: 100 + i * 44, size: i === 0 ? 28 : 22, anchor: "middle" }),
  );
  return {
    ...{
      width: 520,
      height: 520,
      items,
      shapes: '<circle cx="260" cy="260" r="248"/><circle cx="260" cy="260" r="238"/>',
    },
    ...{ paper: "#d9dcdf", ink: "#161616", font: WEN, corner: 250 },
  };
};

/** A floor scale: its own block, and one of the indicator. */
const pit: Design = (s, r) => {
  const list = usual(s, r);
  const items: Item[] = [
    { text: s.kind, x: 24, y: 44, size: 24, bold: true },
    ...colon(list, 150, 86, 18, 34),
    { text: "配用称重显示控制器", x: 400, y: 86, size: 18, bold: true },
    { text: `仪表型号:XK3190-${say(r, "A12", "DS8", "A9")}`, x: 400, y: 124, size: 17 },
    { text: `仪表编号:${r.digits(7)}`, x: 400, y: 158, size: 17 },
    { text: `传感器型号:SQB-${r.int(1, 5)}t`, x: 400, y: 192, size: 17 },
    { text: `传感器数量:4只`, x: 400, y: 226, size: 17 },
  ];
  const y = 100 + list.length * 34;
  items.push({ text: s.manufacturer, x: 320, y, size: 20, anchor: "middle" });
  return {
    width: 640,
    height: y + 24,
    items,
    shapes: frame(384, 60, 246, 190) + line(14, 56, 626, 56),
    ...style(r),
  };
};

/** A weighbridge's board: three columns of pairs, numbers of all kinds. */
const highway: Design = (s, r) => {
  const list: [string, string][] = [
    ["产品型号", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    [`检定分度值${e(s)}`, s.eText],
    ...finer(s),
    ["准确度等级", s.accuracyClass],
    ["出厂编号", s.serial],
    ["出厂日期", s.dateText],
    ["台面规格", `3×${r.int(7, 18)}m`],
    ["最大安全载荷", `${125}%`],
    ["标准编号", s.standard],
    ["电源", "AC220V"],
  ];
  const third = Math.ceil(list.length / 3);
  const items: Item[] = [{ text: s.kind, x: 480, y: 52, size: 34, anchor: "middle", bold: true }];
  for (const i of [0, 1, 2])
    items.push(...rows(list.slice(i * third, (i + 1) * third), 24 + i * 312, 104, 142, 19, 40));
  const y = 114 + third * 40;
  items.push({ text: s.manufacturer, x: 480, y: y + 10, size: 26, anchor: "middle" });
  return {
    width: 960,
    height: y + 40,
    items,
    shapes: line(14, 70, 946, 70) + line(14, y - 26, 946, y - 26),
    ...style(r),
  };
};

/** A scale of levers: a beam's capacity beside the scale's. */
const beam: Design = (s, r) => {
  const items: Item[] = [
    { text: s.manufacturer, x: 270, y: 46, size: 24, anchor: "middle" },
    { text: s.kind, x: 270, y: 88, size: 28, anchor: "middle", spacing: 0.5 },
    ...rows(
      [
        ["型　　号", s.model],
        ["最大秤量", s.maxText],
        ["最小秤量", s.minText],
        [`分 度 值${e(s) === "e" ? "" : " e=d"}`, s.eText],
        ["等　　级", `${s.accuracyClass}`],
        ["出厂编号", s.serial],
        ["出厂日期", s.dateText],
      ],
      70,
      134,
      180,
      21,
      36,
    ),
    { text: `臂比 1:${say(r, "100", "50")}`, x: 70, y: 390, size: 18 },
    { text: `标准 ${s.standard}`, x: 270, y: 390, size: 18 },
  ];
  return {
    ...{
      width: 540,
      height: 414,
      items,
      shapes: frame(12, 12, 516, 390) + frame(18, 18, 504, 378),
      font: SERIF,
    },
    ...{ paper: "#a8843c", ink: "#1d1407", corner: 4, relief: 0.5 },
  };
};

/** A span in one cell, words upright at the left. */
const spans: Design = (s, r) => {
  const items: Item[] = [
    ...down(s.kind, 40, 54, 26, 1.2),
    ...rows(
      [
        ["规格", s.model],
        [say(r, "称量范围", "秤量范围"), `${s.minText}～${s.maxText}`],
        ["检定分度值", `${e(s)}=${s.eText}`],
        ["准确度", `${s.accuracyClass}级`],
        ["序号", s.serial],
        ["制造日期", s.dateText],
        ["厂名", s.manufacturer],
      ],
      90,
      52,
      130,
      19,
      38,
    ),
  ];
  return {
    width: 580,
    height: 310,
    items,
    shapes: line(72, 10, 72, 300) + frame(8, 8, 564, 294),
    ...style(r),
  };
};

export const QUAY_HEAVY: Record<string, Design> = {
  ...{ cast, hoist, round, pit, highway, beam, spans },
};
