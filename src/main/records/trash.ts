import { companyKey } from "../../core/records/exchange/file-merge.js";
import { withKeptShops } from "../../core/records/round-of-shops.js";
import { daysLeft, noted } from "../../core/records/trash.js";
import { foldSerial } from "../../core/text/fold-serial.js";
import type { CommandOutput } from "../../ipc/commands.js";
import type { Photos } from "../photos/queue.js";
import type { Model } from "../state/app-state.js";
import type { Stored } from "../store/schema.js";
import type { Store } from "../store/store.js";

type Bin = Stored["trash"];

const HOUR_MS = 3_600_000;

/** What was deleted and can be taken back; what is gone for good goes with its photos, and from the backup too. */
export class Trash {
  constructor(
    private readonly store: Store,
    private readonly model: Model,
    private readonly photos: Photos,
  ) {}

  /** Companies with how many scales went with them, and scales deleted by themselves; the newest first. */
  list(now = new Date()): CommandOutput<"trash.list"> {
    const { trash, companies } = this.store.get();
    const names = new Map([...trash.companies, ...companies].map(({ id, name }) => [id, name]));
    const own = new Set(trash.companies.map(({ id }) => id));
    const rows = [
      ...trash.companies.map((one) => {
        const { id, name } = one;
        const scales = trash.instruments.filter(({ companyId }) => companyId === id).length;
        return { id, kind: "company" as const, title: name, company: name, scales, one };
      }),
      ...trash.instruments
        .filter(({ companyId }) => !own.has(companyId))
        .map((one) => {
          const { id, serial, companyId } = one;
          const company = names.get(companyId) ?? "";
          return { id, kind: "instrument" as const, title: serial, company, scales: 1, one };
        }),
    ];
    return rows
      .flatMap(({ one, ...row }) => {
        const left = daysLeft(one, now);
        return left === null ? [] : [{ ...row, deletedAt: one.deletedAt, daysLeft: left }];
      })
      .sort((a, b) => b.deletedAt.localeCompare(a.deletedAt));
  }

  /**
   * Takes back companies with their scales, and scales. Where the shop was entered anew meanwhile its scales go
   * there; a scale whose serial number is there again stays in the trash.
   * @returns how many were taken back and how many stay
   */
  restore(ids: readonly string[]): CommandOutput<"trash.restore"> {
    const kept = this.store.get();
    const wanted = new Set(ids);
    const bin: Bin = { companies: [], instruments: [] };
    const companies = [...kept.companies];
    const homes = new Map(companies.map(({ id }) => [id, id]));
    for (const one of kept.trash.companies) {
      const { deletedAt: _deleted, nearEndSince: _near, ...company } = one;
      const again = companies.find((one) => companyKey(one) === companyKey(company));
      if (!wanted.has(company.id)) bin.companies.push(one);
      else if (again) homes.set(company.id, again.id);
      else {
        companies.push(company);
        homes.set(company.id, company.id);
      }
    }
    const instruments = [...kept.instruments];
    const serials = new Set(
      instruments.map(({ companyId, serial }) => `${companyId}\n${foldSerial(serial)}`),
    );
    let restored = companies.length - kept.companies.length;
    let left = 0;
    for (const one of kept.trash.instruments) {
      const { deletedAt: _deleted, nearEndSince: _near, ...instrument } = one;
      const home = homes.get(one.companyId);
      const mark = `${home}\n${foldSerial(one.serial)}`;
      const asked = wanted.has(one.id) || wanted.has(one.companyId);
      if (asked && home !== undefined && !serials.has(mark)) {
        instruments.push({ ...instrument, companyId: home });
        serials.add(mark);
        restored += 1;
      } else {
        bin.instruments.push(home !== undefined && asked ? { ...one, companyId: home } : one);
        if (asked) left += 1;
      }
    }
    const companyId = kept.companyId ?? companies[0]?.id ?? null;
    this.store.change({ companies, instruments, trash: bin, companyId });
    if (restored > 0) this.model.toast("success", "restored");
    return { restored, left };
  }

  /** Ends what is deleted for good: these, or (null) all of it. */
  purge(ids: readonly string[] | null): Promise<void> {
    const wanted = ids && new Set(ids);
    return this.store.inTurn(() =>
      this.#remove((id, companyId) => !wanted || wanted.has(id) || wanted.has(companyId)),
    );
  }

  /** Now, and every hour as long as the app runs: in the tray it may stay for weeks, and thirty days are promised. */
  async watch(): Promise<void> {
    // A disk that takes nothing is told of by whoever saves, and keeps nobody from starting; the next hour tries again.
    const tried = () => this.expire().catch(() => {});
    setInterval(() => void tried(), HOUR_MS).unref();
    await tried();
  }

  /**
   * Ends what is in the trash for longer than it is kept, and photos that nothing refers to. What a clock that was
   * put forward makes look old is noted first, and stays for some days.
   */
  expire(now = new Date()): Promise<void> {
    return this.store.inTurn(() => {
      const { trash } = this.store.get();
      const bin: Bin = {
        companies: trash.companies.map((one) => noted(one, now)),
        instruments: trash.instruments.map((one) => noted(one, now)),
      };
      const isSame = bin.companies.every((one, index) => one === trash.companies[index]);
      if (!isSame || bin.instruments.some((one, index) => one !== trash.instruments[index]))
        this.store.note({ trash: bin });
      const over = [...bin.companies, ...bin.instruments].filter((one) => daysLeft(one, now) === null);
      const ids = new Set(over.map(({ id }) => id));
      return this.#remove((id, companyId) => ids.has(id) || ids.has(companyId));
    });
  }

  /** Within a turn of the store's. */
  async #remove(isGone: (id: string, companyId: string) => boolean): Promise<void> {
    const { trash, history, round } = this.store.get();
    const gone = trash.companies.filter(({ id }) => isGone(id, id));
    const companies = trash.companies.filter(({ id }) => !isGone(id, id));
    const instruments = trash.instruments.filter(({ id, companyId }) => !isGone(id, companyId));
    if (gone.length > 0 || instruments.length < trash.instruments.length) {
      const isKept = ({ companyId }: { companyId: string }) => !gone.some(({ id }) => id === companyId);
      this.store.change({
        trash: { companies, instruments },
        history: history.filter(isKept),
        round: round && withKeptShops(round, isKept, new Date().toISOString()),
      });
      this.store.rewrite();
      // By what stands readable in every file of ours, and by what only an unencrypted one shows.
      for (const { id, name, creditCode } of gone)
        this.store.discardPutAside(this.store.putAsideWith([id, name, creditCode]));
    }
    await this.photos.sweep(this.store.photos);
  }
}
