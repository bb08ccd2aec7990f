import type { Design } from "./design-parts.js";
import { HEAVY } from "./fresh-heavy.js";
import { classFrame, code39, dots, dotted, word } from "./fresh-marks.js";
import { printed, type Trade } from "./fresh-spec.js";
import { type Item, line, textWidth } from "./sheet.js";
import { qr } from "./unseen.js";

/**
 * Designs made without a look at the reader or its rules, drawn after nameplates of shop scales, balances and
 * scales for people. Nobody tunes on them.
 */

const SANS = "Noto Sans CJK SC";

/** A balance's label: words white on grey chips, a mark and a name on the left, a QR code on the right. */
const chips: Design = (s, r) => {
  const rows: [string, string, string][] = [
    ["型号", "Model", s.model],
    ["最大秤量", "Max", s.maxText],
    ["最小秤量", "Min", s.minText],
    ["检定分度值", "e", s.eText],
    ...(s.d ? ([["实际分度值", "d", printed(s.d, " ")]] as [string, string, string][]) : []),
    ["编号", "S/N", s.serial],
    ["生产日期", "Mfd.", s.dateText],
  ];
  const tint = r.pick(["#3b5b7a", "#5a5f66", "#1f6f63"]);
  const items: Item[] = [];
  let over = "";
  rows.forEach(([zh, en, value], i) => {
    const y = 104 + i * 34;
    over += `<rect x="20" y="${y - 22}" width="172" height="29" rx="4" fill="${tint}"/>`;
    over += word(zh, 30, y, 17, { fill: "#fff" }) + word(en, 182, y, 15, { fill: "#fff", anchor: "end" });
    items.push({ text: value, x: 206, y, size: 20 });
  });
  const foot = 116 + rows.length * 34;
  const mark = `<path d="M28 52L52 16L76 52Z" fill="${tint}"/><circle cx="52" cy="42" r="6" fill="#fff"/>`;
  items.push({ text: s.kind, x: 92, y: 48, size: 28, bold: true });
  items.push({ text: s.manufacturer, x: 20, y: foot, size: 18 });
  items.push({ text: `${s.address}  ${s.phone}`, x: 20, y: foot + 24, size: 13 });
  over += mark + classFrame(s, 480, 48, 26, "#111") + qr(`${s.model};${s.serial}`, 410, 120, 118);
  return {
    ...{ width: 550, height: foot + 40, items, over, paper: "#f7f7f5", ink: "#141414", corner: 10 },
    ...{
      font: `DejaVu Sans Condensed, ${SANS}`,
      shapes: `<path d="M20 68H530" stroke="${tint}" stroke-width="3"/>`,
    },
  };
};

/** A medical label: signs instead of words for maker, date, model and number, as ISO 15223 has them. */
const signs: Design = (s) => {
  const boxed = (text: string, y: number) =>
    `<rect x="24" y="${y - 20}" width="52" height="27"/>${word(text, 50, y, 18, { anchor: "middle", bold: true })}`;
  const factory = (x: number, y: number, filled: boolean) =>
    `<path d="M${x} ${y}v-30l5 0v14l11-8v8l11-8v8l11-8v24z" stroke-width="1.6"${filled ? ' fill="currentColor"' : ""}/>`;
  const from = printed(s.min);
  const items: Item[] = [
    { text: s.kind, x: 24, y: 42, size: 27, bold: true },
    { text: s.model, x: 90, y: 86, size: 22 },
    { text: s.serial, x: 90, y: 124, size: 22 },
    { text: `体重测量范围：${from}～${s.maxText}`, x: 24, y: 166, size: 19 },
    { text: s.d ? `分度值：e = d = ${s.eText}` : `检定分度值：e = ${s.eText}`, x: 24, y: 198, size: 19 },
    { text: "准确度等级：", x: 380, y: 198, size: 19 },
    { text: "身高测量范围：70cm～200cm", x: 380, y: 166, size: 19 },
    { text: s.dateText, x: 440, y: 86, size: 20 },
    { text: "输入：DC 12V 2A", x: 380, y: 124, size: 17 },
    { text: s.manufacturer, x: 84, y: 244, size: 20 },
    { text: s.address, x: 84, y: 270, size: 15 },
  ];
  const shapes =
    boxed("REF", 86) +
    boxed("SN", 124) +
    factory(384, 95, false) +
    factory(26, 256, true) +
    line(16, 56, 664, 56) +
    line(16, 212, 664, 212);
  const body =
    '<rect x="606" y="20" width="30" height="30"/><circle cx="621" cy="28" r="4"/><path d="M621 32v9m-7-6h14m-7 6l-5 7m5-7l5 7"/>';
  return {
    ...{
      width: 680,
      height: 290,
      items,
      shapes: shapes + body,
      paper: "#eef4f9",
      ink: "#12325c",
      corner: 14,
    },
    ...{ font: `DejaVu Sans, ${SANS}`, over: classFrame(s, 530, 198, 20, "#12325c") },
  };
};

