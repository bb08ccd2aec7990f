// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { labelOutOfSight } from "../../src/injected/labels/by-structure.js";

vi.mock(
  "../../src/injected/dom/composed-tree.js",
  async () => (await import("../support/injected/plain-tree.js")).plainTree,
);
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
