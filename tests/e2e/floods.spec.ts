import { createHash } from "node:crypto";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { importCompany } from "../support/desk.js";
import { realClick, realKey } from "../support/real-input.js";
import { expectResponsive } from "../support/responsive.js";

/** So many messages of a socket in one second; sent in bursts. */
const MESSAGES = 40_000;
const BURST = 2_000;

/** Longest that the app's main process may be busy with anything at a stretch, in ms, on a loaded machine. */
const LONGEST_BLOCK = 2_000;

const field = (label: string) => `<label>${label}<input></label>`;
const many = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, i) => make(i)).join("");
const START = "<a href=#>注册</a>";
const PAGES: Record<string, () => string> = {
  "/": () => START,
  "/sockets": () => `${START}<script>
    let count = 0;
    const socket = new WebSocket(location.href.replace("http", "ws"));
    socket.onmessage = () => { document.title = String(++count); };
  </script>`,
  "/frames": () =>
    START +
    many(300, (i) => `<iframe width=40 height=20 srcdoc="${field(`框${i}`).replaceAll('"', "")}"></iframe>`),
  "/fields": () => `<h3>器具新增</h3>${many(10_000, (i) => field(`项${i}`))}`,
  "/text": () => `<h3>器具新增</h3><p>${"长".repeat(10_000_000 / 3)}</p>`,
  "/guarded": () =>
    `<title>守</title><input oninput="document.title = value"><script>addEventListener("beforeunload", (event) => event.preventDefault())</script>`,
  "/downloads": () => START + many(40, (i) => `<iframe src="/file?${i}"></iframe>`),
};

/** A frame of text of the WebSocket protocol (RFC 6455, 5.2), from the server: unmasked. */
const textFrame = (text: string) => Buffer.concat([Buffer.from([0x81, text.length]), Buffer.from(text)]);

/** Serves the pages, a socket that floods, and files that never end. */
function serveFloods(): Server {
  const server = createServer(({ url = "/" }, response) => {
    const { pathname } = new URL(url, "http://any");
    if (pathname === "/file") {
      response.writeHead(200, {
        "content-type": "application/octet-stream",
        "content-disposition": "attachment; filename=a.bin",
      });
      response.write("x".repeat(70_000));
      return;
    }
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html>${PAGES[pathname]?.() ?? ""}`);
  });
  server.on("upgrade", ({ headers }, socket) => {
    const accept = createHash("sha1")
      .update(`${headers["sec-websocket-key"]}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
      .digest("base64");
    socket.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    const burst = Buffer.concat(Array.from({ length: BURST }, () => textFrame("x")));
    let sent = 0;
    const timer = setInterval(
      () => {
        socket.write(burst);
        sent += BURST;
        if (sent >= MESSAGES) clearInterval(timer);
      },
      (1000 * BURST) / MESSAGES,
    );
    socket.on("error", () => clearInterval(timer));
    socket.on("close", () => clearInterval(timer));
  });
  return server;
}

let server: Server;
let running: RunningApp;
let address = "";

test.beforeAll(async () => {
  server = serveFloods();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  running = await launchApp({ args: [`--portal-url=${address}/`] });
  await importCompany(running);
  await running.app.evaluate(({ session }) => {
    const gauge = { worst: 0 };
    Object.assign(globalThis, { gauge, session });
    const { readFileSync } = process.getBuiltinModule("node:fs");
    /** What main's own thread used of a core, in ms; where that is not told, what the process did. */
    const busy = () => {
      const { user, system } = process.cpuUsage();
      if (process.platform !== "linux") return (user + system) / 1000;
      // proc(5): user and system time in hundredths of a second, behind a name that may hold blanks.
      const fields = readFileSync(`/proc/self/task/${process.pid}/stat`, "utf8")
        .split(") ")
        .at(-1)
        ?.split(" ");
      return (Number(fields?.[11]) + Number(fields?.[12])) * 10;
    };
    let last = performance.now();
    let used = busy();
    setInterval(() => {
      const now = performance.now();
      // A thread that is not given a core is not busy: what it used of one meanwhile counts, not what others did.
      gauge.worst = Math.max(gauge.worst, Math.min(now - last, busy() - used));
      last = now;
      used = busy();
    }, 10);
  });
});
test.afterAll(async () => {
  await running?.close();
  server.closeAllConnections();
  server.close();
});

type Gauge = { gauge: { worst: number } };

