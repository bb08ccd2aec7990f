import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { build } from "vite";

const HERE = "bench/forms";
/** The pages' folders: forms to be filled, and lists to be recorded. */
type Folder = "pages" | "grids";
/** Pages' scripts; what they share is no page. */
const SHARED = [
  "page",
  "vue",
  "region-nodes",
  "wdate",
  "easyui-combo",
  "easyui-datebox",
  "easyui-boxes",
  "extjs-item",
  "extjs-datefield",
  "extjs-fields",
  "scenes",
];

const filesIn = (folder: string): string[] => readdirSync(folder).map((name) => join(folder, name));

/** A file's worth of all that the bundles are made from. */
function fingerprint(folder: Folder): string {
  const hash = createHash("sha256");
  for (const file of [...filesIn(`${HERE}/${folder}`), `${HERE}/package-lock.json`])
    hash.update(readFileSync(file));
  return hash.digest("hex");
}

/** The pages' widget libraries, installed apart from the app's packages. */
function ensureLibraries(): void {
  const lock = readFileSync(`${HERE}/package-lock.json`, "utf8");
  const mark = `${HERE}/node_modules/.installed-lock`;
  if (existsSync(mark) && readFileSync(mark, "utf8") === lock) return;
  console.log("installing the form pages' widget libraries (once)");
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  // What was bundled before in this run has set NODE_ENV to production, which leaves these out.
  execFileSync(
    npm,
    ["ci", "--include=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
    {
      cwd: HERE,
      stdio: "inherit",
      shell: process.platform === "win32",
    },
  );
  writeFileSync(mark, lock);
}

/** Bundles every family's script and styles, where something changed. @returns the folder they are in */
export async function buildPages(folder: Folder): Promise<string> {
  ensureLibraries();
  const out = resolve(`out/bench-forms-${folder}`);
  const mark = join(out, "built-from");
  const now = fingerprint(folder);
  if (existsSync(mark) && readFileSync(mark, "utf8") === now) return out;
  const names = readdirSync(`${HERE}/${folder}`)
    .filter((name) => name.endsWith(".js"))
    .map((name) => name.slice(0, -3))
    .filter((name) => !SHARED.includes(name));
  for (const [index, name] of names.entries()) {
    await build({
      configFile: false,
      root: resolve(HERE),
      logLevel: "error",
      define: { "process.env.NODE_ENV": '"production"' },
      build: {
        outDir: out,
        emptyOutDir: index === 0,
        minify: true,
        // Old libraries' styles hold hacks that a strict minifier refuses.
        cssMinify: false,
        cssCodeSplit: false,
        assetsInlineLimit: () => true,
        chunkSizeWarningLimit: 1 << 24,
        rollupOptions: {
          input: { [name]: resolve(`${HERE}/${folder}/${name}.js`) },
          output: { entryFileNames: "[name].js", assetFileNames: `${name}[extname]`, codeSplitting: false },
        },
      },
    });
  }
  writeFileSync(mark, now);
  return out;
}
