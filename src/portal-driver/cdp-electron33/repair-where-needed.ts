import type { CdpInterceptor } from "../cdp/interceptor.js";
import { repairFrameEvents } from "./frame-events.js";
import { repairIsolatedWorlds } from "./isolated-worlds.js";

/**
 * The first Chromium that needs none of this. Up to 36 Electron's debugger reconnects with every frame that is made
 * (electron/electron#47434); of a frame in another process Chromium tells the parent since 142 (`parentFrameId`, which
 * Playwright uses since microsoft/playwright#37359). No command asks for either, so the version has to tell.
 */
const REPAIRED_IN = 142;

/** @param product as `Browser.getVersion` says it, `Chrome/130.0.6723.118` */
export const needsRepairs = (product: string): boolean =>
  Number(/\/(\d+)/.exec(product)?.[1] ?? 0) < REPAIRED_IN;

/** Asks the runtime what it is, and repairs what it tells Playwright where that is needed. */
export async function repairWhereNeeded(interceptor: CdpInterceptor): Promise<void> {
  const { product } = await interceptor.send("", "Browser.getVersion");
  if (!needsRepairs(product)) return;
  // Frames first, then the script worlds in them.
  interceptor.use(repairIsolatedWorlds);
  interceptor.use((wire, deliver) => repairFrameEvents(wire.send, deliver));
}
