import { type Design, down, rows } from "./design-parts.js";
import { dots, dotted, word } from "./fresh-marks.js";
import { printed, type Trade } from "./fresh-spec.js";
import { frame, type Item, line } from "./sheet.js";
import { YARD_LARGE } from "./yard-large.js";
import { HEI, KAI, metal, SANS, SONG, say, usual, white } from "./yard-parts.js";

/**
 * Plates of workshops, yards and weighbridges: brush and song type, dot matrices, upright rows, two ranges as a
 * table, screens, traditional characters. Drawn to be read once, before anything is mended with them. Type faces
 * that are not installed fall back to Noto.
 */

/** Brush type on metal. */
const brush: Design = (s, r) => {
  const list = usual(s, r);
  const y = 96 + list.length * 36;
  const items: Item[] = [
    { text: s.kind, x: 260, y: 48, size: 32, anchor: "middle", spacing: 0.2 },
    ...rows(list, 30, 96, 170, 21, 36),
    { text: say(r, "制造单位", "制造厂"), x: 30, y: y + 6, size: 21 },
    { text: s.manufacturer, x: 140, y: y + 6, size: 21 },
  ];
  return { width: 520, height: y + 34, items, shapes: frame(8, 8, 504, y + 18), font: KAI, ...metal };
};

/** Labels printed, values by a dot matrix. */
const jet: Design = (s, r) => {
  const ink = "#222";
  const list = usual(s, r);
  const step = r.between(2.1, 2.6);
  const items: Item[] = [{ text: s.kind, x: 24, y: 44, size: 26, bold: true }];
  let over = "";
  list.forEach(([label, value], i) => {
    const y = 92 + i * 38;
    items.push({ text: `${label}:`, x: 24, y, size: 19 });
    if (dotted(value)) over += dots(value, 210, y, step, ink);
    else items.push({ text: value, x: 210, y, size: 20 });
  });
  const y = 92 + list.length * 38;
  items.push({ text: s.manufacturer, x: 24, y: y + 8, size: 20 });
  return { width: 520, height: y + 34, items, shapes: line(14, 58, 506, 58), over, font: HEI, ...white, ink };
};

/** Two ranges, a row each, under heads. */
const ranges: Design = (s, r) => {
  const heads = [say(r, "量程", "称量段", "秤量范围"), "Max", "e", ...(s.d ? ["d"] : [])];
  const xs = [30, 150, 280, 390];
  const items: Item[] = [
    { text: s.kind, x: 250, y: 44, size: 26, anchor: "middle", bold: true },
    { text: `型号:${s.model}`, x: 30, y: 84, size: 19 },
    { text: `Min=${s.minText}`, x: 300, y: 84, size: 19 },
    ...heads.map((text, i): Item => ({ text, x: xs[i] as number, y: 122, size: 18 })),
  ];
  const name = r.pick([
    (i: number) => `${i + 1}`,
    (i: number) => `W${i + 1}`,
    (i: number) => "ⅠⅡ"[i] as string,
  ]);
  s.max.forEach((max, i) => {
    const y = 154 + i * 32;
    const step = printed([s.e[i] as never]);
    const cells = [name(i), printed([max]), step, ...(s.d ? [step] : [])];
    items.push(...cells.map((text, k): Item => ({ text, x: xs[k] as number, y, size: 19 })));
  });
  const y = 154 + s.max.length * 32 + 10;
  items.push(
    { text: `准确度等级 ${s.accuracyClass}`, x: 30, y, size: 19 },
    { text: `编号 ${s.serial}`, x: 270, y, size: 19 },
  );
  items.push(
    { text: s.manufacturer, x: 30, y: y + 38, size: 19 },
    { text: s.dateText, x: 30, y: y + 74, size: 18 },
  );
  return {
    width: 500,
    height: y + 96,
    items,
    shapes: frame(20, 100, 460, 88) + line(20, 130, 480, 130),
    font: SANS,
    ...white,
  };
};

/** The maker's name from top to bottom at the right, a character under the other. */
const pillar: Design = (s, r) => {
  const list = usual(s, r);
  const size = Math.min(24, (list.length * 38 + 40) / (s.manufacturer.length * 1.15));
  const items = [
    { text: s.kind, x: 24, y: 46, size: 27, bold: true },
    ...rows(list, 24, 96, 160, 19, 38),
    ...down(s.manufacturer, 500, 40, size),
  ];
  return {
    width: 530,
    height: 96 + list.length * 38,
    items,
    shapes: line(470, 12, 470, 84 + list.length * 38),
    font: SANS,
    ...white,
  };
};

/** The maker's name on its side down the left edge. */
const spine: Design = (s, r) => {
  const list = usual(s, r);
  const height = 100 + list.length * 38;
  const items = [{ text: s.kind, x: 80, y: 46, size: 26, bold: true }, ...rows(list, 80, 96, 160, 20, 38)];
  const size = Math.min(19, (height - 40) / s.manufacturer.length);
  const turn = r.chance(0.5) ? 90 : -90;
  const at = turn > 0 ? `translate(24 20) rotate(90)` : `translate(40 ${height - 20}) rotate(-90)`;
  const over = `<g transform="${at}">${word(s.manufacturer, 0, 0, size, { fill: "#111" })}</g>`;
  return { width: 520, height, items, shapes: line(58, 10, 58, height - 10), over, font: SANS, ...white };
};

/** Letters pressed into metal, thin song type. */
const etched: Design = (s, r) => {
  const list = usual(s, r);
  const y = 96 + list.length * 36;
  const items: Item[] = [
    { text: s.manufacturer, x: 270, y: 44, size: 23, anchor: "middle" },
    ...rows(list, 40, 92, 190, 21, 36),
    { text: s.kind, x: 40, y: y + 2, size: 22 },
  ];
  return {
    width: 540,
    height: y + 26,
    items,
    shapes: frame(10, 10, 520, y + 6),
    font: SONG,
    relief: 0.9,
    ...metal,
  };
};

export const YARD: Record<string, Design> = {
  ...{ brush, jet, ranges, pillar, spine, etched },
  ...YARD_LARGE,
};
/** What each design is printed for; retail scales otherwise. */
export const YARD_TRADES: Partial<Record<string, Trade>> = {
  ...{
    ranges: "dual",
    hook: "crane",
    bridge: "truck",
    etched: "platform",
    pillar: "platform",
    signs: "balance",
    cells: "platform",
    spine: "body",
  },
};
