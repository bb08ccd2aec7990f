import { expect, it } from "vitest";
import { pageDialog } from "../../../../src/core/procedure/guidance/questions-and-notices.js";
import { dialog, PACK, page, press } from "../snapshots.js";

/** What a box with such words is, and the button that answers it. */
const box = (title: string, text: string, ...buttons: string[]) => {
  const found = pageDialog(
    PACK,
    page({
      layers: [{ ...dialog(title, "m"), text: `${title} ${text} ${buttons.join(" ")}` }],
      press: buttons.map((one) => press(one, [], { layer: "m" })),
    }),
  );
  return found && [found.kind, found.label];
};

const ASKED = "忘记密码怎么办？请联系属地监管所。";

it("a notice with a question in its words is one to be closed, be there a way to more or not", () => {
  expect(box("系统通知", ASKED, "我知道了")).toEqual(["notice", "我知道了"]);
  expect(box("系统通知", ASKED, "确定", "查看详情")).toEqual(["notice", "确定"]);
  expect(box("系统通知", ASKED, "关闭", "查看详情")).toEqual(["notice", "关闭"]);
});

it("what has one button is told, not asked", () => {
  expect(box("提示", "已经提交过了，是不是点错了？", "确定")).toEqual(["alert", "确定"]);
});

it("beside a yes the only other button of a question refuses, whatever its words", () => {
  expect(box("提示", "时间已变，还要继续吗？", "确定", "再想想")).toEqual(["question", "确定"]);
  expect(box("提示", "确认提交审核？", "确认提交", "再想想")).toEqual(["question", "确认提交"]);
  expect(box("温馨提示", "确认提交审核？", "确认提交", "再想想")).toEqual(["question", "确认提交"]);
});

it("what closes a box has a cross to see and a name to hear, and neither is what the portal said", () => {
  const found = pageDialog(
    PACK,
    page({
      layers: [{ ...dialog("注册成功", "m"), text: "× Close 注册成功，请登录" }],
      press: [press("× Close", [], { layer: "m" })],
    }),
  );
  expect(found).toMatchObject({ kind: "alert", message: "注册成功，请登录", label: "×" });
});
