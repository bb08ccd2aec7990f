import { compact } from "../../text/normalize.js";
import type { StoredCompany } from "../company.js";
import type { StoredInstrument } from "../instrument.js";
import { companyKey } from "./file-merge.js";
import { alongWith, type Fields, mergedRecord, same } from "./merged-record.js";

/** What one PC keeps, or what lay in the shared folder. */
export interface Side {
  companies: readonly StoredCompany[];
  instruments: readonly StoredInstrument[];
}

export type SharedKind = "company" | "instrument";

/** A field that both changed since they last agreed, each to something else. */
export interface SharedConflict {
  /** Record and field. */
  key: string;
  kind: SharedKind;
  title: string;
  company: string;
  field: string;
  mine: unknown;
  theirs: unknown;
  /** What else of the record goes with theirs. */
  along: Record<string, unknown>;
}

/** What taking the other's copy in would change here, conflicts aside. */
export interface SharedChange {
  key: string;
  kind: SharedKind;
  title: string;
  company: string;
  outcome: "new" | "changed" | "deleted";
  /** It was deleted here, and comes back because the other changed it since. */
  back?: true;
  differences: { field: string; mine: unknown; theirs: unknown }[];
}

export interface SharedPlan {
  changes: SharedChange[];
  conflicts: SharedConflict[];
  /** What both make together, with this PC's value where there is a conflict. */
  companies: StoredCompany[];
  instruments: StoredInstrument[];
}

const instrumentKey = ({ companyId, serial }: StoredInstrument): string => `${companyId}\n${compact(serial)}`;

/** Finds the record that another one is: the one with its id, else the one with its credit code or serial number. */
function finder<T extends { id: string }>(records: readonly T[], keyOf: (one: T) => string) {
  const byId = new Map(records.map((one) => [one.id, one]));
  const byKey = new Map(records.map((one) => [keyOf(one), one]));
  return (one: T): T | undefined => byId.get(one.id) ?? byKey.get(keyOf(one));
}

/** What the system seals of a company; a company always has a credit code where it can be opened. */
const SEALED = ["creditCode", "address", "contact", "phone"] as const;

/** A company whose sealed part cannot be opened on its PC says nothing of it: there the other's holds. */
function opened(one: StoredCompany, ...others: (StoredCompany | undefined)[]): StoredCompany {
  const other = one.creditCode === "" ? others.find((there) => there && there.creditCode !== "") : undefined;
  if (!other) return one;
  return { ...one, ...Object.fromEntries(SEALED.map((field) => [field, other[field]])) };
}

/** A record as each of the three has it, under the id it has here. */
interface Triple<T> {
  base: T | undefined;
  mine: T | undefined;
  theirs: T | undefined;
}

/** The three sides' records side by side; whatever the ids there, each gets the one it has here. */
function triplesOf<T extends { id: string }>(
  sides: { base: readonly T[]; mine: readonly T[]; theirs: readonly T[] },
  keyOf: (one: T) => string,
): { triples: Map<string, Triple<T>>; idOf(from: "base" | "theirs", id: string): string } {
  const triples = new Map<string, Triple<T>>(
    sides.mine.map((mine) => [mine.id, { base: undefined, mine, theirs: undefined }]),
  );
  const ids = { base: new Map<string, string>(), theirs: new Map<string, string>() };
  const inMine = finder(sides.mine, keyOf);
  for (const one of sides.theirs) {
    const found = inMine(one)?.id;
    // Two of theirs may be like one of mine: the second stays by itself.
    const id = found !== undefined && !triples.get(found)?.theirs ? found : one.id;
    ids.theirs.set(one.id, id);
    triples.set(id, { base: undefined, mine: triples.get(id)?.mine, theirs: { ...one, id } });
  }
  const inTheirs = finder(sides.theirs, keyOf);
  for (const one of sides.base) {
    const there = inTheirs(one)?.id;
    const id = inMine(one)?.id ?? (there && ids.theirs.get(there)) ?? one.id;
    ids.base.set(one.id, id);
    const triple = triples.get(id);
    if (!triple?.base)
      triples.set(id, { mine: undefined, theirs: undefined, ...triple, base: { ...one, id } });
  }
  return { triples, idOf: (from, id) => ids[from].get(id) ?? id };
}

/** Whether a record is as it was when both agreed. */
const untouched = <T extends { id: string }>(base: T | undefined, now: T): boolean =>
  base !== undefined &&
  [...new Set([...Object.keys(base), ...Object.keys(now)])].every(
    (field) => field === "id" || same(base[field as keyof T], now[field as keyof T]),
  );

/**
 * What this PC's records and the shared folder's make together, against the state both last agreed on. A record that
 * one deleted and the other changed stays; one that the other deleted and nobody changed here goes.
 * @param base null where the two never agreed: then nothing is deleted
 */
