import type { Page } from "@playwright/test";
import axe from "axe-core";

/**
 * What axe finds wrong with the wizard as it stands now, in its words; empty when nothing is. The wizard has no
 * frames; axe is brought into a page once, not at every look.
 */
export async function inaccessible(wizard: Page): Promise<string[]> {
  if (!(await wizard.evaluate(() => "axe" in window))) await wizard.evaluate(axe.source);
  const { violations } = await wizard.evaluate(() => window.axe.run({ resultTypes: ["violations"] }));
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(", ")}`,
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
