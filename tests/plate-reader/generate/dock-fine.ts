import { type Design, rows, stuck } from "./design-parts.js";
import { ownD, print, ROUND, same } from "./dock-parts.js";
import { classFrame, word } from "./fresh-marks.js";
import { printed } from "./fresh-spec.js";
import { EACH_SAYS, HONEST } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import { say } from "./yard-parts.js";

/** Plates of laboratories, jewellers, exporters and small things. */

/** A balance's back: equations one under the other, a small serial on a strip of its own. */
const first: Design = (s, r) => {
  s.d ??= s.e;
  const items: Item[] = [
    { text: s.kind, x: 24, y: 44, size: 22, bold: true },
    { text: `${say(r, "Type", "型号")} ${s.model}`, x: 24, y: 78, size: 20 },
    ...[`Max = ${s.maxText}`, `Min = ${s.minText}`, `e = ${s.eText}`, `d = ${printed(s.d)}`].map(
      (text, i): Item => ({ text, x: 24, y: 116 + i * 30, size: 20 }),
    ),
    { text: "10℃/30℃", x: 280, y: 206, size: 17 },
    { text: "输入 12V 1.5A", x: 280, y: 176, size: 17 },
    { text: `${s.manufacturer}`, x: 24, y: 250, size: 18 },
    { text: `SNR ${s.serial}`, x: 24, y: 288, size: 18 },
    { text: `${s.dateText}`, x: 320, y: 288, size: 17 },
  ];
  const look = print(r);
  return {
    ...{ width: 500, height: 308, items, shapes: line(12, 264, 488, 264) },
    ...{ over: classFrame(s, 330, 124, 30, look.ink), ...look },
  };
};

/** A balance in a ruled form, signs after the words, a line for each of e and d. */
const second: Design = (s, r) => {
  s.d ??= s.e;
  const list: [string, string, string, string][] = [
    ["品名", s.kind, "型号", s.model],
    ["最大秤量(Max)", s.maxText, "最小秤量(Min)", s.minText],
    ["检定标尺分度值(e)", s.eText, "实际标尺分度值(d)", printed(s.d)],
    ["准确度级别", EACH_SAYS[s.accuracyClass], "校准砝码", "100g F1"],
    ["出厂编号", s.serial, "出厂日期", s.dateText],
  ];
  const items: Item[] = list.flatMap(([a, b, c, d], i): Item[] => [
    { text: a, x: 26, y: 48 + i * 36, size: 16 },
    { text: b, x: 182, y: 48 + i * 36, size: 17 },
    { text: c, x: 356, y: 48 + i * 36, size: 16 },
    { text: d, x: 512, y: 48 + i * 36, size: 17 },
  ]);
  items.push({ text: `制造单位：${s.manufacturer}`, x: 26, y: 230, size: 17 });
  const rules = [0, 1, 2, 3, 4, 5].map((i) => line(16, 24 + i * 36, 664, 24 + i * 36)).join("");
  const uprights = [16, 172, 346, 502, 664].map((x) => line(x, 24, x, 204)).join("");
  return { width: 680, height: 250, items, shapes: rules + uprights, ...print(r) };
};

/** A jeweller's scale: its capacity in grams and carats. */
const jewel: Design = (s, r) => {
  const carats = (s.max[0]?.value ?? 0) * 5;
  const own = ownD(s);
  const items: Item[] = [
    { text: say(r, "GUIGE", "ZHENBAO", "YUSHI"), x: 24, y: 46, size: 26, bold: true },
    { text: s.kind, x: 200, y: 46, size: 20 },
    { text: `型号 Model: ${s.model}`, x: 24, y: 84, size: 17 },
    { text: `Max: ${s.maxText} (${carats}ct)`, x: 24, y: 114, size: 18 },
    { text: `Min: ${s.minText}`, x: 290, y: 114, size: 18 },
    { text: `${same(s) ? "e=d" : "e"}: ${s.eText}${own ? `   d: ${own}` : ""}`, x: 24, y: 144, size: 18 },
    { text: `等级`, x: 290, y: 144, size: 18 },
    { text: s.accuracyClass, x: 370, y: 144, size: 18, oval: true },
    { text: `编号: ${s.serial}`, x: 24, y: 174, size: 17 },
    { text: `日期: ${s.dateText}`, x: 290, y: 174, size: 17 },
    { text: s.manufacturer, x: 24, y: 210, size: 18 },
  ];
  return {
    width: 500,
    height: 228,
    items,
    shapes: line(12, 58, 488, 58),
    ...print(r),
    paper: "#1a1a1a",
    ink: "#d9b65a",
  };
};

