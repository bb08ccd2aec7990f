import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { _electron, type Page } from "@playwright/test";
import { build } from "vite";
import { inpageBundle } from "../../../scripts/build/inpage-bundle.js";
import type { FillRow } from "../../../src/core/form/fields.js";
import type { PageSight } from "../../../src/core/form/sight.js";
import type { HighlightRequest } from "../../../src/portal/index.js";
import type { BenchApp } from "./main.js";

declare global {
  var benchApp: Promise<BenchApp>;
}

/** What a test asks to be filled; sets travel as lists. */
export interface Job {
  specs: object[];
  values: object[];
  overwrite?: string[];
}

/** The portal's driver in an Electron process of its own, and the same pages for the test's hand. */
export interface Bench {
  load(url: string): Promise<Page>;
  pages(): Page[];
  sight(): Promise<PageSight[]>;
  preview(job: Job): Promise<FillRow[]>;
  /** Fills; also tells how long it took, in ms. */
  fill(job: Job): Promise<{ rows: FillRow[]; ms: number }>;
  undo(field?: string): Promise<FillRow[]>;
  highlight(request: HighlightRequest): Promise<void>;
  told(): Promise<{ changes: number; dialogs: (string | null)[] }>;
  close(): Promise<void>;
}

let built: Promise<string> | undefined;

const buildBench = async (): Promise<string> => {
  const outDir = resolve("out/portal-bench");
  await build({
    configFile: false,
    logLevel: "error",
    plugins: [inpageBundle()],
    build: {
      outDir,
      minify: false,
      target: "node20.18",
      ssr: resolve("tests/support/portal/main.ts"),
      rollupOptions: {
        external: ["electron", "playwright-core"],
        output: { entryFileNames: "main.mjs" },
      },
    },
  });
  return join(outDir, "main.mjs");
};

/** Starts the bare app; call `close` at the end. */
export async function startBench(): Promise<Bench> {
  built ??= buildBench();
  const userData = await mkdtemp(join(tmpdir(), "portal-bench-"));
  const app = await _electron.launch({
    args: [...(process.getuid?.() === 0 ? ["--no-sandbox"] : []), await built, `--user-data-dir=${userData}`],
  });
  await app.evaluate(async () => void (await globalThis.benchApp));
  return {
    async load(url) {
      await app.evaluate(async (_electron, to) => {
        const { first } = await globalThis.benchApp;
        await first.loadURL(to);
      }, url);
      // The driver meets a tab with its first page; from then on it is told of everything.
      await app.evaluate(async () => {
        const { portal } = await globalThis.benchApp;
        for (let i = 0; i < 100 && (await portal.sight()).length === 0; i++)
          await new Promise((done) => setTimeout(done, 20));
      });
      return app.firstWindow();
    },
    pages: () => app.windows().filter((page) => !page.isClosed()),
    sight: () => app.evaluate(async () => (await globalThis.benchApp).portal.sight()),
    preview: (job) =>
      app.evaluate(async (_electron, { specs, values }) => {
        const { portal } = await globalThis.benchApp;
        return portal.preview(await portal.sight(), { specs, values } as never);
      }, job),
    fill: (job) =>
      app.evaluate(async (_electron, { specs, values, overwrite }) => {
        const { portal } = await globalThis.benchApp;
        const start = performance.now();
        const request = { specs, values, overwrite: new Set(overwrite) } as never;
        const rows = await portal.fill(request, () => {});
        return { rows, ms: performance.now() - start };
      }, job),
    undo: (field) => app.evaluate(async (_e, one) => (await globalThis.benchApp).portal.undo(one), field),
    highlight: (request) =>
      app.evaluate(async (_electron, one) => (await globalThis.benchApp).portal.highlight(one), request),
    told: () => app.evaluate(async () => (await globalThis.benchApp).told),
    async close() {
      await app.close();
      await rm(userData, { recursive: true, force: true });
    },
  };
}
