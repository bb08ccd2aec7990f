import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { browserPages } from "../support/browser-pages.js";
import { importCompany } from "../support/desk.js";
import { portalPage } from "../support/past-playwright.js";
import { INSTRUMENT } from "../support/portal/forms.js";
import { realClick, realKey } from "../support/real-input.js";
import { serveWeb, type WebServer } from "../support/web-server.js";

/** What came to the server by a form. */
const taken: string[] = [];
let site: WebServer;
let running: RunningApp;

test.beforeAll(async () => {
  site = await serveWeb(browserPages(taken));
  running = await launchApp({ args: [`--portal-url=${site.url()}`] });
  running.app.context().on("dialog", () => {}); // Playwright would answer the pages' dialogs itself.
  // Past the first questions, which have the window to themselves.
  await importCompany(running);
});
test.afterAll(async () => {
  await running?.close();
  await site?.close();
});

const { inPage, address, arriveAt } = portalPage(() => running);
const state = () => running.wizard.evaluate(() => window.verifyGuide.send("state.get", undefined));
/** Goes to a page of the portal's as main does, and waits until it is there. */
async function visit(path: string): Promise<void> {
  await arriveAt(site.url(path));
  await expect.poll(async () => (await state()).portalReady).toBe(true);
}
const dialog = () => running.wizard.getByTestId("portal-dialog");
const isWindowEnabled = () =>
  running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isEnabled());

test("what a page asks with prompt is asked by the wizard, and the page gets the answer", async () => {
  await visit("/prompt");
  await realClick(running, "http", "button");
  await expect(dialog()).toHaveAttribute("data-kind", "prompt");
  await expect(dialog()).toContainText("请输入撤回原因");
  await running.wizard.getByTestId("dialog-text").fill("填错了");
  await running.wizard.getByTestId("dialog-accept").click();
  await expect(dialog()).toBeHidden();
  await expect.poll(() => inPage("document.getElementById('o')?.textContent")).toBe("填错了");
});

test("an alert leaves the window to the user; an endless one is left by home, or silenced", async () => {
  await visit("/alert");
  await expect(dialog()).toContainText("请注意");
  expect(await isWindowEnabled()).toBe(true);
  await running.wizard.getByTestId("settings-open").click();
  await running.wizard.getByTestId("settings-open").click();
  await running.wizard.getByTestId("dialog-accept").click();
  await expect.poll(() => inPage("document.title")).toBe("after");

  await visit("/alerts").catch(() => {});
  await expect(dialog()).toContainText("停不下来");
  expect(await isWindowEnabled()).toBe(true);
  await running.wizard.getByTestId("dialog-accept").click();
  await running.wizard.getByTestId("dialog-accept").click();
  await expect(running.wizard.getByTestId("dialog-silence")).toBeVisible();
  await running.wizard.getByTestId("portal-home").click();
  await expect.poll(address).toBe(site.url());
  await expect(dialog()).toBeHidden();
  await expect.poll(() => inPage("document.body?.textContent")).toBe("注册");
});

test("a page that guards itself is left only when the user says so, by link, reload and home alike", async () => {
  for (const [way, arrives] of [
    [() => realClick(running, "http", "a[href='/next']"), "/next"],
    [() => realKey(running, "http", "F5"), "/guarded"],
    [() => running.wizard.getByTestId("portal-home").click(), "/"],
  ] as const) {
    await visit("/guarded");
    await realClick(running, "http", "input");
    await realKey(running, "http", "x");
    await way();
    await expect(dialog()).toHaveAttribute("data-kind", /beforeunload|leave/);
    await expect.poll(async () => (await state()).portalReady).toBe(true);
    await running.wizard.getByTestId("dialog-dismiss").click();
    await expect(dialog()).toBeHidden();
    expect(await inPage("document.querySelector('input').value")).toBe("x");
    await way();
    await running.wizard.getByTestId("dialog-accept").click();
    await expect.poll(address).toBe(site.url(arrives));
    await expect.poll(() => inPage("document.querySelector('input')?.value ?? ''")).toBe("");
  }
});

test("a form sent from a page that guards itself goes out once, by one press, when the user says so", async () => {
  await visit("/posting");
  await realClick(running, "http", "input");
  await realKey(running, "http", "x");
  await realClick(running, "http", "button");
  await expect(dialog()).toHaveAttribute("data-kind", "beforeunload");
  await running.wizard.getByTestId("dialog-dismiss").click();
  await expect(dialog()).toBeHidden();
  await expect.poll(async () => (await state()).portalReady).toBe(true);
  await expect(running.wizard.getByTestId("portal-trouble")).toBeHidden();
  expect(await inPage("document.querySelector('input').value")).toBe("x");
  expect(taken).toEqual([]);
  await realClick(running, "http", "button");
  await running.wizard.getByTestId("dialog-accept").click();
  await expect.poll(() => inPage("document.body?.textContent")).toBe("taken");
  expect(taken).toEqual(["POST typed=x"]);
});

