import { type Design, rows, stuck } from "./design-parts.js";
import { classFrame, code39, word } from "./fresh-marks.js";
import { printed } from "./fresh-spec.js";
import { QUAY_FINE } from "./quay-fine.js";
import { QUAY_HEAVY } from "./quay-heavy.js";
import { colon, EACH_SAYS, HONEST, MING, style } from "./quay-parts.js";
import type { QuayTrade } from "./quay-spec.js";
import { frame, type Item, line } from "./sheet.js";
import { qr } from "./unseen.js";
import { e, finer, SANS, say, usual } from "./yard-parts.js";

/**
 * Plates of shops, wards, laboratories, ports and islands, drawn after what the law asks a plate to show and read
 * once before anything is mended with them: labels flush right, chips, codes of 2026, levers, seals and certificates,
 * imports, traditional characters. Type faces that are not installed fall back to Noto.
 */

/** Labels flush right before their colons. */
const flush: Design = (s, r) => {
  const list = [...usual(s, r), [say(r, "制造商", "生产单位"), s.manufacturer] as [string, string]];
  const items: Item[] = [
    { text: s.kind, x: 280, y: 46, size: 28, anchor: "middle", bold: true },
    ...colon(list, 190, 92, 19, 34),
    { text: HONEST, x: 280, y: 100 + list.length * 34, size: 15, anchor: "middle" },
  ];
  const height = 120 + list.length * 34;
  return { width: 560, height, items, shapes: frame(8, 8, 544, height - 16), ...style(r) };
};

/** Values in dark chips, their words before them. */
const pills: Design = (s, r) => {
  const list = usual(s, r);
  const ink = say(r, "#12395e", "#5b1a1a", "#222");
  let over = "";
  const items: Item[] = [{ text: s.kind, x: 24, y: 44, size: 26, bold: true }];
  list.forEach(([label, value], i) => {
    const [x, y] = [24 + (i % 2) * 330, 92 + Math.floor(i / 2) * 46];
    items.push({ text: label, x, y, size: 17 });
    over += `<rect x="${x + 156}" y="${y - 22}" width="160" height="32" rx="16" fill="${ink}"/>`;
    over += word(value, x + 236, y, 18, { fill: "#fff", anchor: "middle" });
  });
  const y = 104 + Math.ceil(list.length / 2) * 46;
  items.push({ text: s.manufacturer, x: 24, y, size: 20 });
  return { width: 690, height: y + 24, items, shapes: "", over, ...style(r), paper: "#f7f7f2", ink };
};

/** All ratings in one large line, the rest small. */
const headline: Design = (s, r) => {
  const d = finer(s).length > 0 ? `  d=${printed(s.d ?? [])}` : "";
  const items: Item[] = [
    {
      text: `Max ${s.maxText}  Min ${s.minText}  ${e(s)}=${s.eText}${d}`,
      x: 24,
      y: 52,
      size: 27,
      bold: true,
    },
    { text: `${s.kind}  型号:${s.model}`, x: 24, y: 96, size: 18 },
    { text: `出厂编号:${s.serial}`, x: 24, y: 126, size: 18 },
    { text: `生产日期:${s.dateText}`, x: 340, y: 126, size: 18 },
    { text: `准确度等级:`, x: 340, y: 96, size: 18 },
    { text: `型式批准:CPA ${s.approval}`, x: 24, y: 156, size: 15 },
    { text: `${s.manufacturer}`, x: 24, y: 190, size: 19 },
    { text: HONEST, x: 24, y: 220, size: 15 },
  ];
  const look = style(r);
  return {
    ...{ width: 640, height: 240, items, shapes: line(14, 66, 626, 66) },
    ...{ over: classFrame(s, 480, 96, 20, look.ink), ...look },
  };
};

