import { ReadFailure } from "../runtime/read-failure.js";

/** The largest photo taken: phones reach 50 million pixels. */
export const MAX_PIXELS = 60_000_000;

/**
 * SECURITY: refuses sizes that would take too much memory; every decoder calls it before it allocates.
 * Throws `ReadFailure`.
 */
export function checkSize(width: number, height: number): void {
  if (!(width > 0 && height > 0)) throw new ReadFailure("broken-file", "the picture has no size");
  if (width * height > MAX_PIXELS) {
    throw new ReadFailure("too-large", `${width} × ${height} pixels; at most ${MAX_PIXELS / 1e6} million`);
  }
}
