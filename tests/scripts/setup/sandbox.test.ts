import { expect, it } from "vitest";
import { sandboxWorks } from "../../../scripts/setup/sandbox.mjs";

it.each([
  ["an ordinary desktop", { root: false, namespaces: true, helper: false }, true],
  ["a hardened kernel with the helper", { root: false, namespaces: false, helper: true }, true],
  ["a hardened kernel alone", { root: false, namespaces: false, helper: false }, false],
  ["root, who has no sandbox", { root: true, namespaces: false, helper: false }, true],
])("%s", (_name, facts, works) => {
  expect(sandboxWorks(facts)).toBe(works);
});
