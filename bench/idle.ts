import { readFile } from "node:fs/promises";
import { _electron, type Page } from "playwright-core";
import { launchApp } from "../tests/support/app.js";
import { importCompany } from "../tests/support/desk.js";
import { buildMain } from "../tests/support/portal/bench.js";
import { loadOf, memoryOf, pause, readerMemoryOf } from "./processes.js";
import { type BenchLine, lineOf } from "./result-table.js";

const SETTLE_MS = 4_000;
const IDLE_SECONDS = 15;
const PHOTOS = 50;
/** The reader's memory is given back after so long without work; a little more. */
const READER_GONE_MS = 63_000;
/** Of one core, in percent: more would be heard as a fan. */
const QUIET = 5;

/** A bare window with a static page, and the practice portal in a second view. */
async function bare(): Promise<number> {
  const main = await buildMain("bench/bare-window.ts", "out/bench-bare");
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const app = await _electron.launch({
    args: [...root, main],
    env: { ...process.env, BENCH_WINDOW: "beside" } as Record<string, string>,
  });
  try {
    await app.firstWindow();
    await pause(SETTLE_MS);
    return await memoryOf(app);
  } finally {
    await app.close();
  }
}

async function readPhotos(wizard: Page, count: number): Promise<void> {
  const bytes = (await readFile("tests/fixtures/plates/engraved-tilted.jpg")).toString("base64");
  for (let photo = 0; photo < count; photo += 1)
    await wizard.evaluate(async (text) => {
      const { send, onState } = window.verifyGuide;
      const photo = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const read = new Promise<string>((done) => {
        const stop = onState(({ photos }) => {
          const first = photos?.[0];
          if (!first || first.status === "reading") return;
          stop();
          done(first.id);
        });
      });
      await send("photo.add", { fileName: "plate.jpg", bytes: photo });
      await send("photo.discard", await read);
    }, bytes);
}

/** Memory and processor time of the whole app while nobody touches it. */
export async function benchIdle(): Promise<BenchLine[]> {
  const yardstick = await bare();
  const running = await launchApp({ args: ["--practice"] });
  try {
    const { app, wizard } = running;
    // The questions of a first start fill the whole window; from here on the portal stands beside the wizard.
    await importCompany(running);
    await (await running.portal()).locator("[data-verify-guide]").waitFor({ state: "attached" });
    await pause(SETTLE_MS);
    const memory = await memoryOf(app);
    const third = Math.round(PHOTOS / 3);
    await readPhotos(wizard, third);
    const early = await readerMemoryOf(app);
    await readPhotos(wizard, PHOTOS - third);
    const late = await readerMemoryOf(app);
    // The reader waits meanwhile, and does nothing.
    const shown = await loadOf(app, IDLE_SECONDS);
    // A step whose place is not on this page: nothing to point at.
    await wizard.getByTestId("step-goto-add-instrument").click();
    await pause(1000);
    const without = await loadOf(app, IDLE_SECONDS);
    await pause(READER_GONE_MS - (2 * IDLE_SECONDS + 1) * 1000);
    const after = await memoryOf(app);
    return [
      lineOf({
        work: "memory idle on the practice portal, against a bare window with it",
        product: memory,
        yardstick,
        unit: "MB",
        target: 1.25,
      }),
      lineOf({
        work: `memory after ${PHOTOS} photos, against before`,
        product: after,
        yardstick: memory,
        unit: "MB",
        target: 1.1,
      }),
      lineOf({
        work: `memory of the reader after ${PHOTOS} photos, against after ${third}`,
        product: late,
        yardstick: early,
        unit: "MB",
        target: 1.1,
      }),
      lineOf({
        work: `processor while idle, highlight shown, against ${QUIET} % of a core`,
        product: shown,
        yardstick: QUIET,
        unit: "% of a core",
        target: 1,
      }),
      lineOf({
        work: `processor while idle, none shown, against ${QUIET} % of a core`,
        product: without,
        yardstick: QUIET,
        unit: "% of a core",
        target: 1,
      }),
    ];
  } finally {
    await running.close();
  }
}
