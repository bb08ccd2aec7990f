import { expect, it } from "vitest";
import { factoriesOf, figuresOf, writersOf } from "../../../scripts/checks/figures.mjs";

const lines = (count: number, first = "") => `${first}\n${"x\n".repeat(count - 1)}`;

it("counts lines, names the longest first and knows the middle", () => {
  const { largest, files, median } = figuresOf(
    new Map([
      ["src/a.ts", lines(5)],
      ["src/b.css", lines(301)],
      ["src/c.tsx", lines(40)],
      ["src/picture.svg", lines(900)],
    ]),
  );
  expect(largest).toEqual([
    ["src/b.css", 301],
    ["src/c.tsx", 40],
    ["src/a.ts", 5],
  ]);
  expect({ files, median }).toEqual({ files: 3, median: 40 });
});

it("names short modules that only one other imports, but no entry", () => {
  const { slight } = figuresOf(
    new Map([
      [
        "src/a.ts",
        lines(20, 'import { b } from "./b.js"; import { c } from "./c.js"; import "./f/index.js";'),
      ],
      ["src/b.ts", lines(5)],
      ["src/c.ts", lines(5)],
      ["src/d.ts", lines(20, 'export { c } from "./c.js";')],
      ["src/f/index.ts", lines(2)],
    ]),
  );
  expect(slight).toEqual(["src/b.ts"]);
});

it("finds folders that import each other, even through different folders inside", () => {
  const { circles } = figuresOf(
    new Map([
      ["src/core/a/one.ts", 'import type { B } from "../b/deep/two.js";'],
      ["src/core/b/deep/two.ts", ""],
      ["src/core/b/other/three.ts", 'const one = await import("../../a/one.js");'],
      ["src/core/index.ts", 'import { b } from "./b/deep/two.js";'],
      ["src/core/b/up.ts", 'import { all } from "../index.js";'],
    ]),
  );
  expect(circles).toEqual(["src/core/a ⇄ src/core/b"]);
});

it("measures the functions that put the app together", () => {
  const factories = factoriesOf(
    new Map([
      [
        "src/main/compose-app.ts",
        "export async function compose() {\n  if (x) {\n  }\n}\n\nfunction other() {\n}\n",
      ],
      ["src/main/guide/create-guide.ts", "export function createGuide() {\n  const a = 1;\n  return a;\n}\n"],
      ["src/main/guide/guide.ts", "export function createOther() {\n}\n"],
    ]),
  );
  expect(factories).toEqual([
    ["compose", 4],
    ["createGuide", 4],
  ]);
});

it("finds who writes each slice of the state", () => {
  const writers = writersOf(
    new Map([
      ["src/main/state/slices.ts", 'export const SLICES = {\n  one: ["a"],\n  two: ["b"],\n} as const;\n'],
      ["src/main/a.ts", 'this.#write = model.writer("one");'],
      ["src/main/b.ts", 'const write = model.writer("one");'],
    ]),
  );
  expect([...writers]).toEqual([
    ["one", ["src/main/a.ts", "src/main/b.ts"]],
    ["two", []],
  ]);
});
