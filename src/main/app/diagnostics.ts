import { arch, release, totalmem } from "node:os";
import { app } from "electron";
import type { AppState } from "../../ipc/state.js";

/**
 * What helps whoever helps: versions, how far the work came, field names and outcomes, the last events. No
 * values, no names, no addresses: the user reads it before she gives it away.
 */
export function diagnostics(state: AppState, pack: string, recent: readonly string[]): string {
  const { settings, guide, portal, fill, companies, instruments, photos } = state;
  const about = {
    app: app.getVersion(),
    packed: app.isPackaged,
    electron: process.versions.electron,
    chrome: process.versions.chrome,
    system: `${process.platform} ${release()} ${arch()}`,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    language: settings.language,
    textSize: settings.textSize,
    theme: settings.theme,
    practice: settings.practice,
    guidePack: pack,
    step: guide.current,
    done: guide.done,
    target: guide.target?.outcome ?? null,
    trouble: portal.condition,
    fields: fill?.rows.map(({ field, status }) => `${field}: ${status}`) ?? [],
    kept: { companies: companies.length, instruments: instruments.length, photos: photos.length },
  };
  return `${JSON.stringify(about, null, 2)}\n\n${recent.join("\n")}\n`;
}
