import { join } from "node:path";
import shippedPack from "virtual:shipped-pack";
import { app, type BrowserWindow, safeStorage, shell, webContents } from "electron";
import { NO_QUEUE } from "../contract/photos.js";
import type { AppState } from "../contract/state.js";
import { NOTHING_LEARNED } from "../core/guide/learned.js";
import { companyValues, instrumentValues } from "../core/ledger/values.js";
import { openPortal, type Portal } from "../portal/index.js";
import { Leaving } from "./boundary/leaving.js";
import { createCdpHub } from "./cdp.js";
import { shippedCounties } from "./counties.js";
import { handleErrors } from "./crash/errors.js";
import { redrawAfterGraphics } from "./crash/graphics.js";
import { reviveWizard } from "./crash/wizard.js";
import { diagnostics } from "./diagnostics.js";
import { GuideLoop } from "./guide-loop.js";
import { GuidePacks } from "./guide-packs.js";
import { GuideRules } from "./guide-rules.js";
import { Guides } from "./guides.js";
import { createHandlers } from "./handlers/handlers.js";
import { type Answer, serveCommands } from "./ipc.js";
import { eventsBetween } from "./log/changes.js";
import { Log } from "./log/log.js";
import { Model } from "./model.js";
import type { Options } from "./options.js";
import { Phone } from "./phone/phone.js";
import { Photos } from "./photos.js";
import { Pointing } from "./pointing.js";
import { PortalHost } from "./portal-host.js";
import { servePractice } from "./practice-host.js";
import { ReaderProcess } from "./reader-process.js";
import { Batches } from "./records/batches.js";
import { Bookings } from "./records/bookings.js";
import { Companies } from "./records/companies.js";
import { Scales } from "./records/scales.js";
import { Shown } from "./records/shown.js";
import { remind } from "./reminder.js";
import { askWhere, saveText } from "./save-text.js";
import { SettingsKeeper, settingsInForce } from "./settings.js";
import { SlipPrinter } from "./slip/printer.js";
import { Storage, storageState } from "./storage.js";
import { Store } from "./store/store.js";
import { systemVault } from "./store/vault.js";
import { clearTour, Tour } from "./tour.js";
import { Exports } from "./transfer/exports.js";
import { Transfers } from "./transfer/transfers.js";
import { Troubles } from "./troubles.js";
import { startUpdates } from "./updates.js";

/** What the entry needs of the rooms. */
interface Rooms {
  answer: Answer;
  /** The picture of a photo's id, or null. */
  picture(id: string): Promise<Uint8Array | null>;
  /** Shows the portal. */
  openPortal(): Promise<void>;
}

