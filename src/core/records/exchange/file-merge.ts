import { COMPANY_FIELDS, INSTRUMENT_FIELDS } from "../../autofill/field-spec.js";
import { foldSerial } from "../../text/fold-serial.js";
import { compact } from "../../text/normalize.js";
import { type Company, OWN_COMPANY_FIELDS, type StoredCompany } from "../company.js";
import { normaliseCode } from "../credit-code.js";
import {
  CERTIFICATES_MOST,
  type Certificate,
  type LedgerEntry,
  type StoredInstrument,
  VERIFICATION_FIELDS,
} from "../instrument.js";
import { asText } from "../normalize-values.js";

/** A scale of a file; a backup's has its certificates. */
type Entry = LedgerEntry & Pick<StoredInstrument, "certificates">;

/** What a file brings: companies, and scales each under the key of its company. */
export interface Incoming {
  companies: Company[];
  instruments: { company: string; entry: Entry; photo?: string | undefined }[];
}

interface Kept {
  companies: readonly StoredCompany[];
  instruments: readonly StoredInstrument[];
}

export interface Difference {
  field: string;
  mine: string;
  theirs: string;
}

interface Row {
  key: string;
  title: string;
  /** Name of the company it belongs to. */
  company: string;
  outcome: "new" | "differs" | "same";
  differences: Difference[];
}
export type MergeRow = Row &
  (
    | { kind: "company"; theirs: Company; mine: StoredCompany | null }
    | {
        kind: "instrument";
        /** Key of its company. */
        owner: string;
        theirs: Entry;
        photo: string | undefined;
        mine: StoredInstrument | null;
        /** Name of another company with a scale of the same serial number; then it is new only on the user's word. */
        twin?: string;
      }
  );

/** How a company is known across files: by its credit code, or by name where it has none. */
export const companyKey = ({ creditCode, name }: Pick<Company, "creditCode" | "name">): string =>
  normaliseCode(creditCode) || `name:${compact(name)}`;

const ENTRY_FIELDS = [...INSTRUMENT_FIELDS, ...VERIFICATION_FIELDS] as const;

/** Fields that both know and that are not the same; what the file leaves open is no difference. */
function differencesOf<F extends string>(
  fields: readonly F[],
  mine: Partial<Record<F, unknown>>,
  theirs: Partial<Record<F, unknown>>,
): Difference[] {
  return fields
    .map((field) => ({ field, mine: asText(mine[field]), theirs: asText(theirs[field]) }))
    .filter((one) => one.theirs !== "" && compact(one.mine) !== compact(one.theirs));
}

const outcomeOf = (mine: object | null, differences: Difference[]): Row["outcome"] =>
  !mine ? "new" : differences.length > 0 ? "differs" : "same";

/** The kept company a key means. A key by name fits one whose code is not kept here, and the other way round. */
function finder(companies: readonly StoredCompany[]) {
  const byKey = new Map(companies.map((one) => [companyKey(one), one]));
  const byName = new Map(companies.map((one) => [`name:${compact(one.name)}`, one]));
  return (key: string, name: string | undefined): StoredCompany | null => {
    const known = byKey.get(key) ?? (key.startsWith("name:") ? byName.get(key) : undefined);
    if (known) return known;
    const named = name === undefined ? undefined : byName.get(`name:${compact(name)}`);
    return named?.creditCode === "" ? named : null;
  };
}

/** What a file would do to what is kept, row by row, by credit code and serial number. Changes nothing. */
export function planMerge(kept: Kept, incoming: Incoming): MergeRow[] {
  const find = finder(kept.companies);
  const names = new Map(incoming.companies.map((one) => [companyKey(one), one.name]));
  const ownerOf = (key: string) => find(key, names.get(key));
  const companies = incoming.companies.map((theirs): MergeRow => {
    const key = companyKey(theirs);
    const mine = ownerOf(key);
    const differences = mine ? differencesOf([...COMPANY_FIELDS, ...OWN_COMPANY_FIELDS], mine, theirs) : [];
    const row = { title: theirs.name, company: theirs.name, differences, theirs, mine };
    return { kind: "company", key: `company:${key}`, outcome: outcomeOf(mine, differences), ...row };
  });
  const serialKey = (companyId: string, serial: string) => `${companyId}\n${compact(serial)}`;
  const twinOf = twins(kept, incoming, ownerOf);
  const bySerial = new Map(kept.instruments.map((one) => [serialKey(one.companyId, one.serial), one]));
  const instruments = incoming.instruments.map(({ company: owner, entry: theirs, photo }): MergeRow => {
    const company = ownerOf(owner);
    const mine = (company && bySerial.get(serialKey(company.id, theirs.serial))) ?? null;
    const differences = mine ? differencesOf(ENTRY_FIELDS, mine, theirs) : [];
    const twin = mine ? undefined : twinOf(theirs.serial, company?.id ?? owner);
    return {
      kind: "instrument",
      key: `instrument:${owner}:${compact(theirs.serial)}`,
      title: theirs.serial,
      company: names.get(owner) ?? company?.name ?? "",
      outcome: outcomeOf(mine, differences),
      differences,
      owner,
      theirs,
      photo,
      mine,
      ...(twin !== undefined && { twin }),
    };
  });
  return [...companies, ...instruments];
}

