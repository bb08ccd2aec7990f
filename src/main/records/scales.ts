import { randomUUID } from "node:crypto";
import { INSTRUMENT_FIELDS } from "../../core/autofill/field-spec.js";
import { withCertificate, withoutCertificate } from "../../core/records/certificate.js";
import { dayAt } from "../../core/records/due.js";
import type { Instrument, StoredInstrument } from "../../core/records/instrument.js";
import { type SeenOnPortal, seenOnPortal } from "../../core/records/portal-sync.js";
import { duplicateOf, twinOf } from "../../core/records/same-serial.js";
import type { CommandInput, CommandOutput } from "../../ipc/commands.js";
import { refused } from "../../ipc/results.js";
import type { Photos } from "../photos/queue.js";
import type { Scans } from "../photos/scanned-papers.js";
import type { Model } from "../state/app-state.js";
import type { Store } from "../store/store.js";
import type { Projection } from "./records-to-state.js";

type Saved = CommandOutput<"instrument.save">;
type Put = Instrument &
  Partial<
    Pick<StoredInstrument, "id" | "photo" | "madeOn" | "status" | "bookingNumber" | "certificateDate">
  > &
  Pick<StoredInstrument, "companyId">;

/** The scales the user keeps, of all companies. */
export class Scales {
  /** What the portal showed last, and the scales it was compared with. */
  #look = "";
  #compared: readonly StoredInstrument[] | null = null;

  constructor(
    private readonly store: Store,
    private readonly model: Model,
    private readonly projection: Projection,
    private readonly photos: Photos,
    private readonly scans: Pick<Scans, "contents" | "taken">,
  ) {}

  list(): readonly StoredInstrument[] {
    return this.store.get().instruments;
  }

  save(input: CommandInput<"instrument.save">): Promise<Saved> {
    return this.store.inTurn(() => this.#save(input));
  }

  async #save(input: CommandInput<"instrument.save">): Promise<Saved> {
    const { id, photoId, companyId: whose, keepTwin, ...instrument } = input;
    const photo = photoId ? await this.photos.keep(photoId) : undefined;
    const { companies, companyId: inForce, instruments, tour } = this.store.get();
    const companyId = whose ?? instruments.find((one) => one.id === id)?.companyId ?? inForce;
    if (!companyId || !companies.some((one) => one.id === companyId))
      return { ok: false, problems: [{ path: "company", key: "company-first" }] };
    const same = duplicateOf(instruments, instrument.serial, companyId);
    if (same && same.id !== id)
      return { ok: false, problems: [{ path: "serial", key: "duplicate-serial", value: instrument.serial }] };
    const before = instruments.find((one) => one.id === id);
    // Two companies may have scales of one number; it is asked once, and not of the tour's invented one.
    const twin =
      tour || before?.serial === instrument.serial
        ? undefined
        : twinOf(instruments, instrument.serial, companyId);
    if (twin && !keepTwin) {
      const value = companies.find((one) => one.id === twin.companyId)?.name ?? "";
      return { ok: false, problems: [{ path: "serial", key: "serial-elsewhere", value }] };
    }
    const [saved = ""] = this.put([{ ...instrument, companyId, id, photo }]);
    this.projection.select(saved);
    if (photoId) this.photos.confirm(photoId);
    this.model.toast("success", "instrument-saved", { serial: instrument.serial });
    return { ok: true, id: saved };
  }

  select(id: string | null): void {
    this.projection.select(id);
  }

  /** What became of some scales; see `ledger.note`. */
  note({ ids, patch }: CommandInput<"ledger.note">): void {
    const wanted = new Set(ids);
    const instruments = this.store
      .get()
      .instruments.map((one) => (wanted.has(one.id) ? { ...one, ...patch } : one));
    this.store.change({ instruments });
  }

  /** Keeps a certificate, and its picture or PDF, with its scale. */
  addCertificate({ instrumentId, certificate, paper }: CommandInput<"certificate.add">): Promise<Saved> {
    return this.store.inTurn(async () => {
      const contents = paper ? this.scans.contents(paper) : null;
      if (paper && !contents) return refused("paper-gone");
      const file = contents && (await this.photos.put(contents.file));
      const picture = contents?.picture && (await this.photos.put(contents.picture));
      const { instruments } = this.store.get();
      if (!instruments.some(({ id }) => id === instrumentId)) return refused("scale-gone");
      const kept = { ...certificate, ...(file && { file }), ...(picture && { picture }) };
      this.store.change({
        instruments: instruments.map((one) => (one.id === instrumentId ? withCertificate(one, kept) : one)),
      });
      if (paper) this.scans.taken(paper);
      return { ok: true, id: instrumentId };
    });
  }

