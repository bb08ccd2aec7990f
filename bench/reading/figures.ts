/** What came of one field of one photo; `confidence` null when nothing was read. */
export interface Outcome {
  field: string;
  level: string;
  right: boolean;
  confidence: number | null;
}

export type Share = { right: number; all: number };
/** `said`: sum of the confidences. */
type Band = Share & { said: number };

export interface Figures {
  all: Share;
  byField: Record<string, Share>;
  byLevel: Record<string, Share>;
  /** Values by the confidence they were given, from the lower bound of each band. */
  calibration: Record<string, Band>;
  sure: number;
  sureButWrong: number;
  /** Milliseconds; the cold start is the first photo's, engines loaded. */
  ms: { median: number; p95: number; cold: number };
  /** Peak resident memory in MB. */
  peak: number;
}

const BANDS = [0.99, 0.97, 0.95, 0.9, 0.8, 0.6, 0];
const SURE_FROM = 0.95;

export function figuresOf(outcomes: Outcome[], times: number[], peak: number): Figures {
  const read = outcomes.filter((o) => o.confidence !== null);
  const sure = read.filter((o) => (o.confidence as number) >= SURE_FROM);
  const warm = times.slice(1).sort((a, b) => a - b);
  const rank = (share: number) =>
    Math.round(warm[Math.min(warm.length - 1, Math.floor(warm.length * share))] ?? 0);
  return {
    all: share(outcomes),
    byField: grouped(outcomes, (o) => o.field),
    byLevel: grouped(outcomes, (o) => o.level),
    calibration: bandsOf(read),
    sure: sure.length,
    sureButWrong: sure.filter((o) => !o.right).length,
    ms: { median: rank(0.5), p95: rank(0.95), cold: Math.round(times[0] ?? 0) },
    peak,
  };
}

const share = (list: Outcome[]): Share => ({ right: list.filter((o) => o.right).length, all: list.length });

function bandsOf(read: Outcome[]): Record<string, Band> {
  const bands: Record<string, Band> = {};
  for (const [i, from] of BANDS.entries()) {
    const own = read.filter(({ confidence: c }) => c !== null && c >= from && c < (BANDS[i - 1] ?? 2));
    if (own.length === 0) continue;
    bands[from.toFixed(2)] = { ...share(own), said: own.reduce((sum, o) => sum + (o.confidence ?? 0), 0) };
  }
  return bands;
}

function grouped(list: Outcome[], key: (o: Outcome) => string): Record<string, Share> {
  const names = [...new Set(list.map(key))].sort();
  return Object.fromEntries(names.map((name) => [name, share(list.filter((o) => key(o) === name))]));
}

const percent = ({ right, all }: Share): string =>
  `${((100 * right) / Math.max(1, all)).toFixed(1)} % (${right}/${all})`;

/** The figures for people. */
export function table(results: Record<string, Figures>): string {
  return Object.entries(results)
    .map(([way, f]) => {
      const rows = (name: string, group: Record<string, Share>) =>
        Object.entries(group).map(([key, s]) => `  ${name} ${key.padEnd(14)} ${percent(s)}`);
      return [
        `${way}: ${percent(f.all)}, sure ${f.sure}, of these wrong ${f.sureButWrong}`,
        `  ms median ${f.ms.median}, p95 ${f.ms.p95}, cold ${f.ms.cold}; MB ${f.peak} at most`,
        ...rows("level", f.byLevel),
        ...rows("field", f.byField),
        ...rows("said ≥", f.calibration),
      ].join("\n");
    })
    .join("\n\n");
}
