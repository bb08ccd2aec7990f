import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import type { AppState } from "../../src/ipc/state.js";
import type { PracticeState } from "../../src/practice/index.js";
import { launchApp, type RunningApp } from "../support/app.js";
import { enterAs, importCompany, openForm } from "../support/desk.js";
import { filesHolding } from "../support/leaks.js";
import { mishap } from "../support/mishap.js";
import { press } from "../support/person.js";
import { INSTRUMENT } from "../support/portal/forms.js";

/** Where the profile keeps what was entered, and the files that this test brought. */
const KEPT = /^(?:verify-guide\.json(?:\.bak)?|photos.*|company-\d+\.json)$/;

let running: RunningApp;
/** As the person would see them with the form just filled. */
let diagnostics: string | undefined;
let company: Awaited<ReturnType<typeof importCompany>>;
test.beforeAll(async () => {
  running = await launchApp({ args: ["--practice"] });
});
test.afterAll(() => running.close());

/**
 * Asks the wizard's page, also after it died and came back: the test's own page object dies with it. A page that
 * is dead or not there yet answers nothing.
 */
const inWizard = <T>(code: string): Promise<T | undefined> =>
  running.app.evaluate(async ({ webContents }, text) => {
    const wizard = webContents.getAllWebContents().find((page) => page.getURL().startsWith("app://wizard/"));
    if (!wizard || wizard.isCrashed() || wizard.isLoading()) return undefined;
    const died = new Promise<undefined>((over) => wizard.once("render-process-gone", () => over(undefined)));
    return Promise.race([wizard.executeJavaScript(text), died]);
  }, code);
const attribute = (testId: string, name: string) =>
  inWizard<string | null>(`document.querySelector("[data-testid='${testId}']")?.getAttribute("${name}")`);
const click = (testId: string) => inWizard(`document.querySelector("[data-testid='${testId}']").click()`);

/** What the practice portal holds, asked by the portal's session: to this test its crashed pages stay dead. */
const held = (): Promise<PracticeState> =>
  running.app.evaluate(async ({ webContents }) => {
    const portal = webContents.getAllWebContents().find((page) => page.getURL().startsWith("practice://"));
    return (await portal?.session.fetch("practice://portal/__desk/state"))?.json();
  });

/** Ends a process of the app's from outside, as the system does when memory is short. */
const kill = (type: string): Promise<number> =>
  running.app.evaluate(({ app }, wanted) => {
    const found = app.getAppMetrics().filter((metric) => metric.type === wanted || metric.name === wanted);
    for (const { pid } of found) process.kill(pid, "SIGKILL");
    return found.length;
  }, type);

const graphics = (): Promise<number[]> =>
  running.app.evaluate(({ app }) =>
    app
      .getAppMetrics()
      .filter(({ type }) => type === "GPU")
      .map(({ pid }) => pid),
  );

/** How many shades the wizard's picture has: one where nothing is drawn. */
const coloursDrawn = (): Promise<number> =>
  running.app.evaluate(async ({ BrowserWindow }) => {
    // What was asked of a graphics process that dies is never answered.
    const picture = await Promise.race([
      BrowserWindow.getAllWindows()[0]?.webContents.capturePage(),
      new Promise<undefined>((none) => setTimeout(none, 3000)),
    ]);
    return new Set(picture?.toBitmap()).size;
  });