  /** Ends a certificate that was kept by mistake, and its picture or PDF. */
  removeCertificate({ instrumentId, certificate }: CommandInput<"certificate.remove">): Promise<void> {
    return this.store.inTurn(async () => {
      const { instruments } = this.store.get();
      this.store.change({
        instruments: instruments.map((one) =>
          one.id === instrumentId ? withoutCertificate(one, certificate) : one,
        ),
      });
      await this.photos.sweep(this.store.photos);
    });
  }

  /** Keeps what the portal showed of the scales in force. */
  seen(shown: SeenOnPortal): void {
    const { companyId, instruments } = this.store.get();
    // Every look at the portal comes here, and mostly shows the same rows.
    const look = JSON.stringify([companyId, shown.ledger, shown.reservation]);
    if (instruments === this.#compared && look === this.#look) return;
    this.#compared = instruments;
    this.#look = look;
    const own = instruments.filter((one) => one.companyId === companyId);
    const patches = new Map(seenOnPortal(own, shown, dayAt(new Date())).map(({ id, patch }) => [id, patch]));
    if (patches.size === 0) return;
    // Noticed by the app itself: a full disk ends no look at the portal.
    this.store.note({
      instruments: instruments.map((one) => (patches.has(one.id) ? { ...one, ...patches.get(one.id) } : one)),
    });
  }

  /** Whose a scale is; null when there is no such scale. */
  companyOf(id: string | undefined): string | null {
    return this.store.get().instruments.find((one) => one.id === id)?.companyId ?? null;
  }

  /** Puts last year's booking away; @returns the company of the first of them */
  again(ids: readonly string[]): string | null {
    const companyId = this.companyOf(ids[0]);
    if (companyId !== null) this.note({ ids: [...ids], patch: { status: "", bookingNumber: "" } });
    return companyId;
  }

  /** Puts scales into the trash; their photos stay until they leave it. */
  delete(ids: readonly string[]): void {
    const gone = new Set(ids);
    const { instruments, trash } = this.store.get();
    const deletedAt = new Date().toISOString();
    const deleted = instruments.filter(({ id }) => gone.has(id)).map((one) => ({ ...one, deletedAt }));
    this.store.change({
      instruments: instruments.filter(({ id }) => !gone.has(id)),
      trash: { ...trash, instruments: [...trash.instruments, ...deleted] },
    });
    this.model.toast("success", "instrument-deleted");
  }

  /**
   * Keeps scales as they are given, new or in place of those with their ids; what is left out of an old one stays.
   * Without showing them. @returns their ids in the same order
   */
  put(scales: readonly Put[]): string[] {
    const { instruments } = this.store.get();
    const byId = new Map(instruments.map((one) => [one.id, one]));
    const createdAt = new Date().toISOString();
    const blank = { status: "", bookingNumber: "", certificateDate: "", createdAt };
    const stored = scales.map(({ id, ...scale }): StoredInstrument => {
      const old = id === undefined ? undefined : byId.get(id);
      return { ...(old ? besideForm(old) : blank), ...said(scale), id: old?.id ?? randomUUID() };
    });
    const replaced = new Map(stored.map((one) => [one.id, one]));
    const added = stored.filter(({ id }) => !byId.has(id));
    this.store.change({
      instruments: [...instruments.map((one) => replaced.get(one.id) ?? one), ...added],
    });
    return stored.map(({ id }) => id);
  }
}

/** What is kept of a scale beside the form's fields: a form that was edited says nothing of it. */
const besideForm = (scale: StoredInstrument): Omit<StoredInstrument, keyof Instrument> => {
  const rest: Partial<StoredInstrument> = { ...scale };
  for (const field of INSTRUMENT_FIELDS) delete rest[field];
  return rest as Omit<StoredInstrument, keyof Instrument>;
};

const said = <T extends object>(values: T): T =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as T;
