// @vitest-environment happy-dom
import { expect, it, vi } from "vitest";
import type { Scan } from "../../src/injected/dom/scan.js";
import { findTables } from "../../src/injected/snapshot/tables.js";

vi.mock(
  "../../src/injected/dom/composed-tree.js",
  async () => (await import("../support/injected/plain-tree.js")).plainTree,
);
vi.mock("../../src/injected/dom/unclobbered-dom.js", () => ({
  childElements: ({ children }: Element) => [...children],
  elementsIn: (root: Element, selector: string) => [...root.querySelectorAll(selector)],
}));

/** A table with its place, left, top and width; a row is 30 high. */
const table = (place: string, ...rows: string[]) =>
  `<table place="${place}">${rows
    .map(
      (row) =>
        `<tr>${row
          .split(" ")
          .map((cell) => `<td>${cell}</td>`)
          .join("")}</tr>`,
    )
    .join("")}</table>`;

function told(page: string, boxes = 0) {
  document.body.innerHTML = page;
  const rect = (element: Element) => {
    const [left = 0, top = 0, width = 1000] = (element.getAttribute("place") ?? "").split(" ").map(Number);
    const { localName, parentElement } = element;
    if (localName === "tr") {
      const table = element.closest("table");
      const [, from = 0] = (table?.getAttribute("place") ?? "").split(" ").map(Number);
      const at = from + 30 * [...(parentElement?.children ?? [])].indexOf(element);
      return { left: 0, top: at, width: 0, height: 30, right: 0, bottom: at + 30 };
    }
    const height = localName === "table" ? 30 * element.querySelectorAll("tr").length : 600;
    return { left, top, width, height, right: left + width, bottom: top + height };
  };
  const styles = {
    rect,
    shown: (element: Element) => !element.matches(".cut"),
    display: () => "block",
    drawing: () => ({ isVisible: true, isTransparent: false }),
    style: (element: Element) => ({
      overflowX: element.matches(".scrolls") ? "auto" : "visible",
      overflowY: element.matches(".down") ? "auto" : "visible",
    }),
  };
  const tables = [...document.querySelectorAll("table")];
  return findTables({ tables, drawn: [], styles } as unknown as Scan, (element) =>
    element.matches(".search") ? boxes : 0,
  ).map(({ headers, rows, goesOn }) => ({ headers, rows, ...(goesOn && { goesOn }) }));
}

it("columns that stay and columns that scroll are one list, wherever it is scrolled to", () => {
  const list = (at: number) =>
    table("0 0 120", "1号 预约编号") +
    table(`${at} 0 400`, "器具数量 状态") +
    table("0 30 120", "甲 YY01", "乙 YY02") +
    `<div class=scrolls place="120 30 300">${table(`${at} 30 400`, "3 已提交", "1 暂存")}</div>`;
  const whole = [
    {
      headers: ["1号", "预约编号", "器具数量", "状态"],
      rows: [
        ["甲", "YY01", "3", "已提交"],
        ["乙", "YY02", "1", "暂存"],
      ],
    },
  ];
  expect(told(list(120))).toEqual(whole);
  const scrolled = list(40).replace(/<table place="40 0 400">/, '<table place="120 0 400">');
  expect(told(scrolled)).toEqual(whole);
});

it("heads above a list are its own, however far that is scrolled", () => {
  const list = (top: number) =>
    table("0 0 400", "出厂编号 状态") +
    `<div class=down place="0 30 400">${table(`0 ${top} 400`, "A1 未预约", "A2 未预约", "A3 未预约")}</div>`;
  for (const top of [30, 0, -25])
    expect(told(list(top))).toEqual([
      {
        headers: ["出厂编号", "状态"],
        rows: [
          ["A1", "未预约"],
          ["A2", "未预约"],
          ["A3", "未预约"],
        ],
      },
    ]);
});

it("two lists with room between them are two, and so are lists of other lengths", () => {
  const rows = (at: string, ...lines: string[]) => table(at, ...lines);
  expect(told(rows("0 0 120", "甲 1", "乙 2") + rows("180 0 120", "丙 3", "丁 4"))).toHaveLength(2);
  expect(told(rows("0 0 120", "甲 1", "乙 2") + rows("120 0 120", "丙 3", "丁 4", "戊 5"))).toHaveLength(2);
});

it("a line of boxes to search by is no head of the list below it", () => {
  const list =
    table("0 0 120", "出厂编号 查询").replace("<table", "<table class=search") +
    table("0 30 120", "型号 出厂编号") +
    table("0 60 120", "ACS-30 甲", "ACS-15 乙");
  const heads = told(list, 1).map(({ headers }) => headers);
  expect(heads).toContainEqual(["型号", "出厂编号"]);
});

it("rows of which the part that stays is cut off keep their own cells", () => {
  const list = (...kept: string[]) =>
    table("0 0 120", ...kept).replace("<tr>", "<tr class=cut>") + table("120 0 400", "3 已提交", "1 暂存");
  const rows = (page: string) => told(page).flatMap((one) => one.rows);
  const second = ["2", "YY02", "1", "暂存"];
  expect(rows(list("1 YY01", "2 YY02"))).toEqual([["1", "YY01", "3", "已提交"], second]);
  // Cells of another number are not told apart.
  expect(rows(list("1", "2 YY02"))).toEqual([["", "", "3", "已提交"], second]);
});

it("a head of its own that ticks all rows is the head of the list below it", () => {
  const list =
    table("0 0 120", "选择 出厂编号")
      .replace("<table", "<table class=search")
      .replace("<td", "<td><input type=checkbox></td><td") + table("0 30 120", "一 甲", "二 乙");
  expect(told(list, 1).map(({ headers }) => headers)).toContainEqual(expect.arrayContaining(["出厂编号"]));
});

it("of a list whose columns stay the part that scrolls tells that it goes on", () => {
  const rows = (from: number) => Array.from({ length: 22 }, (_, at) => `${from + at} YY${at}`);
  const page = (below: string) =>
    table("0 0 120", ...rows(1)) +
    `<div class="scrolls ${below}" place="120 0 300">${table("120 0 400", ...rows(100))}</div>`;
  const heights = { scrollHeight: 900, clientHeight: 600 };
  for (const [name, value] of Object.entries(heights))
    vi.spyOn(HTMLDivElement.prototype, name as keyof typeof heights, "get").mockReturnValue(value);
  expect(told(page("down"))).toMatchObject([{ goesOn: true }]);
  expect(told(page(""))[0]).not.toHaveProperty("goesOn");
});
