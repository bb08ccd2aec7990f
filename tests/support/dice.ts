import { Random } from "../plate-reader/generate/random.js";

/** Whole numbers from 0 to n − 1, the same row for the same seed. */
export function dice(seed: number): (n: number) => number {
  const random = new Random(seed);
  return (n) => random.int(0, n - 1);
}
