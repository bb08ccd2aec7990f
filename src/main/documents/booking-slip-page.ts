import type { Slip, SlipPaper } from "../../ipc/booking-slip.js";

interface Sheet {
  /** Millimetres. Rolls have no height of their own: they are cut below the last line. */
  width: number;
  height: number | null;
  margin: number;
}

export const SHEETS: Record<SlipPaper, Sheet> = {
  a4: { width: 210, height: 297, margin: 16 },
  roll80: { width: 80, height: null, margin: 4 },
  roll58: { width: 58, height: null, margin: 3 },
};

const ESCAPES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char);
const each = <T>(all: readonly T[], draw: (one: T) => string): string => all.map(draw).join("");

/** Black on white, nothing that a thermal printer cannot print. */
const styleOf = (paper: SlipPaper): string => {
  const { width, margin } = SHEETS[paper];
  const roll = paper !== "a4";
  return `
    * { box-sizing: border-box; }
    body { margin: 0; width: ${width - 2 * margin}mm; color: #000; background: #fff;
      font: ${roll ? "9pt" : "12pt"}/1.45 "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif;
      overflow-wrap: anywhere; }
    h1 { margin: 0 0 4mm; font-size: ${roll ? "12pt" : "20pt"}; text-align: center; }
    h2 { margin: 4mm 0 1mm; font-size: 1.1em; }
    dl { margin: 0; ${roll ? "" : "display: grid; grid-template-columns: max-content 1fr; gap: 1mm 6mm;"} }
    dt { ${roll ? "margin-top: 1mm;" : ""} } dd { margin: 0; font-weight: 700; }
    table { width: 100%; margin-top: 4mm; border-collapse: collapse; }
    th, td { padding: 1mm; border: 0.2mm solid #000; text-align: start; vertical-align: top; }
    tr { break-inside: avoid; }
    ul { margin: 0; padding-inline-start: 5mm; }
    footer { margin-top: 5mm; font-size: 0.8em; }`;
};

/** The slip as a page of its own: no scripts, nothing from outside, every text escaped. */
export function slipPage(slip: Slip): string {
  const { title, facts, scales, bring, foot, paper } = slip;
  const cells = (tag: string, row: readonly string[]) =>
    each(row, (cell) => `<${tag}>${escaped(cell)}</${tag}>`);
  // SECURITY: the policy lets nothing run or load, whatever a text may hold.
  return `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title><style>${styleOf(paper)}</style></head><body>
<h1>${escaped(title)}</h1>
<dl>${each(facts, ({ label, value }) => `<dt>${escaped(label)}</dt><dd>${escaped(value)}</dd>`)}</dl>
<table><thead><tr>${cells("th", scales.columns)}</tr></thead>
<tbody>${each(scales.rows, (row) => `<tr>${cells("td", row)}</tr>`)}</tbody></table>
<h2>${escaped(bring.title)}</h2><ul>${each(bring.items, (item) => `<li>${escaped(item)}</li>`)}</ul>
<footer>${escaped(foot)}</footer></body></html>`;
}
