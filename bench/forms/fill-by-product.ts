import { readFileSync } from "node:fs";
import type { FillRow } from "../../src/core/autofill/field-spec.js";
import { findSubmit, findTarget } from "../../src/core/autofill/locate-target.js";
import { valueMatches } from "../../src/core/autofill/value-equality.js";
import { createGuide } from "../../src/core/procedure/guide-session.js";
import { parsePack } from "../../src/core/procedure/pack/parse-pack.js";
import type { PageSnapshot } from "../../src/core/snapshot/types.js";
import { type Bench, startBench } from "../../tests/support/portal/bench.js";
import { FORMS } from "./fields.js";
import { CATEGORIES, jobOf, REGIONS, type RegionNode, subcategoriesOf } from "./jobs-and-regions.js";
import { configOf, truthOf } from "./page-config.js";
import type { PageSpec } from "./page-specs.js";
import { type FieldScore, type Said, scorePage } from "./score.js";
import type { FormSite } from "./site.js";

const answer = parsePack(JSON.parse(readFileSync("assets/guides/e-cqs.json", "utf8")));
if (!answer.ok) throw new Error("the guide pack does not parse");
const { pack } = answer;

/** Longest wait for a page to draw its form, in ms. */
const DRAWING = 15_000;

export const specsOf = ({ form }: PageSpec) => pack.forms[form === "ledger" ? "instrument" : "company"];

/** The values a page is to be filled with, as the app holds them. */
export function valuesOf(spec: PageSpec) {
  const { texts, region } = jobOf(spec.form, spec.seed);
  return [
    ...Object.entries(texts).map(([field, value]) => ({ field, value })),
    { field: "region", value: `${region.path.at(-1)}[${region.code}]`, region },
  ];
}

const county = (code: string, nodes: readonly RegionNode[] = REGIONS): RegionNode | undefined =>
  nodes.flatMap((node) => (node.value === code ? [node] : (county(code, node.children ?? []) ?? [])))[0];

/** What the server was sent, in the words the page shows for it; a county with its code, which some pages show too. */
function wordsOf(spec: PageSpec, field: string, sent: Record<string, string>): string {
  const value = sent[field] ?? "";
  if (field === "region") return `${county(value)?.text ?? ""}[${value}]`;
  const options =
    field === "subcategory"
      ? CATEGORIES.flatMap((category) => subcategoriesOf(category.value))
      : FORMS[spec.form].find(({ id }) => id === field)?.options;
  return options?.find((option) => option.value === value)?.text ?? value;
}

interface GuideScore {
  step: boolean;
  start: boolean;
  submit: boolean;
}
export interface ProductPage {
  spec: PageSpec;
  scores: FieldScore[];
  guide: GuideScore;
  /** Milliseconds of filling, and fields that were written to. */
  ms: number;
  written: number;
}

/** Where something stands in a frame: what a page's own script says, to be held against what was seen. */
interface Spot {
  url: string;
  x: number;
  y: number;
}
const spotOf = (bench: Bench, selector: string): Promise<Spot | null> =>
  bench
    .inFrames<Spot>(
      `(() => { const box = document.querySelector(${JSON.stringify(selector)})?.getBoundingClientRect(); return box && box.width > 0 && { url: location.href, x: box.x, y: box.y }; })()`,
    )
    .catch(() => null);

/** Whether a place that the guide found is the element the page meant. */
function isAt(
  snapshots: readonly PageSnapshot[],
  target: ReturnType<typeof findTarget>,
  spot: Spot | null,
): boolean {
  const [place] = target.refs;
  const frame = snapshots.at(-1)?.frames.find(({ id }) => id === place?.frame);
  const item =
    frame?.clickables.find(({ key }) => key === place?.key) ??
    frame?.controls.find(({ key }) => key === place?.key);
  if (target.outcome !== "found" || !frame || !item || !spot || frame.url !== spot.url) return false;
  return Math.abs(item.rect.x - spot.x) < 3 && Math.abs(item.rect.y - spot.y) < 3;
}

const stepOf = (spec: PageSpec) =>
  pack.steps.find(({ id }) => id === (spec.form === "ledger" ? "add-instrument" : "register"));

/** Presses a tab's or fold's head as the user does. */
const openSection = (bench: Bench, title: string): Promise<unknown> =>
  bench.inFrames(`(() => {
    const own = [...document.querySelectorAll("body *")].filter((one) => one.textContent.trim() === ${JSON.stringify(title)} && one.checkVisibility());
    own.at(-1)?.click();
    return own.length > 0;
  })()`);

const isInSight = ({ status }: FillRow): boolean => status === "pending" || status === "kept";

/** How long what is counted has to stand still, in ms: a fold moves as it opens, longer where others work beside it. */
const STILL = 350;

async function settled(count: () => Promise<number>): Promise<void> {
  let [last, since] = [await count(), performance.now()];
  while (performance.now() - since < STILL) {
    await new Promise((done) => setTimeout(done, 50));
    const now = await count();
    if (now !== last) [last, since] = [now, performance.now()];
  }
}

