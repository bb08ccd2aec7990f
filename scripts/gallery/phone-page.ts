import { _electron } from "playwright-core";
import { launchApp } from "../../tests/support/app.js";

/** A phone's screen in CSS pixels. */
const SCREEN = { width: 390, height: 844 };
const PHOTO = "assets/samples/plate.jpg";

/** The page of a round as a phone shows it on its way: two scales are on the PC, the third is kept here. As PNG. */
export async function drawPhonePage(): Promise<Buffer> {
  const running = await launchApp({ args: ["--practice"] });
  const { wizard } = running;
  const root = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const phone = await _electron.launch({ args: [...root, "tests/support/injected/window.cjs"] });
  try {
    await wizard.evaluate(() => window.verifyGuide.send("settings.change", { helperMode: true }));
    for (const step of ["settings-open", "settings-desk", "desk-collect"])
      await wizard.getByTestId(step).click();
    await wizard.getByText("手机打不开？").click();
    const url = (await wizard.getByTestId("phone-url").textContent()) ?? "";
    const page = await phone.firstWindow();
    await phone.evaluate(
      ({ BrowserWindow }, { width, height }) =>
        BrowserWindow.getAllWindows()[0]?.setContentSize(width, height),
      SCREEN,
    );
    await page.goto(url);
    await page.locator("#market").fill("样例中心菜场");
    const shoot = async (shop: string, stall: string) => {
      await page.locator("#shop").fill(shop);
      await page.locator("#stall").fill(stall);
      await page.locator("#shoot").setInputFiles(PHOTO);
    };
    await shoot("样例肉铺", "12号");
    await page.getByText("✓ 样例中心菜场 · 样例肉铺").waitFor();
    await shoot("样例菜摊", "15号");
    await page.getByText("✓ 样例中心菜场 · 样例菜摊").waitFor();
    await wizard.getByTestId("back").click();
    await wizard.getByTestId("desk").waitFor();
    await shoot("样例鱼摊", "18号");
    await page.getByText("现在连不上电脑").waitFor();
    return await page.screenshot();
  } finally {
    await phone.close();
    await running.close();
  }
}
