// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import type { StyleCache } from "../../../src/injected/dom/style-cache.js";
import { textOf } from "../../../src/injected/dom/text.js";

vi.mock(
  "../../../src/injected/dom/composed-tree.js",
  async () => (await import("../../support/injected/plain-tree.js")).plainTree,
);

const styles = {
  display: ({ localName }: Element) => (localName === "b" ? "inline" : "block"),
  drawing: () => ({ isVisible: true, isTransparent: false }),
} as unknown as StyleCache;

const said = (html: string, limit?: number): string => {
  document.body.innerHTML = html;
  return textOf(document.body, styles, undefined, limit);
};

it("blocks are apart by one space, inline parts by none", () => {
  expect(said("<div> 器具\n 名称 </div><div><b>必</b>填</div><br>说明")).toBe("器具 名称 必填 说明");
});

it("boxes without words take nothing of what is read", () => {
  const empty = `${"<div>\n    ".repeat(30)}${"</div>".repeat(30)}`;
  expect(said(`${empty.repeat(3)}<div>2024年</div><div>5月</div>`, 5)).toBe("2024年");
});
