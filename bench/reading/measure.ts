import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { ReaderProcess } from "../../scripts/plate/reader-process.mjs";
import type { Mass, PlateFields } from "../../src/core/nameplate/model/reading.js";
import { grams } from "../../src/core/nameplate/parse/mass.js";
import { type Figures, figuresOf, type Outcome } from "./figures.js";
import type { Case } from "./photos.js";

const FIELDS = ["model", "serial", "manufacturer", "date", "accuracyClass", "max", "min", "e", "d"] as const;

/** Ways of reading that are compared: the whole reader, without its second reader, tesseract.js alone. */
export const WAYS = {
  full: { VERIFY_GUIDE_ENGINE: "wasm" },
  alone: { VERIFY_GUIDE_ENGINE: "wasm", VERIFY_GUIDE_SECOND: "off" },
  tesseract: { VERIFY_GUIDE_ENGINE: "tesseract" },
};

/** The whole reader on native code; null where that is not installed. */
export const NATIVE = installed("onnxruntime-node") ? { VERIFY_GUIDE_ENGINE: "native" } : null;

function installed(name: string): boolean {
  try {
    createRequire(import.meta.url).resolve(name);
    return true;
  } catch {
    return false;
  }
}

const plain = (v: unknown): string =>
  Array.isArray(v) ? v.map((m) => grams(m as Mass)).join("/") : String(v ?? "");

/** Reads every case in a fresh reader, one after another; the first photo's time holds the cold start. */
export async function measure(cases: Case[], env: Record<string, string>): Promise<Figures> {
  Object.assign(process.env, env);
  const reader = new ReaderProcess();
  const outcomes: Outcome[] = [];
  const times: number[] = [];
  const read = async ({ file }: Case): Promise<Partial<PlateFields>> => {
    const bytes = new Uint8Array(await readFile(file));
    const since = performance.now();
    const answer = await reader.read(bytes);
    times.push(performance.now() - since);
    return answer.kind === "done" ? answer.reading.fields : {};
  };
  try {
    for (const one of cases) {
      const fields = await read(one);
      for (const field of FIELDS) {
        const found = fields[field];
        const right = plain(found?.value) === plain(one.truth[field]);
        outcomes.push({ field, level: one.level, right, confidence: found?.confidence ?? null });
      }
    }
    return figuresOf(outcomes, times, await peakOf(reader.pid));
  } finally {
    reader.stop();
    for (const name of Object.keys(env)) delete process.env[name];
  }
}

/** Peak resident memory of a process in MB, as Linux keeps it; 0 elsewhere. */
async function peakOf(pid: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  return Math.round(Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
}
