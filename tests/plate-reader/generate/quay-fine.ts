import { type Design, rows, stuck } from "./design-parts.js";
import { classFrame, word } from "./fresh-marks.js";
import { printed } from "./fresh-spec.js";
import { colon, EACH_SAYS, HONEST, style } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import type { Spec } from "./spec.js";
import { e, say, usual } from "./yard-parts.js";

/** Plates of wards, pharmacies, laboratories and importers, and two ranges. */

/** A ward's scale for babies: signs of the trade in medicine, numbers that are none of the scale's. */
const cradle: Design = (s, r) => {
  const items: Item[] = [
    { text: `产品名称:${s.kind}`, x: 24, y: 44, size: 19 },
    { text: `规格型号:${s.model}`, x: 330, y: 44, size: 19 },
    {
      text: `最大秤量:${s.maxText}  最小秤量:${s.minText}  分度值${e(s)}:${s.eText}`,
      x: 24,
      y: 82,
      size: 19,
    },
    { text: `身长测量范围:40cm~80cm`, x: 24, y: 116, size: 17 },
    { text: `医疗器械注册证编号:苏械注准${r.int(2015, 2024)}2${r.digits(6)}`, x: 24, y: 148, size: 16 },
    { text: `生产许可证号:苏药监械生产许${r.int(2012, 2022)}${r.digits(4)}号`, x: 24, y: 176, size: 16 },
    { text: `准确度等级:${EACH_SAYS[s.accuracyClass]}`, x: 400, y: 116, size: 18 },
    { text: `序列号:${s.serial}`, x: 24, y: 210, size: 18 },
    { text: `生产日期:${s.dateText}`, x: 340, y: 210, size: 18 },
    { text: `注册人/生产企业:${s.manufacturer}`, x: 24, y: 244, size: 18 },
    { text: "电源:DC 6V  使用期限:5年", x: 24, y: 274, size: 15 },
  ];
  return { width: 640, height: 292, items, shapes: frame(10, 10, 620, 272), ...style(r) };
};

/** A label from abroad: nothing Chinese but who brought it in. */
const abroad: Design = (s, r) => {
  const items: Item[] = [
    { text: s.kind, x: 24, y: 44, size: 24, bold: true },
    ...rows(
      [
        ["Model", s.model],
        ["Capacity", s.maxText],
        ["Min", s.minText],
        [say(r, `Readability ${e(s)}`, e(s), `Division ${e(s)}`), s.eText],
        [say(r, "Serial No.", "S/N"), s.serial],
        [say(r, "Mfg. Date", "Date of manufacture"), s.dateText],
      ],
      24,
      84,
      180,
      18,
      32,
    ),
    { text: s.manufacturer, x: 24, y: 290, size: 19 },
    { text: `进口商:${say(r, "上海", "宁波")}泊岸贸易有限公司`, x: 24, y: 320, size: 16 },
    { text: "Power: AC 230V 50Hz 0.1A", x: 24, y: 346, size: 15 },
  ];
  return {
    ...{ width: 520, height: 362, items, shapes: frame(8, 8, 504, 346) },
    ...{ over: classFrame(s, 440, 150, 26, "#111"), ...style(r), paper: "#f3f3f3", ink: "#111" },
  };
};

/** An analytical balance: signs alone in two columns, English around. */
const analytic: Design = (s, r) => {
  const items: Item[] = [
    { text: `${s.model}`, x: 24, y: 50, size: 30, bold: true },
    { text: s.kind, x: 330, y: 50, size: 20 },
    ...rows(
      [
        ["Max", s.maxText],
        ["Min", s.minText],
        ["e", s.eText],
        ...(s.d ? [["d", printed(s.d)] as [string, string]] : []),
      ],
      24,
      92,
      70,
      20,
      32,
    ),
    { text: `SN ${s.serial}`, x: 270, y: 92, size: 20 },
    { text: `${s.dateText}`, x: 270, y: 124, size: 18 },
    { text: "T: 15℃~30℃", x: 270, y: 188, size: 16 },
    { text: "12V DC 1A", x: 400, y: 188, size: 16 },
    { text: s.manufacturer, x: 24, y: 236, size: 19 },
  ];
  const look = style(r);
  return {
    width: 540,
    height: 258,
    items,
    shapes: line(14, 62, 526, 62),
    over: classFrame(s, 300, 156, 24, look.ink),
    ...look,
  };
};

/** Gold: small print, both intervals spelt out, brackets around the signs. */
const jeweller: Design = (s, r) => {
  const items: Item[] = [
    { text: s.kind, x: 250, y: 42, size: 24, anchor: "middle", bold: true },
    ...colon(
      [
        ["型号", s.model],
        ["最大秤量(Max)", s.maxText],
        ["最小秤量(Min)", s.minText],
        ["检定分度值(e)", s.eText],
        ["实际分度值(d)", printed(s.d ?? s.e)],
        ["准确度等级", `(${EACH_SAYS[s.accuracyClass]})`],
        ["产品编号", s.serial],
        [say(r, "制造日期", "出厂日期"), s.dateText],
      ],
      210,
      80,
      17,
      30,
    ),
    { text: s.manufacturer, x: 250, y: 330, size: 18, anchor: "middle" },
  ];
  if (!s.d) s.d = s.e;
  return { width: 500, height: 350, items, shapes: frame(10, 54, 480, 254), ...style(r) };
};

