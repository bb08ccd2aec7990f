import {
  type Learned,
  type LearnedLabel,
  type LearnedPlace,
  NOTHING_LEARNED,
  withLearned,
} from "../../core/procedure/pack/learned-labels.js";
import { learnedFile, parseLearnedFile } from "../../core/procedure/pack/learned-labels-file.js";
import type { GuidePack } from "../../core/procedure/pack/schema.js";
import { readJson } from "../../core/text/json.js";
import type { CommandOutput } from "../../ipc/commands.js";
import type { Model } from "../state/app-state.js";
import type { Write } from "../state/slices.js";
import type { Store } from "../store/store.js";
import type { PackFiles } from "./pack-files.js";

const sameLearned = (a: object, b: object): boolean => JSON.stringify(a) === JSON.stringify(b);
const without = <T extends object>(all: readonly T[], one: T): T[] =>
  all.filter((each) => !sameLearned(each, one));
const joined = <T extends object>(all: readonly T[], more: readonly T[]): T[] =>
  more.reduce((known, one) => [...without(known, one), one], [...all]);

/** What the guide goes by: the pack in force with what the user pointed at, kept for each pack by its id. */
export class ActivePack {
  #effective: GuidePack;
  readonly #listeners: (() => void)[] = [];
  #revision = 0;
  readonly #write: Write<"pack">;

  constructor(
    private readonly packs: PackFiles,
    private readonly store: Store,
    private readonly model: Model,
  ) {
    this.#write = model.writer("pack");
    this.#effective = this.#compose();
    this.#show();
  }

  /** @param listener hears that the rules are others now: everything that goes by them looks again */
  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  /** The pack that counts now. */
  get pack(): GuidePack {
    return this.#effective;
  }

  /** The pack of the system in use: another company, county or choice in the settings may mean another. */
  follow(): GuidePack {
    const { companies, companyId, settings } = this.model.state;
    const company = companies.find(({ id }) => id === companyId);
    if (this.packs.follow((company?.region ?? settings.region).code, settings.system)) this.#apply();
    return this.#effective;
  }

  learnLabel(label: LearnedLabel): void {
    const { labels, places } = this.#learned;
    this.#keep({ labels: joined(labels, [label]), places });
  }

  learnPlace(place: LearnedPlace): void {
    const { labels, places } = this.#learned;
    this.#keep({ labels, places: joined(places, [place]) });
  }

  forget(one: LearnedLabel | LearnedPlace): void {
    const { labels, places } = this.#learned;
    this.#keep(
      "field" in one ? { labels: without(labels, one), places } : { labels, places: without(places, one) },
    );
  }

  /** Text of a file of what was learned. */
  exportLearned(): string {
    return learnedFile(this.packs.active, this.#learned);
  }

  importLearned(text: string): CommandOutput<"learned.import"> {
    const json = readJson(text);
    if (!json.ok) return { ok: false, problems: [{ path: "", key: "not-json" }] };
    const parsed = parseLearnedFile(json.value, this.#effective);
    if (!parsed.ok) return { ok: false, problems: parsed.problems };
    const { labels, places } = this.#learned;
    this.#keep({
      labels: joined(labels, parsed.learned.labels),
      places: joined(places, parsed.learned.places),
    });
    this.model.toast("success", "learned-imported");
    return { ok: true, id: "learned" };
  }

  importPack(...file: Parameters<PackFiles["import"]>): CommandOutput<"pack.import"> {
    const answer = this.packs.import(...file);
    if (answer.outcome === "imported") {
      this.#apply();
      this.model.toast("success", "pack-imported");
    }
    return answer;
  }

  back(to: "previous" | "shipped"): void {
    const isBack = this.packs.back(to);
    this.#apply();
    if (isBack) this.model.toast("success", "pack-back");
    else this.model.toast("error", "pack-unusable");
  }

  get #learned(): Learned {
    return this.store.get().learned[this.packs.active.id] ?? NOTHING_LEARNED;
  }

  #keep(learned: Learned): void {
    this.store.change({ learned: { ...this.store.get().learned, [this.packs.active.id]: learned } });
    this.#apply();
  }

  #compose(): GuidePack {
    const { active, newTypes } = this.packs;
    return { ...withLearned(active, this.#learned), newTypes };
  }

  #apply(): void {
    this.#effective = this.#compose();
    this.#revision += 1;
    this.#show();
    for (const listener of this.#listeners) listener();
  }

  #show(): void {
    this.#write({
      pack: { ...this.packs.state, revision: this.#revision },
      learned: this.#learned,
    });
  }
}