test("filled work is not left unasked by home, reload or back; an untouched page is", async () => {
  await visit("/next");
  await visit("/form");
  await running.wizard.getByTestId("portal-back").click();
  await expect.poll(address).toBe(site.url("/next"));
  await visit("/form");
  await realClick(running, "http", "#typed");
  await realKey(running, "http", "x");
  await expect.poll(() => inPage("document.getElementById('typed')?.value")).toBe("x");
  await realKey(running, "http", "Left", ["alt"]);
  await expect(dialog()).toHaveAttribute("data-kind", "leave");
  await running.wizard.getByTestId("dialog-dismiss").click();
  expect(await inPage("document.getElementById('typed').value")).toBe("x");
  // The window's own button asks as well.
  await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect(dialog()).toHaveAttribute("data-kind", "leave");
  await running.wizard.getByTestId("dialog-dismiss").click();
  await realKey(running, "http", "F5");
  await running.wizard.getByTestId("dialog-accept").click();
  await expect.poll(() => inPage("document.getElementById('typed')?.value")).toBe("");
});

test("a form half written in the wizard is not closed unasked, whatever closes the window", async () => {
  await visit("/next");
  await running.wizard.getByTestId("case-open").click();
  await running.wizard.getByTestId("company-new").click();
  await running.wizard.getByTestId("company-field-name").click();
  await realKey(running, "app:", "x");
  await expect(running.wizard.getByTestId("company-field-name")).toHaveValue("x");
  const ways = {
    button: () => running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
    quit: () => running.app.evaluate(({ app }) => app.quit()),
    menu: () =>
      running.app.evaluate(({ Menu }) =>
        Menu.getApplicationMenu()
          ?.items[0]?.submenu?.items.find(({ role }) => role === "quit")
          ?.click(),
      ),
  };
  for (const [way, close] of Object.entries(ways)) {
    await close();
    await expect(dialog(), way).toHaveAttribute("data-kind", "unsaved");
    await expect(dialog()).toContainText("填了没保存");
    await running.wizard.getByTestId("dialog-dismiss").click();
    await expect(dialog(), way).toBeHidden();
  }
  // No key closes the window at all.
  for (const key of ["W", "Q"]) await realKey(running, "app:", key, ["control"]);
  await expect(running.wizard.getByTestId("company-field-name")).toHaveValue("x");
  await expect(dialog()).toBeHidden();
  await running.wizard.getByTestId("back").click();
});

test("a browser's keys act on the page: close a tab and never the app, zoom, and the way to the wizard and back", async () => {
  await visit("/blob");
  await realClick(running, "http", "button");
  await expect.poll(async () => (await state()).tabs.length).toBe(2);
  await expect
    .poll(() =>
      running.app.evaluate(({ webContents }) =>
        webContents
          .getAllWebContents()
          .find((one) => one.getURL().startsWith("blob:"))
          ?.executeJavaScript("document.body?.textContent"),
      ),
    )
    .toBeTruthy();
  await realKey(running, "blob:", "W", ["control"]);
  await expect.poll(async () => (await state()).tabs.length).toBe(1);
  await realKey(running, "http", "W", ["control"]);
  expect((await state()).tabs.length).toBe(1);
  await inPage("document.querySelectorAll('button')[1].click()");
  await expect
    .poll(() => inPage("document.querySelector('iframe').contentDocument?.body?.textContent"))
    .toBe("预约单");

  await realKey(running, "http", "=", ["control"]);
  await expect(running.wizard.getByTestId("portal-zoom")).toHaveText("110%");
  await realKey(running, "http", "0", ["control"]);
  await expect(running.wizard.getByTestId("portal-zoom")).toHaveText("100%");

  const focused = () =>
    running.app.evaluate(({ webContents }) => webContents.getFocusedWebContents()?.getURL().split(":")[0]);
  await realKey(running, "http", "F6");
  await expect.poll(focused).toBe("app");
  await realKey(running, "app:", "F6");
  await expect.poll(focused).toBe("http");
});

