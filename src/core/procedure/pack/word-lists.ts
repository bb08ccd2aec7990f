import * as z from "zod";
import { isObject } from "../../text/json.js";
import { type PackProblem, schemaProblems } from "./pack-problems.js";

/** More compositions than this are a slip, and would make every look slow. */
const MOST_WORDS = 1500;

const part = z.array(z.string().max(40)).min(1).max(60);
/** A word as it stands, or parts of which each makes a word with each of the next: 新增 + 器具, 录入 + 台账. */
const wordLists = z.record(
  z.string().regex(/^[a-z-]{1,40}$/),
  z.array(z.union([z.string().min(1).max(200), z.array(part).min(2).max(6)])).max(300),
);

const composed = (parts: readonly (readonly string[])[]): string[] =>
  parts.reduce<string[]>((heads, tails) => heads.flatMap((head) => tails.map((tail) => head + tail)), [""]);

const sizeOf = (entries: readonly (string | string[][])[]): number =>
  entries.reduce(
    (sum, entry) =>
      sum + (typeof entry === "string" ? 1 : entry.reduce((size, { length }) => size * length, 1)),
    0,
  );

/**
 * Puts a pack's named lists (`words`) where they are named, as `"@name"` within a list of texts: portals compose
 * their buttons of few words, and a list is written once for all the marks and ways that mean it.
 * @returns the pack without `words`; problems where a list is none or is not there
 */
export function withWordLists(json: unknown): { json: unknown; problems: PackProblem[] } {
  if (!isObject(json)) return { json, problems: [] };
  const { words = {}, ...rest } = json;
  const parsed = wordLists.safeParse(words);
  if (!parsed.success)
    return {
      json: rest,
      problems: schemaProblems(parsed.error).map((one) => ({ ...one, path: `words.${one.path}` })),
    };
  const problems: PackProblem[] = [];
  const lists = new Map<string, string[]>();
  for (const [name, entries] of Object.entries(parsed.data)) {
    if (sizeOf(entries) > MOST_WORDS) problems.push({ path: `words.${name}`, key: "too-long" });
    else
      lists.set(
        name,
        [...new Set(entries.flatMap((one) => (typeof one === "string" ? one : composed(one))))].filter(
          (word) => word !== "",
        ),
      );
  }
  const expand = (value: unknown, path: string): unknown => {
    if (Array.isArray(value))
      return value.flatMap((one: unknown, index) => {
        if (typeof one !== "string" || !one.startsWith("@")) return [expand(one, `${path}.${index}`)];
        const list = lists.get(one.slice(1));
        if (!list) problems.push({ path: `${path}.${index}`, key: "no-such-words", value: one });
        return list ?? [];
      });
    if (!isObject(value)) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, expand(one, path === "" ? key : `${path}.${key}`)]),
    );
  };
  return { json: expand(rest, ""), problems };
}
