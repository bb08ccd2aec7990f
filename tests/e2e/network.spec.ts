import { createServer as createHttp } from "node:http";
import { createServer as createTls } from "node:https";
import { type AddressInfo, createServer, type Server } from "node:net";
import { expect, test } from "@playwright/test";
import selfsigned from "selfsigned";
import { launchApp, type RunningApp } from "../support/app.js";
import { BROKEN_ANSWERS } from "../support/broken-answers.js";
import { importCompany } from "../support/desk.js";
import { holdTimers } from "../support/held-timers.js";
import { INSTRUMENT } from "../support/portal/forms.js";
import { type Site, serve } from "../support/portal/site.js";
import { form, row } from "../support/portal/widgets.js";

let site: Site;
let running: RunningApp;
const servers: Server[] = [];

/** Starts a server on this PC. @returns its port */
const listen = async (server: Server): Promise<number> => {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
};

test.beforeAll(async () => {
  site = await serve({ "/": () => `<h1>网上办事</h1><a href=#>注册</a>` });
  // Nobody answers there yet.
  running = await launchApp({ args: [`--portal-url=http://127.0.0.1:${await freePort()}/`] });
});
test.afterAll(async () => {
  await running?.close();
  for (const server of servers) server.close();
  await site?.close();
});

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((done) => server.close(done));
  return port;
}

const changeCase = (url: string): Promise<unknown> =>
  running.wizard.evaluate((portalUrl) => window.verifyGuide.send("settings.change", { portalUrl }), url);

/** The trouble as the wizard tells it, then gone once the portal's own address is back. */
async function expectTrouble(kind: string, title: string): Promise<void> {
  const trouble = running.wizard.getByTestId("portal-trouble");
  await expect(trouble).toContainText(title);
  await expect(trouble).toHaveAttribute("data-trouble", kind);
  await changeCase(site.url("portal"));
  await expect(trouble).toBeHidden();
}

/** Asks the portal's page past the test's Playwright, which would wait for pages that are turned away. */
const inPage = (code: string): Promise<unknown> =>
  running.app.evaluate(
    ({ webContents }, text) =>
      webContents
        .getAllWebContents()
        .find((page) => page.getURL().startsWith("http"))
        ?.executeJavaScript(text, true),
    code,
  );

test("a portal out of reach at the start", async () => {
  const { wizard } = running;
  await expect(wizard.getByTestId("start")).toContainText("连不上办事网站");
  // What to do about it is beside the steps.
  await wizard.getByTestId("start-portal").click();
  await expectTrouble("offline", "连不上办事网站");
});

test("a PC without network", async () => {
  const offline = (yes: boolean) =>
    running.app.evaluate(({ webContents }, cut) => {
      const portal = webContents.getAllWebContents().find((page) => page.getURL().startsWith("http"));
      return portal?.debugger.sendCommand("Network.emulateNetworkConditions", {
        offline: cut,
        latency: 0,
        downloadThroughput: -1,
        uploadThroughput: -1,
      });
    }, yes);
  await offline(true);
  await running.wizard.evaluate(() => window.verifyGuide.send("portal.reload", undefined));
  const trouble = running.wizard.getByTestId("portal-trouble");
  await expect(trouble).toContainText("电脑没有联网");
  await offline(false);
  await trouble.getByRole("button").first().click();
  await expect(trouble).toBeHidden();
});

test("a connection that breaks off", async () => {
  const port = await listen(createServer((socket) => socket.on("data", () => socket.resetAndDestroy())));
  await changeCase(`http://127.0.0.1:${port}/`);
  await expectTrouble("offline", "和网站的连接断了");
});

test("a name that cannot be looked up", async () => {
  await changeCase("http://portal.invalid/");
  await expectTrouble("offline", "找不到办事网站");
});

test("a certificate nobody vouches for, and one that the PC's clock is against: never overridden", async () => {
  const secure = async () => {
    const { private: key, cert } = await selfsigned.generate([{ name: "commonName", value: "localhost" }]);
    return listen(createTls({ key, cert }, (_request, response) => response.end("in")));
  };
  await changeCase(`https://localhost:${await secure()}/`);
  await expectTrouble("blocked", "这个连接不安全");
  // As a clock that is years off makes of any certificate: ERR_CERT_DATE_INVALID.
  await running.app.evaluate(({ webContents }) => {
    const portal = webContents.getAllWebContents().find((page) => page.getURL().startsWith("http"));
    portal?.session.setCertificateVerifyProc((_request, answer) => answer(-201));
  });
  await changeCase(`https://localhost:${await secure()}/`);
  await expectTrouble("blocked", "网站证书的日期不对");
});

for (const [name, { bytes, cut, says }] of Object.entries(BROKEN_ANSWERS))
  test(`an answer broken in the middle: ${name}`, async () => {
    const port = await listen(
      createServer((socket) => {
        socket.on("error", () => {});
        socket.once("data", () => (cut ? socket.end(bytes) : socket.write(bytes)));
      }),
    );
    // Done only when the page is: that one may never be.
    void changeCase(`http://127.0.0.1:${port}/`).catch(() => {});
    if (says) return expectTrouble(...says);
    // By its frame: a page that still loads is not asked otherwise.
    const ringed = () =>
      running.app.evaluate(
        ({ webContents }, at) =>
          webContents
            .getAllWebContents()
            .find((page) => page.getURL().includes(at))
            ?.mainFrame.executeJavaScript(`document.querySelector("[data-verify-guide]")?.dataset.target`),
        `:${port}/`,
      );
    await expect.poll(ringed).toBe("found");
    await expect(running.wizard.getByTestId("portal-trouble")).toBeHidden();
  });

