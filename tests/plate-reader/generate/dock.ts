import { type Design, rows, stuck } from "./design-parts.js";
import { DOCK_FINE } from "./dock-fine.js";
import { DOCK_HEAVY } from "./dock-heavy.js";
import { MONO, print, same } from "./dock-parts.js";
import type { DockTrade } from "./dock-spec.js";
import { classFrame, word } from "./fresh-marks.js";
import { printed } from "./fresh-spec.js";
import { HONEST } from "./quay-parts.js";
import { frame, type Item, line } from "./sheet.js";
import type { Spec } from "./spec.js";
import { qr } from "./unseen.js";
import { say } from "./yard-parts.js";

/**
 * Plates of fruit stalls, tills, yards, bridges, jewellers, laboratories and exporters, drawn before the parser was
 * read by whoever drew them, and read once before anything was mended with them. Type faces that are not installed
 * fall back to Noto.
 */

/** The strip over the keys of a fruit stall's scale: brand, then all ratings in boxes. */
const stall: Design = (s, r) => {
  const boxes: [string, number][] = [
    [`Max=${s.maxText}`, 150],
    [`Min=${s.minText}`, 150],
    [`${same(s) ? "e=d" : "e"}=${s.eText}`, 150],
  ];
  const items: Item[] = [
    { text: say(r, "MATOU", "DENGTA", "CAOXI"), x: 24, y: 50, size: 34, bold: true },
    { text: s.kind, x: 220, y: 48, size: 26 },
    { text: `机型 ${s.model}`, x: 620, y: 36, size: 17 },
    { text: `机号 ${s.serial}`, x: 620, y: 60, size: 17 },
  ];
  let x = 24;
  let shapes = line(14, 72, 886, 72);
  for (const [text, w] of boxes) {
    items.push({ text, x: x + w / 2, y: 106, size: 20, anchor: "middle" });
    shapes += frame(x, 82, w, 34);
    x += w + 12;
  }
  items.push({ text: `${s.manufacturer}`, x: 24, y: 150, size: 18 });
  items.push({ text: `${s.dateText}`, x: 620, y: 150, size: 17 });
  const look = print(r);
  return {
    ...{ width: 900, height: 170, items, shapes },
    ...{ over: classFrame(s, 560, 107, 24, look.ink), ...look },
  };
};

/** A till's rating label, as office machines have it: volts and watts, network addresses, safety marks. */
const kiosk: Design = (s, r) => {
  const hex = () => r.pick([..."0123456789ABCDEF"]) + r.pick([..."0123456789ABCDEF"]);
  const list: [string, string][] = [
    ["产品名称", s.kind],
    ["产品型号", s.model],
    ["额定输入", "AC 220V~ 50Hz 0.8A"],
    ["最大称量", s.maxText],
    ["最小称量", s.minText],
    [`检定分度值${same(s) ? "e/实际分度值d" : "e"}`, s.eText],
    ["准确度等级", `${s.accuracyClass}级`],
    ["处理器/内存", `四核 ${r.pick([2, 4])}GB/${r.pick([16, 32])}GB`],
    ["MAC", [hex(), hex(), hex(), hex(), hex(), hex()].join(":")],
    ["S/N", s.serial],
    ["生产日期", s.dateText],
    ["生产者(制造商)", s.manufacturer],
  ];
  const items: Item[] = rows(list, 24, 44, 222, 17, 30);
  const y = 44 + list.length * 30;
  items.push({ text: `地址:${s.address}`, x: 24, y, size: 14 });
  items.push({ text: "警告:为A级设备,在生活环境中可能造成无线电干扰。", x: 24, y: y + 24, size: 13 });
  const over =
    qr(`http://dock.example/i?mac=${hex()}${hex()}`, 470, 120, 90) +
    `<circle cx="515" cy="70" r="26" fill="none" stroke="#222" stroke-width="2"/>${word("CCC", 515, 76, 17, { fill: "#222", anchor: "middle" })}`;
  return {
    ...{ width: 600, height: y + 40, items, shapes: frame(8, 8, 584, y + 24), over },
    ...{ ...print(r), paper: "#f4f4f2", ink: "#141414" },
  };
};

