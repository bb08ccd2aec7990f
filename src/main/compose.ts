import { join } from "node:path";
import shippedPack from "virtual:shipped-pack";
import { app, type BrowserWindow, safeStorage, shell, webContents } from "electron";
import { NOTHING_LEARNED } from "../core/procedure/pack/learned-labels.js";
import { companyValues, instrumentValues } from "../core/records/portal-values.js";
import { NO_QUEUE } from "../ipc/photos.js";
import { NO_PORTAL } from "../ipc/portal-state.js";
import type { AppState } from "../ipc/state.js";
import { openPortal, type Portal } from "../portal-driver/index.js";
import type { Options } from "./app/cli-options.js";
import { shippedCounties } from "./app/counties.js";
import { handleErrors } from "./app/crash/errors.js";
import { redrawAfterGraphics } from "./app/crash/graphics.js";
import { reviveWizard } from "./app/crash/wizard.js";
import { diagnostics } from "./app/diagnostics.js";
import { eventsBetween } from "./app/log/changes.js";
import { Log } from "./app/log/log.js";
import { askWhere, saveText } from "./app/save-dialog.js";
import { startUpdates } from "./app/updates.js";
import { BookingSlipPrinter } from "./documents/booking-slip-printer.js";
import { Exports } from "./documents/exports.js";
import { Imports } from "./documents/imports.js";
import { ActivePack } from "./guide/active-pack.js";
import { ElementPointing } from "./guide/element-pointing.js";
import { GuideLoop } from "./guide/guide-controller.js";
import { PackFiles } from "./guide/pack-files.js";
import { GuideSessions } from "./guide/sessions.js";
import { clearTour, Tour } from "./guide/tour.js";
import { createHandlers } from "./ipc/handlers.js";
import { type Answer, serveCommands } from "./ipc/serve.js";
import { PhoneIntake } from "./photos/phone/phone.js";
import { Photos } from "./photos/queue.js";
import { ReaderProcess } from "./photos/reader-process.js";
import { createCdpHub } from "./portal/cdp-hub.js";
import { ExternalLinks } from "./portal/external-links.js";
import { PortalHost } from "./portal/portal-host.js";
import { servePractice } from "./portal/practice.js";
import { PortalStatus } from "./portal/status.js";
import { Batches } from "./records/batches.js";
import { Bookings } from "./records/bookings.js";
import { Companies } from "./records/companies.js";
import { remind } from "./records/due-reminder.js";
import { Projection } from "./records/projection.js";
import { Scales } from "./records/scales.js";
import { activeSettings, SettingsKeeper } from "./records/settings.js";
import { Storage, storageState } from "./records/storage-info.js";
import { Model } from "./state/app-state.js";
import { systemEncryption } from "./store/encryption.js";
import { Store } from "./store/store.js";

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
  const store = new Store(userData, systemEncryption(safeStorage));
  // The app was closed during a tour.
  clearTour(store);
  const stored = store.get();
  const packs = new PackFiles(shippedPack, store, join(userData, "guide-packs"));
  const settings = activeSettings(stored.settings, options, {
    language: app.getPreferredSystemLanguages()[0] ?? "zh-CN",
    home: packs.active.home,
  });
  const guides: GuideSessions = new GuideSessions(
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
  const rules: ActivePack = new ActivePack(packs, store, model, () => {
    guides.renew();
    // The address nobody chose is the pack's.
    const { portalUrl } = store.get().settings;
    if (!portalUrl && !options.portalUrl)
      model.update({ settings: { ...model.state.settings, portalUrl: rules.pack.home } });
    loop.refresh();
    void loop.changed();
  });
  const status = new PortalStatus(model);
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
  const phone = new PhoneIntake(model, (fileName, bytes) => void photos.add(fileName, bytes));
  // The port never outlives the panel that shows it.
  window.webContents.on("did-start-navigation", () => phone.close());
  window.webContents.on("render-process-gone", () => phone.close());
  const shown = new Projection(store, model);
  const scales = new Scales(store, model, shown, photos);
  const companies: Companies = new Companies(store, model, shown, scales);
  shown.update();

  const externalLinks = new ExternalLinks(model, status, (url) => shell.openExternal(url));
  const hub = createCdpHub();
  let driver: Promise<Portal> | undefined;
  // Loaded with the first portal page, not with the window: Playwright costs half a second.
  const openDriver = (): Promise<Portal> => {
    driver ??= openPortal(hub.transport, {
      allowed: (origin) => portal.allows(origin),
      changed: () => void loop.changed(),
      dialog: (tab, open) => {
        status.dialog(tab, open);
        if (open) loop.heard(open.message);
      },
      front: () => portal.tabs.active?.id ?? null,
    });
    return driver;
  };
  const portal: PortalHost = new PortalHost(window, model, status, externalLinks, () => rules.pack.hosts, {
    opened: ({ id, contents }) => void hub.add(id, contents),
    servePractice,
  });
  const loop = new GuideLoop({
    model,
    status,
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
  const pointing = new ElementPointing({
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
      externalLinks,
      guide: loop,
      diagnostics: () => diagnostics(model.state, rules.pack.id, log.recent),
      counties,
      slips: new BookingSlipPrinter(window),
      storage: new Storage(store, model, userData),
      transfers: new Imports(store, shown, photos, () => rules.pack.forms, counties),
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
    portal: NO_PORTAL,
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
