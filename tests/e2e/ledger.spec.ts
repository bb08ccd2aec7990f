import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { deskCodes, deskText } from "../../src/core/records/exchange/desk-sheet-codes.js";
import { slipPage } from "../../src/main/documents/booking-slip-page.js";
import { certificatePdf } from "../../src/practice/routes/pdf.js";
import { launchApp, type RunningApp } from "../support/app.js";
import { readDeskCodes } from "../support/desk-sheet.js";
import { inaccessible } from "../support/gallery/inaccessible.js";
import { codesOn, scanPaper, watchPaper } from "../support/paper.js";

let running: RunningApp;
test.beforeAll(async () => {
  running = await launchApp({ args: ["--practice"] });
});
test.afterAll(() => running.close());

test("a certificate of the portal is offered for its scale, compared with it, kept, and another's is told apart", async () => {
  const { app, wizard, userData } = running;
  const file = JSON.parse(await readFile("assets/samples/company.json", "utf8"));
  const scale = (serial: string) => ({ serial, model: "ACS-30", region: "330402", validUntil: "2020-01-01" });
  file.instruments = [scale("CS-0001"), scale("CS-0002")];
  const path = join(userData, "company.json");
  await writeFile(path, JSON.stringify(file));
  await wizard.getByTestId("company-import").setInputFiles(path);
  const year = new Date().getFullYear();
  const pdf = (serial: string) => {
    const words = { number: `LX${serial}`, serial, date: `${year}-01-02`, validUntil: `${year + 1}-01-01` };
    return Buffer.from(certificatePdf(words), "latin1");
  };

  // The page makes the file itself, as many do; the person says where it goes.
  await app.evaluate(
    ({ webContents }, savePath) => {
      const portal = webContents.getAllWebContents().find((page) => page.getURL().startsWith("practice://"));
      portal?.session.once("will-download", (_event, item) => item.setSavePath(savePath));
    },
    join(userData, "certificate.pdf"),
  );
  const portal = await running.portal();
  await portal.evaluate((base64) => {
    const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob([bytes], { type: "application/pdf" }));
    link.download = "检定证书.pdf";
    link.click();
  }, pdf("CS-0002").toString("base64"));
  await expect(wizard.getByTestId("certificate-caught")).toContainText("CS-0002");
  await wizard.getByTestId("certificate-caught-open").click();
  await expect(wizard.getByTestId("photo-picture")).toBeVisible();
  await expect(wizard.getByTestId("certificate-field-serial")).toHaveValue("CS-0002");
  await expect(wizard.getByTestId("certificate-field-date")).toHaveValue(`${year}-01-02`);
  await expect(wizard.getByTestId("certificate-findings")).toBeEmpty();
  expect(await inaccessible(wizard)).toEqual([]);
  await wizard.getByTestId("certificate-keep").click();
  await expect(wizard.getByTestId("certificate-kept")).toHaveAttribute("data-result", "passed");
  await expect(wizard.locator("[data-due]").first()).toHaveAttribute("data-due", "ok");
  await wizard.getByTestId("certificate-picture").click();
  await expect(wizard.getByRole("img", { name: "LXCS-0002" })).toHaveJSProperty("complete", true);
  expect((await running.state()).caught).toEqual([]);
  const copy = join(userData, "copy.pdf");
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, copy);
  await wizard.getByTestId("certificate-save-file").click();
  await expect(wizard.getByTestId("written")).toContainText(copy);
  expect(await readFile(copy)).toEqual(pdf("CS-0002"));

  // Kept with the wrong scale it goes again, and with it what it said.
  await wizard.getByTestId("certificate-remove").click();
  await wizard.getByTestId("certificate-remove-confirm").click();
  await expect(wizard.getByTestId("certificate-kept")).toHaveCount(0);
  await expect(wizard.locator("[data-due]").first()).toHaveAttribute("data-due", "unknown");
  await wizard
    .getByTestId("certificate-file")
    .setInputFiles({ name: "again.pdf", mimeType: "application/pdf", buffer: pdf("CS-0002") });
  await wizard.getByTestId("certificate-keep").click();
  await expect(wizard.locator("[data-due]").first()).toHaveAttribute("data-due", "ok");

  // A repair ends what was just kept.
  await wizard.getByTestId("scale-was-repaired").getByRole("button").first().click();
  await wizard.getByTestId("repaired-save").click();
  await expect(wizard.getByTestId("scale-repaired")).toContainText("市场");
  await expect(wizard.locator("[data-due]").first()).toHaveAttribute("data-due", "overdue");

  await wizard.getByTestId("back").click();
  await wizard.getByTestId("ledger-search").fill("CS-0001");
  await wizard.getByTestId("ledger-search").press("ArrowDown");
  await wizard.getByTestId("ledger-list").press("Enter");
  await wizard
    .getByTestId("certificate-file")
    .setInputFiles({ name: "another.pdf", mimeType: "application/pdf", buffer: pdf("CS-0002") });
  await expect(wizard.locator("[data-finding=other-serial]")).toContainText("CS-0002");
  await wizard.getByTestId("certificate-discard").click();
  await wizard
    .getByTestId("certificate-file")
    .setInputFiles({ name: "slip.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4 broken") });
  await expect(wizard.getByTestId("certificate-error")).toHaveAttribute("data-error", "broken-file");
});

