import type { Page } from "@playwright/test";

/**
 * Faults of a screen that says more than one thing is to be done: its primary buttons, where there are several that
 * can be pressed. Of a question over the screen only its own count.
 */
export const primaries = async (wizard: Page): Promise<string[]> => {
  const named = await wizard.evaluate(() => {
    const dialog = [...document.querySelectorAll("[role=dialog], [role=alertdialog]")].find((one) =>
      one.checkVisibility(),
    );
    return [...(dialog ?? document).querySelectorAll<HTMLElement>("[data-look=primary]:not(:disabled)")]
      .filter((button) => button.checkVisibility())
      .map(({ textContent }) => textContent ?? "");
  });
  return named.length > 1 ? [`more than one primary button: ${named.join(", ")}`] : [];
};
