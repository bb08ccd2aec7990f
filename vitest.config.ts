import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    // Some start programs, and the machine may be busy.
    testTimeout: 20_000,
    // It imports Electron, which tests replace: only what vitest loads itself can be.
    server: { deps: { inline: ["electron-store"] } },
    // Most files wait for their own start.
    maxWorkers: 2,
    exclude: ["tests/e2e/**"],
    // The rules are what everything else trusts.
    coverage: {
      include: ["src/core/**"],
      reporter: ["text-summary", "json-summary"],
      thresholds: { lines: 95, branches: 95 },
    },
  },
});
