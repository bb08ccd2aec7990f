import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bareTimes } from "./reading/bare-networks.js";
import { type Figures, type Share, table } from "./reading/figures.js";
import { measure, NATIVE, WAYS } from "./reading/measure.js";
import { fromFolder, isSet, madeUp, type SetName } from "./reading/photos.js";
import { type BenchLine, lineOf, median } from "./result-table.js";

/** Photos of the short run. */
const PHOTOS = 8;
const SEED = 40;
const MOST_MS = 2000;
const MOST_MS_NATIVE = 1000;
const MOST_MB = 600;
/** Wanted of all fields, of those of hard photos, and of values said to be sure, in percent. */
const WANTED = { all: 95, hard: 90, sure: 99.5 };

async function inScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), "plates-"));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Reading photos nobody tunes on, beside plain tesseract.js and the bare networks on the same ones. */
export const benchReading = (): Promise<BenchLine[]> =>
  inScratch(async (folder) => {
    const cases = await madeUp(folder, "unseen", SEED, PHOTOS);
    const full = await measure(cases, WAYS.full);
    const tesseract = await measure(cases, WAYS.tesseract);
    const native = NATIVE && (await measure(cases, NATIVE));
    const bare = await bareTimes(cases);
    return [
      ...accuracy(full, tesseract),
      ...calibration(full),
      ...cost(full, tesseract, bare),
      ...(native ? natively(native, full) : []),
    ];
  });

const percent = ({ right, all }: Share = { right: 0, all: 0 }): number => (100 * right) / Math.max(1, all);

function accuracy(full: Figures, tesseract: Figures): BenchLine[] {
  const wanted = (work: string, share: Share | undefined, least: number) =>
    lineOf({
      work: `${work}, against ${least} %`,
      product: percent(share),
      yardstick: least,
      unit: "%",
      target: 1,
    });
  // What tesseract.js reads nothing of at all stands at the smallest share, so that the ratio is a number.
  const beside = (work: string, own: Share | undefined, other: Share | undefined) =>
    lineOf({
      work: `${work} read right, against tesseract.js`,
      product: percent(own),
      yardstick: Math.max(percent(other), 100 / Math.max(1, own?.all ?? 1)),
      unit: "%",
      target: 1,
    });
  return [
    wanted("fields read right", full.all, WANTED.all),
    wanted("fields of hard photos read right", full.byLevel.hard, WANTED.hard),
    beside("fields", full.all, tesseract.all),
    ...Object.keys(full.byLevel).map((l) => beside(`${l} photos`, full.byLevel[l], tesseract.byLevel[l])),
    ...Object.keys(full.byField).map((f) => beside(f, full.byField[f], tesseract.byField[f])),
  ];
}

function calibration({ calibration: bands, sure, sureButWrong }: Figures): BenchLine[] {
  return [
    lineOf({
      work: `values said to be sure that are right, against ${WANTED.sure} %`,
      product: percent({ right: sure - sureButWrong, all: sure }),
      yardstick: WANTED.sure,
      unit: "%",
      target: 1,
    }),
    ...Object.entries(bands).map(([from, band]) =>
      lineOf({
        work: `${band.all} values said at ${from} and more: right, against said`,
        product: percent(band),
        yardstick: (100 * band.said) / Math.max(1, band.all),
        unit: "%",
        target: null,
      }),
    ),
  ];
}

function cost(full: Figures, tesseract: Figures, bare: number[]): BenchLine[] {
  const line = (work: string, unit: "ms" | "MB", product: number, yardstick: number, target: number | null) =>
    lineOf({ work, product, yardstick, unit, target });
  const { ms, peak } = full;
  const [, ...warm] = bare;
  return [
    line("read a photo (median), against the bare networks", "ms", ms.median, median(warm), 1.5),
    line(`read a photo (median), against ${MOST_MS} ms`, "ms", ms.median, MOST_MS, 1),
    line("read a photo (95 of 100), against the bare networks", "ms", ms.p95, Math.max(...warm), null),
    line("read a photo (median), against tesseract.js", "ms", ms.median, tesseract.ms.median, null),
    line("first photo with engines to load, against tesseract.js", "ms", ms.cold, tesseract.ms.cold, null),
    line(`peak memory of the reader, against ${MOST_MB} MB`, "MB", peak, MOST_MB, 1),
    line("peak memory of the reader, against tesseract.js", "MB", peak, tesseract.peak, null),
  ];
}

/** The reader on native code. */
function natively(native: Figures, full: Figures): BenchLine[] {
  const line = (work: string, unit: "ms" | "MB" | "%", product: number, yardstick: number) =>
    lineOf({ work: `native: ${work}`, product, yardstick, unit, target: 1 });
  return [
    line(`read a photo (median), against ${MOST_MS_NATIVE} ms`, "ms", native.ms.median, MOST_MS_NATIVE),
    line("fields read right, against WebAssembly", "%", percent(native.all), percent(full.all)),
    line(`peak memory, against ${MOST_MB} MB`, "MB", native.peak, MOST_MB),
  ];
}

/** Every way of reading on a whole set, or on a folder's photos: for docs/reading.md. */
async function compare(
  where: string | undefined,
  set: SetName,
  seed: number,
): Promise<Record<string, Figures>> {
  return inScratch(async (folder) => {
    const cases = where ? await fromFolder(where) : await madeUp(folder, set, seed);
    const results: Record<string, Figures> = {};
    const ways = NATIVE ? { ...WAYS, native: NATIVE } : WAYS;
    for (const [way, env] of Object.entries(ways)) results[way] = await measure(cases, env);
    return results;
  });
}

if (/[\\/]reading\.ts$/.test(process.argv[1] ?? "")) {
  const words = process.argv.slice(2);
  const said = (name: string) => words.find((w) => w.startsWith(`--${name}=`))?.split("=")[1];
  const folder = words.find((w) => !w.startsWith("--"));
  const set = said("set") ?? "unseen";
  if (!isSet(set)) throw new Error(`No set of photos is called ${set}`);
  const results = await compare(folder, set, Number(said("seed") ?? 4));
  process.stdout.write(words.includes("--json") ? `${JSON.stringify(results)}\n` : `${table(results)}\n`);
}
