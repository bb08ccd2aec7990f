import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { launchApp, type RunningApp } from "../tests/support/app.js";
import { removeFolder } from "../tests/support/folder.js";
import { openOwnPortal } from "../tests/support/own-portal.js";
import { pause } from "./processes.js";
import { type BenchLine, lineOf, median } from "./result-table.js";

const SIZES = [100, 1_000, 10_000] as const;
/** Ten times the scales may cost ten times the time … */
const LINEAR = 10;
/** … but the list is to open nearly as fast. */
const OPENS = 1.5;
/** A ledger that is to open at all. */
const HUGE = 100_000;
/** Longest that a ledger of so many may take to open, in ms. */
const AT_ALL = 60_000;
/** What a user waits for without wondering, in ms; of a huge ledger that is as much as can be asked. */
const SOON = 2_000;
const FRAME_MS = 1000 / 60;
const ROUNDS = 2;

const WORK = [
  "start to the ledger's count",
  "open the list",
  "search, a key",
  "scroll, a screen",
  "save a scale",
  "export",
] as const;
const HUGE_WORK = [
  "open the list",
  "search, a key",
  "save a scale",
] as const satisfies (typeof WORK)[number][];
type Times = Record<(typeof WORK)[number], number>;

const serialOf = (index: number): string => `BENCH-${String(index).padStart(6, "0")}`;

async function writeScales(path: string, count: number): Promise<void> {
  const file = JSON.parse(await readFile("assets/samples/company.json", "utf8"));
  file.instruments = Array.from({ length: count }, (_, i) => ({
    serial: serialOf(i),
    model: `ACS-${15 * (1 + (i % 4))}`,
    place: `${1 + (i % 300)}号摊位`,
    region: "330402",
    validUntil: `20${25 + (i % 3)}-0${1 + (i % 9)}-1${i % 10}`,
  }));
  await writeFile(path, JSON.stringify(file));
}

/** Handles a key in the search box to its end: React draws at once, and reading a size makes the page lay out. */
const searchKeys = (wizard: Page): Promise<number[]> =>
  wizard.getByTestId("ledger-search").evaluate((node) => {
    const box = node as HTMLInputElement;
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set;
    return Array.from("bench-000 42", (_, length) => "bench-000 42".slice(0, length + 1)).map((words) => {
      const begin = performance.now();
      write?.call(box, words);
      box.dispatchEvent(new Event("input", { bubbles: true }));
      void document.body.offsetHeight;
      return performance.now() - begin;
    });
  });

/** From a jump by a screen to the rows that belong there. */
const scrollScreens = (wizard: Page): Promise<number[]> =>
  wizard.getByTestId("ledger-list").evaluate(async (list) => {
    const times: number[] = [];
    for (let screen = 0; screen < 12; screen += 1) {
      const drawn = new Promise<void>((done) => {
        const rows = new MutationObserver(() => {
          rows.disconnect();
          done();
        });
        rows.observe(list, { subtree: true, childList: true });
      });
      const begin = performance.now();
      list.scrollTop += list.clientHeight;
      await drawn;
      void document.body.offsetHeight;
      times.push(performance.now() - begin);
    }
    return times;
  });

/** From a scale's form to its being on the disk. */
async function saveOne(running: RunningApp): Promise<number> {
  const { instruments, instrumentId } = await running.state();
  const scale = instruments.find(({ id }) => id === instrumentId);
  if (!scale) throw new Error("no scale is at hand");
  const { id, name, kind, category, subcategory, model, range, accuracyClass, serial, manufacturer } = scale;
  const { origin, region, purchaseDate, quantity, purpose, delivery, validUntil } = scale;
  const form = { id, name, kind, category, subcategory, model, range, accuracyClass, serial, manufacturer };
  const rest = { origin, region, purchaseDate, quantity, purpose, delivery, validUntil, place: "北门" };
  return running.wizard.evaluate(
    async (input) => {
      const begin = performance.now();
      const saved = await window.verifyGuide.send("instrument.save", input);
      if (!saved.ok) throw new Error("the scale was refused");
      return performance.now() - begin;
    },
    { ...form, ...rest },
  );
}

async function exportAll({ app, wizard }: RunningApp, file: string): Promise<number> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, file);
  return wizard.evaluate(async () => {
    const begin = performance.now();
    const written = await window.verifyGuide.send("export.write", { kind: "xlsx", companyId: null });
    if (!written.ok) throw new Error("the export was refused");
    return performance.now() - begin;
  });
}

