import { COMPANY_FIELDS, type FieldSpec, INSTRUMENT_FIELDS } from "../../autofill/field-spec.js";
import { isHostOf } from "../../text/host.js";
import { normaliseLabel } from "../../text/normalize.js";
import { linearPattern, TooLarge } from "./linear-pattern.js";
import type { PackProblem, PackProblemKey } from "./pack-problems.js";
import type { GuidePack, StepLocator, StepSignal } from "./schema.js";
import { STEP_IDS } from "./steps.js";

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
] as const satisfies (keyof StepSignal)[];

function lintSignal(mark: StepSignal, path: string): PackProblem[] {
  const problems: PackProblem[] = [];
  const tell = (key: PackProblemKey, part = "") => problems.push({ path: path + part, key });
  if (mark.url !== undefined) {
    // SECURITY: matched in linear time; what our own engine does not take is refused.
    try {
      linearPattern(mark.url);
    } catch (error) {
      tell(error instanceof TooLarge ? "slow-regexp" : "no-regexp", ".url");
    }
  }
  if (!SIGNS.some((part) => mark[part] !== undefined)) tell("no-sign");
  if (mark.row && !mark.clickable) tell("row-without-button", ".row");
  const words = [mark.all, mark.any, mark.none, mark.dialog, mark.clickable, mark.noClickable, mark.row];
  if ([...words, ...(mark.each ?? [])].some((texts) => texts?.length === 0)) tell("empty-list");
  return problems;
}

function lintLocator(way: StepLocator, path: string): PackProblem[] {
  const said = { clickable: way.text, form: way.labels, checkbox: way.row ?? way.text }[way.what];
  return said?.length ? [] : [{ path, key: "no-way", value: way.what }];
}

/** Fields are those the app has values for, each once; a label or an option's text belongs to one alone. */
function lintForm(specs: readonly FieldSpec[], known: readonly string[], path: string): PackProblem[] {
  const problems: PackProblem[] = [];
  const claim = (claims: Map<string, string>, text: string, owner: string, at: string) => {
    const key = normaliseLabel(text);
    const other = claims.get(key);
    if (key === "") problems.push({ path: at, key: "no-letters", value: text });
    else if (other !== undefined && other !== owner)
      problems.push({ path: at, key: "label-taken", value: other });
    claims.set(key, other ?? owner);
  };
  const labels = new Map<string, string>();
  for (const [index, spec] of specs.entries()) {
    const { field } = spec;
    const at = `${path}.${index}`;
    if (!known.includes(field)) problems.push({ path: `${at}.field`, key: "no-such-field", value: field });
    if (specs.findIndex((other) => other.field === field) !== index)
      problems.push({ path: `${at}.field`, key: "field-twice", value: field });
    for (const [n, label] of spec.labels.entries()) claim(labels, label, field, `${at}.labels.${n}`);
    for (const [n, label] of (spec.doubtful ?? []).entries())
      claim(labels, label, field, `${at}.doubtful.${n}`);
    const options = new Map<string, string>();
    for (const [value, texts] of Object.entries(spec.options ?? {}))
      for (const text of [value, ...texts]) claim(options, text, value, `${at}.options.${value}`);
    for (const first of spec.after)
      if (first === field || !specs.some((other) => other.field === first))
        problems.push({ path: `${at}.after`, key: "no-such-field", value: first });
  }
  for (const field of known)
    if (!specs.some((spec) => spec.field === field))
      problems.push({ path, key: "field-missing", value: field });
  return problems;
}

/** SECURITY: a host stands for its subdomains too, so a bare ending (`cn`) would allow half the net. */
function lintHosts({ hosts, home }: GuidePack): PackProblem[] {
  const problems: PackProblem[] = hosts.flatMap((host, index) =>
    /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]*[a-z0-9]$/.test(host) &&
    !/^(?:com|net|org|gov|edu|ac)\.[a-z]{2}$/.test(host)
      ? []
      : [{ path: `hosts.${index}`, key: "host-too-wide" as const, value: host }],
  );
  const { hostname, protocol } = new URL(home);
  const isWeb = protocol === "http:" || protocol === "https:";
  if (!isWeb || !isHostOf(hostname, hosts))
    problems.push({ path: "home", key: "home-not-allowed", value: hostname });
  return problems;
}

/** What a pack's schema cannot say: order, references, hosts, and that no word means two things. */
export function lintPack(pack: GuidePack): PackProblem[] {
  const problems: PackProblem[] = [];
  for (const [index, step] of pack.steps.entries()) {
    const at = `steps.${index}`;
    const expected = STEP_IDS[index];
    if (step.id !== expected) problems.push({ path: `${at}.id`, key: "step-order", value: expected });
    step.marks.forEach((mark, n) => {
      problems.push(...lintSignal(mark, `${at}.marks.${n}`));
    });
    step.done.forEach((mark, n) => {
      problems.push(...lintSignal(mark, `${at}.done.${n}`));
    });
    step.ways.forEach((way, n) => {
      problems.push(...lintLocator(way, `${at}.ways.${n}`));
    });
    if (step.submit && !step.form) problems.push({ path: `${at}.submit`, key: "submit-without-form" });
  }
  const { login, expired, closed } = pack;
  const parts = { login, expired, closed, "reservation.editing": pack.reservation.editing };
  for (const [part, marks] of Object.entries(parts)) {
    marks.forEach((mark, n) => {
      problems.push(...lintSignal(mark, `${part}.${n}`));
    });
  }
  return [
    ...problems,
    ...lintHosts(pack),
    ...lintForm(pack.forms.company, COMPANY_FIELDS, "forms.company"),
    ...lintForm(pack.forms.instrument, INSTRUMENT_FIELDS, "forms.instrument"),
  ];
}
