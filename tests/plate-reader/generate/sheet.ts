/** One piece of text on a plate: left (or middle, or right) end of its base line, in the plate's own units. */
export interface Item {
  text: string;
  x: number;
  y: number;
  size: number;
  anchor?: "start" | "middle" | "end";
  bold?: boolean;
  /** Draw the text inside an oval, as the accuracy class often is. */
  oval?: boolean;
  /** Extra room between characters, in sizes. */
  spacing?: number;
  /** Written with a pen: slanted and uneven. */
  hand?: boolean;
}

/** A plate before it is drawn. */
export interface Sheet {
  width: number;
  height: number;
  items: Item[];
  /** Further SVG under the text: lines, frames. */
  shapes: string;
  paper: string;
  ink: string;
  font: string;
  corner: number;
  /** Letters pressed into brushed metal: height of their edges, in the plate's own units. */
  relief?: number;
  /** SVG over the text: stickers. */
  over?: string;
  /** How wide the plate is drawn, as a share: narrow letters. */
  narrow?: number;
}

/** Rules and frames of a plate, as SVG. */
export const line = (x1: number, y1: number, x2: number, y2: number) =>
  `<path d="M${x1} ${y1}L${x2} ${y2}"/>`;
export const frame = (x: number, y: number, w: number, h: number) =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}"/>`;

const WIDE = /[\u2e80-\uffef]/;

/** Width of a text about as a sans-serif font prints it. */
export function textWidth({ text, size, spacing = 0 }: Item): number {
  return [...text].reduce((sum, c) => {
    const em = WIDE.test(c) ? 1 : /[A-Zm]/.test(c) ? 0.66 : /[0-9a-z]/.test(c) ? 0.56 : 0.3;
    return sum + (em + spacing) * size;
  }, 0);
}

export function leftOf(item: Item): number {
  const width = textWidth(item);
  return item.anchor === "middle" ? item.x - width / 2 : item.anchor === "end" ? item.x - width : item.x;
}

const escaped = (text: string): string =>
  text.replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c] as string);

/** Fine lines along the plate, as brushed metal has them. */
function brushed(width: number, height: number): string {
  let lines = "";
  for (let y = 0; y < height; y += 2) {
    const tone = (y * 7919) % 13 < 6 ? "#fff" : "#000";
    lines += `<path d="M0 ${y}H${width}" stroke="${tone}" stroke-width="1" opacity="${0.04 + ((y * 31) % 7) / 90}"/>`;
  }
  return lines;
}

/** Each character a little off its line, of its own height and slant. */
function handwritten({ text, x, y, size }: Item): string {
  let at = x;
  const letters = [...text].map((char, i) => {
    const sway = ((i * 37 + char.charCodeAt(0) * 13) % 11) - 5;
    const own = size * (1 + sway / 60);
    const place = `translate(${at} ${y + sway * 0.3}) skewX(-9) rotate(${sway * 0.9})`;
    at += textWidth({ text: char, x: 0, y: 0, size: own }) * 1.06;
    return `<text transform="${place}" font-size="${own}">${escaped(char)}</text>`;
  });
  return `<g font-family="DejaVu Sans Light, Noto Sans CJK SC" font-weight="200">${letters.join("")}</g>`;
}

/** The plate as SVG; `scale` pixels a unit. */
export function toSvg(sheet: Sheet, scale: number): string {
  const texts = sheet.items.map((item) => {
    const { x, y, size, anchor = "start", bold, spacing = 0 } = item;
    const style = `font-size="${size}" text-anchor="${anchor}"${bold ? ' font-weight="bold"' : ""}`;
    const gap = spacing ? ` letter-spacing="${spacing * size}"` : "";
    const text = item.hand
      ? handwritten(item)
      : `<text x="${x}" y="${y}" ${style}${gap} xml:space="preserve">${escaped(item.text)}</text>`;
    if (!item.oval) return text;
    const width = textWidth(item);
    const cx = leftOf(item) + width / 2;
    const oval = `<ellipse cx="${cx}" cy="${y - size * 0.36}" rx="${width / 2 + size * 0.55}" ry="${size * 0.62}" fill="none" stroke="${sheet.ink}" stroke-width="${size * 0.07}"/>`;
    return oval + text;
  });
  const { width, height, paper, ink, font, corner, relief = 0, over = "", narrow = 1 } = sheet;
  const body = texts.join("");
  // A pressed edge catches light on one side and throws shade on the other.
  const edges = relief
    ? `<g fill="#fff" opacity="0.7" transform="translate(${relief} ${relief})" font-family="${font}">${body}</g>`
    : "";
  const faded = relief ? ' opacity="0.75"' : "";
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width * scale * narrow}" height="${height * scale}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none"><rect width="${width}" height="${height}" rx="${corner}" fill="${paper}"/>${relief ? brushed(width, height) : ""}<g stroke="${ink}" color="${ink}" fill="none" stroke-width="1">${sheet.shapes}</g>${edges}<g fill="${ink}"${faded} font-family="${font}">${body}</g><g font-family="${font}">${over}</g></svg>`;
}
