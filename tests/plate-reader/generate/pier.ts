import { type Design, rows } from "./design-parts.js";
import { ownD } from "./dock-parts.js";
import { classFrame, word } from "./fresh-marks.js";
import { step, thin } from "./hall-parts.js";
import { PIER_BOARDS } from "./pier-boards.js";
import { PIER_CASTS } from "./pier-casts.js";
import type { PierTrade } from "./pier-spec.js";
import { PIER_STRIPS } from "./pier-strips.js";
import { EACH_SAYS } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { qr } from "./unseen.js";

/** Eight of the pier's twenty-four plates: tapes, keys, rails, films. Drawn before any of them was read. */

/** Ratings down a dark rail at the right, the class in its oval in the far corner, everything else at the left. */
const rail: Design = (s, r) => {
  const items: Item[] = [
    { text: s.kind, x: 26, y: 54, size: 27, bold: true },
    ...rows(
      [
        ["型号", s.model],
        ["编号", s.serial],
        ["日期", s.dateText],
      ],
      26,
      104,
      70,
      19,
      38,
    ),
    { text: s.manufacturer, x: 26, y: 250, size: 17 },
  ];
  const rated = [
    ["Max", s.maxText],
    ["Min", s.minText],
    [step(s), s.eText],
    ...(ownD(s) ? [["d", ownD(s)]] : []),
  ];
  const over = rated.map(
    ([a = "", b = ""], i) =>
      word(a, 410, 72 + i * 46, 16, { fill: "#d8dde2" }) +
      word(b, 560, 72 + i * 46, 22, { fill: "#fff", anchor: "end", bold: true }),
  );
  const shapes = `<rect x="394" y="0" width="186" height="280" fill="#24323d" stroke="none"/>`;
  return {
    width: 580,
    height: 280,
    items,
    shapes,
    over: over.join("") + classFrame(s, 340, 262, 22, "#1a1a1a"),
    ...thin(r),
    ink: "#1a1a1a",
  };
};

/** Mostly one large code; the words in fine print beside it. */
const beacon: Design = (s, r) => {
  s.d = null;
  const texts = [
    s.kind,
    `规格型号:${s.model}`,
    `最大秤量:${s.maxText}`,
    `最小秤量:${s.minText}`,
    `检定分度值:${s.eText}`,
    `准确度等级:${EACH_SAYS[s.accuracyClass]}级`,
    `出厂编号:${s.serial}`,
    `出厂日期:${s.dateText}`,
    s.manufacturer,
    `CPA ${s.approval}`,
  ];
  const items = texts.map((text, i): Item => ({ text, x: 350, y: 48 + i * 29, size: i === 0 ? 20 : 15 }));
  return {
    width: 640,
    height: 336,
    items,
    shapes: "",
    over: qr(`PIER${r.digits(12)}`, 20, 18, 300),
    ...thin(r),
  };
};

/** Boxes to tick: the kind of class that holds is ticked. */
const ticked: Design = (s, r) => {
  s.d = null;
  const box = (on: boolean, x: number, y: number) =>
    `<rect x="${x}" y="${y - 15}" width="15" height="15" stroke-width="1.6"/>${on ? `<path d="M${x + 2} ${y - 8}l5 6l9 -16" stroke-width="3"/>` : ""}`;
  const classes = ["II", "III", "IIII"];
  const items: Item[] = [
    { text: s.kind, x: 290, y: 48, size: 25, anchor: "middle" },
    ...rows(
      [
        ["型  号", s.model],
        ["称  量", s.maxText],
        ["最小称量", s.minText],
        ["分度值", s.eText],
        ["编  号", s.serial],
        ["日  期", s.dateText],
      ],
      30,
      92,
      110,
      18,
      33,
    ),
    { text: "准确度等级", x: 340, y: 92, size: 18 },
    ...classes.map((c, i): Item => ({ text: EACH_SAYS[c as "II"], x: 372, y: 126 + i * 33, size: 18 })),
    { text: s.manufacturer, x: 290, y: 304, size: 18, anchor: "middle" },
  ];
  const shapes =
    classes.map((c, i) => box(c === s.accuracyClass, 346, 126 + i * 33)).join("") + line(20, 62, 560, 62);
  return { width: 580, height: 326, items, shapes, ...thin(r) };
};

/** Name of the quantity, number, unit: a column each. */
const thirds: Design = (s, r) => {
  s.d = null;
  const part = (list: Spec["max"]) =>
    [list.map(({ value }) => value).join("/"), list[0]?.unit ?? ""] as const;
  const list: [string, string, string][] = [
    ["最大秤量 Max", ...part(s.max)],
    ["最小秤量 Min", ...part(s.min)],
    ["检定分度值 e", ...part(s.e)],
    ["准确度等级", EACH_SAYS[s.accuracyClass], "级"],
    ["产品型号", s.model, ""],
    ["出厂编号", s.serial, ""],
    ["制造日期", s.dateText, ""],
  ];
  const items = list.flatMap(([a, b, c], i): Item[] => {
    const y = 88 + i * 34;
    const all: Item[] = [
      { text: a, x: 36, y, size: 18 },
      { text: b, x: 300, y, size: 19, anchor: "middle" },
    ];
    return c ? [...all, { text: c, x: 470, y, size: 18, anchor: "middle" }] : all;
  });
  items.push(
    { text: `${s.kind}铭牌`, x: 280, y: 48, size: 24, anchor: "middle", bold: true },
    { text: s.manufacturer, x: 280, y: 336, size: 19, anchor: "middle" },
  );
  const grid =
    Array.from({ length: 8 }, (_, i) => line(20, 64 + i * 34, 540, 64 + i * 34)).join("") +
    line(190, 64, 190, 302) +
    line(410, 64, 410, 302) +
    frame(20, 64, 520, 238);
  return { width: 560, height: 356, items, shapes: grid, ...thin(r) };
};
type Spec = Parameters<Design>[0];

export const PIER: Record<string, Design> = {
  ...{ rail, beacon, ticked, thirds },
  ...PIER_STRIPS,
  ...PIER_BOARDS,
  ...PIER_CASTS,
};
export const PIER_TRADES: Partial<Record<string, PierTrade>> = {
  ...{ keys: "stall", rail: "multi", thirds: "floor", belt: "floor", hookCast: "crane", rivets: "lorry" },
  ...{
    strait: "island",
    spanish: "abroad",
    scales: "fine",
    cornerMark: "fine",
    sections: "floor",
    about: "multi",
  },
  ...{ twoRows: "range", arc: "crane", icons: "abroad", bottleNeck: "fine" },
};
