import { type Design, mark, sheet, words } from "./design-parts.js";
import { frame, type Item, line } from "./sheet.js";

/** A stamped plate: a frame, screws, labels with dotted leaders. */
export const stamped: Design = (s, r) => {
  const m = mark(s, r);
  const w = words(r);
  const rows: [string, string, boolean?][] = [
    [w.model, s.model],
    [w.accuracy, m.text, m.oval],
    [w.max, s.maxText],
    [w.min, s.minText],
    [w.e, s.eText],
    ...(s.d ? ([[w.d, s.eText]] as [string, string][]) : []),
    [w.serial, s.serial],
    [w.date, s.dateText],
  ];
  const items: Item[] = [
    { text: s.kind, x: 260, y: 56, size: 30, anchor: "middle", bold: true, spacing: 0.2 },
  ];
  let shapes = frame(8, 8, 504, 72 + rows.length * 38 + 50);
  rows.forEach(([label, value, oval], i) => {
    const y = 104 + i * 38;
    shapes += line(200, y + 6, 470, y + 6);
    items.push({ text: label, x: 46, y, size: 21 });
    items.push({ text: value, x: oval ? 240 : 215, y, size: 21, oval: oval ?? false });
  });
  const y = 110 + rows.length * 38;
  items.push({ text: s.manufacturer, x: 260, y, size: 22, anchor: "middle" });
  for (const [x, yy] of [
    [28, 28],
    [492, 28],
    [28, y],
    [492, y],
  ])
    shapes += `<circle cx="${x}" cy="${yy}" r="9"/>`;
  return sheet(r, 520, y + 30, items, shapes);
};
