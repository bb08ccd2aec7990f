import { expect, it } from "vitest";
import { gridsOf } from "../../../src/core/snapshot/tables.js";
import { page } from "../procedure/snapshots.js";

const HEAD = ["", "器具名称", "出厂编号"];
const ROW = ["", "电子秤", "L20240017"];

const gridOf = (...rows: string[][]) => {
  const [frame] = page({ tables: [{ headers: [], rows }] }).frames;
  return frame && gridsOf(frame, ["暂无数据"]).map((grid) => [grid.headers, ...grid.rows]);
};

it("a list's title over all its columns is not their heads", () => {
  expect(gridOf(["选择器具"], HEAD, ROW)).toEqual([[HEAD, ROW]]);
  expect(gridOf(["强检器具"], ["选择器具"], HEAD)).toEqual([[HEAD]]);
  expect(gridOf(HEAD, ["第 1 页"], ROW)).toEqual([[HEAD, ["第 1 页"], ROW]]);
  expect(gridOf(["编号"], ["1"])).toEqual([[["编号"], ["1"]]]);
});

it("a line that says how to fill an empty list is no row of it", () => {
  for (const line of ["请点击“选择器具”", "请先选择器具", "尚未选择器具", "暂未选择器具", "您还没有添加器具"])
    expect(gridOf(HEAD, [line])).toEqual([[HEAD]]);
  expect(gridOf(HEAD, ROW)).toEqual([[HEAD, ROW]]);
});
