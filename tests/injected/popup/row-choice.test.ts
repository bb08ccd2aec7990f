// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import type { StyleCache } from "../../../src/injected/dom/style-cache.js";
import { choiceInRow } from "../../../src/injected/popup/row-choice.js";

vi.mock(
  "../../../src/injected/dom/composed-tree.js",
  async () => (await import("../../support/injected/plain-tree.js")).plainTree,
);

const styles = { shown: () => true } as unknown as StyleCache;

/** What is pressed for the line, by its name, in a popup; null where the line's own words are. */
const pressed = (html: string): string | null => {
  document.body.innerHTML = `<table><tbody>${html}</tbody></table>`;
  const at = (id: string): Element => document.getElementById(id) ?? document.body;
  return choiceInRow(at("line"), at("popup"), styles)?.getAttribute("alt") ?? null;
};

const OTHER = '<td><input readonly><img onclick="open()" alt="选择"></td>';

it("a list that hangs in a row of the form is chosen in by its own lines, not by that row's buttons", () => {
  expect(
    pressed(`<tr><td><div id="popup"><div id="line">非自动衡器</div></div></td>${OTHER}</tr>`),
  ).toBeNull();
  expect(
    pressed(
      `<tr><td><div id="popup"><table><tr><td id="line">非自动衡器</td>${OTHER}</tr></table></div></td></tr>`,
    ),
  ).toBe("选择");
});
