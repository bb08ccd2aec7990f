import { readdirSync, readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vitest/config";

/** Tests that replace modules, or name a document of their own, need a world of their own. */
const ALONE = /\bvi\.(?:mock|doMock)\(|^\/\/ @vitest-environment/m;
/** So do those that load networks and decoders: these keep their memory until their process ends. */
const HEAVY =
  /from "[^"]*\/plate-reader\/(?:engines\/load-engines|inference\/session|image\/decode|worker\/)/;

const FILES = readdirSync("tests", { recursive: true, encoding: "utf8" })
  .map((file) => `tests/${file.replaceAll("\\", "/")}`)
  .filter((file) => /^tests\/(?!e2e).*\.test\.tsx?$/.test(file));
const says = (reason: RegExp) => (file: string) => reason.test(readFileSync(file, "utf8"));
const PHOTOS = FILES.filter(says(HEAVY));
/** The tests that share one world, for starting takes longer than testing. */
const SHARING = FILES.filter((file) => !PHOTOS.includes(file) && !says(ALONE)(file));
/** Those that draw, or look at what is drawn, share a document, too. */
const DRAWING = SHARING.filter((file) => /\.tsx$|^tests\/injected\//.test(file));

/** The page script, which no unit test runs, as text: the app is built with it in its place. */
const noPageScript: Plugin = {
  name: "no-page-script",
  resolveId: (id) => (id === "virtual:injected" ? `\0${id}` : null),
  load: (id) => (id === "\0virtual:injected" ? 'export default "";' : null),
};

export default defineConfig({
  plugins: [noPageScript],
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
        test: {
          name: "sharing",
          include: SHARING.filter((file) => !DRAWING.includes(file)),
          isolate: false,
          setupFiles: ["tests/support/leave-no-trace.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "drawing",
          include: DRAWING,
          environment: "./tests/support/one-document.ts",
          isolate: false,
          setupFiles: ["tests/support/leave-no-trace.ts", "tests/support/leave-no-drawing.ts"],
        },
      },
      {
        extends: true,
        test: {
          name: "alone",
          include: ["tests/**/*.test.{ts,tsx}"],
          exclude: [...SHARING, ...PHOTOS, "tests/e2e/**"],
        },
      },
      {
        extends: true,
        test: {
          name: "photos",
          include: PHOTOS,
          // `npm test` gives them what the end-to-end tests leave of the cores: on a busy machine that is little.
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
    ],
    // The rules are what everything else trusts.
    coverage: {
      include: ["src/core/**/*.ts"],
      reporter: ["text-summary", "json-summary"],
      // A test that was too slow on a busy machine says nothing of the coverage.
      reportOnFailure: true,
      thresholds: { lines: 95, statements: 95, functions: 95, branches: 93 },
    },
  },
});
