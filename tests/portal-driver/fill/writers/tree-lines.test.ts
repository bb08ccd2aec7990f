import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { childrenOf, pathOf } from "../../../../src/portal-driver/fill/writers/tree-lines.js";

interface Node {
  text: string;
  below: Node[];
}

/** A tree with texts that repeat in different branches, as regions' do. */
const treeOf = (depth: number): fc.Arbitrary<Node[]> =>
  fc.uniqueArray(
    fc.record({
      text: fc.constantFrom("市辖区", "南湖区", "城区", "浙江省"),
      below: depth > 0 ? treeOf(depth - 1) : fc.constant([]),
    }),
    { maxLength: 3, selector: ({ text }) => text },
  );
const tree = treeOf(3);

const linesOf = (nodes: Node[], level = 0): { text: string; level: number; path: string[] }[] =>
  nodes.flatMap(({ text, below }) => [
    { text, level, path: [] },
    ...linesOf(below, level + 1).map((line) => ({ ...line, path: [text, ...line.path] })),
  ]);

describe("a tree's lines", () => {
  it("give each node's children, whatever texts repeat elsewhere", () => {
    const check = (nodes: Node[], lines: { text: string; level: number }[], path: string[]): void => {
      expect(childrenOf(lines, path)).toEqual(nodes.map(({ text }) => text));
      for (const { text, below } of nodes) check(below, lines, [...path, text]);
    };
    fc.assert(fc.property(tree, (nodes) => nodes.length === 0 || check(nodes, linesOf(nodes), [])));
  });

  it("give the way to each node", () => {
    fc.assert(
      fc.property(tree, (nodes) => {
        const lines = linesOf(nodes);
        for (const [index, { path }] of lines.entries()) expect(pathOf(lines, index)).toEqual(path);
      }),
    );
  });

  it("know nothing below what is not there", () => {
    const lines = [
      { text: "浙江省", level: 0 },
      { text: "江苏省", level: 0 },
      { text: "南京市", level: 1 },
    ];
    expect(childrenOf(lines, ["浙江省", "南京市"])).toEqual([]);
    expect(childrenOf(lines, ["浙江省"])).toEqual([]);
    expect(childrenOf([], [])).toEqual([]);
  });
});
