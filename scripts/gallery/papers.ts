import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { launchApp } from "../../tests/support/app.js";
import { scanPaper, watchPaper } from "../../tests/support/paper.js";

/** The real app prints a sheet for the institution and the nine steps: both as they come out on paper, as PNG. */
export async function drawPapers(): Promise<Record<"paper-slip" | "paper-steps", Buffer>> {
  const running = await launchApp({ args: ["--practice"] });
  const { app, wizard, userData } = running;
  try {
    const file = JSON.parse(await readFile("assets/samples/company.json", "utf8"));
    const scale = (serial: string, model: string, range: string) => ({
      ...{ serial, model, range, region: file.company.region.code, accuracyClass: "III" },
      validUntil: "2026-10-20",
    });
    file.instruments = [
      scale("2024110031", "ACS-15", "100g-15kg"),
      scale("2024110032", "ACS-30", "200g-30kg"),
      scale("2025020771", "TCS-150", "1kg-150kg"),
    ];
    const path = join(userData, "company.json");
    await writeFile(path, JSON.stringify(file));
    await wizard.getByTestId("company-import").setInputFiles(path);
    await watchPaper(app);
    await app.evaluate(({ dialog }, folder) => {
      let count = 0;
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: `${folder}/${++count}.pdf` });
    }, userData);
    const print = async (button: string) => {
      await wizard.getByTestId(button).click();
      await wizard.getByText(".pdf").first().waitFor();
      return scanPaper(app);
    };
    await wizard.getByTestId("ledger-open").click();
    for (const mark of await wizard.getByTestId("ledger-mark").all()) await mark.click();
    await wizard.getByTestId("ledger-slip").click();
    const slip = await print("slip-save");
    await wizard.getByTestId("settings-open").click();
    return { "paper-slip": slip, "paper-steps": await print("settings-steps-save") };
  } finally {
    await running.close();
  }
}
