import { randomUUID } from "node:crypto";
import type { Counties } from "../../core/records/counties.js";
import type { Forms } from "../../core/records/exchange/columns.js";
import { MAX_COMPANY_BYTES, parseCompanyFile } from "../../core/records/exchange/company-file.js";
import {
  applyMerge,
  companyKey,
  type Incoming,
  isTaken,
  type MergeRow,
  planMerge,
} from "../../core/records/exchange/file-merge.js";
import { firstOf } from "../../core/records/exchange/problems.js";
import { readTables } from "../../core/records/exchange/read-tables.js";
import { compact } from "../../core/text/normalize.js";
import type { CommandInput, CommandOutput } from "../../ipc/commands.js";
import { refused } from "../../ipc/results.js";
import type { Photos } from "../photos/queue.js";
import { FIRST_SESSION } from "../records/companies.js";
import type { Model } from "../state/app-state.js";
import type { Store } from "../store/store.js";
import { type BackupPhotos, readBackup, takePhotos } from "./backup.js";
import { ArchiveError } from "./encrypted-archive.js";
import { FileBytes } from "./file-bytes.js";
import { fileKind } from "./file-kind.js";
import { readXlsxFile, type TablesFile } from "./xlsx.js";

type Reading = CommandOutput<"import.read">;
type Problems = Extract<Reading, { ok: false }>["problems"];

/** What was read and waits for the user's word. */
interface Pending {
  token: string;
  rows: MergeRow[];
  problems: Problems;
  photos: BackupPhotos;
}

/** Files coming in: read and compared first, taken on the user's word, all in one change of the store. */
export class Imports {
  #pending: Pending | null = null;

  constructor(
    private readonly store: Store,
    private readonly model: Model,
    private readonly photos: Photos,
    private readonly forms: () => Forms,
    private readonly counties: Counties,
    /** Reads a table file; in the app in a worker that can be stopped. */
    private readonly readTables: (bytes: Uint8Array) => Promise<TablesFile> = readXlsxFile,
  ) {}

