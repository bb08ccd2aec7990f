// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { datesInParts } from "../../src/injected/controls/date-in-parts.js";

vi.mock(
  "../../src/injected/dom/composed-tree.js",
  async () => (await import("../support/injected/plain-tree.js")).plainTree,
);

const part = (most: number, more = "") =>
  `<span><span role="spinbutton" contenteditable="true" aria-valuemax="${most}" ${more}></span>-</span>`;
const boxesOf = (html: string): string[] => {
  document.body.innerHTML = html;
  const dates = datesInParts([...document.querySelectorAll("[role=spinbutton],input")]);
  return [...new Set([...dates.values()].map(({ id }) => id))];
};

it.each([
  ["year, month and day in one box", `<div id="a">${part(9999)}${part(12)}${part(31)}</div>`, ["a"]],
  ["in whatever order", `<div id="a">${part(12)}${part(28)}${part(2100)}</div>`, ["a"]],
  [
    "two of them beside each other",
    `<p><i id="a">${part(9999)}${part(12)}${part(31)}</i><i id="b">${part(9999)}${part(12)}${part(31)}</i></p>`,
    ["a", "b"],
  ],
  ["hours and minutes are no date", `<div id="a">${part(23)}${part(59)}${part(59)}</div>`, []],
  ["nor is what ends at an hour", `<div id="a">${part(23)}${part(12)}${part(9999)}</div>`, []],
  ["a number is none", `<div id="a">${part(9999)}</div>`, []],
  ["three numbers are none", `<div id="a">${part(9999)}${part(9999)}${part(9999)}</div>`, []],
])("%s", (_what, html, boxes) => expect(boxesOf(html)).toEqual(boxes));
