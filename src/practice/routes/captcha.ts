/** Strokes of each character on a 4 × 6 grid: drawn, so that the page holds no readable text. */
const STROKES: Record<string, string> = {
  "2": "M0 1Q2 -1 4 1Q4 3 0 6L4 6",
  "3": "M0 0L4 0L2 2.5Q5 3 4 5Q2 7 0 5",
  "4": "M3 6L3 0L0 4L4 4",
  "5": "M4 0L0 0L0 2.5Q4 2 4 4.5Q3 7 0 5.5",
  "6": "M4 0Q0 1 0 4Q0 6 2 6Q4 6 4 4.5Q4 3 2 3Q0 3 0 4.5",
  "7": "M0 0L4 0L1.5 6",
  "9": "M4 2Q4 0 2 0Q0 0 0 1.5Q0 3 2 3Q4 3 4 1.5L3 6",
  A: "M0 6L2 0L4 6M1 4L3 4",
  E: "M4 0L0 0L0 6L4 6M0 3L3 3",
  F: "M4 0L0 0L0 6M0 3L3 3",
  H: "M0 0L0 6M4 0L4 6M0 3L4 3",
  K: "M0 0L0 6M4 0L0 3.5L4 6",
  N: "M0 6L0 0L4 6L4 0",
  T: "M0 0L4 0M2 0L2 6",
  W: "M0 0L1 6L2 2L3 6L4 0",
  X: "M0 0L4 6M4 0L0 6",
};

const LENGTH = 4;

/** Four characters without look-alikes. */
export const newCaptcha = (): string => {
  const characters = Object.keys(STROKES);
  return Array.from({ length: LENGTH }, () => characters[Math.floor(Math.random() * characters.length)]).join(
    "",
  );
};

const between = (low: number, high: number): number =>
  Math.round((low + Math.random() * (high - low)) * 10) / 10;

/** The picture of a captcha: an SVG of strokes, tilted, under a few lines of noise. */
export const captchaSvg = (text: string): string => {
  const glyphs = [...text].map(
    (character, index) =>
      `<path d="${STROKES[character] ?? ""}" transform="translate(${10 + index * 24} ${between(7, 12)}) rotate(${between(-14, 14)} 7 10) scale(3.4)"/>`,
  );
  const noise = Array.from(
    { length: 4 },
    () => `<path d="M0 ${between(0, 36)}L110 ${between(0, 36)}" stroke="#9ab" stroke-width=".8"/>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" width="110" height="36" viewBox="0 0 110 36" role="img" aria-label="验证码图片"><rect width="110" height="36" fill="#eef4fb"/>${noise.join("")}<g fill="none" stroke="#1b4f8f" stroke-width=".7" stroke-linecap="round">${glyphs.join("")}</g></svg>`;
};