test("an answer that takes long, where the step's place was there: told after ten seconds and after three minutes of silence, and over by itself", async () => {
  const passTime = await holdTimers(running.app, 10_000, 170_000);
  let answer: (() => void) | undefined;
  const port = await listen(
    createHttp(({ url }, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      if (url === "/next") answer = () => response.end("<a href=#>here</a>");
      else response.end("<a id=next href=/next>注册</a>");
    }),
  );
  const { wizard } = running;
  await changeCase(`http://127.0.0.1:${port}/`);
  await expect
    .poll(
      async () => (await wizard.evaluate(() => window.verifyGuide.send("state.get", undefined))).guide.target,
    )
    .toMatchObject({ outcome: "found" });
  await inPage("document.getElementById('next').click()");
  await expect.poll(() => answer !== undefined).toBe(true);
  const trouble = wizard.getByTestId("portal-trouble");
  await passTime();
  await expect(trouble).toContainText("网站很慢");
  await passTime();
  await expect(trouble).toContainText("等了 3 分钟");
  await expect(trouble).toHaveAttribute("data-trouble", "offline");
  await expect(trouble.getByTestId("own-browser")).toBeVisible();
  answer?.();
  await expect(trouble).toBeHidden();
  await expect.poll(() => inPage("document.body?.textContent")).toBe("here");
});

test("a network that leads elsewhere first", async () => {
  const port = await listen(
    createServer((socket) =>
      socket.end("HTTP/1.1 302 Found\r\nLocation: http://login.example/\r\nContent-Length: 0\r\n\r\n"),
    ),
  );
  await changeCase(`http://127.0.0.1:${port}/`);
  await expectTrouble("offline", "这个网络要先登录");
  await running.wizard.getByTestId("leave-stay").click();
});

test("a network that wants a login in the middle of a form: the page stays as it is, and goes on by a button", async () => {
  const { wizard } = running;
  let isCaptive = false;
  const port = await listen(
    createHttp(({ url = "" }, response) => {
      response.setHeader("content-type", "text/html");
      if (isCaptive || url === "/led") response.writeHead(302, { location: "http://login.example/" }).end();
      else if (url === "/next") response.end("<a href=#>arrived</a>");
      else
        response.end(
          `<input id=typed><a id=on href=/next>on</a> <a id=away href="http://other.example/">away</a>
          <iframe name=part></iframe><a id=part href=/next target=part>part</a>
          <a id=elsewhere href=/led target=part>elsewhere</a>`,
        );
    }),
  );
  await changeCase(`http://127.0.0.1:${port}/`);
  await (await running.portal()).locator("#typed").fill("half a form");
  const trouble = wizard.getByTestId("portal-trouble");
  const follow = (link: string) => inPage(`document.getElementById("${link}").click()`);
  const again = () => trouble.getByRole("button").first().click();

  // Another site that a link leads to, or that a part of the page is: no trouble of the network's.
  await follow("away");
  await expect(wizard.getByTestId("portal-leaving")).toContainText("other.example");
  await wizard.getByTestId("leave-stay").click();
  await follow("elsewhere");
  await expect(wizard.getByTestId("portal-shut-frame")).toContainText("login.example");
  await expect(trouble).toBeHidden();

  for (const link of ["part", "on"]) {
    isCaptive = true;
    await follow(link);
    await expect(trouble).toContainText("这个网络要先登录");
    await again();
    await expect(wizard.getByTestId("toast")).toContainText("还没有通");
    await expect(trouble).toBeVisible();
    isCaptive = false;
    await again();
    await expect(trouble).toBeHidden();
    expect(await inPage("document.getElementById('typed').value")).toBe("half a form");
  }
  await expect(wizard.getByTestId("portal-leaving")).toBeHidden();
  await follow("on");
  await expect.poll(() => inPage("document.body?.textContent")).toBe("arrived");
  await expect(wizard.getByTestId("portal-shut-frame")).toBeHidden();
});

test("a portal lost in the middle of a form: back by a button, and filled again from what the app kept", async () => {
  const { wizard } = running;
  await changeCase(site.url("portal"));
  await importCompany(running);
  const page = `<!doctype html><meta charset=utf-8><h3>器具新增</h3>${form(
    row("器具名称", "<input>"),
    row("型号规格", "<input>"),
    row("出厂编号", "<input id=serial>"),
    row("生产厂家", "<input>"),
  )}<button>确定</button>`;
  const serveForm = () =>
    createHttp((_request, response) => response.setHeader("content-type", "text/html").end(page));
  const first = serveForm();
  const port = await listen(first);
  await changeCase(`http://127.0.0.1:${port}/`);
  const fill = async () => {
    await wizard.getByTestId("step-goto-add-instrument").click();
    await expect.poll(() => inPage("document.querySelectorAll('#serial').length")).toBe(1);
    await wizard.getByTestId("fill").click();
    await expect.poll(() => inPage("document.getElementById('serial')?.value")).toBe(INSTRUMENT.serial);
    // A browser may bring back by itself what stood in a page.
    await expect(wizard.getByTestId("fill-row-serial")).toHaveAttribute("data-status", /filled|kept/);
  };
  await fill();
  first.closeAllConnections();
  first.close();
  // The person presses the form's button.
  await inPage("document.querySelector('form').submit()");
  const trouble = wizard.getByTestId("portal-trouble");
  await expect(trouble).toContainText("连不上办事网站");
  const second = serveForm();
  servers.push(second);
  await new Promise<void>((done) => second.listen(port, "127.0.0.1", done));
  await trouble.getByRole("button").first().click();
  await expect(trouble).toBeHidden();
  await fill();
});
