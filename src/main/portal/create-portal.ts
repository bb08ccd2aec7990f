import { app, type BrowserWindow, shell, type WebContents } from "electron";
import type { GuidePack } from "../../core/procedure/pack/schema.js";
import type { CdpTransport } from "../../portal-driver/cdp/transport.js";
import type { Portal } from "../../portal-driver/index.js";
import { wordsIn } from "../app/i18n.js";
import { hearShortcuts, offerContextMenu, setMenu } from "../app/menu.js";
import type { Preferences } from "../app/preferences.js";
import type { Action } from "../app/shortcuts.js";
import { type ClientHints, stockLanguages, stockUserAgent } from "../app/user-agent.js";
import { askForCredentials } from "../security/credentials.js";
import { guardDownloads } from "../security/downloads.js";
import { guardPermissions } from "../security/permissions.js";
import type { Model } from "../state/app-state.js";
import type { Write } from "../state/slices.js";
import { createCdpHub } from "./cdp-hub.js";
import { askBeforeClosing } from "./close-guard.js";
import { ExternalLinks } from "./external-links.js";
import { PortalHosts } from "./hosts.js";
import { nextFrame } from "./next-frame.js";
import { restorePrompt } from "./page-dialogs.js";
import { PageWatch } from "./page-watch.js";
import { PortalHost } from "./portal-host.js";
import { PortalStatus } from "./portal-status.js";
import { servePractice } from "./serve-practice.js";
import { SessionExpiry } from "./session-expiry.js";
import { shapeTraffic } from "./session-traffic.js";
import { Gestures } from "./user-gestures.js";
import { PageZoom } from "./zoom.js";

/** How long the wizard's page may take to say what client hints are made of, in milliseconds. */
const HINTS_WITHIN_MS = 10_000;

interface CreatePortalDeps {
  window: BrowserWindow;
  model: Model;
  preferences: Preferences;
  /** The guide pack of the system in use. */
  pack(): GuidePack;
  /** Name of the world that records belong to. */
  world(): string;
  /** A file that the portal handed out was saved. */
  downloaded(path: string, fileName: string): void;
}

/** What whoever follows the portal hears of. */
interface PortalListener {
  /** What some page shows may have changed. @param outdates false where a look under way still tells what is shown */
  changed(outdates?: boolean): void;
  /** The user turned some list to its next page. */
  turned(): void;
  /** A page said something in a dialog of the browser's. */
  said(message: string): void;
}

/** Puts the portal together: its pages, what guards them, and the app's keys and menus that command them. */
export function createPortal(deps: CreatePortalDeps) {
  const { window, model, preferences, pack } = deps;
  const status = new PortalStatus(model);
  const hosts = new PortalHosts(preferences, pack);
  const gestures = new Gestures();
  const openOutside = (url: string) => shell.openExternal(url);
  const externalLinks = new ExternalLinks(model, status, {
    openOutside,
    allow(host, url) {
      hosts.allow(host);
      void portal.visit(url);
    },
  });
  const hub = createCdpHub({
    requested: (tab, navigation) => portal.requested(tab, navigation),
    flooded: () => model.toast("info", "page-flooded"),
    ieOnly: () => model.toast("info", "page-ie-only"),
  });
  const commands = keysAndMenus(window, model, () => portal);
  const prepare = prepareSession(deps, gestures, () => portal, status);
  const portal: PortalHost = new PortalHost({
    window,
    model,
    status,
    externalLinks,
    hosts,
    gestures,
    zoom: new PageZoom(preferences, () => model.state.settings.textSize),
    openOutside,
    world: deps.world,
    opened({ id, contents }) {
      hub.add(id, contents);
      // Answered with the first page; a tab that is closed before has no use for it.
      restorePrompt(contents).catch(() => {});
      commands.hear(contents);
    },
    fronted: () => driving.look(),
    prepare,
  });
  const driving = drivePortal(hub.transport, portal, model);
  commands.hear(window.webContents);
  onSetting(model, "textSize", () => portal.zoomAll());
  const closeGuard = askBeforeClosing(window, portal);
  askForCredentials(app, async (contents, question) => {
    const tab = portal.tabs.of(contents);
    return tab ? portal.dialogs.ask(tab.id, question) : { id: 0, accept: false };
  });
  /** Shows the portal in the named session; the driver is there then. */
  const show = async (session: string) => {
    const home = portal.use(session);
    // While the page is on its way: neither the wizard nor the portal waits for it.
    commands.showMenu();
    await home;
    // Loading it keeps main busy for a moment: the wizard and the page are drawn first, and what was asked is answered.
    if (!window.isDestroyed()) await nextFrame(window.webContents);
    await driving.driver();
  };
  return { portal, closeGuard, status, externalLinks, hosts, show, ...driving };
}

