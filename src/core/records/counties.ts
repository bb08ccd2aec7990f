import * as z from "zod";
import { compact } from "../text/normalize.js";

/** A county, or (`code` "") a place without a code of its own that people look for. */
export interface County {
  /** GB/T 2260, six digits. */
  code: string;
  name: string;
  /** Names from the province down to itself, as the list has them: 市辖区 is one. */
  path: string[];
}

interface Entry extends County {
  /** "nanhuqu", "nhq" and the same of what the name is known by. */
  spelt: string;
  initials: string;
  joined: string;
  /** 南湖 of 南湖区. */
  stem: string;
  also: string[];
}

export interface Counties {
  entries: readonly Entry[];
  byCode: ReadonlyMap<string, Entry>;
  /** Those with a code, by their names and by their whole paths: a table asks for each of its rows. */
  byName: ReadonlyMap<string, readonly Entry[]>;
  byStem: ReadonlyMap<string, readonly Entry[]>;
}

/** Lines are "02 南湖区 nan hu qu": the two digits of the level, name, pinyin. */
const countiesSchema = z.strictObject({
  source: z.string(),
  regions: z.record(z.string(), z.record(z.string(), z.array(z.string()))),
  withoutCode: z.array(
    z.strictObject({ name: z.string(), city: z.string().regex(/^\d{6}$/), also: z.array(z.string()) }),
  ),
});

const RESULTS = 12;
const SUFFIX = /(?:特别行政区|自治[州县旗区]|[省市区县旗盟])$/;
const stem = (name: string): string => (name.length > 2 ? name.replace(SUFFIX, "") : name);

function entryOf(code: string, line: string, above: string[]): Entry {
  const [, name = "", ...syllables] = line.split(" ");
  const path = [...above, name];
  const initials = syllables.map((syllable) => syllable[0] ?? "").join("");
  const spelt = syllables.join("");
  return { code, name, path, spelt, initials, joined: path.join(""), stem: stem(name), also: [] };
}

const nameOf = (line: string): string => line.split(" ")[1] ?? "";

/** The list that ships in `assets/counties`. @throws ZodError when it is not of that shape */
export function parseCounties(json: unknown): Counties {
  const { regions, withoutCode } = countiesSchema.parse(json);
  const entries: Entry[] = [];
  const cities = new Map<string, string[]>();
  for (const [province, below] of Object.entries(regions)) {
    for (const [city, counties] of Object.entries(below)) {
      const code = province.slice(0, 2) + city.slice(0, 2);
      const path = [nameOf(province), nameOf(city)];
      cities.set(`${code}00`, path);
      // A city without counties (东莞, 中山) stands for itself.
      if (counties.length === 0) entries.push(entryOf(`${code}00`, city, path.slice(0, 1)));
      for (const county of counties) entries.push(entryOf(code + county.slice(0, 2), county, path));
    }
  }
  const byCode = new Map(entries.map((entry) => [entry.code, entry]));
  const places = withoutCode.map(({ name, city, also }): Entry => {
    const path = [...(cities.get(city) ?? []), name];
    const joined = path.join("");
    return { code: "", name, path, spelt: "", initials: "", joined, stem: stem(name), also };
  });
  return {
    entries: [...entries, ...places],
    byCode,
    byName: gathered(entries, ({ name, joined }) => [name, joined]),
    byStem: gathered(entries, (entry) => [entry.stem]),
  };
}

function gathered(entries: readonly Entry[], keysOf: (entry: Entry) => string[]): Map<string, Entry[]> {
  const all = new Map<string, Entry[]>();
  for (const entry of entries)
    for (const key of new Set(keysOf(entry))) all.set(key, [...(all.get(key) ?? []), entry]);
  return all;
}

/** Whether the characters of `part` stand in `whole` in this order: 嘉兴南湖 in 浙江省嘉兴市南湖区. */
function isWithin(part: string, whole: string): boolean {
  let from = 0;
  for (const char of part) {
    const at = whole.indexOf(char, from);
    if (at < 0) return false;
    from = at + char.length;
  }
  return true;
}

/** How well an entry answers 拼音 or its initials; null when it does not. */
function rankSpelling({ spelt, initials }: Entry, query: string): number | null {
  if (spelt === query || (query.length > 2 && spelt.startsWith(query))) return 4;
  if (query.length > 1 && initials.startsWith(query)) return 5;
  return spelt.startsWith(query) && query.length > 1 ? 6 : null;
}

