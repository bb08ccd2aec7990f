// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import type { Scan } from "../../src/injected/dom/scan.js";
import { findLayers } from "../../src/injected/layers/layers.js";

vi.mock("../../src/injected/dom/composed-tree.js", async () => ({
  ...(await import("../support/injected/plain-tree.js")).plainTree,
  byId: () => null,
  isOurs: () => false,
}));
vi.mock("../../src/injected/dom/unclobbered-dom.js", () => ({
  documentElement: () => document.documentElement,
  elementsFromPoint: () => [document.querySelector("#window"), document.querySelector("main")],
}));

/** What a box lifted over the page counts as. */
function told(contents: string) {
  document.body.innerHTML = `<main>列表</main><div id=window>${contents}</div>`;
  const styles = {
    rect: () => ({ left: 100, top: 60, right: 700, bottom: 400, width: 600, height: 340 }),
    shown: () => true,
    display: () => "block",
    drawing: () => ({ isVisible: true, isTransparent: false }),
    style: () => ({ zIndex: "100", pointerEvents: "auto", backgroundColor: "white", position: "fixed" }),
  };
  const floating = [...document.querySelectorAll("#window")];
  const layers = findLayers({ styles, floating, drawn: [] } as unknown as Scan);
  return layers.slice(1).map(({ kind, title }) => `${kind} ${title}`);
}

const TABLE = "<table><tr><td>出厂编号</td><td>检定状态</td></tr></table>";

it("a window with a list that is closed by a drawn button is a dialog, words alone are none", () => {
  const bar = "<div class=title>预约单详情</div>";
  expect(told(`${bar}${TABLE}<div class=tool_btn>关闭</div>`)).toEqual(["dialog 预约单详情"]);
  expect(told(`${bar}${TABLE}<div onclick="hide()">关闭</div>`)).toEqual(["dialog 预约单详情"]);
  expect(told(`${bar}${TABLE}`)).toEqual([]);
  expect(told('<div onclick="go(1)">强检器具台帐维护</div><div onclick="go(2)">预约申请</div>')).toEqual([]);
});
