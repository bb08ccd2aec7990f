import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { packForCounty } from "../../core/procedure/pack/pack-for-county.js";
import { parsePack } from "../../core/procedure/pack/parse-pack.js";
import type { GuidePack } from "../../core/procedure/pack/schema.js";
import { readJson } from "../../core/text/json.js";
import type { CommandOutput } from "../../ipc/commands.js";
import type { PackState } from "../../ipc/state.js";
import type { ImportedPack } from "../store/schema.js";
import type { Store } from "../store/store.js";
import { digestOf, makeFolderSync, writeWholeSync } from "../store/write-whole-file.js";

type GuidePacks = readonly [GuidePack, ...GuidePack[]];

/**
 * The guide pack in force: of those the app came with and one the user imported, the one of the system that the
 * county uses or the user chose.
 */
export class PackFiles {
  #inForce: GuidePack;
  #imported: { file: ImportedPack; pack: GuidePack } | null = null;
  #county: string | null = null;
  #chosen: string | null = null;
  /**
   * True when the imported pack was put aside at the start: it was no longer as it was imported, or the app had died
   * with it before it was up.
   */
  readonly putAside: boolean;

  constructor(
    private readonly shipped: GuidePacks,
    private readonly store: Pick<Store, "get" | "change">,
    private readonly directory: string,
  ) {
    const { current, previous } = store.get().packs;
    const died = current !== null && this.#marked() === current.sha256;
    const pack = current && !died ? this.#read(current) : null;
    this.#imported = current && pack ? { file: current, pack } : null;
    this.#inForce = this.#find();
    this.putAside = current !== null && !pack;
    // Told once; the file stays until another takes its place.
    if (this.putAside) store.change({ packs: { current: null, previous } });
    this.settled();
    if (current && pack) writeFileSync(this.#marker, current.sha256);
  }

  /** The app is up with the pack in force, or was left in good order: at the next start it is used again. */
  settled(): void {
    rmSync(this.#marker, { force: true });
  }

  /** Which pack the app was starting with when it was last heard of; null when it came up. */
  #marked(): string | null {
    return existsSync(this.#marker) ? readFileSync(this.#marker, "utf8") : null;
  }

  get #marker(): string {
    return join(this.directory, "starting");
  }

  get active(): GuidePack {
    return this.#inForce;
  }

  /** The rules on old and new types of scales: the pack's own, else those of the pack for all other counties. */
  get newTypes(): GuidePack["newTypes"] {
    return this.#inForce.newTypes ?? packForCounty(this.shipped, null).newTypes;
  }

  /**
   * Goes by the system of a county, or by the one chosen whatever the county.
   * @param county six digits, null while none is known
   * @param chosen a pack's id, null to let the county decide
   * @returns whether another pack is in force now
   */
  follow(county: string | null, chosen: string | null): boolean {
    this.#county = county;
    this.#chosen = chosen;
    const before = this.#inForce;
    this.#inForce = this.#find();
    return this.#inForce !== before;
  }

  /** What the wizard shows of it. */
  get state(): Omit<PackState, "revision"> {
    const { previous } = this.store.get().packs;
    const named = (pack: ImportedPack) => ({ fileName: pack.fileName, importedAt: pack.importedAt });
    return {
      title: this.#inForce.title,
      systems: this.#all.map(({ id, title }) => ({ id, title })),
      imported: this.#imported?.pack === this.#inForce ? named(this.#imported.file) : null,
      previous: previous && named(previous),
    };
  }

  /** An imported pack takes the place of the shipped one with its id. */
  get #all(): GuidePacks {
    if (!this.#imported) return this.shipped;
    const { pack } = this.#imported;
    return [pack, ...this.shipped.filter(({ id }) => id !== pack.id)];
  }

  #find(): GuidePack {
    return this.#all.find(({ id }) => id === this.#chosen) ?? packForCounty(this.#all, this.#county);
  }

  /**
   * Takes a pack whole or not at all, by the checks of every start.
   * @param agreed the hosts the user agreed to, when the pack's differ from the shipped one's
   */
  import(text: string, fileName: string, agreed: readonly string[]): CommandOutput<"pack.import"> {
    const json = readJson(text);
    const parsed = json.ok
      ? parsePack(json.value)
      : { ok: false as const, problems: [{ path: "", key: "not-json" as const }] };
    if (!parsed.ok) return { outcome: "refused", problems: parsed.problems };
    // SECURITY: no pack widens where the portal's pages may come from, and values may go, unseen.
    const { hosts } = parsed.pack;
    const own = this.shipped.find(({ id }) => id === parsed.pack.id)?.hosts ?? [];
    const foreign = hosts.filter((host) => !own.includes(host));
    if (foreign.some((host) => !agreed.includes(host))) return { outcome: "ask-hosts", hosts: foreign };
    const sha256 = digestOf(text);
    makeFolderSync(this.directory);
    writeWholeSync(this.#path(sha256), Buffer.from(text));
    const importedAt = new Date().toISOString();
    const current = { sha256, fileName, importedAt };
    const others = [this.#imported?.file, this.store.get().packs.previous];
    this.#keep(current, others.find((one) => one && one.sha256 !== sha256) ?? null, parsed.pack);
    return { outcome: "imported" };
  }

  /**
   * Back to the imported pack before this one, or to the one the app came with; the one left stays at hand.
   * @returns false where the one before is no longer as it was imported: it is put aside, and this one stays in force
   */
  back(to: "previous" | "shipped"): boolean {
    const { current, previous } = this.store.get().packs;
    const pack = to === "previous" && previous ? this.#read(previous) : null;
    if (to === "previous" && !pack) {
      this.store.change({ packs: { current, previous: null } });
      return false;
    }
    const left = this.#imported?.file ?? (pack ? null : previous);
    this.#keep(pack && previous, left, pack);
    return true;
  }

  #keep(current: ImportedPack | null, previous: ImportedPack | null, pack: GuidePack | null): void {
    this.store.change({ packs: { current, previous } });
    this.#imported = current && pack && { file: current, pack };
    this.#inForce = this.#find();
    const kept = [current, previous].flatMap((pack) => (pack ? [`${pack.sha256}.json`] : []));
    if (!existsSync(this.directory)) return;
    for (const name of readdirSync(this.directory))
      if (!kept.includes(name)) rmSync(join(this.directory, name), { force: true });
  }

  /** SECURITY: only what the user imported, byte for byte, and only while it passes the checks. */
  #read({ sha256 }: ImportedPack): GuidePack | null {
    try {
      const text = readFileSync(this.#path(sha256), "utf8");
      if (digestOf(text) !== sha256) return null;
      const json = readJson(text);
      const parsed = parsePack(json.ok ? json.value : null);
      return parsed.ok ? parsed.pack : null;
    } catch {
      return null;
    }
  }

  #path(sha256: string): string {
    return join(this.directory, `${sha256}.json`);
  }
}
