import { createSocket } from "node:dgram";
import { expect, type Page, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { importCompany } from "../support/desk.js";
import { INSTRUMENT } from "../support/portal/forms.js";
import { PAGES } from "../support/portal/hostile-pages.js";
import { type Site, serve } from "../support/portal/site.js";
import { expectResponsive } from "../support/responsive.js";

let site: Site;
let running: RunningApp;

test.beforeAll(async () => {
  site = await serve(PAGES);
  running = await launchApp({ args: [`--portal-url=${site.url("portal")}`] });
  await importCompany(running);
});
test.afterAll(async () => {
  await running?.close();
  await site?.close();
});

const state = () => running.wizard.evaluate(() => window.verifyGuide.send("state.get", undefined));

const visit = async (path: string): Promise<unknown> =>
  (await running.portal()).goto(site.url("portal", path));

/** What the inputs of a form hold, asked for in the frame itself. */
const held = (id: string): Promise<string[]> =>
  running.app.evaluate(async ({ webContents }, form) => {
    const frames = webContents
      .getAllWebContents()
      .filter((contents) => contents.getURL().startsWith("http"))
      .flatMap((contents) => contents.mainFrame.framesInSubtree);
    const code = `Array.prototype.slice.call(document.querySelectorAll("#${form} input")).map((box) => box.value)`;
    for (const frame of frames) {
      const values = (await frame.executeJavaScript(code).catch(() => [])) as string[];
      if (values.length > 0) return values;
    }
    return [];
  }, id);

async function fill(wizard: Page): Promise<void> {
  await wizard.getByTestId("step-goto-add-instrument").click();
  await expect(wizard.getByTestId("fill-row-serial")).toHaveAttribute("data-status", "pending", {
    timeout: 30_000,
  });
  await wizard.getByTestId("fill").click();
  await expect(wizard.getByTestId("undo-fill")).toBeEnabled({ timeout: 60_000 });
}

test("a form on another origin that looks the same gets nothing", async () => {
  await visit("/imitation");
  await fill(running.wizard);
  expect(await held("real")).toContain(INSTRUMENT.serial);
  // It was not even let in.
  expect(await held("fake")).toEqual([]);
});

test("changed prototypes neither fool the snapshot nor hear of it", async () => {
  await visit("/prototypes");
  await fill(running.wizard);
  await expect(running.wizard.getByTestId("fill-row-serial")).toHaveAttribute("data-status", "filled");
  expect(await (await running.portal()).title()).toBe("");
});

test("forged highlights and a page that removes ours change nothing and cost little", async () => {
  await visit("/forged");
  await fill(running.wizard);
  await expectResponsive(running);
  // It does not fight the page for its place.
  const removed = await running.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .find((contents) => contents.getURL().endsWith("/forged"))
      ?.executeJavaScript("window.removed"),
  );
  expect(removed).toBeLessThan(60);
});

test("a form that the page hands in by itself while it is filled is told as that", async () => {
  await visit("/submits");
  await running.wizard.getByTestId("step-goto-add-instrument").click();
  await expect(running.wizard.getByTestId("fill-row-serial")).toHaveAttribute("data-status", "pending");
  await running.wizard.getByTestId("fill").click();
  await expect(running.wizard.getByTestId("toast")).toContainText("网页自己把表交了");
});

/** Asks for a way out by WebRTC, as a page would: to a server that anybody may reach. */
const callOut = (page: Page, urls: string): Promise<void> =>
  page.evaluate(async (server) => {
    const connection = new RTCPeerConnection({ iceServers: [{ urls: server }] });
    connection.createDataChannel("out");
    await connection.setLocalDescription(await connection.createOffer());
    if (connection.iceGatheringState !== "complete")
      await new Promise<void>((over) => {
        connection.addEventListener("icegatheringstatechange", () => {
          if (connection.iceGatheringState === "complete") over();
        });
      });
    connection.close();
  }, urls);

test("no way out of the wizard by WebRTC either, which its policy does not hold", async () => {
  const heard: string[] = [];
  const server = createSocket("udp4", (_message, { address }) => heard.push(address));
  await new Promise<void>((done) => server.bind(0, "0.0.0.0", done));
  const urls = `stun:127.0.0.1:${server.address().port}`;
  await callOut(running.wizard, urls);
  expect(heard).toEqual([]);
  // A page that nothing of ours holds back is heard: the server works.
  await visit("/form");
  // It goes on asking for a while, as nobody answers.
  callOut(await running.portal(), urls).catch(() => {});
  await expect.poll(() => heard.length).toBeGreaterThan(0);
  server.close();
});

