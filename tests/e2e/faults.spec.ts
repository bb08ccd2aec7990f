import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { enterAs, importCompany, openForm, turn } from "../support/desk.js";
import { mishap } from "../support/mishap.js";
import { press, sees } from "../support/person.js";

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp({ args: ["--practice"] });
  await importCompany(running);
});
test.afterAll(() => running.close());

/** What the person answers when the system asks where the next file goes. */
const answerSave = (path: string | null) =>
  running.app.evaluate(({ webContents }, savePath) => {
    const portal = webContents.getAllWebContents().find((page) => page.getURL().startsWith("practice://"));
    portal?.session.once("will-download", (_event, item) =>
      savePath === null ? item.cancel() : item.setSavePath(savePath),
    );
  }, path);
const toast = () => running.wizard.getByTestId("toast");
const trouble = () => running.wizard.getByTestId("portal-trouble");
const reload = () => running.wizard.evaluate(() => window.verifyGuide.send("portal.reload", undefined));

test("a file of the portal is saved where the person says, or not, and the wizard says which", async () => {
  const path = join(running.userData, "manual.txt");
  await answerSave(path);
  await press(running, "“器具使用单位”用户手册下载");
  await expect(toast()).toContainText("已保存：器具使用单位用户手册.txt");
  expect(await readFile(path, "utf8")).toContain("练习门户");

  await answerSave(null);
  await press(running, "“器具使用单位”用户手册下载");
  await expect(toast()).toContainText("没有保存：器具使用单位用户手册.txt");
});

test("a print window over the portal is told, and over when it closes", async () => {
  const asking = running.wizard.getByTestId("portal-asking");
  // What Chromium tells a page of its print window; the window itself is the system's.
  const tell = async (event: string) =>
    (await running.portal()).evaluate((name) => dispatchEvent(new Event(name)), event);
  await tell("beforeprint");
  await expect(asking).toHaveAttribute("data-kind", "print");
  await expect(asking).toContainText("打印窗口开着");
  await tell("afterprint");
  await expect(asking).toBeHidden();
});

for (const fault of ["500", "maintenance"] as const)
  test(`${fault}: told with what to do, and over by a button once the portal is back`, async () => {
    await turn(running, { fault });
    await reload();
    await expect(trouble()).toContainText("网站现在不能用");
    await expect(trouble()).toHaveAttribute("data-trouble", "blocked");
    await turn(running, { fault: null });
    await trouble().getByRole("button").first().click();
    await expect(trouble()).toBeHidden();
    await sees(running, "注册");
  });

test("what the portal does not take is said in the wizard with what to do, until the step is over", async () => {
  const reply = running.wizard.getByTestId("portal-said");
  await press(running, "注册");
  await sees(running, "企业注册");
  await press(running, "注册");
  await expect(reply).toHaveAttribute("data-reply", "empty");
  await expect(reply).toContainText("不能为空");
  await expect(reply).toContainText("有一栏没填");
  await (await running.portal()).goto("practice://portal/services");
  await expect(reply).toBeHidden();
});

test("a page that hangs in the middle of the form is ended by a button, and the form is filled after", async () => {
  await enterAs(running, {});
  await openForm(running);
  await mishap(running, "/metrology/", "hangs");
  await expect(trouble()).toContainText("网页没有反应");
  await trouble().getByRole("button").first().click();
  await expect(trouble()).toBeHidden();
  await press(running, "直接办理", "强检器具台帐维护");
  await press(running, "新增");
  await running.wizard.getByTestId("fill").click();
  await expect(running.wizard.getByTestId("fill-row-serial")).toHaveAttribute("data-status", "filled", {
    timeout: 60_000,
  });
});
