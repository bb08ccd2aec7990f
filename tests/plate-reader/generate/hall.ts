import { type Design, rows, stuck } from "./design-parts.js";
import { ownD, same } from "./dock-parts.js";
import { classFrame, code39, word } from "./fresh-marks.js";
import { HALL_HEAVY, HALL_HEAVY_TRADES } from "./hall-heavy.js";
import { copper, cpa, step, thin } from "./hall-parts.js";
import type { HallTrade } from "./hall-spec.js";
import { EACH_SAYS, HONEST } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { qr } from "./unseen.js";
import { say } from "./yard-parts.js";

/** Plates of counters and laboratories, drawn from what makers print, before the reader's rules were looked at. */

/** Paper under the pan: name with the type in brackets, ratings between bars, a bar code that holds the number. */
const underPan: Design = (s, r) => {
  const items: Item[] = [
    { text: `${s.kind}(${s.model})`, x: 300, y: 46, size: 27, anchor: "middle", bold: true },
    { text: "Max", x: 70, y: 96, size: 19, anchor: "middle" },
    { text: "Min", x: 215, y: 96, size: 19, anchor: "middle" },
    { text: step(s), x: 360, y: 96, size: 19, anchor: "middle" },
    { text: s.maxText, x: 70, y: 126, size: 22, anchor: "middle" },
    { text: s.minText, x: 215, y: 126, size: 22, anchor: "middle" },
    { text: s.eText, x: 360, y: 126, size: 22, anchor: "middle" },
    { text: `执行标准:${s.standard}`, x: 24, y: 172, size: 16 },
    { text: `工作温度:0℃~40℃`, x: 330, y: 172, size: 16 },
    { text: `出厂日期:${s.dateText}`, x: 24, y: 202, size: 16 },
    { text: `NO:${s.serial}`, x: 430, y: 266, size: 15, anchor: "middle" },
    { text: HONEST, x: 24, y: 232, size: 14 },
    { text: s.manufacturer, x: 24, y: 300, size: 19 },
  ];
  const bars = [142, 288, 432].map((x) => line(x, 76, x, 140)).join("");
  return {
    ...{ width: 600, height: 322, items, ...thin(r) },
    shapes: frame(8, 8, 584, 306) + line(8, 68, 592, 68) + line(8, 146, 592, 146) + bars,
    over: classFrame(s, 510, 122, 30, "#111") + code39(s.serial, 300, 196, 270, 46) + cpa(s, 40, 262, "#111"),
  };
};

/** A long sticker of a town of workshops: slogan, telephone, a code to scan, supply and battery among the ratings. */
const workshop: Design = (s, r) => {
  const items: Item[] = [
    { text: say(r, "诚信经营 足斤足两", "精准称重 值得信赖"), x: 330, y: 34, size: 20, anchor: "middle" },
    { text: s.kind, x: 330, y: 70, size: 28, anchor: "middle", bold: true },
    ...rows(
      [
        ["产品型号", s.model],
        ["最大称量", s.maxText],
        ["最小称量", s.minText],
        ["分 度 值", `${step(s)}=${s.eText}`],
        ["准确度等级", `${EACH_SAYS[s.accuracyClass]}级`],
      ],
      ...([28, 112, 130, 18, 30] as const),
    ),
    ...rows(
      [
        ["电    源", "AC220V 50Hz"],
        ["电    池", "DC4V 4Ah"],
        ["生产编号", s.serial],
        ["生产日期", s.dateText],
      ],
      ...([330, 112, 110, 18, 30] as const),
    ),
    { text: s.manufacturer, x: 28, y: 272, size: 20, bold: true },
    { text: `地址:${s.address}`, x: 28, y: 298, size: 14 },
    { text: `售后电话:${s.phone}`, x: 28, y: 320, size: 14 },
    { text: "微信扫码看视频", x: 592, y: 326, size: 11, anchor: "middle" },
  ];
  return {
    ...{ width: 660, height: 336, items, shapes: line(18, 84, 642, 84) + line(18, 244, 642, 244) },
    ...{ over: qr(`https://hall.example/s/${r.digits(10)}`, 560, 252, 62), ...copper(r) },
  };
};

