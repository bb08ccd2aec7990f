// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { findClickables } from "../../src/injected/controls/clickables.js";
import type { Scan } from "../../src/injected/dom/scan.js";

vi.mock(
  "../../src/injected/dom/composed-tree.js",
  async () => (await import("../support/injected/plain-tree.js")).plainTree,
);
vi.mock("../../src/injected/dom/unclobbered-dom.js", () => ({
  childElements: ({ children }: Element) => [...children],
  createTextWalker: (root: Node) => document.createTreeWalker(root, NodeFilter.SHOW_TEXT),
  documentElement: () => document.documentElement,
  elementsIn: (root: Element, selector: string) => [...root.querySelectorAll(selector)],
  nextElement: ({ nextElementSibling }: Element) => nextElementSibling,
  nextNode: ({ nextSibling }: Node) => nextSibling,
  previousElement: ({ previousElementSibling }: Element) => previousElementSibling,
  previousNode: ({ previousSibling }: Node) => previousSibling,
}));

/** What can be pressed on a page where `[away]` is out of sight. */
function told(page: string) {
  document.body.innerHTML = page;
  const styles = {
    rect: () => ({ left: 0, top: 0, right: 90, bottom: 20, width: 90, height: 20 }),
    shown: (element: Element) => element.closest("[away]") === null,
    display: () => "block",
    drawing: () => ({ isVisible: true, isTransparent: false }),
    style: () => ({ cursor: "default" }),
  };
  const drawn = [...document.body.querySelectorAll("*")].filter((one) => styles.shown(one));
  return findClickables({ drawn, fields: [], styles } as unknown as Scan, []).map(
    ({ text, folded = [], disabled }) => [text, ...folded, ...(disabled ? ["disabled"] : [])],
  );
}

const HANGING = '<div class="sub" away><a href="#">强检器具预约申请</a></div>';

it("a head whose menu opens as the mouse comes over it is there to be pressed", () => {
  expect(told(`<ul><li><span>业务办理</span>${HANGING}</li><li><span>首页</span></li></ul>`)).toEqual([
    ["业务办理", "强检器具预约申请"],
  ]);
  expect(told(`<ul><li>业务办理${HANGING}</li></ul>`)).toEqual([["业务办理", "强检器具预约申请"]]);
});

it("nothing is, whose menu is shown or which is followed by something else out of sight", () => {
  expect(told(`<ul><li><span>业务办理</span>${HANGING.replace("away", "")}</li></ul>`)).toEqual([
    ["强检器具预约申请"],
  ]);
  expect(told("<p><span>出厂编号</span><ul away><li><input></li></ul></p>")).toEqual([]);
  expect(told("<p><span>说明</span><span away>还没有</span></p>")).toEqual([]);
});

it("a toolbar's button that waits says so by its class, a way of display does not", () => {
  const button = (name: string) => told(`<div class="${name}" onclick="go()">提交</div>`);
  expect(button("btn dis")).toEqual([["提交", "disabled"]]);
  expect(button("toolbar_btn_dis")).toEqual([["提交", "disabled"]]);
  expect(button("btn dis-block")).toEqual([["提交"]]);
});
