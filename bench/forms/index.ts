import { _electron } from "playwright-core";
import { buildMain } from "../../tests/support/portal/bench.js";
import { type BenchLine, lineOf, median } from "../result-table.js";
import { buildPages } from "./build-pages.js";
import { type ProductPage, runProduct } from "./fill-by-product.js";
import { runScript } from "./fill-by-script.js";
import { RULES, type Rule, runRules } from "./other-fillers.js";
import { PAGES, type PageSpec } from "./page-specs.js";
import { tellPage } from "./report-by-field.js";
import { percent, tallyOf } from "./score.js";
import { type FormSite, serveForms } from "./site.js";

const share = (work: string, product: number, yardstick: number, target: number | null): BenchLine =>
  lineOf({ work, product, yardstick, unit: "%", target });

/** The product's figures on some of the pages. */
function productLines(name: string, pages: readonly ProductPage[], aim: number): BenchLine[] {
  const tally = tallyOf(pages.flatMap(({ scores }) => scores));
  const { fields } = tally;
  const guide = pages.flatMap(({ guide: { step, submit } }) => [step, submit]);
  return [
    share(
      `forms, ${name}: ${fields} fields of ${pages.length} pages right, against ${aim} %`,
      percent(tally.right, fields),
      aim,
      1,
    ),
    share(`forms, ${name}: refused with a reason`, percent(tally.refused, fields), 100, null),
    share(`forms, ${name}: left out`, percent(tally.leftOut, fields), 100, null),
    share(`forms, ${name}: wrong`, percent(tally.wrong, fields), 100, null),
    share(
      `forms, ${name}: ${tally.said} fields said filled that the server was sent so, against all`,
      percent(tally.said - tally.wrongSaidFilled, tally.said),
      100,
      1,
    ),
    share(
      `forms, ${name}: read back equal to what the server stored, against all`,
      percent(tally.stored, tally.said),
      100,
      1,
    ),
    share(
      `forms, ${name}: guide's step and button right, against all`,
      percent(guide.filter(Boolean).length, guide.length),
      100,
      null,
    ),
  ];
}

/** Pages whose times count: each is filled while nothing else runs. */
const isTimed = ({ variation, sealed }: PageSpec): boolean => variation === "plain" && !sealed;

/** The product on every page. Of most only what arrives counts: those are filled three at a time, as they wait a good part of it. */
async function fillPages(site: FormSite): Promise<ProductPage[]> {
  const timed = await runProduct(site, PAGES.filter(isTimed), tellPage);
  const others = PAGES.filter((spec) => !isTimed(spec));
  const thirds = [0, 1, 2].map((third) => others.filter((_, index) => index % 3 === third));
  const done = await Promise.all(thirds.map((third) => runProduct(site, third, tellPage)));
  return [...timed, ...done.flat()];
}

/** Filling made-up Chinese forms of thirteen widget families, beside what others do. */
export async function benchForms(): Promise<BenchLine[]> {
  const site = await serveForms(PAGES, await buildPages("pages"));
  const main = await buildMain("bench/bare-window.ts", "out/bench-bare");
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const lines: BenchLine[] = [];
  try {
    const done = await fillPages(site);
    const tuned = done.filter(({ spec }) => !spec.sealed);
    const sealed = done.filter(({ spec }) => spec.sealed);
    lines.push(...productLines("tuned on", tuned, 99), ...productLines("kept sealed", sealed, 97));
    const app = await _electron.launch({
      args: [...root, main],
      env: { ...process.env, BENCH_WINDOW: "static" } as Record<string, string>,
    });
    try {
      const page = await app.firstWindow();
      const timed = done.filter(({ spec }) => isTimed(spec));
      for (const { spec, ms } of timed) {
        await page.goto(site.url(spec, "script"));
        const script = await runScript(page, spec).catch((error) => {
          console.warn(`no script for ${spec.id}: ${String(error).slice(0, 200)}`);
        });
        if (script === undefined) continue;
        lines.push(
          lineOf({
            work: `forms: fill ${spec.family}'s plain form, against a script that knows the selectors`,
            product: ms,
            yardstick: script,
            unit: "ms",
            target: 1.25,
          }),
        );
      }
      const perField = timed.map(({ ms, written }) => ms / Math.max(1, written));
      lines.push(
        lineOf({
          work: "forms: fill one field (median plain page), against 300 ms",
          product: median(perField),
          yardstick: 300,
          unit: "ms",
          target: 1,
        }),
      );
      const rules = await runRules(app, site, PAGES);
      const product = tallyOf(done.flatMap(({ scores }) => scores));
      for (const [rule, scores] of Object.entries(rules)) {
        const tally = tallyOf(scores);
        const words = RULES[rule as Rule];
        lines.push(
          share(
            `forms: fields right, against ${words}`,
            percent(product.right, product.fields),
            percent(tally.right, tally.fields),
            1,
          ),
          share(
            `forms: fields wrong and said filled, against ${words}`,
            percent(product.wrongSaidFilled, product.fields),
            percent(tally.wrongSaidFilled, tally.fields),
            null,
          ),
        );
      }
    } finally {
      await app.close();
    }
  } finally {
    await site.close();
  }
  return lines;
}