/** A plate of 2026 with its codes and versions. */
const codes: Design = (s, r) => {
  const items: Item[] = [
    { text: s.kind, x: 24, y: 44, size: 24, bold: true },
    ...rows(usual(s, r), 24, 84, 150, 17, 32),
    ...colon(
      [
        ["生产码", `SC${r.digits(14)}`],
        ["维修码", `WX${r.digits(14)}`],
        ["软件版本", `V${r.int(1, 3)}.${r.int(0, 20)}`],
        ["校验码", `${r.digits(4)}A${r.digits(3)}`],
      ],
      100,
      366,
      14,
      24,
    ),
    { text: `生产企业:${s.manufacturer}`, x: 24, y: 476, size: 18 },
  ];
  return {
    width: 560,
    height: 500,
    items,
    shapes: line(14, 344, 546, 344),
    over: qr(`SC${r.digits(14)}`, 410, 350, 100),
    ...style(r),
  };
};

/** Chinese and English in one label with a stroke between, ruled. */
const stroke: Design = (s) => {
  const list: [string, string][] = [
    ["型号/Model", s.model],
    ["最大秤量/Max", s.maxText],
    ["最小秤量/Min", s.minText],
    [`检定分度值/${e(s)}`, s.eText],
    ...finer(s).map(([, d]): [string, string] => ["实际分度值/d", d]),
    ["准确度等级/Class", s.accuracyClass],
    ["编号/Serial No.", s.serial],
    ["日期/Date", s.dateText],
  ];
  const y = 62 + list.length * 36;
  const items: Item[] = [
    { text: s.kind, x: 270, y: 42, size: 24, anchor: "middle", bold: true },
    ...rows(list, 28, 86, 210, 18, 36),
    { text: s.manufacturer, x: 270, y: y + 28, size: 19, anchor: "middle" },
  ];
  const rules = list.map((_, i) => line(16, 62 + i * 36, 524, 62 + i * 36)).join("");
  return {
    ...{ width: 540, height: y + 46, items, paper: "#eceff1", ink: "#15202b", font: SANS, corner: 0 },
    shapes: `${rules}${line(16, y, 524, y)}${line(222, 62, 222, y)}`,
  };
};

/** Cells with large figures, over them their words in two languages. */
const figures: Design = (s, r) => {
  const cells: [string, string, string][] = [
    ["最大秤量", "MAX", s.maxText],
    ["最小秤量", "MIN", s.minText],
    ["分度值", e(s), s.eText],
    ["准确度等级", "CLASS", s.accuracyClass],
  ];
  const items = cells.flatMap(([zh, en, value], i): Item[] => [
    { text: zh, x: 84 + i * 146, y: 86, size: 15, anchor: "middle" },
    { text: en, x: 84 + i * 146, y: 104, size: 13, anchor: "middle" },
    { text: value, x: 84 + i * 146, y: 142, size: 26, anchor: "middle", bold: true },
  ]);
  items.push(
    { text: s.kind, x: 24, y: 46, size: 24, bold: true },
    { text: `型号 ${s.model}`, x: 24, y: 192, size: 18 },
    { text: `编号 ${s.serial}`, x: 240, y: 192, size: 18 },
    { text: `${s.dateText}`, x: 470, y: 192, size: 18 },
    { text: `${say(r, "制造", "生产厂家", "出品")} ${s.manufacturer}`, x: 24, y: 230, size: 18 },
  );
  const rules = [1, 2, 3].map((i) => line(11 + i * 146, 64, 11 + i * 146, 156)).join("");
  return { width: 608, height: 250, items, shapes: frame(11, 64, 584, 92) + rules, ...style(r) };
};

