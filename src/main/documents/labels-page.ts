import { renderSVG } from "uqr";
import { escaped } from "../../core/text/escape-html.js";
import type { Labels } from "../../ipc/printed-papers.js";
import { each, type PaperPage, pageOf } from "./printed-page.js";

const PADDING = { y: 3, x: 4 };
/** A usual sheet of labels: three across, eight down, without a margin. */
const LABEL = { width: 70, height: 37 };
/** A usual label printer's label. */
const SINGLE = { width: 60, height: 40 };
/** What is left below one line of the highest title, on the lower of the two labels. */
const CODE = 25;

const MM_PER_PT = 25.4 / 72;
const TITLE_PT = { most: 12, least: 6 };

/** Width of a text in its own height: bold capitals and digits, and Chinese, which is square. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char > "\u2e7f" ? 1 : 0.68), 0);

/** The size in which a serial number stands in one line: broken, it is read as two. */
const titleSize = (title: string, room: number): number =>
  Math.max(TITLE_PT.least, Math.min(TITLE_PT.most, room / MM_PER_PT / Math.max(1, widthOf(title))));

/** A day is not broken at its hyphens. */
const whole = (line: string): string => line.replace(/\d{4}-\d{2}-\d{2}/g, "<span>$&</span>");

/** Labels to stick on scales: on a sheet one beside the other, or each a page of its own. */
export function labelsPage({ fileName, layout, labels }: Labels): PaperPage {
  const single = layout === "single";
  const { width, height } = single ? SINGLE : LABEL;
  // What does not fit ends in dots.
  const style = `
    body { ${single ? "" : "display: flex; flex-wrap: wrap;"} }
    section { width: ${width}mm; height: ${height}mm; padding: ${PADDING.y}mm ${PADDING.x}mm;
      overflow: hidden; break-inside: avoid; ${single ? "break-after: page;" : ""} }
    section:last-child { break-after: auto; }
    section > div { display: flex; gap: 2mm; align-items: center; }
    svg { flex: none; width: ${CODE}mm; height: ${CODE}mm; }
    h2, p { display: -webkit-box; margin: 0; overflow: hidden; line-height: 1.2;
      -webkit-box-orient: vertical; -webkit-line-clamp: 2; }
    h2 { margin-bottom: 0.5mm; }
    p { font-size: 8pt; }
    p:first-child { font-size: 9pt; }
    span { white-space: nowrap; }
    p:last-child { -webkit-line-clamp: 3; }`;
  const room = width - 2 * PADDING.x;
  const body = each(
    labels,
    ({ title, lines, code }) =>
      `<section><h2 style="font-size: ${titleSize(title, room).toFixed(1)}pt">${escaped(title)}</h2><div>${renderSVG(code, { ecc: "M", border: 4 })}<div>${each(lines, (line) => `<p>${whole(escaped(line))}</p>`)}</div></div></section>`,
  );
  return {
    html: pageOf(fileName, style, body),
    sheet: single ? { ...SINGLE, margin: 0 } : { width: 210, height: 297, margin: 0 },
  };
}