/** A plate of the type approvals of 2026: the law's list in order, three codes, versions and check sums. */
const approval: Design = (s, r) => {
  const n = Math.round(
    ((s.max.at(-1)?.value ?? 0) * (s.max[0]?.unit === "kg" && s.e[0]?.unit === "g" ? 1000 : 1)) /
      (s.e.at(-1)?.value ?? 1),
  );
  const left: [string, string][] = [
    ["计量器具名称", s.kind],
    ["型号规格", s.model],
    ["准确度等级", `(${s.accuracyClass})`],
    ["最大秤量 Max", s.maxText],
    ["最小秤量 Min", s.minText],
    [same(s) ? "分度值 e=d" : "检定分度值 e", s.eText],
    ["检定分度数 n", `${n}`],
    ["型式批准证书编号", s.approval],
    ["出厂编号", s.serial],
    ["制造日期", s.dateText],
    ["制造商", s.manufacturer],
  ];
  const items: Item[] = [
    ...rows(left, 24, 44, 176, 17, 30),
    { text: `软件标识 DK-${r.int(1, 4)}.${r.int(0, 9)}${r.int(0, 9)}`, x: 24, y: 384, size: 14 },
    { text: `校验和 ${r.digits(2)}F${r.digits(1)}E${r.digits(3)}`, x: 230, y: 384, size: 14 },
    { text: HONEST, x: 24, y: 410, size: 14 },
    { text: "生产码", x: 490, y: 200, size: 13 },
    { text: "检定码", x: 490, y: 327, size: 13 },
  ];
  const over =
    qr(`${r.digits(20)}`, 460, 84, 100) +
    qr(`${r.digits(20)}`, 460, 212, 100) +
    word("CPA", 480, 56, 30, { bold: true });
  const look = print(r);
  return {
    width: 590,
    height: 428,
    items,
    shapes: frame(6, 6, 578, 416),
    over,
    ...look,
    paper: "#f7f7f5",
    ink: "#0e0e0e",
  };
};

/** A shipping label's habits on a plate: application identifiers under a code, words in capitals. */
const gs1: Design = (s, r) => {
  const gtin = `0692${r.digits(10)}`;
  const yymmdd = `${s.date.slice(2, 4)}${s.date.slice(5, 7)}${s.date.slice(8, 10) || "00"}`;
  const items: Item[] = [
    { text: s.kind, x: 24, y: 42, size: 23, bold: true },
    { text: `型号: ${s.model}`, x: 24, y: 76, size: 18 },
    { text: `称量: ${s.minText}-${s.maxText}`, x: 24, y: 106, size: 18 },
    { text: `分度值: ${same(s) ? "e=d=" : "e="}${s.eText}`, x: 24, y: 136, size: 18 },
    { text: "准确度:", x: 24, y: 166, size: 18 },
    { text: s.accuracyClass, x: 130, y: 166, size: 18, oval: true },
    { text: `序列号: ${s.serial}`, x: 24, y: 196, size: 18 },
    { text: `生产日期: ${s.dateText}`, x: 24, y: 226, size: 18 },
    { text: s.manufacturer, x: 24, y: 262, size: 19 },
    { text: `(01)${gtin}`, x: 380, y: 192, size: 13 },
    { text: `(11)${yymmdd}`, x: 380, y: 210, size: 13 },
    { text: `(21)${s.serial}`, x: 380, y: 228, size: 13 },
    { text: `执行标准 ${s.standard}`, x: 24, y: 290, size: 14 },
  ];
  const over = qr(`(01)${gtin}(11)${yymmdd}(21)${s.serial}`, 392, 60, 114);
  return { width: 560, height: 308, items, shapes: "", over, ...print(r), paper: "#fdfdfb", ink: "#0c0c0c" };
};

/** The plate on a scale's side, and what its dealer stuck over and around it. */
const dealer: Design = (s, r) => {
  const list: [string, string][] = [
    ["产品型号", s.model],
    ["最大秤量", s.maxText],
    ["最小秤量", s.minText],
    [same(s) ? "分度值(e=d)" : "分度值(e)", s.eText],
    ["准确度等级", `${s.accuracyClass}`],
    ["产品编号", s.serial],
    ["出厂年月", s.dateText],
  ];
  const items: Item[] = [
    { text: s.kind, x: 250, y: 46, size: 26, anchor: "middle", bold: true },
    ...rows(list, 30, 88, 150, 18, 32),
    { text: s.manufacturer, x: 250, y: 326, size: 19, anchor: "middle" },
  ];
  const shop = stuck(r, {
    ...{ x: 520, y: 60, w: 230, colour: "#f7d23e", ink: "#7a1010" },
    lines: [
      say(r, "江埠秤行 专卖维修", "东港衡器经营部"),
      `电话:1${r.int(30, 89)}${r.digits(8)}`,
      `型号:30公斤 ${r.int(180, 460)}元`,
      "保修一年 凭此标",
    ],
  });
  const stock = stuck(r, {
    ...{ x: 340, y: 100, w: 130, colour: "#ffffff" },
    lines: [`库位 B-${r.int(1, 30)}`, `NO:${r.digits(4)}`],
  });
  const sold = stuck(r, {
    ...{ x: 520, y: 220, w: 220, colour: "#e6f4ff" },
    lines: [`售出日期 2026.${r.int(1, 9)}.${r.int(1, 28)}`, `卡号 ${r.digits(7)}`],
  });
  return {
    width: 780,
    height: 350,
    items,
    shapes: frame(10, 10, 490, 330),
    over: shop + stock + sold,
    ...print(r),
    paper: "#eceef0",
    ink: "#161616",
  };
};

