import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { app } from "electron";
import type { About } from "../../ipc/commands.js";

/** Where the installer puts the licences, and where the packing leaves them before. */
const places = (): string[] => [
  join(dirname(process.execPath), "LICENCES.txt"),
  // On macOS the program stands one folder deeper than what was laid beside it.
  join(dirname(process.execPath), "..", "LICENCES.txt"),
  join(import.meta.dirname, "..", "LICENCES.txt"),
];

const firstRead = (files: readonly string[]): string | null => {
  for (const file of files) {
    try {
      return readFileSync(file, "utf8");
    } catch {
      // Not there: the next.
    }
  }
  return null;
};

/** The versions running, and the licences of what ships. */
export const about = (): About => ({
  app: app.getVersion(),
  electron: process.versions.electron ?? "",
  chrome: process.versions.chrome ?? "",
  licences: firstRead(places()),
});
