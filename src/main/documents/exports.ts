import { type PhotoFormat, photoFormat } from "../../core/photo-format.js";
import type { StoredCompany } from "../../core/records/company.js";
import { dayAt } from "../../core/records/due.js";
import type { Forms } from "../../core/records/exchange/columns.js";
import { MAX_COMPANY_BYTES, writeCompanyFile } from "../../core/records/exchange/company-file.js";
import { companyKey } from "../../core/records/exchange/file-merge.js";
import { historyTable } from "../../core/records/exchange/history-table.js";
import { roundTable } from "../../core/records/exchange/round-report-table.js";
import { templateTables, writeScales, writeTables } from "../../core/records/exchange/write-tables.js";
import { findHistory } from "../../core/records/history.js";
import type { StoredInstrument } from "../../core/records/instrument.js";
import type { CommandInput, CommandOutput } from "../../ipc/commands.js";
import { refused } from "../../ipc/results.js";
import type { Photos } from "../photos/queue.js";
import type { Store } from "../store/store.js";
import { writeWhole } from "../store/write-whole-file.js";
import { writeBackup } from "./backup.js";
import { writeXlsxFile } from "./xlsx.js";

type Written = CommandOutput<"export.write">;

/** Asks the user where a file is to go. @returns its path, or null when she thought better of it */
export type AskWhere = (fileName: string) => Promise<string | null>;

const EXTENSIONS: Record<PhotoFormat, string> = {
  jpeg: "jpg",
  png: "png",
  webp: "webp",
  tiff: "tif",
  bmp: "bmp",
  heic: "heic",
};

/** Files going out. */
export class Exports {
  constructor(
    private readonly store: Store,
    private readonly photos: Photos,
    private readonly forms: () => Forms,
    private readonly askWhere: AskWhere,
  ) {}

  async write({ kind, companyId }: CommandInput<"export.write">): Promise<Written> {
    const { companies, instruments } = this.#kept(companyId);
    const [company] = companies;
    if (kind === "json") {
      // SECURITY: a company file is readable by everyone who gets it; the wizard says so before it asks for one.
      if (!company || companies.length > 1) return refused("company-first");
      const file = Buffer.from(writeCompanyFile(company, instruments));
      if (file.length > MAX_COMPANY_BYTES) return refused("too-many-scales");
      return this.#save(company.name, "json", pieces(file));
    }
    if (kind === "template")
      return this.#save("导入模板", "xlsx", pieces(await writeXlsxFile(templateTables(this.forms()))));
    const tables = writeTables(companies, owned(companies, instruments), this.forms());
    return this.#save(`秤台账 ${dayAt(new Date())}`, "xlsx", pieces(await writeXlsxFile(tables)));
  }

  /** Some scales as a table for the institution, in the ledger's order of columns; nobody's phone is in it. */
  async scales(ids: readonly string[], name: string): Promise<Written> {
    const { companies, instruments } = this.store.get();
    const wanted = new Set(ids);
    const scales = instruments.filter(({ id }) => wanted.has(id));
    const table = writeScales(owned(companies, scales), this.forms());
    return this.#save(name, "xlsx", pieces(await writeXlsxFile([table])));
  }

  /** What was handed in, as a table. @param words each must stand in an entry; "" for all */
  async history(words: string): Promise<Written> {
    const table = historyTable(findHistory(this.store.get().history, words));
    return this.#save(`办理记录 ${dayAt(new Date())}`, "xlsx", pieces(await writeXlsxFile([table])));
  }

  /** What became of a round, as a table. */
  async round(): Promise<Written> {
    const { round } = this.store.get();
    if (!round) return refused("no-rows");
    const name = `办理结果 ${dayAt(new Date(round.startedAt))}`;
    return this.#save(name, "xlsx", pieces(await writeXlsxFile([roundTable(round)])));
  }

  /**
   * The file that is kept with a certificate: the PDF as it came, or the photo.
   * @param file its hash, as the certificate has it
   */
  async certificate(instrumentId: string, file: string): Promise<Written> {
    const scale = this.store.get().instruments.find(({ id }) => id === instrumentId);
    // SECURITY: only what is kept with this very scale.
    const certificate = scale?.certificates?.find((one) => one.file === file);
    const bytes = certificate && (await this.photos.kept(file));
    if (!scale || !certificate || !bytes) return refused("certificate-gone");
    const kind = certificate.result === "passed" ? "检定证书" : "检定结果通知书";
    const name = [kind, scale.serial, certificate.date].filter(Boolean).join(" ");
    const format = photoFormat(bytes);
    return this.#save(name, format ? EXTENSIONS[format] : "pdf", pieces(bytes));
  }

  async backup({ companyId, passphrase }: CommandInput<"backup.write">): Promise<Written> {
    const photoOf = (hash: string) => this.photos.kept(hash);
    const file = await writeBackup(passphrase, this.#kept(companyId), photoOf);
    return this.#save(`秤检助手备份 ${dayAt(new Date())}`, "vgbackup", file);
  }

  #kept(companyId: string | null) {
    const { companies, instruments } = this.store.get();
    if (companyId === null) return { companies: [...companies], instruments: [...instruments] };
    return {
      companies: companies.filter(({ id }) => id === companyId),
      instruments: instruments.filter((one) => one.companyId === companyId),
    };
  }

  /** Writes beside the place first: what was there is replaced by a whole file or not at all. */
  async #save(name: string, extension: string, content: AsyncIterable<Uint8Array>): Promise<Written> {
    const path = await this.askWhere(`${name}.${extension}`);
    if (path === null) return { ok: false, cancelled: true };
    try {
      await writeWhole(path, content);
      return { ok: true, file: path };
    } catch {
      return refused("cannot-write");
    }
  }
}

/** Scales with the key and the name of whose they are. */
function owned(companies: readonly StoredCompany[], instruments: readonly StoredInstrument[]) {
  const byId = new Map(companies.map((one) => [one.id, one]));
  return instruments.map((entry) => {
    const company = byId.get(entry.companyId);
    return { owner: company ? companyKey(company) : "", ownerName: company?.name, entry };
  });
}

async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
