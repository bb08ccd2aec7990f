import { dice } from "../../tests/support/dice.js";
import { FORMS, type FormField } from "./fields.js";
import {
  CATEGORIES,
  jobOf,
  type Option,
  REGIONS,
  type RegionNode,
  subcategoriesOf,
} from "./jobs-and-regions.js";
import type { Family, PageSpec } from "./page-specs.js";
import { VARIATIONS, type Variation } from "./variation.js";

/** A field as one page shows it. */
export interface PageField {
  id: string;
  name: string;
  label: string;
  english: string;
  kind: FormField["kind"];
  required: boolean;
  /** Offered at once; else they are asked of the server (`url`). */
  options: Option[];
  url?: string;
  /** The field whose choice fills this one's options. */
  parent?: string;
  /** The value it comes with. */
  value: string;
  /** Its tab or fold. */
  section: number;
}

/** All that a page's script needs to draw itself: data, the same for the same page. */
export interface PageConfig {
  family: Family;
  title: string;
  form: PageSpec["form"];
  columns: number;
  above: boolean;
  english: boolean;
  star: "before" | "child" | "style";
  fields: PageField[];
  sections: { kind: "tabs" | "fold"; titles: string[] } | null;
  /** Province by province; null where each level is asked of the server. */
  regions: RegionNode[] | null;
  decoys: boolean;
  /** The field whose choice sends the page to the server and back. */
  postback: string | null;
  submit: string;
  /** The form's buttons stand in the layer around its frame. */
  buttonsOutside: boolean;
  list: string;
}

const TODAY = "2026-11-29";

/** Order within the form: neighbours change places, and whole pairs do. */
function reordered(fields: readonly FormField[], draw: (n: number) => number): FormField[] {
  const order = [...fields];
  for (let at = 0; at + 1 < order.length; at += 2) {
    const [a, b] = [order[at], order[at + 1]];
    if (draw(2) === 0 && a && b && b.id !== "subcategory" && b.id !== "password2") {
      order[at] = b;
      order[at + 1] = a;
    }
  }
  return order;
}

/** What a form that comes with values holds: what most people want, and today's date. */
const preset = ({ kind, preset: value }: FormField): string => value ?? (kind === "date" ? TODAY : "");

function fieldOf(
  field: FormField,
  variation: Variation,
  section: number,
  draw: (n: number) => number,
): PageField {
  const words = variation.relabelled ? [field.label, ...field.synonyms] : [field.label];
  const remote = variation.dependent === true;
  const dependent = field.id === "subcategory";
  return {
    id: field.id,
    name: field.name,
    label: words[draw(words.length)] ?? field.label,
    english: field.english,
    kind: field.kind,
    required: field.required ?? false,
    options: remote && field.id === "category" ? [] : [...(field.options ?? [])],
    ...(remote && field.id === "category" ? { url: "categories" } : {}),
    ...(dependent ? { parent: "category", url: "subcategories" } : {}),
    value: variation.defaults ? preset(field) : "",
    section,
  };
}

/** Draws a page: its words, order and looks. */
export function configOf(spec: PageSpec): PageConfig {
  const draw = dice(spec.seed);
  const variation: Variation = VARIATIONS[spec.variation];
  const { sections = null } = variation;
  const own = FORMS[spec.form];
  const fields = variation.relabelled ? reordered(own, draw) : own;
  const half = Math.ceil(fields.length / 2);
  const ledger = spec.form === "ledger";
  return {
    family: spec.family,
    title: ledger ? "器具新增" : "企业注册",
    form: spec.form,
    columns: variation.columns ?? (ledger ? 2 : 1),
    above: variation.above ?? false,
    english: variation.english ?? false,
    star: variation.relabelled ? "child" : ((["before", "style"] as const)[draw(2)] ?? "before"),
    fields: fields.map((field, index) => fieldOf(field, variation, sections && index >= half ? 1 : 0, draw)),
    sections: sections && {
      kind: sections,
      titles: ledger ? ["基本信息", "使用信息"] : ["账号信息", "单位信息"],
    },
    regions: variation.dependent ? null : REGIONS,
    decoys: variation.decoys ?? false,
    postback: variation.postback ? (ledger ? "category" : "companyType") : null,
    submit: ledger
      ? (["确定", "保存", "提交"][draw(3)] ?? "确定")
      : (["注册", "立即注册"][draw(2)] ?? "注册"),
    buttonsOutside: spec.family === "jqgrid" && draw(2) === 0,
    list: ledger ? "强检器具台帐维护" : "用户注册",
  };
}

/** Options that a page asks of the server, by the list's name and the parent's value. */
export function remoteOptions(list: string, parent: string): Option[] {
  if (list === "categories") return CATEGORIES;
  if (list === "subcategories") return subcategoriesOf(parent);
  const below = (nodes: readonly RegionNode[]): RegionNode[] | undefined => {
    for (const node of nodes) {
      if (node.value === parent) return node.children ?? [];
      const inner = node.children && below(node.children);
      if (inner) return inner;
    }
    return undefined;
  };
  return (parent === "" ? REGIONS : (below(REGIONS) ?? [])).map(({ value, text, children }) => ({
    value,
    text,
    ...(children ? { leaf: false } : { leaf: true }),
  }));
}

/** What the server should be sent, by field; fields nothing is known for are not in it. */
export function truthOf(spec: PageSpec): Record<string, string> {
  const { texts, region } = jobOf(spec.form, spec.seed);
  const category = CATEGORIES.find(({ text }) => text === texts.category)?.value ?? "";
  const truth = FORMS[spec.form].flatMap(({ id, options }) => {
    if (id === "region") return [[id, region.code] as const];
    const text = texts[id];
    if (text === undefined) return [];
    const offered = id === "subcategory" ? subcategoriesOf(category) : options;
    return [[id, offered ? (offered.find((option) => option.text === text)?.value ?? "") : text] as const];
  });
  return Object.fromEntries(truth);
}
