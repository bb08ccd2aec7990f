import { act, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { renderApp } from "./support/render-app.js";
import { NOW, READY } from "./support/samples.js";

test("a scale on another page of the list: which pages were looked at and which comes next, or where it is", async () => {
  const { bridge } = await renderApp(READY);
  const said = (
    key: "turn-page" | "turn-to-page" | "choose-value" | "not-in-ledger",
    more: Record<string, string>,
  ) => {
    const values = { serials: "J21-92707", button: "下一页", ...more };
    act(() => bridge.push({ now: { ...NOW, sentence: { key, values } } }));
    return within(screen.getByTestId("now")).getByRole("heading", { level: 2 }).textContent;
  };
  expect(said("turn-page", { pages: "1", page: "2" })).toBe(
    "第 1 页没有 J21-92707。点「下一页」，去第 2 页看看。",
  );
  expect(said("turn-page", {})).toBe("这一页没有 J21-92707。点「下一页」，接着找。");
  expect(said("turn-to-page", { page: "2" })).toBe("J21-92707 在第 2 页。点「下一页」翻过去。");
  const value = { label: "器具产地", value: "国产" };
  expect(said("choose-value", value)).toContain("点「下一页」");
  expect(said("choose-value", { ...value, button: "" })).toBe("在打开的框里选「器具产地」：国产。");
  expect(said("not-in-ledger", { button: "取消" })).toContain("点「取消」，先去台账里找一找");
});

test("a question of the portal's, too long for a line, may be broken where Chinese is", async () => {
  const values = { message: "确认提交吗？提交后不可修改", button: "确认" };
  await renderApp({ ...READY, now: { ...NOW, sentence: { key: "confirm-submission", values } } });
  const heading = within(screen.getByTestId("now")).getByRole("heading", { level: 2 });
  expect([...heading.querySelectorAll("span")].map((one) => one.textContent)).toEqual([
    "“确认提交吗？提交后不可修改”",
  ]);
});
