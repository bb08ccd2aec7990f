import { expect, it } from "vitest";
import { rangeEnd } from "../../../src/core/autofill/range-ends.js";

const end = (label: string, range: string) => rangeEnd(label, [{ field: "range", value: range }]);

it.each([
  ["最大秤量", "200g-30kg", "30kg"],
  ["*最小秤量：", "200g-30kg", "200g"],
  ["最大秤量（kg）", "200g-30kg", "30"],
  ["最小秤量(kg)", "200g-30kg", "0.2"],
  ["最大称量/g", "100g~15kg", "15000"],
  ["最小秤量Min（克）", "（0.2～30）kg", "200"],
  ["最大秤量（吨）", "400kg-80t", "80"],
  ["最小秤量", "(0.2~30)kg", "0.2kg"],
  ["Max最大秤量", "40g—6kg", "6kg"],
])("%s of %s: %s", (label, range, value) => expect(end(label, range)).toBe(value));

it.each([
  ["最大秤量", "100g-15kg/30kg"],
  ["最大秤量", "0-30"],
  ["最大秤量", "30kg"],
  ["最大秤量", ""],
  ["最大秤量（磅）", "200g-30kg"],
  ["最大允许误差", "200g-30kg"],
  ["最大秤量分度数", "200g-30kg"],
  ["测量范围", "200g-30kg"],
  ["秤量", "200g-30kg"],
])("%s of %j: nothing is made up", (label, range) => expect(end(label, range)).toBeNull());
