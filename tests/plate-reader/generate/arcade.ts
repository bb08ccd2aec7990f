import { type Design, rows, stuck } from "./design-parts.js";
import { ownD } from "./dock-parts.js";
import { classFrame, code39 } from "./fresh-marks.js";
import { printed } from "./fresh-spec.js";
import { copper, step, thin } from "./hall-parts.js";
import type { HallTrade } from "./hall-spec.js";
import { EACH_SAYS, HONEST } from "./quay-parts.js";
import { frame, type Item, line, textWidth } from "./sheet.js";
import { say } from "./yard-parts.js";

/** Eight plates of an arcade, drawn after the bazaar's losses had been mended and read once. */

/** A tall ticket, every line in the middle. */
const ticket: Design = (s, r) => {
  const texts = [
    s.kind,
    `${say(r, "型号", "规格型号")}:${s.model}`,
    `最大称量:${s.maxText}`,
    `最小称量:${s.minText}`,
    `${step(s)}:${s.eText}`,
    `准确度等级:${EACH_SAYS[s.accuracyClass]}`,
    `机号:${s.serial}`,
    `出厂:${s.dateText}`,
    s.manufacturer,
  ];
  const items = texts.map(
    (text, i): Item => ({
      text,
      x: 190,
      y: 46 + i * 38,
      size: i === 0 ? 25 : i === 8 ? 16 : 19,
      anchor: "middle",
    }),
  );
  return {
    width: 380,
    height: 376,
    items,
    shapes: `<path d="M0 58H380" stroke-dasharray="6 5"/>`,
    ...thin(r),
  };
};

/** Words cut into the frames of their values, as forms on screens have them. */
const fieldsets: Design = (s, r) => {
  const look = thin(r);
  const cells: [string, string][] = [
    ["型号", s.model],
    ["出厂编号", s.serial],
    ["最大秤量 Max", s.maxText],
    ["最小秤量 Min", s.minText],
    [`检定分度值 ${step(s)}`, s.eText],
    ["准确度等级", s.accuracyClass],
    ["出厂日期", s.dateText],
    ["产品标准", s.standard],
  ];
  const at = (i: number): [number, number] => [20 + (i % 2) * 300, 76 + Math.floor(i / 2) * 62];
  const items = cells.flatMap(([label, value], i): Item[] => {
    const [x, y] = at(i);
    return [
      { text: label, x: x + 16, y: y + 5, size: 13 },
      { text: value, x: x + 16, y: y + 36, size: 20 },
    ];
  });
  items.push({ text: s.kind, x: 310, y: 46, size: 26, anchor: "middle", bold: true });
  items.push({ text: s.manufacturer, x: 310, y: 350, size: 19, anchor: "middle" });
  const boxes = cells.map(([label], i) => {
    const [x, y] = at(i);
    const gap = textWidth({ text: label, x: 0, y: 0, size: 13 }) + 10;
    return `${frame(x, y, 280, 50)}<rect x="${x + 11}" y="${y - 4}" width="${gap}" height="9" fill="${look.paper}" stroke="none"/>`;
  });
  return { width: 620, height: 370, items, shapes: boxes.join(""), ...look };
};

/** The class first, all signs in one line; words only for what needs them. */
const heading: Design = (s, r) => {
  const items: Item[] = [
    { text: s.accuracyClass, x: 40, y: 52, size: 22, oval: true },
    { text: `Max ${s.maxText}  Min ${s.minText}  ${step(s)}=${s.eText}`, x: 130, y: 52, size: 22 },
    { text: s.kind, x: 24, y: 98, size: 22, bold: true },
    { text: s.model, x: 250, y: 98, size: 22 },
    { text: `出厂编号 ${s.serial}`, x: 24, y: 138, size: 19 },
    { text: `${s.dateText}`, x: 340, y: 138, size: 19 },
    { text: `${s.manufacturer} 制造`, x: 24, y: 178, size: 19 },
    { text: `${s.address} 电话:${s.phone}`, x: 24, y: 206, size: 12 },
  ];
  return { width: 560, height: 224, items, shapes: line(16, 68, 544, 68), ...copper(r) };
};

/** The model in huge letters; below it three columns of words and values behind colons. */
const poster: Design = (s, r) => {
  s.d = null;
  const items: Item[] = [
    { text: s.model, x: 330, y: 74, size: 50, anchor: "middle", bold: true },
    { text: s.kind, x: 330, y: 112, size: 22, anchor: "middle" },
    { text: `最大秤量:${s.maxText}`, x: 24, y: 156, size: 17 },
    { text: `最小秤量:${s.minText}`, x: 240, y: 156, size: 17 },
    { text: `分度值e:${s.eText}`, x: 456, y: 156, size: 17 },
    { text: `编号:${s.serial}`, x: 24, y: 188, size: 17 },
    { text: `日期:${s.dateText}`, x: 240, y: 188, size: 17 },
    { text: `等级:${s.accuracyClass}级`, x: 456, y: 188, size: 17 },
    { text: s.manufacturer, x: 330, y: 230, size: 19, anchor: "middle" },
    { text: HONEST, x: 330, y: 256, size: 13, anchor: "middle" },
  ];
  return { width: 660, height: 274, items, shapes: frame(10, 10, 640, 254), ...copper(r) };
};

