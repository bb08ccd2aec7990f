import { expect, it } from "vitest";
import { isHostOf } from "../../../src/core/text/host.js";

it.each([
  ["e-cqs.cn", true],
  ["psp.e-cqs.cn", true],
  ["a.b.e-cqs.cn", true],
  ["note-cqs.cn", false],
  ["e-cqs.cn.evil.com", false],
  ["cn", false],
  ["", false],
])("%s belongs to e-cqs.cn: %s", (host, belongs) => {
  expect(isHostOf(host, ["example.org", "e-cqs.cn"])).toBe(belongs);
});
