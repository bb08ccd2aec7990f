/** A picture in memory: RGB, 8 bits, rows from the top. */
export interface Raster {
  data: Uint8Array;
  width: number;
  height: number;
}

/** Of 255: what differs by no more is no print on a ground. */
const UNSEEN_CONTRAST = 3;

/** Whether a picture is of one colour all over: a single pixel, an empty page, a covered lens without its grain. */
export function isBlank({ data }: Raster): boolean {
  for (let i = 3; i < data.length; i++)
    if (Math.abs((data[i] as number) - (data[i % 3] as number)) > UNSEEN_CONTRAST) return false;
  return true;
}

/** Halves a picture by averaging 2 × 2 pixels. */
function halve(source: Raster): Raster {
  const width = Math.max(1, source.width >> 1);
  const height = Math.max(1, source.height >> 1);
  const data = new Uint8Array(width * height * 3);
  const s = source.data;
  const right = source.width > 1 ? 3 : 0;
  const below = source.height > 1 ? source.width * 3 : 0;
  for (let y = 0, o = 0; y < height; y++) {
    for (let x = 0, i = y * 2 * source.width * 3; x < width; x++, i += 6) {
      for (let c = 0; c < 3; c++, o++) {
        const a = i + c;
        data[o] =
          ((s[a] as number) +
            (s[a + right] as number) +
            (s[a + below] as number) +
            (s[a + right + below] as number) +
            2) >>
          2;
      }
    }
  }
  return { data, width, height };
}

/** A picture with its halved copies, made when first asked for: crops are taken from the fitting one. */
export class Pyramid {
  private readonly levels: Raster[];

  constructor(readonly base: Raster) {
    this.levels = [base];
  }

  /** The copy reduced 2^level times; stops halving below 32 pixels. */
  level(level: number): { raster: Raster; scale: number } {
    let at = 0;
    while (at < level) {
      const current = this.levels[at] as Raster;
      if (Math.min(current.width, current.height) < 64) break;
      at += 1;
      this.levels[at] ??= halve(current);
    }
    return { raster: this.levels[at] as Raster, scale: 1 / 2 ** at };
  }
}
