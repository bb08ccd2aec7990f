import { expect, it } from "vitest";
import { differences, drawnArrows } from "../../../scripts/checks/diagram.mjs";

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
