import { createServer as createHttp, type Server } from "node:http";
import { createServer as createTls } from "node:https";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import selfsigned from "selfsigned";
import { launchApp, type RunningApp } from "../support/app.js";

const HOST = "psp.e-cqs.cn";
/** How often the plain portal was asked for, and what it shows. */
let plainly = 0;
const plain = createHttp((_request, response) => {
  plainly += 1;
  response.setHeader("content-type", "text/html; charset=utf-8");
  response.end("<h1>用户登录</h1><label>密码<input type=password></label><button>登录</button>");
});
let secure: Server;
let running: RunningApp;

const listen = async (server: Server): Promise<number> => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
};

/** The guide pack's own portal, whose name leads to servers on this PC. */
test.beforeAll(async () => {
  const { private: key, cert } = await selfsigned.generate([{ name: "commonName", value: HOST }]);
  secure = createTls({ key, cert }, (_request, response) => response.end("in")) as Server;
  const [http, https] = [await listen(plain), await listen(secure)];
  const rules = [`MAP ${HOST}:80 127.0.0.1:${http}`, `MAP ${HOST}:443 127.0.0.1:${https}`];
  running = await launchApp({
    args: [`--host-resolver-rules=${rules.join(",")}`, `--portal-url=http://${HOST}/`],
  });
});
test.afterAll(async () => {
  await running?.close();
  for (const server of [plain, secure]) server?.close();
});

test("the portal is asked for securely first: a bad certificate ends it, and no password goes in the open unsaid", async () => {
  const { wizard } = running;
  // Past the first questions, beside the steps.
  await wizard.getByTestId("start-portal").click();
  const trouble = wizard.getByTestId("portal-trouble");
  await expect(trouble).toContainText("这个连接不安全");
  expect(plainly).toBe(0);

  // A portal that has no secure address at all is shown plainly, and said so.
  secure.closeAllConnections();
  secure.close();
  await wizard.evaluate(() => window.verifyGuide.send("portal.home", undefined));
  await expect(wizard.getByTestId("password-exposed")).toContainText("没有加密");
  await expect(trouble).toBeHidden();
  expect(plainly).toBeGreaterThan(0);
});
