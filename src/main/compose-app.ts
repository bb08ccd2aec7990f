import { join } from "node:path";
import shippedPacks from "virtual:shipped-packs";
import { app, type BrowserWindow, safeStorage } from "electron";
import { NOTHING_LEARNED } from "../core/procedure/pack/learned-labels.js";
import { NO_REMINDER } from "../core/records/reminders.js";
import { STATE_CHANNEL } from "../ipc/channels.js";
import { NO_QUEUE } from "../ipc/photos.js";
import { NO_PORTAL } from "../ipc/portal-state.js";
import { NO_SHARED } from "../ipc/shared-folder.js";
import type { AppState, StateOnWire } from "../ipc/state.js";
import type { Opening } from "../ipc/storage.js";
import { bringForward } from "./app/bring-forward.js";
import type { Options } from "./app/cli-options.js";
import { shippedCounties } from "./app/counties.js";
import { diagnostics } from "./app/diagnostics.js";
import { wordsIn } from "./app/i18n.js";
import { notify } from "./app/notify.js";
import { Preferences } from "./app/preferences.js";
import { keepInTray } from "./app/tray.js";
import { startUpdates } from "./app/updates.js";
import { rememberWindow } from "./app/window-bounds.js";
import { createDocuments } from "./documents/create-documents.js";
import { ActivePack } from "./guide/active-pack.js";
import { createGuide } from "./guide/create-guide.js";
import { PackFiles } from "./guide/pack-files.js";
import { clearTour, Tour } from "./guide/tour.js";
import { createHandlers } from "./ipc/handlers.js";
import { type Answer, serveCommands } from "./ipc/serve-commands.js";
import { createPhotos } from "./photos/create-photos.js";
import { createPortal } from "./portal/create-portal.js";
import { valueSheet } from "./portal/values-for-own-browser.js";
import { createRecords, type Records } from "./records/create-records.js";
import { Reminders } from "./records/reminders.js";
import { activeSettings } from "./records/settings.js";
import { storageState } from "./records/storage-info.js";
import { createShared } from "./shared-folder/create-shared.js";
import { startLog } from "./start-log.js";
import { Model } from "./state/app-state.js";
import { systemEncryption } from "./store/encryption.js";
import { RealAndPractice } from "./store/real-and-practice.js";
import { recover } from "./store/recovery.js";
import { inStretches } from "./store/run-in-time-slices.js";

/** What the entry needs of the app. */
interface App {
  answer: Answer;
  /** The picture of a photo's id, or null. */
  picture(id: string): Promise<Uint8Array | null>;
  /** Shows the portal. */
  openPortal(): Promise<void>;
}

/** Puts the app together, around a window: each part is made of those before it. */
export async function compose(window: BrowserWindow, options: Options): Promise<App> {
  const preferences = new Preferences(app.getPath("userData"));
  rememberWindow(window, (now) => preferences.set({ window: now }));
  const { folder, store, model, packs, encryption } = await openProfile(options, window);
  // Closed meanwhile: the app ends.
  if (window.isDestroyed()) return new Promise(() => {});
  const log = startLog(window, model, folder);
  const counties = shippedCounties();
  const rules = new ActivePack(packs, store, model);
  const pictures = createPhotos(window, model, store, folder);
  const { photos, scans } = pictures;
  const records = createRecords({ store, model, photos, scans, counties, folder });
  if (!options.portalUrl) records.settings.followPackHome(rules);
  const parts = createPortal({
    window,
    model,
    preferences,
    pack: () => rules.follow(),
    world: () => store.world,
    downloaded: (path, name) => void scans.caught(path, name, () => records.scales.list()),
  });
  const { guide, pointing, values } = createGuide({ store, model, rules, records, portal: parts });
  const { shared, watchShared } = createShared({ window, store, model, photos, encryption, folder });
  const handlers = createHandlers({
    ...records,
    model,
    rules,
    ...pictures,
    ...parts,
    ...createDocuments({ window, store, model, photos, counties, forms: () => rules.pack.forms }),
    sheet: () => valueSheet(rules.pack, values),
    guide,
    pointing,
    diagnostics: () => diagnostics(model.state, rules.pack.id, log.recent),
    shared,
    tour: new Tour({ ...records, store, model, photos, portal: parts.portal }),
  });
  app.on("before-quit", () => packs.settled());
  tellWhatBroke(model, packs, store);
  return {
    answer: serveCommands(window.webContents, model, handlers),
    picture: async (name) => scans.picture(name) ?? (await photos.picture(name)) ?? shared.picture(name),
    async openPortal() {
      await parts.portal.tabs.placed;
      await parts.show(records.companies.session);
      await records.trash.watch();
      // A pack that ends or hangs the app at its first look is not used at the next start.
      await guide.changed();
      packs.settled();
      keepInTray(window, model, parts.closeGuard);
      watchDueDays(window, model, preferences, records);
      watchShared();
      void startUpdates(() => model.toast("info", "update-ready"));
    },
  };
}

