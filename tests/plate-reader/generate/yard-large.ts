import { type Design, rows } from "./design-parts.js";
import { classFrame, word } from "./fresh-marks.js";
import { printed } from "./fresh-spec.js";
import { frame, type Item, line } from "./sheet.js";
import { qr } from "./unseen.js";
import { e, finer, HEI, SANS, SERIF, say, usual, white } from "./yard-parts.js";

/** Plates of yards and weighbridges, and what stands on screens. */

/** Six cells, the label over its value. */
const cells: Design = (s, r) => {
  const list = [...usual(s, r), ["制造商", s.manufacturer] as [string, string]];
  const items: Item[] = [{ text: s.kind, x: 300, y: 44, size: 26, anchor: "middle", bold: true }];
  let shapes = "";
  const short = list.slice(0, -1);
  short.forEach(([label, value], i) => {
    const [x, y] = [14 + (i % 3) * 192, 62 + Math.floor(i / 3) * 66];
    shapes += frame(x, y, 192, 66);
    items.push(
      { text: label, x: x + 12, y: y + 22, size: 14 },
      { text: value, x: x + 12, y: y + 52, size: 21 },
    );
  });
  const y = 62 + Math.ceil(short.length / 3) * 66;
  shapes += frame(14, y, 576, 62);
  items.push(
    { text: "制造商", x: 26, y: y + 22, size: 14 },
    { text: s.manufacturer, x: 26, y: y + 50, size: 20 },
  );
  return { width: 604, height: y + 76, items, shapes, font: HEI, ...white };
};

/** All of it in sentences with semicolons. */
const running: Design = (s, r) => {
  const sep = say(r, ";", ",", " | ", "  ");
  const texts = [
    `${s.kind}${sep}型号:${s.model}${sep}编号:${s.serial}`,
    `Max:${s.maxText}${sep}Min:${s.minText}${sep}${e(s)}:${s.eText}`,
    ...(finer(s).length > 0 ? [`d:${printed(s.d ?? [])}`] : []),
    `准确度等级:${s.accuracyClass}${sep}出厂日期:${s.dateText}`,
    s.manufacturer,
    `地址:${s.address}  电话:${s.phone}`,
  ];
  const items = texts.map((text, i): Item => ({ text, x: 20, y: 42 + i * 36, size: 19 }));
  return { width: 600, height: 30 + texts.length * 36, items, shapes: "", font: SERIF, ...white };
};

/** The screen of an instrument: grey labels, bright values. */
const screen: Design = (s, r) => {
  const list = [
    ...usual(s, r),
    ["制造商", s.manufacturer] as [string, string],
    ["软件版本", `V${r.int(1, 4)}.${r.int(0, 9)}.${r.int(0, 20)}`] as [string, string],
  ];
  const items: Item[] = [{ text: say(r, "设备信息", "关于本机", "系统信息"), x: 24, y: 44, size: 22 }];
  let over = "";
  list.forEach(([label, value], i) => {
    const y = 92 + i * 40;
    over += word(label, 24, y, 18, { fill: "#9aa4b2" });
    items.push({ text: value, x: 560, y, size: 19, anchor: "end" });
  });
  const shapes = list.map((_, i) => line(16, 104 + i * 40, 570, 104 + i * 40)).join("");
  return {
    width: 586,
    height: 92 + list.length * 40,
    items,
    shapes,
    over,
    paper: "#101722",
    ink: "#f2f5f8",
    font: SANS,
    corner: 2,
  };
};

/** Yellow, with warnings, a span instead of two labels. */
const hook: Design = (s, r) => {
  const items: Item[] = [
    { text: s.kind, x: 280, y: 46, size: 30, anchor: "middle", bold: true },
    ...rows(
      [
        ["型号", s.model],
        [say(r, "称量范围", "秤量范围"), `${s.minText}~${s.maxText}`],
        [`分度值${e(s)}`, s.eText],
        ["准确度等级", s.accuracyClass],
        ["出厂编号", s.serial],
        ["出厂日期", s.dateText],
      ],
      30,
      96,
      160,
      21,
      36,
    ),
    { text: "严禁超载  吊物下禁止站人", x: 30, y: 316, size: 20, bold: true },
    { text: "安全过载125%F.S  使用温度-10℃~40℃", x: 30, y: 348, size: 17 },
    { text: s.manufacturer, x: 30, y: 386, size: 21 },
  ];
  return {
    width: 560,
    height: 410,
    items,
    shapes: frame(10, 10, 540, 390),
    paper: "#e9b92b",
    ink: "#171717",
    font: SANS,
    corner: 12,
  };
};

