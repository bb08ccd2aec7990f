import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const FOLDER = ".github/workflows";
const workflows = readdirSync(FOLDER).map(
  (name) => [name, readFileSync(`${FOLDER}/${name}`, "utf8")] as const,
);

it.each(workflows)("%s takes others' actions at a commit, which nobody can move", (_name, text) => {
  const uses = [...text.matchAll(/^\s*(?:-\s+)?uses:\s*(\S+)/gm)].map(([, action = ""]) => action);
  expect(uses).not.toHaveLength(0);
  for (const action of uses) expect(action).toMatch(/^\.\/|@[0-9a-f]{40}$/);
});

it.each(workflows)("%s may do nothing that it does not name", (_name, text) => {
  expect(text).toMatch(/^permissions:\n {2}contents: read$/m);
});
