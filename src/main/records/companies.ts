import { randomUUID } from "node:crypto";
import type { Company, StoredCompany } from "../../core/records/company.js";
import { problemsOf } from "../../core/records/validation.js";
import type { CommandInput, CommandOutput } from "../../ipc/commands.js";
import type { Model } from "../state/app-state.js";
import type { Store } from "../store/store.js";

type Saved = CommandOutput<"company.save">;

/** Portal session before there is any company; the first one takes it over. */
export const FIRST_SESSION = "first";
/** Portal session while none of the companies is chosen. */
const VISITOR_SESSION = "visitor";

/** The companies the user keeps: checked, stored, and shown in the state. */
export class Companies {
  constructor(
    private readonly store: Store,
    private readonly model: Model,
  ) {}

  /** Name of the portal session in force: one of its own for each company. */
  get session(): string {
    const { companies, companyId } = this.store.get();
    const company = companies.find(({ id }) => id === companyId);
    return company?.session ?? (companies.length === 0 ? FIRST_SESSION : VISITOR_SESSION);
  }

  /** Names of the portal sessions of all companies. */
  get sessions(): string[] {
    return this.store.get().companies.map(({ session }) => session);
  }

  /** What names the company in force and its scales: it must get into nothing that leaves this PC. */
  get personal(): string[] {
    const { companies, companyId, instruments } = this.store.get();
    const company = companies.find(({ id }) => id === companyId);
    if (!company) return [];
    const { name, creditCode, username, address, contact, phone } = company;
    const scales = instruments.filter((one) => one.companyId === company.id);
    return [
      name,
      creditCode,
      username,
      address,
      contact,
      phone,
      ...scales.map(({ serial }) => serial),
    ].flatMap((text) => text || []);
  }

  save({ id, ...company }: CommandInput<"company.save">): Saved {
    const problems = problemsOf(company);
    if (problems.length > 0) return { ok: false, problems };
    const saved = this.put(company, id);
    this.model.toast("success", "company-saved");
    return { ok: true, id: saved };
  }

  select(id: string | null): void {
    const { companies, companyId } = this.store.get();
    if (id === companyId || (id !== null && !companies.some((company) => company.id === id))) return;
    this.store.change({ companyId: id });
  }

  /** What would go with a company. */
  holdings(id: string): CommandOutput<"company.holdings"> {
    const { companies, instruments } = this.store.get();
    const company = companies.find((one) => one.id === id);
    const own = instruments.filter(({ companyId }) => companyId === id);
    return {
      instruments: own.length,
      photos: new Set(own.flatMap(({ photo }) => photo ?? [])).size,
      putAside: company ? this.#putAsideOf(company).length : 0,
    };
  }

  /**
   * Puts a company with its scales into the trash; its progress on the portal goes at once.
   * @returns the portal session to be wiped
   */
  delete(id: string): string | null {
    const { companies, instruments, companyId, progress, trash } = this.store.get();
    const company = companies.find((one) => one.id === id);
    if (!company) return null;
    const deletedAt = new Date().toISOString();
    const others = companies.filter((one) => one.id !== id);
    const { [company.session]: _progress, ...otherProgress } = progress;
    const own = instruments.filter((one) => one.companyId === id);
    this.store.change({
      companies: others,
      instruments: instruments.filter((one) => one.companyId !== id),
      companyId: companyId === id ? (others[0]?.id ?? null) : companyId,
      progress: otherProgress,
      trash: {
        companies: [...trash.companies, { ...company, deletedAt }],
        instruments: [...trash.instruments, ...own.map((one) => ({ ...one, deletedAt }))],
      },
    });
    this.model.toast("success", "company-deleted", { name: company.name });
    return company.session;
  }

  /** By what stands readable in every file of ours, and by what only an unencrypted one shows. */
  #putAsideOf({ id, name, creditCode }: StoredCompany): string[] {
    return this.store.putAsideWith([id, name, creditCode]);
  }

  /** Keeps a company as it is given, new or in place of the one with this id; without showing it. */
  put(company: Company, id: string | undefined): string {
    const { companies, companyId } = this.store.get();
    const old = companies.find((one) => one.id === id);
    // The first company goes on in the portal session the user is in already.
    const session = old?.session ?? (companies.length === 0 ? FIRST_SESSION : randomUUID());
    const stored = { ...company, id: old?.id ?? randomUUID(), session };
    this.store.change({
      companies: old ? companies.map((one) => (one === old ? stored : one)) : [...companies, stored],
      companyId: old && companyId ? companyId : stored.id,
    });
    return stored.id;
  }
}