function tellWhatBroke(model: Model, packs: PackFiles, store: RealAndPractice): void {
  store.onSaveFailed(() => model.toast("error", "save-failed"));
  if (packs.putAside) model.toast("error", "pack-put-aside");
  if (store.recovery === "restored") model.toast("error", "data-recovered");
}

function watchDueDays(
  window: BrowserWindow,
  model: Model,
  preferences: Preferences,
  { projection }: Records,
): void {
  const reminders = new Reminders({
    model,
    now: () => new Date(),
    recount: () => projection.remind(),
    last: () => preferences.data.remindedAt,
    keepLast: (remindedAt) => preferences.set({ remindedAt }),
    words: wordsIn,
    notify: (title, body) => notify(title, body, () => bringForward(window)),
  });
  reminders.start();
}

/**
 * What outlives a run, and the state that begins from it.
 * @param window hears how far it is where many scales are read
 */
async function openProfile(options: Options, window: BrowserWindow) {
  const folder = app.getPath("userData");
  const tell = (opening: Opening) => {
    const told: Partial<StateOnWire> = { opening };
    if (!window.isDestroyed()) window.webContents.send(STATE_CHANNEL, told);
  };
  const encryption = systemEncryption(safeStorage);
  const now = new Date();
  const recovered = await inStretches(recover(folder, encryption, now), (how) => how && tell(how));
  const store = new RealAndPractice(folder, encryption, now, recovered);
  // The app was closed during a tour.
  clearTour(store);
  const packs = new PackFiles(shippedPacks, store, join(folder, "guide-packs"));
  const settings = activeSettings(store.settings.get(), options, {
    language: app.getPreferredSystemLanguages()[0] ?? "zh-CN",
    home: packs.active.home,
  });
  store.practise(settings.practice);
  const pack = { ...packs.state, revision: 0 };
  const model = new Model({ ...initialState(settings, pack), storage: storageState(store) });
  return { folder, store, packs, model, encryption };
}

/** Before anything is loaded or looked at. */
function initialState(settings: AppState["settings"], pack: AppState["pack"]): Omit<AppState, "storage"> {
  return {
    settings,
    tour: false,
    tabs: [],
    portalReady: false,
    portal: NO_PORTAL,
    guide: { current: "open-portal", picked: false, done: [], target: null, reservation: null },
    now: null,
    companies: [],
    companyId: null,
    instruments: [],
    instrumentId: null,
    batch: null,
    batchOffer: [],
    booking: null,
    round: null,
    ledger: { version: 0, total: 0, due: 0, overdue: 0 },
    reminder: NO_REMINDER,
    fill: null,
    pack,
    learned: NOTHING_LEARNED,
    pointing: null,
    photos: [],
    photoQueue: NO_QUEUE,
    caught: [],
    phone: null,
    searchAsked: 0,
    shared: NO_SHARED,
    collected: 0,
    toast: null,
  };
}
