/** One figure of the product beside its yardstick, both measured in the same run. */
export interface BenchLine {
  work: string;
  product: number;
  yardstick: number;
  unit: "ms" | "MB" | "%" | "% of a core";
  /** product / yardstick. */
  ratio: number;
  /** The ratio that is aimed at, at most (`%`: at least); null where none is set. */
  target: number | null;
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));

export const lineOf = (line: Omit<BenchLine, "ratio">): BenchLine => ({
  ...line,
  product: rounded(line.product, 1),
  yardstick: rounded(line.yardstick, 1),
  ratio: rounded(line.product / line.yardstick, 2),
});

/** The middle one of several figures. */
export function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((one, other) => one - other);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}

const verdict = ({ unit, ratio, target }: BenchLine): string =>
  target === null ? "" : (unit === "%" ? ratio >= target : ratio <= target) ? "✓" : "✗";

/** A table for people. */
export const table = (lines: readonly BenchLine[]): string =>
  lines
    .map(
      (line) =>
        `${line.work.padEnd(58)} ${String(line.product).padStart(8)} ${String(line.yardstick).padStart(8)} ${line.unit.padEnd(2)} ×${line.ratio} ${line.target === null ? "" : `(${line.target})`} ${verdict(line)}`,
    )
    .join("\n");
