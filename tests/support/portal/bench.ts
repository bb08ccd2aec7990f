import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { _electron } from "@playwright/test";
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
  /** Loads a page in the first tab, anew even where only the hash differs. */
  load(url: string): Promise<void>;
  /** Runs an expression in the first tab's main frame. */
  inFirst<T>(expression: string): Promise<T>;
  /** Runs an expression in each frame of the tab in front until one gives something true; gives that. */
  inFrames<T>(expression: string): Promise<T>;
  /** Presses what bears the text, in the row that holds other words, in whatever frame. */
  press(text: string, row?: string): Promise<void>;
  sight(): Promise<PageSight[]>;
  preview(job: Job): Promise<FillRow[]>;
  /** Fills; also tells how long it took and when each field's outcome stood first, in ms. */
  fill(job: Job): Promise<{ rows: FillRow[]; ms: number; settled: Record<string, number> }>;
  undo(field?: string): Promise<FillRow[]>;
  highlight(request: HighlightRequest): Promise<void>;
  clearHighlight(): Promise<void>;
  /** Answers the tab's open dialog as the person would, with OK. */
  answerDialog(): Promise<void>;
  told(): Promise<{ changes: number; dialogs: (string | null)[] }>;
  close(): Promise<void>;
}

/** Runs in the page: a press without a hand, where only the outcome matters. */
const pressInPage = `(text, row) => {
  if (document.readyState !== "complete") return false;
  const plain = (element) => element.textContent.replace(/\\s+|^\\d/g, "");
  const all = [...document.querySelectorAll("a, button, [role=button], .l-btn, .el-button")];
  const target = all.find(
    (one) =>
      plain(one) === text &&
      one.checkVisibility() &&
      (row === "" || one.closest("tr, li, [class*=row]")?.textContent.includes(row)),
  );
  target?.click();
  return target !== undefined;
}`;

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
  // Not by Playwright's own frames: Electron 33 hides those made while a debugger is attached.
  const inFrames = <T>(expression: string) =>
    app.evaluate(async (_electron, code) => {
      const { front } = await globalThis.benchApp;
      for (let i = 0; i < 200; i++) {
        for (const frame of front().mainFrame.framesInSubtree) {
          const answer = await frame.executeJavaScript(code).catch(() => undefined);
          if (answer) return answer;
        }
        await new Promise((done) => setTimeout(done, 50));
      }
      throw new Error(`no frame says yes to ${code}`);
    }, expression) as Promise<T>;
  return {
    async load(url) {
      await app.evaluate(async (_electron, to) => {
        const { first } = await globalThis.benchApp;
        await first.loadURL("about:blank");
        await first.loadURL(to);
      }, url);
      // The driver meets a tab with its first page; from then on it is told of everything.
      await app.evaluate(async () => {
        const { portal } = await globalThis.benchApp;
        for (let i = 0; i < 100 && (await portal.sight()).length === 0; i++)
          await new Promise((done) => setTimeout(done, 20));
      });
    },
    inFirst: (expression) =>
      app.evaluate(
        async (_electron, code) => (await globalThis.benchApp).first.executeJavaScript(code),
        expression,
      ),
    inFrames,
    press: (text, row) => inFrames(`(${pressInPage})(${JSON.stringify(text)}, ${JSON.stringify(row ?? "")})`),
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
        const settled: Record<string, number> = {};
        const rows = await portal.fill(request, (now: FillRow[]) => {
          for (const { field, status } of now)
            if (status !== "pending") settled[field] ??= Math.round(performance.now() - start);
        });
        return { rows, ms: performance.now() - start, settled };
      }, job),
    undo: (field) => app.evaluate(async (_e, one) => (await globalThis.benchApp).portal.undo(one), field),
    highlight: (request) =>
      app.evaluate(async (_electron, one) => (await globalThis.benchApp).portal.highlight(one), request),
    clearHighlight: () => app.evaluate(async () => (await globalThis.benchApp).portal.clearHighlight()),
    answerDialog: () =>
      app.evaluate(async () => {
        const { front } = await globalThis.benchApp;
        await front().debugger.sendCommand("Page.handleJavaScriptDialog", { accept: true });
      }),
    told: () => app.evaluate(async () => (await globalThis.benchApp).told),
    async close() {
      await app.close();
      await rm(userData, { recursive: true, force: true });
    },
  };
}
