import type { Certificate } from "../instrument.js";

export type Fields = Record<string, unknown> & { id: string };

/** A value to compare: none and an empty one say the same. */
const text = (value: unknown): string =>
  value === undefined || value === null ? "" : typeof value === "string" ? value : JSON.stringify(value);
export const same = (a: unknown, b: unknown): boolean => text(a) === text(b);

/** Certificates are a set: what either added is there, what either took away of what both had is not. */
function mergedCertificates(base: unknown, mine: unknown, theirs: unknown): Certificate[] | undefined {
  const [b, m, t] = [base, mine, theirs].map((list) => (list ?? []) as Certificate[]) as [
    Certificate[],
    Certificate[],
    Certificate[],
  ];
  if (m.length === 0 && t.length === 0) return (mine ?? theirs) as Certificate[] | undefined;
  const within = (list: Certificate[]) => new Set(list.map(text));
  const [inBase, inMine, inTheirs] = [within(b), within(m), within(t)];
  const all = [...m, ...t.filter((one) => !inMine.has(text(one)))];
  return all
    .filter((one) => (inMine.has(text(one)) && inTheirs.has(text(one))) || !inBase.has(text(one)))
    .sort((one, other) => one.date.localeCompare(other.date) || text(one).localeCompare(text(other)));
}

/** Of what both noted: a day beats none, which would be the earliest. */
const [first, last] = [0, -1].map(
  (place) =>
    (...days: unknown[]) =>
      days
        .map(text)
        .filter((day) => day !== "")
        .sort()
        .at(place),
);

/**
 * Days that both noted, each by itself, and that are nobody's to choose: what was first seen on the portal was there by
 * the earlier day, and the newest verification says how a scale stands (see `withCertificate`).
 */
const SETTLED: Record<string, ((mine: unknown, theirs: unknown) => unknown) | undefined> = {
  createdAt: first,
  registeredOn: first,
  bookedOn: first,
  certificateDate: last,
};

/** Fields that speak of another one: where both changed that to something else, they go with the value that holds. */
const SPEAKS_OF: Partial<Record<string, string>> = {
  bookedOn: "bookingNumber",
  validUntil: "certificateDate",
};

interface Merged {
  value: unknown;
  clash: boolean;
}

/** What a field becomes, and whether both changed it, each to something else; then it stays mine. */
function ownMerge(field: string, base: Fields | undefined, m: unknown, t: unknown): Merged {
  if (same(m, t)) return { value: m, clash: false };
  // Without a common state, what one of the two leaves open is no difference.
  if (!base && text(m) === "") return { value: t, clash: false };
  if (base ? same(t, base[field]) : text(t) === "") return { value: m, clash: false };
  return base && same(m, base[field]) ? { value: t, clash: false } : { value: m, clash: true };
}

function mergedField(field: string, base: Fields | undefined, mine: Fields, theirs: Fields): Merged {
  const [m, t] = [mine[field], theirs[field]];
  if (field === "certificates") return { value: mergedCertificates(base?.[field], m, t), clash: false };
  const leader = SPEAKS_OF[field];
  if (leader !== undefined && ownMerge(leader, base, mine[leader], theirs[leader]).clash) {
    const settled = SETTLED[leader]?.(mine[leader], theirs[leader]) ?? mine[leader];
    return { value: same(settled, mine[leader]) ? m : t, clash: false };
  }
  const merged = ownMerge(field, base, m, t);
  const settle = SETTLED[field];
  return merged.clash && settle ? { value: settle(m, t), clash: false } : merged;
}

/** One record field by field: what only one of the two changed since they agreed is taken; a clash is told. */
export function mergedRecord<T extends Fields>(
  base: T | undefined,
  mine: T,
  theirs: T,
  tell: (field: string) => void,
): T {
  const merged: Record<string, unknown> = {};
  for (const field of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    if (field === "id") continue;
    const { value, clash } = mergedField(field, base, mine, theirs);
    if (clash) tell(field);
    if (value !== undefined) merged[field] = value;
  }
  return { ...merged, id: mine.id } as T;
}

/** What goes with a field's value of theirs, once the user chose that. */
export const alongWith = (field: string, theirs: Fields): Record<string, unknown> =>
  Object.fromEntries(
    Object.keys(SPEAKS_OF)
      .filter((one) => SPEAKS_OF[one] === field)
      .map((one) => [one, theirs[one]]),
  );
