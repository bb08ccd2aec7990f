import { renderSVG } from "uqr";
import { escaped } from "../../core/text/escape-html.js";
import type { Slip, SlipPaper } from "../../ipc/booking-slip.js";
import { A4, each, type PaperPage, pageOf, type Sheet } from "./printed-page.js";

/** Receipt printers print 72 of 80 mm and 48 of 58. */
const SHEETS: Record<SlipPaper, Sheet> = {
  a4: A4,
  roll80: { width: 80, height: null, margin: 4 },
  roll58: { width: 58, height: null, margin: 5 },
};

/** More rows than these are set smaller, so that a booking stays on one page as long as it can. */
const ROOMY_ROWS = 12;

const styleOf = (paper: SlipPaper, dense: boolean): string => {
  const { width, margin } = SHEETS[paper];
  const roll = paper !== "a4";
  return `
    body { width: ${width - 2 * margin}mm; font-size: ${roll ? "9pt" : "12pt"}; line-height: 1.45; }
    h1 { margin: 0 0 4mm; font-size: ${roll ? "12pt" : "20pt"}; text-align: center; }
    h2 { margin: 4mm 0 1mm; font-size: 1.1em; }
    dl { margin: 0; ${roll ? "" : "display: grid; grid-template-columns: max-content 1fr; gap: 1mm 6mm;"} }
    dt { ${roll ? "margin-top: 1mm;" : ""} } dd { margin: 0; font-weight: 700; }
    table { width: 100%; margin-top: 4mm; border-collapse: collapse; }
    th, td { padding: 1mm; border: 0.2mm solid #000; text-align: start; vertical-align: top; }
    tr { break-inside: avoid; }
    ${dense ? "table { font-size: 8.5pt; line-height: 1.25; } th, td { padding: 0.4mm 1mm; }" : ""}
    .codes { display: flex; flex-wrap: wrap; gap: 4mm; break-inside: avoid-page; }
    figure { width: 45mm; margin: 0; break-inside: avoid; text-align: center; font-size: 8pt; }
    figure svg { display: block; width: 45mm; height: 45mm; }
    ul { margin: 0; padding-inline-start: 5mm; }
    footer { margin-top: 5mm; font-size: 0.8em; }`;
};

/** A QR code with its number; drawn by the library as paths alone. */
const figureOf = (text: string, index: number, all: readonly string[]): string =>
  `<figure>${renderSVG(text, { ecc: "M", border: 4 })}<figcaption>${index + 1} / ${all.length}</figcaption></figure>`;

/** The booking slip as a page. */
export function slipPage(slip: Slip): PaperPage {
  const { title, facts, scales, codes, bring, foot, paper } = slip;
  const dense = paper === "a4" && scales.rows.length > ROOMY_ROWS;
  const cells = (tag: string, row: readonly string[]) =>
    each(row, (cell) => `<${tag}>${escaped(cell)}</${tag}>`);
  const body = `<h1>${escaped(title)}</h1>
<dl>${each(facts, ({ label, value }) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`)}</dl>
<table><thead><tr>${cells("th", scales.columns)}</tr></thead>
<tbody>${each(scales.rows, (row) => `<tr>${cells("td", row)}</tr>`)}</tbody></table>
<h2>${escaped(bring.title)}</h2><ul>${each(bring.items, (item) => `<li>${escaped(item)}</li>`)}</ul>
${codes ? `<h2>${escaped(codes.title)}</h2><div class="codes">${codes.texts.map(figureOf).join("")}</div>` : ""}
<footer>${escaped(foot)}</footer>`;
  return { html: pageOf(title, styleOf(paper, dense), body), sheet: SHEETS[paper] };
}
