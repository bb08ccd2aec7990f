import { escaped } from "../../core/text/escape-html.js";

/** A page of paper, in millimetres. Rolls have no height of their own: they are cut below the last line. */
export interface Sheet {
  width: number;
  height: number | null;
  margin: number;
}

/** A page to be drawn, and the paper it is for. */
export interface PaperPage {
  html: string;
  sheet: Sheet;
}

export const A4: Sheet = { width: 210, height: 297, margin: 16 };

export const each = <T>(all: readonly T[], draw: (one: T, index: number) => string): string =>
  all.map(draw).join("");

/** A page of its own: no scripts, nothing from outside; black on white, nothing that a thermal printer cannot print. */
export const pageOf = (title: string, style: string, body: string): string =>
  // SECURITY: the policy lets nothing run or load, whatever a text may hold; pictures are within the page.
  `<!doctype html><html><head><meta charset="utf-8">
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<title>${escaped(title)}</title><style>
    * { box-sizing: border-box; }
    body { margin: 0; color: #000; background: #fff; overflow-wrap: anywhere;
      font-family: "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif; }
    ${style}</style></head><body>
${body}</body></html>`;
