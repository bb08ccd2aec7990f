import { type Dialog, expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { importCompany } from "../support/desk.js";
import { portalPage } from "../support/past-playwright.js";
import { form, row } from "../support/portal/widgets.js";
import { realClick } from "../support/real-input.js";
import { serveWeb, type WebServer } from "../support/web-server.js";

const fields = ["器具名称", "型号规格", "出厂编号", "准确度等级", "生产厂家", "购置时间", "器具数量"];
const opens = (id: string, path: string) =>
  `<button id=${id} type=button onclick="window.open('${path}', '${id}', 'width=400,height=300')">…</button>`;

let site: WebServer;
let running: RunningApp;
test.beforeAll(async () => {
  site = await serveWeb({
    "/": "<title>登录</title><button>注册</button>",
    "/form": `<title>器具新增</title>${form(
      row("一级目录", `<input id=kind readonly>${opens("list", "/list")}${opens("notes", "/notes")}`),
      ...fields.map((label) => row(label, "<input>")),
    )}<button>保存</button>`,
    "/list": `<title>选择目录</title>名称 <input><button>查询</button><table><tr><th>目录名称</th></tr>
      <tr><td onclick="opener.kind.value = this.textContent; window.close()">非自动衡器</td></tr></table>`,
    "/system": `<frameset cols="100,*"><frame src="/notes"><frame src="/outer"></frameset>`,
    "/outer": `<iframe src="/inner" width=400 height=200></iframe>`,
    "/inner": `<button id=save type=button onclick="alert('保存成功！')">保存</button>`,
    "/notes": "<title>说明</title><p>请按说明书填写。</p>",
  });
  running = await launchApp({ args: [`--portal-url=${site.url()}`] });
  await importCompany(running);
});
test.afterAll(async () => {
  await running?.close();
  await site?.close();
});

const { goTo } = portalPage(() => running);
const now = () => running.wizard.getByTestId("now");
const front = async () => {
  const { tabs } = await running.state();
  return tabs.find(({ active }) => active)?.title;
};

test("a window before the form says what it is for, and closed leads back to the form", async () => {
  await goTo(site.url("/form"));
  await expect(now()).toHaveAttribute("data-substep", "fill-form");
  await realClick(running, site.url("/form"), "#notes");
  await expect(now()).toHaveAttribute("data-substep", "close-window");
  await expect(now()).toContainText("把它关掉");
  const [first] = (await running.state()).tabs;
  await running.wizard.evaluate((id) => window.verifyGuide.send("tab.select", id), first?.id ?? "");
  await expect(now()).toHaveAttribute("data-substep", "fill-form");

  // The notes stay behind it: the form is not the tab opened last.
  const page = running.portalPages().find((one) => one.url() === site.url("/form"));
  await page?.locator("#list").click();
  await expect(now()).toHaveAttribute("data-substep", "choose-in-window");
  await expect(now()).toContainText("在这个窗口里选一项");
  expect((await running.state()).guide.target).toMatchObject({ count: 0 });
  await realClick(running, site.url("/list"), "td");
  await expect.poll(front).toBe("器具新增");
  await expect(now()).toHaveAttribute("data-substep", "fill-form");
  expect(await page?.locator("#kind").inputValue()).toBe("非自动衡器");

  // A press that uses a window by its name which is open already brings that to the front; closed, it leads back.
  await realClick(running, site.url("/form"), "#notes");
  await expect(now()).toHaveAttribute("data-substep", "close-window");
  expect((await running.state()).tabs.length).toBe(2);
  await running
    .portalPages()
    .find((one) => one.url() === site.url("/notes"))
    ?.close();
  await expect(now()).toHaveAttribute("data-substep", "fill-form");
});

test("what a frame within frames says is the sentence while it waits", async () => {
  await goTo(site.url("/system"));
  // Playwright sends a dialog away that nobody listens for.
  const dialogs: Dialog[] = [];
  for (const page of running.portalPages()) page.on("dialog", (dialog) => dialogs.push(dialog));
  const press = () =>
    running.app.evaluate(({ webContents }) => {
      const frames = webContents.getAllWebContents().flatMap(({ mainFrame }) => mainFrame.framesInSubtree);
      const inner = frames.find(({ url }) => url.endsWith("/inner"));
      return inner?.executeJavaScript("setTimeout(() => save.click(), 0), true").catch(() => false) ?? false;
    });
  await expect.poll(press).toBe(true);
  await expect(now()).toHaveAttribute("data-substep", "answer-alert");
  await expect(now()).toContainText("保存成功！");
  await dialogs[0]?.accept();
  await expect(now()).not.toContainText("看过点");
});
