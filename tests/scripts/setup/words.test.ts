import { expect, it } from "vitest";
import { readsChinese } from "../../../scripts/setup/words.mjs";

it.each([
  [{ LANG: "zh_CN.UTF-8" }, "en-US", true],
  [{ LANG: "zh_CN.utf8" }, "en-US", true],
  [{ LANG: "zh_CN" }, "en-US", true],
  [{}, "zh-CN", true],
  // Bytes of UTF-8 are other letters there.
  [{ LANG: "zh_CN.GBK" }, "zh-CN", false],
  [{ LANG: "zh_CN.UTF-8", LC_ALL: "zh_CN.GB18030" }, "zh-CN", false],
  [{ LANG: "en_US.UTF-8" }, "zh-CN", false],
  [{ LANG: "C.UTF-8" }, "zh-CN", false],
])("a terminal of %j on a system of %s reads Chinese: %s", (env, system, reads) => {
  expect(readsChinese(env, system)).toBe(reads);
});
