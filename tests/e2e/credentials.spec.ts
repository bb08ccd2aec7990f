import { createServer as createHttp, type Server } from "node:http";
import { createServer as createTls } from "node:https";
import type { AddressInfo } from "node:net";
import type { TLSSocket } from "node:tls";
import { expect, test } from "@playwright/test";
import selfsigned from "selfsigned";
import { launchApp, type RunningApp } from "../support/app.js";
import { removeFolder } from "../support/folder.js";
import { homeWithCertificates } from "../support/own-certificates.js";
import { openOwnPortal } from "../support/own-portal.js";
import { portalPage } from "../support/past-playwright.js";

const PAGE = "<a href=#>注册</a>";
let home: string;
let own: Awaited<ReturnType<typeof openOwnPortal>>;
let running: RunningApp;
const servers: Server[] = [];

test.beforeAll(async () => {
  home = await homeWithCertificates();
  own = await openOwnPortal();
  running = await launchApp({ args: own.args, home });
  await running.wizard.getByTestId("start-portal").click();
});
test.afterAll(async () => {
  await running?.close();
  own.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
  await removeFolder(home);
});

const { inPage, goTo } = portalPage(() => running);
const text = () => inPage("document.body.textContent");
const dialog = () => running.wizard.getByTestId("portal-dialog");
const press = (what: string) => running.wizard.getByTestId(`dialog-${what}`).click();

async function listen(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

// The certificates lie where Chromium looks for them on Linux.
if (process.platform === "linux")
  test("a certificate of the person's own is shown to a server only when chosen: by whom, whose, how long; the page comes without one too", async () => {
    const { private: key, cert } = await selfsigned.generate([{ name: "commonName", value: "127.0.0.1" }]);
    const shown: unknown[] = [];
    /** A server of its own each time: Chromium remembers for as long as it runs what it showed to whom. */
    const open = async () =>
      listen(
        createTls({ key, cert, requestCert: true, rejectUnauthorized: false }, (request, response) => {
          const { subject } = (request.socket as TLSSocket).getPeerCertificate();
          if (request.url === "/") shown.push(subject?.CN ?? null);
          response.setHeader("content-type", "text/html; charset=utf-8");
          response.end(PAGE);
        }) as Server,
      );
    // The server's own certificate is not what this is about.
    await running.app.evaluate(({ webContents }) => {
      for (const one of webContents.getAllWebContents())
        one.session.setCertificateVerifyProc((_request, answer) => answer(0));
    });
    const ask = async () => {
      const server = await open();
      await goTo(`https://${server}/`);
      await expect(dialog()).toHaveAttribute("data-kind", "certificate");
      await expect(dialog()).toContainText(server);
    };

    await ask();
    for (const words of ["练习用证书甲", "练习用证书乙", "练习发证机构", "有效期至 2125-06-24"])
      await expect(dialog()).toContainText(words);
    // None is chosen beforehand, and none goes out by itself.
    await expect(running.wizard.getByTestId("dialog-accept")).toBeDisabled();
    expect(shown).toEqual([]);
    await press("dismiss");
    await expect.poll(text).toBe("注册");
    expect(shown).toEqual([null]);

    await ask();
    await dialog().locator("label", { hasText: "练习用证书乙" }).click();
    await press("accept");
    await expect.poll(() => shown).toEqual([null, "练习用证书乙"]);
    await expect(dialog()).toBeHidden();
  });

test("a login of the network's proxy is asked for by the wizard: refused, it is said; given, the page comes", async () => {
  const wanted = `Basic ${Buffer.from("u:p").toString("base64")}`;
  const proxy = await listen(
    createHttp(({ headers }, response) => {
      response.setHeader("content-type", "text/html; charset=utf-8");
      if (headers["proxy-authorization"] === wanted) response.end(PAGE);
      else response.writeHead(407, { "proxy-authenticate": 'Basic realm="corp"' }).end("<p>no");
    }),
  );
  await running.app.evaluate(async ({ webContents }, proxyRules) => {
    const portal = webContents.getAllWebContents().find((one) => one.getURL().startsWith("http"));
    await portal?.session.setProxy({ proxyRules });
  }, proxy);
  const { wizard } = running;
  void wizard
    .evaluate(
      (portalUrl) => window.verifyGuide.send("settings.change", { portalUrl }),
      "http://portal.invalid/",
    )
    .catch(() => {});
  await expect(dialog()).toHaveAttribute("data-kind", "proxy");
  await expect(dialog()).toContainText(proxy);
  await press("dismiss");
  const trouble = wizard.getByTestId("portal-trouble");
  await expect(trouble).toContainText("网络代理要先登录");
  await wizard.getByTestId("trouble-retry").click();
  await wizard.getByTestId("dialog-username").fill("u");
  await wizard.getByTestId("dialog-password").fill("p");
  await press("accept");
  await expect.poll(text).toBe("注册");
  await expect(trouble).toBeHidden();
});
