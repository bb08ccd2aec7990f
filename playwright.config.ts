import { defineConfig } from "@playwright/test";
import { takeOwnScreen } from "./tests/support/screens.js";

// Every worker reads this file before it starts an app.
takeOwnScreen();

/** The files that take longest begin first, so that none ends alone; most of them keep a core at work. */
const LONG = [
  "clicks",
  "gallery",
  "desk",
  "packed",
  "data",
  "practice-pages",
  "case",
  "skins",
  "floods",
  "capture",
  "network",
  "batch",
  "tour",
].map((name) => `**/${name}.spec.ts`);

/** Files whose tests share what a worker starts for them, one after the other: a bare app around the driver, or a window. */
const DRIVER = ["portal-{fill,pickers,practice,snapshot,widgets}", "row-pickers"].map(
  (name) => `**/${name}.spec.ts`,
);
const PAGES = ["clobbering", "hidden-*", "highlight*", "injected*", "watch"].map(
  (name) => `**/${name}.spec.ts`,
);

/** The end-to-end tests drive the real app, and what fails once has failed. */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/screens.ts",
  outputDir: "test-results",
  // The long ones wait a third of their time, the short ones two thirds: three of these and what is left to one of
  // those keep two cores at work, and at the end four short ones.
  workers: 4,
  retries: 0,
  forbidOnly: true,
  // Limits for what hangs, not measures of speed: the machine may be busy.
  timeout: 120_000,
  expect: { timeout: 30_000 },
  projects: [
    { name: "long", testMatch: LONG, workers: 3 },
    { name: "driver", testMatch: DRIVER },
    { name: "pages", testMatch: PAGES },
    { name: "short", testIgnore: [...LONG, ...DRIVER, ...PAGES] },
  ],
  use: { trace: "retain-on-failure", screenshot: "only-on-failure" },
});