  /** A table or a company file, told apart by what it holds. */
  async read({ fileName, bytes }: CommandInput<"import.read">): Promise<Reading> {
    const kind = fileKind(fileName, bytes);
    if (kind === "table") return this.#readTable(bytes);
    if (kind === "other-table") return refused("not-a-table");
    if (bytes.length > MAX_COMPANY_BYTES) return refused("file-too-large");
    const file = parseCompanyFile(new TextDecoder().decode(bytes), this.counties);
    if (!file.ok) return file;
    const company = companyKey(file.company);
    return this.#offer({
      companies: [file.company],
      instruments: file.instruments.map((entry) => ({ company, entry })),
    });
  }

  /** A backup of any size: its photos stay in the file until they are taken. */
  async readBackup({ path, passphrase }: CommandInput<"backup.read">): Promise<Reading> {
    // SECURITY: of a file that is no archive of ours, whatever its path, nothing but that is told.
    const file = await FileBytes.of(path).catch(() => null);
    if (!file) return refused("cannot-read");
    try {
      const { incoming, photos } = await file.whileHeld(() => readBackup(passphrase, file));
      return this.#offer(incoming, [], photos);
    } catch (error) {
      if (error instanceof ArchiveError) return refused(error.key);
      // Of the system: the stick was pulled out, or is failing.
      if (typeof (error as NodeJS.ErrnoException).code === "string") return refused("cannot-read");
      throw error;
    }
  }

  /**
   * A company file, taken at once where it changes nothing that is kept and nobody else has one of its scales; else it
   * is compared first, like every other file.
   */
  async readCompany(text: string): Promise<CommandOutput<"company.import">> {
    const bytes = new TextEncoder().encode(text);
    const reading = await this.read({ fileName: "company.json", bytes });
    if (!reading.ok) return reading;
    const asks = reading.rows.some(({ outcome, twin }) => outcome === "differs" || twin !== undefined);
    const company = this.#pending?.rows.find(({ kind }) => kind === "company");
    if (asks || !company) {
      this.discard(reading.token);
      return { ok: "compare" };
    }
    const taken = await this.accept({ token: reading.token, overwrite: [], goodRowsOnly: false });
    if (!taken.ok) return taken;
    const { companies } = this.store.get();
    const kept = companies.find((one) => companyKey(one) === company.key.slice("company:".length));
    if (!kept) throw new Error("the company was not taken");
    // A company that was not there before is the one to go on with.
    if (company.outcome === "new") this.store.change({ companyId: kept.id });
    this.model.toast("success", "company-imported", { name: kept.name });
    return { ok: true, id: kept.id };
  }

  accept(decision: CommandInput<"import.accept">): Promise<CommandOutput<"import.accept">> {
    return this.store.inTurn(() => this.#accept(decision));
  }

  async #accept({ token, overwrite, goodRowsOnly }: CommandInput<"import.accept">) {
    const pending = this.#pending;
    if (pending?.token !== token) return refused("import-gone");
    if (pending.problems.length > 0 && !goodRowsOnly) return refused("problems-left");
    if (!(await takePhotos(pending.photos, this.photos))) return refused("import-gone");
    // What was compared must still be what is kept.
    const before = this.store.get();
    const rows = planMerge(before, incomingOf(pending.rows));
    // The first company goes on in the portal session there is.
    let session = before.companies.length === 0 ? FIRST_SESSION : randomUUID();
    const wanted = new Set(overwrite);
    const { companies, instruments } = applyMerge(before, rows, {
      overwrite: wanted,
      newId: randomUUID,
      asKept: (company) => {
        const kept = { ...company, session };
        session = randomUUID();
        return kept;
      },
      now: new Date().toISOString(),
    });
    this.store.change({ companies, instruments, companyId: before.companyId ?? companies[0]?.id ?? null });
    this.#pending = null;
    const taken = (kind: MergeRow["kind"]) =>
      rows.filter((row) => row.kind === kind && isTaken(row, wanted)).length;
    return { ok: true as const, companies: taken("company"), instruments: taken("instrument") };
  }

  discard(token: string): void {
    if (this.#pending?.token === token) this.#pending = null;
  }

  async #readTable(bytes: Uint8Array): Promise<Reading> {
    const file = await this.readTables(bytes);
    if (!file.ok) return refused(file.key);
    const { companies, companyId } = this.store.get();
    const active = companies.find(({ id }) => id === companyId);
    const { incoming, problems } = readTables(file.tables, {
      forms: this.forms(),
      counties: this.counties,
      known: new Set(companies.map(companyKey)),
      names: companies.map((one) => [compact(one.name), companyKey(one)]),
      active: active ? companyKey(active) : null,
    });
    if (incoming.companies.length + incoming.instruments.length > 0)
      return this.#offer(incoming, firstOf(problems));
    return { ok: false, problems: problems.length > 0 ? firstOf(problems) : [{ path: "", key: "no-rows" }] };
  }

  #offer(incoming: Incoming, problems: Problems = [], photos: Pending["photos"] = new Map()): Reading {
    const rows = planMerge(this.store.get(), incoming);
    const token = randomUUID();
    this.#pending = { token, rows, problems, photos };
    return {
      ok: true,
      token,
      rows: rows.map((row) => {
        const { key, kind, title, company, outcome, differences } = row;
        const twin = "twin" in row ? row.twin : undefined;
        return { key, kind, title, company, outcome, differences, ...(twin !== undefined && { twin }) };
      }),
      problems,
    };
  }
}

const incomingOf = (rows: readonly MergeRow[]): Incoming => ({
  companies: rows.flatMap((row) => (row.kind === "company" ? [row.theirs] : [])),
  instruments: rows.flatMap((row) =>
    row.kind === "instrument" ? [{ company: row.owner, entry: row.theirs, photo: row.photo }] : [],
  ),
});
