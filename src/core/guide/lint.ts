import { COMPANY_FIELDS, type FieldSpec, INSTRUMENT_FIELDS } from "../form/fields.js";
import { normaliseLabel } from "../form/label.js";
import type { GuidePack, Mark, Way } from "./pack.js";
import { STEP_IDS } from "./steps.js";

export interface PackProblem {
  /** Where in the pack, as "steps.3.marks.0.url". */
  path: string;
  message: string;
}

/** Parts that say something of a page; the rest only qualifies them. */
const SIGNS = [
  "url",
  "all",
  "any",
  "each",
  "dialog",
  "controls",
  "clickable",
  "password",
  "fields",
  "rows",
  "cell",
  "atMost",
] as const satisfies (keyof Mark)[];

function lintMark(mark: Mark, path: string): PackProblem[] {
  const problems: PackProblem[] = [];
  const tell = (message: string, part = "") => problems.push({ path: path + part, message });
  if (mark.url !== undefined) {
    try {
      new RegExp(mark.url);
    } catch {
      tell("no regular expression", ".url");
    }
  }
  if (!SIGNS.some((part) => mark[part] !== undefined)) tell("a mark that asks for nothing to be seen");
  if (mark.row && !mark.clickable) tell("a row without a button to stand in it", ".row");
  const words = [mark.all, mark.any, mark.none, mark.dialog, mark.clickable, mark.noClickable, mark.row];
  if ([...words, ...(mark.each ?? [])].some((texts) => texts?.length === 0)) tell("an empty list");
  return problems;
}

function lintWay(way: Way, path: string): PackProblem[] {
  const said = { clickable: way.text, form: way.labels, checkbox: way.row ?? way.text }[way.what];
  if (said?.length) return [];
  return [{ path, message: `a way to a ${way.what} that does not say which` }];
}

/** Fields are those the app has values for, each once; a label or an option's text belongs to one alone. */
function lintForm(specs: readonly FieldSpec[], known: readonly string[], path: string): PackProblem[] {
  const problems: PackProblem[] = [];
  const claim = (claims: Map<string, string>, text: string, owner: string, at: string) => {
    const key = normaliseLabel(text);
    const other = claims.get(key);
    if (key === "") problems.push({ path: at, message: "no letters or digits" });
    else if (other !== undefined && other !== owner)
      problems.push({ path: at, message: `"${text}" belongs to ${other} already` });
    claims.set(key, other ?? owner);
  };
  const labels = new Map<string, string>();
  for (const [index, spec] of specs.entries()) {
    const at = `${path}.${index}`;
    if (!known.includes(spec.field)) problems.push({ path: `${at}.field`, message: "no such field" });
    if (specs.findIndex(({ field }) => field === spec.field) !== index)
      problems.push({ path: `${at}.field`, message: "a field given twice" });
    for (const [n, label] of spec.labels.entries()) claim(labels, label, spec.field, `${at}.labels.${n}`);
    const options = new Map<string, string>();
    for (const [value, texts] of Object.entries(spec.options ?? {}))
      for (const text of [value, ...texts]) claim(options, text, value, `${at}.options.${value}`);
    for (const field of spec.after)
      if (field === spec.field || !specs.some((other) => other.field === field))
        problems.push({ path: `${at}.after`, message: `"${field}" is no other field of this form` });
  }
  for (const field of known)
    if (!specs.some((spec) => spec.field === field))
      problems.push({ path, message: `the field "${field}" is missing` });
  return problems;
}

/** What a pack's schema cannot say: order, references, and that no word means two things. */
export function lintPack(pack: GuidePack): PackProblem[] {
  const problems: PackProblem[] = [];
  for (const [index, step] of pack.steps.entries()) {
    const at = `steps.${index}`;
    if (step.id !== STEP_IDS[index])
      problems.push({ path: `${at}.id`, message: `expected ${STEP_IDS[index]}` });
    step.marks.forEach((mark, n) => {
      problems.push(...lintMark(mark, `${at}.marks.${n}`));
    });
    step.done.forEach((mark, n) => {
      problems.push(...lintMark(mark, `${at}.done.${n}`));
    });
    step.ways.forEach((way, n) => {
      problems.push(...lintWay(way, `${at}.ways.${n}`));
    });
  }
  const { login, expired, closed } = pack;
  const parts = { login, expired, closed, "reservation.editing": pack.reservation.editing };
  for (const [part, marks] of Object.entries(parts)) {
    marks.forEach((mark, n) => {
      problems.push(...lintMark(mark, `${part}.${n}`));
    });
  }
  return [
    ...problems,
    ...lintForm(pack.forms.company, COMPANY_FIELDS, "forms.company"),
    ...lintForm(pack.forms.instrument, INSTRUMENT_FIELDS, "forms.instrument"),
  ];
}