/** Finds another company, kept or of the file, with a scale of the same serial number. */
function twins(kept: Kept, incoming: Incoming, ownerOf: (key: string) => StoredCompany | null) {
  const names = new Map([
    ...incoming.companies.map((one): [string, string] => [companyKey(one), one.name]),
    ...kept.companies.map((one): [string, string] => [one.id, one.name]),
  ]);
  const owners = new Map<string, Set<string>>();
  const add = (serial: string, owner: string) => {
    const folded = foldSerial(serial);
    owners.set(folded, (owners.get(folded) ?? new Set()).add(owner));
  };
  for (const { serial, companyId } of kept.instruments) add(serial, companyId);
  for (const { company, entry } of incoming.instruments) add(entry.serial, ownerOf(company)?.id ?? company);
  return (serial: string, owner: string): string | undefined => {
    const other = [...(owners.get(foldSerial(serial)) ?? [])].find((one) => one !== owner);
    return other === undefined ? undefined : (names.get(other) ?? other);
  };
}

/** Whether a row is taken: what is new and alone, and what the user said of the rest. */
export const isTaken = (row: MergeRow, overwrite: ReadonlySet<string>): boolean =>
  overwrite.has(row.key) || (row.outcome === "new" && !("twin" in row));

/** The values of `theirs` that say something. */
const said = <T extends object>(theirs: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(theirs).filter(([, value]) => value !== "" && value !== undefined),
  ) as Partial<T>;

/** Certificates kept with a scale and those of a file, each once: neither list is all there are. */
function allOf(mine: readonly Certificate[], theirs: readonly Certificate[]): Certificate[] {
  const known = (one: Certificate) =>
    mine.some(
      ({ number, date, file }) => number === one.number && date === one.date && (number || file === one.file),
    );
  const all = [...mine, ...theirs.filter((one) => !known(one))];
  return all.sort((a, b) => a.date.localeCompare(b.date)).slice(-CERTIFICATES_MOST);
}

/** A kept scale with what a file adds to it; the same object where that is nothing. */
function withTheirs(
  mine: StoredInstrument,
  { theirs, photo }: { theirs: Entry; photo: string | undefined },
  overwrites: boolean,
): StoredInstrument {
  const { certificates = [], ...fields } = theirs;
  const before = mine.certificates ?? [];
  const all = allOf(before, certificates);
  const patch: Partial<StoredInstrument> = {
    ...(overwrites && said(fields)),
    ...(photo && (overwrites || !mine.photo) && { photo }),
    ...(all.length > before.length && { certificates: all }),
  };
  return Object.keys(patch).length > 0 ? { ...mine, ...patch } : mine;
}

/**
 * What is kept after a merge: what is new, and the rows named of what differs or has a twin elsewhere. A photo is
 * taken where there was none, or with its row; certificates are added to those there are.
 * @param newId makes the id of a new company or scale
 */
export function applyMerge<C extends StoredCompany>(
  kept: { companies: readonly C[]; instruments: readonly StoredInstrument[] },
  rows: readonly MergeRow[],
  {
    overwrite,
    newId,
    asKept,
    now,
  }: {
    overwrite: ReadonlySet<string>;
    newId(): string;
    /** A new company as it is kept. */
    asKept(company: StoredCompany): C;
    /** ISO time at which new scales count as entered. */
    now: string;
  },
): { companies: C[]; instruments: StoredInstrument[] } {
  const ids = new Map<string, string>();
  const companies = new Map(kept.companies.map((one) => [one.id, one]));
  const instruments = new Map(kept.instruments.map((one) => [one.id, one]));
  const find = finder(kept.companies);
  for (const row of rows.filter((one) => one.kind === "company")) {
    const mine = row.mine && companies.get(row.mine.id);
    const id = mine?.id ?? newId();
    ids.set(companyKey(row.theirs), id);
    if (!mine) companies.set(id, asKept({ ...row.theirs, id }));
    else if (overwrite.has(row.key)) companies.set(id, { ...mine, ...said(row.theirs) });
  }
  const scales = rows.flatMap((row) =>
    row.kind === "instrument" && (row.mine || isTaken(row, overwrite)) ? [row] : [],
  );
  for (const row of scales) {
    const companyId = ids.get(row.owner) ?? find(row.owner, undefined)?.id;
    if (companyId === undefined) continue;
    const mine = row.mine && instruments.get(row.mine.id);
    if (mine) {
      instruments.set(mine.id, withTheirs(mine, row, overwrite.has(row.key)));
      continue;
    }
    const id = newId();
    const photo = row.photo && { photo: row.photo };
    const blank = { status: "", bookingNumber: "", certificateDate: "" };
    instruments.set(id, { ...blank, ...row.theirs, ...photo, id, companyId, createdAt: now });
  }
  return { companies: [...companies.values()], instruments: [...instruments.values()] };
}
