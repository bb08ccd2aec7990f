// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import { scrollTo } from "../../src/injected/highlight/geometry.js";

vi.mock(
  "../../src/injected/dom/composed-tree.js",
  async () => (await import("../support/injected/plain-tree.js")).plainTree,
);
vi.mock("../../src/injected/dom/unclobbered-dom.js", () => ({
  bodyElement: () => document.body,
  documentElement: () => document.documentElement,
}));

it("a column that stays is not moved against the columns that scroll", () => {
  document.body.innerHTML =
    '<div id=list style="overflow-x:auto;overflow-y:auto"><div id=stays style="overflow-x:hidden;overflow-y:hidden"><i></i></div></div>';
  const [list, stays, tick] = ["#list", "#stays", "i"].map((one) => document.querySelector(one));
  if (!list || !stays || !tick) throw new Error("not drawn");
  tick.scrollIntoView = () => {
    list.scrollTop = 40;
    stays.scrollTop = 40;
  };
  scrollTo(tick, "center");
  expect([list.scrollTop, stays.scrollTop]).toEqual([40, 0]);
});
