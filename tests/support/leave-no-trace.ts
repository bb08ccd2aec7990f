import { afterAll, vi } from "vitest";

/** Files of tests share one world: what one has replaced for itself ends with it. */
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
});