export function planShared(base: Side | null, mine: Side, theirs: Side): SharedPlan {
  const companies = triplesOf(
    { base: base?.companies ?? [], mine: mine.companies, theirs: theirs.companies },
    companyKey,
  );
  const asKept = new Map(mine.companies.map((one) => [one.id, one]));
  for (const [id, { base: b, mine: m, theirs: t }] of companies.triples)
    companies.triples.set(id, { base: b, mine: m && opened(m, t, b), theirs: t && opened(t, m, b) });
  const moved = (from: "base" | "theirs", list: readonly StoredInstrument[]) =>
    list.map((one) => ({ ...one, companyId: companies.idOf(from, one.companyId) }));
  const instruments = triplesOf(
    {
      base: moved("base", base?.instruments ?? []),
      mine: mine.instruments,
      theirs: moved("theirs", theirs.instruments),
    },
    instrumentKey,
  );
  const plan: SharedPlan = { changes: [], conflicts: [], companies: [], instruments: [] };
  const nameOf = (id: string): string => {
    const { mine: here, theirs: there, base: before } = companies.triples.get(id) ?? {};
    return (here ?? there ?? before)?.name ?? "";
  };
  plan.instruments = merged(
    instruments.triples,
    plan,
    "instrument",
    (one) => ({ title: one.serial, company: nameOf(one.companyId) }),
    scalesOfStayingShops(companies.triples, instruments.triples),
  );
  // A scale that stays needs its company.
  const needed = new Set(plan.instruments.map(({ companyId }) => companyId));
  plan.companies = merged(
    companies.triples,
    plan,
    "company",
    ({ name }) => ({ title: name, company: name }),
    needed,
  );
  // What could not be opened here comes from there: told like everything that comes.
  for (const one of plan.companies) {
    const before = asKept.get(one.id);
    const { creditCode } = one;
    if (before?.creditCode !== "" || creditCode === "") continue;
    const key = `company:${one.id}`;
    const differences = [{ field: "creditCode", mine: "", theirs: creditCode }];
    const told = plan.changes.find((change) => change.key === key);
    if (told) told.differences.push(...differences);
    else
      plan.changes.push({
        key,
        kind: "company",
        title: one.name,
        company: one.name,
        outcome: "changed",
        differences,
      });
  }
  return plan;
}

/** A record that only one of the two still has. */
const onlyOf = <T>({ mine, theirs }: Triple<T>): T | undefined =>
  mine && theirs ? undefined : (mine ?? theirs);

/**
 * Scales that one of the two deleted with their shop, though the other changed the shop or a scale of it since: what
 * stays does so whole.
 */
function scalesOfStayingShops(
  companies: ReadonlyMap<string, Triple<StoredCompany>>,
  instruments: ReadonlyMap<string, Triple<StoredInstrument>>,
): ReadonlySet<string> {
  const changed = <T extends { id: string }>(triple: Triple<T>): T[] => {
    const only = onlyOf(triple);
    return only && !untouched(triple.base, only) ? [only] : [];
  };
  const staying = new Set([
    ...[...companies.values()].flatMap(changed).map(({ id }) => id),
    ...[...instruments.values()].flatMap(changed).map(({ companyId }) => companyId),
  ]);
  const isOfOne = (id: string): boolean => {
    const company = companies.get(id);
    return company !== undefined && onlyOf(company) !== undefined;
  };
  return new Set(
    [...instruments].flatMap(([id, triple]) => {
      const { companyId } = onlyOf(triple) ?? {};
      return companyId !== undefined && staying.has(companyId) && isOfOne(companyId) ? [id] : [];
    }),
  );
}

function merged<T extends Fields>(
  triples: ReadonlyMap<string, Triple<T>>,
  plan: SharedPlan,
  kind: SharedKind,
  named: (one: T) => { title: string; company: string },
  needed: ReadonlySet<string> = new Set(),
): T[] {
  const kept: T[] = [];
  for (const [id, { base, mine, theirs }] of triples) {
    const key = `${kind}:${id}`;
    const change = (
      one: T,
      outcome: SharedChange["outcome"],
      differences: SharedChange["differences"] = [],
    ) => {
      const back = outcome === "new" && base && { back: true as const };
      plan.changes.push({ key, kind, ...named(one), outcome, ...back, differences });
    };
    if (mine && theirs) {
      const before = plan.conflicts.length;
      const one = mergedRecord(base, mine, theirs, (field) =>
        plan.conflicts.push({
          key: `${key}:${field}`,
          kind,
          ...named(mine),
          field,
          mine: mine[field],
          theirs: theirs[field],
          along: alongWith(field, theirs),
        }),
      );
      const told = new Set(["createdAt", ...plan.conflicts.slice(before).map(({ field }) => field)]);
      const differences = Object.keys(one)
        .filter((field) => !told.has(field) && !same(one[field], mine[field]))
        .map((field) => ({ field, mine: mine[field], theirs: one[field] }));
      if (differences.length > 0) change(mine, "changed", differences);
      kept.push(one);
    } else if (mine) {
      if (untouched(base, mine) && !needed.has(id)) change(mine, "deleted");
      else kept.push(mine);
    } else if (theirs) {
      if (untouched(base, theirs) && !needed.has(id)) continue;
      change(theirs, "new");
      kept.push(theirs);
    } else if (base && needed.has(id)) {
      change(base, "new");
      kept.push(base);
    }
  }
  return kept;
}

/** The plan's records, with the other's value for the conflicts named. */
export function resolveShared(
  plan: SharedPlan,
  takeTheirs: ReadonlySet<string>,
): Pick<SharedPlan, "companies" | "instruments"> {
  const patches = new Map<string, Record<string, unknown>>();
  for (const { key, field, theirs, along } of plan.conflicts) {
    if (!takeTheirs.has(key)) continue;
    const record = key.slice(0, -(field.length + 1));
    patches.set(record, { ...patches.get(record), ...along, [field]: theirs });
  }
  const patched = <T extends { id: string }>(kind: SharedKind, list: readonly T[]): T[] =>
    list.map((one) => ({ ...one, ...patches.get(`${kind}:${one.id}`) }));
  return {
    companies: patched("company", plan.companies),
    instruments: patched("instrument", plan.instruments),
  };
}
