import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { injectedBundle } from "./scripts/build/injected-bundle.js";
import { leanPlaywright } from "./scripts/build/lean-playwright.js";
import { oneByteText } from "./scripts/build/one-byte-text.js";
import { answersAreTypes, pureSchemas } from "./scripts/build/pure-schemas.js";
import { shippedPacks } from "./scripts/build/shipped-packs.js";

/** The oldest runtime the app runs on, Electron 33; left to itself electron-vite takes the newest it knows. */
const OLDEST = { node: "node20.18", chrome: "chrome130" };

export default defineConfig({
  main: {
    plugins: [
      injectedBundle(),
      leanPlaywright(),
      shippedPacks(),
      answersAreTypes(),
      pureSchemas(),
      oneByteText({ lines: true }),
    ],
    build: {
      target: OLDEST.node,
      // One file instead of hundreds: they are read before the wizard is there.
      externalizeDeps: { exclude: ["electron-log", "electron-store", "i18next", "yauzl", "zod"] },
      // The app's parts are loaded by the entry once the window is there; the reader is a program of its own beside main: a
      // child process starts it.
      rollupOptions: {
        input: {
          index: resolve("src/main/index.ts"),
          compose: resolve("src/main/compose-app.ts"),
          reader: resolve("src/plate-reader/index.ts"),
          "table-worker": resolve("src/main/documents/table-worker.ts"),
          "reader-thread": resolve("src/plate-reader/worker/worker-main.ts"),
        },
      },
    },
  },
  preload: {
    build: {
      target: OLDEST.node,
      rollupOptions: {
        input: { index: resolve("src/preload/index.ts") },
        // Sandboxed preloads must be CommonJS.
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "src/renderer",
    plugins: [react(), pureSchemas(), oneByteText({ lines: false })],
    build: {
      target: OLDEST.chrome,
      // Read and compiled before anything is shown.
      minify: true,
      rollupOptions: { input: { index: resolve("src/renderer/index.html") } },
    },
  },
});