/** A bar code printing scale's label: ratings between semicolons, another firm's name, the number under its bars. */
const barred: Design = (s, r) => {
  const ratings = [`Max=${s.maxText}`, `Min=${s.minText}`, s.d ? `e=d=${s.eText}` : `e=${s.eText}`];
  const items: Item[] = [
    { text: `品　名　${s.kind}`, x: 20, y: 40, size: 20 },
    { text: `规　格　${s.model}`, x: 20, y: 72, size: 20 },
    { text: `参　数　${ratings.join("；")}`, x: 20, y: 104, size: 20 },
    {
      text: `等　级　${{ I: "Ⅰ", II: "Ⅱ", III: "Ⅲ", IIII: "IIII" }[s.accuracyClass]}`,
      x: 20,
      y: 136,
      size: 20,
    },
    { text: `日　期　${s.dateText}`, x: 20, y: 168, size: 20 },
    { text: `委托方　${r.pick(["鲁班尺", "算盘珠", "三脚鼎"])}商贸有限公司`, x: 20, y: 200, size: 18 },
    { text: `受托方　${s.manufacturer}（制造）`, x: 20, y: 230, size: 18 },
    { text: s.serial, x: 230, y: 312, size: 20, anchor: "middle", spacing: 0.18 },
    { text: "S/N", x: 30, y: 276, size: 15 },
  ];
  return {
    ...{ width: 590, height: 332, items, shapes: "", paper: "#fdfdfb", ink: "#2a2a2a", corner: 0 },
    ...{ font: `Noto Sans Mono CJK SC`, over: code39(s.serial, 70, 250, 330, 36) },
  };
};

/** The strip over a price scale's windows: small print at the edge, the number on a label stuck on by hand. */
const windows: Design = (s, r) => {
  const ink = "#e9e9e2";
  const lcd = (x: number, wide: number, zh: string, unit: string) =>
    `<rect x="${x}" y="66" width="${wide}" height="74" rx="6" fill="#9fb09a" stroke="#555"/>${word(zh, x + 8, 160, 15)}${word(unit, x + wide - 8, 160, 15, { anchor: "end" })}`;
  const max = `Max ${s.maxText}   Min ${s.minText}   e=${s.eText}${s.d ? `   d=${printed(s.d)}` : ""}`;
  const items: Item[] = [
    { text: max, x: 24, y: 46, size: 18 },
    { text: `${s.kind}  ${s.model}`, x: 716, y: 46, size: 18, anchor: "end" },
    { text: s.manufacturer, x: 24, y: 196, size: 18 },
  ];
  const over =
    `<g transform="rotate(${r.between(-3, 3)} 520 200)"><rect x="440" y="172" width="282" height="58" fill="#fff"/>` +
    word(`机号：${s.serial}`, 452, 195, 18, { fill: "#111" }) +
    word(`出厂日期：${s.dateText}`, 452, 220, 17, { fill: "#111" }) +
    "</g>";
  return {
    ...{ width: 740, height: 240, items, paper: "#17181a", ink, corner: 18, font: SANS },
    shapes: lcd(24, 190, "重量", "kg") + lcd(232, 210, "单价", "元/kg") + lcd(460, 256, "总价", "元"),
    over:
      over +
      classFrame(s, 60, 226, 18, ink) +
      word("型式批准", 100, 226, 13, { fill: ink }) +
      word(s.approval, 162, 226, 13, { fill: ink }),
  };
};

