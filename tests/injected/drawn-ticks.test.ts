// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { tickWidgets } from "../../src/injected/controls/radio-groups.js";
import { isTickable } from "../../src/injected/controls/types.js";
import type { StyleCache } from "../../src/injected/dom/style-cache.js";

vi.mock(
  "../../src/injected/dom/composed-tree.js",
  async () => (await import("../support/injected/plain-tree.js")).plainTree,
);
vi.mock("../../src/injected/dom/unclobbered-dom.js", () => ({
  childElements: ({ children }: Element) => [...children],
  documentElement: () => document.documentElement,
  nextElement: ({ nextElementSibling }: Element) => nextElementSibling,
  nextNode: ({ nextSibling }: Node) => nextSibling,
  previousElement: ({ previousElementSibling }: Element) => previousElementSibling,
}));

const styles = {
  shown: () => true,
  display: () => "inline",
  drawing: () => ({ isVisible: true, isTransparent: false }),
} as unknown as StyleCache;

/** What is ticked where, as the widgets of a page tell it. */
function told(page: string) {
  document.body.innerHTML = page;
  const fields = [...document.querySelectorAll("*")].filter(isTickable);
  return tickWidgets(fields, styles).map(({ kind, choices }) => [
    kind,
    ...choices.map(({ text, selected }) => text + (selected ? " *" : "")),
  ]);
}

const cell = (text: string, more = "") =>
  `<td class="list-item ${more}"><span class="radio-icon"></span><span>${text}</span></td>`;

it("radio buttons that are only drawn are one question, and the chosen one is known by its cell", () => {
  const list = (way: string) =>
    `<div class=radiobuttonlist><table><tr>${way}</tr></table><input type=hidden name=way></div>`;
  expect(told(list(cell("送检") + cell("现场检定", "list-checked")))).toEqual([
    ["radio", "送检", "现场检定 *"],
  ]);
  expect(told(list(cell("国产") + cell("进口")) + list(cell("送检") + cell("现场检定")))).toEqual([
    ["radio", "国产", "进口"],
    ["radio", "送检", "现场检定"],
  ]);
});

it("a drawn tick beside words is a box of the form's, and is ticked where what holds it says so", () => {
  const consent = (more = "") =>
    `<div class="checkbox ${more}"><span class="checkbox-icon"></span> <span>我已阅读并同意</span></div>`;
  expect(told(consent())).toEqual([["checkbox", "我已阅读并同意"]]);
  expect(told(consent("checkbox-checked"))).toEqual([["checkbox", "我已阅读并同意 *"]]);
});

it("what is drawn for a native box is no second one, and neither is a tree's mark or a word", () => {
  expect(
    told(
      "<label class=radio><span class=radio-inner></span><input type=radio name=a><span>送检</span></label>" +
        "<label class=radio><span class=radio-inner></span><input type=radio name=a checked><span>现场</span></label>",
    ),
  ).toEqual([["radio", "送检", "现场 *"]]);
  expect(told("<div class=tree-node><span class=tree-checkbox></span><span>浙江省</span></div>")).toEqual([]);
  expect(told("<span class=radio>广播</span>")).toEqual([]);
});

it("checkboxes whose names are all there is beside them are the answers to one question", () => {
  const box = (text: string, more = "") => `<label><input type=checkbox ${more}> ${text}</label>`;
  expect(
    told(
      `<table><tr><td>器具用途</td><td>${box("贸易结算", "checked")} ${box("医疗卫生")}</td></tr></table>`,
    ),
  ).toEqual([["radio", "贸易结算 *", "医疗卫生"]]);
  const drawn = `<td><span class=checkbox-icon></span><span>贸易结算</span></td>`;
  expect(told(`<table><tr>${drawn}${drawn.replace("贸易结算", "安全防护")}</tr></table>`)).toEqual([
    ["radio", "贸易结算", "安全防护"],
  ]);
  // What is agreed to, one by one; and rows of a list.
  expect(told(`<p>${box("同意协议")}${box("同意声明")}</p>`)).toHaveLength(2);
  expect(told(`<p>只看 ${box("今年")}${box("去年")}</p>`)).toHaveLength(2);
  const rows = "<tr><td><input type=checkbox></td><td>电子秤</td></tr>";
  expect(told(`<table>${rows}${rows}</table>`)).toHaveLength(2);
});