/** The back panel of a till: white silk-screen among sockets, their names and arrows. */
const backPanel: Design = (s, r) => {
  const items: Item[] = [
    { text: "DC IN 12V⎓2A", x: 40, y: 40, size: 13 },
    { text: "RS232", x: 210, y: 40, size: 13 },
    { text: "USB", x: 330, y: 40, size: 13 },
    { text: "LAN", x: 420, y: 40, size: 13 },
    { text: "ON/OFF", x: 520, y: 40, size: 13 },
    { text: `${s.kind}  ${s.model}`, x: 40, y: 126, size: 24, bold: true },
    { text: `Max ${s.maxText}   Min ${s.minText}   ${step(s)}=${s.eText}`, x: 40, y: 164, size: 20 },
    { text: s.accuracyClass, x: 520, y: 164, size: 20, oval: true },
    { text: `S/N ${s.serial}`, x: 40, y: 200, size: 19 },
    { text: `MFG ${s.dateText}`, x: 330, y: 200, size: 19 },
    { text: `${s.approval}`, x: 40, y: 232, size: 15 },
    { text: HONEST, x: 200, y: 232, size: 15 },
    { text: s.manufacturer, x: 40, y: 266, size: 19 },
  ];
  const sockets = [40, 210, 330, 420, 520].map((x) => frame(x, 50, 60, 34)).join("");
  return {
    ...{ width: 620, height: 288, items, shapes: sockets, corner: 6 },
    ...{ paper: "#20262b", ink: "#eef0f0", font: thin(r).font },
  };
};

/** Foil of a pocket balance: English words, capacity by readability, the law's signs in a strip of their own. */
const pocket: Design = (s, r) => {
  const d = ownD(s) || s.eText;
  s.d ??= s.e;
  const items: Item[] = [
    { text: s.kind, x: 200, y: 40, size: 23, anchor: "middle", bold: true },
    { text: `MODEL: ${s.model}`, x: 24, y: 76, size: 17 },
    { text: `Max=${s.maxText}  Min=${s.minText}`, x: 24, y: 106, size: 17 },
    { text: `e=${s.eText}  d=${d}`, x: 24, y: 136, size: 17 },
    { text: `编号:${s.serial}`, x: 24, y: 166, size: 17 },
    { text: `日期:${s.dateText}`, x: 24, y: 196, size: 17 },
    { text: "电池:AAA×2", x: 250, y: 196, size: 14 },
    { text: s.manufacturer, x: 200, y: 230, size: 17, anchor: "middle" },
  ];
  const look = copper(r);
  return {
    width: 400,
    height: 248,
    items,
    shapes: frame(8, 8, 384, 232),
    over: classFrame(s, 340, 140, 24, look.ink),
    ...look,
  };
};

/** A laboratory's plate: label, colon in a column of their own, figures right-aligned. */
const analytical: Design = (s, r) => {
  s.d ??= s.e;
  const list: [string, string][] = [
    ["仪器名称", s.kind],
    ["型    号", s.model],
    ["最大称量 Max", s.maxText],
    ["最小称量 Min", s.minText],
    ["检定分度值 e", s.eText],
    ["实际分度值 d", ownD(s) || s.eText],
    ["准确度级别", `○${s.accuracyClass}`.replace("○", "")],
    ["出厂编号", s.serial],
    ["制造日期", s.dateText],
  ];
  const items = list.flatMap(([label, value], i): Item[] => [
    { text: label, x: 30, y: 50 + i * 33, size: 18 },
    { text: ":", x: 180, y: 50 + i * 33, size: 18 },
    { text: value, x: 440, y: 50 + i * 33, size: 19, anchor: "end", oval: i === 6 },
  ]);
  items.push({ text: s.manufacturer, x: 235, y: 362, size: 18, anchor: "middle" });
  items.push({ text: `${s.approval}  AC 100-240V 50/60Hz 0.3A`, x: 235, y: 390, size: 13, anchor: "middle" });
  return { width: 470, height: 406, items, shapes: line(20, 334, 450, 334), ...thin(r) };
};