test("each process dies in the middle of the job, and the job is finished", async () => {
  test.setTimeout(240_000);
  const { wizard } = running;
  company = await importCompany(running);

  // The reader, while it reads.
  await wizard.getByTestId("photo-input").setInputFiles("assets/samples/plate.jpg");
  await expect(wizard.getByTestId("photo-progress")).toBeVisible();
  await expect.poll(() => kill("plate reader")).toBeGreaterThan(0);
  await expect(wizard.getByTestId("photo-error")).toBeVisible();
  await wizard.getByTestId("photo-discard").click();

  // The portal's page, with a form half filled.
  await enterAs(running, {});
  await openForm(running);
  await mishap(running, "/metrology/", "dies");
  const trouble = wizard.getByTestId("portal-trouble");
  await expect(trouble).toHaveAttribute("data-trouble", "blocked");
  await trouble.getByRole("button").first().click();
  await expect(trouble).toBeHidden();

  // The graphics: a new process draws the window.
  const [before] = await graphics();
  expect(await kill("GPU")).toBe(1);
  await expect.poll(async () => (await graphics()).filter((pid) => pid !== before)).toHaveLength(1);
  await expect.poll(coloursDrawn, { timeout: 60_000 }).toBeGreaterThan(10);

  // The wizard dies, and hangs.
  for (const end of ["dies", "hangs"] as const) {
    await mishap(running, "app://wizard/", end);
    await expect.poll(() => inWizard("document.body?.textContent")).toContain(company.name);
  }
  await expect.poll(() => inWizard("document.body?.textContent")).toContain("已经自动恢复");

  await press(running, "直接办理", "强检器具台帐维护");
  await press(running, "新增");
  await expect.poll(() => attribute("fill-row-serial", "data-status")).toBe("pending");
  await click("fill");
  // One row may be filled while another still is: the whole is over once main says so.
  const fill = () =>
    inWizard<AppState["fill"]>('window.verifyGuide.send("state.get", undefined).then(({ fill }) => fill)');
  await expect
    .poll(
      async () => {
        const { busy, undoable } = (await fill()) ?? {};
        return busy === false && undoable;
      },
      { timeout: 60_000 },
    )
    .toBe(true);
  const rows = (await fill())?.rows.filter(({ value }) => value !== "") ?? [];
  expect(rows.map(({ field, status, reason }) => `${field} ${reason ?? status}`)).toEqual(
    rows.map(({ field }) => expect.stringMatching(`^${field} (?:filled|kept)$`)),
  );
  diagnostics = await inWizard<string>('window.verifyGuide.send("diagnostics.get", undefined)');
  await press(running, "确定");
  // Where nothing is stored, what the portal says against it is the better message.
  const now = () =>
    inWizard<AppState["now"]>('window.verifyGuide.send("state.get", undefined).then(({ now }) => now)');
  await expect
    .poll(async () => (await held()).instruments.at(-1)?.fields ?? (await now()))
    .toMatchObject(INSTRUMENT);
});

test("the log tells what happened, and nothing of whom", async () => {
  const folder = join(running.userData, "logs");
  const read = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), "utf8"))
      .join("");
  // The booking is next once the filling is over and its form gone.
  await expect.poll(read).toContain('"step":"open-reservation"');
  const log = read();
  expect(log.match(/"part":"wizard"/g)).toHaveLength(2);
  for (const told of ['"event":"field"', '"step":"add-instrument"', '"trouble":"crashed"'])
    expect(log).toContain(told);
  const { creditCode, phone, address, username, name } = company;
  const { serial, model, manufacturer, place } = INSTRUMENT;
  const personal = [creditCode, phone, address, username, name, serial, model, manufacturer, place];
  for (const value of personal) expect(diagnostics).not.toContain(value);
  for (const value of personal) expect(running.said()).not.toContain(value);
  // After five processes that died: logs, dumps, Chromium's own files.
  expect(await filesHolding(running.userData, personal, KEPT)).toEqual([]);
  expect(diagnostics).toContain("serial: ");
});

test("a second start shows the first one's window and ends", async () => {
  await running.app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const shown = { focused: 0 };
    Object.assign(globalThis, { shown });
    if (window)
      window.focus = () => {
        shown.focused += 1;
      };
  });
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const electron = createRequire(import.meta.url)("electron") as string;
  const second = spawn(electron, [...root, ".", `--user-data-dir=${running.userData}`], { stdio: "ignore" });
  expect(await once(second, "exit")).toEqual([0, null]);
  await expect
    .poll(() =>
      running.app.evaluate(() => (globalThis as unknown as { shown: { focused: number } }).shown.focused),
    )
    .toBe(1);
});

test("a wizard that dies again and again gives way to a page that starts it anew, with everything kept", async () => {
  for (let time = 0; time < 5; time += 1) {
    await expect.poll(() => inWizard("document.readyState")).toBe("complete");
    if ((await inWizard("location.pathname")) === "/recovery.html") break;
    await mishap(running, "app://wizard/", "dies");
  }
  await expect.poll(() => inWizard("document.body?.textContent")).toContain("向导打不开了");
  await inWizard("document.querySelector('a').click()");
  await expect.poll(() => inWizard("document.body?.textContent")).toContain(company.name);
});
