import { describe, expect, it } from "vitest";
import { isFilledOf, ownIn } from "../../../src/core/autofill/left-to-the-user.js";
import type { Layer } from "../../../src/core/snapshot/types.js";
import { type FramePlan, field, page } from "../procedure/snapshots.js";

const box = (label: string, value = "") => field(label, { value });
const typed = (label: string, typing?: string) =>
  field(label, { kind: "password", filled: typing !== undefined, ...(typing && { typing }) });

describe("whether the boxes that a message names hold something", () => {
  it.each<[string, string, FramePlan, boolean]>([
    ["the one it names", "请输入用户名", { controls: [box("用户名", "laowang")] }, true],
    ["the one it names is empty", "请输入用户名", { controls: [box("用户名")] }, false],
    [
      "确认密码 is 密码 too: one of both is empty",
      "请输入确认密码",
      { controls: [typed("密码", "1"), typed("确认密码")] },
      false,
    ],
    [
      "both hold something",
      "请输入确认密码",
      { controls: [typed("密码", "1"), typed("确认密码", "2")] },
      true,
    ],
    ["none is named", "系统繁忙", { controls: [box("用户名", "laowang")] }, false],
    ["one without a label is no name", "请输入", { controls: [box("", "x")] }, false],
    [
      "one out of sight",
      "请输入用户名",
      { controls: [field("用户名", { value: "x", visible: false })] },
      false,
    ],
  ])("%s", (_what, text, plan, isFilled) => {
    expect(isFilledOf(text, page(plan))).toBe(isFilled);
  });

  it("no page", () => {
    expect(isFilledOf("请输入用户名", undefined)).toBe(false);
    expect(ownIn(undefined)).toEqual({ captcha: "", passwords: [] });
  });
});

it("what stands in the boxes of the user's own: the captcha, and of passwords how they were typed", () => {
  const controls = [box("用户名", "laowang"), box("验证码", "7k2m"), typed("密码", "3"), typed("确认密码")];
  expect(ownIn(page({ controls }))).toEqual({ captcha: "7k2m", passwords: ["3"] });
  // What refuses them lies over them.
  const layers: Layer[] = [
    { id: "mask", kind: "mask", title: "" },
    { id: "alert", kind: "dialog", title: "系统提示" },
  ];
  expect(ownIn(page({ controls, layers }))).toEqual({ captcha: "7k2m", passwords: ["3"] });
  const both = [box("图形验证码", "7k2m"), box("短信验证码", "246813")];
  expect(ownIn(page({ controls: both }))).toMatchObject({ captcha: "7k2m", code: "246813" });
});
