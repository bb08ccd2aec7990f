import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Mass } from "../../src/core/nameplate/model/reading.js";
import { ALLEY, ALLEY_TRADES } from "../../tests/plate-reader/generate/alley.js";
import { ARCADE, ARCADE_TRADES } from "../../tests/plate-reader/generate/arcade.js";
import { BASIN, BASIN_TRADES } from "../../tests/plate-reader/generate/basin.js";
import { BAZAAR, BAZAAR_TRADES } from "../../tests/plate-reader/generate/bazaar.js";
import { COUNTER, COUNTER_TRADES } from "../../tests/plate-reader/generate/counter.js";
import type { Design } from "../../tests/plate-reader/generate/design-parts.js";
import { DOCK, DOCK_TRADES } from "../../tests/plate-reader/generate/dock.js";
import { grime } from "../../tests/plate-reader/generate/dock-parts.js";
import { makeDockSpec } from "../../tests/plate-reader/generate/dock-spec.js";
import { FERRY, FERRY_TRADES } from "../../tests/plate-reader/generate/ferry.js";
import { FRESH, FRESH_TRADES } from "../../tests/plate-reader/generate/fresh.js";
import { makeFreshSpec } from "../../tests/plate-reader/generate/fresh-spec.js";
import { HALL, HALL_TRADES } from "../../tests/plate-reader/generate/hall.js";
import { makeHallSpec } from "../../tests/plate-reader/generate/hall-spec.js";
import { HARSH, type Harsh, photographHarshly } from "../../tests/plate-reader/generate/harsh.js";
import { HELD_OUT } from "../../tests/plate-reader/generate/held-out.js";
import { JETTY, JETTY_TRADES } from "../../tests/plate-reader/generate/jetty.js";
import { LANE, LANE_TRADES, makeLaneSpec } from "../../tests/plate-reader/generate/lane.js";
import { MILL, MILL_TRADES } from "../../tests/plate-reader/generate/mill.js";
import { makeMillSpec } from "../../tests/plate-reader/generate/mill-spec.js";
import { OTHERS } from "../../tests/plate-reader/generate/others.js";
import { PIER, PIER_TRADES } from "../../tests/plate-reader/generate/pier.js";
import { makePierSpec } from "../../tests/plate-reader/generate/pier-spec.js";
import { weather } from "../../tests/plate-reader/generate/pier-weather.js";
import { QUAY, QUAY_TRADES } from "../../tests/plate-reader/generate/quay.js";
import { makeQuaySpec } from "../../tests/plate-reader/generate/quay-spec.js";
import { Random } from "../../tests/plate-reader/generate/random.js";
import { type Hardship, LEVELS, type Level, photograph } from "../../tests/plate-reader/generate/scene.js";
import { makeRareSpec, makeSpec, type Spec } from "../../tests/plate-reader/generate/spec.js";
import { STREET, STREET_TRADES } from "../../tests/plate-reader/generate/street.js";
import { UNSEEN } from "../../tests/plate-reader/generate/unseen.js";
import { WHARF, WHARF_TRADES } from "../../tests/plate-reader/generate/wharf.js";
import { makeWharfSpec } from "../../tests/plate-reader/generate/wharf-spec.js";
import { YARD, YARD_TRADES } from "../../tests/plate-reader/generate/yard.js";
import { makeYardSpec } from "../../tests/plate-reader/generate/yard-spec.js";

/** A photo with what its plate states. */
export interface Case {
  file: string;
  level: string;
  truth: Record<string, string | Mass[] | null>;
}

/** What the `i`th photo's plate states. */
type Stating = (r: Random, design: string, i: number) => Spec;
const common: Stating = (r, _design, i) => (i % 2 ? makeRareSpec : makeSpec)(r);

/** Designs, what they state, and what wears the plates beside what each level of photo brings. */
interface PhotoSet {
  designs: Record<string, Design>;
  stating: Stating;
  wear?: (level: Level, r: Random) => Hardship;
  /** Photos of each design; as many as there are levels unless said. */
  rounds?: number;
}

/**
 * `unseen`: nobody tuned on them at first; `heldOut`: no rule was made with them at first, looked at since; `others`: no
 * scales' plates, of which nothing is to be read; all else: made without a look at the reader's rules, or read once
 * before these were mended.
 */
