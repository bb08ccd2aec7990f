import { join, resolve } from "node:path";
import { build } from "vite";
import { inpageBundle } from "../../../scripts/build/inpage-bundle.js";

/** Builds the bare app once; returns its main file. */
export async function buildBench(outDir: string): Promise<string> {
  await build({
    configFile: false,
    logLevel: "error",
    plugins: [inpageBundle()],
    build: {
      outDir,
      emptyOutDir: true,
      minify: false,
      target: "node20",
      ssr: resolve("tests/support/portal/main.ts"),
      rollupOptions: { external: ["electron", "playwright-core"], output: { entryFileNames: "main.mjs" } },
    },
  });
  return join(outDir, "main.mjs");
}
