// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { isPlainChooser } from "../../src/injected/controls/detect-controls.js";
import type { StyleCache } from "../../src/injected/dom/style-cache.js";

// As the platform's own getters would tell it, of which happy-dom has not all.
vi.mock("../../src/injected/dom/composed-tree.js", async (original) => ({
  ...(await original<object>()),
  queryDeep: (root: Element, selector: string) => [...root.querySelectorAll(selector)],
}));

/** Framed and pressed like a field, with an arrow at its right end. */
const styles = {
  style: () => ({ cursor: "pointer", borderBottomWidth: "1px", borderBottomStyle: "solid" }),
  rect: ({ localName }: Element) =>
    localName === "svg" ? { left: 150, width: 12, height: 12 } : { left: 0, width: 170, height: 40 },
  shown: () => true,
} as unknown as StyleCache;

const isOne = (attributes: string): boolean => {
  document.body.innerHTML = `<div ${attributes}>出厂编号<svg></svg></div>`;
  const [element] = document.body.children;
  return element !== undefined && isPlainChooser(element, styles);
};

it("a column's head that sorts the list is no box to choose in", () => {
  expect(isOne("")).toBe(true);
  expect(isOne('role="columnheader" aria-sort="none"')).toBe(false);
});
