import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ReaderProcess } from "../scripts/plate/reader-process.mjs";
import { grams } from "../src/core/plate/grammar/mass.js";
import type { Mass, PlateFields } from "../src/core/plate/reading.js";
import { HELD_OUT } from "../tests/reader/generate/held-out.js";
import { Random } from "../tests/reader/generate/random.js";
import { LEVELS, photograph } from "../tests/reader/generate/scene.js";
import { makeRareSpec, makeSpec } from "../tests/reader/generate/spec.js";
import { type Figures, figuresOf, type Outcome, table } from "./reading-figures.js";

const FIELDS = ["model", "serial", "manufacturer", "date", "accuracyClass", "max", "min", "e", "d"] as const;

/** A photo with what its plate states. */
interface Case {
  file: string;
  level: string;
  truth: Record<string, string | Mass[] | null>;
}

/** Ways of reading that are compared: the whole reader, without its second reader, tesseract.js alone. */
const WAYS = {
  full: {},
  alone: { VERIFY_GUIDE_SECOND: "off" },
  yardstick: { VERIFY_GUIDE_ENGINE: "tesseract" },
};

/** Made-up photos of designs that no rule was made with, one of each at each level. */
async function madeUp(folder: string, seed: number): Promise<Case[]> {
  const cases: Case[] = [];
  for (const [name, design] of Object.entries(HELD_OUT)) {
    for (const level of LEVELS) {
      const r = new Random(seed * 1000 + cases.length);
      const spec = (cases.length % 2 ? makeRareSpec : makeSpec)(r);
      const file = join(folder, `${name}-${level}.jpg`);
      await writeFile(file, await photograph(design(spec, r), level, r));
      cases.push({ file, level, truth: { ...spec } as unknown as Case["truth"] });
    }
  }
  return cases;
}

/** Photos of a folder with a `truth.json` beside them. */
async function fromFolder(folder: string): Promise<Case[]> {
  const list = JSON.parse(await readFile(join(folder, "truth.json"), "utf8")) as {
    file: string;
    level: string;
    fields: Case["truth"];
  }[];
  return list.map(({ file, level, fields }) => ({ file: join(folder, file), level, truth: fields }));
}

const plain = (v: unknown): string =>
  Array.isArray(v) ? v.map((m) => grams(m as Mass)).join("/") : String(v ?? "");

/** Reads every case in a fresh reader; the first photo's time holds the cold start. */
async function measure(cases: Case[], env: Record<string, string>): Promise<Figures> {
  Object.assign(process.env, env);
  const reader = new ReaderProcess();
  const outcomes: Outcome[] = [];
  const times: number[] = [];
  const memory: number[] = [];
  try {
    for (const { file, level, truth } of cases) {
      const since = performance.now();
      const answer = await reader.read(new Uint8Array(await readFile(file)));
      times.push(performance.now() - since);
      memory.push(await peakOf(reader.pid));
      const fields: Partial<PlateFields> = answer.kind === "done" ? answer.reading.fields : {};
      for (const field of FIELDS) {
        const found = fields[field];
        const right = plain(found?.value) === plain(truth[field]);
        outcomes.push({ field, level, right, confidence: found?.confidence ?? null });
      }
    }
  } finally {
    reader.stop();
    for (const name of Object.keys(env)) delete process.env[name];
  }
  return figuresOf(outcomes, times, memory);
}

/** Peak resident memory of a process in MB, as Linux keeps it; 0 elsewhere. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}

/** Accuracy, calibration, time and memory of reading nameplates, each way of reading in the same run. */
export async function benchReading(folder?: string, seed = 4): Promise<Record<keyof typeof WAYS, Figures>> {
  const scratch = await mkdtemp(join(tmpdir(), "plates-"));
  try {
    const cases = folder ? await fromFolder(folder) : await madeUp(scratch, seed);
    const full = await measure(cases, WAYS.full);
    const alone = await measure(cases, WAYS.alone);
    const yardstick = await measure(cases, WAYS.yardstick);
    return { full, alone, yardstick };
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}

if (/[\\/]reading\.ts$/.test(process.argv[1] ?? "")) {
  const words = process.argv.slice(2);
  const seed = words.find((w) => w.startsWith("--seed="))?.slice(7);
  const results = await benchReading(
    words.find((w) => !w.startsWith("--")),
    seed ? Number(seed) : undefined,
  );
  process.stdout.write(words.includes("--json") ? `${JSON.stringify(results)}\n` : `${table(results)}\n`);
}
