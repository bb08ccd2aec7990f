import { type Design, rows, stack, stuck } from "./design-parts.js";
import { code39, word } from "./fresh-marks.js";
import { step } from "./hall-parts.js";
import { EACH_SAYS, HONEST } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { intervals, WHARF_FINE } from "./wharf-fine.js";
import { WHARF_METAL } from "./wharf-metal.js";
import { black, silver, white } from "./wharf-parts.js";
import type { WharfTrade } from "./wharf-spec.js";

/** The usual stickers of fruit stalls and butchers. Drawn before any of them was read. */

/** A ruled table, black on silver. */
const ruled: Design = (s) => {
  if (step(s) === "e") s.d = null;
  const list: [string, string][] = [
    ["型    号", s.model],
    ["最大称量", s.maxText],
    ["最小称量", s.minText],
    ["检定分度值", `${step(s)}=${s.eText}`],
    ["出厂编号", s.serial],
    ["生产日期", s.dateText],
  ];
  const items: Item[] = [
    { text: s.kind, x: 230, y: 44, size: 28, anchor: "middle", bold: true },
    { text: s.accuracyClass, x: 460, y: 44, size: 22, oval: true, anchor: "middle" },
    ...rows(list, 34, 90, 150, 19, 38),
    { text: s.manufacturer, x: 270, y: 326, size: 20, anchor: "middle" },
    { text: `执行标准:${s.standard}`, x: 330, y: 90, size: 13 },
    { text: `电源:AC220V/50Hz`, x: 330, y: 128, size: 13 },
  ];
  const lines = [62, 100, 138, 176, 214, 252, 294].map((y) => line(16, y, 524, y)).join("");
  return {
    width: 540,
    height: 346,
    items,
    shapes: `${frame(16, 12, 508, 324)}${lines}${line(168, 62, 168, 294)}`,
    ...silver,
  };
};

/** One line of ratings on top, the rest in two columns. */
const strip: Design = (s, r) => {
  if (step(s) === "e") s.d = null;
  const items: Item[] = [
    { text: `${s.model} 型${s.kind}`, x: 300, y: 42, size: 25, anchor: "middle", bold: true },
    {
      text: `Max=${s.maxText}  Min=${s.minText}  ${step(s)}=${s.eText}  T=-${s.maxText}`,
      x: 24,
      y: 88,
      size: 19,
    },
    { text: s.accuracyClass, x: 550, y: 88, size: 18, oval: true, anchor: "middle" },
    { text: `编号:${s.serial}`, x: 24, y: 128, size: 18 },
    { text: `日期:${s.dateText}`, x: 330, y: 128, size: 18 },
    { text: HONEST, x: 24, y: 164, size: 15 },
    { text: `浙制${r.digits(8)}号`, x: 420, y: 164, size: 15 },
    { text: s.manufacturer, x: 300, y: 206, size: 21, anchor: "middle" },
    { text: `地址:${s.address}  电话:${s.phone}`, x: 300, y: 234, size: 13, anchor: "middle" },
  ];
  return { width: 600, height: 252, items, shapes: line(16, 58, 584, 58), ...silver };
};

/** White on black, English under Chinese. */
const night: Design = (s) => {
  if (step(s) === "e") s.d = null;
  const list: [string, string, string][] = [
    ["型号", "MODEL", s.model],
    ["最大称量", "Max", s.maxText],
    ["最小称量", "Min", s.minText],
    ["分度值", step(s), s.eText],
    ["准确度等级", "CLASS", EACH_SAYS[s.accuracyClass]],
    ["出厂编号", "S/N", s.serial],
    ["出厂日期", "DATE", s.dateText],
  ];
  const items = list.flatMap(([a, b, c], i): Item[] => [
    { text: a, x: 30, y: 90 + i * 38, size: 18 },
    { text: b, x: 150, y: 90 + i * 38, size: 14 },
    { text: c, x: 230, y: 90 + i * 38, size: 19 },
  ]);
  items.push(
    { text: s.kind, x: 30, y: 44, size: 26, bold: true },
    { text: "PRICE COMPUTING SCALE", x: 260, y: 42, size: 16 },
    { text: s.manufacturer, x: 30, y: 362, size: 18 },
  );
  return { width: 520, height: 384, items, shapes: line(24, 58, 496, 58), ...black };
};

