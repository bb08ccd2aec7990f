import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import type { AppState } from "../../ipc/state.js";
import { assetPath } from "../app/assets.js";
import type { Photos } from "../photos/queue.js";
import type { PortalHost } from "../portal/portal-host.js";
import type { Batches } from "../records/batches.js";
import type { Companies } from "../records/companies.js";
import { sampleCompany } from "../records/sample-company.js";
import type { SettingsKeeper } from "../records/settings.js";
import type { Trash } from "../records/trash.js";
import type { Model } from "../state/app-state.js";
import type { Write } from "../state/slices.js";
import type { Store } from "../store/store.js";

interface Deps {
  store: Store;
  model: Model;
  settings: Pick<SettingsKeeper, "practise">;
  batches: Pick<Batches, "offerAgain">;
  companies: Pick<Companies, "session">;
  trash: Pick<Trash, "expire">;
  photos: Photos;
  portal: Pick<PortalHost, "use">;
}

/** What the user was at when the tour began; her company and its case are kept in the store. */
type Before = Pick<AppState, "batchOffer"> & { practice: boolean };

/**
 * Removes the company of a tour with its scales, what was deleted of it, and what it was seen to hand in; puts the one
 * before in force. False where no tour was.
 */
export function clearTour(store: Store): boolean {
  const { tour, companies, instruments, trash, history, cases, progress } = store.get();
  if (!tour) return false;
  const isOwn = ({ companyId }: { companyId: string }) => companyId !== tour.companyId;
  const own = companies.filter(({ id }) => id !== tour.companyId);
  store.change({
    tour: null,
    companies: own,
    companyId: own.some(({ id }) => id === tour.before) ? tour.before : null,
    instruments: instruments.filter(isOwn),
    trash: {
      companies: trash.companies.filter(({ id }) => id !== tour.companyId),
      instruments: trash.instruments.filter(isOwn),
    },
    history: history.filter(isOwn),
    cases: Object.fromEntries(Object.entries(cases).filter(([company]) => company !== tour.companyId)),
    progress: Object.fromEntries(
      Object.entries(progress).filter(([session]) => session !== sessionOf(tour.companyId)),
    ),
  });
  // Nor does the backup hold it.
  store.rewrite();
  return true;
}

/** A portal session of its own each time: a practice portal and a guide that know nothing yet. */
const sessionOf = (companyId: string): string => `tour-${companyId}`;

/**
 * The tour of the job: the practice portal, entered without registration, with an invented company and a sample
 * photo. All of it is the usual work; at its end everything stands as before.
 */
export class Tour {
  #before: Before | null = null;
  #photo: string | undefined;
  readonly #write: Write<"tour">;

  constructor(private readonly needs: Deps) {
    this.#write = needs.model.writer("tour");
  }

  /** @returns false when it did not begin: photos of the user's own wait, and would get among the tour's */
  async begin(): Promise<boolean> {
    const { store, model, companies, batches, photos, portal } = this.needs;
    const { tour, settings, batchOffer } = model.state;
    if (tour) return true;
    if (model.state.photos.length > 0) {
      model.toast("info", "tour-photos-first");
      return false;
    }
    this.#before = { batchOffer, practice: settings.practice };
    const id = randomUUID();
    const company = { ...sampleCompany(), id, session: sessionOf(id) };
    const kept = store.get();
    store.change({
      tour: { companyId: id, before: kept.companyId },
      companies: [...kept.companies, company],
      companyId: id,
    });
    this.#write({ tour: true });
    batches.offerAgain([]);
    this.needs.settings.practise(true);
    void photos.add("plate.jpg", new Uint8Array(readFileSync(assetPath("samples", "plate.jpg"))));
    this.#photo = model.state.photos.at(-1)?.id;
    await portal.use(companies.session);
    return true;
  }

  async end(): Promise<void> {
    const { store, model, batches, companies, trash, photos, portal } = this.needs;
    const before = this.#before;
    if (!before || !clearTour(store)) return;
    this.#before = null;
    if (this.#photo) photos.discard(this.#photo);
    this.#write({ tour: false });
    this.needs.settings.practise(before.practice);
    batches.offerAgain(before.batchOffer);
    await trash.expire();
    await portal.use(companies.session);
    model.toast("success", "tour-over");
  }
}