/** Each label over its English in a narrow column, the value large beside both. */
const stacked: Design = (s, r) => {
  const list: [string, string, string][] = [
    ["型号", "Model", s.model],
    ["最大称量", "Max. capacity", s.maxText],
    ["最小称量", "Min. capacity", s.minText],
    ["检定分度值", same(s) ? "Verification interval e=d" : "Verification interval e", s.eText],
    ["准确度等级", "Accuracy class", s.accuracyClass],
    ["出厂编号", "Serial number", s.serial],
    ["生产日期", "Production date", s.dateText],
  ];
  const items: Item[] = [
    { text: s.kind, x: 24, y: 46, size: 26, bold: true },
    ...list.flatMap(([zh, en, value], i): Item[] => [
      { text: zh, x: 24, y: 86 + i * 46, size: 17 },
      { text: en, x: 24, y: 102 + i * 46, size: 11 },
      { text: value, x: 230, y: 94 + i * 46, size: 22 },
    ]),
    { text: s.manufacturer, x: 24, y: 418, size: 19 },
  ];
  const rules = [0, 1, 2, 3, 4, 5, 6, 7].map((i) => line(16, 64 + i * 46, 504, 64 + i * 46)).join("");
  return { width: 520, height: 438, items, shapes: rules, ...print(r) };
};

/** English alone, as a maker writes for traders. */
const english: Design = (s, r) => {
  const list: [string, string][] = [
    ["Model No.", s.model],
    ["Maximum Capacity", s.maxText],
    ["Minimum Capacity", s.minText],
    [same(s) ? "Scale Interval e=d" : "Verification Scale Interval e", s.eText],
    ["Accuracy Class", s.accuracyClass],
    [say(r, "Serial No.", "Ser. No.", "Serial Number"), s.serial],
    [say(r, "Mfg. Date", "Manufactured", "Production Date"), s.dateText],
    ["Power Supply", "AC 100-240V / DC 6V 4Ah"],
  ];
  const items: Item[] = [
    { text: s.kind, x: 270, y: 46, size: 25, anchor: "middle", bold: true },
    ...list.flatMap(([label, value], i): Item[] => [
      { text: label, x: 26, y: 90 + i * 32, size: 17 },
      { text: value, x: 290, y: 90 + i * 32, size: 18 },
    ]),
    { text: s.manufacturer, x: 270, y: 364, size: 19, anchor: "middle" },
    { text: "MADE IN CHINA", x: 270, y: 392, size: 16, anchor: "middle" },
  ];
  return { width: 540, height: 408, items, shapes: frame(10, 62, 520, 274), ...print(r) };
};

