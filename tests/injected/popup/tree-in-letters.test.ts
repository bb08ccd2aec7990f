// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import type { StyleCache } from "../../../src/injected/dom/style-cache.js";
import { arrange, itemsOf } from "../../../src/injected/popup/popup-items.js";

vi.mock(
  "../../../src/injected/dom/composed-tree.js",
  async () => (await import("../../support/injected/plain-tree.js")).plainTree,
);
vi.mock("../../../src/injected/dom/unclobbered-dom.js", () => ({
  childElements: ({ children }: Element) => [...children],
  // Words stand behind the empty parts before them, which are 20 wide each.
  createRange: () => {
    let words: Node | null = null;
    return {
      selectNodeContents: (node: Node) => {
        words = node;
      },
      getBoundingClientRect: () => ({ left: 20 * (words?.parentElement?.childElementCount ?? 0), width: 60 }),
    };
  },
  previousElement: ({ previousElementSibling }: Element) => previousElementSibling,
}));

/** Lines below one another, as far to the right as their class says. */
function told(lines: string) {
  document.body.innerHTML = `<div>${lines}</div>`;
  const all = [...document.querySelectorAll("*")];
  const styles = {
    shown: () => true,
    display: ({ localName }: Element) => (localName === "span" ? "inline" : "block"),
    drawing: () => ({ isVisible: true, isTransparent: false }),
    style: () => ({ paddingLeft: "0", visibility: "visible" }),
    rect: (element: Element) => {
      const left = 20 * Number(element.getAttribute("x") ?? 0);
      return {
        left,
        top: 30 * all.indexOf(element),
        width: element.matches("span:empty") ? 16 : 200,
        height: element.childElementCount > 0 && element.localName !== "li" ? 600 : 20,
      };
    },
  } as unknown as StyleCache;
  const [popup] = document.body.children;
  const { kind, items } = arrange(itemsOf(popup as Element, styles), styles);
  return [
    kind,
    items.map(({ text, level, expandable, expanded, expander }) => [
      `${"·".repeat(level)}${text}`,
      expandable && (expanded ? "open" : "shut"),
      expander?.textContent ?? "",
    ]),
  ];
}

const link = (text: string, x = 0) => `<a x="${x}">${text}</a>`;

it("a tree of plain links is unfolded by the links with a plus before their names", () => {
  expect(
    told(link("+ 北京市") + link("- 浙江省") + link("＋嘉兴市", 1) + link("+ 杭州市", 1) + link("+ 江苏省")),
  ).toEqual([
    "tree",
    [
      ["北京市", "shut", "+ 北京市"],
      ["浙江省", "open", "- 浙江省"],
      ["·嘉兴市", "shut", "＋嘉兴市"],
      ["·杭州市", "shut", "+ 杭州市"],
      ["江苏省", "shut", "+ 江苏省"],
    ],
  ]);
});

it("one line with a plus adds something, and lines with dashes are lines", () => {
  const plain = (text: string) => [text, false, ""];
  const list = (...texts: string[]) => told(texts.map((text) => link(text)).join(""));
  expect(list("衡器", "水表", "+ 新增类别")).toEqual(["list", ["衡器", "水表", "+ 新增类别"].map(plain)]);
  expect(list("- 衡器", "- 水表")).toEqual(["list", ["- 衡器", "- 水表"].map(plain)]);
});

const INDENT = "<span class=indent></span>";
const MARK = "<span class=expand-icon></span>";
const node = (text: string, level: number, mark = MARK) =>
  `<li>${INDENT.repeat(level)}${mark}<span class=icon></span>${text}</li>`;

it("a node's depth is where its own words begin, behind empty parts for indents", () => {
  const lines = node("全国", 0) + node("浙江省", 1) + node("嘉兴市", 2) + node("南湖区", 3, "<span></span>");
  const [kind, nodes] = told(lines);
  expect([kind, (nodes as string[][]).map(([text]) => text)]).toEqual([
    "tree",
    ["全国", "·浙江省", "··嘉兴市", "···南湖区"],
  ]);
});

it("a line above the tree is none of its nodes, though it is called after the tree", () => {
  const beside = '<div class="treeExpandCollapse" x="0"><b>展开 / 折叠</b></div>';
  const [kind, nodes] = told(beside + node("全国", 1) + node("浙江省", 2));
  expect([kind, (nodes as string[][]).map(([text]) => text)]).toEqual(["tree", ["全国", "·浙江省"]]);
});