/** Two ranges as columns under 量程一 and 量程二. */
const columns: Design = (s, r) => {
  const [x1, x2] = [210, 350];
  const names = r.pick([
    ["量程一", "量程二"],
    ["量程1", "量程2"],
    ["W1", "W2"],
  ]);
  const each = (list: Spec["max"], i: number) => printed([list[i] as never]);
  const line3 = (label: string, list: Spec["max"], y: number): Item[] => [
    { text: label, x: 28, y, size: 18 },
    { text: each(list, 0), x: x1, y, size: 19 },
    { text: each(list, 1), x: x2, y, size: 19 },
  ];
  const items: Item[] = [
    { text: s.kind, x: 240, y: 42, size: 24, anchor: "middle", bold: true },
    { text: names[0] as string, x: x1, y: 82, size: 18 },
    { text: names[1] as string, x: x2, y: 82, size: 18 },
    ...line3("最大秤量 Max", s.max, 116),
    ...line3(`分度值 ${e(s)}`, s.e, 150),
    { text: `最小秤量 Min ${s.minText}`, x: 28, y: 190, size: 18 },
    { text: `准确度等级 ${EACH_SAYS[s.accuracyClass]}`, x: 290, y: 190, size: 18 },
    { text: `型号 ${s.model}`, x: 28, y: 224, size: 18 },
    { text: `编号 ${s.serial}`, x: 250, y: 224, size: 18 },
    { text: `日期 ${s.dateText}`, x: 28, y: 258, size: 18 },
    { text: s.manufacturer, x: 28, y: 292, size: 18 },
  ];
  const shapes =
    frame(16, 58, 450, 106) +
    line(16, 94, 466, 94) +
    line(16, 128, 466, 128) +
    line(190, 58, 190, 164) +
    line(330, 58, 330, 164);
  return { width: 482, height: 310, items, shapes, ...style(r) };
};

/** Two ranges, each in a line with its limits and interval. */
const braces: Design = (s, r) => {
  const [low, high] = s.max.map((m) => printed([m]));
  const [fine, coarse] = s.e.map((m) => printed([m]));
  const ways = [
    [
      `Max1=${low}  ${e(s) === "e" ? "e1" : "e1=d1"}=${fine}`,
      `Max2=${high}  ${e(s) === "e" ? "e2" : "e2=d2"}=${coarse}`,
    ],
    [`Max ${low}/${high}`, `${e(s)} ${fine}/${coarse}`],
    [`第一量程 Max ${low} ${e(s)}=${fine}`, `第二量程 Max ${high} ${e(s)}=${coarse}`],
  ];
  const [first = "", second = ""] = r.pick(ways);
  const items: Item[] = [
    { text: `${s.kind}  ${s.model}`, x: 24, y: 48, size: 25, bold: true },
    { text: first, x: 24, y: 94, size: 21 },
    { text: second, x: 24, y: 130, size: 21 },
    { text: `Min ${s.minText}`, x: 24, y: 166, size: 21 },
    { text: s.accuracyClass, x: 320, y: 166, size: 22, oval: true },
    { text: `编号:${s.serial}   日期:${s.dateText}`, x: 24, y: 204, size: 19 },
    { text: `制造商:${s.manufacturer}`, x: 24, y: 240, size: 19 },
    { text: HONEST, x: 24, y: 270, size: 15 },
  ];
  return { width: 560, height: 290, items, shapes: line(14, 62, 546, 62), ...style(r) };
};

/** A seal of lead with its wire over the plate, a repairer's sticker below. */
const pharmacy: Design = (s, r) => {
  const list = usual(s, r);
  const y = 94 + list.length * 34;
  const items: Item[] = [
    { text: s.kind, x: 24, y: 44, size: 26, bold: true },
    ...rows(list, 24, 88, 170, 19, 34),
    { text: `${say(r, "生产厂", "制造单位")} ${s.manufacturer}`, x: 24, y, size: 18 },
  ];
  const seal =
    '<path d="M400 20C450 80 480 90 500 150" stroke="#777" stroke-width="3" fill="none"/><circle cx="500" cy="160" r="26" fill="#8d8f92"/>' +
    word("检", 500, 167, 20, { fill: "#444", anchor: "middle" });
  const over =
    seal +
    stuck(r, {
      ...{ x: 330, y: y + 24, w: 210, colour: "#ffe9a8" },
      lines: ["维修单位 河埠衡器维修部", `维修日期 2025.0${r.int(1, 9)}.12`, `No. ${r.digits(5)}`],
    });
  return { width: 560, height: y + 110, items, shapes: "", over, ...style(r) };
};

export const QUAY_FINE: Record<string, Design> = {
  ...{ cradle, abroad, analytic, jeweller, columns, braces, pharmacy },
};