const SETS = {
  fresh: { designs: FRESH, stating: (r, design) => makeFreshSpec(r, FRESH_TRADES[design] ?? "retail") },
  street: { designs: STREET, stating: (r, design) => makeFreshSpec(r, STREET_TRADES[design] ?? "retail") },
  counter: { designs: COUNTER, stating: (r, design) => makeFreshSpec(r, COUNTER_TRADES[design] ?? "retail") },
  alley: { designs: ALLEY, stating: (r, design) => makeYardSpec(r, ALLEY_TRADES[design] ?? "retail") },
  dock: {
    designs: DOCK,
    stating: (r, design) => makeDockSpec(r, DOCK_TRADES[design] ?? "stall"),
    wear: grime,
  },
  jetty: {
    designs: JETTY,
    stating: (r, design) => makeDockSpec(r, JETTY_TRADES[design] ?? "stall"),
    wear: grime,
  },
  hall: {
    designs: HALL,
    stating: (r, design) => makeHallSpec(r, HALL_TRADES[design] ?? "counter"),
    wear: grime,
    rounds: 4,
  },
  lane: {
    designs: LANE,
    stating: (r, design) => makeLaneSpec(r, LANE_TRADES[design] ?? "counter"),
    wear: grime,
    rounds: 4,
  },
  arcade: {
    designs: ARCADE,
    stating: (r, design) => makeLaneSpec(r, ARCADE_TRADES[design] ?? "counter"),
    wear: grime,
    rounds: 4,
  },
  bazaar: {
    designs: BAZAAR,
    stating: (r, design) => makeLaneSpec(r, BAZAAR_TRADES[design] ?? "counter"),
    wear: grime,
    rounds: 4,
  },
  pier: {
    designs: PIER,
    stating: (r, design) => makePierSpec(r, PIER_TRADES[design] ?? "stall"),
    wear: weather,
  },
  mill: {
    designs: MILL,
    stating: (r, design) => makeMillSpec(r, MILL_TRADES[design] ?? "stall"),
    wear: (level, r) => r.pick([grime, weather])(level, r),
  },
  ferry: {
    designs: FERRY,
    stating: (r, design) => makeMillSpec(r, FERRY_TRADES[design] ?? "stall"),
    wear: (level, r) => r.pick([grime, weather])(level, r),
  },
  wharf: {
    designs: WHARF,
    stating: (r, design) => makeWharfSpec(r, WHARF_TRADES[design] ?? "stall"),
    wear: (level, r) => r.pick([grime, weather])(level, r),
  },
  basin: {
    designs: BASIN,
    stating: (r, design) => makeWharfSpec(r, BASIN_TRADES[design] ?? "stall"),
    wear: (level, r) => r.pick([grime, weather])(level, r),
  },
  quay: { designs: QUAY, stating: (r, design) => makeQuaySpec(r, QUAY_TRADES[design] ?? "retail") },
  yard: { designs: YARD, stating: (r, design) => makeYardSpec(r, YARD_TRADES[design] ?? "retail") },
  others: { designs: OTHERS, stating: common, rounds: 1 },
  unseen: { designs: UNSEEN, stating: common },
  heldOut: { designs: HELD_OUT, stating: common },
} satisfies Record<string, PhotoSet>;
export type SetName = keyof typeof SETS | "harsh";

export const isSet = (name: string): name is SetName => name in SETS || name === "harsh";

/** Photos of each hardship, over all designs in turn. */
const HARSH_EACH = 8;

async function harsh(folder: string, seed: number, most: number): Promise<Case[]> {
  const designs = Object.entries({ ...HELD_OUT, ...UNSEEN, ...FRESH });
  const cases: Case[] = [];
  for (let i = 0; i < Math.min(most, HARSH.length * HARSH_EACH); i++) {
    const kind = HARSH[Math.floor(i / HARSH_EACH)] as Harsh;
    // Seven and the number of designs share no factor: neighbours are of different kinds.
    const [name, design] = designs[(i * 7) % designs.length] as [string, Design];
    const r = new Random(seed * 1000 + i);
    const trade = FRESH_TRADES[name];
    const spec = trade || name in FRESH ? makeFreshSpec(r, trade ?? "retail") : makeSpec(r);
    const file = join(folder, `${kind}-${i}-${name}.jpg`);
    await writeFile(file, await photographHarshly(design(spec, r), kind, r));
    cases.push({ file, level: kind, truth: { ...spec } as unknown as Case["truth"] });
  }
  return cases;
}

/** Made-up photos, one of each design at each level; the same seed gives the same photos everywhere. */
export async function madeUp(folder: string, set: SetName, seed: number, most = Infinity): Promise<Case[]> {
  if (set === "harsh") return harsh(folder, seed, most);
  const { designs: own, stating, wear, rounds = LEVELS.length }: PhotoSet = SETS[set];
  const designs = Object.entries(own);
  const cases: Case[] = [];
  // Levels in turn over the designs: the first few photos have some of everything.
  for (let i = 0; i < Math.min(most, designs.length * rounds); i++) {
    const [name, design] = designs[i % designs.length] as [string, Design];
    const level = LEVELS[((i % designs.length) + Math.floor(i / designs.length)) % LEVELS.length] ?? "easy";
    const r = new Random(seed * 1000 + i);
    const spec = stating(r, name, i);
    const file = join(folder, `${name}-${level}-${i}.jpg`);
    await writeFile(file, await photograph(design(spec, r), level, r, wear?.(level, r)));
    cases.push({ file, level, truth: { ...spec } as unknown as Case["truth"] });
  }
  return cases;
}

/** What a folder's `truth.json` says of a photo: masses as printed ("15/30" and a unit), the date by month. */
interface Listed {
  file: string;
  level: string;
  fields: Record<string, string | { value: string; unit: Mass["unit"] } | null>;
}

/** Photos of a folder with a `truth.json` beside them. */
export async function fromFolder(folder: string): Promise<Case[]> {
  const list = JSON.parse(await readFile(join(folder, "truth.json"), "utf8")) as Listed[];
  return list.map(({ file, level, fields: { class: accuracyClass, ...fields } }) => {
    const values = Object.entries(fields).map(([name, value]) => [name, printed(value)]);
    const truth = { ...Object.fromEntries(values), accuracyClass: accuracyClass ?? null } as Case["truth"];
    return { file: join(folder, file), level, truth };
  });
}

const printed = (value: Listed["fields"][string]): string | Mass[] | null =>
  value && typeof value === "object"
    ? value.value.split("/").map((one) => ({ value: Number(one), unit: value.unit }))
    : value;
