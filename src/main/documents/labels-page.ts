import { renderSVG } from "uqr";
import { escaped } from "../../core/text/markup.js";
import type { Labels } from "../../ipc/paper.js";
import { each, type PaperPage, pageOf } from "./paper-page.js";

/** A usual sheet of labels: three across, eight down, without a margin. */
const LABEL = { width: 70, height: 37 };
/** A usual label printer's label. */
const SINGLE = { width: 60, height: 40 };

/** Labels to stick on scales: on a sheet one beside the other, or each a page of its own. */
export function labelsPage({ fileName, layout, labels }: Labels): PaperPage {
  const single = layout === "single";
  const { width, height } = single ? SINGLE : LABEL;
  const style = `
    body { ${single ? "" : "display: flex; flex-wrap: wrap;"} }
    section { display: flex; gap: 2mm; align-items: center; width: ${width}mm; height: ${height}mm;
      padding: 3mm 4mm; overflow: hidden; break-inside: avoid; ${single ? "break-after: page;" : ""} }
    section:last-child { break-after: auto; }
    svg { flex: none; width: 27mm; height: 27mm; }
    h2 { margin: 0 0 1mm; font-size: 12pt; line-height: 1.15; }
    p { margin: 0; font-size: 9pt; line-height: 1.3; text-wrap: balance; }`;
  const body = each(
    labels,
    ({ title, lines, code }) =>
      `<section>${renderSVG(code, { ecc: "M", border: 4 })}<div><h2>${escaped(title)}</h2>${each(lines, (line) => `<p>${escaped(line)}</p>`)}</div></section>`,
  );
  return {
    html: pageOf(fileName, style, body),
    sheet: single ? { ...SINGLE, margin: 0 } : { width: 210, height: 297, margin: 0 },
  };
}
