import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, type Page } from "playwright-core";
import { launchApp } from "../tests/support/app.js";
import { removeFolder } from "../tests/support/folder.js";
import { openOwnPortal } from "../tests/support/own-portal.js";
import { buildMain } from "../tests/support/portal/bench.js";
import { type BenchLine, lineOf, median } from "./result-table.js";

/**
 * Starts of each that are counted, after two that are not: the disk's cache is warm then, the profile is there, and
 * Chromium keeps a script's compiled form once it has met it twice.
 */
const ROUNDS = 8;
const WARMING = 2;
const WIZARD = "app://wizard/";
const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];

const pageWhose = async (app: ElectronApplication, is: (page: Page) => boolean): Promise<Page> =>
  app.windows().find(is) ?? (await app.waitForEvent("window", is));

/** When a page first painted, by the clock of this machine. */
const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(
    () =>
      new Promise<number>((done) =>
        new PerformanceObserver((list) => {
          const [entry] = list.getEntriesByName("first-contentful-paint");
          if (entry) done(performance.timeOrigin + entry.startTime);
        }).observe({ type: "paint", buffered: true }),
      ),
  );

/** A profile with a company in it: without one the first questions lie over the portal, which then paints nothing. */
async function prepare(userData: string, args: string[]): Promise<void> {
  const { wizard, close } = await launchApp({ userData, args });
  await wizard.getByTestId("company-import").setInputFiles("assets/samples/company.json");
  await wizard.getByTestId("case-open").waitFor();
  await close();
}

/** From the command to a wizard that can be used, and to the portal's first paint, for who comes back. */
async function product(folder: string, portalArgs: string[]): Promise<{ usable: number; portal: number }> {
  const begin = Date.now();
  const app = await _electron.launch({
    args: [...root, ".", `--user-data-dir=${folder}`, "--lang=zh-CN", ...portalArgs],
    env: { ...process.env, NODE_ENV: "test" } as Record<string, string>,
  });
  try {
    const wizard = await pageWhose(app, (page) => page.url().startsWith(WIZARD));
    await wizard.getByTestId("case-open").waitFor();
    const usable = Date.now() - begin;
    const portal = await pageWhose(app, (page) => !page.url().startsWith(WIZARD));
    await portal.waitForLoadState();
    return { usable, portal: (await firstPaint(portal)) - begin };
  } finally {
    await app.close();
  }
}

async function bareWindow(main: string, folder: string): Promise<number> {
  const begin = Date.now();
  const app = await _electron.launch({
    args: [...root, main, `--user-data-dir=${folder}`],
    env: { ...process.env, BENCH_WINDOW: "static" } as Record<string, string>,
  });
  try {
    await (await app.firstWindow()).getByRole("heading").waitFor();
    return Date.now() - begin;
  } finally {
    await app.close();
  }
}

/** Start to usable, warm, the two in turn. */
export async function benchStart(): Promise<BenchLine[]> {
  const main = await buildMain("bench/bare-window.ts", "out/bench-bare");
  const usable: number[] = [];
  const portal: number[] = [];
  const bare: number[] = [];
  const folder = await mkdtemp(join(tmpdir(), "bench-"));
  const own = await openOwnPortal();
  try {
    await prepare(join(folder, "product"), own.args);
    for (let round = 0; round < WARMING + ROUNDS; round += 1) {
      const came = await product(join(folder, "product"), own.args);
      const plain = await bareWindow(main, join(folder, "bare"));
      if (round < WARMING) continue;
      usable.push(came.usable);
      portal.push(came.portal);
      bare.push(plain);
    }
  } finally {
    own.close();
    await removeFolder(folder);
  }
  const yardstick = median(bare);
  return [
    lineOf({
      work: "start to a usable wizard, against a bare window",
      product: median(usable),
      yardstick,
      unit: "ms",
      target: 1.25,
    }),
    lineOf({
      work: "start to the portal's first paint, against a bare window",
      product: median(portal),
      yardstick,
      unit: "ms",
      target: 1.4,
    }),
  ];
}