/** Traditional characters, the year of the Republic. */
const island: Design = (s, r) => {
  const list: [string, string][] = [
    ["名　稱", s.kind],
    ["型　號", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    [`檢定標尺分度值 ${e(s)}`, s.eText],
    ["準確度等級", `${s.accuracyClass}級`],
    [say(r, "器　號", "製造號碼", "器號"), s.serial],
    [say(r, "製造年月", "出廠年月"), s.dateText],
    [say(r, "製造廠商", "製造商"), s.manufacturer],
  ];
  return {
    ...{ width: 540, height: 40 + list.length * 36, items: rows(list, 28, 50, 200, 19, 36) },
    ...{ shapes: frame(10, 12, 520, 16 + list.length * 36), font: `AR PL UMing TW, ${MING}` },
    ...{ paper: "#e6e8ea", ink: "#101010", corner: 6 },
  };
};

/** A bar code under the number, as parcels' scales have it. */
const parcel: Design = (s, r) => {
  const items: Item[] = [
    { text: `${s.kind}`, x: 24, y: 42, size: 22, bold: true },
    { text: `MODEL: ${s.model}`, x: 24, y: 78, size: 19 },
    { text: `MAX: ${s.maxText}  MIN: ${s.minText}`, x: 24, y: 110, size: 19 },
    {
      text: `${e(s)}: ${s.eText}${finer(s).length > 0 ? `  d: ${printed(s.d ?? [])}` : ""}`,
      x: 24,
      y: 142,
      size: 19,
    },
    { text: "准确度等级:", x: 330, y: 142, size: 18 },
    { text: s.accuracyClass, x: 470, y: 142, size: 18, oval: true },
    { text: `S/N: ${s.serial}`, x: 24, y: 178, size: 19 },
    { text: `DATE: ${s.dateText}`, x: 330, y: 178, size: 18 },
    { text: s.manufacturer, x: 24, y: 268, size: 18 },
    { text: `${s.address}`, x: 24, y: 294, size: 14 },
  ];
  const over = code39(s.serial, 24, 194, 340, 40);
  return { width: 580, height: 310, items, shapes: "", over, ...style(r), paper: "#fcfcfa", ink: "#111" };
};

/** A certificate's sticker on the plate's corner, with a number and days of its own. */
const certified: Design = (s, r) => {
  const list = usual(s, r);
  const y = 92 + list.length * 34;
  const items: Item[] = [
    { text: s.kind, x: 24, y: 44, size: 26, bold: true },
    ...rows(list, 24, 86, 150, 18, 34),
    { text: s.manufacturer, x: 24, y, size: 19 },
  ];
  const over = stuck(r, {
    ...{ x: 420, y: 90, w: 200, colour: say(r, "#2e8b57", "#f2c200"), ink: "#111" },
    lines: [
      "强制检定合格",
      `编号 ${r.digits(8)}`,
      `检定日期 2026-0${r.int(1, 9)}-${r.int(10, 28)}`,
      "有效期至 2027年",
    ],
  });
  return { width: 640, height: y + 24, items, shapes: frame(8, 8, 624, y + 8), over, ...style(r) };
};

/** Ratings in a sentence a line under a large brand. */
const brand: Design = (s, r) => {
  const d = finer(s).length > 0 ? `，实际分度值d=${printed(s.d ?? [])}` : "";
  const items: Item[] = [
    { text: say(r, "OUYU", "CANGHAI", "LANWEI"), x: 24, y: 56, size: 40, bold: true },
    { text: `${s.kind} ${s.model}`, x: 240, y: 56, size: 22 },
    { text: `最大秤量${s.maxText}，最小秤量${s.minText}`, x: 24, y: 100, size: 19 },
    { text: `检定分度值${e(s)}=${s.eText}${d}`, x: 24, y: 134, size: 19 },
    { text: `${EACH_SAYS[s.accuracyClass]}级`, x: 500, y: 100, size: 20 },
    { text: `No.${s.serial}`, x: 24, y: 170, size: 19 },
    { text: `${s.dateText}制`, x: 330, y: 170, size: 19 },
    { text: `${s.manufacturer}`, x: 24, y: 206, size: 19 },
    { text: `服务热线:${s.phone}`, x: 24, y: 236, size: 16 },
  ];
  return { width: 600, height: 254, items, shapes: line(14, 70, 586, 70), ...style(r) };
};

export const QUAY: Record<string, Design> = {
  ...{ flush, pills, headline, codes, stroke, figures, island, parcel, certified, brand },
  ...QUAY_FINE,
  ...QUAY_HEAVY,
};
/** What each design is printed for; retail scales otherwise. */
export const QUAY_TRADES: Partial<Record<string, QuayTrade>> = {
  ...{
    cradle: "baby",
    figures: "body",
    abroad: "import",
    island: "island",
    parcel: "gold",
    stroke: "platform",
  },
  ...{
    cast: "platform",
    hoist: "crane",
    round: "crane",
    pit: "platform",
    highway: "truck",
    analytic: "balance",
  },
  ...{
    jeweller: "gold",
    beam: "lever",
    columns: "dual",
    braces: "dual",
    pharmacy: "balance",
    spans: "platform",
  },
};