/** One run of the app over a ledger that is there. */
async function once(args: string[], userData: string, count: number): Promise<Times> {
  const begin = Date.now();
  const running = await launchApp({ args, userData });
  try {
    const { wizard } = running;
    await wizard.getByTestId("ledger-open").waitFor();
    const start = Date.now() - begin;
    const asked = Date.now();
    await wizard.getByTestId("ledger-open").click();
    await wizard.getByTestId("ledger-row").first().waitFor();
    const open = Date.now() - asked;
    const scroll = median(await scrollScreens(wizard));
    const search = median(await searchKeys(wizard));
    const save = await saveOne(running);
    const written = await exportAll(running, join(userData, `${count}.xlsx`));
    return {
      "start to the ledger's count": start,
      "open the list": open,
      "search, a key": search,
      "scroll, a screen": scroll,
      "save a scale": save,
      export: written,
    };
  } finally {
    await running.close();
  }
}

/** More scales than a file brings at once: those kept, so many times over, with numbers of their own. */
async function multiply(userData: string, count: number): Promise<void> {
  const file = join(userData, "verify-guide.json");
  const kept = JSON.parse(await readFile(file, "utf8"));
  kept.instruments = Array.from({ length: count }, (_, index) => ({
    ...kept.instruments[index % kept.instruments.length],
    id: randomUUID(),
    serial: serialOf(index),
  }));
  await writeFile(file, JSON.stringify(kept));
}

/** Puts so many scales into a profile of their own, then starts the app over them so often. */
async function runsOver(count: number, rounds: number): Promise<Times[]> {
  const userData = await mkdtemp(join(tmpdir(), "bench-ledger-"));
  const own = await openOwnPortal();
  try {
    const file = join(userData, "company.json");
    const brought = Math.min(count, SIZES[2]);
    await writeScales(file, brought);
    const running = await launchApp({ args: own.args, userData });
    await running.wizard.getByTestId("company-import").setInputFiles(file);
    // The import is kept before it is told.
    const kept = () => running.wizard.evaluate(() => window.verifyGuide.send("state.get", undefined));
    while ((await kept()).ledger.total < brought) await pause(50);
    await running.close();
    if (count > brought) await multiply(userData, count);
    const runs: Times[] = [];
    for (let round = 0; round < rounds; round += 1) runs.push(await once(own.args, userData, count));
    return runs;
  } finally {
    own.close();
    await removeFolder(userData);
  }
}

async function timesOf(count: number): Promise<Times> {
  const runs = await runsOver(count, ROUNDS);
  return Object.fromEntries(WORK.map((work) => [work, median(runs.map((run) => run[work]))])) as Times;
}

/**
 * Ledgers of three sizes, each against the one a tenth as large; a key of the search against one frame; and one so large
 * that it only has to open.
 */
export async function benchLedger(): Promise<BenchLine[]> {
  const times: Times[] = [];
  for (const count of SIZES) times.push(await timesOf(count));
  const growth = SIZES.slice(1).flatMap((count, i) =>
    WORK.map((work) =>
      lineOf({
        work: `ledger of ${count}: ${work}, against ${SIZES[i]}`,
        product: times[i + 1]?.[work] ?? 0,
        yardstick: times[i]?.[work] ?? 0,
        unit: "ms",
        target: work === "open the list" ? OPENS : LINEAR,
      }),
    ),
  );
  const largest = SIZES.at(-1);
  // One that does not open is a result, too, and no reason to lose the others.
  const [huge] = await runsOver(HUGE, 1).catch((error) => {
    console.warn(`${HUGE} scales: ${String(error).slice(0, 200)}`);
    return [];
  });
  return [
    ...growth,
    lineOf({
      work: `ledger of ${largest}: search, a key, against one frame`,
      product: times.at(-1)?.["search, a key"] ?? 0,
      yardstick: FRAME_MS,
      unit: "ms",
      target: 1,
    }),
    ...(huge
      ? HUGE_WORK.map((work) =>
          lineOf({
            work: `ledger of ${HUGE}: ${work}, against ${SOON / 1000} s`,
            product: huge[work],
            yardstick: SOON,
            unit: "ms",
            target: 1,
          }),
        )
      : []),
    lineOf({
      work: `ledger of ${HUGE}: opens within ${AT_ALL / 1000} s, against always`,
      product: huge && huge["open the list"] <= AT_ALL ? 100 : 0,
      yardstick: 100,
      unit: "%",
      target: 1,
    }),
  ];
}
