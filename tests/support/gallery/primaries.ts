import type { Page } from "@playwright/test";

/**
 * Faults of a screen that says more than one thing is to be done: its primary buttons, where there are several that
 * can be pressed. Of a dialog over the screen only its own count.
 */
export const primaries = async (wizard: Page): Promise<string[]> => {
  const named = await wizard.evaluate(() => {
    // What the portal asks stands beside the card, not over it.
    const over = "[role=dialog], [role=alertdialog]:not([data-testid=portal-dialog])";
    const dialog = [...document.querySelectorAll(over)].find((one) => one.checkVisibility());
    return [...(dialog ?? document).querySelectorAll<HTMLElement>("[data-look=primary]:not(:disabled)")]
      .filter((button) => button.checkVisibility())
      .map(({ textContent }) => textContent ?? "");
  });
  return named.length > 1 ? [`more than one primary button: ${named.join(", ")}`] : [];
};