/** A weighbridge with numbers that are none of the form's. */
const bridge: Design = (s, r) => {
  const list: [string, string][] = [
    ...usual(s, r),
    ["检定分度数n", "3000"],
    ["秤台尺寸", `3×${r.int(7, 18)}m`],
    ["传感器", `${say(r, "ZSFB", "QS", "HM9B")}-30t×${r.int(4, 10)}`],
    ["执行标准", s.standard],
  ];
  const y = 92 + Math.ceil(list.length / 2) * 38;
  const left = Math.ceil(list.length / 2);
  const items: Item[] = [
    { text: s.kind, x: 370, y: 46, size: 30, anchor: "middle", bold: true },
    ...rows(list.slice(0, left), 24, 96, 140, 18, 38),
    ...rows(list.slice(left), 380, 96, 140, 18, 38),
    { text: s.manufacturer, x: 370, y: y + 28, size: 24, anchor: "middle" },
  ];
  return {
    width: 740,
    height: y + 52,
    items,
    shapes: frame(8, 8, 724, y + 36),
    paper: "#caa24c",
    ink: "#1c140a",
    font: SERIF,
    corner: 6,
  };
};

/** Traditional characters. */
const southern: Design = (s, r) => {
  const list: [string, string][] = [
    ["型號", s.model],
    [say(r, "最大秤量", "最大稱量"), s.maxText],
    [say(r, "最小秤量", "最小稱量"), s.minText],
    [`檢定分度值 ${e(s)}`, s.eText],
    ...finer(s),
    ["準確度等級", s.accuracyClass],
    [say(r, "出廠編號", "機器編號", "製造編號"), s.serial],
    [say(r, "製造日期", "出廠日期"), s.dateText],
  ];
  const y = 92 + list.length * 36;
  const items: Item[] = [
    { text: s.kind, x: 24, y: 44, size: 26, bold: true },
    ...rows(list, 24, 92, 170, 20, 36),
    { text: s.manufacturer, x: 24, y: y + 6, size: 20 },
  ];
  return {
    width: 500,
    height: y + 30,
    items,
    shapes: line(14, 58, 486, 58),
    font: "Noto Sans CJK TC",
    ...white,
  };
};

/** A shop's stickers around a plain list with a code. */
const crowded: Design = (s, r) => {
  const list = usual(s, r);
  const y = 96 + list.length * 34;
  const items: Item[] = [
    { text: say(r, "HENGYU", "YINGCHI", "DAKE"), x: 24, y: 46, size: 30, bold: true },
    { text: s.kind, x: 200, y: 46, size: 24 },
    ...rows(list, 24, 92, 150, 18, 34),
    { text: s.manufacturer, x: 24, y: y, size: 19 },
    { text: `${s.address}  ${s.phone}`, x: 24, y: y + 30, size: 14 },
  ];
  const box = (x: number, top: number, w: number, colour: string, texts: string[]) =>
    `<g transform="rotate(${r.between(-5, 5)} ${x} ${top})"><rect x="${x}" y="${top}" width="${w}" height="${16 + texts.length * 20}" fill="${colour}"/>${texts.map((t, i) => word(t, x + 8, top + 22 + i * 20, 14, { fill: "#222" })).join("")}</g>`;
  const over =
    qr(`https://p.invalid/?m=${s.model}&n=${s.serial}`, 420, 90, 110) +
    box(400, 220, 150, "#8fd19a", ["强制检定合格", `编号:${r.digits(8)}`, `有效期:2027年${r.int(1, 12)}月`]) +
    box(330, y + 52, 210, "#ffe08a", ["售后 永旺电子秤维修", `TEL 138${r.digits(8)}`, `No:${r.digits(6)}`]);
  return { width: 570, height: y + 140, items, shapes: "", over, font: SANS, ...white };
};

/** Only symbols, the class in its frame; the type of the letters is narrow. */
const signs: Design = (s, r) => {
  const texts = [
    `${s.model}   ${s.kind}`,
    `Max ${s.maxText}  Min ${s.minText}`,
    `${e(s)}=${s.eText}${finer(s).length > 0 ? `  d=${printed(s.d ?? [])}` : ""}`,
    `${say(r, "S/N", "No.", "SN:")} ${s.serial}`,
    `${s.dateText}`,
    s.manufacturer,
  ];
  const style = { paper: "#26323a", ink: "#eef2f4", font: HEI, corner: 10 };
  const lines = texts.map(
    (t, i) =>
      `<g transform="translate(24 ${46 + i * 38}) scale(0.82 1)">${word(t, 0, 0, 22, { fill: style.ink })}</g>`,
  );
  const over = lines.join("") + classFrame(s, 420, 124, 28, style.ink);
  return { width: 500, height: 270, items: [], shapes: "", over, ...style };
};

export const YARD_LARGE: Record<string, Design> = {
  cells,
  running,
  screen,
  hook,
  bridge,
  southern,
  crowded,
  signs,
};
