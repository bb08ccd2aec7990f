import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from "@electron/fuses";
import { expect, test } from "@playwright/test";
import { differences, keptInstrument } from "../../scripts/demo/compare-stored.js";
import { STEP_IDS, type StepId } from "../../src/core/procedure/pack/steps.js";
import { launchApp } from "../support/app.js";
import { echoPages } from "../support/echo.js";
import { removeFolder } from "../support/folder.js";
import { playJob } from "../support/job.js";
import { practiceState } from "../support/practice-selectors.js";
import { serveWeb } from "../support/web-server.js";

const PACKED = "dist/linux-unpacked";
const PROGRAM = "verify-guide";
/** What stands on the sample photo. */
const TRUTH = JSON.parse(readFileSync("assets/samples/plate.json", "utf8")).fields;

test.beforeAll(() => {
  test.setTimeout(420_000);
  execFileSync(process.execPath, ["scripts/dist.mjs", "--dir"], { stdio: "ignore" });
});

test("the packed program runs its own archive and nothing else", async () => {
  const fuses = await getCurrentFuseWire(join(PACKED, PROGRAM));
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  for (const fuse of off) expect(fuses[fuse], FuseV1Options[fuse]).toBe(FuseState.DISABLE);
  const on = [
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
    FuseV1Options.OnlyLoadAppFromAsar,
  ];
  for (const fuse of on) expect(fuses[fuse], FuseV1Options[fuse]).toBe(FuseState.ENABLE);
  expect(await readdir(join(PACKED, "resources"))).toEqual(["app.asar", "app.asar.unpacked"]);
  expect((await readdir(join(PACKED, "locales"))).sort()).toEqual(["en-US.pak", "zh-CN.pak"]);
  const licences = await readFile(join(PACKED, "LICENCES.txt"), "utf8");
  for (const name of ["PaddleOCR", "playwright-core", "react ", "LESSER GENERAL PUBLIC"])
    expect(licences).toContain(name);
});

test("the packed program opens no way in, gives nothing away, and looks like stock Chromium", async () => {
  const userData = await mkdtemp(join(tmpdir(), "秤检 助手-"));
  const echo = echoPages();
  const site = await serveWeb(echo.pages);
  const leaks = ["keys.log", "net.json", "chrome.log"].map((name) => join(userData, name));
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const asked = [
    "--remote-debugging-port=0",
    "--remote-debugging-pipe",
    "--inspect=0",
    `--ssl-key-log-file=${leaks[0]}`,
    `--log-net-log=${leaks[1]}`,
    `--enable-logging=file`,
    `--log-file=${leaks[2]}`,
    "--lang=zh-CN",
    `--portal-url=${site.url("/echo")}`,
    `--user-data-dir=${userData}`,
  ];
  const program = spawn(join(PACKED, PROGRAM), [...root, ...asked], {
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, SSLKEYLOGFILE: leaks[0] },
  });
  let said = "";
  program.stderr.on("data", (chunk) => {
    said += chunk;
  });
  try {
    const { webdriver } = await echo.expectStock();
    expect(webdriver).toBe(false);
    // By then the portal's page was looked at.
    const log = join(userData, "logs", "main.log");
    await expect.poll(() => readFile(log, "utf8").catch(() => ""), { timeout: 60_000 }).toContain("target");
    expect(said).not.toMatch(/listening on ws:/);
    expect(leaks.filter((file) => existsSync(file))).toEqual([]);
  } finally {
    const ended = once(program, "exit");
    program.kill();
    await ended;
    await site.close();
    await removeFolder(userData);
  }
});

test("the packed app does the whole job: from a nameplate photo to a booking that shows 待检定", async () => {
  test.setTimeout(240_000);
  // The one thing changed, in a copy: Playwright's launcher talks through --inspect, which people's copies refuse.
  const copy = await mkdtemp(join(tmpdir(), "秤检 助手-"));
  await cp(PACKED, copy, { recursive: true });
  await flipFuses(join(copy, PROGRAM), {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const running = await launchApp({ program: join(copy, PROGRAM), args: ["--practice"] });
  try {
    expect(await running.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
    await running.app.evaluate(({ webContents }) => {
      for (const contents of webContents.getAllWebContents()) contents.openDevTools({ mode: "detach" });
    });
    const policy = await running.wizard.evaluate(async () =>
      (await fetch(location.href)).headers.get("content-security-policy"),
    );
    expect(policy).toContain("default-src 'none'; script-src 'self';");
    expect(policy).not.toContain("unsafe");
    // Not even its own page runs what stands in it.
    expect(
      await running.wizard.evaluate(async () => {
        const script = document.createElement("script");
        script.textContent = "window.ran = true";
        document.body.append(script);
        return "ran" in window;
      }),
    ).toBe(false);
    // What keeps the settings is loaded with the first change, out of the archive.
    await running.wizard.evaluate(() => window.verifyGuide.send("settings.change", { textSize: 20 }));
    expect(JSON.parse(await readFile(join(running.userData, "settings.json"), "utf8"))).toMatchObject({
      textSize: 20,
    });
    const steps: StepId[] = [];
    await playJob(running, {
      company: "assets/samples/company.json",
      photo: "assets/samples/plate.jpg",
      onStep: async (id) => {
        steps.push(id);
      },
    });
    expect(steps).toEqual(STEP_IDS);
    const held = await practiceState(await running.portal());
    // What the portal holds is what the person confirmed, and that is what stands on the plate.
    expect(differences(held, await keptInstrument(running.wizard))).toEqual([]);
    const { model, serial, manufacturer, accuracyClass, range } = TRUTH;
    expect(held.instruments.at(-1)?.fields).toMatchObject({
      model,
      serial,
      manufacturer,
      accuracyClass,
      range,
    });
    await expect(running.wizard.getByTestId("reservation-id")).toHaveText(held.reservations.at(-1)?.id ?? "");
    const debugged = await running.app.evaluate(
      ({ webContents }) => webContents.getAllWebContents().filter((one) => one.isDevToolsOpened()).length,
    );
    expect(debugged).toBe(0);
  } finally {
    await running.close();
    await rm(copy, { recursive: true, force: true });
  }
});