test("the ledger is searched and opened by keys, covers the window, and what goes on paper is read back", async () => {
  const { app, wizard, userData } = running;
  // Another company, from the first screen.
  await wizard.reload();
  const file = JSON.parse(await readFile("assets/samples/company.json", "utf8"));
  file.company = { ...file.company, name: "示例水产摊", creditCode: "92330411MA0TEXT12P" };
  const scale = (serial: string, validUntil: string) => ({
    serial,
    model: "ACS-30",
    region: "330402",
    validUntil,
  });
  file.instruments = [scale("CS-1001", "2020-01-01"), scale("CS-1002", ""), scale("CS-1003", "2099-01-01")];
  const path = join(userData, "company.json");
  await writeFile(path, JSON.stringify(file));
  await wizard.getByTestId("company-import").setInputFiles(path);
  await expect(wizard.getByTestId("company-select")).toContainText(file.company.name);

  await wizard.getByTestId("ledger-open").click();
  // The other company's scales stand there too.
  await wizard.getByTestId("ledger-search").fill("CS-10");
  await expect(wizard.getByTestId("ledger-row")).toHaveCount(3);
  await expect(wizard.getByTestId("ledger-row").first()).toContainText("CS-1001");
  await wizard.getByTestId("ledger-wide").click();
  await expect(wizard.getByTestId("portal-place")).toBeHidden();
  await wizard.getByTestId("ledger-wide").click();
  for (const theme of ["light", "dark"] as const) {
    await wizard.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    expect(await inaccessible(wizard)).toEqual([]);
  }
  await wizard.getByTestId("ledger-search").fill("1003");
  await expect(wizard.getByTestId("ledger-row")).toHaveCount(1);
  await wizard.getByTestId("ledger-search").press("ArrowDown");
  await wizard.getByTestId("ledger-list").press("Enter");
  await expect(wizard.getByTestId("scale-standing")).toBeVisible();
  await wizard.getByTestId("back").click();
  await wizard.getByTestId("ledger-mark").click();
  await wizard.getByTestId("ledger-slip").click();

  // A market's booking: several codes, and rows that are set smaller.
  const serials = Array.from({ length: 60 }, (_, index) => `2024${String(index).padStart(6, "0")}`);
  const texts = deskCodes(
    deskText({
      booking: "YY1",
      company: "示例市场",
      creditCode: "",
      scales: serials.map((one) => scale(one, "")),
    }),
  );
  const many = slipPage({
    kind: "slip",
    paper: "a4",
    title: "送检单",
    fileName: "many",
    facts: [],
    scales: { columns: ["出厂编号"], rows: serials.map((one) => [one]) },
    codes: { title: "扫码", texts },
    bring: { title: "请带上", items: [] },
    foot: "",
  });
  const market = readDeskCodes(await codesOn(await scanPaper(app, many.html)));
  if (!market.ok) throw new Error(market.key);
  expect(market.sheet.scales.map((one) => one.serial)).toEqual(serials);
  expect(texts.length).toBeGreaterThan(2);

  await watchPaper(app);
  const saveTo = (name: string) => {
    const path = join(userData, name);
    return app
      .evaluate(({ dialog }, filePath) => {
        dialog.showSaveDialog = async () => ({ canceled: false, filePath });
      }, path)
      .then(() => path);
  };
  for (const paper of ["a4", "roll58"]) {
    const pdf = await saveTo(`${paper}.pdf`);
    await wizard.getByTestId("slip-paper").selectOption(paper);
    await wizard.getByTestId("slip-save").click();
    await expect(wizard.getByText(pdf)).toBeVisible();
    if (paper === "a4") {
      const read = readDeskCodes(await codesOn(await scanPaper(app)));
      if (!read.ok) throw new Error(read.key);
      expect(read.sheet.company).toBe(file.company.name);
      expect(read.sheet.scales).toMatchObject([
        { serial: "CS-1003", model: "ACS-30", region: "南湖区[330402]" },
      ]);
    }
    const written = await readFile(pdf, "latin1");
    expect(written.startsWith("%PDF-")).toBe(true);
    const [, width] = /\/MediaBox\s*\[0 0 ([\d.]+)/.exec(written) ?? [];
    expect(Number(width)).toBeCloseTo(((paper === "a4" ? 210 : 58) / 25.4) * 72, -0.5);
  }

  await wizard.getByTestId("back").click();
  await wizard.getByTestId("ledger-unmark").click();
  await wizard.getByTestId("ledger-search").fill("1001");
  await wizard.getByTestId("ledger-mark").click();
  await wizard.getByTestId("ledger-labels").click();
  const labels = await saveTo("labels.pdf");
  await wizard.getByTestId("labels-save").click();
  await expect(wizard.getByText(labels)).toBeVisible();
  expect(await codesOn(await scanPaper(app))).toEqual(["VGL1 2020-01-01 CS-1001"]);

  await wizard.getByTestId("settings-open").click();
  const steps = await saveTo("steps.pdf");
  await wizard.getByTestId("settings-steps-save").click();
  await expect(wizard.getByText(steps)).toBeVisible();
  expect((await readFile(steps, "latin1")).startsWith("%PDF-")).toBe(true);
});
