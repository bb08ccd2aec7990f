import { type Design, rows } from "./design-parts.js";
import { ownD } from "./dock-parts.js";
import { classFrame } from "./fresh-marks.js";
import { cpa } from "./hall-parts.js";
import { EACH_SAYS } from "./quay-parts.js";
import { frame, type Item } from "./sheet.js";
import { SANS } from "./wharf-parts.js";

/** The basin's plates of steel and enamel, a hook's and a balance's. */

/** Engraved in steel and filled with black, held by rivets. */
const riveted: Design = (s) => {
  s.d = null;
  const items: Item[] = [
    { text: s.kind, x: 300, y: 58, size: 28, anchor: "middle" },
    ...rows(
      [
        ["型号", s.model],
        ["最大秤量", s.maxText],
        ["检定分度值", s.eText],
        ["出厂编号", s.serial],
      ],
      50,
      106,
      120,
      18,
      40,
    ),
    ...rows(
      [
        ["准确度", `${s.accuracyClass}级`],
        ["最小秤量", s.minText],
        ["台面", "400×500mm"],
        ["出厂日期", s.dateText],
      ],
      340,
      106,
      100,
      18,
      40,
    ),
    { text: s.manufacturer, x: 300, y: 278, size: 20, anchor: "middle" },
  ];
  const rivets = [
    [24, 24],
    [576, 24],
    [24, 286],
    [576, 286],
  ].map(([x, y]) => `<circle cx="${x}" cy="${y}" r="9" fill="#8b8f92"/>`);
  return {
    width: 600,
    height: 310,
    items,
    shapes: rivets.join(""),
    ...{ paper: "#bfc3c6", ink: "#26292b", font: SANS, corner: 8, relief: 0.3 },
  };
};

/** A hook's round plate. */
const disc: Design = (s) => {
  s.d = null;
  const texts: [string, number][] = [
    [s.kind, 24],
    [s.model, 24],
    [`Max ${s.maxText}  Min ${s.minText}`, 21],
    [`e=${s.eText}   ${s.accuracyClass}级`, 21],
    [`编号 ${s.serial}`, 19],
    [`日期 ${s.dateText}`, 19],
    [s.manufacturer, 15],
  ];
  const items = texts.map(
    ([text, size], i): Item => ({ text, x: 220, y: 92 + i * 44, size, anchor: "middle" }),
  );
  return {
    width: 440,
    height: 440,
    items,
    shapes: `<circle cx="220" cy="220" r="204"/>`,
    ...{ paper: "#e2e4e3", ink: "#1b1e20", font: SANS, corner: 220 },
  };
};

/** A balance's plate with its divisions, its supply and the mark of its approval. */
const laboratory: Design = (s) => {
  const own = ownD(s);
  if (!own) s.d = null;
  const list: [string, string][] = [
    ["型号", s.model],
    ["最大秤量 Max", s.maxText],
    ["最小秤量 Min", s.minText],
    ["检定分度值 e", s.eText],
    ...(own ? [["实际分度值 d", own] as [string, string]] : []),
    ["编号", s.serial],
    ["制造日期", s.dateText],
    ["电源", "AC 220V 50Hz 8W"],
  ];
  const items: Item[] = [
    { text: s.kind, x: 250, y: 46, size: 26, anchor: "middle" },
    ...rows(list, 30, 86, 180, 18, 31),
    { text: s.manufacturer, x: 250, y: 346, size: 18, anchor: "middle" },
  ];
  return {
    width: 500,
    height: 366,
    items,
    shapes: frame(10, 10, 480, 346),
    over: classFrame(s, 430, 100, 24, "#10253f") + cpa(s, 310, 250, "#10253f"),
    ...{ paper: "#eef1f4", ink: "#10253f", font: SANS, corner: 4 },
  };
};

/** White on blue enamel, Max large. */
const enamel: Design = (s) => {
  s.d = null;
  const items: Item[] = [
    { text: s.maxText, x: 40, y: 96, size: 58, bold: true },
    { text: "最大秤量", x: 40, y: 34, size: 16 },
    { text: s.kind, x: 330, y: 56, size: 26 },
    { text: s.model, x: 330, y: 92, size: 22 },
    { text: `最小秤量 ${s.minText}`, x: 40, y: 146, size: 19 },
    { text: `分度值 e=${s.eText}`, x: 330, y: 146, size: 19 },
    { text: `准确度等级 ${EACH_SAYS[s.accuracyClass]}`, x: 40, y: 184, size: 19 },
    { text: `日期 ${s.dateText}`, x: 330, y: 184, size: 19 },
    { text: `编号 ${s.serial}`, x: 40, y: 222, size: 19 },
    { text: s.manufacturer, x: 40, y: 262, size: 20 },
  ];
  return {
    width: 580,
    height: 288,
    items,
    shapes: "",
    ...{ paper: "#1b4f93", ink: "#f3f6fa", font: SANS, corner: 16 },
  };
};

export const BASIN_METAL = { riveted, disc, laboratory, enamel };