/** How well an entry answers a query, 0 best; null when it does not. */
function rank(entry: Entry, query: string): number | null {
  if (/^\d+$/.test(query)) {
    if (entry.code === "" || !entry.code.startsWith(query)) return null;
    return entry.code === query ? 0 : 3;
  }
  if (/^[a-z]+$/.test(query)) return rankSpelling(entry, query);
  if (entry.name === query || entry.joined === query || entry.also.includes(query)) return 0;
  if (entry.stem === stem(query)) return 1;
  if (entry.name.startsWith(query)) return 2;
  if (entry.name.includes(query) || entry.also.some((name) => name.includes(query))) return 4;
  if (entry.path.some((name) => stem(name) === stem(query))) return 5;
  return query.length > 2 && isWithin(query, entry.joined) ? 6 : null;
}

const bare = ({ code, name, path }: Entry): County => ({ code, name, path });

/** Counties for what a user typed: code, name, city, 拼音 or its initials; best first, a dozen at most. */
export function findCounties(counties: Counties, query: string): County[] {
  const wanted = compact(query).replace(/^[^[(]*[[(](\d{6})[\])]$/, "$1");
  if (wanted === "") return [];
  return counties.entries
    .flatMap((entry) => {
      const place = rank(entry, wanted);
      return place === null ? [] : [{ entry, place }];
    })
    .sort((a, b) => a.place - b.place || a.entry.code.localeCompare(b.entry.code))
    .slice(0, RESULTS)
    .map(({ entry }) => bare(entry));
}

/** Names from the province down to the county; [] for a code that the list does not have. */
export const countyPath = (counties: Counties, code: string): string[] => [
  ...(counties.byCode.get(code)?.path ?? []),
];

/** Counties whose name stands in a path that is told in part: 嘉兴南湖. */
const byParts = ({ entries }: Counties, query: string): Entry[] =>
  query.length > 2
    ? entries.filter(
        ({ code, stem, joined }) => code !== "" && isWithin(stem, query) && isWithin(query, joined),
      )
    : [];

/** Counties that go by a name or a path. */
const named = (counties: Counties, query: string): readonly Entry[] =>
  counties.byName.get(query) ?? counties.byStem.get(query) ?? byParts(counties, query);

/** A code on its own or behind a name: 南湖区[330402]. */
const CODE = /[[(]?(?<!\d)(\d{6})(?!\d)[\])]?/;
/** A name with a code behind it, as it was written. */
const NAME_AND_CODE = /^(\D+?)\s*[[(]?\s*(\d{6})\s*[\])]?$/u;

/** The one county a text means, or why none can be taken and somebody has to say. */
export type CountyMeant = { ok: true; code: string; name: string } | { ok: false; key: CountyProblem };
export const COUNTY_PROBLEMS = [
  "region-unknown",
  "region-ambiguous",
  "region-mismatch",
  "region-without-code",
] as const;
type CountyProblem = (typeof COUNTY_PROBLEMS)[number];

const refused = (key: CountyProblem): CountyMeant => ({ ok: false, key });

/**
 * The one county a text means, typed or in a file: by its code, its name, a path that only one has, or in 拼音. It
 * decides which institution gets the task, so nothing is taken that could mean another.
 */
export function countyFor(counties: Counties, text: string): CountyMeant {
  const query = compact(text);
  const code = CODE.exec(query)?.[1];
  if (code !== undefined) return coded(counties, text, code, query.replace(CODE, ""));
  const hits = named(counties, query);
  const [only] = hits.length > 0 ? hits : spelt(counties, query);
  if (hits.length > 1) return refused("region-ambiguous");
  if (only) return { ok: true, code: only.code, name: only.name };
  const zone = counties.entries.some((entry) => entry.code === "" && isCalled(entry, query));
  return refused(zone ? "region-without-code" : "region-unknown");
}

/** @param name what stands beside the code, folded */
function coded(counties: Counties, text: string, code: string, name: string): CountyMeant {
  const known = counties.byCode.get(code);
  // Of 秀洲区[330402] either may be what was left standing.
  const others = named(counties, name);
  if (others.length > 0 && !others.some((other) => other === known)) return refused("region-mismatch");
  if (known) return { ok: true, code, name: known.name };
  // The list may lag behind the portal's: a name with a code is taken as it was written.
  const own = NAME_AND_CODE.exec(text.normalize("NFKC").trim())?.[1]?.trim();
  return own ? { ok: true, code, name: own } : refused("region-unknown");
}

/** The one county that is spelt so; none where several are. */
function spelt({ entries }: Counties, query: string): Entry[] {
  if (!/^[a-z]+$/.test(query)) return [];
  const found = entries.filter((entry) => rankSpelling(entry, query) !== null);
  return found.length === 1 ? found : [];
}

/** By its whole name, its path, or its name without what it is: 经济开发区. */
const isCalled = (entry: Entry, query: string): boolean => (rank(entry, query) ?? Infinity) <= 1;
