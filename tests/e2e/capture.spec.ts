import { readFileSync, writeFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { _electron, type ElectronApplication, expect, test } from "@playwright/test";
import sharp from "sharp";
import { type PhoneHooks, PhoneServer } from "../../src/main/photos/phone/phone-server.js";
import { roundPage } from "../../src/main/photos/phone/round-page.js";
import { cover } from "../plate-reader/generate/papers.js";
import { Random } from "../plate-reader/generate/random.js";
import { photograph } from "../plate-reader/generate/scene.js";
import { launchApp, type RunningApp } from "../support/app.js";
import { removeFolder } from "../support/folder.js";
import { standInForReader } from "../support/reader-stand-in.js";

let running: RunningApp;
let phone: ElectronApplication;
let folder: string;

/** What a camera sees through its lid: YUV4MPEG2 of one frame. What is of one colour costs the reader nothing. */
const LID = Buffer.concat([
  Buffer.from("YUV4MPEG2 W640 H480 F15:1 Ip A1:1 C420jpeg\nFRAME\n"),
  Buffer.alloc((640 * 480 * 3) / 2, 128),
]);
const blankPhoto = () =>
  sharp({ create: { width: 640, height: 480, channels: 3, background: "#888" } })
    .jpeg()
    .toBuffer();

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "camera-"));
  const lid = join(folder, "lid.y4m");
  writeFileSync(lid, LID);
  running = await launchApp({
    args: ["--practice", "--use-fake-device-for-media-stream", `--use-file-for-fake-video-capture=${lid}`],
  });
  await standInForReader(running);
  // A browser of its own, as a phone has.
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  phone = await _electron.launch({ args: [...root, "tests/support/injected/window.cjs"] });
});
test.afterAll(async () => {
  await phone?.close();
  await running?.close();
  await removeFolder(folder);
});

test("photos come from a phone while the panel is open, and no longer", async () => {
  test.setTimeout(120_000);
  const { wizard } = running;
  await wizard.getByTestId("start-own").click();
  await wizard.getByTestId("phone-open").click();
  await expect(wizard.getByTestId("phone-code")).toBeVisible();
  await wizard.getByText("手机打不开？").click();
  const url = (await wizard.getByTestId("phone-url").textContent()) ?? "";
  expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/[\w-]{22}$/);

  const page = await phone.firstWindow();
  await page.goto(url);
  await expect(page.getByText("拍照", { exact: true })).toBeVisible();
  await page.locator("#pick").setInputFiles([
    { name: "plate.jpg", mimeType: "image/jpeg", buffer: readFileSync("assets/samples/plate.jpg") },
    { name: "page.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<!doctype html><p>no photo</p>") },
  ]);
  await expect(page.getByText("✓ 传好了，请到电脑上核对")).toBeVisible();
  await expect(page.getByText("✗ 这不是照片")).toBeVisible();
  await expect(wizard.getByTestId("phone-received")).toHaveText("收到 1 张");

  await wizard.getByTestId("phone-review").click();
  await expect(wizard.getByTestId("plate-field-serial")).not.toHaveValue("");
  await page.locator("#pick").setInputFiles("assets/samples/plate.jpg");
  await expect(page.getByText("✗ 传不过去")).toBeVisible();
  await wizard.getByTestId("photo-discard").click();
  await expect(wizard.getByTestId("camera-open")).toBeVisible();
});

test("a round by phone goes on without the PC, and comes in once it is there again", async () => {
  test.setTimeout(120_000);
  const { wizard } = running;
  await wizard.evaluate(() => window.verifyGuide.send("settings.change", { helperMode: true }));
  const toPhone = async () => {
    await wizard.getByTestId("settings-open").click();
    await wizard.getByTestId("settings-desk").click();
    await wizard.getByTestId("desk-collect").click();
    await expect(wizard.getByTestId("phone-code")).toBeVisible();
  };
  await toPhone();
  await wizard.getByText("手机打不开？").click();
  const url = (await wizard.getByTestId("phone-url").textContent()) ?? "";
  const page = await phone.firstWindow();
  await page.goto(url);
  // The PC's page is left: the phone is on its own.
  await wizard.getByTestId("back").click();
  await expect(wizard.getByTestId("desk")).toBeVisible();
  await page.locator("#shoot").setInputFiles("assets/samples/plate.jpg");
  await expect(page.getByText("请先写店名")).toBeVisible();
  await page.locator("#market").fill("样例菜场");
  const photos = { 样例肉铺: await blankPhoto(), 样例菜摊: readFileSync("assets/samples/plate.jpg") };
  for (const [shop, buffer] of Object.entries(photos)) {
    await page.locator("#shop").fill(shop);
    await page.locator("#shoot").setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer });
    await expect(page.locator("li").first()).toContainText(shop);
  }
  await expect(page.locator("#sums")).toHaveText("已传到电脑 0 · 还在手机里 2");
  await expect(page.getByText("现在连不上电脑")).toBeVisible();

  // The same address again; the phone's page was closed meanwhile.
  await wizard.getByTestId("back").click();
  await page.goto("about:blank");
  await toPhone();
  await wizard.getByText("手机打不开？").click();
  await expect(wizard.getByTestId("phone-url")).toHaveText(url);
  await page.goto(url);
  await expect(page.locator("#sums")).toHaveText("已传到电脑 2 · 还在手机里 0");
  await expect(wizard.getByTestId("phone-review")).toContainText("2");
  await wizard.getByTestId("phone-review").click();
  await expect(wizard.getByTestId("collected-from")).toContainText("样例菜场 · 样例菜摊");
  await expect(wizard.getByTestId("photo-item")).toHaveText([/样例菜摊/, /样例肉铺/]);
  await wizard.getByTestId("photo-discard-all").click();
  await wizard.getByTestId("photo-discard-all-confirm").click();
  await expect.poll(async () => (await running.state()).collected).toBe(0);
});

