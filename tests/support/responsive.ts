import { expect } from "@playwright/test";
import type { RunningApp } from "./app.js";

/** The wizard answers a press and speaks with main: nothing has come to a stop. */
export async function expectResponsive({ wizard }: RunningApp): Promise<void> {
  for (const language of ["en", "zh-CN"]) {
    // Without a mouse: a passing message may lie over it.
    await wizard.getByTestId("language-switch").dispatchEvent("click");
    await expect(wizard.locator("html")).toHaveAttribute("lang", language);
  }
}
