import { defineConfig } from "vitest/config";

/** What is tested here has no side effects: its tests share one world, for starting takes longer than testing. */
const PURE = "tests/{core,portal-driver,practice}/**";

export default defineConfig({
  test: {
    // Some start programs, and the machine may be busy.
    testTimeout: 20_000,
    // It imports Electron, which tests replace: only what vitest loads itself can be.
    server: { deps: { inline: ["electron-store"] } },
    // Most files wait for their own start.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: { name: "pure", include: [`${PURE}/*.test.ts`], isolate: false },
      },
      {
        extends: true,
        test: {
          name: "rest",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [PURE, "tests/e2e/**"],
        },
      },
    ],
    // The rules are what everything else trusts.
    coverage: {
      include: ["src/core/**"],
      reporter: ["text-summary", "json-summary"],
      // A test that was too slow on a busy machine says nothing of the coverage.
      reportOnFailure: true,
      thresholds: { lines: 95, statements: 95, branches: 95 },
    },
  },
});