// macOS has but one address of its own.
if (process.platform !== "darwin")
  test("a round's page opened under the PC's former address sends what it holds to the new one, also after it was closed", async () => {
    const words = JSON.parse(readFileSync("assets/locales/zh-CN.json", "utf8")).phonePage;
    const shops: string[] = [];
    const hooks = (): PhoneHooks => ({
      isRound: true,
      page: (nonce, proof) =>
        roundPage((key) => words[key], "zh-CN", { nonce, proof }, { shops: [], markets: [] }),
      reason: (reason) => reason,
      received: (_bytes, _count, entry) => {
        shops.push(entry?.shop ?? "");
        return null;
      },
    });
    const former = new PhoneServer("127.0.0.2", hooks());
    const url = new URL(await former.open());
    const page = await phone.firstWindow();
    await page.goto(url.href);
    former.close();
    // On the way, without a network: the page can be opened again, and keeps what it collects.
    await page.goto("about:blank");
    await page.goto(url.href);
    await page.locator("#shop").fill("样例肉铺");
    await page.locator("#shoot").setInputFiles("assets/samples/plate.jpg");
    await expect(page.locator("#sums")).toHaveText("已传到电脑 0 · 还在手机里 1");
    await expect(page.locator("#said")).toContainText("照片存在手机里");

    const known = { port: Number(url.port), path: url.pathname, proof: former.proof };
    const now = new PhoneServer("127.0.0.3", hooks(), { known });
    await now.open();
    try {
      await page.getByText("电脑可能换了地址").click();
      await page.locator("#host").fill("127.0.0");
      await page.locator("#there").click();
      await expect(page.locator("#said")).toContainText("四段数字");
      await page.locator("#host").fill("127。0。0。3");
      await page.locator("#there").click();
      await expect(page.locator("#sums")).toHaveText("已传到电脑 1 · 还在手机里 0");
      expect(shops).toEqual(["样例肉铺"]);
      // The page remembers where the PC is.
      await page.goto("about:blank");
      await page.goto(url.href);
      await page.locator("#shop").fill("样例菜摊");
      await page.locator("#shoot").setInputFiles("assets/samples/plate.jpg");
      await expect(page.locator("#sums")).toHaveText("已传到电脑 1 · 还在手机里 0");
      expect(shops).toEqual(["样例肉铺", "样例菜摊"]);
    } finally {
      now.close();
    }
  });

test("a photo is taken with a camera of the PC", async () => {
  test.setTimeout(120_000);
  const { wizard } = running;
  await wizard.getByTestId("camera-open").click();
  await expect(wizard.getByTestId("camera-hint")).not.toHaveAttribute("data-hint", "none");
  await wizard.getByTestId("camera-shoot").click();
  // The camera shows no plate: that is looked for, and said.
  await expect(wizard.getByTestId("photo-error")).toBeVisible({ timeout: 90_000 });
});

test("a certificate photographed with a phone is read for its scale and kept with it", async () => {
  test.setTimeout(180_000);
  const { wizard, userData } = running;
  const { sheet, truth } = cover(new Random(3), false);
  const file = JSON.parse(readFileSync("assets/samples/company.json", "utf8"));
  file.instruments = [{ serial: truth.serial, model: "ACS-30", region: "330402", validUntil: "2020-01-01" }];
  const path = join(userData, "certified.json");
  writeFileSync(path, JSON.stringify(file));
  await wizard.getByTestId("settings-open").click();
  await wizard.getByTestId("transfer-screen").click();
  await wizard.getByTestId("import-file").setInputFiles(path);
  await wizard.getByTestId("import-accept").click();
  await expect(wizard.getByTestId("taken")).toBeVisible();
  await wizard.getByTestId("settings-open").click();
  await wizard.getByTestId("settings-open").click();
  await wizard.getByTestId("ledger-open").click();
  await wizard.getByTestId("ledger-search").press("ArrowDown");
  await wizard.getByTestId("ledger-list").press("Enter");
  await wizard.getByTestId("certificate-phone").click();
  await wizard.getByText("手机打不开？").click();
  const page = await phone.firstWindow();
  await page.goto((await wizard.getByTestId("phone-url").textContent()) ?? "");
  await expect(page.getByText("给秤检助手传检定证书")).toBeVisible();
  const buffer = await photograph(sheet, "easy", new Random(3));
  await page.locator("#pick").setInputFiles({ name: "certificate.jpg", mimeType: "image/jpeg", buffer });

  await expect(wizard.getByTestId("certificate-field-serial")).toHaveValue(truth.serial ?? "", {
    timeout: 90_000,
  });
  await expect(wizard.getByTestId("certificate-field-number")).toHaveValue(truth.number ?? "");
  await expect(wizard.getByTestId("certificate-field-validUntil")).toHaveValue(truth.validUntil ?? "");
  await wizard.getByTestId("certificate-keep").click();
  await expect(wizard.getByTestId("certificate-kept")).toHaveAttribute("data-result", "passed");
  // The port was open for that panel alone.
  await expect(page.request.get(page.url()).catch(() => "closed")).resolves.toBe("closed");
});