test("windows, files, permissions: refused, and only web pages of others are offered outside", async () => {
  await visit("/form");
  const portal = await running.portal();
  const pages = running.portalPages().length;
  const asked = await portal.evaluate(
    async (foreign) => {
      const outcome = (work: Promise<unknown>) =>
        work.then(
          () => "granted",
          () => "denied",
        );
      return {
        file: window.open("file:///etc/passwd") === null,
        wizard: window.open("app://wizard/index.html") === null,
        foreign: window.open(foreign) === null,
        camera: await outcome(navigator.mediaDevices?.getUserMedia({ video: true }) ?? Promise.reject()),
        place: await new Promise((done) =>
          navigator.geolocation.getCurrentPosition(
            () => done("granted"),
            () => done("denied"),
          ),
        ),
        notices: await Notification.requestPermission(),
        node:
          typeof (globalThis as Record<string, unknown>).require +
          typeof (globalThis as Record<string, unknown>).process,
        bridge: typeof (window as unknown as Record<string, unknown>).verifyGuide,
      };
    },
    site.url("foreign", "/steal"),
  );
  expect(asked).toEqual({
    file: true,
    wizard: true,
    foreign: true,
    camera: "denied",
    place: "denied",
    notices: "denied",
    node: "undefinedundefined",
    bridge: "undefined",
  });
  expect(running.portalPages()).toHaveLength(pages);
  await expect(running.wizard.getByTestId("portal-leaving")).toContainText("foreign.localhost");
  // In place of the system's browser.
  await running.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = async (url) => void opened.push(url);
  });
  const opened = () => running.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  expect(await opened()).toEqual([]);
  await running.wizard.getByTestId("leave-open").click();
  await expect(running.wizard.getByTestId("portal-leaving")).toBeHidden();
  await expect.poll(opened).toEqual([site.url("foreign", "/steal")]);

  for (const away of [
    site.url("foreign", "/steal"),
    "file:///etc/passwd",
    "app://wizard/index.html",
    "practice://portal/",
  ]) {
    await portal.evaluate((url) => {
      location.href = url;
    }, away);
    await expectResponsive(running);
    expect(portal.url()).toBe(site.url("portal", "/form"));
  }
  await running.wizard.getByTestId("leave-stay").click();
  expect(await opened()).toHaveLength(1);
  // A page that was turned away does not keep ours from the page that stayed.
  await fill(running.wizard);
  expect(await held("real")).toContain(INSTRUMENT.serial);
});

test("every page of the app is sandboxed, isolated and without Node; the wizard alone has a preload", async () => {
  const pages = await running.app.evaluate(({ webContents }) =>
    Promise.all(
      webContents.getAllWebContents().map(async (contents) => {
        const preferences = (
          contents as unknown as { getLastWebPreferences(): Electron.WebPreferences }
        ).getLastWebPreferences();
        return {
          isWizard: contents.getURL().startsWith("app://wizard/"),
          // What the one preload there is leaves behind, and those a session would add.
          bridge: await contents.executeJavaScript(
            "typeof verifyGuide === 'undefined' ? [] : Object.keys(verifyGuide).sort()",
          ),
          preloads: contents.session.getPreloads(),
          // As Electron's checklist has them; what is not set is off.
          sandbox: preferences.sandbox,
          contextIsolation: preferences.contextIsolation,
          webSecurity: preferences.webSecurity,
          nodeIntegration: preferences.nodeIntegration ?? false,
          nodeInFrames: preferences.nodeIntegrationInSubFrames ?? false,
          nodeInWorkers: preferences.nodeIntegrationInWorker ?? false,
          webviewTag: preferences.webviewTag ?? false,
          insecureContent: preferences.allowRunningInsecureContent ?? false,
          experiments: preferences.experimentalFeatures ?? false,
          blinkFeatures: preferences.enableBlinkFeatures ?? "",
        };
      }),
    ),
  );
  expect(pages.map(({ isWizard }) => isWizard).sort()).toEqual([false, true]);
  for (const { isWizard, ...page } of pages)
    expect(page).toEqual({
      bridge: isWizard ? ["onState", "pathOf", "send"] : [],
      preloads: [],
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeInFrames: false,
      nodeInWorkers: false,
      webviewTag: false,
      insecureContent: false,
      experiments: false,
      blinkFeatures: "",
    });
});

test("the wizard's page runs its own files only: nothing inline, nothing evaluated, nothing from elsewhere", async () => {
  const outcome = await running.wizard.evaluate(async (elsewhere) => {
    const page = window as unknown as { ran?: string[] };
    page.ran = [];
    const put = (script: Partial<HTMLScriptElement>) =>
      new Promise<void>((over) => {
        const element = Object.assign(document.createElement("script"), script);
        document.addEventListener("securitypolicyviolation", () => over(), { once: true });
        element.onload = () => over();
        document.head.append(element);
        element.remove();
        if (page.ran?.length) over();
      });
    await put({ textContent: "window.ran.push('inline')" });
    await put({ src: `${elsewhere}/script.js` });
    try {
      new Function("window.ran.push('evaluated')")();
    } catch (error) {
      page.ran.push((error as Error).name);
    }
    await fetch(elsewhere).catch(() => page.ran?.push("no fetch"));
    return page.ran;
  }, site.url("portal"));
  expect(outcome).toEqual(["EvalError", "no fetch"]);
});

test("each company has a portal session of its own, wiped when another is chosen if the person wants it so", async () => {
  const { wizard } = running;
  await visit("/");
  await (await running.portal()).evaluate(() => localStorage.setItem("session", "of the first"));
  // The tab of the company before may be there for a moment, then none.
  const holds = (kept: string | null) =>
    expect(async () => {
      const found = await (await running.portal()).evaluate(() => localStorage.getItem("session"));
      expect(found).toBe(kept);
    }).toPass();
  const [first] = (await state()).companies;
  // With a scale of its own: one that another company has is looked at first.
  await importCompany(running, { serials: ["B2-2024"] });
  await holds(null);
  const second = (await state()).companies.find(({ id }) => id !== first?.id);
  const choose = async (id = "") => {
    await wizard.evaluate((company) => window.verifyGuide.send("company.select", company), id);
    await expect((await running.portal()).getByText("注册")).toBeVisible();
  };
  await choose(first?.id);
  await holds("of the first");
  await wizard.evaluate(() => window.verifyGuide.send("settings.change", { helperMode: true }));
  await choose(second?.id);
  await holds(null);
  await (await running.portal()).evaluate(() => localStorage.setItem("session", "of the second"));
  await choose(first?.id);
  await holds(null);
});

test("endless dialogs stay the page's own: the wizard goes on and says whose they are", async () => {
  await visit("/dialogs").catch(() => {});
  await expect(running.wizard.getByTestId("portal-asking")).toBeVisible();
  await expectResponsive(running);
});
