import fc from "fast-check";
import { describe, expect, it } from "vitest";
import json from "../../../assets/guides/e-cqs.json" with { type: "json" };
import { learnedSchema, withLearned } from "../../../src/core/procedure/pack/learned-labels.js";
import { learnedFile, parseLearnedFile } from "../../../src/core/procedure/pack/learned-labels-file.js";
import { PACK_PROBLEMS, type PackProblem } from "../../../src/core/procedure/pack/pack-problems.js";
import { parsePack } from "../../../src/core/procedure/pack/parse-pack.js";
import { packSchema } from "../../../src/core/procedure/pack/schema.js";
import { PACK } from "./snapshots.js";

type Node = Record<string, unknown>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** The way to every place of a document where something can be changed. */
const waysIn = (node: object, above: string[] = []): string[][] =>
  Object.entries(node).flatMap(([key, value]) => [
    [...above, key],
    ...(isNode(value) ? waysIn(value, [...above, key]) : []),
  ]);
const at = (document: unknown, way: readonly string[]): unknown =>
  way.reduce<unknown>((node, key) => (isNode(node) ? node[key] : undefined), document);

const junk = fc.oneof(
  fc.constantFrom(null, undefined, "", "：", "cn", "出厂编号", "(a+)+$", "__proto__", [], {}, -1, 1e99, true),
  fc.string({ maxLength: 60 }),
  fc.jsonValue({ maxDepth: 2 }),
);
const change = fc.record({
  at: fc.nat(),
  does: fc.constantFrom("put", "drop", "twin", "extra", "swap"),
  junk,
});

/** Makes documents that are changed in up to four places. */
const mutator = (document: object) => {
  const ways = waysIn(document);
  const wayOf = (index: number) => ways[index % ways.length] ?? [];
  return (changes: { at: number; does: string; junk: unknown }[]): unknown => {
    const copy = structuredClone(document);
    for (const { at: index, does, junk: value } of changes) {
      const way = wayOf(index);
      const node = at(copy, way.slice(0, -1));
      const key = way.at(-1) ?? "";
      if (!isNode(node)) continue;
      const set = (name: string, value: unknown) =>
        Object.defineProperty(node, name, {
          value,
          enumerable: true,
          configurable: true,
          writable: true,
        });
      if (does === "put") set(key, value);
      else if (does === "drop") delete node[key];
      else if (does === "extra") set(String(value === "length" ? "x" : value), value);
      else if (does === "twin" && Array.isArray(node)) node.push(structuredClone(node[key]));
      else set(key, structuredClone(at(document, wayOf(index * 7))));
    }
    return copy;
  };
};

/** Either clear problems, or something the rest of the app can rely on. */
function judge<T extends { ok: boolean }>(answer: T, isSound: (answer: T & { ok: true }) => boolean): void {
  if (answer.ok) return void expect(isSound(answer as T & { ok: true })).toBe(true);
  const { problems } = answer as unknown as { problems: PackProblem[] };
  expect(problems.length).toBeGreaterThan(0);
  for (const { path, key } of problems) {
    expect(typeof path).toBe("string");
    expect(PACK_PROBLEMS).toContain(key);
  }
}

const RUNS = { seed: 20260301, numRuns: 1000 };
const changes = fc.array(change, { minLength: 1, maxLength: 4 });

describe("damaged files are told of or are whole, and nothing breaks", () => {
  it("guide packs", () => {
    const mutated = mutator(json);
    fc.assert(
      fc.property(changes, (all) => {
        judge(parsePack(mutated(all)), ({ pack }) => packSchema.safeParse(pack).success);
      }),
      RUNS,
    );
  }, 120_000);

  it("learned labels", () => {
    const whole = JSON.parse(
      learnedFile(PACK, {
        labels: [
          { form: "instrument", field: "name", label: "物项称谓" },
          { form: "company", field: "contact", label: "办事人" },
        ],
        places: [{ step: "open-ledger", text: "去登记", row: "器具档案" }],
      }),
    );
    const mutated = mutator(whole);
    fc.assert(
      fc.property(changes, (all) => {
        judge(
          parseLearnedFile(mutated(all), PACK),
          ({ learned }) =>
            learnedSchema.safeParse(learned).success && parsePack(withLearned(PACK, learned)).ok,
        );
      }),
      RUNS,
    );
  }, 120_000);
});
