import type { Side } from "../../core/records/exchange/three-way-merge.js";
import { FIRST_SESSION } from "../records/companies.js";
import type { Stored } from "../store/schema.js";

const without = <T extends { id: string }>(list: readonly T[], others: readonly { id: string }[]): T[] => {
  const ids = new Set(others.map(({ id }) => id));
  return list.filter(({ id }) => !ids.has(id));
};

/**
 * What is kept once another PC's copy was taken in: companies with their portal sessions, and in the trash what that
 * PC deleted; it can be taken back here for as long as anything else.
 * @param newSession names the portal session of a company that is new here
 * @param now ISO time
 */
export function keptAfter(
  before: Readonly<Stored>,
  { companies, instruments }: Side,
  { newSession, now }: { newSession(): string; now: string },
): Pick<Stored, "companies" | "instruments" | "trash" | "companyId" | "progress"> {
  const sessions = new Map(before.companies.map(({ id, session }) => [id, session]));
  // The first company goes on in the portal session there is.
  let fresh = before.companies.length === 0 ? FIRST_SESSION : newSession();
  const kept = companies.map((company) => {
    const session = sessions.get(company.id) ?? fresh;
    if (session === fresh) fresh = newSession();
    return { ...company, session };
  });
  const deleted = <T extends { id: string }>(old: readonly T[], there: readonly { id: string }[]) =>
    without(old, there).map((one) => ({ ...one, deletedAt: now }));
  const { trash, companyId, progress } = before;
  const gone = new Set(without(before.companies, kept).map(({ session }) => session));
  return {
    // Its progress on the portal goes at once, as when it is deleted here.
    progress: Object.fromEntries(Object.entries(progress).filter(([session]) => !gone.has(session))),
    companies: kept,
    instruments: [...instruments],
    // What another PC still has and changed is back, and no longer in the trash.
    trash: {
      companies: [...without(trash.companies, kept), ...deleted(before.companies, kept)],
      instruments: [...without(trash.instruments, instruments), ...deleted(before.instruments, instruments)],
    },
    companyId: kept.some(({ id }) => id === companyId) ? companyId : (kept[0]?.id ?? null),
  };
}