/** Not one label: what is printed speaks for itself. */
const bare: Design = (s, r) => {
  const items: Item[] = [
    { text: s.model, x: 24, y: 54, size: 34, bold: true },
    { text: s.kind, x: 300, y: 52, size: 22 },
    { text: s.maxText, x: 24, y: 100, size: 24 },
    { text: s.minText, x: 170, y: 100, size: 24 },
    { text: `${same(s) ? "d=e=" : "e="}${s.eText}`, x: 300, y: 100, size: 24 },
    { text: s.serial, x: 24, y: 142, size: 20 },
    { text: s.dateText, x: 300, y: 142, size: 18 },
    { text: s.manufacturer, x: 24, y: 182, size: 20 },
  ];
  const look = print(r);
  return {
    ...{ width: 560, height: 204, items, shapes: line(14, 66, 546, 66) + line(14, 154, 546, 154) },
    ...{ over: classFrame(s, 500, 100, 24, look.ink), ...look },
  };
};

/** Two intervals, each limit and step with a unit of its own, and each way of parting them. */
const steps: Design = (s, r) => {
  const each = (list: Spec["max"], by: string) => list.map((m) => printed([m])).join(by);
  const by = r.pick(["/", " / ", "、"]);
  const items: Item[] = [
    { text: s.kind, x: 260, y: 46, size: 26, anchor: "middle", bold: true },
    { text: `最大秤量Max：${each(s.max, by)}`, x: 28, y: 92, size: 19 },
    { text: `最小秤量Min：${s.minText}`, x: 28, y: 124, size: 19 },
    { text: `${same(s) ? "检定分度值e=d" : "检定分度值e"}：${each(s.e, by)}`, x: 28, y: 156, size: 19 },
    { text: `准确度等级：`, x: 28, y: 188, size: 19 },
    { text: s.accuracyClass, x: 180, y: 188, size: 19, oval: true },
    { text: `型 号：${s.model}`, x: 28, y: 220, size: 19 },
    { text: `编 号：${s.serial}`, x: 280, y: 220, size: 19 },
    { text: `制造年月：${s.dateText}`, x: 28, y: 252, size: 19 },
    { text: s.manufacturer, x: 260, y: 294, size: 20, anchor: "middle" },
    { text: HONEST, x: 260, y: 320, size: 14, anchor: "middle" },
  ];
  return {
    width: 520,
    height: 336,
    items,
    shapes: line(14, 60, 506, 60) + line(14, 266, 506, 266),
    ...print(r),
  };
};

/** A label out of a thermal printer: one width, capitals, no lines. */
const thermal: Design = (s, r) => {
  const list: [string, string][] = [
    ["品  名", s.kind],
    ["MODEL", s.model],
    ["CAP.", s.maxText],
    ["MIN.", s.minText],
    [same(s) ? "DIV. e=d" : "DIV. e", s.eText],
    ["CLASS", s.accuracyClass],
    ["SER.NO", s.serial],
    ["DATE", s.dateText],
  ];
  const items: Item[] = list.map(([label, value], i) => ({
    text: `${label}: ${value}`,
    x: 20,
    y: 40 + i * 32,
    size: 20,
  }));
  items.push({ text: s.manufacturer, x: 20, y: 48 + list.length * 32, size: 18 });
  items.push({ text: `QC PASS ${r.pick([..."ABCDE"])}${r.int(1, 9)}`, x: 330, y: 72, size: 20 });
  return {
    width: 500,
    height: 70 + list.length * 32,
    items,
    shapes: "",
    paper: "#fbfbf8",
    ink: "#1a1a1a",
    font: MONO,
    corner: 2,
  };
};

export const DOCK: Record<string, Design> = {
  ...{ stall, kiosk, approval, gs1, dealer, bare, steps, thermal },
  ...DOCK_HEAVY,
  ...DOCK_FINE,
};
/** What each design is printed for; stall scales otherwise. */
export const DOCK_TRADES: Partial<Record<string, DockTrade>> = {
  ...{ kiosk: "till", approval: "till", gs1: "bench", steps: "twoSteps", etched: "bench", crane: "hook" },
  ...{ bridge: "bridge", units: "bench", pair: "floor", ranges: "twoRanges", upright: "floor" },
  ...{ first: "classOne", second: "classTwo", jewel: "carat", stacked: "bench", english: "abroad" },
  ...{ exported: "abroad", handle: "handheld", thermal: "bench" },
};
