import { readFileSync } from "node:fs";
import { join } from "node:path";
import { app } from "electron";
import type { AppUpdater } from "electron-updater";

/** The part of electron-updater that is used here. */
type Updater = Pick<
  AppUpdater,
  "autoDownload" | "autoInstallOnAppQuit" | "disableDifferentialDownload" | "allowDowngrade"
> & {
  on(event: "update-downloaded" | "error", listener: () => void): unknown;
  checkForUpdates(): Promise<unknown>;
};

/**
 * Whether a packed app's `app-update.yml` names a place to update from; electron-builder writes that file
 * only when `publish` is configured.
 * @param config the file's text, null when there is none
 */
export const updatesConfigured = (config: string | null): boolean =>
  // SECURITY: never over a connection that others can write into.
  config !== null && /^url:\s*['"]?https:\/\/[^\s'"]+/m.test(config);

/**
 * Asks once for a new version, fetches it whole in the background, and lets it be installed when the person
 * closes the app: never during a job. Its checksum, and on Windows its publisher's signature, are checked by
 * electron-updater. Without network nothing happens.
 * @param ready called when a new version waits for the app to be closed
 */
export async function keepUpdated(updater: Updater, ready: () => void): Promise<void> {
  updater.autoDownload = true;
  updater.disableDifferentialDownload = true;
  updater.autoInstallOnAppQuit = true;
  updater.allowDowngrade = false;
  updater.on("update-downloaded", ready);
  // An error event nobody hears would end the app.
  updater.on("error", () => {});
  await updater.checkForUpdates().catch(() => {});
}

/** Keeps a packed and configured app up to date; does nothing in all others. */
export async function startUpdates(ready: () => void): Promise<void> {
  if (!app.isPackaged || !updatesConfigured(updateConfig())) return;
  const { default: electronUpdater } = await import("electron-updater");
  await keepUpdated(electronUpdater.autoUpdater, ready);
}

function updateConfig(): string | null {
  try {
    return readFileSync(join(process.resourcesPath, "app-update.yml"), "utf8");
  } catch {
    return null;
  }
}
