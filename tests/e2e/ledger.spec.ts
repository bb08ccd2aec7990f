import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { launchApp, type RunningApp } from "../support/app.js";
import { inaccessible } from "../support/gallery/inaccessible.js";

let running: RunningApp;
test.beforeEach(async () => {
  running = await launchApp({ args: ["--practice"] });
});
test.afterEach(() => running.close());

test("the ledger is searched and opened by keys, covers the window, and a slip becomes a PDF", async () => {
  const { app, wizard, userData } = running;
  const file = JSON.parse(await readFile("assets/samples/company.json", "utf8"));
  const scale = (serial: string, validUntil: string) => ({
    serial,
    model: "ACS-30",
    region: "330402",
    validUntil,
  });
  file.instruments = [scale("CS-0001", "2020-01-01"), scale("CS-0002", ""), scale("CS-0003", "2099-01-01")];
  const path = join(userData, "company.json");
  await writeFile(path, JSON.stringify(file));
  await wizard.getByTestId("company-import").setInputFiles(path);

  await wizard.getByTestId("ledger-open").click();
  await expect(wizard.getByTestId("ledger-row")).toHaveCount(3);
  await expect(wizard.getByTestId("ledger-row").first()).toContainText("CS-0001");
  await wizard.getByTestId("ledger-wide").click();
  await expect(wizard.getByTestId("portal-place")).toBeHidden();
  await wizard.getByTestId("ledger-wide").click();
  for (const theme of ["light", "dark"] as const) {
    await wizard.emulateMedia({ colorScheme: theme, reducedMotion: "reduce" });
    expect(await inaccessible(wizard)).toEqual([]);
  }
  await wizard.getByTestId("ledger-search").fill("0003");
  await expect(wizard.getByTestId("ledger-row")).toHaveCount(1);
  await wizard.getByTestId("ledger-search").press("ArrowDown");
  await wizard.getByTestId("ledger-list").press("Enter");
  await expect(wizard.getByTestId("scale-standing")).toBeVisible();
  await wizard.getByTestId("back").click();
  await wizard.getByTestId("ledger-mark").click();
  await wizard.getByTestId("ledger-slip").click();

  for (const paper of ["a4", "roll58"]) {
    const pdf = join(userData, `${paper}.pdf`);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, pdf);
    await wizard.getByTestId("slip-paper").selectOption(paper);
    await wizard.getByTestId("slip-save").click();
    await expect(wizard.getByText(pdf)).toBeVisible();
    const written = await readFile(pdf, "latin1");
    expect(written.startsWith("%PDF-")).toBe(true);
    const [, width] = /\/MediaBox\s*\[0 0 ([\d.]+)/.exec(written) ?? [];
    expect(Number(width)).toBeCloseTo(((paper === "a4" ? 210 : 58) / 25.4) * 72, -0.5);
  }
});