test("the right mouse button offers what one does with text, in the page and in the wizard", async () => {
  await running.app.evaluate(({ Menu }) => {
    const shown: string[][] = [];
    Object.assign(globalThis, { shown });
    Menu.prototype.popup = function popup() {
      shown.push(this.items.filter(({ type }) => type === "normal").map(({ label }) => label));
    };
  });
  const shown = () => running.app.evaluate(() => (globalThis as unknown as { shown: string[][] }).shown);
  await visit("/form");
  await realClick(running, "http", "#typed", "right");
  await expect.poll(shown).toEqual([["剪切", "复制", "粘贴", "删除", "全选"]]);
  await running.wizard.getByTestId("settings-open").click();
  await running.wizard.getByTestId("settings-portal-url").click({ button: "right" });
  await expect.poll(async () => (await shown()).length).toBe(2);
  await running.wizard.getByTestId("settings-open").click();
  expect(
    await running.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label)),
  ).toEqual(["网页", "编辑", "窗口"]);
});

test("a page writes to the clipboard when pressed, and never reads it", async () => {
  await visit("/clipboard");
  await running.app.evaluate(({ clipboard }) => clipboard.writeText("秘密"));
  expect(await inPage("document.getElementById('taken').focus(), document.execCommand('paste')")).toBe(false);
  expect(await inPage("document.getElementById('taken').value")).toBe("");
  expect(await inPage("navigator.clipboard.readText().catch(({ name }) => name)")).toBe("NotAllowedError");
  await realClick(running, "http", "button");
  await expect.poll(() => inPage("document.title")).toBe("ok");
  await expect.poll(() => running.app.evaluate(({ clipboard }) => clipboard.readText())).toBe("YY2026-1");
  // The user's own paste works.
  await inPage("document.getElementById('taken').focus()");
  await running.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .filter((one) => one.getURL().startsWith("http"))
      .at(-1)
      ?.paste(),
  );
  await expect.poll(() => inPage("document.getElementById('taken')?.value")).toBe("YY2026-1");
});

test("workers, consoles and windows without end neither end the app nor hold it up", async () => {
  await visit("/noise");
  await expect(running.wizard.getByTestId("toast")).toContainText("一直在出错");
  for (const _ of ["open", "shut"]) await running.wizard.getByTestId("settings-open").click();
  // What the page before left behind may be told after, in its place.
  await running.wizard.getByTestId("toast").evaluate((toast) => {
    const told: string[] = [];
    Object.assign(window, { told });
    const words = new MutationObserver(() => told.push(toast.textContent ?? ""));
    words.observe(toast, { childList: true, characterData: true, subtree: true });
  });
  await visit("/opens");
  await expect
    .poll(() => running.wizard.evaluate(() => (window as unknown as { told: string[] }).told.join()))
    .toContain("想自己打开新标签页");
  const send = (name: "tab.close" | "tab.select", id = "") =>
    running.wizard.evaluate(([name, id]) => window.verifyGuide.send(name, id), [name, id] as const);
  // Nothing opened the first one: the next one comes to the front in its place.
  const [first, second, ...rest] = (await state()).tabs;
  // The page's own, one for the press before, and two that any page may open.
  expect(rest.length).toBeLessThanOrEqual(2);
  await send("tab.select", first?.id);
  await send("tab.close", first?.id);
  await expect.poll(async () => (await state()).tabs.find(({ active }) => active)?.id).toBe(second?.id);
  for (const { id } of rest) await send("tab.close", id);
  await expect.poll(async () => (await state()).tabs.length).toBe(1);
});

test("documents without an address of their own are the page's: they are filled", async () => {
  test.setTimeout(120_000);
  for (const [path, held] of [
    ["/srcdoc", "document.querySelector('iframe').contentDocument"],
    ["/dom", "document.querySelector('iframe').contentDocument"],
    ["/popup", "document"],
  ] as const) {
    await visit(path);
    if (path === "/popup") await realClick(running, "http", "button");
    await running.wizard.getByTestId("step-goto-add-instrument").click();
    await expect(running.wizard.getByTestId("fill-row-serial")).toHaveAttribute("data-status", "pending", {
      timeout: 20_000,
    });
    await running.wizard.getByTestId("fill").click();
    await expect(running.wizard.getByTestId("fill-row-serial")).toHaveAttribute("data-status", "filled", {
      timeout: 30_000,
    });
    const value = await running.app.evaluate(
      async ({ webContents }, [code, popup]) => {
        const pages = webContents.getAllWebContents();
        const url = popup ? "about:blank" : "http";
        return pages
          .filter((one) => one.getURL().startsWith(url))
          .at(-1)
          ?.executeJavaScript(`[...${code}.querySelectorAll("input")].map((box) => box.value).join("|")`);
      },
      [held, path === "/popup"] as const,
    );
    expect(value).toContain(INSTRUMENT.serial);
  }
});
