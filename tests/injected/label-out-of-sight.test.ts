// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { labelOutOfSight } from "../../src/injected/labels/by-structure.js";

// As the platform's own getters would tell it, of which happy-dom has not all.
vi.mock("../../src/injected/dom/composed-tree.js", () => ({
  closest: (element: Element, selector: string) => element.closest(selector),
  holds: (outer: Element, inner: Element) => outer.contains(inner),
  queryDeep: (root: Element, selector: string) => [...root.querySelectorAll(selector)],
  parentOf: ({ parentElement }: Element) => parentElement,
  *siblingsBefore({ previousSibling }: Node) {
    for (let at = previousSibling; at; at = at.previousSibling) yield at;
  },
}));
vi.mock("../../src/injected/dom/unclobbered-dom.js", () => ({
  previousElement: ({ previousElementSibling }: Element) => previousElementSibling,
}));

const labelIn = (cells: string): string => {
  document.body.innerHTML = `<table style="display:none"><tr>${cells}</tr></table>`;
  return labelOutOfSight(document.querySelector("#it") as Element);
};

it("a field that is folded away is named by the cell before it, across a cell for the star", () => {
  const own = "<td><span id=it><input></span></td>";
  expect(labelIn(`<td>有效期至：</td>${own}`)).toBe("有效期至：");
  expect(labelIn(`<td>有效期至：</td><td></td>${own}`)).toBe("有效期至：");
  expect(labelIn(`<td>有效期至：</td><td>*</td>${own}`)).toBe("有效期至：");
  expect(labelIn(`<td>备注</td><td><input></td><td>*</td>${own}`)).toBe("");
});
