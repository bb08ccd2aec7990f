import { corner, eastern, imported, market, stencil, strap } from "./bazaar-corner.js";
import { type Design, rows } from "./design-parts.js";
import { classFrame } from "./fresh-marks.js";
import { printed } from "./fresh-spec.js";
import { copper, step, thin } from "./hall-parts.js";
import type { HallTrade } from "./hall-spec.js";
import { EACH_SAYS } from "./quay-parts.js";
import { frame, type Item, leftOf, line, textWidth } from "./sheet.js";
import type { Spec } from "./spec.js";
import { say } from "./yard-parts.js";

/** Twelve plates of a bazaar, drawn while those of the hall and the lane were being read, before their losses were known. */

/** Letters moulded in grey plastic, hardly darker than it. */
const moulded: Design = (s) => {
  s.d = null;
  const items: Item[] = [
    { text: s.kind, x: 200, y: 48, size: 26, anchor: "middle", bold: true },
    ...rows(
      [
        ["型号", s.model],
        ["最大称量", s.maxText],
        ["最小称量", s.minText],
        ["分度值", s.eText],
        ["等级", EACH_SAYS[s.accuracyClass]],
        ["编号", s.serial],
        ["日期", s.dateText],
      ],
      ...([36, 88, 120, 20, 32] as const),
    ),
    { text: s.manufacturer, x: 200, y: 322, size: 17, anchor: "middle" },
  ];
  return {
    width: 400,
    height: 342,
    items,
    shapes: "",
    paper: "#8f9396",
    ink: "#4b4f52",
    font: "Noto Sans CJK SC",
    corner: 12,
    relief: 0.8,
  };
};

