import { type Design, rows, stack } from "./design-parts.js";
import { EACH_SAYS } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { SANS } from "./wharf-parts.js";

/** Metal plates of platforms and hooks, balances' cards, printing scales. */

/** Marked by a laser on steel: grey on grey, thin. */
const lasered: Design = (s) => {
  s.d = null;
  const list: [string, string][] = [
    ["型号", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["检定分度值", s.eText],
    ["准确度等级", EACH_SAYS[s.accuracyClass]],
    ["出厂编号", s.serial],
    ["出厂日期", s.dateText],
  ];
  const items: Item[] = [
    { text: s.kind, x: 260, y: 48, size: 28, anchor: "middle" },
    ...rows(list, 50, 92, 170, 20, 36),
    { text: s.manufacturer, x: 260, y: 352, size: 20, anchor: "middle" },
  ];
  return {
    width: 520,
    height: 376,
    items,
    shapes: frame(14, 14, 492, 348),
    paper: "#b9bdbf",
    ink: "#54585b",
    font: SANS,
    corner: 8,
    relief: 0.25,
  };
};

/** Letters pressed into aluminium, no paint. */
const embossed: Design = (s) => {
  s.d = null;
  const items: Item[] = [
    { text: s.kind, x: 270, y: 52, size: 30, anchor: "middle", bold: true },
    ...stack(
      [
        `型号  ${s.model}`,
        `最大秤量  ${s.maxText}`,
        `最小秤量  ${s.minText}`,
        `分度值 e=${s.eText}`,
        `准确度等级  ${s.accuracyClass}级`,
        `编号  ${s.serial}`,
        `日期  ${s.dateText}`,
      ],
      60,
      98,
      22,
      36,
    ),
    { text: s.manufacturer, x: 270, y: 358, size: 21, anchor: "middle" },
  ];
  return {
    width: 540,
    height: 384,
    items,
    shapes: frame(12, 12, 516, 360),
    paper: "#aeb1b3",
    ink: "#6d7174",
    font: SANS,
    corner: 12,
    relief: 1.1,
  };
};

/** Engraved and painted white, on anodized blue, red or black. */
const engraved: Design = (s, r) => {
  s.d = null;
  const list: [string, string][] = [
    ["产品型号", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    ["检定分度值", `e=${s.eText}`],
    ["准确度等级", `${EACH_SAYS[s.accuracyClass]}级`],
    ["出厂编号", s.serial],
    ["出厂日期", s.dateText],
  ];
  const items: Item[] = [
    { text: s.kind, x: 270, y: 48, size: 28, anchor: "middle", bold: true },
    ...rows(list, 44, 92, 160, 20, 36),
    { text: s.manufacturer, x: 270, y: 354, size: 20, anchor: "middle" },
  ];
  const colours = r.pick([
    { paper: "#1f4f86", ink: "#e4ecf4" },
    { paper: "#8e2622", ink: "#f2e6e0" },
    { paper: "#2b2d2f", ink: "#c9cacb" },
  ]);
  return {
    width: 540,
    height: 378,
    items,
    shapes: frame(14, 14, 512, 350),
    ...colours,
    font: SANS,
    corner: 6,
    relief: 0.4,
  };
};

/** A hanging scale's flank: ratings large, a warning under them. */
const flank: Design = (s, r) => {
  s.d = null;
  const items: Item[] = [
    { text: s.model, x: 30, y: 60, size: 36, bold: true },
    { text: s.kind, x: 330, y: 56, size: 24 },
    { text: `Max: ${s.maxText}`, x: 30, y: 110, size: 24 },
    { text: `Min: ${s.minText}`, x: 230, y: 110, size: 24 },
    { text: `e: ${s.eText}`, x: 430, y: 110, size: 24 },
    { text: s.accuracyClass, x: 570, y: 60, size: 24, oval: true, anchor: "middle" },
    { text: `No: ${s.serial}`, x: 30, y: 156, size: 20 },
    { text: `Date: ${s.dateText}`, x: 330, y: 156, size: 20 },
    { text: "严禁超载使用 吊物下严禁站人", x: 315, y: 206, size: 24, anchor: "middle", bold: true },
    { text: s.manufacturer, x: 315, y: 248, size: 21, anchor: "middle" },
  ];
  return {
    width: 630,
    height: 270,
    items,
    shapes: line(20, 172, 610, 172),
    ...r.pick([
      { paper: "#e6b320", ink: "#17130a" },
      { paper: "#f0f0ec", ink: "#8c1414" },
    ]),
    font: SANS,
    corner: 10,
  };
};

/** Raised letters in the colour of the casting, two columns. */
const cast: Design = (s) => {
  s.d = null;
  const items: Item[] = [
    { text: s.kind, x: 290, y: 54, size: 30, anchor: "middle", bold: true },
    ...rows(
      [
        ["型号", s.model],
        ["Max", s.maxText],
        ["e", s.eText],
      ],
      40,
      106,
      70,
      24,
      44,
    ),
    ...rows(
      [
        ["等级", `${s.accuracyClass}`],
        ["Min", s.minText],
        ["编号", s.serial],
      ],
      310,
      106,
      70,
      24,
      44,
    ),
    { text: `${s.dateText}`, x: 290, y: 242, size: 22, anchor: "middle" },
    { text: s.manufacturer, x: 290, y: 286, size: 22, anchor: "middle" },
  ];
  return {
    width: 580,
    height: 312,
    items,
    shapes: `<rect x="10" y="10" width="560" height="292" rx="16" stroke-width="4"/>`,
    paper: "#9a9c97",
    ink: "#5a5d58",
    font: SANS,
    corner: 16,
    relief: 1.5,
  };
};

/** A spring dial scale's back. */
const dialled: Design = (s) => {
  s.d = null;
  const items: Item[] = [
    { text: s.kind, x: 210, y: 50, size: 28, anchor: "middle" },
    ...stack(
      [
        `型号 ${s.model}`,
        `最大秤量 ${s.maxText}`,
        `最小秤量 ${s.minText}`,
        `检定分度值 ${s.eText}`,
        `出厂编号 ${s.serial}`,
        `出厂日期 ${s.dateText}`,
        s.manufacturer,
      ],
      210,
      96,
      20,
      36,
      "middle",
    ),
    { text: s.accuracyClass, x: 366, y: 50, size: 20, oval: true, anchor: "middle" },
  ];
  return {
    width: 420,
    height: 340,
    items,
    shapes: `<rect x="10" y="10" width="400" height="320" rx="40"/>`,
    paper: "#e8e4d8",
    ink: "#2a2018",
    font: SANS,
    corner: 46,
  };
};

export const WHARF_METAL: Record<string, Design> = { lasered, embossed, engraved, flank, cast, dialled };