/** A form printed beforehand, units and all; an ink jet's dots fill it in, a little beside its lines. */
const filledForm: Design = (s, r) => {
  const span = (list: { value: number; unit: string }[]) => [
    list.map((m) => m.value).join("/"),
    list[0]?.unit ?? "",
  ];
  const [max = "", maxUnit = ""] = span(s.max);
  const [min = "", minUnit = ""] = span(s.min);
  const [e = "", eUnit = ""] = span(s.e);
  const date = s.dateText.replace(/\s/g, "");
  const fields: [string, string, string][] = [
    ["规　　格", s.model, ""],
    ["秤　　号", s.serial, ""],
    ["最大秤量", max, maxUnit],
    ["最小秤量", min, minUnit],
    [s.d ? "分度值e=d" : "检定分度值", e, eUnit],
    ["出厂日期", date, ""],
  ];
  const ink = "#1c2f6e";
  const items: Item[] = [
    { text: s.manufacturer, x: 320, y: 42, size: 25, anchor: "middle", bold: true },
    { text: s.kind, x: 40, y: 82, size: 20 },
    { text: "准确度等级", x: 380, y: 82, size: 18 },
    { text: `标准 ${s.standard}`, x: 40, y: 252, size: 15 },
    { text: `批准 ${s.approval}`, x: 350, y: 252, size: 15 },
  ];
  let shapes = "";
  let over = classFrame(s, 520, 82, 20, ink);
  fields.forEach(([label, value, unit], i) => {
    const x = 40 + (i % 2) * 310;
    const y = 128 + Math.floor(i / 2) * 44;
    items.push({ text: label, x, y, size: 18 });
    if (unit) items.push({ text: unit, x: x + 262, y, size: 18 });
    shapes += line(x + 96, y + 5, x + 256, y + 5);
    const [dx, dy] = [r.between(4, 12), r.between(-4, 1)];
    over += dotted(value)
      ? dots(value, x + 96 + dx, y + dy, 2.1, "#222")
      : word(value, x + 96 + dx, y + dy, 18, { fill: "#222", font: "Noto Sans Mono CJK SC" });
  });
  return {
    ...{ width: 660, height: 272, items, over, paper: "#e6e3d6", ink, corner: 0, font: "Noto Serif CJK SC" },
    shapes: `${shapes}<rect x="12" y="12" width="636" height="248" rx="10" stroke-width="2"/>`,
  };
};

/** Large figures, their words in small print below; apart by thin lines alone. */
const bigFigures: Design = (s, r) => {
  const spans: [string, string][] = [
    [s.maxText, "最大称量"],
    [s.minText, "最小称量"],
    [s.eText, s.d ? "分度值 e=d" : "分度值 e"],
  ];
  const lower: [string, string][] = [
    [s.model, "型号"],
    [s.serial, "产品编号"],
    [s.dateText, "生产日期"],
  ];
  const accent = r.pick(["#c0392b", "#00796b", "#444"]);
  const items: Item[] = [{ text: s.kind, x: 30, y: 44, size: 22 }];
  let over = classFrame(s, 590, 44, 24, "#222");
  [spans, lower].forEach((row, j) => {
    row.forEach(([value, label], i) => {
      const x = 30 + i * 208;
      const y = 102 + j * 84;
      const size = Math.min(j ? 22 : 32, (190 / textWidth({ text: value, x: 0, y: 0, size: 1 })) * 0.9);
      items.push({ text: value, x, y, size, bold: true });
      over += word(label, x, y + 24, 14, { fill: accent });
    });
  });
  items.push({ text: `由 ${s.manufacturer} 出品`, x: 30, y: 254, size: 17 });
  return {
    ...{ width: 650, height: 276, items, over, paper: "#ffffff", ink: "#222", corner: 24, font: SANS },
    shapes: `<g stroke="#bbb">${line(226, 74, 226, 216)}${line(434, 74, 434, 216)}</g><path d="M0 0H650" stroke="${accent}" stroke-width="14"/>`,
  };
};

const LIGHT = { chips, signs, barred, windows, filledForm, bigFigures };
export const FRESH: Record<string, Design> = { ...LIGHT, ...HEAVY };

/** The trade whose scales carry each design. */
export const FRESH_TRADES: Record<string, Trade> = {
  chips: "balance",
  signs: "body",
  barred: "retail",
  windows: "retail",
  filledForm: "platform",
  bigFigures: "retail",
  hoist: "crane",
  weighbridge: "truck",
  brass: "platform",
  intervals: "dual",
};
