import { mkdtemp, readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { afterAll, beforeAll, expect, it } from "vitest";
import { leanPlaywright } from "../../../scripts/build/lean-playwright.js";
import { removeFolder } from "../../support/folder.js";

const ENTRY = "\0entry";
let folder: string;
/** What the build names as Playwright's place. */
let place: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "lean-"));
  await build({
    configFile: false,
    logLevel: "error",
    plugins: [
      {
        name: "entry",
        resolveId: (id) => (id === "entry" ? ENTRY : undefined),
        load: (id) => (id === ENTRY ? 'export { default } from "virtual:playwright";' : undefined),
      },
      leanPlaywright(),
    ],
    build: {
      outDir: folder,
      ssr: true,
      rollupOptions: { input: "entry", output: { entryFileNames: "chunks/main.mjs" } },
    },
  });
  ({ default: place } = await import(pathToFileURL(join(folder, "chunks", "main.mjs")).href));
});

afterAll(() => removeFolder(folder));

it("stands in the build and can be loaded from there alone", () => {
  expect(place).toBe(join(folder, "playwright-core", "index.js"));
  const require = createRequire(import.meta.url);
  const { chromium, selectors } = require(place) as typeof import("playwright-core");
  expect(chromium.connectOverCDP).toBeTypeOf("function");
  expect(selectors.register).toBeTypeOf("function");
  const loaded = Object.keys(require.cache).filter((file) => file.startsWith(folder));
  expect(loaded.length).toBeGreaterThan(3);
});

it("holds no character that would have its text take two bytes each", async () => {
  for (const name of await readdir(join(folder, "playwright-core", "lib")))
    expect(await readFile(join(folder, "playwright-core", "lib", name), "utf8")).not.toMatch(/[^\0-\x7f]/);
});

it("leaves out what no page is driven by", async () => {
  const packages = await readFile(join(folder, "playwright-core", "lib", "utilsBundle.js"), "utf8");
  expect(packages).toMatch(/websocket/i);
  expect(packages).not.toMatch(/notifications\/initialized|ZodObject/);
  const core = await readFile(join(folder, "playwright-core", "lib", "coreBundle.js"), "utf8");
  expect(core).toMatch(/connectOverCDP/);
  expect(core).not.toMatch(/browser_navigate/);
});
