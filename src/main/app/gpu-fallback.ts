import { rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { App } from "electron";

/** After so long, in ms, it is tried again: a driver may have been installed. */
const AGAIN_AFTER = 30 * 24 * 3600 * 1000;

/**
 * Where Chromium cannot use the PC's graphics, every start waits for a graphics process that fails before one that
 * draws without begins. What an earlier start found is noted as an empty file in `folder`, and such a start does not
 * try. Call before the app is ready.
 * @returns to be called once something is drawn: notes what this start found
 */
export function applyGpuFallback(
  app: Pick<App, "disableHardwareAcceleration" | "getGPUFeatureStatus">,
  folder: string,
): () => void {
  // Another Chromium may be able to.
  const note = join(folder, `no-graphics-${process.versions.electron}`);
  const noted = statSync(note, { throwIfNoEntry: false })?.mtimeMs;
  if (noted !== undefined && Date.now() - noted < AGAIN_AFTER) {
    app.disableHardwareAcceleration();
    return () => {};
  }
  return () => {
    const usable = app.getGPUFeatureStatus().gpu_compositing.startsWith("enabled");
    try {
      if (usable) rmSync(note, { force: true });
      else writeFileSync(note, "");
    } catch {
      // A full disk costs the next start a moment, nothing else.
    }
  };
}
