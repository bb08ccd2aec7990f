import { readFileSync, statfsSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { app } from "electron";
import type { AppUpdater } from "electron-updater";
import { assetPath } from "./assets.js";

/** The part of electron-updater that is used here. */
type Updater = Pick<
  AppUpdater,
  | "autoDownload"
  | "autoInstallOnAppQuit"
  | "disableDifferentialDownload"
  | "disableWebInstaller"
  | "allowDowngrade"
  | "allowPrerelease"
  | "logger"
> & {
  on(event: "update-downloaded", listener: (update: { downloadedFile: string }) => void): unknown;
  on(event: "error", listener: () => void): unknown;
  checkForUpdates(): Promise<unknown>;
};

/**
 * The https address that a packed app's `app-update.yml` names, null without one; electron-builder writes that file
 * only when `publish` is configured.
 * @param config the file's text, null when there is none
 */
export const updateAddress = (config: string | null): string | null =>
  // SECURITY: never over a connection that others can write into.
  /^url:\s*['"]?(https:\/\/[^\s'"]+)/m.exec(config ?? "")?.[1] ?? null;

const DAY_MS = 24 * 60 * 60_000;

/**
 * Asks for a new version now and once a day (a counter's PC runs for weeks), fetches it whole in the background, and
 * lets it be installed when the user closes the app: never during a job. electron-updater compares the installer's checksum with the one in the signed description,
 * and on Windows the publisher's signature. Whatever fails leaves the app as it is.
 * @param ready called when a new version waits for the app to be closed
 */
export async function keepUpdated(updater: Updater, ready: () => void): Promise<void> {
  updater.autoDownload = true;
  updater.disableDifferentialDownload = true;
  updater.disableWebInstaller = true;
  updater.autoInstallOnAppQuit = true;
  // SECURITY: an older version may have a hole that is known.
  updater.allowDowngrade = false;
  updater.allowPrerelease = false;
  updater.logger = null;
  const ask = async (): Promise<void> => {
    const found = (await updater.checkForUpdates().catch(() => null)) as UpdateFound;
    // The download goes on after the answer; its failure is an error event as well.
    found?.downloadPromise?.catch(() => {});
  };
  const daily = setInterval(() => void ask(), DAY_MS).unref();
  updater.on("update-downloaded", ({ downloadedFile }) => {
    clearInterval(daily);
    updater.autoInstallOnAppQuit = canTakeThePlace(downloadedFile);
    if (updater.autoInstallOnAppQuit) ready();
  });
  // An error event nobody hears would end the app.
  updater.on("error", () => {});
  await ask();
}

/**
 * An AppImage is deleted before the new one is moved to its place: there has to be room for it first, or neither is
 * left. Other installers see to that themselves.
 */
export function canTakeThePlace(file: string, appImage = process.env.APPIMAGE): boolean {
  if (!appImage) return true;
  const { bavail, bsize } = statfsSync(dirname(appImage));
  return bavail * bsize > statSync(file).size;
}

type UpdateFound = { downloadPromise?: Promise<unknown> | null } | null;

/** Keeps a packed app up to date that has an address and a key for it; does nothing in all others. */
export async function startUpdates(ready: () => void): Promise<void> {
  const url = app.isPackaged ? updateAddress(read(join(process.resourcesPath, "app-update.yml"))) : null;
  const pem = read(assetPath("update-key.pem"));
  if (url === null || pem === null) return;
  const [{ default: electronUpdater }, { signedFeed, updateKey }] = await Promise.all([
    import("electron-updater"),
    import("./signed-feed.js"),
  ]);
  const { autoUpdater } = electronUpdater;
  const feed = { provider: "custom", url, updateProvider: signedFeed(updateKey(pem)) };
  autoUpdater.setFeedURL(feed as Parameters<typeof autoUpdater.setFeedURL>[0]);
  await keepUpdated(autoUpdater, ready);
}

function read(file: string): string | null {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
}