/** A thermal label with a bar code of the number. */
const thermal: Design = (s) => {
  s.d = null;
  s.serial = s.serial.replace("/", "");
  const texts = [
    `品名:${s.kind}`,
    `型号:${s.model}`,
    `量程:${s.maxText}  最小:${s.minText}`,
    `检定分度值:${s.eText}  等级:${s.accuracyClass}级`,
    `生产日期:${s.dateText}`,
    `厂家:${s.manufacturer}`,
  ];
  const items: Item[] = [
    ...stack(texts, 22, 40, 20, 34),
    { text: `SN:${s.serial}`, x: 230, y: 316, size: 18, anchor: "middle" },
  ];
  return {
    width: 480,
    height: 332,
    items,
    shapes: "",
    over: code39(s.serial, 60, 238, 360, 50),
    ...white,
    ink: "#3b3b3b",
  };
};

/** Number and date printed by another machine, larger and off their lines. */
const overprint: Design = (s, r) => {
  s.d = null;
  const items: Item[] = [
    { text: s.kind, x: 280, y: 46, size: 28, anchor: "middle", bold: true },
    { text: `型  号: ${s.model}`, x: 30, y: 90, size: 19 },
    { text: `准确度等级: ${EACH_SAYS[s.accuracyClass]}`, x: 310, y: 90, size: 19 },
    { text: `最大称量: ${s.maxText}`, x: 30, y: 128, size: 19 },
    { text: `最小称量: ${s.minText}`, x: 310, y: 128, size: 19 },
    { text: `检定分度值: ${s.eText}`, x: 30, y: 166, size: 19 },
    { text: "最大安全载荷: 125%Max", x: 310, y: 166, size: 15 },
    { text: "出厂编号:", x: 30, y: 208, size: 19 },
    { text: "出厂日期:", x: 310, y: 208, size: 19 },
    { text: s.manufacturer, x: 280, y: 262, size: 21, anchor: "middle" },
    { text: `地址: ${s.address}`, x: 280, y: 290, size: 14, anchor: "middle" },
  ];
  const mono = { fill: "#24304f", font: "DejaVu Sans Mono" };
  const dy = r.between(-5, 6);
  const over = `${word(s.serial, 122, 208 + dy, 21, mono)}${word(s.dateText, 402, 208 + dy, 17, { ...mono, font: "DejaVu Sans Mono, Noto Sans CJK SC" })}`;
  return { width: 580, height: 308, items, shapes: frame(14, 12, 552, 284), over, ...silver };
};

/** A form whose number and date were filled in with a pen. */
const pen: Design = (s) => {
  s.d = null;
  s.serial = s.serial.replace(/[A-Z]+/, "");
  const items: Item[] = [
    { text: `${s.kind} 产品铭牌`, x: 270, y: 44, size: 24, anchor: "middle" },
    ...rows(
      [
        ["规格型号", s.model],
        ["最大秤量", s.maxText],
        ["最小秤量", s.minText],
        ["检定分度值 e", s.eText],
        ["准确度等级", `${EACH_SAYS[s.accuracyClass]}级`],
      ],
      36,
      86,
      170,
      19,
      34,
    ),
    { text: "出厂编号", x: 36, y: 256, size: 19 },
    { text: s.serial, x: 200, y: 254, size: 22, hand: true },
    { text: "出厂日期", x: 36, y: 290, size: 19 },
    { text: s.dateText, x: 200, y: 288, size: 21, hand: true },
    { text: s.manufacturer, x: 270, y: 330, size: 20, anchor: "middle" },
  ];
  return {
    width: 540,
    height: 350,
    items,
    shapes: line(190, 262, 480, 262) + line(190, 296, 480, 296),
    ...white,
    font: "Noto Serif CJK SC",
  };
};

