import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { launchApp, type RunningApp } from "../tests/support/app.js";
import { type BenchLine, lineOf } from "./line.js";

/** Longest that main may answer nothing, in ms, by the page. */
const PAGES = [
  { path: "/inputs", what: "5,000 inputs", most: 100 },
  { path: "/frames", what: "300 frames of 20 inputs", most: 1000 },
] as const;
const INPUTS = 5000;
const FRAMES = 300;
const PER_FRAME = 20;
/** The page changes so often after it was first looked at, each change one more look. */
const CHANGES = 3;

const WORDS = ["器具名称", "数量", "单价", "备注", "产地", "规格", "编号", "日期", "负责人", "部门"];
const rows = (from: number, count: number): string =>
  Array.from({ length: count }, (_, at) => {
    const index = from + at;
    return `<tr><td>${WORDS[index % WORDS.length]}${index}：</td><td><input name="f${index}"></td></tr>`;
  }).join("");
const html = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>大表</title><body><h1>设备明细</h1>${body}</body></html>`;

function answerTo(path: string): string {
  if (path === "/inputs") return html(`<table>${rows(0, INPUTS)}</table>`);
  if (path === "/frames")
    return html(
      Array.from({ length: FRAMES }, (_, at) => `<iframe src="/frame/${at}" height="40"></iframe>`).join(""),
    );
  const frame = Number(/^\/frame\/(\d+)$/.exec(path)?.[1] ?? -1);
  return html(frame < 0 ? "<p>自己的网站</p>" : `<table>${rows(frame * PER_FRAME, PER_FRAME)}</table>`);
}

/** Starts to note the longest time in which main's event loop stood still. */
const startNoting = ({ app }: RunningApp): Promise<void> =>
  app.evaluate(() => {
    const { monitorEventLoopDelay } = process.getBuiltinModule("node:perf_hooks");
    const noted = monitorEventLoopDelay({ resolution: 5 });
    noted.enable();
    Object.assign(globalThis, { noted });
  });
const longestNoted = ({ app }: RunningApp): Promise<number> =>
  app.evaluate(() => {
    const { noted } = globalThis as never as { noted: { max: number; disable(): void } };
    noted.disable();
    return noted.max / 1e6;
  });

/** Has the portal looked at once more; done when it was. */
const lookAgain = ({ wizard }: RunningApp): Promise<void> =>
  wizard.evaluate(() => window.verifyGuide.send("guide.highlight", undefined));

/**
 * Has the portal's tab go to an address, or run a script there, by main: on Electron 33 a second devtools client hides
 * frames from the first, and of hundreds that shows.
 */
const inPortal = ({ app }: RunningApp, what: { url?: string; script?: string }): Promise<void> =>
  app.evaluate(async ({ webContents }, { url, script }) => {
    const portal = webContents.getAllWebContents().find((one) => one.getURL().startsWith("http"));
    if (url) await portal?.loadURL(url);
    if (script) await portal?.executeJavaScript(script);
  }, what);

/** How long main answers nothing while a page of many inputs, or of many frames, is looked at. */
export async function benchLarge(): Promise<BenchLine[]> {
  const server = createServer((request, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(answerTo(request.url ?? "/"));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const lines: BenchLine[] = [];
  try {
    for (const { path, what, most } of PAGES) {
      const running = await launchApp({ args: [`--portal-url=${base}/`] });
      try {
        await running.portal();
        await running.wizard.evaluate(() => window.verifyGuide.send("guide.goto", "add-instrument"));
        await startNoting(running);
        await inPortal(running, { url: `${base}${path}` });
        await lookAgain(running);
        for (let change = 0; change < CHANGES; change++) {
          await inPortal(running, { script: `document.body.append("第 ${change} 次")` });
          await lookAgain(running);
        }
        lines.push(
          lineOf({
            work: `${what}: longest that main stands still, against ${most} ms`,
            product: await longestNoted(running),
            yardstick: most,
            unit: "ms",
            target: 1,
          }),
        );
      } finally {
        await running.close();
      }
    }
  } finally {
    server.closeAllConnections();
    server.close();
  }
  return lines;
}
