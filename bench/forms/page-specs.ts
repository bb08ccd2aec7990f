import { dice } from "../../tests/support/dice.js";
import type { FormKind } from "./fields.js";
import { VARIATION_NAMES, type VariationName } from "./variation.js";

/** Widget families; those marked are rebuilt after the library's behaviour, whose licence keeps it out. */
export const FAMILIES = [
  "easyui", // rebuilt
  "extjs", // rebuilt
  "layui",
  "jqgrid",
  "bootstrap",
  "element-plus",
  "antd",
  "ant-design-vue",
  "view-ui",
  "arco",
  "tdesign",
  "naive",
  "jsp",
] as const;
export type Family = (typeof FAMILIES)[number];

export interface PageSpec {
  id: string;
  family: Family;
  form: FormKind;
  variation: VariationName;
  /** Kept from tuning: run once, at the end. */
  sealed: boolean;
  /** Which values, words and orders the page draws. */
  seed: number;
}

/** The sealed pages' seed, fixed before the first of them was drawn. */
const SEALED_SEED = 20261129;
const SEALED = 22;

const page = (
  family: Family,
  form: FormKind,
  variation: VariationName,
  sealed: boolean,
  seed: number,
): PageSpec => ({
  id: `${family}/${form}/${variation.replaceAll(" ", "-")}`,
  family,
  form,
  variation,
  sealed,
  seed,
});

/** Every family plain and in two variations, each variation at least twice; every other family's registration. */
function tunedPages(): PageSpec[] {
  const others = VARIATION_NAMES.filter((name) => name !== "plain");
  const at = (index: number): VariationName => others[index % others.length] ?? "plain";
  return FAMILIES.flatMap((family, index) => [
    page(family, "ledger", "plain", false, index),
    page(family, "ledger", at(index), false, 100 + index),
    page(family, "ledger", at(index * 7 + 5), false, 200 + index),
    ...(index % 3 === 0 ? [page(family, "registration", at(index + 8), false, 300 + index)] : []),
  ]);
}

/** A third of all pages, drawn from every family, form and variation that is not tuned on. */
function sealedPages(tuned: readonly PageSpec[]): PageSpec[] {
  const draw = dice(SEALED_SEED);
  const one = <T>(items: readonly T[]): T => items[draw(items.length)] as T;
  const taken = new Set(tuned.map(({ id }) => id));
  const pages: PageSpec[] = [];
  while (pages.length < SEALED) {
    const family = FAMILIES[pages.length] ?? one(FAMILIES);
    const form = one(["ledger", "ledger", "registration"] as const);
    const drawn = page(family, form, one(VARIATION_NAMES), true, 1000 + draw(9000));
    if (taken.has(drawn.id)) continue;
    taken.add(drawn.id);
    pages.push(drawn);
  }
  return pages;
}

const tuned = tunedPages();
export const PAGES: readonly PageSpec[] = [...tuned, ...sealedPages(tuned)];