/** Fills, gives up what the page came with, and goes through the tabs: what the user does with the wizard. */
async function fillAll(
  bench: Bench,
  spec: PageSpec,
): Promise<{ rows: FillRow[]; ms: number; written: number }> {
  const job = { specs: specsOf(spec), values: valuesOf(spec) };
  const config = configOf(spec);
  const rows = new Map<string, FillRow>();
  let ms = 0;
  const run = async (overwrite: string[]) => {
    const filled = await bench.fill({ ...job, overwrite });
    ms += filled.ms;
    for (const row of filled.rows) {
      const before = rows.get(row.field);
      // A field of a tab that was left is not taken back by not being seen.
      const gone = row.status === "refused" || row.status === "missing";
      if (!before || !gone || before.status === "missing") rows.set(row.field, row);
    }
  };
  const holds = ({ field, value, now, status }: FillRow) => {
    const field_ = job.specs.find((one) => one.field === field);
    const wanted = job.values.find((one) => one.field === field);
    return status !== "kept" || value === "" || !field_ || !wanted || valueMatches(field_, wanted, now);
  };
  const pass = async () => {
    await run([]);
    const other = [...rows.values()].filter((row) => !holds(row)).map(({ field }) => field);
    if (other.length > 0) await run(other);
  };
  await pass();
  const second = config.sections?.titles[1];
  if (second) {
    const hidden = new Set(
      (await bench.preview(job)).filter((row) => !isInSight(row)).map(({ field }) => field),
    );
    await openSection(bench, second);
    // Frames may come late: what was out of sight has to be in it before standing still tells anything.
    for (const end = performance.now() + DRAWING; performance.now() < end; ) {
      const rows = await bench.preview(job);
      if (rows.some((row) => hidden.has(row.field) && isInSight(row))) break;
    }
    await settled(async () => (await bench.preview(job)).filter(({ status }) => status !== "missing").length);
    await pass();
  }
  const done = [...rows.values()];
  return { rows: done, ms, written: done.filter(({ status }) => status === "filled").length };
}

function saidOf(spec: PageSpec, rows: readonly FillRow[], sent: Record<string, string>): Map<string, Said> {
  const specs = specsOf(spec);
  return new Map(
    rows.map((row): [string, Said] => {
      const { field, status, reason, now } = row;
      if (status === "missing") return [field, { status: "left out" }];
      const field_ = specs.find((one) => one.field === field);
      const wanted = valuesOf(spec).find((one) => one.field === field);
      const holds = field_ !== undefined && wanted !== undefined && valueMatches(field_, wanted, now);
      if (!["filled", "kept"].includes(status) || !holds)
        return [field, { status: "refused", reason: reason ?? status }];
      const stored = valueMatches(field_, { field, value: wordsOf(spec, field, sent) }, now);
      return [field, { status: "filled", now, stored }];
    }),
  );
}

async function onPage(bench: Bench, site: FormSite, spec: PageSpec): Promise<ProductPage> {
  await bench.load(site.url(spec, "product"));
  const specs = specsOf(spec);
  const config = configOf(spec);
  const wanted = config.sections ? 4 : Math.ceil(config.fields.length * 0.6);
  // A page draws itself late; the app looks again at every change.
  for (const end = performance.now() + DRAWING; performance.now() < end; ) {
    const rows = await bench.preview({ specs, values: valuesOf(spec) });
    // While a dialog comes up its fields are there and hidden.
    if (rows.filter(isInSight).length >= wanted) break;
    await new Promise((done) => setTimeout(done, 50));
  }
  const step = stepOf(spec);
  const before = await bench.snapshot();
  const guide = createGuide(pack);
  const { current } = guide.look(before);
  const start = findTarget(before, step?.ways ?? []);
  const { rows, ms, written } = await fillAll(bench, spec);
  const spot = await spotOf(bench, "[data-bench=submit]");
  const after = await bench.snapshot();
  const submit = findSubmit(after, specs, step?.submit ?? []);
  await bench
    .inFrames(
      `(() => { const one = document.querySelector("[data-bench=submit]"); one?.click(); return Boolean(one); })()`,
    )
    .catch(() => {});
  let sent = site.received(spec, "product");
  for (let i = 0; i < 60 && !sent; i++) {
    await new Promise((done) => setTimeout(done, 50));
    sent = site.received(spec, "product");
  }
  const untouched = Object.fromEntries(config.fields.map(({ id, value }) => [id, value]));
  return {
    spec,
    scores: scorePage(
      { id: spec.id, truth: truthOf(spec), start: untouched, sent: sent ?? {} },
      saidOf(spec, rows, sent ?? {}),
    ),
    guide: {
      step: current === step?.id,
      start: start.outcome === "found",
      submit: isAt(after, submit, spot),
    },
    ms,
    written,
  };
}

/** The scores of a page nobody touched: every field of it is left out. */
export function untouched(spec: PageSpec): FieldScore[] {
  const start = Object.fromEntries(configOf(spec).fields.map(({ id, value }) => [id, value]));
  return scorePage({ id: spec.id, truth: truthOf(spec), start, sent: start }, new Map());
}

/** The product on every page, one after the other. */
export async function runProduct(
  site: FormSite,
  pages: readonly PageSpec[],
  onDone: (page: ProductPage) => void = () => {},
): Promise<ProductPage[]> {
  const bench = await startBench();
  const done: ProductPage[] = [];
  try {
    for (const spec of pages) {
      const page = await onPage(bench, site, spec).catch((error) => {
        console.warn(`${spec.id} came to nothing: ${String(error).slice(0, 300)}`);
        const guide = { step: false, start: false, submit: false };
        return { spec, scores: untouched(spec), guide, ms: 0, written: 0 };
      });
      onDone(page);
      done.push(page);
    }
  } finally {
    await bench.close();
  }
  return done;
}