/** Goes to a page as main does. */
const visit = (path: string): Promise<void> =>
  running.app.evaluate(({ webContents }, url) => {
    (globalThis as unknown as Gauge).gauge.worst = 0;
    void webContents
      .getAllWebContents()
      .find((one) => one.getURL().startsWith("http"))
      ?.loadURL(url)
      .catch(() => {});
  }, address + path);
const inPage = (code: string): Promise<unknown> =>
  running.app.evaluate(
    ({ webContents }, text) =>
      webContents
        .getAllWebContents()
        .find((one) => one.getURL().startsWith("http"))
        ?.executeJavaScript(text),
    code,
  );

const shown = (): Promise<string | undefined> =>
  running.app.evaluate(({ webContents }) =>
    webContents
      .getAllWebContents()
      .map((one) => one.getURL())
      .find((url) => url.startsWith("http")),
  );

/** The wizard's buttons answer, and main was not busy for long since the page was asked for. */
async function expectUnhurried(): Promise<void> {
  await expectResponsive(running);
  expect(
    await running.app.evaluate(() => (globalThis as unknown as Gauge).gauge.worst),
    "main was busy at a stretch, in ms",
  ).toBeLessThan(LONGEST_BLOCK);
}

test("40,000 messages of a socket in a second hold nothing up", async () => {
  await visit("/sockets");
  await expect.poll(async () => Number(await inPage("document.title"))).toBeGreaterThan(0);
  await expectUnhurried();
  await expect.poll(async () => Number(await inPage("document.title")), { timeout: 60_000 }).toBe(MESSAGES);
  await expectUnhurried();
});

/** The app goes on with a page while that has its work to do. */
const goesOnWith = (name: string, path: string) =>
  test(`the app goes on with ${name}`, async () => {
    await visit(path);
    // A page that loads its parts has nothing to say yet; of 300 frames each does a piece of work before it gives way.
    await expect.poll(shown, { timeout: 90_000 }).toBe(address + path);
    await expectUnhurried();
    await running.wizard.getByTestId("step-goto-register").click();
    await expectUnhurried();
  });
goesOnWith("10,000 fields", "/fields");
goesOnWith("a text of 10 MB", "/text");

test("a tab whose page guards itself is closed when the user says so, by its key and its button alike", async () => {
  const { wizard } = running;
  const state = () => wizard.evaluate(() => window.verifyGuide.send("state.get", undefined));
  const titles = async () => (await state()).tabs.map(({ title }) => title);
  const dialog = wizard.getByTestId("portal-dialog");
  const closeActive = () => wizard.locator("[data-active=true] button").last().click();
  await visit("/");
  await expect.poll(shown).toBe(`${address}/`);
  for (const close of [() => realKey(running, "http", "W", ["control"]), closeActive]) {
    await inPage("void window.open('/guarded')");
    await expect.poll(titles).toContain("守");
    await realClick(running, `${address}/guarded`, "input");
    await realKey(running, `${address}/guarded`, "x");
    // A page guards nothing before it was used.
    await expect.poll(titles).toContain("x");
    await close();
    await expect(dialog).toHaveAttribute("data-kind", /beforeunload|leave/);
    await wizard.getByTestId("dialog-dismiss").click();
    await expect(dialog).toBeHidden();
    expect((await state()).tabs).toHaveLength(2);
    await close();
    await wizard.getByTestId("dialog-accept").click();
    await expect.poll(async () => (await state()).tabs.length).toBe(1);
  }
});

test("of 40 files at once a few are asked for, the others told once", async () => {
  await running.app.evaluate(({ webContents }, folder) => {
    const begun: string[] = [];
    Object.assign(globalThis, { begun });
    const portal = webContents.getAllWebContents().find((one) => one.getURL().startsWith("http"));
    // In place of the system's question where it goes.
    portal?.session.on("will-download", (event, item) => {
      if (event.defaultPrevented) return;
      item.setSavePath(`${folder}/never-ends-${begun.length}`);
      begun.push(item.getFilename());
    });
  }, running.userData);
  await visit("/downloads");
  await expect(running.wizard.getByTestId("toast")).toContainText("文件");
  await expectUnhurried();
  expect(await running.app.evaluate(() => (globalThis as unknown as { begun: string[] }).begun.length)).toBe(
    3,
  );
  // Those three hold connections that the next page waits for.
  server.closeAllConnections();
});

// The last: whoever leaves them waits until each has done its work.
goesOnWith("300 frames", "/frames");
