import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";
import { inpageBundle } from "./scripts/build/inpage-bundle.js";

export default defineConfig({
  main: {
    plugins: [inpageBundle()],
    build: {
      // The reader is a program of its own beside main: a child process starts it.
      rollupOptions: {
        input: { index: resolve("src/main/index.ts"), reader: resolve("src/reader/index.ts") },
      },
    },
  },
  preload: {
    build: {
      rollupOptions: {
        input: { index: resolve("src/preload/index.ts") },
        // Sandboxed preloads must be CommonJS.
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "src/renderer",
    plugins: [react()],
    build: { rollupOptions: { input: { index: resolve("src/renderer/index.html") } } },
  },
});
