// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import type { Widget } from "../../src/injected/controls/types.js";
import type { StyleCache } from "../../src/injected/dom/style-cache.js";
import { opensByButton } from "../../src/injected/model/popup-opener.js";

// As the platform's own getters would tell it, of which happy-dom has not all.
vi.mock("../../src/injected/dom/composed-tree.js", async (original) => ({
  ...(await original<object>()),
  queryDeep: (root: Element, selector: string) => [...root.querySelectorAll(selector)],
  *ancestorsOf({ parentElement }: Element) {
    for (let at = parentElement; at; at = at.parentElement) yield at;
  },
}));
vi.mock("../../src/injected/controls/click-target.js", () => ({ isReached: () => true }));

const styles = {
  shown: () => true,
  style: ({ localName }: Element) => ({ cursor: localName === "i" ? "pointer" : "text" }),
  rect: ({ localName }: Element) =>
    localName === "i" ? { left: 180, width: 20, height: 20 } : { left: 0, width: 200, height: 20 },
} as unknown as StyleCache;

it.each([
  ["its arrow", "combo-arrow", "", true],
  ["what searches", "combo-search", "", false],
  ["what adds", "icon-add", "", false],
  ["whatever stands there, where nothing can be typed", "combo-search", "readonly", true],
])("a list's box that takes typing is opened by nothing but an arrow: %s", (_, icon, box, byButton) => {
  document.body.innerHTML = `<span><input ${box}><i class="${icon}"></i></span>`;
  const [root, input] = ["span", "input"].map((name) => document.querySelector(name));
  const widget = { root, box: input, kind: "combobox" } as unknown as Widget;
  expect(opensByButton(widget, styles)).toBe(byButton);
});