/** Stamped steel: characters far apart, labels in wide type. */
const stamped: Design = (s) => {
  const list: [string, string][] = [
    ["型    号", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["分 度 值", s.eText],
    ["等    级", EACH_SAYS[s.accuracyClass]],
    ["编    号", s.serial],
    ["日    期", s.dateText],
  ];
  s.d = null;
  const items = list.flatMap(([label, value], i): Item[] => [
    { text: label, x: 40, y: 100 + i * 36, size: 20 },
    { text: value, x: 170, y: 100 + i * 36, size: 20, spacing: 0.18 },
  ]);
  items.push({ text: s.kind, x: 250, y: 56, size: 28, anchor: "middle", spacing: 0.4 });
  items.push({ text: s.manufacturer, x: 250, y: 360, size: 19, anchor: "middle" });
  return {
    ...{ width: 500, height: 380, items, shapes: frame(14, 14, 472, 352), font: "Noto Sans CJK SC" },
    ...{ paper: "#b9bfc2", ink: "#20262a", corner: 10, relief: 0.6 },
  };
};

/** The plate over a dealer's card with numbers, models and days of its own. */
const dealer: Design = (s, r) => {
  const items: Item[] = [
    { text: s.kind, x: 24, y: 46, size: 24, bold: true },
    ...rows(
      [
        ["产品型号", s.model],
        ["Max / Min", `${s.maxText} / ${s.minText}`],
        [step(s), s.eText],
        ["准确度等级", `(${s.accuracyClass})`],
        ["出厂编号", s.serial],
        ["生产日期", s.dateText],
      ],
      ...([24, 84, 130, 18, 31] as const),
    ),
    { text: s.manufacturer, x: 24, y: 274, size: 18 },
  ];
  const card = stuck(r, {
    ...{ x: 40, y: 320, w: 330, colour: "#e8f3ff", ink: "#124" },
    lines: [
      "城南衡器经营部 总经销",
      `保修卡号:${r.digits(7)}  型号:通用`,
      `购买日期:202${r.int(0, 6)}.0${r.int(1, 9)}.1${r.int(0, 9)}`,
      `电话:1${r.pick(["38", "59"])}${r.digits(8)}`,
    ],
  });
  return { width: 440, height: 440, items, shapes: frame(10, 10, 420, 282), over: card, ...copper(r) };
};

/** Two ranges numbered in brackets, one line each. */
const bracketed: Design = (s, r) => {
  s.d = null;
  const items: Item[] = [
    { text: `${s.kind}  型号:${s.model}`, x: 24, y: 46, size: 22, bold: true },
    ...s.max.map((max, i): Item => {
      const [lo, e] = [s.min[i] ?? s.min[0], s.e[i]];
      return {
        ...{ x: 24, y: 88 + i * 36, size: 19 },
        text: `(${i + 1}) Max=${printed([max])} Min=${lo ? printed([lo]) : ""} e=${e ? printed([e]) : ""}`,
      };
    }),
    { text: `准确度等级:${s.accuracyClass}`, x: 24, y: 160, size: 19 },
    { text: `产品编号:${s.serial}`, x: 250, y: 160, size: 19 },
    { text: `出厂年月:${s.dateText}`, x: 24, y: 196, size: 19 },
    { text: s.manufacturer, x: 24, y: 234, size: 19 },
  ];
  return { width: 560, height: 254, items, shapes: "", ...thin(r) };
};

/** A bar code on top with the number under it behind No., the rest in short lines; d of its own. */
const barTop: Design = (s, r) => {
  s.d ??= s.e;
  const items: Item[] = [
    { text: `No. ${s.serial}`, x: 200, y: 90, size: 16, anchor: "middle" },
    { text: `${s.kind} ${s.model}`, x: 24, y: 130, size: 21, bold: true },
    { text: `Max ${s.maxText}   Min ${s.minText}`, x: 24, y: 166, size: 19 },
    { text: `e=${s.eText}   d=${ownD(s) || s.eText}`, x: 24, y: 200, size: 19 },
    { text: `MFD ${s.dateText}`, x: 24, y: 234, size: 18 },
    { text: s.manufacturer, x: 24, y: 268, size: 17 },
  ];
  const over = code39(s.serial, 30, 22, 340, 44) + classFrame(s, 350, 200, 26, "#111");
  return { width: 430, height: 288, items, shapes: "", over, ...thin(r), ink: "#111" };
};

export const ARCADE: Record<string, Design> = {
  ...{ ticket, fieldsets, heading, poster, stamped, dealer, bracketed, barTop },
};
export const ARCADE_TRADES: Partial<Record<string, HallTrade>> = {
  ...{ fieldsets: "platform", heading: "interval", poster: "platform", stamped: "lorry" },
  ...{ bracketed: "range", barTop: "pocket" },
};