/** Small narrow print of a label under the scale, much of it none of the ratings. */
const fine: Design = (s, r) => {
  if (step(s) === "e") s.d = null;
  const texts = [
    `${s.kind}  型号:${s.model}  准确度等级:${EACH_SAYS[s.accuracyClass]}`,
    `最大称量:${s.maxText}  最小称量:${s.minText}  ${step(s)}=${s.eText}`,
    `额定电压:DC6V 4Ah  工作温度:0℃~40℃  湿度≤85%RH`,
    `出厂编号:${s.serial}  出厂日期:${s.dateText}`,
    `标准:${s.standard}  型批号:${s.approval}`,
    `${HONEST}`,
    `制造商:${s.manufacturer}`,
    `地址:${s.address}  服务热线:400-${r.digits(3)}-${r.digits(4)}`,
  ];
  return {
    width: 600,
    height: 216,
    items: stack(texts, 20, 34, 16, 24),
    shapes: frame(8, 8, 584, 200),
    ...white,
    narrow: 0.82,
  };
};

/** The trade's sticker beside: one scale, one code. */
const coded: Design = (s, r) => {
  s.d = null;
  const items: Item[] = [
    { text: s.kind, x: 190, y: 44, size: 26, anchor: "middle", bold: true },
    ...rows(
      [
        ["型    号:", s.model],
        ["最大称量:", s.maxText],
        ["最小称量:", s.minText],
        ["检定分度值:", s.eText],
        ["准确度等级:", EACH_SAYS[s.accuracyClass]],
        ["出厂编号:", s.serial],
        ["制造年月:", s.dateText],
      ],
      30,
      84,
      130,
      18,
      32,
    ),
    { text: s.manufacturer, x: 190, y: 318, size: 18, anchor: "middle" },
  ];
  const over =
    stuck(r, {
      x: 420,
      y: 60,
      w: 190,
      colour: "#2f7d4a",
      ink: "#fff",
      lines: ["一秤一码 扫码监督", `编号 ZJ${r.digits(10)}`, "市场监督管理局"],
    }) +
    stuck(r, {
      x: 420,
      y: 190,
      w: 180,
      colour: "#e8d44c",
      lines: ["检定合格", `证号 ${r.digits(9)}`, `有效期至2027年${r.int(1, 12)}月`],
    });
  return { width: 630, height: 338, items, shapes: frame(14, 10, 372, 320), over, ...silver };
};

/** A clear tape over number and date keeps the print dry, yellowed and creased. */
const taped: Design = (s, r) => {
  s.d = null;
  const items = rows(
    [
      ["产品名称", s.kind],
      ["产品型号", s.model],
      ["最大秤量 Max", s.maxText],
      ["最小秤量 Min", s.minText],
      [`检定分度值 e`, s.eText],
      ["准确度等级", `(${s.accuracyClass})`],
      ["产品编号", s.serial],
      ["生产日期", s.dateText],
      ["生产企业", s.manufacturer],
    ],
    26,
    44,
    170,
    19,
    35,
  );
  const y = 236 + r.between(-4, 4);
  const creases = Array.from(
    { length: 4 },
    () =>
      `<path d="M${r.int(20, 500)} ${y}l${r.int(-30, 30)} 72" stroke="#fff" stroke-width="1.4" opacity="0.7"/>`,
  ).join("");
  const over = `<g transform="rotate(${r.between(-3, 3)} 280 260)"><rect x="-10" y="${y}" width="600" height="72" fill="#d8c98a" opacity="0.38"/>${creases}</g>`;
  return { width: 560, height: 352, items, shapes: "", over, ...white };
};

export const WHARF: Record<string, Design> = {
  ...{ ruled, strip, night, thermal, overprint, pen, fine, coded, taped, intervals },
  ...WHARF_METAL,
  ...WHARF_FINE,
};
export const WHARF_TRADES: Partial<Record<string, WharfTrade>> = {
  ...{ overprint: "platform", pen: "platform", intervals: "dual", fine: "stall" },
  ...{ lasered: "platform", embossed: "platform", engraved: "hook", flank: "hook", cast: "platform" },
  ...{ dialled: "dial", analytical: "balance", precision: "balance", printer: "dual" },
};