/** The app's keys and menus. */
function keysAndMenus(window: BrowserWindow, model: Model, portal: () => PortalHost) {
  const words = () => wordsIn(model.state.settings.language);
  const askSearch = model.writer("search");
  const act = (action: Action) =>
    action === "search" ? search(window, model, askSearch) : perform(action, window, portal());
  return {
    /** In a page of the portal's, or the wizard's. */
    hear(contents: WebContents): void {
      hearShortcuts(contents, act);
      offerContextMenu(contents, window, words);
    },
    /** The app's own menu, from now on in the wizard's language. */
    showMenu: () => onSetting(model, "language", () => setMenu(words(), act)),
  };
}

/** The driver of the portal's pages, and who hears of them. */
function drivePortal(transport: CdpTransport, portal: PortalHost, model: Model) {
  let listener: PortalListener = { changed: () => {}, turned: () => {}, said: () => {} };
  let driver: Promise<Portal> | undefined;
  return {
    follow(by: PortalListener): void {
      listener = by;
    },
    look: () => listener.changed(),
    /**
     * The driver, loaded with the first portal page, not with the window: its own file with what runs in the pages,
     * and Playwright, which costs a third of a second.
     */
    driver(): Promise<Portal> {
      driver ??= import("../../portal-driver/index.js").then(({ openPortal }) =>
        openPortal(transport, {
          allowed: (origin) => portal.allows(origin),
          changed(outdates) {
            if (model.state.fill?.undoable) portal.touched();
            listener.changed(outdates);
          },
          turned: () => listener.turned(),
          dialog(tab, open) {
            portal.dialogs.seen(tab, open?.kind ?? null);
            if (open) listener.said(open.message);
          },
          front: () => portal.tabs.active?.id ?? null,
        }),
      );
      return driver;
    },
  };
}

/** @returns what is done with each session that the portal is shown in */
function prepareSession(
  { window, model, pack, downloaded }: CreatePortalDeps,
  gestures: Gestures,
  portal: () => PortalHost,
  status: PortalStatus,
): (session: Electron.Session) => void {
  const quiet = new SessionExpiry(
    () => pack().quietMinutes,
    (isQuiet) => status.quiet(isQuiet),
  );
  // The wizard's page is as stock a Chromium in this as any. The portal's first page waits for it, but not for ever.
  const ask = "(({ brands, mobile, platform }) => ({ brands, mobile, platform }))(navigator.userAgentData)";
  const hints = Promise.race([
    window.webContents.executeJavaScript(ask).catch(() => null) as Promise<ClientHints | null>,
    new Promise<null>((done) => setTimeout(done, HINTS_WITHIN_MS, null).unref()),
  ]);
  return (session) => {
    guardPermissions(session, (contents) => gestures.isActive(contents));
    guardDownloads(
      session,
      (url) => portal().allows(url),
      (outcome, name, path) => {
        const kind = outcome === "saved" ? "success" : outcome === "cancelled" ? "info" : "error";
        model.toast(kind, `download-${outcome}`, { name });
        if (path) downloaded(path, name);
      },
    );
    // After the event: a page may not go while it tells of its file.
    session.on("will-download", (_event, _item, contents) => setImmediate(() => portal().fileCame(contents)));
    shapeTraffic(session, {
      userAgent: stockUserAgent(app.userAgentFallback),
      languages: stockLanguages(app.getPreferredSystemLanguages()),
      hints,
      held: (id) => portal().guard.held(id),
      answered: () => quiet.heard(),
      pageAnswered: (id, retryAfter) => PageWatch.answered(id, retryAfter),
    });
    servePractice(session, () => pack().practice);
  };
}

/** Does it now, and again whenever the setting changes. */
function onSetting(model: Model, name: "language" | "textSize", act: () => void): void {
  let before = model.state.settings[name];
  act();
  model.onChange(({ settings }) => {
    if (settings[name] === before) return;
    before = settings[name];
    act();
  });
}

/** Brings the keyboard to the wizard, whose search opens. */
function search(window: BrowserWindow, model: Model, write: Write<"search">): void {
  window.webContents.focus();
  write({ searchAsked: model.state.searchAsked + 1 });
}

/** Carries out what a key or the menu asks of the portal's tab in front. */
function perform(action: Exclude<Action, "search">, window: BrowserWindow, portal: PortalHost): void {
  const { tabs } = portal;
  const ways: Record<typeof action, () => void> = {
    back: () => portal.go("back"),
    forward: () => portal.go("forward"),
    reload: () => portal.reload(),
    home: () => portal.goHome(),
    stop: () => portal.stop(),
    "close-tab": () => tabs.active && portal.closeTab(tabs.active.id),
    "next-tab": () => tabs.selectBeside(1),
    "previous-tab": () => tabs.selectBeside(-1),
    "zoom-in": () => portal.zoomTo("in"),
    "zoom-out": () => portal.zoomTo("out"),
    "zoom-reset": () => portal.zoomTo("reset"),
    "switch-side": () => {
      const contents = tabs.active?.contents;
      if (contents && window.webContents.isFocused()) contents.focus();
      else window.webContents.focus();
    },
  };
  ways[action]();
}
