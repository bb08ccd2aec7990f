import { _electron, type Page } from "playwright-core";
import { buildMain, startBench } from "../tests/support/portal/bench.js";
import { INSTRUMENT, instrumentJob } from "../tests/support/portal/forms.js";
import { hands } from "../tests/support/practice-hands.js";
import { type BenchLine, lineOf, median } from "./result-table.js";

const SYSTEM = "强制检定工作计量器具业务管理系统";
const ROUNDS = 3;
const FIELDS = instrumentJob.specs.length;
/** Longest a field may take, in ms. */
const PER_FIELD = 300;

type Skin = keyof typeof hands;

const services = (skin: Skin): string =>
  skin === "classic" ? "practice://portal/services" : "practice://portal/?bench#/services";

/** The product: milliseconds of each whole fill, and of each field. */
async function product(skin: Skin): Promise<{ whole: number[]; fields: number[] }> {
  const whole: number[] = [];
  const fields: number[] = [];
  const bench = await startBench();
  const post = (path: string, body: object | null) =>
    bench.inFirst(
      `fetch("${path}", { method: "POST", body: ${JSON.stringify(JSON.stringify(body))} }).then(() => 1)`,
    );
  try {
    for (let round = 0; round < ROUNDS; round++) {
      await bench.load("practice://portal/");
      await post("/__desk/switches", { skin });
      await post("/__desk/enter", null);
      await bench.load(services(skin));
      await bench.press("在线办理", SYSTEM);
      await bench.press("直接办理", "强检器具台帐维护");
      await bench.press("新增");
      let seen = 0;
      while (seen < FIELDS)
        seen = (await bench.preview(instrumentJob)).filter(({ status }) => status !== "missing").length;
      const { rows, ms, settled } = await bench.fill(instrumentJob);
      const open = rows.filter(({ status }) => status !== "filled" && status !== "kept");
      if (open.length > 0)
        throw new Error(
          `not filled: ${open.map(({ field, status, reason }) => `${field} (${reason ?? status})`).join(", ")}`,
        );
      whole.push(ms);
      const times = Object.values(settled).sort((one, other) => one - other);
      fields.push(...times.map((time, index) => time - (times[index - 1] ?? 0)));
    }
  } finally {
    await bench.close();
  }
  return { whole, fields };
}

/** The yardstick: a script that knows the selectors, in a plain window. */
async function byHand(skin: Skin): Promise<number[]> {
  const main = await buildMain("bench/bare-window.ts", "out/bench-bare");
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const app = await _electron.launch({ args: [...root, main] });
  const times: number[] = [];
  try {
    const page: Page = await app.firstWindow();
    const hand = hands[skin];
    const post = (path: string, body: object | null) =>
      page.evaluate(
        async ({ at, text }) => {
          await fetch(at, { method: "POST", body: text });
        },
        { at: path, text: JSON.stringify(body) },
      );
    const region = { code: "330402", path: ["浙江省", "嘉兴市", "南湖区"] as [string, string, string] };
    for (let round = 0; round < ROUNDS; round++) {
      await page.goto("practice://portal/");
      await post("/__desk/switches", { skin });
      await post("/__desk/enter", null);
      await page.goto(services(skin));
      const system = await hand.enterSystem(() => app.windows());
      await hand.openLedgerForm(system);
      const begin = performance.now();
      await hand.fillLedgerForm(system, { ...INSTRUMENT, region });
      times.push(performance.now() - begin);
      await system.close();
    }
  } finally {
    await app.close();
  }
  return times;
}

/** Filling the form of seventeen fields, in each skin of the practice portal. */
export async function benchFill(): Promise<BenchLine[]> {
  const lines: BenchLine[] = [];
  for (const skin of ["classic", "modern"] as const) {
    const { whole, fields } = await product(skin);
    const hand = median(await byHand(skin));
    lines.push(
      lineOf({
        work: `fill ${FIELDS} fields, ${skin}, against a script that knows the selectors`,
        product: median(whole),
        yardstick: hand,
        unit: "ms",
        target: 1.25,
      }),
      lineOf({
        work: `fill one field, ${skin}, against ${PER_FIELD} ms`,
        product: median(fields),
        yardstick: PER_FIELD,
        unit: "ms",
        target: 1,
      }),
    );
  }
  return lines;
}
