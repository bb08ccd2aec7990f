import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

interface Lock {
  packages: Record<string, { dependencies?: Record<string, string> }>;
}
const text = (file: string) => readFileSync(file, "utf8");
const { packages } = JSON.parse(text("package-lock.json")) as Lock;
const dependencies = Object.keys(packages[""]?.dependencies ?? {});

/** The packages named, and all that they ask for. */
function withTheirs(names: readonly string[], found = new Set<string>()): Set<string> {
  for (const name of names)
    if (!found.has(name)) {
      found.add(name);
      withTheirs(Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {}), found);
    }
  return found;
}

const imports = (folder: string): string =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => text(`${folder}/${file}`))
    .join("\n");
const wizards = imports("src/renderer");
const others = ["core", "main", "plate-reader", "portal-driver", "practice"]
  .map((room) => imports(`src/${room}`))
  .join("\n");
const isIn = (code: string, name: string) => new RegExp(`["']${name}["'/]`).test(code);

const bundledIntoMain = [
  ...(/externalizeDeps: \{ exclude: \[([^\]]*)\]/.exec(text("electron.vite.config.ts"))?.[1] ?? "").matchAll(
    /"([^"]+)"/g,
  ),
].map(([, name = ""]) => name);
const bundled = dependencies.filter(
  (name) =>
    bundledIntoMain.includes(name) || (isIn(wizards, name) && !isIn(others, name)) || name === "react-dom",
);
const loaded = withTheirs(dependencies.filter((name) => !bundled.includes(name)));

/** Packages, and scopes of them, that go into no package. */
const left = [...text("electron-builder.yml").matchAll(/"!node_modules\/\{?([^*!{}"]+)\}?\/\*\*"/g)].flatMap(
  ([, names = ""]) => names.split(","),
);
const isLeft = (name: string) => left.some((one) => one === name || name.startsWith(`${one}/`));

it("packs nothing twice: what is bundled into out is left in node_modules, with all that it alone asks for", () => {
  expect(bundledIntoMain).toContain("zod");
  expect([...withTheirs(bundled)].filter((name) => !loaded.has(name) && !isLeft(name))).toEqual([]);
});

it("packs what is bundled where something that is loaded by its name asks for it too", () => {
  expect([...withTheirs(bundled)].filter((name) => loaded.has(name) && isLeft(name))).toEqual([]);
});