/** Puts the rooms together, around a window. */
export function openRooms(window: BrowserWindow, options: Options): Rooms {
  const counties = shippedCounties();
  const userData = app.getPath("userData");
  const store = new Store(userData, systemVault(safeStorage));
  // The app was closed during a tour.
  clearTour(store);
  const stored = store.get();
  const packs = new GuidePacks(shippedPack, store, join(userData, "guide-packs"));
  const settings = settingsInForce(stored.settings, options, {
    language: app.getPreferredSystemLanguages()[0] ?? "zh-CN",
    home: packs.inForce.home,
  });
  const guides: Guides = new Guides(
    () => rules.pack,
    store,
    () => ({
      session: companies.session,
      practice: model.state.settings.practice,
    }),
  );
  const model = new Model({
    ...initialState(settings, { ...packs.state, revision: 0 }),
    storage: storageState(store),
  });
  const rules: GuideRules = new GuideRules(packs, store, model, () => {
    guides.renew();
    // The address nobody chose is the pack's.
    const { portalUrl } = store.get().settings;
    if (!portalUrl && !options.portalUrl)
      model.update({ settings: { ...model.state.settings, portalUrl: rules.pack.home } });
    loop.refresh();
    void loop.changed();
  });
  const troubles = new Troubles(model);
  const log = new Log(userData);
  const { electron = "" } = process.versions;
  log.write({ event: "started", version: app.getVersion(), electron, platform: process.platform });
  let before = model.state;
  model.onChange((state) => {
    for (const event of eventsBetween(before, state)) log.write(event);
    before = state;
  });
  handleErrors(log, () => model.toast("error", "unexpected"));
  redrawAfterGraphics(app, () => webContents.getAllWebContents());
  reviveWizard(window, log, () => model.toast("info", "part-revived"));
  app.on("second-instance", () => {
    if (window.isMinimized()) window.restore();
    window.focus();
  });

  const reader = new ReaderProcess();
  const photos: Photos = new Photos(model, reader, join(userData, "photos"));
  const phone = new Phone(model, (fileName, bytes) => void photos.add(fileName, bytes));
  // The port never outlives the panel that shows it.
  window.webContents.on("did-start-navigation", () => phone.close());
  window.webContents.on("render-process-gone", () => phone.close());
  const shown = new Shown(store, model);
  const scales = new Scales(store, model, shown, photos);
  const companies: Companies = new Companies(store, model, shown, scales);
  shown.update();

  const leaving = new Leaving(model, (url) => shell.openExternal(url));
  const hub = createCdpHub();
  let driver: Promise<Portal> | undefined;
  // Loaded with the first portal page, not with the window: Playwright costs half a second.
  const openDriver = (): Promise<Portal> => {
    driver ??= openPortal(hub.transport, {
      allowed: (origin) => portal.allows(origin),
      changed: () => void loop.changed(),
      dialog: (tab, open) => {
        troubles.asks(tab, open);
        if (open) loop.heard(open.message);
      },
      front: () => portal.tabs.active?.id ?? null,
    });
    return driver;
  };
  const portal: PortalHost = new PortalHost(window, model, troubles, leaving, () => rules.pack.hosts, {
    opened: ({ id, contents }) => void hub.add(id, contents),
    servePractice,
  });
  const loop = new GuideLoop({
    model,
    troubles,
    pack: () => rules.pack,
    guide: () => guides.current,
    portal: openDriver,
    values: (form) => {
      const { companies, companyId, instruments, instrumentId } = model.state;
      const company = companies.find(({ id }) => id === companyId);
      const instrument = instruments.find(({ id }) => id === instrumentId);
      if (form === "company") return company ? companyValues(company, counties) : null;
      return instrument ? instrumentValues(instrument, counties) : null;
    },
    save: () => guides.save(),
    seen: (shown) => {
      // Practice is never mixed with the real work.
      if (!model.state.settings.practice) scales.seen(shown);
      batches.seen(shown.ledger);
      bookings.seen(shown, guides.current.state.current);
    },
  });
  const bookings = new Bookings(model);
  const batches = new Batches({
    model,
    select: (id) => {
      scales.select(id);
      loop.refresh();
      // What the portal shows now says something else of another scale.
      void loop.changed();
    },
  });
  const pointing = new Pointing({
    model,
    rules,
    portal: openDriver,
    step: () => loop.step,
    personal: () => companies.personal,
    allowed: (origin) => portal.allows(origin),
    focus: () => portal.tabs.active?.contents.focus(),
    learned: (field) => loop.fill(new Set(), field),
  });

  const answer = serveCommands(
    window.webContents,
    model,
    createHandlers({
      model,
      rules,
      pointing,
      saveText: (text, fileName) => saveText(window, text, fileName),
      settings: new SettingsKeeper(store, model),
      companies,
      scales,
      batches,
      bookings,
      photos,
      phone,
      portal,
      leaving,
      guide: loop,
      diagnostics: () => diagnostics(model.state, rules.pack.id, log.recent),
      counties,
      slips: new SlipPrinter(window),
      storage: new Storage(store, model, userData),
      transfers: new Transfers(store, shown, photos, () => rules.pack.forms, counties),
      exports: new Exports(
        store,
        photos,
        () => rules.pack.forms,
        (fileName) => askWhere(window, fileName),
      ),
      tour: new Tour({ store, model, shown, companies, scales, photos, portal }),
    }),
  );
  app.on("before-quit", () => reader.stop());
  if (packs.putAside) model.toast("error", "pack-put-aside");
  if (store.recovery === "restored") model.toast("error", "data-recovered");
  return {
    answer,
    picture: (name) => photos.picture(name),
    async openPortal() {
      await portal.tabs.placed;
      await portal.use(companies.session);
      await openDriver();
      await scales.sweepPhotos();
      remind(model.state, () => window.show());
      void startUpdates(() => model.toast("info", "update-ready"));
    },
  };
}

/** Before anything is loaded or looked at. */
function initialState(settings: AppState["settings"], pack: AppState["pack"]): Omit<AppState, "storage"> {
  return {
    settings,
    tour: false,
    tabs: [],
    portalReady: false,
    trouble: null,
    asking: null,
    leaving: null,
    shutFrame: null,
    reply: null,
    exposed: false,
    guide: { current: "open-portal", picked: false, done: [], target: null, reservation: null },
    companies: [],
    companyId: null,
    instruments: [],
    instrumentId: null,
    batch: null,
    batchOffer: [],
    booking: null,
    ledger: { version: 0, total: 0, due: 0, overdue: 0 },
    fill: null,
    pack,
    learned: NOTHING_LEARNED,
    pointing: null,
    photos: [],
    photoQueue: NO_QUEUE,
    phone: null,
    toast: null,
  };
}