/** A tag with dots that lead from each word to its value at the right edge. */
const leaders: Design = (s, r) => {
  const list: [string, string][] = [
    [say(r, "产品型号", "型号规格"), s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    [`检定分度值(${step(s)})`, s.eText],
    ["准确度等级", `(${s.accuracyClass})`],
    ["出厂编号", s.serial],
    ["出厂日期", s.dateText],
  ];
  const items = list.flatMap(([label, value], i): Item[] => {
    const y = 92 + i * 33;
    const item: Item = { text: value, x: 436, y, size: 18, anchor: "end" };
    const from = 30 + textWidth({ text: label, x: 0, y, size: 18 }) + 8;
    const dots = ".".repeat(Math.max(3, Math.floor((leftOf(item) - from - 8) / 5.4)));
    return [{ text: label, x: 30, y, size: 18 }, { text: dots, x: from, y, size: 18 }, item];
  });
  items.push({ text: s.kind, x: 233, y: 48, size: 27, anchor: "middle", bold: true });
  items.push({ text: s.manufacturer, x: 233, y: 336, size: 18, anchor: "middle" });
  return { width: 466, height: 358, items, shapes: `<circle cx="24" cy="24" r="8"/>`, ...thin(r) };
};

/** Both languages in each word, a stroke between them. */
const strokes: Design = (s, r) => {
  const items: Item[] = [
    { text: `${s.kind} / Electronic Scale`, x: 24, y: 44, size: 24, bold: true },
    { text: `型号/Model: ${s.model}`, x: 24, y: 84, size: 18 },
    { text: `最大秤量/Max: ${s.maxText}`, x: 24, y: 116, size: 18 },
    { text: `最小秤量/Min: ${s.minText}`, x: 24, y: 148, size: 18 },
    { text: `分度值/${step(s)}: ${s.eText}`, x: 24, y: 180, size: 18 },
    { text: `准确度等级/Class: ${s.accuracyClass}`, x: 320, y: 84, size: 18 },
    { text: `编号/S.N.: ${s.serial}`, x: 320, y: 116, size: 18 },
    { text: `日期/Date: ${s.dateText}`, x: 320, y: 148, size: 18 },
    { text: "电源/Power: DC 6V", x: 320, y: 180, size: 18 },
    { text: s.manufacturer, x: 24, y: 222, size: 20 },
    { text: `地址/Add: ${s.address}`, x: 24, y: 248, size: 13 },
  ];
  return {
    width: 620,
    height: 266,
    items,
    shapes: line(16, 56, 604, 56) + line(16, 196, 604, 196),
    ...copper(r),
  };
};

/** All signs in one line with semicolons, a registered brand, the number in a printer's type. */
const semicolons: Design = (s, r) => {
  const items: Item[] = [
    { text: "谷雨®", x: 24, y: 50, size: 34, bold: true },
    { text: s.kind, x: 330, y: 48, size: 24 },
    { text: `Max=${s.maxText}; Min=${s.minText}; ${step(s)}=${s.eText}`, x: 24, y: 96, size: 20 },
    { text: `${s.model}`, x: 24, y: 134, size: 24, bold: true },
    { text: `Nr. ${s.serial}`, x: 250, y: 134, size: 21 },
    { text: `制造日期 ${s.dateText}`, x: 24, y: 170, size: 18 },
    { text: s.manufacturer, x: 24, y: 206, size: 18 },
  ];
  const look = thin(r);
  return {
    width: 540,
    height: 226,
    items,
    shapes: frame(8, 8, 524, 210),
    over: classFrame(s, 490, 166, 28, look.ink),
    ...look,
  };
};

/** Three weighing intervals by strokes. */
const threefold: Design = (s, r) => {
  s.max = [3, 6, 15].map((value) => ({ value, unit: "kg" }));
  s.e = [1, 2, 5].map((value) => ({ value, unit: "g" }));
  s.min = [{ value: 20, unit: "g" }];
  s.d = s.e;
  s.accuracyClass = "III";
  s.model = s.model.replace(/-\d+/, "-15");
  const items: Item[] = [
    { text: s.manufacturer, x: 24, y: 40, size: 18 },
    { text: s.kind, x: 24, y: 76, size: 24, bold: true },
    { text: "型号", x: 24, y: 114, size: 17 },
    { text: s.model, x: 110, y: 114, size: 20 },
    { text: "Max", x: 24, y: 146, size: 17 },
    { text: "3/6/15 kg", x: 110, y: 146, size: 20 },
    { text: "Min", x: 300, y: 146, size: 17 },
    { text: "20 g", x: 360, y: 146, size: 20 },
    { text: "e=d", x: 24, y: 178, size: 17 },
    { text: "1/2/5 g", x: 110, y: 178, size: 20 },
    { text: "III", x: 380, y: 178, size: 20, oval: true },
    { text: "No.", x: 24, y: 210, size: 17 },
    { text: s.serial, x: 110, y: 210, size: 20 },
    { text: s.dateText, x: 300, y: 210, size: 18 },
  ];
  return { width: 480, height: 232, items, shapes: line(14, 88, 466, 88), ...copper(r) };
};

/** A table with a row for each of two ranges under a row of signs. */
const rangeTable: Design = (s, r) => {
  s.d = s.e;
  const xs = [60, 190, 320, 450];
  const head = ["量程", "Max", "Min", "e=d"].map(
    (text, i): Item => ({ text, x: xs[i] as number, y: 130, size: 18, anchor: "middle" }),
  );
  const body = s.max.flatMap((max, i): Item[] =>
    [
      `${i + 1}`,
      printed([max]),
      printed([s.min[i] ?? s.min[0]] as Spec["min"]),
      printed([s.e[i]] as Spec["e"]),
    ].map((text, k) => ({
      ...{ text, x: xs[k] as number, y: 164 + i * 34, size: 19, anchor: "middle" as const },
    })),
  );
  const items: Item[] = [
    { text: `${s.kind}  ${s.model}`, x: 24, y: 44, size: 24, bold: true },
    { text: `准确度等级 ${EACH_SAYS[s.accuracyClass]}`, x: 24, y: 84, size: 18 },
    { text: `出厂编号 ${s.serial}`, x: 250, y: 84, size: 18 },
    ...head,
    ...body,
    { text: `出厂日期 ${s.dateText}`, x: 24, y: 250, size: 18 },
    { text: s.manufacturer, x: 24, y: 284, size: 19 },
  ];
  const across = [106, 140, 174, 208].map((y) => line(14, y, 520, y)).join("");
  const along = [14, 120, 255, 385, 520].map((x) => line(x, 106, x, 208)).join("");
  return { width: 536, height: 302, items, shapes: across + along, ...thin(r) };
};

export const BAZAAR: Record<string, Design> = {
  ...{ moulded, leaders, strokes, semicolons, threefold, rangeTable },
  ...{ strap, imported, stencil, market, eastern, corner },
};
export const BAZAAR_TRADES: Partial<Record<string, HallTrade>> = {
  ...{
    moulded: "platform",
    threefold: "interval",
    rangeTable: "range",
    strap: "platform",
    imported: "analysis",
  },
  ...{ stencil: "lorry", eastern: "counter", semicolons: "counter", corner: "platform" },
};
