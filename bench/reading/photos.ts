import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Mass } from "../../src/core/plate/reading.js";
import type { Design } from "../../tests/reader/generate/designs.js";
import { HELD_OUT } from "../../tests/reader/generate/held-out.js";
import { Random } from "../../tests/reader/generate/random.js";
import { LEVELS, photograph } from "../../tests/reader/generate/scene.js";
import { makeRareSpec, makeSpec } from "../../tests/reader/generate/spec.js";
import { UNSEEN } from "../../tests/reader/generate/unseen.js";

/** A photo with what its plate states. */
export interface Case {
  file: string;
  level: string;
  truth: Record<string, string | Mass[] | null>;
}

/** `unseen`: nobody tunes on them; `heldOut`: no rule was made with them at first, looked at since. */
const SETS: Record<string, Record<string, Design>> = { unseen: UNSEEN, heldOut: HELD_OUT };
export type SetName = "unseen" | "heldOut";

/** Made-up photos, one of each design at each level; the same seed gives the same photos everywhere. */
export async function madeUp(folder: string, set: SetName, seed: number, most = Infinity): Promise<Case[]> {
  const designs = Object.entries(SETS[set] ?? {});
  const cases: Case[] = [];
  // Levels in turn over the designs: the first few photos have some of everything.
  for (let i = 0; i < Math.min(most, designs.length * LEVELS.length); i++) {
    const [name, design] = designs[i % designs.length] as [string, Design];
    const level = LEVELS[(i + Math.floor(i / designs.length)) % LEVELS.length] ?? "easy";
    const r = new Random(seed * 1000 + i);
    const spec = (i % 2 ? makeRareSpec : makeSpec)(r);
    const file = join(folder, `${name}-${level}.jpg`);
    await writeFile(file, await photograph(design(spec, r), level, r));
    cases.push({ file, level, truth: { ...spec } as unknown as Case["truth"] });
  }
  return cases;
}

/** Photos of a folder with a `truth.json` beside them. */
export async function fromFolder(folder: string): Promise<Case[]> {
  const list = JSON.parse(await readFile(join(folder, "truth.json"), "utf8")) as {
    file: string;
    level: string;
    fields: Case["truth"];
  }[];
  return list.map(({ file, level, fields }) => ({ file: join(folder, file), level, truth: fields }));
}
