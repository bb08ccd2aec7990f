import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Some start programs, and the machine may be busy.
    testTimeout: 20_000,
    // It imports Electron, which tests replace: only what vitest loads itself can be.
    server: { deps: { inline: ["electron-store"] } },
    // Most files wait for their own start.
    maxWorkers: 2,
    projects: [
      // What tests no side effects shares one world: it would spend more time on starting than on testing.
      {
        extends: true,
        test: { name: "pure", include: ["tests/{core,portal,practice}/**/*.test.ts"], isolate: false },
      },
      {
        extends: true,
        test: {
          name: "rest",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: ["tests/{core,portal,practice,e2e}/**"],
        },
      },
    ],
    // The rules are what everything else trusts.
    coverage: {
      include: ["src/core/**"],
      reporter: ["text-summary", "json-summary"],
      thresholds: { lines: 95, branches: 95 },
    },
  },
});