/** For Europe: the marks of the notified body, the certificate's number, limits of temperature. */
const exported: Design = (s, r) => {
  const yy = s.date.slice(2, 4);
  const items: Item[] = [
    { text: s.kind, x: 24, y: 44, size: 22, bold: true },
    { text: `Type: ${s.model}`, x: 24, y: 82, size: 19 },
    { text: `SN: ${s.serial}`, x: 300, y: 82, size: 19 },
    { text: `Max ${s.maxText}`, x: 24, y: 118, size: 21 },
    { text: `Min ${s.minText}`, x: 190, y: 118, size: 21 },
    { text: `${same(s) ? "e = d" : "e"} = ${s.eText}`, x: 340, y: 118, size: 21 },
    { text: `-10°C / +40°C`, x: 24, y: 152, size: 17 },
    { text: `Cert. T${r.int(7, 9)}${r.digits(3)} rev. ${r.int(0, 3)}`, x: 200, y: 152, size: 16 },
    { text: `Date: ${s.dateText}`, x: 24, y: 222, size: 17 },
    { text: `${s.manufacturer}`, x: 24, y: 254, size: 18 },
    { text: `EU importer: Noordkade Trading B.V., Rotterdam`, x: 24, y: 280, size: 14 },
  ];
  const look = print(r);
  const over =
    classFrame(s, 440, 190, 26, look.ink) +
    word("CE", 24, 194, 34, { fill: look.ink, bold: true }) +
    `<rect x="90" y="166" width="74" height="34" fill="none" stroke="${look.ink}" stroke-width="2"/>` +
    word(`M${yy}`, 127, 192, 24, { fill: look.ink, anchor: "middle" }) +
    word("0122", 178, 192, 22, { fill: look.ink });
  return { width: 540, height: 298, items, shapes: "", over, ...look };
};

/** The small label on a hand scale's back. */
const handle: Design = (s, r) => {
  const items: Item[] = [
    { text: s.kind, x: 150, y: 36, size: 20, anchor: "middle", bold: true },
    ...[
      `型号:${s.model}`,
      `Max:${s.maxText} Min:${s.minText}`,
      `${same(s) ? "e=d" : "e"}:${s.eText}`,
      `${s.accuracyClass}级`,
      `NO.${s.serial}`,
      `${s.dateText}`,
    ].map((text, i): Item => ({ text, x: 150, y: 66 + i * 26, size: 17, anchor: "middle" })),
    { text: s.manufacturer, x: 150, y: 230, size: 15, anchor: "middle" },
  ];
  return { width: 300, height: 250, items, shapes: frame(8, 8, 284, 234), ...print(r), font: ROUND };
};

/** A butcher's plate under seals: a green one of the year, a lead tag's slip, both over its edges. */
const butcher: Design = (s, r) => {
  const own = ownD(s);
  const list: [string, string][] = [
    ["型　　号：", s.model],
    ["最大称量：", s.maxText],
    ["最小称量：", s.minText],
    [same(s) ? "分 度 值：e=d" : "分 度 值：e", `=${s.eText}${own ? ` d=${own}` : ""}`],
    ["准 确 度：", `${EACH_SAYS[s.accuracyClass]} 级`],
    ["出厂编号：", s.serial],
    ["出厂日期：", s.dateText],
    ["制 造 商：", s.manufacturer],
  ];
  const items: Item[] = [
    { text: s.kind, x: 30, y: 48, size: 26, bold: true },
    ...rows(list, 30, 90, 124, 18, 32),
    { text: HONEST, x: 30, y: 352, size: 15 },
  ];
  const seal = stuck(r, {
    ...{ x: 390, y: 30, w: 190, colour: "#1f8f4d", ink: "#fff" },
    lines: ["检 定 合 格", `No.${r.digits(6)}`, `有效期 2027年${r.int(1, 12)}月${r.int(1, 28)}日`],
  });
  const slip = stuck(r, {
    ...{ x: 390, y: 230, w: 180, colour: "#fff", ink: "#b01414" },
    lines: [`摊位 ${r.pick([..."ABC"])}区${r.int(1, 60)}号`, `市场编号 ${r.digits(3)}`],
  });
  return { width: 600, height: 370, items, shapes: frame(12, 12, 540, 346), over: seal + slip, ...print(r) };
};

export const DOCK_FINE: Record<string, Design> = {
  ...{ first, second, jewel, stacked, english, exported, handle, butcher },
};
