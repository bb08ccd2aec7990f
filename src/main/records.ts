import { randomUUID } from "node:crypto";
import type { CommandInput, CommandOutput } from "../contract/commands.js";
import type { Company } from "../core/company/company.js";
import { parseCompanyFile } from "../core/company/company-file.js";
import { problemsOf } from "../core/company/problems.js";
import { duplicateOf } from "../core/ledger/duplicates.js";
import type { Instrument } from "../core/ledger/instrument.js";
import type { Model } from "./model.js";
import type { Photos } from "./photos.js";
import type { Store } from "./store/store.js";

type Saved = CommandOutput<"company.save">;

/** Portal session before there is any company; the first one takes it over. */
const FIRST_SESSION = "first";
/** Portal session while none of the companies is chosen. */
const VISITOR_SESSION = "visitor";

/** The companies and scales the person keeps: checked, stored, and shown in the state. */
export class Records {
  constructor(
    private readonly store: Store,
    private readonly model: Model,
    private readonly photos: Photos,
  ) {
    this.#show();
  }

  /** Name of the portal session in force: one of its own for each company. */
  get session(): string {
    const { companies, companyId } = this.store.get();
    const company = companies.find(({ id }) => id === companyId);
    return company?.session ?? (companies.length === 0 ? FIRST_SESSION : VISITOR_SESSION);
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

  saveCompany({ id, ...company }: CommandInput<"company.save">): Saved {
    const problems = problemsOf(company);
    if (problems.length > 0) return { ok: false, problems };
    const saved = this.#putCompany(company, id);
    this.model.toast("success", "company-saved");
    return { ok: true, id: saved };
  }

  selectCompany(id: string | null): void {
    if (id !== null && !this.store.get().companies.some((company) => company.id === id)) return;
    this.store.change({ companyId: id });
    this.#show(null);
  }

  /** Removes a company with its scales and their photos. @returns the portal session to be wiped */
  async deleteCompany(id: string): Promise<string | null> {
    const { companies, instruments, companyId } = this.store.get();
    const company = companies.find((one) => one.id === id);
    if (!company) return null;
    const others = companies.filter((one) => one.id !== id);
    const kept = instruments.filter((one) => one.companyId !== id);
    this.store.change({
      companies: others,
      instruments: kept,
      companyId: companyId === id ? (others[0]?.id ?? null) : companyId,
    });
    await this.photos.sweep(new Set(kept.map(({ photo }) => photo)));
    this.#show(null);
    this.model.toast("success", "company-deleted", { name: company.name });
    return company.session;
  }

  /** Takes a company file whole or not at all. */
  importCompany(text: string, counties: Parameters<typeof parseCompanyFile>[1]): Saved {
    const file = parseCompanyFile(text, counties);
    if (!file.ok) return { ok: false, problems: file.problems };
    const known = this.store.get().companies.find((one) => one.creditCode === file.company.creditCode);
    const id = this.#putCompany(file.company, known?.id);
    for (const instrument of file.instruments) {
      const twin = duplicateOf(this.store.get().instruments, instrument.serial, id);
      this.#putInstrument(instrument, id, twin?.id);
    }
    this.#show();
    this.model.toast("success", "company-imported", { name: file.company.name });
    return { ok: true, id };
  }

  async saveInstrument({ id, photoId, ...instrument }: CommandInput<"instrument.save">): Promise<Saved> {
    const { companyId, instruments } = this.store.get();
    if (!companyId) return { ok: false, problems: [{ path: "company", key: "company-first" }] };
    const twin = duplicateOf(instruments, instrument.serial, companyId);
    if (twin && twin.id !== id)
      return { ok: false, problems: [{ path: "serial", key: "duplicate-serial", value: instrument.serial }] };
    const photo = photoId ? await this.photos.keep(photoId) : undefined;
    const saved = this.#putInstrument(instrument, companyId, id, photo);
    this.#show(saved);
    if (photoId) this.photos.discard(photoId);
    this.model.toast("success", "instrument-saved", { serial: instrument.serial });
    return { ok: true, id: saved };
  }

  selectInstrument(id: string | null): void {
    this.#show(id);
  }

  async deleteInstrument(id: string): Promise<void> {
    const instruments = this.store.get().instruments.filter((one) => one.id !== id);
    this.store.change({ instruments });
    await this.photos.sweep(new Set(instruments.map(({ photo }) => photo)));
    this.#show(null);
    this.model.toast("success", "instrument-deleted");
  }

  #putCompany(company: Company, id: string | undefined): string {
    const { companies, companyId } = this.store.get();
    const old = companies.find((one) => one.id === id);
    // The first company goes on in the portal session the person is in already.
    const session = old?.session ?? (companies.length === 0 ? FIRST_SESSION : randomUUID());
    const stored = { ...company, id: old?.id ?? randomUUID(), session };
    this.store.change({
      companies: old ? companies.map((one) => (one === old ? stored : one)) : [...companies, stored],
      companyId: old && companyId ? companyId : stored.id,
    });
    this.#show();
    return stored.id;
  }

  #putInstrument(instrument: Instrument, companyId: string, id?: string, photo?: string): string {
    const { instruments } = this.store.get();
    const old = instruments.find((one) => one.id === id);
    const stored = {
      ...instrument,
      id: old?.id ?? randomUUID(),
      companyId,
      photo: photo ?? old?.photo,
      createdAt: old?.createdAt ?? new Date().toISOString(),
    };
    this.store.change({
      instruments: old ? instruments.map((one) => (one === old ? stored : one)) : [...instruments, stored],
    });
    return stored.id;
  }

  #show(instrumentId: string | null = this.model.state.instrumentId): void {
    const { companies, companyId, instruments } = this.store.get();
    const own = instruments.filter((one) => one.companyId === companyId);
    this.model.update({
      companies: companies.map(({ session: _session, ...company }) => company),
      companyId,
      instruments: own,
      instrumentId: own.some(({ id }) => id === instrumentId) ? instrumentId : (own.at(-1)?.id ?? null),
    });
  }
}
