import { type BrowserWindow, shell } from "electron";
import type { GuidePack } from "../../core/procedure/pack/schema.js";
import type { PortalDialog } from "../../ipc/portal-condition.js";
import { openPortal, type Portal } from "../../portal-driver/index.js";
import type { Model } from "../state/app-state.js";
import { createCdpHub } from "./cdp-hub.js";
import { ExternalLinks } from "./external-links.js";
import { PortalHost } from "./portal-host.js";
import { servePractice } from "./practice.js";
import { PortalStatus } from "./status.js";

/** What whoever follows the portal hears of. */
interface PortalListener {
  /** What some page shows may have changed. */
  changed(): void;
  /** A page said something in a dialog of the browser's. */
  said(message: string): void;
}

/** What the portal depends on and does not decide. */
interface PortalChoice {
  /** The guide pack of the system in use. */
  pack(): GuidePack;
  /** Name of the world that records belong to. */
  world(): string;
}

/** The portal in the window and its driver. */
export function createPortal(window: BrowserWindow, model: Model, choice: PortalChoice) {
  const status = new PortalStatus(model);
  const externalLinks = new ExternalLinks(model, status, (url) => shell.openExternal(url));
  const hub = createCdpHub();
  const portal = new PortalHost(window, model, status, externalLinks, choice, {
    opened: ({ id, contents }) => void hub.add(id, contents),
    servePractice: (session) => servePractice(session, () => choice.pack().practice),
  });
  let listener: PortalListener = { changed: () => {}, said: () => {} };
  let driver: Promise<Portal> | undefined;
  return {
    portal,
    status,
    externalLinks,
    follow(by: PortalListener): void {
      listener = by;
    },
    /** The driver, loaded with the first portal page, not with the window: Playwright costs half a second. */
    driver(): Promise<Portal> {
      driver ??= openPortal(hub.transport, {
        allowed: (origin) => portal.allows(origin),
        changed: () => listener.changed(),
        dialog: (tab: string, open: PortalDialog | null) => {
          status.dialog(tab, open);
          if (open) listener.said(open.message);
        },
        front: () => portal.tabs.active?.id ?? null,
      });
      return driver;
    },
  };
}
