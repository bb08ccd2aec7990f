import { defineConfig } from "@playwright/test";

/** The end-to-end tests drive the real app, and what fails once has failed. */
export default defineConfig({
  testDir: "tests/e2e",
  outputDir: "test-results",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  // Limits for what hangs, not measures of speed: the machine may be busy.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  use: { trace: "retain-on-failure", screenshot: "only-on-failure" },
});
