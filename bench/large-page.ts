import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { launchApp, type RunningApp } from "../tests/support/app.js";
import { type BenchLine, lineOf } from "./result-table.js";

const INPUTS = 5000;
/** Longest that main may answer nothing, in ms. */
const MOST = 100;
/** The page changes so often after it was first looked at, each change one more look. */
const CHANGES = 3;

const WORDS = ["器具名称", "数量", "单价", "备注", "产地", "规格", "编号", "日期", "负责人", "部门"];
const ROWS = Array.from(
  { length: INPUTS },
  (_, index) => `<tr><td>${WORDS[index % WORDS.length]}${index}：</td><td><input name="f${index}"></td></tr>`,
);
const html = (body: string): string =>
  `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>大表</title><body><h1>设备明细</h1>${body}</body></html>`;

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

/** How long main answers nothing while a page of thousands of inputs is looked at. */
export async function benchLarge(): Promise<BenchLine[]> {
  const server = createServer(({ url }, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(html(url === "/inputs" ? `<table>${ROWS.join("")}</table>` : "<p>自己的网站</p>"));
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const running = await launchApp({ args: [`--portal-url=${base}/`] });
  try {
    const portal = await running.portal();
    await running.wizard.evaluate(() => window.verifyGuide.send("guide.goto", "add-instrument"));
    await startNoting(running);
    await portal.goto(`${base}/inputs`);
    await lookAgain(running);
    for (let change = 0; change < CHANGES; change++) {
      await portal.evaluate((text) => document.body.append(text), `第 ${change} 次`);
      await lookAgain(running);
    }
    const work = `5,000 inputs: longest that main stands still, against ${MOST} ms`;
    const product = await longestNoted(running);
    return [lineOf({ work, product, yardstick: MOST, unit: "ms", target: 1 })];
  } finally {
    await running.close();
    server.closeAllConnections();
    server.close();
  }
}