/** A rating label from abroad: ranges as printed, marks of metrology, made in, imported by. */
const rating: Design = (s, r) => {
  const items: Item[] = [
    { text: s.manufacturer, x: 26, y: 44, size: 24, bold: true },
    { text: s.kind, x: 26, y: 74, size: 18 },
    { text: "Type", x: 26, y: 112, size: 15 },
    { text: s.model, x: 110, y: 112, size: 20 },
    { text: "SNR", x: 300, y: 112, size: 15 },
    { text: s.serial, x: 350, y: 112, size: 20 },
    { text: "Max", x: 26, y: 146, size: 15 },
    { text: s.maxText, x: 110, y: 146, size: 20 },
    { text: "Min", x: 300, y: 146, size: 15 },
    { text: s.minText, x: 350, y: 146, size: 20 },
    { text: same(s) ? "e = d" : "e", x: 26, y: 180, size: 15 },
    { text: s.eText, x: 110, y: 180, size: 20 },
    { text: "Date", x: 300, y: 180, size: 15 },
    { text: s.dateText, x: 350, y: 180, size: 18 },
    { text: "-10°C / +40°C   100-240 V~ 50/60 Hz 45 VA", x: 26, y: 216, size: 14 },
    { text: "Made in China", x: 26, y: 244, size: 15 },
    { text: `CPA ${s.approval}`, x: 350, y: 244, size: 15 },
  ];
  return {
    width: 600,
    height: 264,
    items,
    shapes: line(20, 86, 580, 86) + line(20, 196, 580, 196),
    over: classFrame(s, 540, 50, 28, "#101010") + word("CE M20 0122", 400, 74, 14, { fill: "#101010" }),
    ...{
      paper: "#f6f6f6",
      ink: "#101010",
      corner: 6,
      font: r.pick(["Nimbus Sans", "Open Sans Condensed, Noto Sans CJK SC", "Roboto"]),
    },
  };
};

/** A plate among what is stuck around it: a certificate's number and day, the market's property, a tester's pass. */
const among: Design = (s, r) => {
  const items: Item[] = [
    { text: s.kind, x: 210, y: 170, size: 25, anchor: "middle", bold: true },
    ...rows(
      [
        ["型号", s.model],
        ["Max", s.maxText],
        ["Min", s.minText],
        [step(s), s.eText],
        ["等级", `(${s.accuracyClass})`],
        ["出厂编号", s.serial],
        ["出厂日期", s.dateText],
      ],
      ...([40, 206, 120, 18, 29] as const),
    ),
    { text: s.manufacturer, x: 210, y: 420, size: 18, anchor: "middle" },
  ];
  const certificate = stuck(r, {
    ...{ x: 30, y: 20, w: 210, colour: "#2e9d4d", ink: "#fff" },
    lines: [
      "检定合格证",
      `证号:${r.digits(8)}`,
      `有效期至:${r.int(2026, 2027)}.${r.int(1, 12)}.${r.int(1, 28)}`,
    ],
  });
  const property = stuck(r, {
    ...{ x: 440, y: 150, w: 190, colour: "#fff7d6" },
    lines: ["固定资产标签", `资产编号:${r.digits(6)}`, "名称:计价秤", "摊位:A-17"],
  });
  const pass = stuck(r, {
    x: 450,
    y: 290,
    w: 120,
    colour: "#fff",
    ink: "#1b6",
    lines: ["QC PASS", "检验员:06"],
  });
  return {
    ...{ width: 650, height: 446, items, shapes: frame(20, 138, 385, 296) },
    ...{ over: certificate + property + pass, ...copper(r) },
  };
};

export const HALL: Record<string, Design> = {
  ...{ underPan, workshop, backPanel, pocket, analytical, rating, among },
  ...HALL_HEAVY,
};
export const HALL_TRADES: Partial<Record<string, HallTrade>> = {
  ...{ pocket: "pocket", analytical: "analysis", rating: "import" },
  ...HALL_HEAVY_TRADES,
};
