import { expect, it } from "vitest";
import { differences, drawnArrows, drawnMessages, wrongMessages } from "../../../scripts/checks/diagram.mjs";

const drawing = (...lines: string[]) =>
  `# Title\n\n\`\`\`mermaid\nflowchart TD\n${lines.join("\n")}\n\`\`\`\n\na --> b`;

it("reads every arrow of the drawing, and none beside it", () => {
  const arrows = drawnArrows(drawing("  main --> portal & core", "  portal & reader --> core"));
  expect([...arrows]).toEqual(["main → portal", "main → core", "portal → core", "reader → core"]);
  expect(drawnArrows("no drawing").size).toBe(0);
});

it.each([
  ["agreement", ["a --> b"], { a: ["b"], b: [] }, ["a", "b"], []],
  ["an arrow left out", [], { a: ["b"], b: [] }, ["a", "b"], ["allowed but not drawn: a → b"]],
  [
    "an arrow too many",
    ["a --> b", "b --> a"],
    { a: ["b"], b: [] },
    ["a", "b"],
    ["drawn but not allowed: b → a"],
  ],
  ["a new folder", [], { a: [] }, ["a", "b"], ["a folder without rules: src/b"]],
  ["a folder that is gone", [], { a: [], b: [] }, ["a"], ["rules without a folder: src/b"]],
])("%s", (_name, lines, rooms: Record<string, string[]>, folders, found) => {
  expect(differences(drawnArrows(drawing(...lines)), rooms, folders)).toEqual(found);
});

const sequence = (...lines: string[]) => `\`\`\`mermaid\nsequenceDiagram\n${lines.join("\n")}\n\`\`\`\n`;

it("reads the messages of every sequence diagram, with the folder that a participant stands for", () => {
  const page = `${drawing("  a --> b")}\n${sequence("  participant rules as core/rules", "  main->>plate-reader: one", "  plate-reader-->>rules: two")}${sequence("  main->>main: three")}`;
  expect(drawnMessages(page)).toEqual([
    ["main", "plate-reader"],
    ["plate-reader", "core/rules"],
    ["main", "main"],
  ]);
});

it.each([
  ["along an arrow, and back", ["main", "core/rules"], ["core/rules", "main"], []],
  ["between main and a process of its own", ["renderer", "main"], ["main", "plate-reader"], []],
  [
    "between strangers",
    ["renderer", "plate-reader"],
    ["main", "main"],
    ["a message between rooms that do not know each other: renderer → plate-reader"],
  ],
  [
    "to what is not there",
    ["main", "core/gone"],
    ["main", "main"],
    ["a sequence diagram names src/core/gone, which is not there"],
  ],
] as [string, [string, string], [string, string], string[]][])("a message %s", (_name, one, other, found) => {
  const rooms = { core: [], main: ["core"], renderer: ["core"], "plate-reader": ["core"] };
  expect(wrongMessages([one, other], rooms, (place) => place !== "core/gone")).toEqual(found);
});
